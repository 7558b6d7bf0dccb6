"""What happens when the program fails: its keepers are told, its visitors begin afresh."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from ui.kiosk.log import Log
from ui.kiosk.strikes import Strikes


class Recovery(QObject):
    """Hears of every exception that nothing caught, and of all that Qt warns of.

    ``failed`` asks to cover the screen, ``mended`` to begin afresh, ``given_up`` to end. They come
    from the event loop, never from within what failed. ``pause`` is for how many milliseconds a
    visitor can see that something happens.
    """

    failed = Signal()
    mended = Signal()
    given_up = Signal()

    _happened = Signal()  # from any thread

    def __init__(
        self, log: Log, strikes: Strikes, pause: int = 1500, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._log = log
        self._strikes = strikes
        self._before = (sys.excepthook, threading.excepthook)
        self._qt_before: object = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self.mended)
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Hear of everything from now on."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook, threading.excepthook = self._hear, self._hear_thread
        self._qt_before = qInstallMessageHandler(self._hear_qt)

    def end(self) -> None:
        """Leave exceptions and messages to who heard them before."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def _hear(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._log.fail(error)
        self._happened.emit()

    def _hear_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._log.fail(told.exc_value)
        self._happened.emit()

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}:
            self._log.warning(f"{context.category or 'Qt'}: {message}")

    def _on_happened(self) -> None:
        """Begin to mend. What fails meanwhile, such as every paint, is the same failure."""
        if self._pause.isActive():
            return
        if self._strikes.add():
            self.given_up.emit()
            return
        self._pause.start()
        self.failed.emit()
