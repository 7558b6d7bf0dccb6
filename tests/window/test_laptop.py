"""A laptop as an advisor uses it: by mouse, keys, dialogs and clipboard from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.window.conftest import DEADLINE, ROOT, xdotool
from tests.window.test_real_input import centre, selected, showing

pytestmark = pytest.mark.window

SOURCE = Path(__file__).with_name("dragged_folder.py")
SHIPPED = ROOT / "content" / "packs" / "mass-incarceration"


@contextmanager
def dragged(folder, heard):
    """Have a folder to be dragged in another program's window; what that hears is in a file."""
    command = [sys.executable, str(SOURCE), str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    with (
        heard.open("wb") as file,
        subprocess.Popen(command, env=environment, stdout=file) as source,
    ):
        try:
            yield
        finally:
            xdotool("mouseup", "1")
            source.terminate()


def drag_to(place):
    """Take hold of the folder and move it there, as a hand does: not all at once."""
    left, top = map(int, place)
    xdotool("mousemove", "60", "60", "mousedown", "1")
    for step in range(1, 11):
        xdotool("mousemove", str(60 + (left - 60) * step // 10), str(60 + (top - 60) * step // 10))


@pytest.fixture
def second(tmp_path):
    """The folder of a brochure that is called otherwise."""
    pack = tmp_path / "second"
    shutil.copytree(SHIPPED, pack)
    words = pack / "en" / "brochure.yaml"
    words.write_text(words.read_text("utf-8").replace("Professional", "Second", 1), "utf-8")
    return pack


def wait_to_hear(words, file):
    """Wait until the other program has said something."""
    end = time.monotonic() + DEADLINE
    while words not in file.read_text():
        assert time.monotonic() < end, f"never heard: {words}"


def test_a_folder_dropped_onto_the_window_opens(window, wait_for, second, tmp_path):
    heading = wait_for(lambda found: showing(found, "heading", "At a glance"))
    heard = tmp_path / "heard"
    with dragged(second, heard):
        wait_to_hear("ready", heard)
        drag_to(centre(heading))
        wait_to_hear("over CopyAction", heard)
        xdotool("mouseup", "1")
        wait_to_hear("dropped CopyAction", heard)
    wait_for(lambda _: xdotool("getwindowname", window).startswith("Second Certificate"))
    wait_for(selected("Overview"))
