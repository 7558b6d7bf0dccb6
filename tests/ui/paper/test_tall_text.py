"""What is taller than a page goes on on the next: none of it is lost or runs into the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PageObject, PdfReader

from content.handout_parts import Entries, Entry, Heading, Outline, Part, Sheet
from content.links import TermLink
from content.markdown import Span
from tests.ui.paper.handouts import outline, prose, sheet, words
from ui.paper.pdf import as_pdf
from ui.paper.sizes import PaperSize

NAMES = {
    "words": " ".join([*["REHABILITATION"] * 64, "ENDMARK"]),
    "a word": "W" * 990 + "ENDMARK",
    "pages of words": "many words " * 700 + "ENDMARK",
}

LINE = 10
"""Points that the last line of the text and the first one of the foot are apart at least."""


def texts_on(page: PageObject) -> list[tuple[float, str]]:
    """The texts on a page as they are read, each with its height above the paper's lower edge."""
    found: list[tuple[float, str]] = []

    def note(text, page_matrix, text_matrix, _font, _size):
        if text.strip():
            found.append((page_matrix[5] + page_matrix[3] * text_matrix[5], text.strip()))

    page.extract_text(visitor_text=note)
    return found


def joined(text: str) -> str:
    """Words without the places where lines end."""
    return re.sub(r"\s+", "", text)


def read(handout: Outline, size: PaperSize) -> str:
    """Return what stands between the upper edge of the pages and their feet, and only there."""
    pdf = PdfReader(BytesIO(as_pdf(handout, size)))
    said: list[str] = []
    for number, page in enumerate(pdf.pages, 1):
        *texts, place, title, imprint = texts_on(page)
        assert place[1] == handout.wording.page_of.format(page=number, pages=len(pdf.pages))
        assert (title[1], imprint[1]) == (handout.brochure, handout.imprint)
        heights = [height for height, _text in texts]
        assert title[0] + LINE < min(heights)
        assert max(heights) < page.mediabox.height
        said += [text for _height, text in texts]
    return joined("".join(said))


def fact(name: str) -> Iterator[Part]:
    yield Entries((Entry(name, prose("What it says."), TermLink("a"), (Span("42 people"),)),))


def terms(name: str) -> Iterator[Part]:
    yield words(50)
    yield Entries(
        (
            Entry("first", prose("What comes before."), TermLink("a")),
            Entry(name, (*prose("What it means."), *prose("See also: first.")), TermLink("b")),
        )
    )


def item(name: str) -> Iterator[Part]:
    yield Heading(3, name, is_item=True)
    yield words(30)


def row(name: str) -> Iterator[Part]:
    yield named(sheet(3), "row 1", name)


def row_of_many_columns(name: str) -> Iterator[Part]:
    yield named(sheet(3, columns=40), "row 1", name)


def named(table: Sheet, *names: str) -> Sheet:
    """A table with other names in its first column, from the first row on."""
    rows = [
        replace(one, cells=((Span(name),), *one.cells[1:]))
        for one, name in zip(table.rows, names, strict=False)
    ]
    return replace(table, rows=(*rows, *table.rows[len(rows) :]))


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("parts", [fact, terms, item, row, row_of_many_columns])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_of_any_length_is_printed_whole(size, parts, name):
    assert joined(name) in read(outline(*parts(name)), size)


@pytest.mark.parametrize("size", [PaperSize.A4, PaperSize.LETTER])
@pytest.mark.parametrize("lines", range(42, 50))
def test_a_name_about_as_tall_as_a_page_begins_where_it_fits(size, lines):
    name = " ".join([*["REHABILITATION"] * lines, "ENDMARK"])
    assert joined(name) in read(outline(*fact(name)), size)


@pytest.mark.parametrize("size", PaperSize)
def test_a_word_that_a_column_has_no_room_for_is_printed_whole(size):
    """Columns are as wide as the words of the first rows; this one comes after them."""
    table = named(sheet(203), *["n"] * 200, "W" * 140)
    table = replace(table, headings=("N", *table.headings[1:]))
    assert "W" * 140 in read(outline(table), size)


@pytest.mark.parametrize("size", PaperSize)
def test_the_headings_of_a_table_are_printed_whole_however_long(size):
    table = sheet(3)
    long = "heading " * 1000 + "ENDMARK"
    table = replace(table, headings=("Name", "Value", long))
    assert joined(long) in read(outline(table), size)
