"""Plain words know how high they are at a width, whatever has changed since they were asked."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.heading import Heading, Label

FEW = "Reentry support"
MANY = "Reentry support, social work and advocacy for people who leave prison and for families"


def test_other_words_are_measured_anew(qtbot: QtBot) -> None:
    label = Label(FEW, "body")
    qtbot.addWidget(label)
    low = label.heightForWidth(200)

    label.setText(MANY)
    high = label.heightForWidth(200)
    label.setText(FEW)

    assert high > low == label.heightForWidth(200)


def test_another_font_is_measured_anew(qtbot: QtBot) -> None:
    label = Heading(MANY, 2)
    qtbot.addWidget(label)
    before = label.heightForWidth(300)
    font = label.font()
    font.setPointSize(2 * font.pointSize())

    label.setFont(font)

    assert label.heightForWidth(300) > before


def test_another_style_sheet_is_measured_anew(qtbot: QtBot) -> None:
    label = Heading(MANY, 2)
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.heightForWidth(300)

    label.setStyleSheet("QLabel { padding: 20px }")
    label.ensurePolished()

    assert label.heightForWidth(300) >= before + 40


def test_each_width_has_its_own_height(qtbot: QtBot) -> None:
    label = Label(MANY, "body")
    qtbot.addWidget(label)

    assert label.heightForWidth(120) > label.heightForWidth(600)
    assert label.heightForWidth(120) > label.heightForWidth(600)
