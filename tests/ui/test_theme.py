"""A look is put upon the application: font, palette, a small style sheet; nothing twice."""

from __future__ import annotations

import re
import string

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.look import TEXT_STEPS, look_for
from ui.theme import FONT_FAMILY, FONT_FILES, KIOSK, Dress, palette
from ui.tokens import COLOURS, Theme

LARGEST_SHEET = 8 * 1024


def look(theme=Theme.LIGHT, step=100):
    return look_for(theme, step, 1280, 800)


@pytest.fixture
def dress(qapp, resources):
    return Dress(qapp, resources, KIOSK)


@pytest.mark.parametrize("theme", Theme)
def test_every_word_of_the_style_sheet_is_filled_in(dress, theme):
    sheet = dress.sheet(look(theme))
    assert COLOURS[theme].paper in sheet
    assert "$" not in sheet


def test_a_word_that_no_look_has_is_refused(qapp, tmp_path):
    (tmp_path / "theme.qss").write_text("* { color: ${nonsense}; }", encoding="utf-8")
    with pytest.raises(KeyError, match="nonsense"):
        Dress(qapp, tmp_path).sheet(look())


@pytest.mark.parametrize("name", ["theme.qss", KIOSK])
def test_a_style_sheet_stays_small(resources, name):
    sheet = (resources / name).read_text(encoding="utf-8")
    assert len(sheet.encode()) < LARGEST_SHEET


@pytest.mark.parametrize("name", ["theme.qss", KIOSK])
def test_a_style_sheet_names_no_colour_itself(resources, name):
    sheet = (resources / name).read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", sheet)
    assert string.Template(sheet).is_valid()


def test_the_application_itself_has_no_style_sheet(qapp, dress):
    dress.wear(look())
    assert not qapp.styleSheet()


def test_the_same_look_is_not_put_on_twice(qapp, dress):
    dress.wear(look())
    qapp.setFont(QFont("Another"))
    dress.wear(look())
    assert qapp.font().family() == "Another"


@pytest.mark.parametrize("theme", Theme)
def test_the_palette_leaves_no_role_to_the_system(theme):
    colours = {value.lower() for value in _values(COLOURS[theme])}
    made = palette(COLOURS[theme])
    left = (
        QPalette.ColorRole.NoRole,
        QPalette.ColorRole.NColorRoles,
        QPalette.ColorRole.BrightText,
    )
    for role in QPalette.ColorRole:
        if role not in left:
            assert made.color(role).name() in colours, role


def _values(colours):
    for name in colours.__slots__:
        value = getattr(colours, name)
        yield from (value if isinstance(value, tuple) else (value,))


@pytest.mark.parametrize("step", TEXT_STEPS)
def test_text_is_set_in_the_bundled_font_at_the_size_of_the_look(dress, qtbot, step):
    dress.wear(look(step=step))
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert QFontInfo(label.font()).family() == FONT_FAMILY
    assert label.font().pixelSize() == look(step=step).body


def test_every_bundled_face_is_there(fonts):
    assert all(file.is_file() for file in FONT_FILES)
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold):
        font = QFont(FONT_FAMILY)
        font.setWeight(weight)
        assert QFontInfo(font).weight() == weight


def test_links_have_the_colour_of_the_theme(qapp, dress):
    dress.wear(look(Theme.DARK))
    assert qapp.palette().color(QPalette.ColorRole.Link) == QColor(COLOURS[Theme.DARK].link)


@pytest.mark.parametrize("theme", Theme)
def test_what_stands_in_an_empty_field_is_as_clear_as_other_quiet_words(dress, theme, qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(dress.sheet(look(theme)))
    field.ensurePolished()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown == QColor(COLOURS[theme].muted)
