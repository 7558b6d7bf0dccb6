"""What can be put on a shortlist: the places of a brochure, by name and in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from content.links import PageLink
from content.markdown import plain
from content.model import (
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
    Statistics,
)
from content.wording import sentences

Item = Lead | ProseBlock | Callout | Fact | Card | Statistics | Image
"""A place that can be listed."""

SHORT = 140
"""Characters of a summary at the most."""


def items_of(page: Page) -> Iterator[Item]:
    """Return what of a page can be listed: cards and facts one by one, other blocks by heading."""
    for block in page.blocks:
        match block:
            case Cards() | Facts():
                yield from block.items
            case _:
                if block.heading:
                    yield block


def item_at(link: PageLink, edition: Edition) -> Item | None:
    """Return the place that a link leads to; None where nothing there can be listed."""
    for page in edition.pages:
        if page.id == link.page:
            return next((place for place in items_of(page) if place.id == link.place), None)
    return None


def existing(links: Iterable[PageLink], edition: Edition) -> tuple[PageLink, ...]:
    """Return those of the links that lead to a place of this edition, each once."""
    return tuple(link for link in dict.fromkeys(links) if item_at(link, edition) is not None)


def title_of(place: Item) -> str:
    """Return what a place is called."""
    match place:
        case Card():
            return place.title
        case Fact():
            return place.label
        case Lead() | ProseBlock() | Callout() | Statistics() | Image():
            return place.heading
        case _:
            assert_never(place)


def summary_of(place: Item) -> str:
    """Return in a line or two what a place says."""
    match place:
        case Card() | Lead() | ProseBlock() | Callout():
            return _shortened(plain(place.text))
        case Fact():
            return _shortened(sentences(place.value, place.note))
        case Statistics():
            return _shortened(place.table.measure)
        case Image():
            return _shortened(place.description)
        case _:
            assert_never(place)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= SHORT:
        return line
    return line[:SHORT].rpartition(" ")[0].rstrip(",;:.– ") + " …"
