"""What is shown in place of a brochure that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from content.problems import Problem
from ui.failure import FailureView

PROBLEMS = tuple(
    Problem(path=Path("en/overview.yaml"), line=line, column=3, message="wrong", hint="mend it")
    for line in (4, 9)
)


@pytest.fixture
def view(qtbot):
    view = FailureView()
    qtbot.addWidget(view)
    return view


def said(view):
    return "\n".join(label.text() for label in view.findChildren(QLabel))


def button(view, words):
    return next(b for b in view.findChildren(QPushButton) if words in b.text())


def test_every_problem_is_listed_with_its_place_and_what_to_do(view):
    view.set_problems(PROBLEMS)
    listed = view.findChild(QPlainTextEdit).toPlainText().splitlines()
    assert listed == [str(problem) for problem in PROBLEMS]
    assert "en/overview.yaml:4:3" in listed[0]
    assert "mend it" in listed[0]


@pytest.mark.parametrize(
    ("count", "words"), [(1, "One problem was found."), (2, "2 problems were found.")]
)
def test_the_number_of_problems_is_said(view, count, words):
    view.set_problems(PROBLEMS[:count])
    assert words in said(view)


def test_the_list_can_be_copied_and_not_changed(view):
    view.set_problems(PROBLEMS)
    button(view, "Copy").click()
    assert QGuiApplication.clipboard().text() == "\n".join(map(str, PROBLEMS))
    assert view.findChild(QPlainTextEdit).isReadOnly()


def test_reading_again_is_asked_for(view):
    told = QSignalSpy(view.retry_requested)
    button(view, "again").click()
    assert told.count() == 1


def test_new_problems_take_the_place_of_the_old(view):
    view.set_problems(PROBLEMS)
    view.set_problems(PROBLEMS[:1])
    assert len(view.findChild(QPlainTextEdit).toPlainText().splitlines()) == 1
