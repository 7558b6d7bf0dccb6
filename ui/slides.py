"""What a presentation shows one after the other: the blocks of all pages. Qt-free."""

from __future__ import annotations

from content.frozen import frozen
from content.model import Block, Cards, Edition, Facts, Page
from ui.visit import Place

PASSED = 0.9
"""How much of a place has to be above the view for the next one to be what is looked at."""


@frozen
class Slide:
    """A block, on the page that it is of."""

    page: Page
    block: Block

    @property
    def places(self) -> tuple[str, ...]:
        """The ids of the places that it shows, the last one at its end."""
        items = self.block.items if isinstance(self.block, Cards | Facts) else ()
        return (self.block.id, *(item.id for item in items))


def slides_of(edition: Edition) -> tuple[Slide, ...]:
    """Return the slides of an edition in reading order."""
    return tuple(Slide(page, block) for page in edition.pages for block in page.blocks)


def number_of(slides: tuple[Slide, ...], page: str, place: Place) -> int:
    """Return which slide shows a place on a page: the page's first where it shows none."""
    first = 0
    for number, slide in reversed(tuple(enumerate(slides))):
        if slide.page.id != page:
            continue
        first = number
        if place.anchor in slide.places:
            following = slides[number + 1 : number + 2]
            is_passed = place.anchor == slide.places[-1] and place.depth >= PASSED
            return number + (is_passed and bool(following) and following[0].page.id == page)
    return first
