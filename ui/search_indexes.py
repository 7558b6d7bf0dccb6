"""The indexes of a brochure's editions: each made when it is first needed, between the frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from content.index import Index
from content.model import Brochure

SLICE = 0.008
"""Seconds of work in a turn of the event loop, so that every frame is in time."""

AT_ONCE = 0.03
"""Seconds of work before the first turn: most brochures are ready then."""


class SearchIndexes(QObject):
    """Reads one edition at a time; ``advanced`` tells that more of it has been read."""

    advanced = Signal()

    def __init__(
        self, brochure: Brochure, parent: QObject, clock: Callable[[], float] = perf_counter
    ) -> None:
        super().__init__(parent)
        self._brochure = brochure
        self._clock = clock
        self._ready: dict[str, Index] = {}
        self._reading: Index | None = None
        self._steps: Iterator[None] = iter(())
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def index(self, language: str) -> Index | None:
        """Return the index of an edition; None while it is read."""
        if language not in self._ready and not self._is_reading(language):
            self._reading = Index(language)
            edition = self._brochure.edition(language)
            self._steps = self._reading.take_in(self._brochure.id, edition)
            self._done = 0
            self._work(AT_ONCE)
        return self._ready.get(language)

    def share(self, language: str) -> float:
        """Return how much of an edition has been read, up to 1."""
        if language in self._ready:
            return 1.0
        pages = len(self._brochure.edition(language).pages)
        return min(1.0, self._done / max(1, pages)) if self._is_reading(language) else 0.0

    def _is_reading(self, language: str) -> bool:
        return self._reading is not None and self._reading.language == language

    def _work(self, seconds: float) -> None:
        """Read on for so long; at the end the index is ready."""
        end = self._clock() + seconds
        for _ in self._steps:
            self._done += 1
            if self._clock() >= end:
                self._timer.start()
                return
        self._timer.stop()
        if self._reading is not None:
            self._reading.prepare()
            self._ready[self._reading.language] = self._reading
            self._reading = None

    def _go_on(self) -> None:
        self._work(SLICE)
        self.advanced.emit()
