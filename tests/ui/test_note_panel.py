"""What opens above the page: closed by any means, and the keyboard stays in it and returns."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from content.links import FigureLink, SourceLink, TermLink, WebLink
from ui.panel_view import Sheet
from ui.rich_text import RichText
from ui.visit import GLOSSARY, SOURCES

FIGURE = FigureLink("prisons", "c", "people")


@pytest.fixture
def desk(make_window):
    return make_window()


def opened(desk, note):
    desk.session.open_note(note)
    QApplication.processEvents()
    return desk.note


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def words(panel):
    labels = [label.text() for label in panel.findChildren(QLabel)]
    return "\n".join((*labels, panel.findChild(RichText).document.toPlainText()))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (TermLink("cohort"), ("Glossary", "Cohort", "People counted together.", "group")),
        (SourceLink("bulletin"), ("The bulletin", "The office", "30 October 2025", "Open")),
        (FIGURE, ("87,465", "all prisoners", "the north", "30 June 2022", "The bulletin")),
        (
            WebLink("https://www.example.org/page"),
            ("www.example.org", "https://www.example.org/page", "offline"),
        ),
        (GLOSSARY, ("Glossary", "Cohort", "People counted together.")),
        (SOURCES, ("The bulletin", "Contains public sector information.")),
    ],
)
def test_it_says_what_was_asked_for(desk, note, said):
    shown = words(opened(desk, note))
    assert [part for part in said if part not in shown] == []


@pytest.mark.parametrize(
    "close",
    [
        pytest.param(lambda _: press(Qt.Key.Key_Escape), id="Escape"),
        pytest.param(lambda desk: desk.button("Close").click(), id="button"),
        pytest.param(
            lambda desk: QTest.mouseClick(
                desk.note, Qt.MouseButton.LeftButton, pos=QPoint(5, desk.note.height() - 5)
            ),
            id="tap beside it",
        ),
        pytest.param(lambda desk: desk.session.open_page("careers"), id="another page"),
    ],
)
def test_it_is_closed_by(desk, close):
    panel = opened(desk, TermLink("cohort"))
    assert panel.isVisible()
    close(desk)
    assert not panel.isVisible()
    assert desk.visit.note is None


def test_a_tap_on_the_sheet_leaves_it_open(desk):
    panel = opened(desk, TermLink("cohort"))
    QTest.mouseClick(panel.findChild(Sheet), Qt.MouseButton.LeftButton)
    assert panel.isVisible()


def test_escape_closes_it_wherever_on_it_the_keyboard_is(desk):
    panel = opened(desk, SourceLink("bulletin"))
    for _ in range(3):
        opened(desk, SourceLink("bulletin"))
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Escape)
        assert not panel.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_the_keyboard_stays_on_the_sheet_and_reaches_all_of_it(desk, key, modifier):
    panel = opened(desk, SourceLink("bulletin"))
    text = panel.findChild(RichText)
    reached, links = [], set()
    for _ in range(8):
        press(key, modifier)
        assert panel.isAncestorOf(QApplication.focusWidget())
        reached.append(QApplication.focusWidget())
        links.add(text.focused_link)
    assert desk.button("Close") in reached
    assert panel.findChild(QScrollArea) in reached
    assert links == {-1, 0}


def test_the_keyboard_returns_to_the_link_that_opened_it(desk):
    text = desk.text("cohort")
    text.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    assert desk.visit.note == TermLink("cohort")
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text
    assert text.focused_link == 0


def test_the_keyboard_returns_to_the_button_that_opened_it(desk):
    button = desk.button("Sources")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.visit.note == SOURCES
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is button


def test_a_link_on_it_opens_the_next_note_in_its_place(desk):
    panel = opened(desk, FIGURE)
    press(Qt.Key.Key_Tab)
    while panel.findChild(RichText).focused_link < 0:
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert desk.visit.note == SourceLink("bulletin")
    assert "The office" in words(panel)
    assert panel.isVisible()


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1080, 1920), (480, 360)])
@pytest.mark.parametrize("step", [100, 250])
def test_it_stays_in_the_window_and_shows_all_its_words(make_window, size, step):
    desk = make_window(*size, text_step=step)
    panel = opened(desk, SOURCES)
    sheet = panel.findChild(Sheet)
    assert panel.rect().contains(sheet.geometry())
    area = panel.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    text = panel.findChild(RichText)
    assert text.height() >= text.document.size().height()


def test_it_follows_the_window_when_that_changes_its_size(desk):
    panel = opened(desk, TermLink("cohort"))
    desk.resize(1500, 900)
    assert panel.geometry() == desk.window.rect()


def test_the_page_behind_is_not_scrolled_by_the_keys(desk):
    desk.session.open_page("careers")
    opened(desk, TermLink("cohort"))
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End):
        press(key)
    assert desk.page.verticalScrollBar().value() == 0


def test_what_is_behind_can_be_neither_clicked_nor_reached(desk):
    opened(desk, TermLink("cohort"))
    tab = desk.tabs.mapTo(desk.window, desk.tabs.tabRect(1).center())
    assert desk.note.isAncestorOf(desk.window.childAt(tab)) or desk.window.childAt(tab) is desk.note


def test_the_keys_scroll_a_sheet_with_more_words_than_room(make_window):
    desk = make_window(480, 360, text_step=250)
    bar = opened(desk, SOURCES).findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    for key, value in ((Qt.Key.Key_End, bar.maximum()), (Qt.Key.Key_Home, 0)):
        press(key)
        assert bar.value() == value
