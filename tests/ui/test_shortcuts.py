"""What the keyboard does everywhere in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.look import TEXT_STEPS
from ui.visit import Panel

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def desk(make_window):
    return make_window()


def press(key, modifiers):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.mark.parametrize(
    ("key", "modifiers", "pages"),
    [
        (Qt.Key.Key_Tab, CONTROL, ["careers", "figures", "overview"]),
        (Qt.Key.Key_Backtab, CONTROL | SHIFT, ["figures", "careers", "overview"]),
        (Qt.Key.Key_PageDown, CONTROL, ["careers", "figures", "overview"]),
        (Qt.Key.Key_PageUp, CONTROL, ["figures", "careers", "overview"]),
    ],
)
def test_the_next_and_the_previous_page_round_the_end(desk, key, modifiers, pages):
    seen = []
    for _ in pages:
        press(key, modifiers)
        seen.append(desk.page.page.id)
    assert seen == pages


@pytest.mark.parametrize("number", range(3))
def test_control_and_a_digit_show_a_page(desk, number):
    press(Qt.Key.Key_3 if number == 0 else Qt.Key.Key_1, CONTROL)
    press(Qt.Key(Qt.Key.Key_1 + number), CONTROL)
    assert desk.page.page.id == ("overview", "careers", "figures")[number]


def test_a_digit_without_a_page_does_nothing(desk):
    press(Qt.Key.Key_9, CONTROL)
    assert desk.page.page.id == "overview"


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_the_text_grows_shrinks_and_returns(desk, key):
    press(key, CONTROL)
    press(key, CONTROL)
    assert desk.visit.text_step == TEXT_STEPS[2]
    press(Qt.Key.Key_Minus, CONTROL)
    assert desk.visit.text_step == TEXT_STEPS[1]
    press(Qt.Key.Key_0, CONTROL)
    assert desk.visit.text_step == 100


def test_back_and_forward(desk):
    press(Qt.Key.Key_2, CONTROL)
    press(Qt.Key.Key_Left, ALT)
    assert desk.page.page.id == "overview"
    press(Qt.Key.Key_Right, ALT)
    assert desk.page.page.id == "careers"


def test_shortcuts_work_wherever_the_keyboard_is(desk):
    for widget in (desk.tabs, desk.button("Sources"), desk.text("cohort")):
        desk.session.open_page("overview")
        widget.setFocus()
        press(Qt.Key.Key_2, CONTROL)
        assert desk.page.page.id == "careers"


def test_control_p_offers_what_can_be_printed(desk):
    press(Qt.Key.Key_P, CONTROL)
    assert desk.visit.panel is Panel.TAKE


def test_the_shortlist_is_opened_by_keys(desk):
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert desk.visit.panel is Panel.SHORTLIST
    assert desk.visit.shortlist == ()
