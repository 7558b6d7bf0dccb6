"""What stands in the brochures of a library, made ready to be searched beside the event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from content.index import Index
from content.model import Brochure
from content.problems import ContentError
from content.search import Found, NoMatches, find

MOST_PAGES = 2_000
"""Pages that are read at the most: about 54 MB."""


class LibraryIndex(QThread):
    """Reads packs one after the other; ``advanced`` tells that of its ``total`` one more is done.

    When it has ``finished``, ``found`` and ``near`` answer, brochures known by their folders, and
    ``left_out`` counts the packs that were too many.
    """

    advanced = Signal()

    def __init__(
        self, packs: Sequence[Path], read: Callable[[Path], Brochure], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._read = read
        self._made: dict[str, Index] = {}
        self._pages = 0
        self.left_out = self.done = 0
        self.total = len(packs)

    def run(self) -> None:
        """Read until all is read, or as much as there is room for."""
        for number, pack in enumerate(self._packs, 1):
            if self.isInterruptionRequested():
                return
            if self._pages >= MOST_PAGES:
                self.left_out = len(self._packs) - number + 1
                break
            self._take_in(pack)
            self.done = number
            self.advanced.emit()
        for index in self._made.values():
            index.prepare()

    def found(self, typed: str) -> Found | None:
        """Return what is found of what was typed, in any language."""
        result = find(typed, tuple(self._made.values()))
        return result if isinstance(result, Found) else None

    def near(self, typed: str) -> tuple[str, ...]:
        """Return what else could be looked for, where nothing is found."""
        result = find(typed, tuple(self._made.values()))
        return result.near if isinstance(result, NoMatches) else ()

    def stop(self) -> None:
        """Stop after the pack at hand, and wait for that."""
        self.requestInterruption()
        self.wait()

    def _take_in(self, pack: Path) -> None:
        try:
            brochure = self._read(pack)
        except ContentError:  # the list says what is wrong with it
            return
        for edition in brochure.editions:
            index = self._made.setdefault(edition.language, Index(edition.language))
            for _ in index.take_in(str(pack), edition):
                self._pages += 1
