"""What is shown in place of a brochure that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from content.problems import Problem
from tests.ui.conftest import settle
from ui.failure import FailureView
from ui.heading import Heading
from ui.look import TEXT_STEPS, look_for
from ui.rich_text import RichText
from ui.theme import Dress, load_fonts
from ui.tokens import Theme

PROBLEMS = tuple(
    Problem(path=Path(file), line=line, column=3, message="wrong", hint="mend it")
    for file in ("en/overview.yaml", "sources.yaml")
    for line in (4, 9)
)
LOOK = look_for(Theme.LIGHT, 100, 1100, 700)


@pytest.fixture
def view(qtbot):
    view = FailureView()
    qtbot.addWidget(view)
    return view


def said(view):
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def listed(view):
    return [part.text for text in view.findChildren(RichText) for part in text.parts]


def button(view, words):
    return next(b for b in view.findChildren(QPushButton) if words in b.text())


def test_every_problem_is_listed_under_its_file_with_its_place_and_what_to_do(view):
    view.show_problems(PROBLEMS, LOOK, "")
    headings = [heading.words for heading in view.findChildren(Heading)]
    assert headings[1:] == ["en/overview.yaml", "sources.yaml"]
    assert (
        listed(view)
        == ["Line 4, column 3: wrong (mend it)", "Line 9, column 3: wrong (mend it)"] * 2
    )


@pytest.mark.parametrize(
    ("count", "words"), [(1, "One problem was found."), (2, "2 problems were found.")]
)
def test_the_number_of_problems_is_said(view, count, words):
    view.show_problems(PROBLEMS[:count], LOOK, "")
    assert words in said(view)


def test_the_list_can_be_copied(view):
    view.show_problems(PROBLEMS, LOOK, "")
    button(view, "Copy").click()
    assert QGuiApplication.clipboard().text() == "\n".join(map(str, PROBLEMS))


def test_reading_again_is_asked_for(view):
    told = QSignalSpy(view.retry_requested)
    button(view, "again").click()
    assert told.count() == 1


def test_new_problems_take_the_place_of_the_old(view):
    view.show_problems(PROBLEMS, LOOK, "")
    view.show_problems(PROBLEMS[:1], LOOK, "")
    assert listed(view) == ["Line 4, column 3: wrong (mend it)"]


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", [(1100, 700), (800, 480)])
def test_nothing_is_cut_and_all_of_it_can_be_reached_by_keyboard(view, qapp, resources, size, step):
    load_fonts()
    look = look_for(Theme.DARK, step, *size)
    view.resize(*size)
    view.show_problems(PROBLEMS, look, Dress(qapp, resources).sheet(look))
    view.show()
    settle(view)
    assert (view.width(), view.height()) == size
    for label in view.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    area = view.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    last = view.findChildren(RichText)[-1]
    bottom = last.mapTo(area.viewport(), last.rect().bottomLeft()).y()
    assert bottom < area.viewport().height()
    for each in view.findChildren(QPushButton):
        assert view.rect().contains(each.geometry())


@pytest.mark.parametrize("can_close", [False, True])
def test_escape_and_a_button_close_it_where_something_else_is_there(qtbot, can_close):
    view = FailureView()
    qtbot.addWidget(view)
    view.show_problems(PROBLEMS, LOOK, "", can_close=can_close)
    view.show()
    leave = next(b for b in view.findChildren(QPushButton) if b.text() == "Close")
    assert leave.isVisible() is can_close
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.isVisible() is not can_close
