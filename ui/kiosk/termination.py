"""Ends the program in good order when the system asks for it."""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Termination(QObject):
    """``requested`` tells that the system asks to end: at a shutdown, or when the session ends.

    Python hears a signal only when it next has something to do, which an idle event loop never
    has; so the number of the signal comes through a pipe that the event loop listens to.
    """

    requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = os.pipe()
        os.set_blocking(self._read, False)
        os.set_blocking(self._write, False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def begin(self) -> None:
        """Listen from now on."""
        signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _nothing)

    def end(self) -> None:
        """Leave signals to the system again."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        os.close(self._read)
        os.close(self._write)

    def _on_signal(self) -> None:
        os.read(self._read, 64)
        self.requested.emit()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Take a signal, so that it does not end the program at once."""
