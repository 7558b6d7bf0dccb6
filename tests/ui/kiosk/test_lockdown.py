"""What a visitor tries and cannot do, each thing by itself, as the system hands it on."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QTableView

from ui.kiosk.lockdown import is_key_allowed
from ui.kiosk.policy import Stage
from ui.rich_text import RichText
from ui.visit import Panel

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
ON_THE_SCREEN = (800, 760)
"""A booth no larger than the screen of the tests: elsewhere, Qt finds nothing under a finger."""


@pytest.fixture
def booth(make_booth):
    """Return a kiosk in the middle of a visit."""
    booth = make_booth("", *ON_THE_SCREEN)
    booth.key(Qt.Key.Key_A)
    assert booth.stage is Stage.VISIT
    return booth


@pytest.fixture(autouse=True)
def opened(monkeypatch):
    """Note what is opened outside the program."""
    addresses = []
    monkeypatch.setattr(QDesktopServices, "openUrl", addresses.append)
    yield addresses
    assert addresses == []


def state(booth):
    """Return all that must be as it was after what a visitor cannot do."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return (
        booth.stage,
        booth.stand.show.session.visit,
        shown,
        booth.frame.fills_screen,
        QApplication.activePopupWidget(),
        [
            QGuiApplication.clipboard().text(mode)
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        ],
    )


def send(booth, event):
    """Hand an event to the window as the system does; return whether anything took it."""
    event.ignore()
    QCoreApplication.sendEvent(booth.frame.windowHandle(), event)
    booth.settle()
    return event.isAccepted()


# Keys


FORBIDDEN = [
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Tab, ALT),
    (Qt.Key.Key_Space, ALT),
    (Qt.Key.Key_Escape, ALT),
    (Qt.Key.Key_Q, CONTROL),
    (Qt.Key.Key_W, CONTROL),
    (Qt.Key.Key_F4, CONTROL),
    (Qt.Key.Key_P, CONTROL),
    (Qt.Key.Key_O, CONTROL),
    (Qt.Key.Key_S, CONTROL),
    (Qt.Key.Key_N, CONTROL),
    (Qt.Key.Key_C, CONTROL),
    (Qt.Key.Key_V, CONTROL),
    (Qt.Key.Key_A, CONTROL),
    (Qt.Key.Key_Escape, CONTROL | SHIFT),
    (Qt.Key.Key_T, CONTROL | ALT),
    (Qt.Key.Key_Delete, CONTROL | ALT),
    (Qt.Key.Key_F1, NONE),
    (Qt.Key.Key_F5, NONE),
    (Qt.Key.Key_F10, NONE),
    (Qt.Key.Key_F10, SHIFT),
    (Qt.Key.Key_F11, NONE),
    (Qt.Key.Key_F12, NONE),
    (Qt.Key.Key_Menu, NONE),
    (Qt.Key.Key_Print, NONE),
    (Qt.Key.Key_Meta, META),
    (Qt.Key.Key_D, META),
    (Qt.Key.Key_L, META),
    (Qt.Key.Key_Super_L, NONE),
    (Qt.Key.Key_HomePage, NONE),
    (Qt.Key.Key_LaunchMail, NONE),
]


@pytest.mark.parametrize(("key", "held"), FORBIDDEN, ids=lambda value: value.name)
def test_keys_of_systems_and_programs_do_nothing(booth, key, held):
    before = state(booth)
    booth.key(key, held)
    assert state(booth) == before
    assert not is_key_allowed(key, held, "")


def test_escape_closes_what_is_open_over_the_page_and_nothing_else(booth):
    before = state(booth)
    booth.key(Qt.Key.Key_Escape)
    assert state(booth) == before
    booth.stand.show.session.open_panel(Panel.SEARCH)
    booth.settle()
    booth.key(Qt.Key.Key_Escape)
    assert state(booth) == before


def test_what_moves_does_or_writes_something_gets_through(booth):
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        assert is_key_allowed(key, NONE, "")
    assert is_key_allowed(Qt.Key.Key_A, SHIFT, "A")
    assert is_key_allowed(Qt.Key.Key_W, CONTROL | ALT, "ŵ")  # AltGr as Windows tells it
    booth.stand.show.session.open_panel(Panel.SEARCH)
    booth.settle()
    booth.key(Qt.Key.Key_A)
    assert booth.stand.show.session.visit.search == "a"


def test_ten_keys_at_once_do_what_they_do_one_by_one(booth):
    before = state(booth)
    window = booth.frame.windowHandle()
    keys = [key for key, _ in FORBIDDEN[-10:]]
    for press in (QTest.keyPress, QTest.keyRelease):
        for key in keys:
            press(window, key)
    booth.settle()
    assert state(booth) == before


# The mouse


@pytest.mark.parametrize(
    "button",
    [
        Qt.MouseButton.RightButton,
        Qt.MouseButton.MiddleButton,
        Qt.MouseButton.BackButton,
        Qt.MouseButton.ForwardButton,
    ],
)
def test_other_buttons_of_a_mouse_do_nothing_anywhere(booth, button):
    booth.stand.show.session.open_page("careers")
    booth.settle()
    before = state(booth)
    window = booth.frame.windowHandle()
    for y in range(10, booth.frame.height(), 50):
        for x in range(10, booth.frame.width(), 50):
            QTest.mouseClick(window, button, pos=QPoint(x, y))
    booth.settle()
    assert state(booth) == before


def test_no_menu_of_a_field_text_or_table_opens(booth):
    """A long press is such an event too, where a system makes one of it."""
    session = booth.stand.show.session
    for panel, page in ((Panel.SEARCH, "overview"), (None, "overview"), (None, "figures")):
        session.open_page(page)
        session.open_panel(panel) if panel else session.close_panel()
        booth.settle()
        before = state(booth)
        for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
            for y in range(10, booth.frame.height(), 50):
                point = QPoint(booth.frame.width() // 2, y)
                assert not send(booth, QContextMenuEvent(reason, point, point))
        assert state(booth) == before


def test_what_is_selected_cannot_be_taken_along(booth):
    text = booth.stand.show.window.page.findChildren(RichText)[0]
    window = booth.frame.windowHandle()
    start = text.mapTo(booth.frame, QPoint(2, 8))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(window, start + QPoint(150, 0))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=start + QPoint(150, 0))
    booth.settle()
    assert text.selected_text  # or there was nothing to be taken along
    for key in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Insert):
        booth.key(key, CONTROL)
    clipboard = QGuiApplication.clipboard()
    assert not clipboard.text(QClipboard.Mode.Clipboard)
    assert not clipboard.text(QClipboard.Mode.Selection)


def test_a_link_to_the_web_opens_no_other_program(booth, opened):
    text = next(
        t
        for t in booth.stand.show.window.page.findChildren(RichText)
        if "web" in t.document.toPlainText()
    )
    text.setFocus(Qt.FocusReason.TabFocusReason)
    while text.focused_link < len(text.links) - 1:
        booth.key(Qt.Key.Key_Tab)
    booth.key(Qt.Key.Key_Return)
    assert booth.stand.show.session.visit.note is not None  # a sheet says the address
    assert opened == []
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [
        booth.frame
    ]


# Dragging


def test_nothing_can_be_dropped(booth):
    before = state(booth)
    data = QMimeData()
    data.setText("words")
    data.setUrls([QUrl("file:///etc/passwd")])
    middle = booth.frame.rect().center()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    assert not send(booth, QDragEnterEvent(middle, copy, data, left, NONE))
    assert not send(booth, QDropEvent(QPointF(middle), copy, data, left, NONE))
    session = booth.stand.show.session
    session.open_panel(Panel.SEARCH)
    booth.settle()
    field = booth.frame.findChild(QLineEdit)
    over = field.mapTo(booth.frame, field.rect().center())
    assert not send(booth, QDragEnterEvent(over, copy, data, left, NONE))
    assert not send(booth, QDropEvent(QPointF(over), copy, data, left, NONE))
    assert field.text() == ""
    session.close_panel()
    booth.settle()
    assert state(booth) == before


def test_nothing_can_be_dragged_out(booth):
    session = booth.stand.show.session
    for page in ("careers", "figures"):
        session.open_page(page)
    for panel in (Panel.SEARCH, Panel.SHORTLIST):
        session.open_panel(panel)
    booth.settle()
    assert booth.frame.findChildren(QTableView)
    assert not [view for view in booth.frame.findChildren(QAbstractItemView) if view.dragEnabled()]
    assert not [field for field in booth.frame.findChildren(QLineEdit) if field.dragEnabled()]


def test_a_finger_drawn_in_from_an_edge_does_nothing_harmful(booth):
    stage, visit, *rest = state(booth)
    window = booth.frame.windowHandle()
    width, height = ON_THE_SCREEN
    middle = QPoint(width // 2, height // 2)
    for start in (
        QPoint(0, height // 2),
        QPoint(width - 1, height // 2),
        QPoint(width // 2, 0),
        QPoint(width // 2, height - 1),
    ):
        QTest.touchEvent(window, booth.touch).press(0, start, window)
        for step in range(1, 6):
            point = start + (middle - start) * step / 5
            QTest.touchEvent(window, booth.touch).move(0, point, window)
        QTest.touchEvent(window, booth.touch).release(0, middle, window)
        booth.settle()
    assert state(booth)[2:] == tuple(rest)
    assert booth.stage is stage
    assert booth.stand.show.session.visit.page == visit.page


# Many fingers


@pytest.mark.parametrize("seed", range(3))
def test_many_fingers_at_once_harm_nothing(booth, seed):
    """Whatever Qt would warn of fails this test."""
    chance = random.Random(seed)  # noqa: S311 - the same fingers each time
    _, _, *rest = state(booth)
    for _ in range(8):
        play(booth, chance)
        booth.settle()
    for menu in booth.frame.findChildren(QMenu):
        menu.close()
    assert state(booth)[2:] == tuple(rest)
    assert booth.stage in {Stage.VISIT, Stage.WAITING}


def play(booth, chance):
    """Put fingers down, move them and lift them, many at a time."""
    window = booth.frame.windowHandle()
    width, height = ON_THE_SCREEN
    down = set()
    for _ in range(20):
        touch = QTest.touchEvent(window, booth.touch)
        for finger in list(down):
            place = QPoint(chance.randrange(width), chance.randrange(height))
            if chance.random() < 0.3:
                down.discard(finger)
                touch.release(finger, place, window)
            else:
                touch.move(finger, place, window)
        for finger in set(range(10)) - down:
            if chance.random() < 0.3:
                down.add(finger)
                place = QPoint(chance.randrange(width), chance.randrange(height))
                touch.press(finger, place, window)
        touch.commit()
    touch = QTest.touchEvent(window, booth.touch)
    for finger in down:
        touch.release(finger, QPoint(0, height - 1), window)
    touch.commit()


# The window


def test_it_cannot_be_closed(booth):
    before = state(booth)
    assert not booth.frame.windowHandle().close()
    assert not booth.frame.close()
    QApplication.closeAllWindows()
    booth.settle()
    assert state(booth) == before


@pytest.mark.parametrize(
    "do",
    [
        lambda frame: frame.showMinimized(),
        lambda frame: frame.resize(640, 480),
        lambda frame: frame.setGeometry(100, 100, 640, 480),
    ],
    ids=["minimised", "smaller", "moved"],
)
def test_whatever_a_window_manager_does_the_screen_is_full_again(booth, qtbot, do):
    before = state(booth)
    do(booth.frame)
    qtbot.waitUntil(lambda: state(booth) == before)
