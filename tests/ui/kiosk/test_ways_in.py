"""The staff's two ways in, a corner that is held and keys, whatever the kiosk shows just then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.conftest import settle
from tests.ui.kiosk.conftest import PIN
from ui.kiosk.corner import Corner
from ui.kiosk.frame import Frame
from ui.kiosk.pin_pad import PinPad
from ui.kiosk.policy import Stage
from ui.kiosk.remembered import RememberedView
from ui.kiosk.show import Show
from ui.kiosk.staff_page import StaffPage
from ui.kiosk.warning import WarningView
from ui.visit import Panel

CORNER = QPoint(9, 9)
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def press_keys(booth, _qtbot):
    QTest.keyClick(booth.frame.windowHandle(), Qt.Key.Key_S, KEYS)


def hold_corner(booth, qtbot):
    corner = booth.frame.findChild(Corner)
    corner.findChild(QTimer).setInterval(10)
    window = booth.frame.windowHandle()
    pressed = QApplication.activePopupWidget() or booth.frame  # an open menu gets all presses
    place = pressed.mapFromGlobal(booth.frame.mapToGlobal(CORNER))
    with qtbot.waitSignal(corner.held):
        QTest.mousePress(pressed.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=CORNER)


def attract(booth):
    assert booth.stage is Stage.WAITING


def visit(booth):
    booth.key(Qt.Key.Key_A)


def sheet(booth):
    visit(booth)
    booth.stand.show.session.open_panel(Panel.SHORTLIST)


def search(booth):
    visit(booth)
    booth.click(booth.button("Search"))


def menu(booth):
    visit(booth)
    booth.click(booth.button("Contrast and colours"))
    assert isinstance(QApplication.activePopupWidget(), QMenu)


def warning(booth):
    visit(booth)
    booth.wait_for_warning()


def one_moment(booth):
    visit(booth)
    booth.stand.cover()


def closed(booth):
    assert booth.stage is Stage.CLOSED


def shown(booth, kind):
    return next((p for p in booth.frame.findChildren(kind) if p.isVisible()), None)


STATES = [attract, visit, sheet, search, menu, warning, one_moment, closed]


@pytest.mark.parametrize("way", [press_keys, hold_corner])
@pytest.mark.parametrize("state", STATES)
def test_both_lead_to_the_staff_page(make_booth, qtbot, state, way):
    booth = make_booth("opening_hours: 01:00-02:00\n" if state is closed else "")
    state(booth)
    settle(booth.frame)
    way(booth, qtbot)
    settle(booth.frame)
    for digit in PIN:
        booth.key(digit)
    booth.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(booth, StaffPage) is not None)
    if state is not closed:
        assert booth.stage in {Stage.VISIT, Stage.WAITING}


@pytest.mark.parametrize("way", [press_keys, hold_corner])
def test_what_is_mended_meanwhile_does_not_send_them_away(make_booth, qtbot, way):
    booth = make_booth()
    one_moment(booth)
    settle(booth.frame)
    way(booth, qtbot)
    booth.stand.begin_afresh()
    settle(booth.frame)
    assert shown(booth, PinPad).isAncestorOf(QApplication.focusWidget())
    for digit in PIN:
        booth.key(digit)
    booth.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(booth, StaffPage) is not None)


def test_a_warning_that_counts_down_ends_with_the_first_digit(make_booth, qtbot):
    booth = make_booth()
    warning(booth)
    press_keys(booth, qtbot)
    booth.key(PIN[0])
    booth.pass_time(40)
    assert shown(booth, PinPad)
    assert booth.stage is Stage.VISIT


def remembered(booth):
    booth.stand.office.staff.show_remembered()


def pin(booth):
    booth.stand.office.staff.ask()


@pytest.mark.parametrize(("open_it", "kind"), [(remembered, RememberedView), (pin, PinPad)])
def test_whatever_is_open_a_warning_lies_over_it_and_an_answer_leaves_it_open(
    make_booth, open_it, kind
):
    booth = make_booth("counts: true\nidle_after: 20\n")
    visit(booth)
    open_it(booth)
    booth.settle()
    booth.pass_time(20)
    assert booth.stage is Stage.WARNING
    middle = booth.frame.childAt(booth.frame.rect().center())
    assert shown(booth, WarningView).isAncestorOf(middle)
    assert shown(booth, WarningView).isAncestorOf(QApplication.focusWidget())
    booth.tap(booth.frame.rect().center())
    assert booth.stage is Stage.VISIT
    assert shown(booth, WarningView) is None
    assert shown(booth, kind).isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("use", ["touch", "key", "keyboard moved"])
def test_any_use_keeps_what_is_open(make_booth, use):
    booth = make_booth("counts: true\n")
    remembered(booth)
    staff = booth.stand.office.staff
    patience = staff.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    patience.stop()
    match use:
        case "touch":
            booth.tap(booth.frame.rect().center())
        case "key":
            booth.key(Qt.Key.Key_Down)
        case _:
            booth.button("Close").clearFocus()
    assert patience.isActive()
    assert shown(booth, RememberedView)


def test_they_can_come_in_before_any_page_is_built(make_booth, monkeypatch):
    def build(show):
        corner = show.parent().findChild(Corner)
        corner.held.emit()
        show.built.emit()

    monkeypatch.setattr(Show, "build", build)
    booth = make_booth()
    assert shown(booth, PinPad)


def test_a_corner_that_is_held_from_the_first_picture_on_lets_them_in(
    make_booth, qtbot, monkeypatch
):
    fill_screen = Frame.fill_screen

    def fill_and_press(frame):
        fill_screen(frame)
        frame.findChild(Corner).findChild(QTimer).setInterval(60_000)
        QTest.mousePress(frame.windowHandle(), Qt.MouseButton.LeftButton, pos=CORNER)

    with monkeypatch.context() as patch:
        patch.setattr(Frame, "fill_screen", fill_and_press)
        booth = make_booth()
    booth.frame.findChild(Corner).findChild(QTimer).setInterval(0)
    qtbot.waitUntil(lambda: shown(booth, PinPad) is not None)
    QTest.mouseRelease(booth.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=CORNER)
