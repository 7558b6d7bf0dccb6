"""How often the kiosk may fail before it is better to start it anew. Qt-free."""

from __future__ import annotations

from collections.abc import Callable


class Strikes:
    """Counts failures. ``clock`` tells monotonic seconds: a clock that is set changes nothing."""

    def __init__(self, clock: Callable[[], float], most: int = 3, within: float = 60.0) -> None:
        self._clock = clock
        self._most = most
        self._within = within
        self._times: list[float] = []

    def add(self) -> bool:
        """Count one failure; return whether it was one too many in the time allowed."""
        now = self._clock()
        self._times = [time for time in self._times if now - time < self._within] + [now]
        return len(self._times) >= self._most
