"""What of a brochure can be marked, and what is said of it in a line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.links import PageLink
from content.model import Cards
from content.shortlist import SHORT, existing, item_at, items_of, summary_of, title_of
from tests.samples import brochure, words

EDITION = brochure().editions[0]
ALL = [(page.id, place) for page in EDITION.pages for place in items_of(page)]


def test_cards_and_facts_are_marked_one_by_one_and_other_blocks_by_their_heading():
    assert [(page, place.id) for page, place in ALL if page != "careers"] == [
        ("overview", "time"),
        ("overview", "many"),
        ("overview", "text"),
        ("overview", "mind"),
        ("figures", "statistics"),
    ]
    assert [place.id for page, place in ALL if page == "careers"][-3:] == [
        "casework",
        "advocacy",
        "outreach",
    ]


@pytest.mark.parametrize(
    ("page", "place", "title", "summary"),
    [
        ("overview", "many", "People in prison", "87,465"),
        ("overview", "time", "How long", "A few months. It varies"),
        (
            "overview",
            "text",
            "Why it counts",
            "A cohort of people, see the careers. One Two, from the web",
        ),
        ("overview", "mind", "Mind this", "A caution from a bulletin"),
        (
            "figures",
            "statistics",
            "Fewer people in prison in the north",
            "People in prison, two places, by year",
        ),
    ],
)
def test_a_place_has_a_title_and_a_summary(page, place, title, summary):
    found = item_at(PageLink(page, place), EDITION)
    assert title_of(found) == title
    assert summary_of(found) == summary


def test_a_long_text_is_cut_between_words():
    (cards,) = [block for block in EDITION.page("careers").blocks if isinstance(block, Cards)]
    said = summary_of(replace(cards.items[0], text=words("Seventeen letters, " * 20)))
    assert len(said) <= SHORT + 2
    assert said.endswith("letters …")


@pytest.mark.parametrize(
    "link",
    [
        PageLink("overview"),
        PageLink("overview", "lead"),
        PageLink("overview", "facts"),
        PageLink("gone", "time"),
    ],
)
def test_what_cannot_be_marked_is_no_place(link):
    assert item_at(link, EDITION) is None


def test_of_a_kept_list_only_what_still_exists_is_left_each_once():
    here, there = PageLink("overview", "many"), PageLink("careers", "casework")
    kept = (there, PageLink("gone", "x"), here, PageLink("careers", "gone"), there)
    assert existing(kept, EDITION) == (there, here)
