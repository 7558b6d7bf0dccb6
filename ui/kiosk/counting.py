"""Counts visits while they happen. Qt-free.

Whatever takes long is done in a thread of its own: a slow card keeps no visitor waiting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from ui.kiosk.counts import Counts
from ui.kiosk.tally import Row, Search, Tally
from ui.visit import Visit


class Counting:
    """Keeps the tally of the running visit.

    ``finds`` tells whether a search has a result, and is asked in the other thread; ``failed``
    hears of what should never happen.
    """

    def __init__(
        self,
        counts: Counts,
        finds: Callable[[Search], bool],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._counts = counts
        self._finds = finds
        self._failed = failed
        self._tally: Tally | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="counts")

    def begin(self, first: Visit) -> None:
        """Begin a visit."""
        self._tally = Tally(first)

    def see(self, visit: Visit) -> None:
        """Count what a visit shows now, if one is running."""
        if self._tally is not None:
            self._tally.see(visit)

    def hand_out(self, form: str) -> None:
        """Count something that is taken along."""
        if self._tally is not None:
            self._tally.hand_out(form)

    def end(self) -> None:
        """End the visit: from here on it is being written, and the next can begin."""
        if self._tally is not None:
            self._thread.submit(self._add, self._tally).add_done_callback(self._on_added)
            self._tally = None

    def forget(self) -> None:
        """End a visit that was none, such as that of the staff."""
        self._tally = None

    def rows(self) -> tuple[Row, ...]:
        """Return all totals; waits for visits that are being written.

        Raises UnreadableError where the file cannot be read.
        """
        return self._thread.submit(self._counts.rows).result()

    def visits_today(self) -> int:
        """Return how many visits ended today."""
        return self._thread.submit(self._counts.visits_today).result()

    def problems(self) -> tuple[str, ...]:
        """Say what is wrong with the file, a sentence each."""
        return self._thread.submit(self._counts.problems).result()

    def close(self) -> None:
        """Write what is still to be written."""
        self.end()
        self._thread.shutdown()

    def _add(self, tally: Tally) -> None:
        self._counts.add(tally.totals())
        in_vain = {search.words for search in tally.searches() if not self._finds(search)}
        if in_vain:
            self._counts.add(Counter(), in_vain)

    def _on_added(self, added: Future[None]) -> None:
        if error := added.exception():
            self._failed(error)
