"""What a visitor has changed, as one value; a session ends with the first value again. Qt-free."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import ClassVar

from content.frozen import frozen
from content.links import FigureLink, PageLink, SourceLink, TermLink, WebLink
from ui.tokens import Theme


@frozen
class Place:
    """A place on a page that outlives a change of text size, language or window.

    ``anchor`` is the id of the block or item at the top of the view (empty: the top of the page),
    ``depth`` how much of it is already above the view: 0 for nothing, 1 for all of it, and more
    within the space that follows it.
    """

    anchor: str = ""
    depth: float = 0.0


@frozen
class Sorting:
    """The order of a table's rows: by ``column``, ``descending`` or not."""

    table: str
    column: str
    descending: bool = False


@frozen
class Index:
    """A whole list opened as a note: the glossary, or the sources."""

    kind: str


GLOSSARY = Index("glossary")
SOURCES = Index("sources")


class Panel(StrEnum):
    """A tool that opens over the page; notes open above it."""

    SEARCH = "search"
    SHORTLIST = "shortlist"
    TAKE = "take"
    COMPARE = "compare"


Removal = tuple[tuple[int, PageLink], ...]
"""Places taken from the shortlist at once, each with where it stood."""

Opened = TermLink | SourceLink | FigureLink | WebLink | Index
"""What can be opened above a page."""


@frozen
class Marked:
    """What was found and is shown marked: the words looked for, at a place or in a note.

    ``row`` is the id of the row that was found, where the place is a table.
    """

    words: str
    link: PageLink | Opened
    row: str = ""


@frozen(kw_only=True)
class Visit:
    """Everything that a visitor can change.

    ``places`` holds the place on each page that was left, ``sortings`` the tables not in the
    author's order, ``note`` what is opened above the page and ``panel`` the tool opened over it;
    ``search`` is what was typed to be found, ``marked`` what it led to, ``shortlist`` the places
    that were chosen, in order; ``removed`` is what was taken from it and can be put back while its
    panel is open.
    """

    page: str
    language: str
    text_step: int = 100
    theme: Theme = Theme.LIGHT
    places: tuple[tuple[str, Place], ...] = ()
    sortings: tuple[Sorting, ...] = ()
    note: Opened | None = None
    panel: Panel | None = None
    search: str = ""
    marked: Marked | None = None
    shortlist: tuple[PageLink, ...] = ()
    removed: tuple[Removal, ...] = ()

    @property
    def place(self) -> Place:
        """The place on the page shown."""
        return dict(self.places).get(self.page, Place())

    def at(self, page: str, place: Place | None = None) -> Visit:
        """Show ``page``: at ``place``, or where it was left."""
        here = replace(self.closed(), page=page, note=None, marked=None)
        return here if place is None else here.placed(page, place)

    def closed(self) -> Visit:
        """Close the tool that is open over the page."""
        return replace(self, panel=None, removed=())

    def placed(self, page: str, place: Place) -> Visit:
        """Remember the place on a page."""
        return replace(self, places=tuple(sorted({**dict(self.places), page: place}.items())))

    def sorted_by(self, table: str, column: str, *, descending: bool) -> Visit:
        """Order a table by a column; an empty column is the author's order."""
        others = tuple(sorting for sorting in self.sortings if sorting.table != table)
        mine = (Sorting(table, column, descending),) if column else ()
        return replace(self, sortings=others + mine)

    def sorting(self, table: str) -> Sorting:
        """Return how a table is ordered."""
        for sorting in self.sortings:
            if sorting.table == table:
                return sorting
        return Sorting(table, "")

    def listed(self, place: PageLink) -> Visit:
        """Put a place at the end of the shortlist, or take it off."""
        others = tuple(other for other in self.shortlist if other != place)
        is_listed = place in self.shortlist
        return replace(self, shortlist=others if is_listed else (*others, place))

    def shifted(self, place: PageLink, step: int) -> Visit:
        """Move a place ``step`` places down the shortlist (up with less than 0)."""
        if place not in self.shortlist:
            return self
        others = [other for other in self.shortlist if other != place]
        others.insert(max(0, self.shortlist.index(place) + step), place)
        return replace(self, shortlist=tuple(others))

    def without(self, places: tuple[PageLink, ...]) -> Visit:
        """Take places from the shortlist so that they can be put back."""
        taken = tuple(
            (index, place) for index, place in enumerate(self.shortlist) if place in places
        )
        left = tuple(place for place in self.shortlist if place not in places)
        removed = (*self.removed, taken) if taken else self.removed
        return replace(self, shortlist=left, removed=removed)

    def put_back(self) -> Visit:
        """Undo the last removal: each place stands again where it stood."""
        if not self.removed:
            return self
        *before, taken = self.removed
        places = list(self.shortlist)
        for index, place in taken:
            if place not in places:
                places.insert(index, place)
        return replace(self, shortlist=tuple(places), removed=tuple(before))


@frozen
class History:
    """The visit now, and the pages before and after it for back and forward."""

    visit: Visit
    past: tuple[Visit, ...] = ()
    future: tuple[Visit, ...] = ()

    LENGTH: ClassVar[int] = 50

    def changed(self, visit: Visit) -> History:
        """Change the visit where it stands: text size, theme, order of a table, place."""
        return replace(self, visit=visit)

    def moved(self, visit: Visit) -> History:
        """Go somewhere else, with a way back."""
        return History(visit, (*self.past, self.visit)[-self.LENGTH :], ())

    def back(self) -> History:
        """Return to the page before; the same history where there is none."""
        if not self.past:
            return self
        *past, target = self.past
        return History(self._there(target), tuple(past), (self.visit, *self.future))

    def forward(self) -> History:
        """Undo ``back``; the same history where there is nothing to undo."""
        if not self.future:
            return self
        target, *future = self.future
        return History(self._there(target), (*self.past, self.visit), tuple(future))

    def _there(self, target: Visit) -> Visit:
        """Return to a page and its place, and keep how the visitor reads."""
        return self.visit.at(target.page, target.place)
