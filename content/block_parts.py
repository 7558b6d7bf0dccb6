"""The blocks of a page, and statistics tables, as the parts of a handout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from content.handout_parts import (
    Anchor,
    Chart,
    Entries,
    Entry,
    Heading,
    Illustration,
    Part,
    Role,
    Sheet,
    SheetRow,
    Words,
)
from content.links import FigureLink, PageLink, SourceLink
from content.markdown import Listing, Paragraph, Prose, Span, Spans
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
    People,
    Picture,
    ProseBlock,
    Statistics,
    Tone,
)
from content.pictures import alternative, people_cell
from content.statistics import Part as TablePart
from content.statistics import Row, Table, cell_text


def page_parts(page: Page, edition: Edition) -> Iterator[Part]:
    """Return what stands on a page under its title."""
    for block in page.blocks:
        place = PageLink(page.id, block.id)
        yield Heading(3, block.heading, place) if block.heading else Anchor(place)
        yield from block_parts(block, page, edition)


def block_parts(block: Block, page: Page, edition: Edition) -> Iterator[Part]:
    """Return what a block says under its heading."""
    match block:
        case Lead():
            yield Words(block.text, Role.LEAD)
        case ProseBlock():
            yield Words(block.text)
        case Callout():
            role = Role.CAUTION if block.tone is Tone.CAUTION else Role.NOTE
            yield Words(block.text, role)
        case Facts():
            yield Entries(tuple(fact_entry(fact, page, edition) for fact in block.items))
        case Cards():
            yield from _cards(block, page)
        case Statistics():
            yield from statistics_parts(block, edition, is_headed=_is_headed(block))
        case Image():
            yield _image(block, edition)
        case _:
            assert_never(block)


def statistics_parts(block: Statistics, edition: Edition, *, is_headed: bool) -> Iterator[Part]:
    """Return a caution, pictures and the table. ``is_headed``: its title stands above already."""
    if block.caution:
        yield Words(line_of(block.caution), Role.CAUTION)
    for picture in block.pictures:
        yield _picture(picture, block.table, edition)
    yield from table_parts(block.table, edition, is_headed=is_headed)


def table_parts(table: Table, edition: Edition, *, is_headed: bool = True) -> Iterator[Part]:
    """Return a table with what it measures above it, its note and sources below."""
    yield Sheet(
        table.title,
        table.measure,
        tuple(column.title for column in table.columns),
        tuple(column.part is None for column in table.columns),
        tuple(_row(row, table, edition) for row in table.rows),
        is_headed,
    )
    if table.note:
        yield Words(line_of(table.note), Role.TABLE_NOTE)
    lines = tuple(_correct_on(source, edition) for source in table.sources)
    yield Words((Listing(lines),), Role.ORIGIN)


def fact_entry(fact: Fact, page: Page, edition: Edition) -> Entry:
    """Return a short fact with whom, where and when it is about, its source and that one's day."""
    about, correct = "", ""
    words = edition.wording
    if fact.figure is not None:
        _table, row, _cell = edition.figure(fact.figure)
        about = _about(row, edition)
        correct = f". {words.information_correct(edition.source(row.source).correct_on)}."
    return Entry(
        fact.label,
        line_of(fact.note) if fact.note else (),
        PageLink(page.id, fact.id),
        (Span(fact.value, strong=True, link=fact.figure),),
        (
            Span(f"{about}{words.source}: "),
            source_span(fact.source, edition),
            *([Span(correct)] if correct else []),
        ),
    )


def card_words(card: Card, links_label: str) -> Words:
    """Return what a card says under its title."""
    if not card.links:
        return Words(card.text)
    spans = [Span(f"{links_label}: ")]
    for number, link in enumerate(card.links):
        spans += [Span(", ")] * bool(number) + [Span(link.title, link=link.target)]
    return Words((*card.text, Paragraph(tuple(spans))))


def source_span(source_id: str, edition: Edition) -> Span:
    """Return the title of a source, as a link to it."""
    return Span(edition.source(source_id).title, link=SourceLink(source_id))


def line_of(text: str) -> Prose:
    """Return plain words as one paragraph."""
    return (Paragraph((Span(text),)),)


def _is_headed(block: Statistics) -> bool:
    return block.heading == block.table.title


def _cards(block: Cards, page: Page) -> Iterator[Part]:
    if block.intro:
        yield Words(block.intro)
    level = 4 if block.heading else 3
    for card in block.items:
        yield Heading(level, card.title, PageLink(page.id, card.id), is_item=True)
        yield card_words(card, block.links_label)


def _picture(picture: Picture, table: Table, edition: Edition) -> Illustration:
    words = edition.wording
    about, sources = "", table.sources
    if isinstance(picture, People):
        row, _cell = people_cell(picture, table)
        about, sources = _about(row, edition), (row.source,)
    spans = [Span(f"{about}{words.source}: ")]
    for number, source in enumerate(sources):
        spans += [Span("; ")] * bool(number) + [source_span(source, edition)]
    return Illustration(
        picture.title,
        words.picture.format(title=picture.title),
        line_of(alternative(picture, table, words)),
        tuple(spans),
        Chart(picture, table),
    )


def _image(block: Image, edition: Edition) -> Illustration:
    title = block.caption or block.heading
    name = edition.wording.picture.format(title=title)
    return Illustration(block.caption, name, line_of(block.description), (), block.file)


def _row(row: Row, table: Table, edition: Edition) -> SheetRow:
    source = source_span(row.source, edition)
    cells = tuple(
        (source,)
        if column.part is TablePart.SOURCE
        else (Span(cell_text(table, row, column, edition.wording, source.text)),)
        for column in table.columns
    )
    return SheetRow(cells, FigureLink(table.id, row.id))


def _about(row: Row, edition: Edition) -> str:
    words = edition.wording
    return f"{words.who}: {row.who}. {words.where}: {row.where}. {words.when}: {row.when}. "


def _correct_on(source_id: str, edition: Edition) -> Spans:
    words, source = edition.wording, edition.source(source_id)
    return (
        Span(f"{words.source}: "),
        source_span(source_id, edition),
        Span(f", {source.publisher}. {words.information_correct(source.correct_on)}."),
    )
