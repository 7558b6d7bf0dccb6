"""Whoever does anything is there; who does nothing is asked, once, before the visit ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTabBar

from ui.kiosk.keypad import Key
from ui.kiosk.policy import Stage
from ui.kiosk.warning import WarningView
from ui.visit import Panel

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def booth(make_booth):
    booth = make_booth("", 780, 760)
    booth.key(Qt.Key.Key_A)
    return booth


def middle(booth):
    return booth.frame.rect().center()


def turn_wheel(booth):
    place = QPointF(middle(booth))
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(booth.frame.windowHandle(), event)


def move_mouse(booth):
    QTest.mouseMove(booth.frame.windowHandle(), middle(booth) + QPoint(3, 3))


def press_refused_key(booth):
    booth.key(Qt.Key.Key_F11)


def press_refused_button(booth):
    QTest.mouseClick(booth.frame.windowHandle(), Qt.MouseButton.RightButton, pos=middle(booth))


def lay_finger(booth):
    window = booth.frame.windowHandle()
    QTest.touchEvent(window, booth.touch).press(0, middle(booth), window)


def drag(booth):
    window, place = booth.frame.windowHandle(), middle(booth)
    QTest.touchEvent(window, booth.touch).press(0, place, window)
    booth.pass_time(60)
    QTest.touchEvent(window, booth.touch).move(0, place - QPoint(0, 90), window)


def press_key_on_screen(booth):
    booth.stand.show.session.open_panel(Panel.SEARCH)
    booth.settle()
    booth.pass_time(60)
    booth.click(next(k for k in booth.frame.findChildren(Key) if k.isVisible()))


def act_by_assistive_technology(booth):
    tabs = QAccessible.queryAccessibleInterface(booth.stand.show.window.findChild(QTabBar))
    tabs.child(1).actionInterface().doAction("Press")


def move_keyboard_by_assistive_technology(booth):
    booth.button("Larger text").setFocus()


DEEDS = [
    turn_wheel,
    move_mouse,
    press_refused_key,
    press_refused_button,
    lay_finger,
    drag,
    press_key_on_screen,
    act_by_assistive_technology,
    move_keyboard_by_assistive_technology,
]


@pytest.mark.parametrize("do", DEEDS, ids=lambda do: do.__name__)
def test_whatever_is_done_gives_all_the_time_anew(booth, do):
    booth.pass_time(89)
    do(booth)
    booth.settle()
    booth.pass_time(89)
    assert booth.stage is Stage.VISIT
    booth.pass_time(1)
    assert booth.stage is Stage.WARNING


def test_it_is_announced_once_and_counts_down_in_silence(booth, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    booth.wait_for_warning()
    for _ in range(5):
        booth.pass_time(1)
    said = [event.message() for event in told if event.type() == QAccessible.Event.Announcement]
    assert said == ["Still here? Starting again in 30 s"]
    assert any("25 s" in label for label in shown_words(booth))


def shown_words(booth):
    return [label.text() for label in booth.frame.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("by", ["finger", "mouse"])
def test_the_touch_that_answers_presses_nothing_under_it(booth, by):
    before = booth.stand.show.session.visit
    for name in ("Search", "Larger text", "Shortlist", "Finish now"):
        button = booth.button(name)
        place = button.mapTo(booth.frame, button.rect().center())
        booth.wait_for_warning()
        if by == "finger":
            booth.tap(place)
        else:
            QTest.mouseClick(booth.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
            booth.settle()
        assert booth.stage is Stage.VISIT
        assert booth.stand.show.session.visit == before


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Down])
def test_any_key_answers_and_does_nothing_else(booth, key):
    booth.stand.show.session.open_panel(Panel.SEARCH)
    booth.settle()
    before = booth.stand.show.session.visit
    booth.wait_for_warning()
    booth.key(key)
    assert booth.stage is Stage.VISIT
    assert booth.stand.show.session.visit == before
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_finish_now_ends_the_visit_at_once(booth):
    booth.wait_for_warning()
    buttons = booth.frame.findChild(WarningView).findChildren(QPushButton)
    booth.click(next(button for button in buttons if button.text() == "Finish now"))
    assert booth.stage is Stage.WAITING


def test_it_can_be_answered_as_often_as_one_likes(booth):
    for _ in range(12):
        booth.wait_for_warning()
        booth.tap(middle(booth) - QPoint(0, 300))
        assert booth.stage is Stage.VISIT
