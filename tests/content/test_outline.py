"""What is handed out alone brings everything that it refers to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.handout import FORMS
from content.handout_parts import Chart, Entries, Heading, Illustration, Role, Sheet, Words
from content.links import FigureLink, PageLink, SourceLink, TermLink
from content.model import People
from content.outline import page_outline, shortlist_outline, table_outline, whole_outline
from tests.samples import PRISONS, brochure

BOOK = brochure()
EDITION = BOOK.edition("en")


def shortlist(*places):
    return shortlist_outline(BOOK, EDITION, places)


def headings(outline):
    return [(part.level, part.text) for part in outline.parts if isinstance(part, Heading)]


def test_a_shortlist_keeps_the_order_in_which_things_were_put():
    places = [
        PageLink("careers", "outreach"),
        PageLink("overview", "text"),
        PageLink("careers", "casework"),
    ]
    assert headings(shortlist(*places))[:4] == [
        (1, "Your shortlist"),
        (2, "Outreach"),
        (2, "Why it counts"),
        (2, "Casework"),
    ]


def test_a_card_says_where_it_is_from():
    parts = shortlist(PageLink("careers", "outreach")).parts
    kickers = [
        part.text[0].spans[0].text
        for part in parts
        if isinstance(part, Words) and part.role is Role.KICKER
    ]
    assert kickers == ["Certificate in Testing and Measuring", "Careers · Roles"]


def test_a_shortlist_may_hold_pages_blocks_tables_and_facts():
    outline = shortlist(
        PageLink("careers"),
        PageLink("figures", "statistics"),
        PageLink("overview", "time"),
        PageLink("overview", "lead"),
    )
    found = headings(outline)
    assert (2, "Careers") in found
    assert (3, "Roles") in found
    assert (2, "Fewer people in prison in the north") in found
    assert (2, "How long") in found
    assert (2, "Overview") in found
    assert sum(isinstance(part, Sheet) for part in outline.parts) == 1


def test_a_shortlist_brings_figures_terms_and_sources():
    outline = shortlist(PageLink("overview", "text"), PageLink("overview", "many"))
    assert {
        TermLink("cohort"),
        SourceLink("bulletin"),
        FigureLink("prisons", "c"),
    } <= outline.targets


def test_a_place_that_is_not_there_or_there_twice_is_no_harm():
    place = PageLink("careers", "outreach")
    twice = shortlist(place, PageLink("careers", "gone"), PageLink("gone"), place)
    assert headings(twice) == headings(shortlist(place))


def test_an_empty_shortlist_is_its_title_and_imprint():
    assert headings(shortlist()) == [(1, "Your shortlist")]


def test_a_table_alone_keeps_its_caution_and_pictures():
    outline = table_outline(BOOK, EDITION, PRISONS)
    assert outline.title == PRISONS.title
    assert outline.brochure == EDITION.title
    roles = [part.role for part in outline.parts if isinstance(part, Words)]
    assert Role.CAUTION in roles
    assert SourceLink("bulletin") in outline.targets
    pictures = [part.shown for part in outline.parts if isinstance(part, Illustration)]
    assert [type(shown) for shown in pictures] == [Chart, Chart]


def test_a_table_that_no_page_shows_can_be_handed_out():
    hidden = replace(EDITION, pages=EDITION.pages[:1])
    outline = table_outline(BOOK, hidden, PRISONS)
    assert sum(isinstance(part, Sheet) for part in outline.parts) == 1


def test_a_picture_is_a_value_and_says_whom_where_and_when_it_is_about():
    outline = whole_outline(BOOK, EDITION)
    people, _line = (part for part in outline.parts if isinstance(part, Illustration))
    assert isinstance(people.shown, Chart)
    assert isinstance(people.shown.picture, People)
    origin = "".join(span.text for span in people.origin)
    assert (
        origin == "Who: all prisoners. Where: the north. When: 30 June 2020. Source: The bulletin"
    )


def test_a_fact_has_its_value_first_and_its_source_last():
    outline = whole_outline(BOOK, EDITION)
    entries = next(part for part in outline.parts if isinstance(part, Entries))
    said = ["".join(span.text for span in paragraph.spans) for paragraph in entries.items[0].said]
    assert said == ["A few months", "It varies", "Source: The bulletin"]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form_takes_every_outline(form):
    page = EDITION.pages[0]
    for outline in (
        whole_outline(BOOK, EDITION),
        page_outline(BOOK, EDITION, page),
        shortlist(PageLink("careers", "casework"), PageLink("figures", "statistics")),
        table_outline(BOOK, EDITION, PRISONS),
    ):
        text = form(outline)
        assert outline.title in text
        assert "Version 1.2.3" in text.replace("\\", "")
