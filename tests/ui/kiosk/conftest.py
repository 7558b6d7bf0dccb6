"""A kiosk in the same process, with a clock that the test turns."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from content.model import Brochure
from tests.samples import brochure
from tests.ui.conftest import settle
from ui.command_line import Kiosk
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.kiosk.app import Stand
from ui.kiosk.frame import Frame
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin
from ui.kiosk.policy import Stage
from ui.settings_reader import read_settings
from ui.theme import KIOSK, Dress

PIN = "2580"

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@dataclass
class Booth:
    """A kiosk, its time, and what a visitor does to it. Input comes as from the system."""

    stand: Stand
    times: dict[str, float] = field(default_factory=lambda: {"now": 0.0})
    touch: object = None

    @property
    def stage(self) -> Stage:
        return self.stand.controller.stage

    def settle(self) -> None:
        settle(self.frame)

    def close(self) -> None:
        """Take the kiosk down."""
        self.stand.office.close()
        self.stand.frame.leave()
        self.stand.frame.deleteLater()
        self.stand.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def frame(self) -> QWidget:
        return self.stand.frame

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and the timer look at it."""
        self.times["now"] += seconds
        self.stand.controller.look()
        settle(self.frame)

    def wait_for_warning(self) -> None:
        self.pass_time(90)
        assert self.stage is Stage.WARNING

    def leave(self) -> None:
        """Let the visitor go without a word."""
        self.wait_for_warning()
        self.pass_time(30)
        assert self.stage is Stage.WAITING

    def key(self, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.frame.windowHandle(), key, modifiers)
        settle(self.frame)

    def click(self, widget: QWidget, button=Qt.MouseButton.LeftButton) -> None:
        point = widget.mapTo(self.frame, widget.rect().center())
        QTest.mouseClick(self.frame.windowHandle(), button, pos=point)
        settle(self.frame)

    def tap(self, point: QPoint) -> None:
        """Touch a point of the screen with a finger, and let go."""
        window = self.frame.windowHandle()
        QTest.touchEvent(window, self.touch).press(0, point, window).commit()
        QTest.touchEvent(window, self.touch).release(0, point, window).commit()
        settle(self.frame)

    def button(self, words: str) -> QPushButton:
        """Return the button that can be seen with these words."""
        return next(
            b
            for b in self.frame.findChildren(QPushButton)
            if b.isVisible() and words in {b.text(), b.accessibleName()}
        )


@pytest.fixture(scope="session")
def finger(qapp):
    return QTest.createTouchDevice()


@pytest.fixture
def screen(qapp, monkeypatch):
    """Return a call that makes the screen as large as a test wants it."""
    full = [1280, 800]

    def fill(frame):
        frame.showNormal()  # not minimised any more, as the real call does it
        frame.resize(*full)

    def fills(frame):
        return not frame.isMinimized() and frame.size() == QSize(*full)

    monkeypatch.setattr(Frame, "fill_screen", fill)
    monkeypatch.setattr(Frame, "fills_screen", property(fills))
    return lambda *size: full.__setitem__(slice(None), size)


@pytest.fixture
def make_booth(qtbot, tmp_path, finger, screen):
    """Set a kiosk up, all its pages built, with settings as the file has them."""
    booths = []

    def make(
        settings: str = "", width=1280, height=800, book: Brochure | None = None, pin: str = PIN
    ) -> Booth:
        file = tmp_path / "kiosk.yaml"
        file.write_text(settings, encoding="utf-8")
        if pin:
            store_pin(file, secret_of(pin))
        times = {"now": 0.0}
        stand = Stand(
            QApplication.instance(),
            Kiosk(settings=file, state=tmp_path),
            lambda _: book or brochure(),
            Dress(QApplication.instance(), RESOURCES, KIOSK),
            Icons(RESOURCES / "icons"),
            settings_file=read_settings(file),
            clock=lambda: times["now"],
            calendar=lambda: NOON,
        )
        booth = Booth(stand, times, finger)
        booths.append(booth)
        screen(width, height)
        with qtbot.waitSignal(stand.show.built, timeout=20_000):
            stand.start()
        qtbot.waitUntil(stand.frame.isActiveWindow)
        settle(stand.frame)
        return booth

    yield make
    for booth in booths:
        if isValid(booth.stand):
            booth.close()
    QApplication.processEvents()
