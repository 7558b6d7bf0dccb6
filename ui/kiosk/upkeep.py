"""Keeps a kiosk going: alone, awake, watched over, mended when it fails, ended when it is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.kiosk.app import Stand
from ui.kiosk.ending import Ending
from ui.kiosk.instance import Instance
from ui.kiosk.policy import Stage
from ui.kiosk.recovery import Recovery
from ui.kiosk.strikes import Strikes
from ui.kiosk.termination import Termination
from ui.version import VERSION

if TYPE_CHECKING:
    from ui.kiosk.heartbeat import Heartbeat  # a kiosk without a supervisor needs no sockets
    from ui.kiosk.wake import Wake  # needs D-Bus, for which no first picture waits

SETTLED = 1000
"""Milliseconds after which a start is over, and what no visitor waits for is done."""


class Upkeep(QObject):
    """Looks after a stand from outside of it, between ``begin`` and ``end``.

    ``heartbeat`` is None without a supervisor. ``wake`` makes what keeps the display awake; it is
    called once the start is over.
    """

    def __init__(
        self,
        stand: Stand,
        *,
        instance: Instance,
        heartbeat: Heartbeat | None,
        clock: Callable[[], float],
        wake: Callable[[], Wake],
    ) -> None:
        super().__init__()
        self._stand = stand
        self._instance = instance
        self._heartbeat = heartbeat
        self._log = stand.log
        self._make_wake = wake
        self._wake: Wake | None = None
        self._recovery = Recovery(stand.log, Strikes(clock), parent=self)
        self._termination = None if sys.platform == "win32" else Termination(self)
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.setInterval(SETTLED)
        self._connect()

    def begin(self) -> None:
        """Look after it from now on."""
        self._recovery.begin()
        if self._termination is not None:
            self._termination.begin()
        self._start.start()

    def end(self, code: int) -> None:
        """Let go of everything; ``code`` is what the program ends with."""
        self._log.note(f"The kiosk ends with exit code {code}.")
        self._start.stop()
        if self._heartbeat is not None:
            self._heartbeat.end()
        if self._wake is not None:
            self._wake.release()
        if self._termination is not None:
            self._termination.end()
        self._recovery.end()
        self._instance.end()

    def _connect(self) -> None:
        self._start.timeout.connect(self._on_started)
        self._instance.called.connect(self._stand.frame.come_forward)
        self._recovery.failed.connect(self._stand.cover)
        self._recovery.mended.connect(self._stand.begin_afresh)
        self._recovery.given_up.connect(self._on_given_up)
        if self._termination is not None:
            self._termination.requested.connect(self._on_asked_to_end)

    def _on_started(self) -> None:
        self._log.note(f"Course Brochure {VERSION} is open as a kiosk.")
        if self._heartbeat is not None:
            self._heartbeat.begin()
        self._wake = self._make_wake()
        controller = self._stand.controller
        controller.stage_changed.connect(self._on_stage_changed)
        self._on_stage_changed(controller.stage)

    def _on_stage_changed(self, stage: Stage) -> None:
        """Keep the display awake while the kiosk is open."""
        if self._wake is None:
            return
        if stage is Stage.CLOSED:
            self._wake.release()
        else:
            self._wake.hold()

    def _on_given_up(self) -> None:
        self._stand.end(Ending.FAILED)

    def _on_asked_to_end(self) -> None:
        self._stand.end(Ending.AGAIN)
