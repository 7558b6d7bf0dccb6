"""The visit is one value, and history a way through such values."""

from __future__ import annotations

from dataclasses import replace

from content.links import PageLink
from ui.tokens import Theme
from ui.visit import GLOSSARY, History, Panel, Place, Sorting, Visit

FIRST = Visit(page="overview", language="en")
A, B, C = (PageLink("overview", place) for place in "abc")
LISTED = replace(FIRST, panel=Panel.SHORTLIST, shortlist=(A, B, C))


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


def test_a_place_is_marked_at_the_end_and_once():
    assert FIRST.listed(A).listed(B).shortlist == (A, B)
    assert FIRST.listed(A).listed(B).listed(A).shortlist == (B,)


def test_a_marked_place_moves_within_the_list():
    assert LISTED.shifted(C, -1).shortlist == (A, C, B)
    assert LISTED.shifted(A, 1).shortlist == (B, A, C)
    assert LISTED.shifted(A, -1) == LISTED
    assert LISTED.shifted(C, 1) == LISTED
    assert LISTED.without((B,)).shifted(B, 1) == LISTED.without((B,))


def test_what_was_removed_is_put_back_where_it_stood_the_last_first():
    removed = LISTED.without((A,)).without((C,))
    assert removed.shortlist == (B,)
    assert removed.put_back().shortlist == (B, C)
    assert removed.put_back().put_back() == LISTED
    assert removed.put_back().put_back().put_back() == LISTED


def test_a_cleared_list_is_put_back_as_a_whole():
    assert LISTED.without(LISTED.shortlist).shortlist == ()
    assert LISTED.without(LISTED.shortlist).put_back() == LISTED


def test_what_has_been_moved_since_a_removal_stays_so():
    changed = LISTED.without((A,)).shifted(C, -1)
    assert changed.put_back().shortlist == (A, C, B)


def test_what_is_marked_again_is_not_put_back_twice():
    assert LISTED.without((A,)).listed(A).put_back().shortlist == (B, C, A)


def test_with_the_panel_goes_what_could_be_put_back():
    assert LISTED.without((A,)).closed().removed == ()
    assert LISTED.without((A,)).at("careers").removed == ()
    assert LISTED.without((A,)).closed().shortlist == (B, C)


def test_back_keeps_the_shortlist():
    history = History(FIRST).moved(FIRST.at("careers"))
    assert history.changed(history.visit.listed(A)).back().visit.shortlist == (A,)
