"""The laptop with real packs: what is on the screen, and when files are wrong, and after."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.laptops import shown
from ui.command_line import DEFAULT_PACK
from ui.failure import FailureView
from ui.frame import Frame
from ui.notice import Notice
from ui.presentation import Presentation
from ui.rich_text import RichText
from ui.tokens import Theme
from ui.window import Window


@pytest.fixture
def pack(tmp_path):
    return shutil.copytree(DEFAULT_PACK, tmp_path / "course")


def break_pack(pack):
    file = pack / "brochure.yaml"
    file.write_text(file.read_text().replace("version:", "verison:"))


def mend_pack(pack):
    shutil.copy(DEFAULT_PACK / "brochure.yaml", pack / "brochure.yaml")


def problems(failure):
    return [part.text for text in failure.findChildren(RichText) for part in text.parts]


def button(view, words):
    return next(b for b in view.findChildren(QPushButton) if words in b.text())


def test_a_good_pack_opens_as_a_brochure(open_laptop, pack):
    open_laptop(pack)
    (window,) = shown(Window)
    assert window.windowTitle() == (
        "Professional Certificate in Mass Incarceration and Social Services"
    )
    assert not shown(FailureView)


def test_a_first_window_leaves_room_for_its_title_on_a_small_screen(open_laptop, qapp, pack):
    open_laptop(pack)
    (frame,) = shown(Frame)
    room = qapp.primaryScreen().availableSize()
    assert room.height() - 100 < frame.height() < room.height() - 40


def test_a_wrong_pack_shows_its_problems_in_place_of_a_brochure(open_laptop, pack):
    break_pack(pack)
    open_laptop(pack)
    (failure,) = shown(FailureView)
    assert any(label.text().endswith("brochure.yaml") for label in failure.findChildren(QLabel))
    assert any("version" in problem for problem in problems(failure))
    assert not shown(Window)


def test_the_number_of_problems_is_said(open_laptop, pack):
    break_pack(pack)
    open_laptop(pack)
    (failure,) = shown(FailureView)
    found = len(problems(failure))
    count = "One problem was found" if found == 1 else f"{found} problems were found"
    assert any(count in label.text() for label in failure.findChildren(QLabel))


def test_a_mended_pack_opens_when_it_is_read_again(open_laptop, pack):
    break_pack(pack)
    open_laptop(pack)
    (failure,) = shown(FailureView)
    mend_pack(pack)
    button(failure, "Read the files again").click()
    assert shown(Window)
    assert not shown(FailureView)


def test_problems_can_be_copied(open_laptop, pack):
    break_pack(pack)
    open_laptop(pack)
    (failure,) = shown(FailureView)
    button(failure, "Copy").click()
    assert "brochure.yaml:" in QApplication.clipboard().text()


def test_a_pack_that_fails_later_leaves_the_brochure_on_the_screen(open_laptop, pack):
    laptop = open_laptop(pack)
    (window,) = shown(Window)
    before = window.grab().toImage()
    break_pack(pack)
    laptop.read_again()
    assert shown(Window) == [window]
    assert shown(FailureView)
    assert window.grab().toImage() == before


def test_a_changed_pack_is_shown_where_the_reader_was(open_laptop, pack):
    laptop = open_laptop(pack)
    (window,) = shown(Window)
    window.session.open_page("careers")
    words = pack / "en" / "careers.yaml"
    words.write_text(words.read_text().replace("title: Careers", "title: Work"))
    laptop.read_again()
    (again,) = shown(Window)
    assert again is not window
    assert again.page.page.title == "Work"


def test_options_are_how_the_visit_begins(open_laptop, pack):
    open_laptop(pack, theme=Theme.CONTRAST_DARK, text_step=200)
    (window,) = shown(Window)
    assert window.session.visit.theme is Theme.CONTRAST_DARK
    assert window.session.visit.text_step == 200


def test_a_language_that_the_brochure_lacks_is_said_over_what_opens(open_laptop, pack):
    open_laptop(pack, language="cy")
    (window,) = shown(Window)
    assert window.windowTitle().startswith("Professional Certificate")
    (notice,) = shown(Notice)
    assert "not written in “cy”" in notice.accessibleName()


def test_a_language_that_the_brochure_has_needs_no_word(open_laptop, pack):
    open_laptop(pack, language="en")
    assert not shown(Notice)


def test_full_screen_and_back(open_laptop, pack, qtbot):
    open_laptop(pack)
    (window,) = shown(Window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    frame = window.window()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert frame.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not frame.isFullScreen()


def test_f5_presents_the_brochure_until_escape(open_laptop, pack, qtbot):
    open_laptop(pack)
    (window,) = shown(Window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F5)
    (presented,) = shown(Presentation)
    assert presented.isFullScreen()
    qtbot.waitUntil(presented.isActiveWindow)
    QTest.keyClick(presented, Qt.Key.Key_Escape)
    assert shown(Presentation) == []


def test_a_second_start_reads_the_kept_brochure(open_laptop, pack, tmp_path, monkeypatch):
    open_laptop(pack)
    (kept,) = (tmp_path / "cache").rglob("*.brochure")
    assert kept.stat().st_size > 1000
    monkeypatch.setattr("ui.reading.read_pack", None)
    open_laptop(pack)
    assert len(shown(Window)) == 2
