"""Icons from resources/icons: SVG files of one hand, drawn in the colour asked for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

DRAWN_SIZE = 'width="24" height="24"'
"""Every icon file is drawn on this grid."""

KEPT = 128
"""Icons that are kept as they were drawn: those of two or three looks."""


class Icons:
    """The icons of a folder, by file name without its ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn = lru_cache(KEPT)(self._draw)

    def pixmap(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """Return an icon ``size`` logical pixels wide and high, sharp at a device's ``ratio``."""
        return self._drawn(name, size, colour, ratio)

    def _draw(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        pixels = round(size * ratio)
        sized = svg.replace(DRAWN_SIZE, f'width="{pixels}" height="{pixels}"', 1)
        pixmap = QPixmap()
        pixmap.loadFromData(sized.replace("currentColor", colour).encode())
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


class IconView(QWidget):
    """An icon beside words that say the same: seen, and nothing to assistive technology."""

    def __init__(self, icons: Icons, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = name
        self._pixmap = QPixmap()

    def draw(self, size: int, colour: str) -> None:
        """Draw the icon ``size`` logical pixels wide and high in a colour."""
        self._pixmap = self._icons.pixmap(self._name, size, colour, self.devicePixelRatioF())
        self.setFixedSize(size, size)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._pixmap)
