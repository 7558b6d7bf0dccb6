"""A brochure, a page, a shortlist or a table as one column of parts in reading order.

Every handout is written from such an outline, whatever its form. What is handed out alone brings
the figures, terms and sources that it refers to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from content.block_parts import (
    block_parts,
    card_words,
    fact_entry,
    line_of,
    page_parts,
    statistics_parts,
    table_parts,
)
from content.handout_parts import (
    Entries,
    Entry,
    Heading,
    Outline,
    Part,
    Role,
    Words,
    links_of,
    targets_of,
)
from content.links import FigureLink, PageLink, SourceLink, TermLink
from content.model import (
    Block,
    Brochure,
    Cards,
    Edition,
    Facts,
    Page,
    Source,
    Statistics,
    Term,
)
from content.notes import note_for
from content.statistics import Table


def whole_outline(brochure: Brochure, edition: Edition) -> Outline:
    """Return a whole brochure in one language: pages, glossary, sources, credit, version."""
    parts: list[Part] = []
    for page in edition.pages:
        parts += [Heading(2, page.title, PageLink(page.id)), *page_parts(page, edition)]
    shown = _tables_shown(parts)
    for table in edition.tables:
        if table.id not in shown:
            parts += [Heading(2, table.title), *table_parts(table, edition)]
    parts += _glossary(edition, edition.glossary)
    parts += _sources(edition, edition.sources)
    return _outline(brochure, edition, edition.kicker, Heading(1, edition.title), parts)


def page_outline(brochure: Brochure, edition: Edition, page: Page) -> Outline:
    """Return one page, with the figures, terms and sources that it refers to."""
    parts = [_raised(part) for part in page_parts(page, edition)]
    heading = Heading(1, page.title, PageLink(page.id))
    return _outline(brochure, edition, edition.title, heading, _with_references(parts, edition))


def shortlist_outline(brochure: Brochure, edition: Edition, places: Sequence[PageLink]) -> Outline:
    """Return places in the order given, with the figures, terms and sources they refer to.

    A place is a page, a block, a card or a fact; one that the brochure has not is left out.
    """
    pages = {page.id: page for page in edition.pages}
    parts = [
        part
        for place in dict.fromkeys(places)
        if place.page in pages
        for part in _place(place, pages[place.page], edition)
    ]
    heading = Heading(1, edition.wording.shortlist)
    return _outline(brochure, edition, edition.title, heading, _with_references(parts, edition))


def table_outline(brochure: Brochure, edition: Edition, table: Table) -> Outline:
    """Return one table, with the caution and the pictures that a page shows with it."""
    shown = (
        block
        for page in edition.pages
        for block in page.blocks
        if isinstance(block, Statistics) and block.table.id == table.id
    )
    block = next(shown, None)
    parts = list(
        table_parts(table, edition)
        if block is None
        else statistics_parts(block, edition, is_headed=True)
    )
    heading = Heading(1, table.title)
    return _outline(brochure, edition, edition.title, heading, _with_references(parts, edition))


def _outline(
    brochure: Brochure, edition: Edition, kicker: str, heading: Heading, parts: Sequence[Part]
) -> Outline:
    words = edition.wording
    version = words.version.format(version=brochure.version)
    review = words.review_by.format(date=words.day(brochure.review_by))
    imprint = f"{version}. {review}."
    return Outline(
        words,
        heading.text,
        edition.title,
        imprint,
        (
            Words(line_of(kicker), Role.KICKER),
            heading,
            *parts,
            Words(line_of(edition.credit), Role.SMALL),
            Words(line_of(imprint), Role.SMALL),
        ),
    )


def _with_references(parts: list[Part], edition: Edition) -> list[Part]:
    """Return parts that stand alone: with the tables, terms and sources that they link to."""
    shown = _tables_shown(parts)
    wanted = {link.table for link in links_of(parts) if isinstance(link, FigureLink)}
    for table in edition.tables:
        if table.id in wanted - shown:
            parts += [Heading(2, table.title), *table_parts(table, edition)]
    found = links_of(parts)
    terms = tuple(term for term in edition.glossary if TermLink(term.id) in found)
    parts += _glossary(edition, terms)
    found = links_of(parts)
    sources = tuple(source for source in edition.sources if SourceLink(source.id) in found)
    parts += _sources(edition, sources)
    return parts


def _place(place: PageLink, page: Page, edition: Edition) -> Iterator[Part]:
    """Return what stands at a place; nothing where the page has no such place."""
    if not place.place:
        yield Heading(2, page.title, place)
        yield from page_parts(page, edition)
    for block in page.blocks:
        if block.id == place.place:
            yield Heading(2, block.heading or page.title, place)
            yield from (_raised(part) for part in block_parts(block, page, edition))
        yield from _item(place, block, page, edition)


def _item(place: PageLink, block: Block, page: Page, edition: Edition) -> Iterator[Part]:
    """Return the card or fact of a block that stands at a place; nothing if there is none."""
    within = Words(line_of(" · ".join(filter(None, (page.title, block.heading)))), Role.KICKER)
    match block:
        case Cards():
            for card in block.items:
                if card.id == place.place:
                    yield from (within, Heading(2, card.title, place))
                    yield card_words(card, block.links_label)
        case Facts():
            for fact in block.items:
                if fact.id == place.place:
                    yield from (within, Heading(2, fact.label, place))
                    yield Words(fact_entry(fact, page, edition).said)
        case _:
            pass


def _tables_shown(parts: Sequence[Part]) -> set[str]:
    return {target.table for target in targets_of(parts) if isinstance(target, FigureLink)}


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


def _raised(part: Part) -> Part:
    """Return a part of a page that stands alone: its headings are a level higher."""
    return replace(part, level=part.level - 1) if isinstance(part, Heading) else part
