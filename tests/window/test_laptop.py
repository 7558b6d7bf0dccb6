"""A laptop as an advisor uses it: by mouse, keys, dialogs and clipboard from outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

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


def test_about_says_versions_licences_sources_and_where_things_are_kept(window, wait_for, tmp_path):
    wait_for(selected("Overview"))
    xdotool("key", "F10")
    wait_for(lambda found: showing(found, "menu item", "About"))
    xdotool("key", "a")
    found = wait_for(lambda found: showing(found, "dialog", "About Course Brochure") and found)
    said = [item["name"] for item in found if item["role"] == "list item"]
    assert any(words.startswith("Qt 6") for words in said)
    assert any(words.startswith("PyYAML") and words.endswith("(MIT)") for words in said)
    assert str(tmp_path / "course-brochure") in said
    xdotool("key", "End")
    wait_for(lambda found: [i for i in found if "Course text as supplied" in i["name"]])
    xdotool("key", "Escape")
    wait_for(lambda found: not showing(found, "dialog", "About Course Brochure"))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".pdf"])
def test_a_table_is_saved_by_the_dialog_as_what_its_name_says(window, wait_for, tmp_path, suffix):
    wait_for(selected("Overview"))
    xdotool("key", "ctrl+4")
    wait_for(selected("UK context"))
    xdotool("key", "ctrl+p")
    wait_for(lambda found: chosen(found, "This page: UK context"))
    xdotool("key", "Down")
    wait_for(lambda found: chosen(found, "Table: The course text gives two figures"))
    save = wait_for(lambda found: showing(found, "push button", "Save as a file…"))
    xdotool("mousemove", *centre(save), "click", "1")
    wait_for(lambda found: "focused" in (showing(found, "text", "File name:") or save)["states"])
    file = tmp_path / f"table{suffix}"
    xdotool("key", "ctrl+a")
    xdotool("type", str(file))
    xdotool("key", "Return")
    wait_for(lambda found: showing(found, "label", f"Saved as “{file.name}”."))
    assert "Reoffending within 2 years" in words_of(file)


def chosen(found, beginning):
    """Return the one item that is chosen, if it begins with these words."""
    items = (item for item in found if item["role"] == "list item")
    return next(
        (i for i in items if "selected" in i["states"] and i["name"].startswith(beginning)), None
    )


def words_of(file):
    """Return the words in a saved file, whatever program it is for."""
    match file.suffix:
        case ".csv":
            return file.read_text("utf-8-sig")
        case ".xlsx":
            with ZipFile(file) as book:
                return book.read("xl/sharedStrings.xml").decode()
        case _:
            command = ["pdftotext", "-layout", str(file), "-"]
            return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_copied_table_is_pasted_as_cells_and_as_a_table(window, wait_for):
    wait_for(selected("Overview"))
    xdotool("key", "ctrl+f")
    wait_for(lambda found: showing(found, "text", "Search this brochure"))
    xdotool("type", "reoffending within 2 years")
    wait_for(lambda found: [i for i in found if i["name"].startswith("Reoffending within 2 years")])
    xdotool("key", "Return")
    cell = wait_for(lambda found: showing(found, "table cell", "Reoffending within 2 years"))
    xdotool("mousemove", *centre(cell), "click", "1")
    wait_for(lambda found: "focused" in showing(found, "table cell", cell["name"])["states"])
    xdotool("key", "ctrl+a", "ctrl+c")
    text = wait_for(lambda _: pasted("UTF8_STRING"))
    assert "\nReoffending within 2 years\t60%\t" in text
    assert "Source: Course text as supplied" in text
    assert "<td" in pasted("text/html")


def pasted(kind):
    """Return what another program gets when it pastes, empty as long as there is nothing."""
    command = ["xclip", "-selection", "clipboard", "-out", "-target", kind]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def test_two_careers_stand_side_by_side(window, wait_for, client):
    wait_for(selected("Overview"))
    xdotool("key", "ctrl+3")
    wait_for(selected("Careers"))
    for career in ("Probation officer", "Housing officer"):
        client("press", f"Add to the shortlist: {career}")
    xdotool("key", "ctrl+shift+d")
    compare = wait_for(lambda found: showing(found, "push button", "Compare"))
    xdotool("mousemove", *centre(compare), "click", "1")
    found = wait_for(lambda found: showing(found, "dialog", "Compare") and found)
    left, right = (
        showing(found, "link", name) for name in ("Probation officer", "Housing officer")
    )
    assert left["place"][1] == right["place"][1]
    assert left["place"][0] < right["place"][0]
