"""Pages are filled so that nothing is cut, left alone or lost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from content.handout_parts import Entries, Entry, Heading, Role, Words
from content.links import FigureLink, PageLink, TermLink
from content.markdown import Listing, Paragraph, Span
from tests.ui.paper.handouts import (
    chapters,
    headings_at_end,
    laid,
    outline,
    prose,
    sample,
    sheet,
    words,
)
from ui.paper.boxes import Box, Group, Rule
from ui.paper.pages import Pages, fill_pages
from ui.paper.sizes import PaperSize, format_of
from ui.paper.text import Line
from ui.progress import Progress

HEIGHT = 1000


@dataclass(frozen=True)
class Block:
    """Something of a height, and nothing else."""

    height: int
    name: object = field(default_factory=object)

    def paint(self, painter, corner):
        """Paint nothing."""

    def links(self):
        return iter(())


def boxes() -> st.SearchStrategy[list[Box]]:
    heading = Box(content=Block(60, "again"), keep=True)
    one = st.builds(
        Box,
        content=st.builds(Block, st.integers(1, 400)),
        above=st.integers(0, 200),
        keep=st.booleans(),
        room=st.sampled_from([0, 0, 0, 500]),
        again=st.sampled_from([None, heading]),
    )
    return st.lists(one, max_size=60)


@settings(max_examples=300, deadline=None)
@given(boxes())
def test_no_box_is_divided_lost_or_moved(given_boxes):
    pages = list(fill_pages(given_boxes, HEIGHT))
    repeated = {id(box.again) for box in given_boxes}
    shown = [p.box for page in pages for p in page.placed if id(p.box) not in repeated]
    assert [id(box) for box in shown] == [id(box) for box in given_boxes]
    for page in pages:
        bottom = 0
        for placed in page.placed:
            assert placed.top - placed.gap == bottom
            bottom = placed.top + placed.box.height
        assert bottom <= HEIGHT


@settings(max_examples=300, deadline=None)
@given(boxes())
def test_what_is_kept_together_is_divided_only_where_it_fills_a_page(given_boxes):
    pages = list(fill_pages(given_boxes, HEIGHT))
    for page in pages[:-1]:
        last = page.placed[-1].box
        assert not last.keep or all(placed.box.keep for placed in page.placed)


@settings(max_examples=300, deadline=None)
@given(boxes())
def test_a_page_that_begins_within_a_table_repeats_its_headings(given_boxes):
    for page in fill_pages(given_boxes, HEIGHT):
        first = page.placed[0].box
        assert first.again is None
        if first.content.height == 60 and first.content.name == "again":
            assert page.placed[1].box.again is first


def test_the_space_above_is_left_out_at_the_top_of_a_page():
    box = Box(content=Block(600), above=300)
    pages = list(fill_pages([box, box], HEIGHT))
    assert [page.placed[0].top for page in pages] == [0, 0]


def test_a_box_that_needs_room_begins_a_page_where_there_is_not_enough():
    pages = list(fill_pages([Box(content=Block(600)), Box(content=Block(10), room=500)], HEIGHT))
    assert len(pages) == 2


def test_what_goes_to_the_next_page_has_room_for_the_headings_repeated_there():
    heading = Box(content=Block(60), keep=True)
    kept = Box(content=Block(470), keep=True, again=heading), Box(content=Block(480), keep=True)
    pages = list(fill_pages([Box(content=Block(50)), *kept, Box(content=Block(10))], HEIGHT))
    assert [[placed.box.height for placed in page.placed] for page in pages] == [
        [50],
        [60, 470],
        [480, 10],
    ]


def test_an_empty_handout_has_no_pages():
    assert list(fill_pages([], HEIGHT)) == []


def inked(pages, number: int) -> QImage:
    """A page as it is printed, one pixel for a point."""
    form = pages.form
    image = QImage(form.width // 10, form.height // 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(0.1, 0.1)
    pages.paint(painter, number)
    painter.end()
    return image


def is_white(image: QImage, left: float, top: float, right: float, bottom: float) -> bool:
    return all(
        image.pixel(x, y) & 0xFFFFFF == 0xFFFFFF
        for y in range(int(top), int(bottom))
        for x in range(int(left), int(right))
    )


@pytest.mark.parametrize("size", PaperSize)
def test_nothing_is_printed_in_the_margins_nor_between_text_and_foot(size):
    pages = laid(sample(), size)
    form = pages.form
    end = (form.top + pages.text_height) / 10
    for number in range(len(pages.pages)):
        image = inked(pages, number)
        width, height = image.width(), image.height()
        assert is_white(image, 0, 0, width, form.top / 10 - 2)
        assert is_white(image, 0, 0, form.left / 10 - 2, height)
        assert is_white(image, (form.width - form.right) / 10 + 2, 0, width, height)
        assert is_white(image, 0, end + 1, width, end + 4)
        assert not is_white(image, 0, end + 4, width, height)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("offset", range(0, 60, 7))
def test_wherever_a_page_ends_every_line_is_whole_and_no_heading_is_last(size, offset):
    parts = [words(10 * offset + 1), *chapters(6), Heading(3, "Section"), words(700)]
    pages = laid(outline(*parts, Words(prose("note " * 60), Role.CAUTION), sheet(50)), size)
    for page in pages.pages:
        for placed in page.placed:
            assert placed.top + placed.box.height <= pages.text_height
        assert headings_at_end(page) == []


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("rows", [1, 2, 37, 38, 39, 40, 120])
def test_no_row_is_divided_and_each_page_of_a_table_has_its_headings(size, rows):
    pages = laid(outline(words(50), sheet(rows, cell="several words that wrap " * 3)), size)
    targets = []
    for page in pages.pages:
        found = [p.box for p in page.placed if p.box.again is not None]
        if found:
            before = page.placed[[p.box for p in page.placed].index(found[0]) - 1].box
            assert before is found[0].again
        targets += [target for box in found for target in box.targets]
    assert targets == [FigureLink("t", str(number)) for number in range(1, rows + 1)]


def test_a_paragraph_leaves_no_single_line_alone():
    for offset in range(20):
        pages = laid(outline(words(offset * 10 + 1), words(900), words(900)), PaperSize.A5)
        counts = [len(page.placed) for page in pages.pages]
        assert counts[-1] >= 2


def test_only_whole_brochures_have_a_list_of_contents():
    def numbers(handout):
        (first, *_rest) = laid(handout).pages
        return [p.box.content.heading for p in first.placed if hasattr(p.box.content, "numbers")]

    assert [heading.text for heading in numbers(sample())] == [
        "Overview",
        "Careers",
        "Figures",
        "Glossary",
        "Sources",
    ]
    assert numbers(outline(Heading(2, "Glossary"), words(3))) == []


def test_a_table_that_fits_no_page_is_told_row_by_row():
    many = sheet(3, columns=40)
    long = sheet(2, cell="word " * 3000)
    for table in (many, long):
        pages = laid(outline(table), PaperSize.A5)
        targets = [t for page in pages.pages for p in page.placed for t in p.box.targets]
        assert set(targets) == {row.target for row in table.rows}
        for page in pages.pages:
            assert all(p.top + p.box.height <= pages.text_height for p in page.placed)


def test_an_endless_word_is_broken():
    pages = laid(outline(words(1, "x" * 5000), sheet(1, cell="y" * 400)), PaperSize.A5)
    image = inked(pages, 0)
    edge = (pages.form.width - pages.form.right) / 10 + 2
    assert is_white(image, edge, 0, image.width(), image.height())


def test_a_page_comes_before_the_rest_is_set():
    """A dialog can show how far it is, and stop."""
    handout = replace(sample(), parts=tuple(words(100) for _ in range(2000)))
    pages = Pages(handout, format_of(PaperSize.A4))
    steps = pages.lay()
    assert next(steps) == Progress(1, 0)
    assert len(pages.pages) == 1


def entries(count: int) -> Entries:
    """Names with two paragraphs each."""
    text = (*prose("What it means, in a few words."), *prose("See also: another."))
    return Entries(tuple(Entry(f"name {n}", text, TermLink(f"{n}")) for n in range(count)))


@pytest.mark.parametrize("size", PaperSize)
def test_a_name_and_its_few_words_stay_on_one_page(size):
    pages = laid(outline(words(7), entries(60)), size)
    assert len(pages.pages) > 2
    for page in pages.pages[1:]:
        assert isinstance(page.placed[0].box.targets[0], TermLink)


@pytest.mark.parametrize("lines", range(22, 36))
@pytest.mark.parametrize(
    "after",
    [entries(3), Heading(3, "An item", FigureLink("t", "1"), is_item=True), sheet(3)],
)
def test_words_that_lead_to_something_are_on_its_page(lines, after):
    after = replace(after, is_headed=True) if after == sheet(3) else after
    led = [Heading(3, "Led"), Words(prose("As follows."), Role.BODY), after]
    if isinstance(after, Heading):
        led.append(words(5))
    filling = [Words(prose("A line."), Role.SMALL) for _ in range(lines)]
    pages = laid(outline(*filling, *led)).pages
    heading = next(n for n, page in enumerate(pages) if "Led" in titles(page))
    assert len(pages[heading].placed) - 1 - titles(pages[heading]).index("Led") >= 2


def titles(page) -> list[str]:
    """The headings on a page, in their places among all boxes."""
    return [placed.box.heading.text if placed.box.heading else "" for placed in page.placed]


def test_a_colon_is_followed_by_its_list_on_the_same_page():
    listed = (*prose("They ask for:"), Listing(((Span("this"),),)))
    for lines in range(20, 40):
        filling = tuple(Paragraph((Span("A line."),)) for _ in range(lines))
        for page in laid(outline(Words((*filling, *listed)))).pages:
            assert not isinstance(page.placed[0].box.content, Group)


def test_a_small_line_stands_between_the_rule_and_its_chapter():
    page = laid(
        outline(words(5), Words(prose("Overview"), Role.KICKER), Heading(2, "How long"), words(5))
    ).pages[0]
    heading = titles(page).index("How long")
    kinds = [type(placed.box.content) for placed in page.placed[heading - 2 : heading + 1]]
    assert kinds == [Rule, Line, Line]
    assert page.placed[heading].gap == 0


@pytest.mark.parametrize("lines", range(20, 38))
def test_no_row_of_a_table_stands_alone_on_a_page(lines):
    filling = [Words(prose("A line."), Role.SMALL) for _ in range(lines)]
    for page in laid(outline(*filling, sheet(8))).pages:
        rows = [p for p in page.placed if any(isinstance(t, FigureLink) for t in p.box.targets)]
        assert len(rows) != 1


@pytest.mark.parametrize("size", PaperSize)
def test_one_name_after_the_other_fills_pages_to_their_ends(size):
    groups = [
        part
        for number in range(48)
        for part in (
            *((Heading(3, "Group"), Words(prose("There are many."))) if number % 8 == 0 else ()),
            Heading(4, f"Item {number}", PageLink("p", f"{number}"), is_item=True),
            words(40),
        )
    ]
    pages = laid(outline(*groups), size)
    for page in pages.pages[:-1]:
        last = page.placed[-1]
        assert last.top + last.box.height > 0.75 * pages.text_height


def test_what_the_foot_of_every_page_says_is_not_said_at_the_end_again():
    handout = sample()
    assert any(
        isinstance(part, Words) and part.text == prose(handout.imprint) for part in handout.parts
    )
    without = tuple(
        part for part in handout.parts if part != Words(prose(handout.imprint), Role.SMALL)
    )
    counts = [
        sum(len(page.placed) for page in laid(replace(handout, parts=parts)).pages)
        for parts in (handout.parts, without)
    ]
    assert counts[0] == counts[1]
