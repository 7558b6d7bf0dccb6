"""What fails is written down, and the visitor begins afresh."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qWarning

from ui.kiosk.log import Log
from ui.kiosk.recovery import Recovery
from ui.kiosk.strikes import Strikes

TYPED = "my brother is in prison"


class Part(QObject):
    """Fails when it is asked to, as a slot does."""

    asked = Signal()

    def __init__(self):
        super().__init__()
        self.asked.connect(self.fail)

    def fail(self):
        raise ValueError(TYPED)


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "kiosk.log", lambda: "now")


@pytest.fixture
def clock():
    return [1000.0]


@pytest.fixture
def recovery(log, clock, qapp):
    recovery = Recovery(log, Strikes(lambda: clock[0]), pause=20)
    recovery.begin()
    yield recovery
    recovery.end()


@pytest.fixture
def fail(recovery, qtbot):
    """Let a slot fail, and wait until the screen is asked to be covered."""
    part = Part()

    def act():
        with qtbot.waitSignal(recovery.failed):
            part.asked.emit()

    return act


def test_a_slot_that_fails_covers_the_screen_and_begins_afresh(recovery, fail, log, qtbot):
    with qtbot.waitSignal(recovery.mended):
        fail()
    assert "error ValueError" in log.last_error()
    assert "brother" not in log.file.read_text()


def test_the_screen_is_not_covered_from_within_what_failed(recovery, qtbot):
    told = []
    recovery.failed.connect(lambda: told.append("failed"))
    part = Part()
    part.asked.emit()
    assert told == []
    qtbot.waitUntil(lambda: told == ["failed"])


def test_what_fails_while_it_is_mended_is_the_same_failure(recovery, fail, qtbot, log):
    part = Part()
    with qtbot.assertNotEmitted(recovery.given_up), qtbot.waitSignal(recovery.mended):
        fail()
        for _ in range(20):
            part.asked.emit()
    assert log.file.read_text().count("ValueError") == 21


def test_the_third_failure_within_a_minute_gives_up(recovery, fail, clock, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(recovery.mended):
            fail()
        clock[0] += 10
    part = Part()
    with qtbot.waitSignal(recovery.given_up), qtbot.assertNotEmitted(recovery.failed):
        part.asked.emit()


def test_failures_far_apart_are_mended_each_time(recovery, fail, clock, qtbot):
    with qtbot.assertNotEmitted(recovery.given_up):
        for _ in range(4):
            with qtbot.waitSignal(recovery.mended):
                fail()
            clock[0] += 31


def test_what_fails_in_another_thread_counts(recovery, qtbot, log):
    thread = threading.Thread(target=Part().fail)
    with qtbot.waitSignal(recovery.failed):
        thread.start()
        thread.join()
    assert "error ValueError" in log.last_error()


def test_what_qt_warns_of_is_written_down_and_disturbs_nobody(recovery, log, qtbot):
    with qtbot.assertNotEmitted(recovery.failed, wait=50):
        qWarning("the fan is loud")
    assert "warning default: the fan is loud" in log.file.read_text()
    assert log.last_error() == ""


def test_in_the_end_others_hear_again(log, qapp):
    before = (sys.excepthook, threading.excepthook)
    recovery = Recovery(log, Strikes(lambda: 0.0))
    recovery.begin()
    assert sys.excepthook != before[0]
    recovery.end()
    assert (sys.excepthook, threading.excepthook) == before


def test_at_rest_nothing_wakes_it(recovery):
    assert not any(timer.isActive() for timer in recovery.findChildren(QTimer))
