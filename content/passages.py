"""Everything that an edition says, in passages that can be found and gone to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from content.frozen import frozen
from content.links import FigureLink, PageLink, SourceLink, TermLink
from content.markdown import Prose, plain
from content.model import (
    Block,
    Callout,
    Card,
    Cards,
    Edition,
    Fact,
    Facts,
    Image,
    Lead,
    Page,
    ProseBlock,
    Source,
    Statistics,
    Term,
)
from content.pictures import alternative
from content.statistics import Part, Row, Table, cell_text

Target = PageLink | FigureLink | TermLink | SourceLink
"""Where a passage is: at a place on a page, or in a note."""


@frozen
class Passage:
    """What stands at one place: its title, which may be empty, and lines of text.

    ``chapter`` is what it is listed under: the title of its page, the glossary, the sources;
    ``within`` the heading of its block there; ``row`` the id of a row of the table at the place.
    """

    target: Target
    chapter: str
    title: str
    lines: tuple[str, ...]
    within: str = ""
    row: str = ""


def passages(edition: Edition) -> Iterator[tuple[Passage, ...]]:
    """Return the passages of an edition in reading order, a page or a list at a time."""
    shown = set()
    for page in edition.pages:
        yield tuple(_page(page, edition))
        shown |= {block.table.id for block in page.blocks if isinstance(block, Statistics)}
    for table in edition.tables:
        if table.id not in shown:
            yield tuple(_hidden_table(table, edition))
    yield tuple(_term(term, edition) for term in edition.glossary)
    yield tuple(_source(source, edition) for source in edition.sources)


def _page(page: Page, edition: Edition) -> Iterator[Passage]:
    yield Passage(PageLink(page.id), page.title, page.title, ())
    for block in page.blocks:
        yield from _block(block, page, edition)


def _block(block: Block, page: Page, edition: Edition) -> Iterator[Passage]:
    place = PageLink(page.id, block.id)
    match block:
        case Lead() | ProseBlock() | Callout():
            yield Passage(place, page.title, block.heading, _lines(block.text))
        case Facts():
            yield from _headed(place, page, block.heading)
            for fact in block.items:
                yield _fact(fact, block, page, edition)
        case Cards():
            yield from _headed(place, page, block.heading, _lines(block.intro))
            for card in block.items:
                yield _card(card, block, page)
        case Statistics():
            yield _about_table(block, place, page, edition)
            title = block.heading or block.table.title
            for row in block.table.rows:
                cells = _cells(row, block.table, edition)
                yield Passage(place, page.title, row.label, cells, title, row.id)
        case Image():
            texts = (block.caption, block.description)
            yield Passage(place, page.title, block.heading, tuple(filter(None, texts)))
        case _:
            assert_never(block)


def _headed(
    place: PageLink, page: Page, heading: str, lines: tuple[str, ...] = ()
) -> Iterator[Passage]:
    if heading or lines:
        yield Passage(place, page.title, heading, lines)


def _fact(fact: Fact, block: Facts, page: Page, edition: Edition) -> Passage:
    about = ""
    if fact.figure is not None:
        _table, row, _cell = edition.figure(fact.figure)
        about = f"{row.who} · {row.where} · {row.when}"
    lines = tuple(filter(None, (fact.value, fact.note, about)))
    return Passage(PageLink(page.id, fact.id), page.title, fact.label, lines, block.heading)


def _card(card: Card, block: Cards, page: Page) -> Passage:
    place = PageLink(page.id, card.id)
    return Passage(place, page.title, card.title, _lines(card.text), block.heading)


def _about_table(block: Statistics, place: PageLink, page: Page, edition: Edition) -> Passage:
    table = block.table
    lines = [table.title] if block.heading and block.heading != table.title else []
    lines += [table.measure, block.caution, " · ".join(column.title for column in table.columns)]
    for picture in block.pictures:
        lines += [picture.title, alternative(picture, table, edition.wording)]
    lines.append(table.note)
    return Passage(place, page.title, block.heading or table.title, tuple(filter(None, lines)))


def _hidden_table(table: Table, edition: Edition) -> Iterator[Passage]:
    """Return the rows of a table that stands on no page: figures are linked to its cells."""
    for row in table.rows:
        target = FigureLink(table.id, row.id)
        yield Passage(target, table.title, row.label, _cells(row, table, edition))


def _cells(row: Row, table: Table, edition: Edition) -> tuple[str, ...]:
    """Return what a row says, but for its source: that is found once, among the sources."""
    left_out = {Part.LABEL, Part.SOURCE}
    cells = (
        cell_text(table, row, column, edition.wording, "")
        for column in table.columns
        if column.part not in left_out
    )
    return (" · ".join(cells),)


def _term(term: Term, edition: Edition) -> Passage:
    also = f"{edition.wording.also_called}: {', '.join(term.also)}" if term.also else ""
    lines = tuple(filter(None, (*_lines(term.meaning), also)))
    return Passage(TermLink(term.id), edition.wording.glossary, term.term, lines)


def _source(source: Source, edition: Edition) -> Passage:
    """Return what tells a source from others: neither its address nor its licence is in words."""
    words = edition.wording
    day = () if source.correct_on is None else (words.day(source.correct_on),)
    said = " · ".join((source.publisher, *day))
    return Passage(SourceLink(source.id), words.sources, source.title, (said,))


def _lines(prose: Prose) -> tuple[str, ...]:
    return tuple(plain(prose).splitlines())
