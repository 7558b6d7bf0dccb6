"""The one timer of a kiosk, and what counts as somebody being there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.kiosk.controller import Controller
from ui.kiosk.policy import HOURS_LOOK, Policy, Stage
from ui.settings import Hours

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


class Watch:
    """A clock and a day that the test sets, and all that a controller tells."""

    def __init__(self, policy=None):
        self.now, self.day, self.told = 0.0, NOON, []
        # Qt's own child: as part of a ring of references another thread might collect its timer.
        application = QApplication.instance()
        told = (lambda: self.now), (lambda: self.day)
        self.controller = Controller(policy or Policy(), *told, application)
        self.timer = self.controller.findChild(QTimer)
        self.controller.stage_changed.connect(self.told.append)
        self.controller.visit_begun.connect(self.hear_begun)
        self.controller.visit_ended.connect(self.hear_ended)
        self.controller.counted.connect(self.told.append)
        self.controller.start()
        self.told.clear()

    def hear_begun(self):
        self.told.append("begun")

    def hear_ended(self):
        self.told.append("ended")

    def pass_time(self, seconds):
        self.now += seconds
        self.controller.look()


@pytest.fixture
def watch(qapp):
    return Watch()


def test_a_visit_is_told_from_its_beginning_to_its_end_in_order(watch):
    watch.controller.begin()
    assert watch.told == [Stage.VISIT, "begun"]
    watch.told.clear()
    watch.pass_time(90)
    assert watch.told == [Stage.WARNING, 30]
    watch.told.clear()
    watch.pass_time(30)
    assert watch.told == ["ended", Stage.WAITING]


def test_a_kiosk_that_waits_has_no_timer(watch):
    assert not watch.timer.isActive()


def test_signs_leave_the_timer_alone(watch):
    watch.controller.begin()
    due = watch.timer.remainingTime()
    for _ in range(1_000):
        watch.now += 0.08
        watch.controller.sign()
    assert watch.timer.interval() == 90_000
    assert watch.timer.remainingTime() <= due
    watch.pass_time(10)  # the timer looks, and finds a sign 10 seconds old
    assert watch.controller.stage is Stage.VISIT
    assert watch.timer.interval() == 80_000


def test_the_countdown_looks_once_a_second(watch):
    watch.controller.begin()
    watch.pass_time(90)
    for left in range(29, 0, -1):
        assert watch.timer.interval() <= 1_000
        watch.pass_time(1)
        assert watch.told[-1] == left


def test_a_kiosk_with_hours_looks_at_the_day_now_and_then(qapp):
    watch = Watch(Policy(opening_hours=(Hours(9 * 60, 17 * 60),) * 7))
    assert watch.timer.interval() == HOURS_LOOK * 1_000
    watch.day = NOON.replace(hour=17)
    watch.pass_time(HOURS_LOOK)
    assert watch.told == [Stage.CLOSED]
    watch.controller.begin()
    assert watch.controller.stage is Stage.CLOSED
    watch.controller.call()
    assert watch.controller.stage is Stage.VISIT


@pytest.mark.parametrize("times", [1, 7, 40])
def test_it_can_be_extended_as_often_as_a_visitor_likes(watch, times):
    watch.controller.begin()
    for _ in range(times):
        watch.pass_time(90)
        assert watch.controller.stage is Stage.WARNING
        watch.now += 29
        watch.controller.sign()
        assert watch.controller.stage is Stage.VISIT
    assert "ended" not in watch.told


def test_what_the_program_does_while_it_changes_is_no_sign(watch):
    watch.controller.visit_ended.connect(watch.controller.sign)
    watch.controller.stage_changed.connect(watch.controller.sign)
    watch.controller.begin()
    watch.controller.finish()
    assert watch.controller.stage is Stage.WAITING


def test_use_does_not_answer_a_warning_but_a_sign_does(watch):
    watch.controller.begin()
    watch.pass_time(90)
    watch.controller.act()
    assert watch.controller.stage is Stage.WARNING
    watch.controller.sign()
    assert watch.controller.stage is Stage.VISIT
