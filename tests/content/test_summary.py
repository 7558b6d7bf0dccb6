"""A page in few words: whole lines, in the page's order, and never a figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.links import FigureLink
from content.markdown import Span
from content.summary import page_summary
from tests.samples import brochure, words

BOOK = brochure()


def summary(page="overview", most=1_000, book=BOOK, language="en") -> list[str]:
    return page_summary(book, language, page, most=most).split("\n")


def test_it_names_brochure_page_and_version_and_says_what_the_page_says_first():
    assert summary() == [
        "Certificate in Testing and Measuring: Overview",
        "What it is, for whom",
        "How long: A few months",
        "A cohort of people, see the careers.",
        "One",
        "Two, from the web",
        "(Version 1.2.3)",
    ]


def test_it_is_in_the_language_asked_for():
    assert summary(language="cy")[0].startswith("Cymraeg: ")


def test_cards_are_named():
    book = _with_only(BOOK, "careers", "roles")
    assert summary("careers", book=book)[1:-1] == ["Roles: Casework, Advocacy, Outreach"]


def test_no_figure_travels_without_whom_where_and_when():
    text = "\n".join(summary(most=10_000))
    assert "87,465" not in text
    figure = Span("87,465", link=FigureLink("prisons", "c", "people"))
    page = BOOK.editions[0].pages[0]
    lead = replace(page.blocks[0], text=(*words("There are ", figure, "."), *words("And more.")))
    book = _with_page(BOOK, replace(page, blocks=(lead,)))
    assert summary(book=book)[1:-1] == ["And more."]


@given(st.integers(60, 400), st.sampled_from(["overview", "careers", "figures"]))
def test_it_is_never_longer_than_asked_for_and_never_breaks_off(most, page):
    found = summary(page, most)
    assert len("\n".join(found).encode()) <= max(most, len("\n".join(summary(page, 0)).encode()))
    assert found[:-1] == summary(page)[: len(found) - 1]


@pytest.mark.parametrize("most", [150, 200])
def test_bytes_count_and_not_characters(most):
    page = BOOK.editions[0].pages[0]
    lead = replace(page.blocks[0], text=words("ŵ" * 60))
    book = _with_page(BOOK, replace(page, blocks=(lead,)))
    assert ("ŵ" * 60 in summary(most=most, book=book)) == (most == 200)


def _with_page(book, page):
    edition = book.editions[0]
    pages = tuple(page if old.id == page.id else old for old in edition.pages)
    return replace(book, editions=(replace(edition, pages=pages), *book.editions[1:]))


def _with_only(book, page_id, block_id):
    page = book.editions[0].page(page_id)
    return _with_page(book, replace(page, blocks=tuple(b for b in page.blocks if b.id == block_id)))
