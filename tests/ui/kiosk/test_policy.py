"""When a visit begins, is warned and ends: with any clock, in any order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.kiosk.policy import Policy, Stage, State, is_open
from ui.settings import Hours

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)  # a Wednesday
POLICY = Policy()
OFFICE = (Hours(9 * 60, 17 * 60 + 30),) * 5 + (None, None)


def test_a_visit_without_a_sign_is_warned_and_then_ends():
    visit = POLICY.begun(State(), 100)
    assert POLICY.passed(visit, 189.9, NOON) == visit
    warned = POLICY.passed(visit, 190, NOON)
    assert warned == State(Stage.WARNING, 190)
    assert POLICY.passed(warned, 219.9, NOON) == warned
    assert POLICY.passed(warned, 220, NOON).stage is Stage.WAITING


def test_a_warned_visitor_has_all_the_time_however_late_the_look():
    """A machine that slept, or was busy, takes nothing away from it."""
    warned = POLICY.passed(State(Stage.VISIT, 0), 100_000, NOON)
    assert POLICY.countdown(warned, 100_000) == 30


@pytest.mark.parametrize("stage", [Stage.VISIT, Stage.WARNING])
def test_a_sign_gives_the_whole_time_anew(stage):
    assert POLICY.signed(State(stage, 3), 50) == State(Stage.VISIT, 50)


def test_a_start_screen_wants_to_be_begun():
    waiting = State(Stage.WAITING, 0)
    assert POLICY.signed(waiting, 5) == waiting
    assert POLICY.begun(waiting, 5) == State(Stage.VISIT, 5)


def test_without_a_start_screen_the_first_sign_begins():
    assert Policy(is_attracting=False).signed(State(), 5) == State(Stage.VISIT, 5)


@pytest.mark.parametrize("now", [0, 1e3, 1e9])
def test_waiting_never_ends_by_itself(now):
    waiting = State(Stage.WAITING, 0)
    assert POLICY.passed(waiting, now, NOON) == waiting
    assert POLICY.rest(waiting, now) is None


def test_nobody_begins_a_visit_while_it_is_closed():
    closed = State(Stage.CLOSED, 0)
    assert POLICY.begun(closed, 1) == closed
    assert POLICY.signed(closed, 1) == closed


def test_a_visit_outlasts_closing_time_and_the_dark_follows_it():
    policy = Policy(opening_hours=OFFICE)
    late = NOON.replace(hour=20)
    visit = State(Stage.VISIT, 0)
    assert policy.passed(visit, 10, late) == visit
    assert policy.passed(State(Stage.WARNING, 0), 30, late).stage is Stage.CLOSED


def test_it_opens_and_closes_by_the_day_while_nobody_is_there():
    policy = Policy(opening_hours=OFFICE)
    morning, evening = NOON.replace(hour=9), NOON.replace(hour=17, minute=30)
    assert policy.passed(State(Stage.CLOSED), 0, morning).stage is Stage.WAITING
    assert policy.passed(State(Stage.WAITING), 0, evening).stage is Stage.CLOSED


@pytest.mark.parametrize(
    ("hour", "minute", "is_in"), [(8, 59, False), (9, 0, True), (17, 29, True), (17, 30, False)]
)
def test_hours_include_their_first_minute_and_not_their_last(hour, minute, is_in):
    assert is_open(OFFICE, NOON.replace(hour=hour, minute=minute)) is is_in


@pytest.mark.parametrize(
    ("days", "hour", "is_in"),
    [(0, 17, False), (0, 18, True), (0, 23, True), (1, 0, True), (1, 1, True), (1, 2, False)],
)
def test_hours_over_midnight_go_on_the_next_day(days, hour, is_in):
    hours = (None, None, Hours(1080, 1560), None, None, None, None)
    assert is_open(hours, NOON.replace(hour=hour) + timedelta(days=days)) is is_in


def test_the_hours_of_a_sunday_go_on_on_monday():
    hours = (None,) * 6 + (Hours(1080, 1560),)
    assert is_open(hours, NOON.replace(hour=1) + timedelta(days=5))


def test_a_day_without_hours_is_closed_and_no_hours_are_always_open():
    saturday = NOON + timedelta(days=3)
    assert not is_open(OFFICE, saturday)
    assert is_open((), saturday)


SECONDS = st.floats(0, 200)
DOINGS = st.lists(st.tuples(st.sampled_from(["sign", "begin", "finish", "look"]), SECONDS))


@given(DOINGS)
def test_whatever_happens_no_visit_ends_unwarned_or_before_its_time(doings):
    now, state, last_sign, warned_at = 0.0, State(), 0.0, None
    for doing, pause in doings:
        now += pause
        before = state
        match doing:
            case "sign":
                state = POLICY.signed(state, now)
            case "begin":
                state = POLICY.begun(state, now)
            case "finish":
                state = POLICY.ended(now, NOON)
            case _:
                state = POLICY.passed(state, now, NOON)
        if doing in {"sign", "begin"}:
            last_sign = now
        if state.stage is Stage.WARNING and before.stage is Stage.VISIT:
            assert now - last_sign >= POLICY.idle_after
            warned_at = now
        if state.stage is Stage.WAITING and before.stage in {Stage.VISIT, Stage.WARNING}:
            assert doing == "finish" or now - warned_at >= POLICY.warning


@given(SECONDS, SECONDS)
def test_it_rests_until_something_is_due_and_counts_whole_seconds(since, pause):
    now = since + pause
    for stage in (Stage.VISIT, Stage.WARNING):
        rest = POLICY.rest(State(stage, since), now)
        assert 0 <= rest <= (1 if stage is Stage.WARNING else POLICY.idle_after)
    warned = State(Stage.WARNING, since)
    rest = POLICY.rest(warned, now)
    if rest > 1e-3:
        assert POLICY.countdown(warned, now) - POLICY.countdown(warned, now + rest + 1e-6) == 1
