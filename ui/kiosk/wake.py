"""Keeps the display awake, each system in its own way."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

PROGRAM = "Course Brochure"
WHY = "A brochure is on show"


class Wake(Protocol):
    """Keeps the display awake between ``hold`` and ``release``, as often as either is called.

    Where the system offers no way, nothing happens.
    """

    def hold(self) -> None:
        """Keep the display awake from now on."""

    def release(self) -> None:
        """Leave the display to the system again."""


def wake_for(platform: str) -> Wake:
    """Return the way of a platform, named as by ``sys.platform``."""
    match platform:
        case "win32":
            return WindowsWake()
        case "darwin":
            return MacWake()
        case _:
            return BusWake()


class BusWake(QObject):
    """Asks over D-Bus: the desktop not to darken the screen, logind neither to sleep nor to idle.

    Whoever asked is gone when its connection is closed, and what it asked for with it.
    """

    _SESSION, _SYSTEM = "course-brochure-wake", "course-brochure-wake-system"
    _LOGIN = ("idle", "sleep", "handle-lid-switch")  # each alone: where one is refused, others hold

    def __init__(self, system: QDBusConnection.BusType = QDBusConnection.BusType.SystemBus) -> None:
        """``system`` is the bus of logind."""
        super().__init__()
        self._system = system
        self._is_held = False
        self._locks: list[object] = []

    def hold(self) -> None:
        """Ask both, and do not wait for the answers."""
        if self._is_held:
            return
        self._is_held = True
        saver = "org.freedesktop.ScreenSaver"
        self._ask(
            QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._SESSION),
            QDBusMessage.createMethodCall(saver, "/org/freedesktop/ScreenSaver", saver, "Inhibit"),
            [PROGRAM, WHY],
        )
        login = "org.freedesktop.login1"
        for what in self._LOGIN:
            self._ask(
                QDBusConnection.connectToBus(self._system, self._SYSTEM),
                QDBusMessage.createMethodCall(
                    login, "/org/freedesktop/login1", f"{login}.Manager", "Inhibit"
                ),
                [what, PROGRAM, WHY, "block"],
            )

    def release(self) -> None:
        """Take back what was asked."""
        self._is_held = False
        self._locks.clear()
        for name in (self._SESSION, self._SYSTEM):
            QDBusConnection.disconnectFromBus(name)

    def _ask(self, bus: QDBusConnection, message: QDBusMessage, words: list[str]) -> None:
        if bus.isConnected():
            message.setArguments(words)
            answer = QDBusPendingCallWatcher(bus.asyncCall(message), self)
            answer.finished.connect(self._on_answer)

    def _on_answer(self) -> None:
        """Keep logind's lock, which is open as long as it is kept. Who refuses, refuses."""
        answer = self.sender()
        if isinstance(answer, QDBusPendingCallWatcher):
            if self._is_held and not answer.isError():
                self._locks += answer.reply().arguments()
            answer.deleteLater()


class WindowsWake:
    """Tells Windows that this thread needs the display."""

    _CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2

    def hold(self) -> None:
        """Need system and display until told otherwise."""
        self._tell(self._CONTINUOUS | self._SYSTEM | self._DISPLAY)

    def release(self) -> None:
        """Need nothing."""
        self._tell(self._CONTINUOUS)

    def _tell(self, state: int) -> None:
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))


class MacWake:
    """Has ``caffeinate``, a part of macOS, keep the display awake as long as this program runs."""

    def __init__(self, command: str = "/usr/bin/caffeinate") -> None:
        self._command = command
        self._helper: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """Start it, where it is not running."""
        if self._helper is None or self._helper.poll() is not None:
            words = (self._command, "-d", "-i", "-w", str(os.getpid()))
            try:
                self._helper = subprocess.Popen(words)  # noqa: S603 - a part of the system
            except OSError:
                self._helper = None

    def release(self) -> None:
        """End it."""
        if self._helper is not None:
            self._helper.terminate()
            self._helper.wait()
            self._helper = None
