"""What one visit adds to the counts."""

from __future__ import annotations

from dataclasses import replace

from ui.kiosk.tally import LONGEST_SEARCH, MOST_SEARCHES, Kind, Search, Tally, plain
from ui.tokens import Theme
from ui.visit import Place, Visit

FIRST = Visit(page="overview", language="en")


def test_a_visit_that_only_looked_counts_as_one_visit_of_the_first_page():
    assert Tally(FIRST).totals() == {
        (Kind.VISIT, ""): 1,
        (Kind.PAGE, "overview"): 1,
        (Kind.LANGUAGE, "en"): 1,
        (Kind.TEXT_SIZE, "100"): 1,
        (Kind.THEME, "light"): 1,
    }


def test_pages_count_each_time_and_ways_of_reading_once():
    tally = Tally(FIRST)
    scrolled = FIRST.placed("overview", Place("lead", 0.5))
    large = replace(scrolled, text_step=200, theme=Theme.DARK)
    for visit in (scrolled, large, FIRST, large, large.at("careers"), large.at("overview")):
        tally.see(visit)
    tally.see(replace(FIRST, language="cy"))
    assert tally.totals() == {
        (Kind.VISIT, ""): 1,
        (Kind.PAGE, "overview"): 2,
        (Kind.PAGE, "careers"): 1,
        (Kind.LANGUAGE, "en"): 1,
        (Kind.LANGUAGE, "cy"): 1,
        (Kind.TEXT_SIZE, "100"): 1,
        (Kind.TEXT_SIZE, "200"): 1,
        (Kind.THEME, "light"): 1,
        (Kind.THEME, "dark"): 1,
    }


def test_handouts_count_by_their_form():
    tally = Tally(FIRST)
    for form in ("pdf", "pdf", "code"):
        tally.hand_out(form)
    assert tally.totals()[Kind.HANDOUT, "pdf"] == 2
    assert tally.totals()[Kind.HANDOUT, "code"] == 1


def test_a_word_is_one_search_while_it_is_typed_and_deleted():
    tally = Tally(FIRST)
    for typed in ("pris", "prisn", "prisnn", "prisn", "pri", "", "Ŵy", "ŵyl  fawr", "prisnn"):
        tally.see(replace(FIRST, search=typed))
    assert tally.searches() == {Search("en", "prisnn"), Search("en", "ŵyl fawr")}
    assert Kind.SEARCH not in {kind for kind, _ in tally.totals()}


def test_a_search_is_one_of_the_language_that_was_read():
    tally = Tally(FIRST)
    for language, typed in (("en", "gweith"), ("cy", "gweith"), ("cy", "gweithio"), ("cy", "x")):
        tally.see(replace(FIRST, language=language, search=typed))
    assert tally.searches() == {Search("cy", "gweithio"), Search("cy", "x")}


def test_searches_are_compared_in_one_spelling_and_kept_short():
    assert plain("  Ŵ\u0302yl\tFawr ") == plain("ŵ\u0302yl fawr")
    assert plain("STRASSE") == plain("Straße")
    assert len(plain("x" * 500)) == LONGEST_SEARCH


def test_a_visit_keeps_few_searches():
    tally = Tally(FIRST)
    for number in range(1000):
        tally.see(replace(FIRST, search=f"{number:04} words"))
    assert len(tally.searches()) == MOST_SEARCHES
