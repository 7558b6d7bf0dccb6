"""What a brochure is: frozen values, checked and in one language each, ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from content.frozen import frozen
from content.links import FigureLink, PageLink, SourceLink, TermLink
from content.markdown import Prose
from content.statistics import Cell, Row, Table
from content.wording import Wording


@frozen(kw_only=True)
class Source:
    """Where a figure comes from.

    ``correct_on`` is the day for which the publisher gives the information, as a rule the day of
    publication; None where it is not stated. ``address`` may be empty (a text handed over).
    """

    id: str
    title: str
    publisher: str
    address: str
    licence: str
    correct_on: date | None


def source_name(source: Source) -> str:
    """Return a source as it is shown beside figures: its title and who published it."""
    return ", ".join(filter(None, (source.title, source.publisher)))


@frozen(kw_only=True)
class Term:
    """A term of the glossary with its meaning; ``see`` holds ids of related terms."""

    id: str
    term: str
    also: tuple[str, ...]
    meaning: Prose
    see: tuple[str, ...]


@frozen(kw_only=True)
class Lead:
    """The opening words of a page, set large."""

    id: str
    heading: str
    text: Prose


@frozen(kw_only=True)
class ProseBlock:
    """Running text, with a heading or without."""

    id: str
    heading: str
    text: Prose


class Tone(StrEnum):
    """What a callout is for."""

    NOTE = "note"
    CAUTION = "caution"


@frozen(kw_only=True)
class Callout:
    """Text set apart: a note, or a caution that must not be missed."""

    id: str
    heading: str
    text: Prose
    tone: Tone


@frozen(kw_only=True)
class Fact:
    """One short fact: a value in words, or a figure that stands in a table.

    ``value`` is ready to be shown. ``figure`` names its cell where the value is a number; then
    who, where, when and source are those of that row.
    """

    id: str
    value: str
    label: str
    note: str
    figure: FigureLink | None
    source: str


@frozen(kw_only=True)
class Facts:
    """A row of short facts, set large."""

    id: str
    heading: str
    items: tuple[Fact, ...]


@frozen(kw_only=True)
class CardLink:
    """A link at the foot of a card; ``title`` is what its target is called."""

    title: str
    target: PageLink


@frozen(kw_only=True)
class Card:
    """A titled box. ``icon`` is the name of a file in resources/icons, or empty."""

    id: str
    icon: str
    title: str
    text: Prose
    links: tuple[CardLink, ...]


@frozen(kw_only=True)
class Cards:
    """A grid of cards; ``links_label`` says what the links at their feet have in common."""

    id: str
    heading: str
    intro: Prose
    items: tuple[Card, ...]
    links_label: str


@frozen(kw_only=True)
class People:
    """One rate as 100 people: ``yes`` and ``no`` say both sides, as in "reoffended", "did not"."""

    figure: FigureLink
    title: str
    yes: str
    no: str


@frozen(kw_only=True)
class Bars:
    """The figures of one column as bars, for rows that may be compared."""

    column: str
    title: str


@frozen(kw_only=True)
class Line:
    """The figures of one column as a line over time; every row has a date."""

    column: str
    title: str


Picture = People | Bars | Line


@frozen(kw_only=True)
class Statistics:
    """A table of figures and its pictures. ``caution`` is empty or stands above the table."""

    id: str
    heading: str
    caution: str
    table: Table
    pictures: tuple[Picture, ...]


@frozen(kw_only=True)
class Image:
    """A picture file of the pack; ``description`` says in words what it shows."""

    id: str
    heading: str
    file: Path
    description: str
    caption: str


Block = Lead | ProseBlock | Callout | Facts | Cards | Statistics | Image


@frozen(kw_only=True)
class Page:
    """One tab: a column of blocks."""

    id: str
    title: str
    blocks: Sequence[Block]


@frozen(kw_only=True)
class Edition:
    """A brochure in one language.

    ``kicker`` is the small line above ``name`` in the header; ``title`` is the full title.
    ``glossary`` is in the alphabetical order of its terms.
    """

    wording: Wording
    title: str
    kicker: str
    name: str
    credit: str
    pages: tuple[Page, ...]
    tables: tuple[Table, ...]
    glossary: tuple[Term, ...]
    sources: tuple[Source, ...]

    @property
    def language(self) -> str:
        """The code of its language, such as ``en``."""
        return self.wording.language

    def page(self, page_id: str) -> Page:
        """Return the page with this id; KeyError if there is none."""
        return _found(self.pages, page_id)

    def table(self, table_id: str) -> Table:
        """Return the table with this id; KeyError if there is none."""
        return _found(self.tables, table_id)

    def term(self, term_id: str) -> Term:
        """Return the term with this id; KeyError if there is none."""
        return _found(self.glossary, term_id)

    def source(self, source_id: str) -> Source:
        """Return the source with this id; KeyError if there is none."""
        return _found(self.sources, source_id)

    def figure(self, link: FigureLink) -> tuple[Table, Row, Cell]:
        """Return the cell that a figure link names, with its row and table."""
        table = self.table(link.table)
        row = table.row(link.row)
        return table, row, row.figures[table.figure_index(link.column)]

    def leads(self, link: object) -> bool:
        """Tell whether a link leads to a page, a note or a source of this edition, or out of it."""
        with suppress(LookupError, ValueError):
            match link:
                case PageLink(page):
                    self.page(page)
                case TermLink(term):
                    self.term(term)
                case SourceLink(source):
                    self.source(source)
                case FigureLink():
                    self.figure(link)
            return True
        return False


@frozen(kw_only=True)
class Brochure:
    """A whole pack: the same pages, figures and sources in each of its languages.

    The first edition is the one shown where nobody asks for another. ``address`` is where more
    can be read on the web, or empty.
    """

    id: str
    version: str
    review_by: date
    editions: tuple[Edition, ...]
    address: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of its languages, in the author's order."""
        return tuple(edition.language for edition in self.editions)

    def edition(self, language: str) -> Edition:
        """Return the edition in this language; KeyError if there is none."""
        for edition in self.editions:
            if edition.language == language:
                return edition
        raise KeyError(language)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Named)


def _found(values: tuple[_T, ...], wanted: str) -> _T:
    for value in values:
        if value.id == wanted:
            return value
    raise KeyError(wanted)
