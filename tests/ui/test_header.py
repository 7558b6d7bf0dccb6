"""The band above the page and its tools: what they say and what they ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.samples import brochure
from ui.header import Masthead, Tools
from ui.look import TEXT_STEPS, look_for
from ui.tokens import Theme
from ui.visit import History, Panel, Visit

VISIT = Visit(page="overview", language="en")
LOOK = look_for(Theme.LIGHT, 100, 1280, 800)


@pytest.fixture
def frame(qtbot):
    frame = QWidget()
    qtbot.addWidget(frame)
    return frame


@pytest.fixture
def tools(frame, icons):
    return Tools(("en", "cy"), tuple(Panel), icons, frame)


def button(tools, name):
    return next(b for b in tools.findChildren(QPushButton) if b.accessibleName() == name)


def test_the_masthead_names_the_brochure(frame):
    masthead = Masthead(frame)
    masthead.set_edition(brochure().editions[0])
    kicker, name = masthead.findChildren(QLabel)
    assert kicker.text() == "PROFESSIONAL CERTIFICATE"
    assert kicker.accessibleName() == "Professional Certificate"
    assert name.text() == "Testing and Measuring"


def test_a_long_name_leaves_no_last_word_alone(frame):
    masthead = Masthead(frame)
    masthead.set_names("Course", "A name of many words")
    name = masthead.findChildren(QLabel)[1]
    assert name.text() == "A name of many\u00a0words"


def test_a_low_window_has_no_small_line(frame):
    masthead = Masthead(frame)
    kicker = masthead.findChildren(QLabel)[0]
    masthead.set_look(look_for(Theme.LIGHT, 200, 1024, 600))
    assert kicker.isHidden()
    masthead.set_look(LOOK)
    assert not kicker.isHidden()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Back", "back_requested"),
        ("Forward", "forward_requested"),
        ("Larger text", "larger_text_requested"),
        ("Smaller text", "smaller_text_requested"),
    ],
)
def test_each_tool_asks_for_one_thing(tools, name, signal):
    told = QSignalSpy(getattr(tools, signal))
    button(tools, name).click()
    assert told.count() == 1


@pytest.mark.parametrize(
    ("language", "other", "code"), [("en", "Cymraeg", "cy"), ("cy", "English", "en")]
)
def test_of_two_languages_the_other_one_is_offered(tools, language, other, code):
    tools.show_state(History(replace(VISIT, language=language)), LOOK)
    told = QSignalSpy(tools.language_chosen)
    button(tools, other).click()
    assert told.at(0) == [code]


def test_more_languages_are_offered_in_a_menu(frame, icons):
    tools = Tools(("en", "cy", "gd"), (), icons, frame)
    tools.show_state(History(replace(VISIT, language="cy")), LOOK)
    actions = button(tools, "Language: Cymraeg").menu().actions()
    assert [action.text() for action in actions if action.isChecked()] == ["Cymraeg"]
    told = QSignalSpy(tools.language_chosen)
    actions[2].trigger()
    assert told.at(0) == ["gd"]


def test_each_theme_is_asked_for_from_the_menu(tools):
    told = QSignalSpy(tools.theme_chosen)
    for action in button(tools, "Contrast and colours").menu().actions():
        action.trigger()
    assert [told.at(number)[0] for number in range(told.count())] == list(Theme)


def test_alone_in_their_row_the_tools_keep_the_margin_of_the_page_at_both_sides(tools):
    tools.show_state(History(VISIT), LOOK)
    tools.fit(900, 0)
    tools.resize(900, tools.sizeHint().height())
    tools.layout().activate()
    shown = [b.geometry() for b in tools.findChildren(QPushButton) if not b.isHidden()]
    assert min(rect.left() for rect in shown) == LOOK.margin
    assert max(rect.right() for rect in shown) == 900 - LOOK.margin - 1


def test_one_language_needs_no_button(frame, icons):
    tools = Tools(("en",), (), icons, frame)
    tools.show_state(History(VISIT), LOOK)
    names = {b.accessibleName() for b in tools.findChildren(QPushButton)}
    assert names.isdisjoint({"English", "Cymraeg"})


def test_the_theme_in_force_is_marked(tools):
    tools.show_state(History(replace(VISIT, theme=Theme.CONTRAST)), LOOK)
    actions = button(tools, "Contrast and colours").menu().actions()
    assert [Theme(a.data()) for a in actions if a.isChecked()] == [Theme.CONTRAST]


@pytest.mark.parametrize("step", TEXT_STEPS)
def test_the_text_size_is_said_and_its_ends_are_shown(tools, step):
    tools.show_state(History(replace(VISIT, text_step=step)), LOOK)
    assert f"{step} %" in button(tools, "Larger text").accessibleDescription()
    assert button(tools, "Larger text").isEnabled() == (step != TEXT_STEPS[-1])
    assert button(tools, "Smaller text").isEnabled() == (step != TEXT_STEPS[0])
