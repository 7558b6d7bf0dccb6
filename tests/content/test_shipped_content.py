"""Every pack that is shipped can be read, and everything in it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import content
from content.characters import font_characters
from content.links import FigureLink, Link, PageLink, SourceLink, TermLink, WebLink
from content.loader import load_pack
from content.markdown import Paragraph, Prose
from content.model import Cards, Edition, Facts
from tests.content.font_coverage import FILE

PROJECT = Path(content.__file__).parents[1]
PACKS = sorted(path.parent for path in (PROJECT / "content" / "packs").glob("*/brochure.yaml"))
ICONS = {path.stem for path in (PROJECT / "resources" / "icons").glob("*.svg")}


def test_packs_are_shipped():
    assert PACKS


@pytest.fixture(params=PACKS, ids=lambda pack: pack.name)
def brochure(request):
    return load_pack(request.param, icons=ICONS, covers=font_characters(FILE).__contains__)


def links_of(prose: Prose) -> Iterator[Link]:
    for part in prose:
        for spans in (part.spans,) if isinstance(part, Paragraph) else part.items:
            yield from (span.link for span in spans if span.link)


def links(edition: Edition) -> Iterator[Link]:
    for term in edition.glossary:
        yield from links_of(term.meaning)
        yield from (TermLink(other) for other in term.see)
    for page in edition.pages:
        for block in page.blocks:
            yield from links_of(getattr(block, "text", ()))
            match block:
                case Cards():
                    yield from links_of(block.intro)
                    for card in block.items:
                        yield from links_of(card.text)
                        yield from (link.target for link in card.links)
                case Facts():
                    yield from (SourceLink(fact.source) for fact in block.items)
                    yield from (fact.figure for fact in block.items if fact.figure)
                case _:
                    pass


def places(edition: Edition, page_id: str) -> set[str]:
    blocks = edition.page(page_id).blocks
    items = (item.id for block in blocks for item in getattr(block, "items", ()))
    return {"", *(block.id for block in blocks), *items}


def test_every_link_leads_somewhere(brochure):
    for edition in brochure.editions:
        for link in links(edition):
            match link:
                case PageLink(page, place):
                    assert place in places(edition, page)
                case TermLink(term):
                    assert edition.term(term).meaning
                case SourceLink(source):
                    assert edition.source(source).title
                case FigureLink():
                    assert edition.figure(link)
                case WebLink(address):
                    assert address.startswith("https://")


def test_every_row_says_who_where_when_and_from_which_source(brochure):
    for edition in brochure.editions:
        for table in edition.tables:
            for row in table.rows:
                assert row.who
                assert row.where
                assert row.when
                assert edition.source(row.source)
