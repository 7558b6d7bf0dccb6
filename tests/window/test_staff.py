"""The staff's way into a real kiosk and out of it, with hands and eyes from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from content.wording import ENGLISH
from ui.kiosk.ending import Ending
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin

pytestmark = pytest.mark.window

ROOT = Path(__file__).resolve().parents[2]
PIN = "2580"
DEADLINE = 30


@pytest.fixture
def program(tmp_path, request):
    """Start a kiosk that the staff can get into and that counts.

    A parameter is the folder of its brochure.
    """
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("counts: true\n")
    store_pin(settings, secret_of(PIN))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CACHE_HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
    }
    command = [sys.executable, str(ROOT / "main.py"), "--kiosk", "--settings", str(settings)]
    if pack := getattr(request, "param", ""):
        command.append(str(tmp_path / pack))
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()
    xdotool("mouseup", "1")  # whatever a test that failed has held


def xdotool(*words):
    subprocess.run(["xdotool", *words], timeout=DEADLINE, check=True)


def shown(role, name, state="showing"):
    def find(found):
        wanted = (i for i in found if i["role"] == role and i["name"] == name)
        return next((i for i in wanted if state in i["states"]), None)

    return find


def click(item):
    left, top, width, height = item["place"]
    xdotool("mousemove", str(left + width // 2), str(top + height // 2), "click", "1")


@pytest.mark.parametrize(
    ("program", "first"),
    [
        ("", ("push button", ENGLISH.touch_to_begin)),
        ("no-brochure", ("heading", ENGLISH.out_of_order)),
    ],
    indirect=["program"],
    ids=["brochure", "none"],
)
def test_a_corner_held_and_a_pin_typed_lead_out_for_good(program, wait_for, first):
    wait_for(shown(*first))
    xdotool("mousemove", "20", "20", "mousedown", "1")
    wait_for(shown("dialog", "Staff PIN"))
    xdotool("mouseup", "1")
    wait_for(shown("push button", "1", "focused"))
    xdotool("type", PIN)
    wait_for(shown("label", "4 digits typed"))
    xdotool("key", "Return")
    click(wait_for(shown("push button", "Exit")))
    click(wait_for(shown("push button", "Exit: tap once more")))
    assert program.wait(DEADLINE) == Ending.STAFF


def test_a_corner_held_while_a_menu_is_open_leads_in_at_once(program, wait_for):
    click(wait_for(shown("push button", ENGLISH.touch_to_begin)))
    click(wait_for(shown("push button", "Contrast and colours")))
    wait_for(shown("menu item", "Dark"))
    xdotool("mousemove", "20", "20", "mousedown", "1")
    wait_for(shown("dialog", "Staff PIN"))


def test_a_screen_reader_that_looks_around_while_a_visit_ends_harms_nothing(program, client):
    for _ in range(3):
        client("press", "Touch to begin")
        client("press", "Finish now")
    assert program.poll() is None


def test_what_is_remembered_is_a_table_to_a_screen_reader_too(program, wait_for):
    click(wait_for(shown("push button", "Touch to begin")))
    click(wait_for(shown("push button", "Finish now")))
    click(wait_for(shown("push button", "What this kiosk remembers")))
    wait_for(shown("table", "Counts"))
    wait_for(shown("table cell", "visit"))
