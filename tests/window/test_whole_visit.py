"""A whole visit to a real kiosk, by pointer alone and by keyboard alone, and never a network."""

from __future__ import annotations

import re
import subprocess
import time

import pytest

from tests.window.conftest import DEADLINE, started
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin

pytestmark = pytest.mark.window

SETTINGS = "idle_after: 600\nreduced_motion: true\nprinter: the-one-at-the-stand\n"
BELOW_TABS, ABOVE_FOOT = 200, 750
WHEEL_UP, TURNS = "4", 30
COST = "Estimated cost of reoffending in a year"


@pytest.fixture
def program(tmp_path):
    """Start a kiosk; end it after the test, and let it have nothing to complain of.

    The system's own trace tells whether it has opened a socket of any network.
    """
    settings = tmp_path / "kiosk.yaml"
    settings.write_text(SETTINGS)
    store_pin(settings, secret_of("2580"))  # without one, the start says so to the staff first
    trace = tmp_path / "trace"
    strace = ["strace", "-D", "-f", "-q", "--seccomp-bpf", "-e", "trace=socket", "-o", str(trace)]
    with started(tmp_path, "--kiosk", "--settings", str(settings), tracer=strace) as process:
        yield process
    assert process.returncode == 0
    assert " error " not in (tmp_path / "course-brochure" / "kiosk.log").read_text()
    calls = whole(trace, process.pid)
    assert "AF_UNIX" in calls  # it was traced: the X server is there
    assert not re.findall(r"\bAF_INET6?\b.*", calls)


def whole(trace, pid):
    """Return a trace once it tells of the end of the process."""
    end = time.monotonic() + DEADLINE
    last = re.compile(rf"^{pid} +\+\+\+ exited with 0 \+\+\+$", re.MULTILINE)
    while not last.search(calls := trace.read_text()):
        assert time.monotonic() < end, calls[-1000:]
    return calls


def xdotool(*words):
    subprocess.run(["xdotool", *words], timeout=DEADLINE, check=True)


def shown(role, name, *states):
    """Return a look for what has a role, a name that begins so, and states, and can be seen."""

    def find(found):
        wanted = {"showing", *states}
        fitting = (i for i in found if i["role"] == role and i["name"].startswith(name))
        return next((i for i in fitting if wanted <= set(i["states"])), None)

    return find


def first_row(found):
    """Return the first row of the table of official figures, once it can be seen."""
    tables = (i for i in found if i["table"] and "showing" in i["states"])
    return next((i["table"]["cells"] for i in tables if "official" in i["name"].lower()), None)


@pytest.fixture
def click(wait_for):
    """Return a call that waits for something, and taps the middle of it."""

    def tap(role, name):
        left, top, width, height = wait_for(shown(role, name))["place"]
        xdotool("mousemove", str(left + width // 2), str(top + height // 2), "click", "1")

    return tap


@pytest.fixture
def turn_up_to(wait_for):
    """Return a call that turns the wheel until something above is between tabs and footer."""

    def turn(role, name):
        xdotool("mousemove", "640", "500")
        for _ in range(TURNS):
            if BELOW_TABS < wait_for(shown(role, name))["place"][1] < ABOVE_FOOT:
                return
            xdotool("click", WHEEL_UP)
        pytest.fail(f"{name} is not on the screen")

    return turn


@pytest.fixture
def reach(client):
    """Return a call that goes on with a key until something has the keyboard."""

    def go(wanted, key="Tab"):
        way = client("reach", wanted, key)
        assert any(wanted in each for each in way[-1]), way

    return go


def test_a_pointer_alone_makes_a_whole_visit(click, turn_up_to, wait_for):
    click("push button", "Touch to begin")
    wait_for(shown("page tab", "Overview", "selected"))
    for tab in ("UK context", "Careers", "Outcomes"):
        click("page tab", tab)
        wait_for(shown("page tab", tab, "selected"))
    click("link", "mass incarceration")
    wait_for(shown("dialog", "mass incarceration"))
    click("push button", "Close")
    click("check box", "Add to the shortlist: The phenomenon")
    wait_for(shown("check box", "Remove from the shortlist: The phenomenon", "checked"))
    click("link", "Programme coordination")
    wait_for(shown("page tab", "Careers", "selected"))
    click("push button", "Search")
    for letter in "cost":
        click("push button", letter)
    click("list item", COST)
    wait_for(shown("page tab", "UK context", "selected"))
    before = wait_for(first_row)
    turn_up_to("table column header", "Figure")
    click("table column header", "Figure")
    wait_for(shown("push button", "Sorted by Figure, lowest first"))
    click("table column header", "Figure")
    wait_for(shown("push button", "Sorted by Figure, highest first"))
    wait_for(lambda found: first_row(found) not in (None, before))
    click("push button", "Larger text")
    wait_for(shown("push button", "Smaller text", "enabled"))
    click("push button", "Contrast and colours")
    wait_for(shown("menu item", "Light", "checked"))
    click("menu item", "Dark")
    click("push button", "Contrast and colours")
    wait_for(shown("menu item", "Dark", "checked"))
    click("menu item", "Dark")
    click("push button", "Shortlist (1)")
    wait_for(shown("dialog", "Shortlist"))
    click("push button", "Close")
    click("push button", "Take it with you")
    wait_for(shown("image", "QR code"))
    click("push button", "Close")
    click("push button", "Finish now")
    click("push button", "Touch to begin")
    wait_for(shown("page tab", "Overview", "selected"))
    wait_for(shown("push button", "Shortlist"))
    click("push button", "Contrast and colours")
    wait_for(shown("menu item", "Light", "checked"))


def test_the_keyboard_alone_finds_its_way_through_every_page(reach, wait_for):
    wait_for(shown("push button", "Touch to begin", "focused"))
    xdotool("key", "Return")
    wait_for(shown("page tab", "Overview", "selected"))
    reach("page tab list: Overview")
    for tab in ("Outcomes", "Careers", "UK context"):
        xdotool("key", "Right")
        wait_for(shown("page tab", tab, "selected"))
    xdotool("key", "ctrl+2")
    wait_for(shown("page tab", "Outcomes", "selected"))
    reach("check box: Add to the shortlist: The phenomenon")
    xdotool("key", "space")
    wait_for(shown("check box", "Remove from the shortlist: The phenomenon", "checked"))
    reach("link: mass incarceration")
    xdotool("key", "Return")
    wait_for(shown("dialog", "mass incarceration"))
    xdotool("key", "Escape")
    wait_for(shown("link", "mass incarceration", "focused"))
    reach("link: Programme coordination")
    xdotool("key", "Return")
    wait_for(shown("page tab", "Careers", "selected"))
    xdotool("key", "ctrl+f")
    wait_for(shown("text", "Search", "focused"))
    xdotool("type", "cost of reoff")
    wait_for(shown("list item", COST))
    xdotool("key", "Down", "Return")
    wait_for(shown("page tab", "UK context", "selected"))
    before = wait_for(first_row)
    reach("push button: In the order given", "shift+Tab")
    xdotool("key", "space")
    wait_for(shown("menu item", "Measure"))
    xdotool("key", "Down", "Down", "Down", "Down", "Return")
    wait_for(shown("push button", "Sorted by Who, lowest first", "focused"))
    wait_for(lambda found: first_row(found) not in (None, before))


def test_the_keyboard_alone_changes_the_look_and_takes_something_along(reach, wait_for):
    wait_for(shown("push button", "Touch to begin", "focused"))
    xdotool("key", "Return")
    wait_for(shown("page tab", "Overview", "selected"))
    xdotool("key", "ctrl+2")
    wait_for(shown("page tab", "Outcomes", "selected"))
    reach("check box: Add to the shortlist: The phenomenon")
    xdotool("key", "space")
    wait_for(shown("check box", "Remove from the shortlist: The phenomenon", "checked"))
    xdotool("key", "ctrl+plus")
    wait_for(shown("push button", "Smaller text", "enabled"))
    reach("push button: Contrast and colours", "shift+Tab")
    xdotool("key", "space", "Down", "Down", "Return")
    xdotool("key", "space")
    wait_for(shown("menu item", "Dark", "checked"))
    xdotool("key", "Escape")
    reach("push button: Shortlist (1)", "shift+Tab")
    xdotool("key", "space")
    wait_for(shown("dialog", "Shortlist"))
    xdotool("key", "Escape")
    reach("push button: Take it with you")
    xdotool("key", "space")
    wait_for(shown("image", "QR code"))
    reach("push button: Print")
    xdotool("key", "space")
    wait_for(shown("label", "It could not be printed. Please ask the staff."))
    xdotool("key", "Escape")
    reach("push button: Finish now", "shift+Tab")
    xdotool("key", "space")
    wait_for(shown("push button", "Touch to begin", "focused"))
