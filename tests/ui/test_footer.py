"""The line under the page."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.samples import brochure
from ui.footer import Footer


@pytest.fixture
def footer(qtbot):
    frame = QWidget()
    qtbot.addWidget(frame)
    footer = Footer(brochure(), frame)
    footer.set_edition(brochure().editions[0])
    yield footer
    frame.close()


def test_it_says_version_and_review_date(footer):
    words = footer.findChild(QLabel).text()
    assert "Version 1.2.3" in words
    assert "31\u00a0May\u00a02027" in words  # and no line ends within it


@pytest.mark.parametrize(
    ("name", "signal"),
    [("Glossary", "glossary_requested"), ("Sources", "sources_requested")],
)
def test_its_buttons_ask_for_the_lists(footer, name, signal):
    told = QSignalSpy(getattr(footer, signal))
    next(b for b in footer.findChildren(QPushButton) if b.text() == name).click()
    assert told.count() == 1


def test_it_speaks_the_language_of_the_edition(footer):
    footer.set_edition(brochure().edition("cy"))
    assert "Geirfa" in [b.text() for b in footer.findChildren(QPushButton)]
