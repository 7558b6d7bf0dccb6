"""Handouts to be typeset, and what is seen on their pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from content.handout_parts import Heading, Outline, Part, Sheet, SheetRow, Words
from content.links import FigureLink, PageLink
from content.markdown import Paragraph, Prose, Span
from content.outline import whole_outline
from tests.samples import brochure
from ui.paper.pages import Page, Pages
from ui.paper.sizes import PaperSize, format_of


def sample() -> Outline:
    """The sample brochure as a whole."""
    book = brochure()
    return whole_outline(book, book.edition("en"))


def outline(*parts: Part) -> Outline:
    """A handout of these parts under a title."""
    return replace(sample(), parts=(Heading(1, "A title"), *parts))


def prose(text: str) -> Prose:
    return (Paragraph((Span(text),)),)


def words(count: int, word: str = "office") -> Words:
    return Words(prose(" ".join([word] * count)))


def sheet(rows: int, columns: int = 3, cell: str = "some words", name: str = "t") -> Sheet:
    """A table whose first cells are called ``row 1`` and so on."""
    return Sheet(
        "A table",
        "What it measures",
        ("Name", *(f"Heading {number}" for number in range(1, columns))),
        (False, *(True for _ in range(1, columns))),
        tuple(
            SheetRow(
                ((Span(f"row {number}"),), *((Span(cell),) for _ in range(1, columns))),
                FigureLink(name, str(number)),
            )
            for number in range(1, rows + 1)
        ),
        is_headed=False,
    )


def chapters(count: int) -> Iterator[Part]:
    for number in range(count):
        yield Heading(2, f"Chapter {number}", PageLink(f"p{number}"))
        yield words(40)


def laid(handout: Outline, size: PaperSize = PaperSize.A4) -> Pages:
    """All pages of a handout."""
    pages = Pages(handout, format_of(size))
    assert [step.page for step in pages.lay()] == list(range(1, len(pages.pages) + 1))
    return pages


def headings_at_end(page: Page) -> list[Heading]:
    """The headings that nothing follows on a page."""
    found: list[Heading] = []
    for placed in reversed(page.placed):
        if placed.box.heading is None:
            break
        found.append(placed.box.heading)
    return found
