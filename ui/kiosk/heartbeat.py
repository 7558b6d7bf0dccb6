"""Tells systemd that the kiosk lives, by its notify protocol; the event loop itself beats."""

from __future__ import annotations

import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer


class Heartbeat(QObject):
    """Says ready, alive, ending. What hangs the event loop ends the beats, and with them the kiosk.

    ``address`` and ``watchdog`` are what the supervisor gave as NOTIFY_SOCKET and WATCHDOG_USEC;
    without an address it says nothing, without a watchdog it does not beat.
    """

    def __init__(self, address: str, watchdog: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        microseconds = int(watchdog) if watchdog.isdecimal() else 0
        self._timer.setInterval(microseconds // 2000)  # twice in the time allowed

    def begin(self) -> None:
        """Say that the kiosk is on the screen, and beat from now on."""
        self._tell("READY=1")
        if self._address and self._timer.interval():
            self._timer.start()

    def end(self) -> None:
        """Say that the kiosk is ending by its own will."""
        self._timer.stop()
        self._tell("STOPPING=1")

    def _beat(self) -> None:
        self._tell("WATCHDOG=1")

    def _tell(self, words: str) -> None:
        """Send one message. A supervisor that does not listen never holds the kiosk up."""
        if not self._address:
            return
        address = self._address
        if address.startswith("@"):
            address = "\0" + address[1:]
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)
            line.sendto(words.encode(), address)
