"""What a laptop remembers: the file, whatever state it is in, and the next start."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from content.links import PageLink
from content.model import Cards
from tests.samples import brochure
from tests.ui.laptops import shown
from ui.beginning import Beginning
from ui.command_line import Open
from ui.frame import Frame
from ui.notice import Notice
from ui.remembered import MOST_READINGS, Memory, Reading, Remembered, reading_of, resumed
from ui.tokens import Theme
from ui.visit import Place, Visit
from ui.window import Window

READING = Reading(
    pack=Path("/courses/one"),
    title="One “two” & three",
    language="cy",
    page="careers",
    places=(("careers", Place("advocacy", 0.25)),),
    shortlist=(PageLink("careers", "advocacy"), PageLink("overview")),
)
FULL = Remembered(
    window="01d9d0cb",
    text_step=150,
    theme=Theme.DARK,
    libraries=(Path("/courses"), Path("/media/stick")),
    readings=(READING,),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / "remembered.json"


def test_what_was_never_remembered_is_nothing(file):
    assert Memory(file).read() == Remembered()
    assert not file.parent.exists()


@pytest.mark.parametrize(
    "value", [Remembered(), FULL, replace(FULL, libraries=(Path("/odd\udcff"),))]
)
def test_it_comes_back_as_it_was(file, value):
    Memory(file).change(lambda _: value)
    assert Memory(file).read() == value


@pytest.mark.parametrize("data", ["data", "program/data"])
def test_folders_beside_it_move_with_it(tmp_path, data):
    first, second = tmp_path / "e", tmp_path / "f"
    kept = replace(READING, pack=first / "courses" / "one")
    memory = Memory(first / data / "remembered.json")
    memory.change(lambda value: value.with_reading(kept).with_libraries([first / "courses"]))
    first.rename(second)
    moved = Memory(second / data / "remembered.json").read()
    assert moved.readings[0].pack == second / "courses" / "one"
    assert moved.libraries == (second / "courses",)


def test_two_programs_lose_nothing_of_each_other(file):
    one, other = Memory(file), Memory(file)
    one.read(), other.read()
    one.change(lambda value: value.with_reading(READING))
    other.change(lambda value: value.with_reading(replace(READING, pack=Path("/courses/two"))))
    packs = [reading.pack.name for reading in Memory(file).read().readings]
    assert packs == ["two", "one"]


def test_the_brochures_read_longest_ago_are_forgotten():
    value = Remembered()
    for number in range(MOST_READINGS + 5):
        value = value.with_reading(replace(READING, pack=Path(f"/{number}")))
    assert len(value.readings) == MOST_READINGS
    assert value.readings[0].pack == Path(f"/{MOST_READINGS + 4}")


def damaged():
    """Return texts that are no memory: broken ones, and whole ones with one thing wrong."""
    whole = {
        "format": 1,
        "window": "",
        "text_step": None,
        "theme": None,
        "libraries": [],
        "readings": [],
    }
    reading = {
        "pack": "/a",
        "title": "",
        "language": "en",
        "page": "a",
        "places": [],
        "shortlist": [],
    }
    yield from ("", "{", "null", "[]", "[" * 100_000, '{"format": 1}', "\0")
    for name, value in (
        ("format", 2),
        ("window", 7),
        ("text_step", 113),
        ("text_step", True),
        ("theme", "pink"),
        ("libraries", [None]),
        ("libraries", 4),
        ("readings", [{}]),
        ("readings", [reading | {"pack": 4}]),
        ("readings", [reading | {"pack": "a\0b"}]),
        ("readings", [reading | {"places": [["a", "b"]]}]),
        ("readings", [reading | {"places": [["a", "b", -1]]}]),
        ("readings", [reading | {"places": [["a", "b", float("nan")]]}]),
        ("readings", [reading | {"shortlist": ["ab", None]}]),
    ):
        yield json.dumps(whole | {name: value})


@pytest.mark.parametrize("text", list(damaged()), ids=range(len(list(damaged()))))
def test_a_damaged_file_is_set_aside_and_not_lost(file, text):
    file.parent.mkdir()
    file.write_text(text)
    assert Memory(file).read() == Remembered()
    assert not file.exists()
    assert file.with_suffix(".damaged").read_text() == text


def test_what_is_no_text_is_set_aside_too(file):
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\x00")
    assert Memory(file).read() == Remembered()


def test_a_brochure_is_resumed_where_it_was_left():
    visit = Visit(
        page="careers",
        language="cy",
        places=(("careers", Place("advocacy", 0.5)),),
        shortlist=(PageLink("careers", "advocacy"),),
    )
    first = Visit(page="overview", language="en")
    reading = reading_of(visit, Path("/p"), brochure())
    assert reading.title == "Cymraeg: Certificate in Testing and Measuring"
    assert resumed(first, reading, brochure()) == visit


@pytest.mark.parametrize(("asked", "language"), [("en", "en"), ("", "cy"), ("fr", "cy")])
def test_a_language_that_is_asked_for_beats_that_of_last_time(asked, language):
    beginning = Beginning(Open(language=asked), Theme.LIGHT)
    known = Remembered(readings=(READING,))
    visit = beginning.visit(READING.pack, brochure(), known, None)
    assert (visit.language, visit.page) == (language, "careers")
    assert visit.shortlist == READING.shortlist


def test_what_is_no_longer_there_is_not_resumed():
    first = Visit(page="overview", language="en")
    gone = replace(READING, language="en", page="gone", places=(("gone", Place("x")),))
    assert resumed(first, gone, brochure()).page == "overview"
    assert resumed(first, gone, brochure()).places == ()
    assert resumed(first, replace(READING, language="xx"), brochure()) == first


def visit() -> Visit:
    (window,) = shown(Window)
    return window.session.visit


def test_the_next_start_is_as_the_last_one_was_left(open_laptop, qtbot):
    laptop = open_laptop()
    (window,) = shown(Window)
    session = window.session
    session.set_theme(Theme.DARK)
    session.enlarge_text()
    session.open_page("careers")
    session.note_place("careers", Place(window.page.page.blocks[1].id, 0.5))
    card = next(b for b in window.page.page.blocks if isinstance(b, Cards)).items[0].id
    session.toggle_listed(PageLink("careers", card))
    window.window().setGeometry(30, 40, 620, 500)
    laptop.remember()
    left = session.visit
    open_laptop.quit()

    open_laptop()
    now = visit()
    assert (now.theme, now.text_step, now.page) == (Theme.DARK, 125, "careers")
    assert now.place == left.place
    assert now.shortlist == (PageLink("careers", card),)
    (frame,) = shown(Frame)
    assert frame.geometry().getRect() == (30, 40, 620, 500)


def test_a_window_that_filled_the_screen_fills_it_again(open_laptop):
    open_laptop()
    (frame,) = shown(Frame)
    frame.toggle_full_screen()
    open_laptop.quit()
    open_laptop()
    (frame,) = shown(Frame)
    assert frame.isFullScreen()
    frame.toggle_full_screen()


def test_options_beat_what_is_remembered_and_are_not_remembered_themselves(open_laptop):
    open_laptop()
    shown(Window)[0].session.set_theme(Theme.DARK)
    shown(Window)[0].session.enlarge_text()
    open_laptop.quit()
    open_laptop(theme=Theme.CONTRAST, text_step=200)
    assert (visit().theme, visit().text_step) == (Theme.CONTRAST, 200)
    open_laptop.quit()
    open_laptop(is_system_theme=True)
    assert (visit().theme, visit().text_step) == (Theme.LIGHT, 125)
    open_laptop.quit()
    open_laptop()
    assert (visit().theme, visit().text_step) == (Theme.DARK, 125)


def test_what_nobody_chose_is_left_to_the_system(open_laptop):
    open_laptop()
    open_laptop.quit()
    said = json.loads((open_laptop.state / "remembered.json").read_text())
    assert (said["theme"], said["text_step"]) == (None, None)


def test_a_start_begins_with_the_system_s_theme_of_last_time_and_follows_a_new_one(
    open_laptop, qtbot, monkeypatch
):
    open_laptop()
    open_laptop.quit()
    monkeypatch.setattr("ui.laptop.system_theme", lambda _app: Theme.DARK)
    open_laptop()
    assert visit().theme is Theme.LIGHT
    qtbot.waitUntil(lambda: visit().theme is Theme.DARK)
    open_laptop.quit()
    open_laptop()
    assert visit().theme is Theme.DARK
    said = json.loads((open_laptop.state / "remembered.json").read_text())
    assert (said["theme"], said["system"]) == (None, "dark")


def test_a_new_theme_of_the_system_changes_nothing_that_somebody_chose(
    open_laptop, qtbot, monkeypatch
):
    open_laptop()
    shown(Window)[0].session.set_theme(Theme.CONTRAST)
    open_laptop.quit()
    monkeypatch.setattr("ui.laptop.system_theme", lambda _app: Theme.DARK)
    open_laptop()
    with qtbot.waitSignal(shown(Window)[0].built):
        pass
    assert visit().theme is Theme.CONTRAST


def test_the_text_of_the_next_start_goes_back_to_its_common_size(open_laptop, qtbot):
    open_laptop()
    shown(Window)[0].session.enlarge_text()
    open_laptop.quit()
    open_laptop()
    (window,) = shown(Window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert visit().text_step == 100


def test_a_change_is_written_before_the_end(open_laptop, qtbot):
    open_laptop()
    shown(Window)[0].session.enlarge_text()
    file = open_laptop.state / "remembered.json"
    qtbot.waitUntil(lambda: file.exists() and json.loads(file.read_text())["text_step"] == 125)


def test_where_nothing_can_be_written_it_is_said_once_in_plain_words(open_laptop, capsys):
    open_laptop.state.parent.mkdir(exist_ok=True)
    open_laptop.state.write_text("a file where the folder should be")
    laptop = open_laptop()
    laptop.remember()
    (notice,) = shown(Notice)
    words = " ".join(label.text() for label in notice.findChildren(QLabel))
    assert words.startswith("Nothing can be remembered for the next time")
    assert "Errno" not in words
    notice.dismiss()
    laptop.remember()
    assert not shown(Notice)
    assert "Traceback" not in capsys.readouterr().err
    assert open_laptop.state.read_text() == "a file where the folder should be"
