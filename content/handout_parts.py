"""What a handout consists of, in whatever form it is written: headings, words, tables and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from content.frozen import frozen
from content.links import FigureLink, Link
from content.markdown import Listing, Paragraph, Prose, Span, Spans
from content.model import Picture
from content.statistics import Table
from content.wording import Wording


class Role(StrEnum):
    """What a text is to its reader."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"
    CAUTION = "caution"
    KICKER = "kicker"  # the line above a title
    TABLE_NOTE = "table-note"  # below a table
    ORIGIN = "origin"  # where its figures are from
    SMALL = "small"


@frozen
class Heading:
    """A heading; ``level`` counts from 1. ``target`` is the link that leads here, if any does.

    ``is_item`` tells that it names one of several like things, each with a few words.
    """

    level: int
    text: str
    target: Link | None = None
    is_item: bool = False


@frozen
class Anchor:
    """A place without a heading that links may lead to."""

    target: Link


@frozen
class Words:
    """Running text."""

    text: Prose
    role: Role = Role.BODY


@frozen
class Entry:
    """A name and what is said about it.

    ``value`` is said first, where there is one; ``origin`` last: whom, where and when it is about,
    and its source.
    """

    name: str
    text: Prose
    target: Link
    value: Spans = ()
    origin: Spans = ()

    @property
    def said(self) -> Prose:
        """All of it but the name."""
        before = (Paragraph(self.value),) if self.value else ()
        after = (Paragraph(self.origin),) if self.origin else ()
        return (*before, *self.text, *after)


@frozen
class Entries:
    """Names, each with what is said about it: short facts, terms, sources."""

    items: tuple[Entry, ...]


@frozen
class SheetRow:
    """A row of a sheet; its first cell is what it is called."""

    cells: tuple[Spans, ...]
    target: Link


@frozen
class Sheet:
    """A table; ``numeric`` says of each column whether it holds figures.

    ``is_headed`` tells that the heading above has the same words as the title. ``measure`` says
    under the title what is counted.
    """

    title: str
    measure: str
    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[SheetRow, ...]
    is_headed: bool


@frozen
class Chart:
    """What a picture of figures is drawn from."""

    picture: Picture
    table: Table


@frozen
class Illustration:
    """A picture of figures or a picture file, and the same in words.

    ``name`` says that a picture of this title is meant, for forms that cannot show it.
    """

    title: str
    name: str
    text: Prose
    origin: Spans
    shown: Chart | Path

    @property
    def said(self) -> Prose:
        """All of it in words."""
        after = (Paragraph(self.origin),) if self.origin else ()
        return (Paragraph((Span(self.name),)), *self.text, *after)


Part = Heading | Anchor | Words | Entries | Sheet | Illustration


@frozen
class Outline:
    """Everything that a handout says, in reading order.

    ``brochure`` is the title of the brochure that it is from, ``imprint`` its version and date.
    """

    wording: Wording
    title: str
    brochure: str
    imprint: str
    parts: tuple[Part, ...]

    @property
    def language(self) -> str:
        """The code of its language, such as ``en``."""
        return self.wording.language

    @property
    def targets(self) -> frozenset[Link]:
        """The links that lead to a place in this outline."""
        return frozenset(targets_of(self.parts))


def targets_of(parts: Iterable[Part]) -> Iterator[Link]:
    """Return the links that lead to a place in these parts, in reading order."""
    for part in parts:
        match part:
            case Heading(_, _, target):
                if target is not None:
                    yield target
            case Anchor(target):
                yield target
            case Words() | Illustration():
                pass
            case Entries(items):
                yield from (item.target for item in items)
            case Sheet():
                yield from (row.target for row in part.rows)


def links_of(parts: Iterable[Part]) -> set[Link]:
    """Return every link that the parts contain."""
    return {span.link for part in parts for span in _spans(part) if span.link is not None}


def _spans(part: Part) -> Iterator[Span]:
    match part:
        case Heading() | Anchor():
            pass
        case Words(text):
            yield from _prose_spans(text)
        case Entries(items):
            for item in items:
                yield from _prose_spans(item.said)
        case Illustration():
            yield from _prose_spans(part.said)
        case Sheet():
            for row in part.rows:
                for cell in row.cells:
                    yield from cell


def _prose_spans(prose: Prose) -> Iterator[Span]:
    for part in prose:
        match part:
            case Paragraph(spans):
                yield from spans
            case Listing(items):
                for item in items:
                    yield from item


def place_of(link: Link) -> Link:
    """Return what a link has as its target in a handout: of a figure, the row that it stands in."""
    return FigureLink(link.table, link.row) if isinstance(link, FigureLink) else link
