"""Visits are counted while they happen, and written without keeping anyone waiting."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime

import pytest

from ui.kiosk.counting import Counting
from ui.kiosk.counts import Counts, rows_of
from ui.places import COUNTS
from ui.visit import Visit

FIRST = Visit(page="overview", language="en")
WALL = lambda: datetime(2025, 9, 30, 14)  # noqa: DTZ001, E731 - what stands on the wall
FINDS = lambda search: search.words == "found"  # noqa: E731


@pytest.fixture
def path(tmp_path):
    return tmp_path / COUNTS


@pytest.fixture
def failures():
    return []


@pytest.fixture
def counting(path, failures):
    counting = Counting(Counts(path, WALL), FINDS, failures.append)
    yield counting
    counting.close()


def totals(counting: Counting) -> dict[tuple[str, str], int]:
    return {(row.kind, row.name): row.total for row in counting.rows()}


def test_a_visit_is_counted_from_its_beginning_to_its_end(counting, failures):
    counting.see(FIRST)  # nobody is there yet
    counting.begin(FIRST)
    counting.see(FIRST.at("careers"))
    counting.hand_out("pdf")
    assert counting.visits_today() == 0
    counting.end()
    counting.see(FIRST)
    counting.hand_out("pdf")
    counting.end()
    found = totals(counting)
    assert counting.visits_today() == found["visit", ""] == 1
    assert found["page", "careers"] == found["page", "overview"] == found["handout", "pdf"] == 1
    assert (counting.problems(), failures) == ((), [])


def test_only_searches_without_result_are_counted(counting):
    for _ in range(3):
        counting.begin(FIRST)
        for typed in ("found", "", "nowhere"):
            counting.see(replace(FIRST, search=typed))
        counting.end()
    assert {key for key in totals(counting) if key[0].startswith("search")} == {
        ("search without result", "nowhere")
    }


def test_the_visit_of_the_staff_is_none(counting):
    counting.begin(FIRST)
    counting.forget()
    counting.end()
    assert counting.rows() == ()


def test_what_is_still_to_be_written_is_written_at_the_end(path):
    counting = Counting(Counts(path), FINDS, pytest.fail)
    counting.begin(FIRST)
    counting.close()
    assert [row.total for row in rows_of(path) if row.kind == "visit"] == [1]


def test_nobody_waits_for_a_slow_disk(path, failures):
    """The end of a visit returns while the disk has not yet answered."""
    answer = threading.Event()

    class SlowCounts(Counts):
        def add(self, totals, in_vain=()):
            assert answer.wait(10)
            super().add(totals, in_vain)

    counting = Counting(SlowCounts(path), FINDS, failures.append)
    counting.begin(FIRST)
    counting.end()
    assert not path.exists()
    answer.set()
    counting.close()
    assert failures == []
    assert path.exists()


def test_what_should_never_happen_is_told_and_disturbs_nobody(path, failures):
    class BrokenCounts(Counts):
        def add(self, *_):
            raise RuntimeError("never")

    counting = Counting(BrokenCounts(path), FINDS, failures.append)
    counting.begin(FIRST)
    counting.end()
    counting.close()
    assert [type(error) for error in failures] == [RuntimeError]


def test_a_visit_whose_searches_cannot_be_looked_up_is_counted_all_the_same(path, failures):
    def broken(_search):
        raise RuntimeError("never")

    counting = Counting(Counts(path), broken, failures.append)
    counting.begin(FIRST)
    counting.see(replace(FIRST, search="bursary"))
    counting.see(FIRST)
    counting.end()
    counting.close()
    assert [type(error) for error in failures] == [RuntimeError]
    assert [row.total for row in rows_of(path) if row.kind == "visit"] == [1]
