"""The tools that open over the page: which there are, each made when it is first opened."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, assert_never

from PySide6.QtWidgets import QWidget

from content.model import Brochure
from ui.icons import Icons
from ui.session import Session
from ui.theme import Dress
from ui.visit import Panel, Visit

if TYPE_CHECKING:
    from content.comparison import Comparison
    from ui.panel_view import PanelView
    from ui.presentation import Presentation

OFFERED = tuple(Panel)
"""The panels that a plain window has."""


class Panels:
    """Makes the panels of one brochure and session.

    A panel's module is imported here with its first opening, since no start needs it. ``printer``
    is where handouts go without asking, empty for nowhere; None where somebody can be asked, as
    ``asks`` tells.
    """

    def __init__(
        self,
        brochure: Brochure,
        session: Session,
        icons: Icons,
        *,
        offered: Collection[Panel] = OFFERED,
        printer: str | None = None,
    ) -> None:
        self._brochure = brochure
        self._session = session
        self._icons = icons
        self._printer = printer
        self.offered = offered
        self.asks = printer is None

    def note(self, parent: QWidget) -> PanelView:
        """Return a new panel for notes."""
        from ui.note_panel import NotePanel

        return NotePanel(self._brochure, parent)

    def presentation(self, dress: Dress) -> Presentation:
        """Return a new presentation, which begins at the place that the visit shows."""
        from ui.presentation import Presentation

        return Presentation(self._brochure, self._session.visit, dress, self._icons)

    def make(self, panel: Panel, parent: QWidget) -> PanelView:
        """Return a new panel."""
        match panel:
            case Panel.SEARCH:
                return self._search(parent)
            case Panel.SHORTLIST:
                return self._shortlist(parent)
            case Panel.COMPARE:
                return self._compare(parent)
            case Panel.TAKE:
                return self._take(parent)
            case _:
                assert_never(panel)

    def _search(self, parent: QWidget) -> PanelView:
        from ui.search_panel import SearchPanel

        panel = SearchPanel(self._brochure, parent)
        panel.typed.connect(self._session.set_search)
        panel.found.connect(self._session.show_found)
        return panel

    def _shortlist(self, parent: QWidget) -> PanelView:
        from ui.shortlist_panel import ShortlistPanel

        session = self._session
        made = ShortlistPanel(self._brochure, self._icons, self.offered, parent)
        made.move_requested.connect(session.move_listed)
        made.remove_requested.connect(session.remove_listed)
        made.clear_requested.connect(session.clear_shortlist)
        made.put_back_requested.connect(session.put_back)
        made.panel_requested.connect(session.open_panel)
        return made

    def _compare(self, parent: QWidget) -> PanelView:
        from ui.compare_panel import ComparePanel

        made = ComparePanel(self._compared, parent)
        made.panel_requested.connect(self._session.open_panel)
        return made

    def _compared(self, visit: Visit) -> Comparison:
        """Return what is on a visit's shortlist side by side."""
        from content.comparison import comparison_of

        return comparison_of(visit.shortlist, self._brochure.edition(visit.language))

    def _take(self, parent: QWidget) -> PanelView:
        from ui.handing import Handing
        from ui.save_dialog import ask_file
        from ui.take_panel import TakePanel

        handing = Handing(saves=self.asks, asks=self.asks, printer=self._printer or "")
        made = TakePanel(self._brochure, handing, ask_file, parent)
        made.handed_over.connect(self._session.handed_over)
        return made
