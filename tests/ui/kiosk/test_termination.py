"""The system may ask an idle program to end."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from ui.kiosk.termination import Termination

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")


@pytest.fixture
def termination(qapp):
    termination = Termination()
    termination.begin()
    yield termination
    termination.end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_an_idle_event_loop_hears_of_it_at_once(termination, qtbot, number):
    with qtbot.waitSignal(termination.requested, timeout=1_000):
        os.kill(os.getpid(), number)


def test_asking_often_is_asking(termination, qtbot):
    told = []
    termination.requested.connect(lambda: told.append(1))
    for _ in range(100):
        os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: bool(told))


def test_afterwards_signals_are_the_systems_again(qapp):
    termination = Termination()
    termination.begin()
    termination.end()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
