"""Does long work a step at a time, so that the window lives on meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ui.progress import Progress

SLICE = 0.01
"""Seconds of work in one turn of the event loop."""


class Work(QObject):
    """Goes through ``steps`` between events; what is to be had of them is there after the last.

    ``progressed`` carries each ``Progress`` that can be seen; ``ended`` what went wrong, an empty
    text if nothing did. Stopped, it tells nothing more. A program that is left ends it first; a
    window that is let go of meanwhile takes nothing with it.
    """

    progressed = Signal(Progress)
    ended = Signal(str)

    def __init__(self, steps: Iterator[Progress]) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self._steps = steps
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)
        self._turn.start()
        if application is not None:
            application.aboutToQuit.connect(self.finish)

    def stop(self) -> None:
        """Leave it, and everything as it was."""
        self._turn.stop()
        self._steps.close()  # type: ignore[attr-defined] # every generator has it
        self.deleteLater()

    def finish(self) -> None:
        """Do all that is left at once."""
        while self._turn.isActive():
            self._go_on()

    def _go_on(self) -> None:
        begun = monotonic()
        try:
            while monotonic() - begun < SLICE:
                progress = next(self._steps)
        except StopIteration:
            self._end("")
        except OSError as error:
            self._end(error.strerror or str(error))
        else:
            self.progressed.emit(progress)

    def _end(self, problem: str) -> None:
        self._turn.stop()
        self.ended.emit(problem)
        self.deleteLater()
