"""The sessions of a kiosk's machine, as its units start them, with all that belongs to them."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from tempfile import gettempdir

import pytest

from benchmarks.screen import FrameBuffer, Screen
from tests.window.booth import Booth
from tests.window.machine import PIN, SETTINGS, Machine, can_be_made, start_of

pytestmark = pytest.mark.tools

WIDTH, HEIGHT = 1024, 768  # the size that cage gives to its window
OUT = (
    *("super+d", "super+e", "super+l", "super+Tab", "alt+F4", "alt+Tab", "alt+Escape", "alt+space"),
    *(
        "ctrl+alt+F1",
        "ctrl+alt+F2",
        "ctrl+alt+BackSpace",
        "ctrl+alt+Delete",
        "ctrl+alt+d",
        "ctrl+q",
    ),
)
STILL = 50  # so many looks in a row at the same picture
CORNER = (f"{WIDTH - 1}", f"{HEIGHT - 1}")


@pytest.fixture(scope="module", autouse=True)
def _namespaces():
    if not can_be_made():
        pytest.skip("this machine lets nobody make another one in it")


@pytest.fixture(scope="module")
def start_screen(tmp_path_factory):
    """Return the picture of a kiosk that waits, started by nothing but itself."""
    with Screen(WIDTH, HEIGHT) as screen:
        booth = Booth(screen, tmp_path_factory.mktemp("booth"), SETTINGS)
        booth.set_pin()
        booth.start()
        booth.xdotool("mousemove", *CORNER)
        frame = screen.frame()
        booth.leave()
    return frame


class Wayland:
    """Cage, whose display is a window on another one."""

    server = "cage"

    def __init__(self, folder: Path) -> None:
        self._screen = Screen(WIDTH, HEIGHT)
        self.machine = Machine(folder / "home", self._screen.display)

    def start(self) -> None:
        self.machine.start(
            start_of("course-brochure-cage.service"),
            DISPLAY=self._screen.display,
            WLR_BACKENDS="x11",
            WLR_RENDERER="pixman",
        )

    def frame(self) -> bytes:
        return self._screen.frame()

    def leave(self) -> None:
        self.machine.leave()
        self._screen.__exit__(None, None, None)


class Xinit:
    """Xinit and openbox, with a server that needs no hardware."""

    server = "Xvfb"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = f":{1_000 + os.getpid() % 50_000}"
        self.machine = Machine(folder / "home", self._number)
        self._buffer: FrameBuffer | None = None

    def start(self) -> None:
        words = " ".join(start_of("course-brochure-x11.service"))
        server = f"/usr/bin/Xvfb {self._number} -screen 0 {WIDTH}x{HEIGHT}x24 -fbdir {self._folder}"
        assert "/usr/bin/Xorg :0 vt1 -keeptty" in words
        self.machine.start(words.replace("/usr/bin/Xorg :0 vt1 -keeptty", server).split())

    def frame(self) -> bytes:
        if self._buffer is None:
            if not self.machine.xdotool("getmouselocation"):
                return b""
            self._buffer = FrameBuffer(self._folder / "Xvfb_screen0")
        return self._buffer.frame()

    def leave(self) -> None:
        self.machine.leave()
        if self._buffer is not None:
            self._buffer.close()
        temporary, number = Path(gettempdir()), self._number.removeprefix(":")
        for left in (f".X{number}-lock", f".X11-unix/X{number}"):
            (temporary / left).unlink(missing_ok=True)


@pytest.fixture(params=[Wayland, Xinit], ids=["cage", "xinit"])
def session(request, tmp_path):
    session = request.param(tmp_path)
    yield session
    session.leave()


@pytest.fixture
def machine(session, start_screen):
    """Return the session's machine, once it shows the start screen."""
    session.start()
    machine = session.machine
    machine.wait_until(lambda: machine.xdotool("getmouselocation"))
    machine.xdotool("mousemove", *CORNER)
    machine.wait_until(lambda: session.frame() == start_screen)
    return machine


@pytest.fixture
def do(session, machine):
    """Do something by xdotool; return the picture once it is another one, and still."""

    def act(*words):
        before, seen = session.frame(), []
        machine.xdotool(*words)

        def is_still():
            frame = session.frame()
            if frame not in seen:
                seen.clear()
            seen.append(frame)
            return frame != before and len(seen) == STILL

        machine.wait_until(is_still)
        return seen[0]

    return act


def changed_rows(before, after):
    """Return which share of the rows of a picture are others."""
    line = 4 * WIDTH
    starts = range(0, len(before), line)
    return sum(before[at : at + line] != after[at : at + line] for at in starts) / len(starts)


@pytest.fixture
def visit(do):
    """Begin a visit by a touch; return the picture of its first page."""
    return do("mousemove", "512", "384", "click", "1", "mousemove", *CORNER)


def test_it_shows_the_start_screen_and_a_touch_begins_a_visit(machine, visit, start_screen):
    assert visit != start_screen
    assert len(machine.kiosks()) == 1


def test_no_key_and_no_button_leads_out_of_it(machine, visit, do):
    (kiosk,) = machine.kiosks()
    first, second = [do("key", keys) for keys in ("ctrl+2", "ctrl+1", "ctrl+2")][1:]
    machine.xdotool("key", *OUT)
    for button in ("2", "3"):
        machine.xdotool("mousemove", "5", "5", "click", button, "mousemove", *CORNER)
    # Nothing lies over it, and it has the keyboard.
    assert [do("key", keys) for keys in ("ctrl+1", "ctrl+2")] == [first, second]
    assert machine.kiosks() == [kiosk]


def test_one_that_was_killed_is_on_the_screen_again(machine, session, visit, start_screen):
    (kiosk,) = machine.kiosks()
    os.kill(kiosk, signal.SIGKILL)
    machine.wait_until(lambda: machine.kiosks() not in ([], [kiosk]))
    machine.wait_until(lambda: session.frame() == start_screen)


@pytest.mark.parametrize("session", [Xinit], ids=["xinit"], indirect=True)
def test_one_that_hangs_is_noticed_ended_and_on_the_screen_again(machine, session, start_screen):
    (kiosk,) = machine.kiosks()
    os.kill(kiosk, signal.SIGSTOP)  # it neither beats nor ends when it is asked to
    machine.wait_until(lambda: machine.kiosks() not in ([], [kiosk]))
    machine.wait_until(lambda: session.frame() == start_screen)


def test_the_staffs_exit_ends_the_session_well_and_nothing_starts_again(
    machine, session, visit, do
):
    machine.wait_until(lambda: machine.xdotool("key", "ctrl+alt+s") or session.frame() != visit)
    pad = do("type", PIN)
    machine.xdotool("key", "Return")
    machine.wait_until(lambda: changed_rows(pad, session.frame()) > 0.9)  # the staff page is large
    do("key", "Tab", "Tab", "space")
    machine.xdotool("key", "space")
    assert machine.ended() == 0
    assert machine.log().splitlines()[-1].endswith("ends with exit code 10.")


def test_a_session_that_is_ended_ends_the_kiosk_in_good_order(machine):
    (script,) = machine.find("kiosk-session")
    os.kill(script, signal.SIGTERM)  # as the unit's ExecStop does
    machine.ended()
    assert machine.log().splitlines()[-1].endswith("ends with exit code 0.")


def test_a_display_that_breaks_down_ends_the_session_with_a_failure(machine, session):
    (server,) = machine.find(session.server)
    os.kill(server, signal.SIGKILL)
    assert machine.ended() != 0


def test_a_kiosk_that_never_starts_is_given_up_and_the_session_ends_well(session):
    machine = session.machine
    machine.install('echo >> "$HOME/starts"; exit 70')
    session.start()
    assert machine.ended() == 0
    assert (machine.home / "starts").read_text() == "\n" * 20
