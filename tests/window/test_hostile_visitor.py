"""What strangers do to a kiosk for fun: twenty thousand things by chance, and it is what it was."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pytest

from benchmarks.processes import family, own_memory
from benchmarks.screen import Screen
from tests.window.booth import DEADLINE, OPENBOX, Booth

pytestmark = pytest.mark.window

HAND = Path(__file__).with_name("hostile_hand.py")
SETTINGS = "idle_after: 20\nwarning: 20\nreduced_motion: true\ncounts: true\n"
DEEDS = 5_000
ROUNDS = 4
SEED = 20_261_001
PATIENCE = 90  # seconds: those of idleness and warning, and some
GROWTH = 6.0
"""MiB by which memory may grow between the second round and the last."""


@pytest.fixture
def booth(tmp_path):
    with Screen(1280, 800) as screen:
        booth = Booth(screen, tmp_path, SETTINGS)
        booth.set_pin()
        yield booth
        booth.leave()


def wait_until(is_so, booth):
    """Ask again at each message to the supervisor, of which there are two a second."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it never came"
        booth.hear("WATCHDOG=1")


def put_pointer_away(booth):
    """Put the pointer, which is on the picture of the screen, where it was before."""
    booth.xdotool("mousemove", f"{booth.screen.width - 1}", f"{booth.screen.height - 1}")


def properties(booth, window):
    command = ["xprop", "-id", window]
    done = subprocess.run(
        command, env=booth.environment, capture_output=True, text=True, check=False
    )
    return done.stdout


def windows(booth):
    """Return the windows of programs, which a window manager knows of."""
    found = booth.xdotool("search", "--onlyvisible", "--class", ".").split()
    return [window for window in found if "WM_STATE" in properties(booth, window)]


def is_full(booth, window):
    """Tell whether a window has the whole screen."""
    place = booth.xdotool("getwindowgeometry", "--shell", window)
    numbers = {name: int(value) for name, value in re.findall(r"(\w+)=(-?\d+)", place)}
    return (numbers["X"], numbers["Y"]) == (0, 0) and (numbers["WIDTH"], numbers["HEIGHT"]) == (
        booth.screen.width,
        booth.screen.height,
    )


def has_screen(booth, window):
    """Tell whether a window is the only one, with the whole screen and the keyboard."""
    return (
        windows(booth) == [window]
        and is_full(booth, window)
        and booth.xdotool("getactivewindow").strip() == window
    )


def watch_windows(booth, file):
    """Have every list of the programs' windows written down that the window manager has."""
    booth.begin(["sh", "-c", f"exec xprop -root -spy _NET_CLIENT_LIST > {file}"])
    end = time.monotonic() + DEADLINE
    while not file.exists() or not file.read_text():
        assert time.monotonic() < end, "the window manager has no list"


def let_loose(booth, kiosk, seed):
    """Have a visitor do what comes to hand; look twice a second whether a process has appeared."""
    command = ["/usr/bin/python3", str(HAND), f"{seed}", f"{DEEDS}", f"{kiosk.pid}"]
    visitor = booth.begin(command)
    while visitor.poll() is None:
        booth.hear("WATCHDOG=1")
        assert list(family(kiosk.pid)) == [kiosk.pid]
    assert visitor.returncode == 0


def test_nothing_that_a_visitor_does_gets_through_or_stays(booth, tmp_path):
    booth.manage_windows("--config-file", str(OPENBOX))
    kiosk = booth.start()
    put_pointer_away(booth)
    (window,) = windows(booth)
    lists = tmp_path / "windows"
    watch_windows(booth, lists)
    booth.hear("WATCHDOG=1")
    clean = booth.screen.frame()
    memory = []
    for number in range(ROUNDS):
        let_loose(booth, kiosk, SEED + number)
        assert kiosk.poll() is None, kiosk.stderr.read().decode()
        assert has_screen(booth, window)
        memory.append(own_memory(kiosk.pid))
    assert memory[-1] - memory[1] < GROWTH, memory
    assert {line.split("# ")[1] for line in lists.read_text().splitlines()} == {hex(int(window))}
    put_pointer_away(booth)
    assert booth.screen.frame() != clean  # or nothing was done at all
    booth.forget_beats()
    wait_until(lambda: booth.screen.frame() == clean, booth)
    assert booth.log().count("\n") == 1, booth.log()  # no error, no warning: it was opened
    kiosk.terminate()
    assert kiosk.wait(DEADLINE) == 0
    assert kiosk.stderr.read() == b""


@pytest.mark.parametrize(
    "deed",
    [
        ("key", "alt+F4"),
        ("key", "alt+Tab"),
        ("key", "alt+Escape"),
        ("windowquit",),
        ("windowminimize",),
        ("windowsize", "640", "480"),
    ],
    ids=" ".join,
)
def test_a_window_manager_with_keys_of_its_own_gets_it_back(booth, deed):
    booth.manage_windows()
    kiosk = booth.start()
    (window,) = windows(booth)
    wait_until(lambda: has_screen(booth, window), booth)
    action, *rest = deed
    booth.xdotool(action, *([] if action == "key" else [window]), *rest)
    booth.forget_beats()
    booth.hear("WATCHDOG=1")
    wait_until(lambda: has_screen(booth, window), booth)
    assert kiosk.poll() is None


@pytest.mark.parametrize("deed", ["windowsize", "windowmove"])
def test_without_a_window_manager_it_has_the_whole_screen_all_the_same(booth, deed):
    booth.start()
    (window,) = booth.xdotool("search", "--onlyvisible", "--class", ".").split()
    assert is_full(booth, window)
    booth.xdotool(deed, window, "320", "240")
    wait_until(lambda: is_full(booth, window), booth)
