"""Something that takes a while, done in another thread while the window goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal


class Errand(QObject):
    """Does one thing at a time; ``done`` carries what it returned, back in the event loop."""

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._work: Callable[[], object] | None = None
        self.done.connect(self._on_done)

    @property
    def is_under_way(self) -> bool:
        """Whether it has not come back yet."""
        return self._work is not None

    def send(self, work: Callable[[], object]) -> None:
        """Do something that raises nothing, unless something is being done already."""
        if self._work is None:
            self._work = work
            self._threads.start(self._run)

    def _run(self) -> None:
        assert self._work is not None  # noqa: S101 - send() set it
        self.done.emit(self._work())

    def _on_done(self) -> None:
        self._work = None
