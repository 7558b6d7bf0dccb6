"""What tests of the window stand on: the brochure's own fonts, a clean desk, windows to look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScroller, QTabBar, QWidget

from content.loader import load_pack
from content.model import Brochure
from tests.samples import brochure
from tests.ui.laptops import Laptops
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.note_panel import NotePanel
from ui.page import PageView
from ui.panels import Panels
from ui.rich_text import RichText
from ui.session import Session
from ui.theme import STYLE, Dress, load_fonts
from ui.visit import Panel, Visit
from ui.window import Window

PACKS = RESOURCES.parent / "content" / "packs"
MOST_TURNS = 100
"""Turns of the event loop, or a few times as many, in which any page is built."""


@pytest.fixture(scope="session")
def qapp_args():
    return ["tests", *STYLE]


@pytest.fixture(scope="session")
def fonts(qapp):
    load_fonts()


@pytest.fixture(autouse=True)
def clean_desk(qapp, fonts):
    """Begin each test with nothing on the screen, on the clipboard or put upon the application."""
    qapp.clipboard().clear()
    font, palette = qapp.font(), qapp.palette()
    yield
    qapp.clipboard().clear()  # the offscreen platform would end the process with Python's data
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    qapp.setFont(font)
    qapp.setPalette(palette)
    assert not left, f"left on the screen: {left}"


@pytest.fixture
def icons():
    return Icons(RESOURCES / "icons")


@cache
def shipped() -> Brochure:
    """Return the brochure that the program ships."""
    names = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
    return load_pack(PACKS / "mass-incarceration", icons=names, covers=lambda _: True)


@dataclass(frozen=True)
class Desk:
    """A window on the screen with its session, and how a visitor finds things on it."""

    window: Window
    session: Session

    @property
    def visit(self) -> Visit:
        return self.session.visit

    @property
    def page(self) -> PageView:
        return self.window.page

    @property
    def tabs(self) -> QTabBar:
        return self.window.findChild(QTabBar)

    @property
    def note(self) -> NotePanel:
        return self.window.findChild(NotePanel)

    def button(self, name: str) -> QPushButton:
        """Return the button with this name."""
        buttons = self.window.findChildren(QPushButton)
        return next(b for b in buttons if name in {b.accessibleName(), b.text()})

    def text(self, words: str) -> RichText:
        """Return the text on the page shown that has these words."""
        texts = self.page.findChildren(RichText)
        return next(text for text in texts if words in text.document.toPlainText())

    def open_page(self, page: str) -> None:
        """Go to a page, and wait until all of it is there."""
        self.session.open_page(page)
        settle(self.window)
        for _ in range(MOST_TURNS):
            if self.page.is_complete:
                break
            settle(self.window)
        assert self.page.is_complete

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        settle(self.window)


def settle(widget: QWidget) -> None:
    """Carry out what is posted, layouts among it, without waiting for anything."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    QApplication.sendPostedEvents()  # a timer of the last turn may have built something
    assert widget.isVisible()


class Finger:
    """A finger on the window, put where a widget is."""

    def __init__(self, desk, qtbot, device):
        self._desk = desk
        self._window = desk.window.windowHandle()
        self._qtbot = qtbot
        self._device = device

    def _touch(self):
        return QTest.touchEvent(self._window, self._device, autoCommit=False)

    def tap(self, widget, point):
        at = widget.mapTo(self._desk.window, point)
        self._touch().press(0, at, self._window).commit()
        self._touch().release(0, at, self._window).commit()
        settle(self._desk.window)

    def drag_across(self, widget, point, distance):
        at = widget.mapTo(self._desk.window, point)
        self._touch().press(0, at, self._window).commit()
        for _ in range(0, distance, 10):
            at.setX(at.x() + 10)
            self._touch().move(0, at, self._window).commit()
        self._touch().release(0, at, self._window).commit()
        settle(self._desk.window)

    def swipe_up(self, widget, point, area=None):
        """Draw from a point upwards until the page follows, then let go; wait until it rests."""
        at = widget.mapTo(self._desk.window, point)
        area = area or self._desk.page
        bar = area.verticalScrollBar()
        before = bar.value()
        scroller = QScroller.scroller(area.viewport())
        self._touch().press(0, at, self._window).commit()

        def has_moved():
            at.setY(max(at.y() - 8, 1))
            self._touch().move(0, at, self._window).commit()
            return bar.value() > before + 40

        self._qtbot.waitUntil(has_moved)
        self._touch().release(0, at, self._window).commit()
        let_go = bar.value()
        self._qtbot.waitUntil(lambda: scroller.state() == QScroller.State.Inactive, timeout=10_000)
        return bar.value() - let_go


@pytest.fixture
def make_window(qapp, qtbot, icons):
    """Show a brochure (the sample unless told) in a window whose first page is whole."""

    def make(
        width=1280, height=800, book: Brochure | None = None, panels: type[Panels] = Panels, **visit
    ) -> Desk:
        book = book or brochure()
        first = Visit(page=book.editions[0].pages[0].id, language=book.editions[0].language)
        session = Session(book, first, replace(first, **visit))
        offered = {} if panels is Panels else {"offered": tuple(Panel)}
        made = panels(book, session, icons, **offered)
        window = Window(book, session, Dress(qapp, RESOURCES), icons, made)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show_visit(session.visit)
        with qtbot.waitSignal(window.built, timeout=20_000):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        settle(window)
        return Desk(window, session)

    return make


@pytest.fixture
def resources() -> Path:
    return RESOURCES


@pytest.fixture
def open_laptop(qapp, tmp_path):
    """Start the laptop's program with a pack and options; it remembers in this test's folder."""
    laptops = Laptops(qapp, tmp_path / "state", tmp_path / "cache")
    yield laptops
    laptops.quit()


@pytest.fixture(scope="session")
def device(qapp):
    return QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)


@pytest.fixture
def finger(qtbot, device):
    return lambda desk: Finger(desk, qtbot, device)
