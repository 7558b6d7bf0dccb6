"""Search in all brochures of a library: they are read for it once somebody types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from content.model import Brochure

if TYPE_CHECKING:
    from content.search import Found
    from ui.library_index import LibraryIndex

FEWEST_LETTERS = 3
"""Letters from which brochures are searched too, and not only their titles."""


class LibrarySearch(QObject):
    """Knows what stands in brochures; ``advanced`` and ``finished`` tell of their reading."""

    advanced = Signal()
    finished = Signal()

    def __init__(self, read: Callable[[Path], Brochure], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._index: LibraryIndex | None = None

    @property
    def is_busy(self) -> bool:
        """Whether brochures are being read."""
        return self._index is not None and self._index.isRunning()

    @property
    def share(self) -> tuple[int, int]:
        """How many brochures are read, of how many."""
        return (0, 0) if self._index is None else (self._index.done, self._index.total)

    @property
    def left_out(self) -> int:
        """How many brochures were too many."""
        return 0 if self._index is None else self._index.left_out

    def begin(self, typed: str, packs: Sequence[Path]) -> None:
        """Read brochures, if enough is typed and they are not read yet."""
        if self._index is None and len(typed) >= FEWEST_LETTERS:
            from ui.library_index import LibraryIndex  # noqa: PLC0415 - only who types needs it

            self._index = LibraryIndex(packs, self._read, self)
            self._index.advanced.connect(self.advanced)
            self._index.finished.connect(self.finished)
            self._index.start()

    def found(self, typed: str) -> Found | None:
        """Return what stands in the brochures, as soon as that is known."""
        return self._index.found(typed) if self._index and self._can_answer(typed) else None

    def near(self, typed: str) -> tuple[str, ...]:
        """Return what else could be looked for, where nothing is found."""
        return self._index.near(typed) if self._index and self._can_answer(typed) else ()

    def _can_answer(self, typed: str) -> bool:
        return not self.is_busy and len(typed) >= FEWEST_LETTERS

    def forget(self) -> None:
        """Stop reading, and forget what was read."""
        if self._index is not None:
            self._index.stop()
            self._index.deleteLater()
            self._index = None
