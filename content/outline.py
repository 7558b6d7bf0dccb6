"""A brochure, or one page of it, as one column of parts in reading order, for every handout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from content.handout_parts import (
    Anchor,
    Entries,
    Entry,
    Heading,
    Outline,
    Part,
    Role,
    Sheet,
    SheetRow,
    Words,
    links_of,
    targets_of,
)
from content.links import FigureLink, PageLink, SourceLink, TermLink
from content.markdown import Listing, Paragraph, Prose, Span, Spans
from content.model import (
    Block,
    Brochure,
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
    Tone,
)
from content.notes import note_for
from content.pictures import alternative
from content.statistics import Part as TablePart
from content.statistics import Row, Table, cell_text


def whole_outline(brochure: Brochure, edition: Edition) -> Outline:
    """Return a whole brochure in one language: pages, glossary, sources, credit, version."""
    parts: list[Part] = [Words(_line(edition.kicker), Role.SMALL), Heading(1, edition.title)]
    for page in edition.pages:
        parts += [Heading(2, page.title, PageLink(page.id)), *_blocks(page, edition)]
    shown = {target.table for target in targets_of(parts) if isinstance(target, FigureLink)}
    for table in edition.tables:
        if table.id not in shown:
            parts += [Heading(2, table.title), *_table(table, edition)]
    parts += _glossary(edition, edition.glossary)
    parts += _sources(edition, edition.sources)
    return Outline(edition.language, edition.title, (*parts, *_colophon(brochure, edition)))


def page_outline(brochure: Brochure, edition: Edition, page: Page) -> Outline:
    """Return one page, with the figures, terms and sources that it refers to."""
    parts: list[Part] = [
        Words(_line(edition.title), Role.SMALL),
        Heading(1, page.title, PageLink(page.id)),
        *(_raised(part) for part in _blocks(page, edition)),
    ]
    shown = {target.table for target in targets_of(parts) if isinstance(target, FigureLink)}
    wanted = {link.table for link in links_of(parts) if isinstance(link, FigureLink)}
    for table in edition.tables:
        if table.id in wanted - shown:
            parts += [Heading(2, table.title), *_table(table, edition)]
    found = links_of(parts)
    terms = tuple(term for term in edition.glossary if TermLink(term.id) in found)
    parts += _glossary(edition, terms)
    found = links_of(parts)
    sources = tuple(source for source in edition.sources if SourceLink(source.id) in found)
    parts += _sources(edition, sources)
    return Outline(edition.language, page.title, (*parts, *_colophon(brochure, edition)))


def _blocks(page: Page, edition: Edition) -> Iterator[Part]:
    for block in page.blocks:
        place = PageLink(page.id, block.id)
        yield Heading(3, block.heading, place) if block.heading else Anchor(place)
        yield from _block(block, page, edition)


def _block(block: Block, page: Page, edition: Edition) -> Iterator[Part]:
    match block:
        case Lead():
            yield Words(block.text, Role.LEAD)
        case ProseBlock():
            yield Words(block.text)
        case Callout():
            role = Role.CAUTION if block.tone is Tone.CAUTION else Role.NOTE
            yield Words(block.text, role)
        case Facts():
            yield Entries(tuple(_fact(fact, page, edition) for fact in block.items))
        case Cards():
            yield from _cards(block, page)
        case Statistics():
            yield from _statistics(block, edition)
        case Image():
            yield _picture(block.caption or block.heading, block.description, edition)
        case _:
            assert_never(block)


def _cards(block: Cards, page: Page) -> Iterator[Part]:
    if block.intro:
        yield Words(block.intro)
    for card in block.items:
        yield Heading(4 if block.heading else 3, card.title, PageLink(page.id, card.id))
        yield Words(_card(card, block.links_label))


def _statistics(block: Statistics, edition: Edition) -> Iterator[Part]:
    if block.caution:
        yield Words(_line(block.caution), Role.CAUTION)
    for picture in block.pictures:
        yield _picture(picture.title, alternative(picture, block.table, edition.wording), edition)
    yield from _table(block.table, edition, is_headed=block.heading == block.table.title)


def _picture(title: str, text: str, edition: Edition) -> Words:
    shown = edition.wording.picture.format(title=title)
    return Words((*_line(shown), *_line(text)), Role.PICTURE)


def _fact(fact: Fact, page: Page, edition: Edition) -> Entry:
    words = edition.wording
    said = [Paragraph((Span(fact.value, strong=True, link=fact.figure),))]
    if fact.note:
        said.append(Paragraph((Span(fact.note),)))
    about = ""
    if fact.figure is not None:
        _table, row, _cell = edition.figure(fact.figure)
        about = f"{words.who}: {row.who}. {words.where}: {row.where}. {words.when}: {row.when}. "
    spans = (Span(f"{about}{words.source}: "), _source_span(fact.source, edition))
    said.append(Paragraph(spans))
    return Entry(fact.label, tuple(said), PageLink(page.id, fact.id))


def _card(card: Card, links_label: str) -> Prose:
    if not card.links:
        return card.text
    spans = [Span(f"{links_label}: ")]
    for number, link in enumerate(card.links):
        spans += [Span(", ")] * bool(number) + [Span(link.title, link=link.target)]
    return (*card.text, Paragraph(tuple(spans)))


def _table(table: Table, edition: Edition, *, is_headed: bool = True) -> Iterator[Part]:
    yield Words(_line(table.measure), Role.SMALL)
    yield Sheet(
        table.title,
        tuple(column.title for column in table.columns),
        tuple(column.part is None for column in table.columns),
        tuple(_row(row, table, edition) for row in table.rows),
        is_headed,
    )
    if table.note:
        yield Words(_line(table.note))
    lines = tuple(_correct_on(source, edition) for source in table.sources)
    yield Words((Listing(lines),), Role.SMALL)


def _row(row: Row, table: Table, edition: Edition) -> SheetRow:
    source = _source_span(row.source, edition)
    cells = tuple(
        (source,)
        if column.part is TablePart.SOURCE
        else (Span(cell_text(table, row, column, edition.wording, source.text)),)
        for column in table.columns
    )
    return SheetRow(cells, FigureLink(table.id, row.id))


def _correct_on(source_id: str, edition: Edition) -> Spans:
    words, source = edition.wording, edition.source(source_id)
    return (
        Span(f"{words.source}: "),
        _source_span(source_id, edition),
        Span(f", {source.publisher}. {words.information_correct(source.correct_on)}."),
    )


def _glossary(edition: Edition, terms: tuple[Term, ...]) -> Iterator[Part]:
    if terms:
        yield Heading(2, edition.wording.glossary)
        yield Entries(tuple(_entry(term.term, TermLink(term.id), edition) for term in terms))


def _sources(edition: Edition, sources: tuple[Source, ...]) -> Iterator[Part]:
    if sources:
        yield Heading(2, edition.wording.sources)
        yield Entries(
            tuple(_entry(source.title, SourceLink(source.id), edition) for source in sources)
        )


def _entry(name: str, link: TermLink | SourceLink, edition: Edition) -> Entry:
    return Entry(name, note_for(link, edition).text, link)


def _colophon(brochure: Brochure, edition: Edition) -> Iterator[Part]:
    words = edition.wording
    version = words.version.format(version=brochure.version)
    review = words.review_by.format(date=words.day(brochure.review_by))
    for line in (edition.credit, f"{version}. {review}."):
        yield Words(_line(line), Role.SMALL)


def _source_span(source_id: str, edition: Edition) -> Span:
    return Span(edition.source(source_id).title, link=SourceLink(source_id))


def _line(text: str) -> Prose:
    return (Paragraph((Span(text),)),)


def _raised(part: Part) -> Part:
    """Return a part of a page that stands alone: its headings are a level higher."""
    return Heading(part.level - 1, part.text, part.target) if isinstance(part, Heading) else part
