"""The tools that open over the page: which there are, each made when it is first opened."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from content.model import Brochure
from ui.panel_view import PanelView
from ui.session import Session
from ui.visit import Panel


class Panels:
    """Makes the panels of one brochure and session.

    A panel's module is imported here with its first opening, since no start needs it.
    """

    def __init__(
        self, brochure: Brochure, session: Session, *, offered: Collection[Panel] = (Panel.SEARCH,)
    ) -> None:
        self._brochure = brochure
        self._session = session
        self.offered = offered

    def note(self, parent: QWidget) -> PanelView:
        """Return a new panel for notes."""
        from ui.note_panel import NotePanel

        return NotePanel(self._brochure, parent)

    def make(self, panel: Panel, parent: QWidget) -> PanelView:
        """Return a new panel; KeyError for one that there is not."""
        match panel:
            case Panel.SEARCH:
                return self._search(parent)
            case _:
                raise KeyError(panel)

    def _search(self, parent: QWidget) -> PanelView:
        from ui.search_panel import SearchPanel

        panel = SearchPanel(self._brochure, parent)
        panel.typed.connect(self._session.set_search)
        panel.found.connect(self._session.show_found)
        return panel
