"""The kiosk as a process: watched over, killed, started twice, without a network, at any time."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.screen import Screen
from tests.ui.conftest import shipped
from tests.window.booth import DEADLINE, Booth
from tests.window.failing_kiosk import WORD
from ui.kiosk.ending import Ending

pytestmark = pytest.mark.tools

FAILING = Path(__file__).with_name("failing_kiosk.py")
NETWORK = re.compile(r"\bAF_INET6?\b")


@pytest.fixture
def booth(tmp_path):
    with Screen(1280, 800) as screen:
        booth = Booth(screen, tmp_path, "reduced_motion: true\n")
        yield booth
        booth.leave()


@pytest.fixture
def shown(booth):
    """Return the screen as it is once something of it has changed from ``before``."""

    def wait(before=None):
        end = time.monotonic() + DEADLINE
        while (frame := booth.screen.frame()) == before:
            assert time.monotonic() < end, "nothing has changed"
            booth.hear("WATCHDOG=1")
        return frame

    return wait


def test_the_supervisor_hears_it_live_and_end(booth):
    kiosk = booth.start()
    for _ in range(3):
        booth.hear("WATCHDOG=1")
    kiosk.terminate()
    booth.hear("STOPPING=1")
    assert kiosk.wait(DEADLINE) == 0
    assert kiosk.stderr.read() == b""
    opened, ended = booth.log().splitlines()
    assert opened.endswith(" is open as a kiosk.")
    assert ended.endswith(" ends with exit code 0.")


def test_one_that_hangs_stops_beating(booth):
    kiosk = booth.start()
    booth.hear("WATCHDOG=1")
    kiosk.send_signal(signal.SIGSTOP)
    booth.forget_beats()
    booth.supervisor.settimeout(2)
    with pytest.raises(TimeoutError):
        booth.hear("WATCHDOG=1")


def test_a_second_start_ends_well_and_brings_the_first_forward(booth, shown):
    first = booth.start()
    alone = shown()
    booth.begin(["xev", "-geometry", "600x400+0+0"])
    covered = shown(alone)
    second = booth.run()
    assert second.wait(DEADLINE) == 0
    assert second.stderr.read() == b""
    assert first.poll() is None
    while (frame := shown(covered)) != alone:
        covered = frame
    booth.forget_beats()
    booth.hear("WATCHDOG=1")


def test_one_that_was_killed_starts_again_as_before(booth):
    kiosk = booth.start()
    before = booth.screen.frame()
    kiosk.kill()
    kiosk.wait()
    booth.start()
    assert booth.screen.frame() == before


def test_a_screen_that_goes_away_ends_it_with_a_failure(booth):
    kiosk = booth.start()
    booth.screen.__exit__(None, None, None)
    assert kiosk.wait(DEADLINE) != 0


def test_a_brochure_that_cannot_be_read_is_watched_over_all_the_same(booth, tmp_path):
    kiosk = booth.start(arguments=(str(tmp_path / "nothing"),))
    for _ in range(2):
        booth.hear("WATCHDOG=1")
    kiosk.terminate()
    assert kiosk.wait(DEADLINE) == 0


def test_the_third_failure_within_a_minute_ends_it_and_no_word_of_a_visitor_is_left(booth):
    command = [sys.executable, str(FAILING), "--kiosk", "--settings", str(booth.settings)]
    kiosk = booth.begin(command, errors=subprocess.PIPE)
    booth.hear("READY=1")
    booth.xdotool("mousemove", "640", "500", "click", "1")
    booth.xdotool("key", "ctrl+f", "type", WORD)
    assert kiosk.wait(DEADLINE) == Ending.FAILED
    assert kiosk.stderr.read() == b""
    log = booth.log()
    assert log.count("error KeyError ← window/failing_kiosk.py") == 3
    assert log.splitlines()[-1].endswith("ends with exit code 70.")
    kept = [path for path in booth.home.rglob("*") if path.is_file()]
    assert len(kept) >= 2
    assert not [path for path in kept if WORD.encode() in path.read_bytes()]


def walk(booth, shown):
    """Make a visit: begin, read, search, enlarge, open what can be opened, and finish."""
    start = shown()
    booth.xdotool("mousemove", "640", "500", "click", "1")
    frame = shown(start)
    for keys in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+plus", "ctrl+f", "Escape", "ctrl+1"):
        booth.xdotool("key", keys)
        frame = shown(frame)
    booth.xdotool("type", "--delay", "5", "a")
    for keys in ("Tab", "Tab", "Return", "Escape"):
        booth.xdotool("key", keys)
        booth.hear("WATCHDOG=1")
    return start


def test_a_visit_opens_no_socket_of_any_network(booth, shown, tmp_path):
    trace = tmp_path / "trace"
    kiosk = booth.start("strace", "-f", "-qq", "-e", "trace=network", "-o", f"{trace}")
    walk(booth, shown)
    subprocess.run(["pkill", "-TERM", "-P", f"{kiosk.pid}"], check=True)
    assert kiosk.wait(DEADLINE) == 0
    calls = trace.read_text()
    assert "AF_UNIX" in calls  # it was watched: the X server and the supervisor are there
    assert NETWORK.findall(calls) == []


def test_the_plain_window_opens_none_either(booth, tmp_path):
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-qq", "-e", "trace=network", "-o", f"{trace}"]
    window = booth.begin([*command, *booth.program()])
    title = "Professional Certificate in Mass Incarceration"
    booth.xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync")
    for keys in ("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+plus", "ctrl+f", "a", "Escape", "ctrl+q"):
        booth.xdotool("key", keys)
    assert window.wait(DEADLINE) == 0
    calls = trace.read_text()
    assert "AF_UNIX" in calls
    assert NETWORK.findall(calls) == []


@pytest.mark.parametrize("day", ["1999-12-31 23:59:50", "2038-01-20 12:00:00", "2099-02-28"])
def test_a_clock_that_is_wrong_stops_nothing(booth, shown, day):
    kiosk = booth.start("faketime", "-m", day)
    walk(booth, shown)
    assert kiosk.poll() is None
    assert day[:4] in booth.log()


def test_a_clock_that_is_set_during_a_visit_changes_nothing(booth, shown, tmp_path):
    clock = tmp_path / "clock"
    clock.write_text("+0")
    library = next(Path("/usr/lib").rglob("libfaketimeMT.so.1"))
    booth.environment |= {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    kiosk = booth.start()
    start = shown()
    booth.xdotool("mousemove", "640", "500", "click", "1")
    shown(start)
    booth.forget_beats()
    for _ in range(2):
        booth.hear("WATCHDOG=1")  # until then all of it is painted
    page = booth.screen.frame()
    for jump in ("+1d", "-400d", "+20y"):
        clock.write_text(jump)
        booth.forget_beats()
        for _ in range(3):
            booth.hear("WATCHDOG=1")
        assert booth.screen.frame() == page  # no warning, no reset
    kiosk.terminate()
    assert kiosk.wait(DEADLINE) == 0


def test_the_pack_is_older_than_any_of_these_clocks():
    brochure = shipped()
    assert 1999 < brochure.review_by.year < 2038
