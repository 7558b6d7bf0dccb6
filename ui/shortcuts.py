"""What the keyboard does everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.visit import Panel

NUMBERED_PAGES = 9
"""Pages that Ctrl and a digit reach."""

if TYPE_CHECKING:
    Slot = Callable[[], None] | SignalInstance[tuple[()]]


class Shortcuts(QObject):
    """Pages, search, text size, back and forward, bookmarks: all that helps to read.

    Where it ``prints``, as programs on a desk do, the key for that opens what there is to hand
    over.
    """

    bookmark_requested = Signal()

    def __init__(
        self, window: QWidget, session: Session, panels: Collection[Panel], *, prints: bool
    ) -> None:
        super().__init__(window)
        self._session = session
        self._told: list[tuple[str, tuple[str, ...]]] = []
        for words, keys, slot in (
            (self.tr("Next page"), ("Ctrl+Tab", "Ctrl+PgDown"), self._on_next_page),
            (self.tr("Previous page"), ("Ctrl+Shift+Tab", "Ctrl+PgUp"), self._on_previous_page),
            (self.tr("Larger text"), ("Ctrl++", "Ctrl+="), session.enlarge_text),
            (self.tr("Smaller text"), ("Ctrl+-",), session.reduce_text),
            (self.tr("Text as it was"), ("Ctrl+0",), session.reset_text),
            (self.tr("Back"), ("Alt+Left",), session.go_back),
            (self.tr("Forward"), ("Alt+Right",), session.go_forward),
            *self._tools(panels, prints=prints),
        ):
            self._told.append((words, keys))
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(slot)
        self._numbers: dict[QObject | None, int] = {}
        for number in range(NUMBERED_PAGES):
            shortcut = QShortcut(QKeySequence(_key_of(number)), window)
            shortcut.activated.connect(self._on_number)
            self._numbers[shortcut] = number

    @property
    def told(self) -> list[tuple[str, tuple[str, ...]]]:
        """What each does in words, and its keys: of pages, as many as there are."""
        count = min(NUMBERED_PAGES, len(self._session.pages))
        keys = tuple(_key_of(number) for number in range(count))
        return [*self._told, (self.tr("A page by its place among the tabs"), keys)]

    def _tools(
        self, panels: Collection[Panel], *, prints: bool
    ) -> Iterator[tuple[str, tuple[str, ...], Slot]]:
        if Panel.SEARCH in panels:
            yield self.tr("Search"), ("Ctrl+F", "/"), self._on_search
        if Panel.SHORTLIST in panels:
            words = self.tr("What has the keyboard onto the shortlist, or off it")
            yield words, ("Ctrl+D",), self.bookmark_requested
            yield self.tr("Shortlist"), ("Ctrl+Shift+D",), self._on_shortlist
        if prints and Panel.TAKE in panels:
            yield self.tr("Print, save or take along"), ("Ctrl+P",), self._on_take

    def _on_search(self) -> None:
        self._session.open_panel(Panel.SEARCH)

    def _on_shortlist(self) -> None:
        self._session.open_panel(Panel.SHORTLIST)

    def _on_take(self) -> None:
        self._session.open_panel(Panel.TAKE)

    def _on_next_page(self) -> None:
        self._session.open_neighbour(1)

    def _on_previous_page(self) -> None:
        self._session.open_neighbour(-1)

    def _on_number(self) -> None:
        self._session.open_page_number(self._numbers[self.sender()])


def _key_of(page: int) -> str:
    """Return the key of a page, from 0."""
    return f"Ctrl+{page + 1}"
