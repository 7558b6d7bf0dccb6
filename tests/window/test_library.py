"""The list of brochures, by keys from outside and as a screen reader is told of it."""

from __future__ import annotations

import shutil

import pytest

from tests.window.conftest import ROOT, started, xdotool
from tests.window.test_real_input import centre, showing

pytestmark = pytest.mark.window

FIELD = "Search titles and brochures"
FAILED = "This brochure cannot be shown yet"


@pytest.fixture
def program(tmp_path):
    """The program with a folder of three packs, one of them broken, in place of the one pack."""
    folder = tmp_path / "courses"
    for name in ("First", "Second", "Broken"):
        pack = folder / name.lower()
        shutil.copytree(ROOT / "content" / "packs" / "mass-incarceration", pack)
        words = pack / "en" / "brochure.yaml"
        text = words.read_text(encoding="utf-8")
        words.write_text(text.replace("Professional", name, 1), encoding="utf-8")
    with (folder / "broken" / "brochure.yaml").open("a", encoding="utf-8") as file:
        file.write("nonsense: 1\n")
    with started(tmp_path, "--library", str(folder)) as process:
        yield process


def rows(found):
    """Return what can be chosen in the list, by the first words of each."""
    items = (item for item in found if item["role"] == "list item")
    return {i["name"].split(" ")[0].strip("."): i for i in items if "focusable" in i["states"]}


def in_field(found):
    field = showing(found, "text", FIELD)
    return field and "focused" in field["states"]


@pytest.fixture
def listed(wait_for):
    """Wait for the list with all its packs; the keyboard is in the field."""
    wait_for(lambda found: in_field(found) and {"First", "Second", "broken"} <= set(rows(found)))
    xdotool("search", "--sync", "--onlyvisible", "--name", "Library", "windowactivate", "--sync")


def on(name):
    """Return what finds a row with the keyboard on it."""

    def find(found):
        row = rows(found).get(name)
        return row if row and {"focused", "selected"} <= set(row["states"]) else None

    return find


def test_every_brochure_says_what_it_is_and_how_it_is(listed, client):
    found = client("walk")
    books = rows(found)
    assert "Overview" in books["First"]["name"]
    assert "English" in books["First"]["name"]
    assert "Version 1.0.0" in books["First"]["name"]
    assert "1 problem" in books["broken"]["name"]
    assert showing(found, "list", "Brochures")
    assert "enabled" in showing(found, "check box", "Compare…")["states"]
    for name in ("Folders", "Larger text", "More"):
        assert "enabled" in showing(found, "push button", name)["states"]
    assert "enabled" not in showing(found, "push button", "Back")["states"]


def test_keys_find_a_brochure_open_it_and_come_back(listed, wait_for):
    xdotool("type", "second")
    wait_for(lambda found: "Second" in rows(found) and "First" not in rows(found))
    xdotool("key", "Down")
    wait_for(on("Second"))
    xdotool("key", "Return")
    wait_for(lambda found: showing(found, "page tab", "Overview"))
    xdotool("key", "ctrl+l")
    wait_for(in_field)
    xdotool("key", "Escape")
    wait_for(lambda found: {"First", "Second", "broken"} <= set(rows(found)))
    xdotool("key", "Escape")
    wait_for(lambda found: showing(found, "page tab", "Overview"))


def test_keys_find_words_in_a_brochure_and_go_there(listed, wait_for):
    xdotool("type", "housing officer")
    found = wait_for(lambda found: [i for i in found if i["name"].startswith("Housing officer.")])
    assert found[0]["role"] == "list item"
    xdotool("key", "Return")
    wait_for(lambda found: showing(found, "heading", "Housing officer"))


def test_two_brochures_stand_side_by_side(listed, wait_for, client):
    client("press", "Compare…")
    for name in ("First", "Second"):
        row = wait_for(lambda found, name=name: rows(found).get(name))
        xdotool("mousemove", *centre(row), "click", "1")
    compare = wait_for(lambda found: showing(found, "push button", "Compare 2"))
    xdotool("mousemove", *centre(compare), "click", "1")
    found = wait_for(lambda found: showing(found, "dialog", "Compare") and found)
    names = [item["name"] for item in found]
    assert "First Certificate in Mass Incarceration and Social Services" in names
    assert "Second Certificate in Mass Incarceration and Social Services" in names
    xdotool("key", "Escape")
    wait_for(lambda found: not showing(found, "dialog", "Compare"))


def test_keys_reach_every_tool_and_the_list(listed, client):
    way = [step for step in client("reach", f"text: {FIELD}") if step]
    names = {words.partition(": ")[2] for step in way for words in step}
    assert {"Larger text", "Contrast and colours", "More", "Compare…", "Folders"} <= names
    assert names & {"Brochures", *(item["name"] for item in rows(client("walk")).values())}, way


def test_a_brochure_with_problems_says_them_and_the_list_stays(listed, wait_for):
    xdotool("type", "broken")
    wait_for(lambda found: "broken" in rows(found) and "First" not in rows(found))
    xdotool("key", "Return")
    wait_for(lambda found: [i for i in found if "cannot be shown yet" in i["name"]])
    wait_for(lambda found: [i for i in found if "unknown field" in i["name"]])
    xdotool("key", "Escape")
    wait_for(lambda found: in_field(found) and not showing(found, "frame", FAILED))
