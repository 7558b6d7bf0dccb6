"""The visit is one value, and history a way through such values."""

from __future__ import annotations

from dataclasses import replace

from ui.tokens import Theme
from ui.visit import GLOSSARY, History, Place, Sorting, Visit

FIRST = Visit(page="overview", language="en")


def test_each_page_keeps_its_own_place():
    visit = FIRST.placed("overview", Place("facts", 0.5)).at("careers", Place("roles"))
    assert visit.place == Place("roles")
    assert visit.at("overview").place == Place("facts", 0.5)


def test_a_page_never_seen_begins_at_its_top():
    assert FIRST.at("careers").place == Place()


def test_going_to_a_page_closes_what_is_open_above_it():
    assert replace(FIRST, note=GLOSSARY).at("careers").note is None


def test_a_table_is_sorted_by_one_column_at_a_time():
    visit = FIRST.sorted_by("t", "a", descending=False).sorted_by("t", "b", descending=True)
    assert visit.sorting("t") == Sorting("t", "b", descending=True)


def test_tables_are_sorted_independently_and_back_to_the_authors_order():
    visit = FIRST.sorted_by("t", "a", descending=False).sorted_by("u", "b", descending=True)
    visit = visit.sorted_by("t", "", descending=False)
    assert visit.sorting("t").column == ""
    assert visit.sorting("u").column == "b"


def test_undoing_every_change_gives_the_first_visit_again():
    visit = FIRST.sorted_by("t", "a", descending=False).sorted_by("t", "", descending=False)
    assert visit == FIRST


def test_back_returns_to_the_page_and_the_place_that_were_left():
    there = FIRST.placed("overview", Place("facts", 0.25))
    history = History(there).moved(there.at("careers")).back()
    assert history.visit.page == "overview"
    assert history.visit.place == Place("facts", 0.25)


def test_forward_undoes_back():
    history = History(FIRST).moved(FIRST.at("careers")).back().forward()
    assert history.visit.page == "careers"
    assert not history.future


def test_back_keeps_how_the_visitor_reads():
    history = History(FIRST).moved(FIRST.at("careers"))
    changed = history.changed(replace(history.visit, theme=Theme.DARK, text_step=200))
    assert changed.back().visit.theme == Theme.DARK
    assert changed.back().visit.text_step == 200


def test_with_nowhere_to_go_history_stays_as_it_is():
    assert History(FIRST).back() == History(FIRST)
    assert History(FIRST).forward() == History(FIRST)


def test_moving_on_after_back_forgets_what_was_ahead():
    history = History(FIRST).moved(FIRST.at("careers")).back().moved(FIRST.at("figures"))
    assert not history.future


def test_history_is_bounded():
    history = History(FIRST)
    for number in range(200):
        history = history.moved(FIRST.at(f"page-{number}"))
    assert len(history.past) == History.LENGTH
