"""One visitor's session: turns intents into the next Visit, and tells the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from content.links import Link, PageLink
from content.model import Brochure, Page
from content.shortlist import existing
from ui.look import TEXT_STEPS
from ui.tokens import Theme
from ui.visit import History, Marked, Opened, Panel, Place, Visit


class Session(QObject):
    """Owns the visit. ``changed`` carries the new Visit, each time it is another one.

    ``handed_over`` tells that something was taken along: the suffix of a file, or "paper".
    """

    changed = Signal(Visit)
    handed_over = Signal(str)

    def __init__(self, brochure: Brochure, first: Visit, now: Visit | None = None) -> None:
        """Begin with ``first``, or go on with ``now``: with what of its shortlist still exists."""
        super().__init__()
        self._brochure = brochure
        self._first = first
        self._history = History(now or first)
        marks = self.visit.shortlist
        if marks:
            kept = existing(marks, brochure.edition(self.visit.language))
            self._history = History(replace(self.visit, shortlist=kept, removed=()))

    @property
    def visit(self) -> Visit:
        """The visit as it stands."""
        return self._history.visit

    @property
    def history(self) -> History:
        """The visit with its way back and forward."""
        return self._history

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages in the language that is read."""
        return self._brochure.edition(self.visit.language).pages

    def begin_again(self) -> None:
        """Forget the visitor: the first visit, with no way back to theirs."""
        self._history = History(self._first)
        self.changed.emit(self._first)

    def open_page(self, page: str) -> None:
        """Show a page where it was left."""
        if page != self.visit.page:
            self._set(self._history.moved(self.visit.at(page)))

    def open_neighbour(self, step: int) -> None:
        """Show the page ``step`` tabs further, round the end."""
        pages = [page.id for page in self._brochure.edition(self.visit.language).pages]
        self.open_page(pages[(pages.index(self.visit.page) + step) % len(pages)])

    def open_page_number(self, number: int) -> None:
        """Show the ``number``-th page from 0, if there is one."""
        if number < len(self.pages):
            self.open_page(self.pages[number].id)

    def follow(self, link: Link) -> None:
        """Go where a link leads: another place, or a note above the page."""
        if isinstance(link, PageLink):
            self._set(self._history.moved(self.visit.at(link.page, Place(link.place))))
        else:
            self.open_note(link)

    def open_note(self, note: Opened) -> None:
        """Open a term, a source, a figure, an address or a whole list above the page."""
        self._change(replace(self.visit, note=note, marked=None))

    def close_note(self) -> None:
        """Close what is open above the page."""
        self._change(replace(self.visit, note=None))

    def open_panel(self, panel: Panel) -> None:
        """Open a tool over the page, in place of any other."""
        self._change(replace(self.visit, note=None, panel=panel))

    def close_panel(self) -> None:
        """Close the tool that is open over the page."""
        self._change(self.visit.closed())

    def set_search(self, text: str) -> None:
        """Look for other words."""
        self._change(replace(self.visit, search=text))

    def show_found(self, marked: Marked) -> None:
        """Go where the words looked for were found, and show them marked."""
        if isinstance(marked.link, PageLink):
            there = self.visit.at(marked.link.page, Place(marked.link.place))
            self._set(self._history.moved(replace(there, marked=marked)))
        else:
            self._change(replace(self.visit, note=marked.link, panel=None, marked=marked))

    def forget_marked(self) -> None:
        """Show what was found like everything else again."""
        self._change(replace(self.visit, marked=None))

    def toggle_listed(self, place: PageLink) -> None:
        """Put a place on the shortlist, or take it off."""
        self._change(self.visit.listed(place))

    def move_listed(self, place: PageLink, step: int) -> None:
        """Move a place on the shortlist: down by ``step``, up where that is less than 0."""
        self._change(self.visit.shifted(place, step))

    def remove_listed(self, place: PageLink) -> None:
        """Take a place off the shortlist; ``put_back`` undoes it while the panel is open."""
        self._change(self.visit.without((place,)))

    def clear_shortlist(self) -> None:
        """Take everything off the shortlist; ``put_back`` undoes it while the panel is open."""
        self._change(self.visit.without(self.visit.shortlist))

    def put_back(self) -> None:
        """Undo the last removal from the shortlist."""
        self._change(self.visit.put_back())

    def go_back(self) -> None:
        """Return to the page before."""
        self._set(self._history.back())

    def go_forward(self) -> None:
        """Undo a step back."""
        self._set(self._history.forward())

    def set_theme(self, theme: Theme) -> None:
        """Choose a theme."""
        self._change(replace(self.visit, theme=theme))

    def set_language(self, language: str) -> None:
        """Choose a language of the brochure."""
        self._change(replace(self.visit, language=language))

    def set_manner(self, step: int, theme: Theme) -> None:
        """Read in another text size and theme."""
        self._change(replace(self.visit, text_step=step, theme=theme))

    def enlarge_text(self) -> None:
        """Choose the next larger text, if there is one."""
        self._step_text(1)

    def reduce_text(self) -> None:
        """Choose the next smaller text, if there is one."""
        self._step_text(-1)

    def reset_text(self) -> None:
        """Choose the text size that the session began with."""
        self._change(replace(self.visit, text_step=self._first.text_step))

    def sort_table(self, table: str, column: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        """Order a table; an empty column is the author's order."""
        self._change(self.visit.sorted_by(table, column, descending=descending))

    def note_place(self, page: str, place: Place) -> None:
        """Remember where the visitor reads. Nothing has to be shown anew."""
        self._history = self._history.changed(self.visit.placed(page, place))

    def _step_text(self, step: int) -> None:
        index = TEXT_STEPS.index(self.visit.text_step) + step
        if 0 <= index < len(TEXT_STEPS):
            self._change(replace(self.visit, text_step=TEXT_STEPS[index]))

    def _change(self, visit: Visit) -> None:
        self._set(self._history.changed(visit))

    def _set(self, history: History) -> None:
        if history != self._history:
            self._history = history
            self.changed.emit(history.visit)
