"""What the keyboard does everywhere in the window."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.visit import Panel

NUMBERED_PAGES = 9
"""Pages that Ctrl and a digit reach."""


class Shortcuts(QObject):
    """Pages, search, text size, back and forward, bookmarks: all that helps to read."""

    bookmark_requested = Signal()

    def __init__(self, window: QWidget, session: Session, panels: Collection[Panel]) -> None:
        super().__init__(window)
        self._session = session
        for keys, slot in (
            (("Ctrl+Tab", "Ctrl+PgDown"), self._on_next_page),
            (("Ctrl+Shift+Tab", "Ctrl+PgUp"), self._on_previous_page),
            (("Ctrl++", "Ctrl+="), session.enlarge_text),
            (("Ctrl+-",), session.reduce_text),
            (("Ctrl+0",), session.reset_text),
            (("Alt+Left",), session.go_back),
            (("Alt+Right",), session.go_forward),
            (("Ctrl+F", "/") if Panel.SEARCH in panels else (), self._on_search),
            (("Ctrl+D",) if Panel.SHORTLIST in panels else (), self.bookmark_requested),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), window).activated.connect(slot)
        self._numbers: dict[QObject | None, int] = {}
        for number in range(NUMBERED_PAGES):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), window)
            shortcut.activated.connect(self._on_number)
            self._numbers[shortcut] = number

    def _on_search(self) -> None:
        self._session.open_panel(Panel.SEARCH)

    def _on_next_page(self) -> None:
        self._session.open_neighbour(1)

    def _on_previous_page(self) -> None:
        self._session.open_neighbour(-1)

    def _on_number(self) -> None:
        self._session.open_page_number(self._numbers[self.sender()])
