"""Icons are drawn from their files, in the colour and at the sharpness asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from ui.kept import RESOURCES

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def colours(image):
    """Return the colours of all points that are not see-through."""
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {point.name() for point in points if point.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(icons, name):
    image = icons.pixmap(name, 32, "#ff0000").toImage()
    assert image.size() == QSize(32, 32)
    assert colours(image) == {"#ff0000"}


def test_an_icon_is_sharp_on_a_fine_screen(icons):
    pixmap = icons.pixmap("home", 24, "#000000", 2.0)
    assert pixmap.size() == QSize(48, 48)
    assert pixmap.deviceIndependentSize().toSize() == QSize(24, 24)


def test_an_icon_is_drawn_once_for_each_look(icons):
    first = icons.pixmap("home", 24, "#000000")
    assert icons.pixmap("home", 24, "#000000").cacheKey() == first.cacheKey()
    assert icons.pixmap("home", 24, "#ffffff").cacheKey() != first.cacheKey()


def test_an_icon_that_is_not_there_is_an_error(icons):
    with pytest.raises(FileNotFoundError, match="nonsense"):
        icons.pixmap("nonsense", 24, "#000000")
