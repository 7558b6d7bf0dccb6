"""Intents of a visitor become the next Visit, told once and only when it is another one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from content.links import FigureLink, PageLink, SourceLink, TermLink, WebLink
from tests.samples import brochure
from ui.look import TEXT_STEPS
from ui.session import Session
from ui.tokens import Theme
from ui.visit import GLOSSARY, Place, Sorting, Visit

FIRST = Visit(page="overview", language="en")
TIME, MANY = PageLink("overview", "time"), PageLink("overview", "many")


@pytest.fixture
def session():
    return Session(brochure(), FIRST)


@pytest.fixture
def told(session):
    return QSignalSpy(session.changed)


@pytest.mark.parametrize(
    ("intent", "expected"),
    [
        (lambda s: s.open_page("figures"), {"page": "figures"}),
        (lambda s: s.open_neighbour(1), {"page": "careers"}),
        (lambda s: s.open_neighbour(-1), {"page": "figures"}),
        (lambda s: s.open_page_number(2), {"page": "figures"}),
        (lambda s: s.follow(PageLink("careers")), {"page": "careers", "place": Place()}),
        (
            lambda s: s.follow(PageLink("careers", "advocacy")),
            {"page": "careers", "place": Place("advocacy")},
        ),
        (lambda s: s.follow(TermLink("cohort")), {"note": TermLink("cohort")}),
        (lambda s: s.follow(SourceLink("bulletin")), {"note": SourceLink("bulletin")}),
        (
            lambda s: s.follow(FigureLink("prisons", "a", "rate")),
            {"note": FigureLink("prisons", "a", "rate")},
        ),
        (
            lambda s: s.follow(WebLink("https://www.example.org")),
            {"note": WebLink("https://www.example.org")},
        ),
        (lambda s: s.open_note(GLOSSARY), {"note": GLOSSARY}),
        (lambda s: s.set_theme(Theme.DARK), {"theme": Theme.DARK}),
        (lambda s: s.set_language("cy"), {"language": "cy"}),
        (lambda s: s.enlarge_text(), {"text_step": TEXT_STEPS[1]}),
        (
            lambda s: s.sort_table("prisons", "rate", True),
            {"sortings": (Sorting("prisons", "rate", descending=True),)},
        ),
        (lambda s: s.toggle_listed(TIME), {"shortlist": (TIME,)}),
    ],
)
def test_an_intent_makes_the_next_visit_and_is_told_once(session, told, intent, expected):
    intent(session)
    assert {name: getattr(session.visit, name) for name in expected} == expected
    assert told.count() == 1
    assert told.at(0) == [session.visit]


@pytest.mark.parametrize(
    "intent",
    [
        lambda s: s.open_page("overview"),
        lambda s: s.open_page_number(7),
        lambda s: s.close_note(),
        lambda s: s.go_back(),
        lambda s: s.go_forward(),
        lambda s: s.set_theme(Theme.LIGHT),
        lambda s: s.set_language("en"),
        lambda s: s.reduce_text(),
        lambda s: s.reset_text(),
        lambda s: s.sort_table("prisons", "", False),
        lambda s: s.move_listed(TIME, 1),
        lambda s: s.remove_listed(TIME),
        lambda s: s.clear_shortlist(),
        lambda s: s.put_back(),
    ],
)
def test_what_changes_nothing_is_not_told(session, told, intent):
    intent(session)
    assert session.visit == FIRST
    assert told.count() == 0


def test_the_text_grows_to_the_last_step_and_shrinks_to_the_first(session):
    for _ in range(20):
        session.enlarge_text()
    assert session.visit.text_step == TEXT_STEPS[-1]
    for _ in range(20):
        session.reduce_text()
    assert session.visit.text_step == TEXT_STEPS[0]


def test_the_text_is_reset_to_the_size_that_the_session_began_with():
    session = Session(brochure(), replace(FIRST, text_step=150))
    session.enlarge_text()
    session.reset_text()
    assert session.visit.text_step == 150


def test_a_place_is_remembered_without_anything_being_shown_anew(session, told):
    session.note_place("overview", Place("text", 0.5))
    assert session.visit.place == Place("text", 0.5)
    assert told.count() == 0


def test_following_a_link_to_the_page_shown_can_be_undone(session):
    session.note_place("overview", Place("facts", 0.2))
    session.follow(PageLink("overview", "mind"))
    session.go_back()
    assert session.visit.place == Place("facts", 0.2)


def test_back_and_forward_walk_the_pages(session):
    session.open_page("careers")
    session.open_page("figures")
    session.go_back()
    session.go_back()
    assert session.visit.page == "overview"
    session.go_forward()
    assert session.visit.page == "careers"


def test_beginning_again_leaves_nothing_of_the_visitor(session, told):
    session.set_theme(Theme.CONTRAST)
    session.set_language("cy")
    session.enlarge_text()
    session.follow(PageLink("careers", "advocacy"))
    session.sort_table("prisons", "people", False)
    session.open_note(GLOSSARY)
    session.toggle_listed(TIME)
    session.begin_again()
    assert session.visit == FIRST
    assert not session.history.past
    assert not session.history.future
    assert told.at(told.count() - 1) == [FIRST]


def test_a_session_goes_on_where_another_was():
    now = replace(FIRST, page="careers", text_step=200)
    session = Session(brochure(), FIRST, now)
    assert session.visit == now
    session.begin_again()
    assert session.visit == FIRST


def test_the_shortlist_is_ordered_and_what_is_removed_can_be_put_back(session):
    session.toggle_listed(TIME)
    session.toggle_listed(MANY)
    session.move_listed(MANY, -1)
    assert session.visit.shortlist == (MANY, TIME)
    session.remove_listed(MANY)
    assert session.visit.shortlist == (TIME,)
    session.clear_shortlist()
    assert session.visit.shortlist == ()
    session.put_back()
    session.put_back()
    assert session.visit.shortlist == (MANY, TIME)


def test_of_a_kept_shortlist_what_the_brochure_no_longer_has_is_dropped():
    kept = (MANY, PageLink("overview", "gone"), PageLink("gone", "time"), TIME)
    session = Session(brochure(), FIRST, replace(FIRST, shortlist=kept))
    assert session.visit.shortlist == (MANY, TIME)
