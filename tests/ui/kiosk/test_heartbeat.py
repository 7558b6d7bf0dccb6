"""The supervisor hears the kiosk as systemd would, at a real socket."""

from __future__ import annotations

import select
import socket

import pytest

from ui.kiosk.heartbeat import Heartbeat


class Supervisor:
    """Listens at an address; an ``@`` begins an abstract one."""

    def __init__(self, address):
        self.address = address
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.bind(address.replace("@", "\0", 1))
        self._line.setblocking(False)
        self.heard = []

    def listen(self):
        while select.select([self._line], [], [], 0)[0]:
            self.heard.append(self._line.recv(100).decode())
        return self.heard

    def hears_nothing_for(self, seconds):
        return not select.select([self._line], [], [], seconds)[0]

    def leave(self):
        self._line.close()


@pytest.fixture(params=["{folder}/notify", "@course-brochure-test-{name}"])
def supervisor(request, tmp_path):
    supervisor = Supervisor(request.param.format(folder=tmp_path, name=tmp_path.name))
    yield supervisor
    supervisor.leave()


def test_it_says_when_it_is_ready_and_when_it_ends(supervisor, qapp):
    heartbeat = Heartbeat(supervisor.address)
    assert supervisor.listen() == []
    heartbeat.begin()
    heartbeat.end()
    assert supervisor.listen() == ["READY=1", "STOPPING=1"]


def test_it_beats_at_least_twice_in_the_time_allowed(supervisor, qtbot):
    heartbeat = Heartbeat(supervisor.address, watchdog="100000")
    heartbeat.begin()
    qtbot.waitUntil(lambda: supervisor.listen().count("WATCHDOG=1") >= 3)
    assert supervisor.heard[0] == "READY=1"
    (timer,) = heartbeat.children()
    assert timer.interval() == 50
    heartbeat.end()


def test_an_event_loop_that_hangs_does_not_beat(supervisor, qtbot):
    heartbeat = Heartbeat(supervisor.address, watchdog="20000")
    heartbeat.begin()
    qtbot.waitUntil(lambda: "WATCHDOG=1" in supervisor.listen())
    assert supervisor.hears_nothing_for(0.2)
    heartbeat.end()


@pytest.mark.parametrize("watchdog", ["", "0", "soon"])
def test_without_a_watchdog_nothing_wakes_it(supervisor, qapp, watchdog):
    heartbeat = Heartbeat(supervisor.address, watchdog)
    heartbeat.begin()
    (timer,) = heartbeat.children()
    assert not timer.isActive()


def test_after_the_end_it_beats_no_more(supervisor, qapp):
    heartbeat = Heartbeat(supervisor.address, watchdog="100000")
    heartbeat.begin()
    (timer,) = heartbeat.children()
    assert timer.isActive()
    heartbeat.end()
    assert not timer.isActive()


def test_without_a_supervisor_it_is_silent(qapp):
    heartbeat = Heartbeat("", watchdog="100000")
    heartbeat.begin()
    (timer,) = heartbeat.children()
    assert not timer.isActive()
    heartbeat.end()


def test_a_supervisor_that_went_away_disturbs_nothing(tmp_path, qapp):
    heartbeat = Heartbeat(str(tmp_path / "nobody"), watchdog="100000")
    heartbeat.begin()
    heartbeat.end()


def test_a_supervisor_that_reads_nothing_holds_nothing_up(supervisor, qapp):
    heartbeat = Heartbeat(supervisor.address)
    for _ in range(5_000):  # more than any queue of the kernel holds
        heartbeat.begin()
    assert supervisor.listen()
