"""The composition root with real packs: what is on the screen when files are wrong, and after."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from ui.app import Desk
from ui.command_line import DEFAULT_PACK, Open
from ui.failure import FailureView
from ui.presentation import Presentation
from ui.tokens import Theme
from ui.window import Window


@pytest.fixture
def pack(tmp_path):
    return shutil.copytree(DEFAULT_PACK, tmp_path / "course")


@pytest.fixture
def open_desk(qtbot, qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    desks = []

    def make(pack, **options):
        desk = Desk(qapp, Open(pack=pack, **options))
        desks.append(desk)
        desk.open()
        return desk

    yield make
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()


def shown(kind):
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, kind) and widget.isVisible()
    ]


def break_pack(pack):
    file = pack / "brochure.yaml"
    file.write_text(file.read_text().replace("version:", "verison:"))


def mend_pack(pack):
    shutil.copy(DEFAULT_PACK / "brochure.yaml", pack / "brochure.yaml")


def button(view, words):
    return next(b for b in view.findChildren(QPushButton) if words in b.text())


def test_a_good_pack_opens_as_a_brochure(open_desk, pack):
    open_desk(pack)
    (window,) = shown(Window)
    assert window.windowTitle() == (
        "Professional Certificate in Mass Incarceration and Social Services"
    )
    assert not shown(FailureView)


def test_a_wrong_pack_shows_its_problems_in_place_of_a_brochure(open_desk, pack):
    break_pack(pack)
    open_desk(pack)
    (failure,) = shown(FailureView)
    problems = failure.findChild(QPlainTextEdit).toPlainText()
    assert "brochure.yaml:" in problems
    assert "version" in problems
    assert not shown(Window)


def test_the_number_of_problems_is_said(open_desk, pack):
    break_pack(pack)
    open_desk(pack)
    (failure,) = shown(FailureView)
    lines = failure.findChild(QPlainTextEdit).toPlainText().splitlines()
    count = "One problem was found" if len(lines) == 1 else f"{len(lines)} problems were found"
    assert any(count in label.text() for label in failure.findChildren(QLabel))


def test_a_mended_pack_opens_when_it_is_read_again(open_desk, pack):
    break_pack(pack)
    open_desk(pack)
    (failure,) = shown(FailureView)
    mend_pack(pack)
    button(failure, "Read the files again").click()
    assert shown(Window)
    assert not shown(FailureView)


def test_problems_can_be_copied(open_desk, pack):
    break_pack(pack)
    open_desk(pack)
    (failure,) = shown(FailureView)
    button(failure, "Copy").click()
    assert "brochure.yaml:" in QApplication.clipboard().text()


def test_a_pack_that_fails_later_leaves_the_brochure_on_the_screen(open_desk, pack):
    desk = open_desk(pack)
    (window,) = shown(Window)
    before = window.grab().toImage()
    break_pack(pack)
    desk.open()
    assert shown(Window) == [window]
    assert shown(FailureView)
    assert window.grab().toImage() == before


def test_a_changed_pack_is_shown_where_the_reader_was(open_desk, pack):
    desk = open_desk(pack)
    (window,) = shown(Window)
    window.session.open_page("careers")
    words = pack / "en" / "careers.yaml"
    words.write_text(words.read_text().replace("title: Careers", "title: Work"))
    desk.open()
    (again,) = shown(Window)
    assert again is not window
    assert again.page.page.title == "Work"


def test_options_are_how_the_visit_begins(open_desk, pack):
    open_desk(pack, theme=Theme.CONTRAST_DARK, text_step=200)
    (window,) = shown(Window)
    assert window.session.visit.theme is Theme.CONTRAST_DARK
    assert window.session.visit.text_step == 200


def test_full_screen_and_back(open_desk, pack, qtbot):
    open_desk(pack)
    (window,) = shown(Window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_f5_presents_the_brochure_until_escape(open_desk, pack, qtbot):
    open_desk(pack)
    (window,) = shown(Window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F5)
    (presented,) = shown(Presentation)
    assert presented.isFullScreen()
    qtbot.waitUntil(presented.isActiveWindow)
    QTest.keyClick(presented, Qt.Key.Key_Escape)
    assert shown(Presentation) == []


def test_a_second_start_reads_the_kept_brochure(open_desk, pack, tmp_path, monkeypatch):
    open_desk(pack)
    (kept,) = (tmp_path / "cache").rglob("*.brochure")
    assert kept.stat().st_size > 1000
    monkeypatch.setattr("ui.reading.read_pack", None)
    open_desk(pack)
    assert len(shown(Window)) == 2
