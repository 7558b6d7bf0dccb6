"""Search in the real window: found at every letter, gone to by any means, left as it was before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScroller

from content.links import PageLink, TermLink
from tests.samples import brochure
from tests.ui.conftest import settle, shipped
from ui.accessible import Descriptions
from ui.blocks.callout import CalloutBlock
from ui.look import TEXT_STEPS
from ui.page_marks import APART, PageMarks
from ui.panels import Panels
from ui.rich_text import RichText
from ui.search_indexes import SearchIndexes
from ui.search_list import SearchList
from ui.search_panel import SearchPanel
from ui.search_rows import Answer, Entry, Guess, Summary, Title
from ui.table_view import TableView
from ui.tokens import COLOURS, Theme
from ui.visit import Marked, Panel, Place

WITHIN_THE_SCREEN = (780, 780)
"""Of the offscreen platform: gestures beyond it find no window."""


class NoPanels(Panels):
    """Offers nothing."""

    def __init__(self, book, session, icons, **_):
        super().__init__(book, session, icons, offered=())


@pytest.fixture
def desk(make_window):
    return make_window()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def write(text):
    QTest.keyClicks(QApplication.focusWidget(), text)
    QApplication.processEvents()


def opened(desk, text="") -> SearchPanel:
    """Open search as a visitor does, and type."""
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle(desk.window)
    panel = desk.window.findChild(SearchPanel)
    write(text)
    return panel


def rows(panel):
    return panel.findChild(SearchList).rows


def titles(panel):
    return [
        "".join(piece.text for piece in row.title) for row in rows(panel) if isinstance(row, Answer)
    ]


def summary(panel):
    return next(row.text for row in rows(panel) if isinstance(row, Summary))


def current(panel):
    view = panel.findChild(SearchList)
    return view.rows[view.currentIndex().row()] if view.currentIndex().isValid() else None


def place_of(panel, wanted) -> QPoint:
    """Return the middle of the row that has some words."""
    view = panel.findChild(SearchList)
    said = [index.data() for index in map(view.model().index, range(len(view.rows)))]
    place = next(number for number, words in enumerate(said) if wanted in words)
    view.scrollTo(view.model().index(place))
    return view.visualRect(view.model().index(place)).center()


def seen(view) -> QRect:
    """Return where an answer stands that is seen in full."""
    room = view.viewport().rect()
    places = [number for number, row in enumerate(view.rows) if isinstance(row, Answer)]
    rects = (view.visualRect(view.model().index(number)) for number in places)
    return next(rect for rect in rects if room.contains(rect))


# Opening and leaving


@pytest.mark.parametrize(
    "open_it",
    [
        pytest.param(
            lambda desk: QTest.keyClick(
                desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier
            ),
            id="Ctrl+F",
        ),
        pytest.param(lambda desk: QTest.keyClick(desk.window, Qt.Key.Key_Slash), id="slash"),
        pytest.param(lambda desk: desk.button("Search").click(), id="button"),
    ],
)
def test_it_is_opened_by(desk, open_it):
    open_it(desk)
    settle(desk.window)
    panel = desk.window.findChild(SearchPanel)
    assert panel.isVisible()
    assert panel.field.hasFocus()


def test_where_it_is_not_offered_no_key_opens_it(make_window):
    desk = make_window(panels=NoPanels)
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.visit.panel is None


def test_a_slash_in_the_field_is_typed(desk):
    panel = opened(desk, "2022/23")
    assert panel.field.text() == "2022/23"


def test_escape_brings_back_page_place_and_keyboard(desk):
    desk.session.open_page("careers")
    settle(desk.window)
    bar = desk.page.verticalScrollBar()
    bar.setValue(700)
    text = desk.text("Many words")
    text.setFocus()
    before = desk.visit
    opened(desk, "alpha")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    assert replace(desk.visit, search="") == before
    assert bar.value() == 700
    assert QApplication.focusWidget() is text


def test_what_was_typed_is_there_again_and_can_be_typed_over(desk):
    panel = opened(desk, "alpha")
    press(Qt.Key.Key_Escape)
    opened(desk)
    assert panel.field.text() == "alpha"
    assert titles(panel) == ["Alpha"]
    write("beta")
    assert panel.field.text() == "beta"


def test_a_reset_clears_it(desk):
    panel = opened(desk, "alpha")
    desk.session.begin_again()
    assert not panel.isVisible()
    opened(desk)
    assert panel.field.text() == ""
    assert titles(panel) == []


# Finding


def test_results_come_at_every_letter(desk):
    panel = opened(desk)
    seen = []
    for letter in "gam":
        write(letter)
        seen.append(titles(panel))
    assert seen[-1] == ["Gamma"]
    assert all("Gamma" in found for found in seen)


def test_results_stand_under_their_page_with_how_many_there_are(desk):
    panel = opened(desk, "bulletin")
    assert summary(panel) == "2 results for “bulletin”"
    assert [row.text for row in rows(panel) if isinstance(row, Title)] == ["Sources", "Overview"]
    write(" the office")
    assert summary(panel) == "1 result for “bulletin the office”"


def test_more_results_than_are_shown_are_told(make_window):
    book = brochure()
    first = book.editions[0]
    many = first.pages[1].blocks[0]
    blocks = tuple(replace(many, id=f"many-{number}") for number in range(40))
    page = replace(first.pages[1], blocks=blocks)
    edition = replace(first, pages=(first.pages[0], page))
    desk = make_window(book=replace(book, editions=(edition,)))
    panel = opened(desk, "many")
    assert summary(panel) == "40 results for “many”. The best 30 are shown."
    assert len(titles(panel)) == 30


def test_nothing_found_offers_near_words_and_the_contents(desk):
    panel = opened(desk, "bulletn")
    assert summary(panel) == "Nothing found for “bulletn”."
    assert Guess("bulletin") in rows(panel)
    assert [row.text for row in rows(panel) if isinstance(row, Title)] == ["Did you mean", "Pages"]
    assert Entry("Careers", PageLink("careers")) in rows(panel)
    assert Entry("Roles", PageLink("careers", "roles")) in rows(panel)


def test_nothing_typed_shows_the_contents(desk):
    panel = opened(desk)
    assert [row.text for row in rows(panel) if isinstance(row, Title)] == ["Pages"]
    assert Entry("Fewer people in prison in the north", PageLink("figures", "statistics")) in rows(
        panel
    )


def test_a_guess_is_searched_when_it_is_chosen(desk):
    panel = opened(desk, "bulletn")
    press(Qt.Key.Key_Down)
    assert current(panel) == Guess("bulletin")
    press(Qt.Key.Key_Return)
    assert panel.field.text() == "bulletin"
    assert panel.field.hasFocus()
    assert "The bulletin" in titles(panel)


def test_a_heading_of_the_contents_is_gone_to(desk):
    panel = opened(desk)
    view = panel.findChild(SearchList)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(panel, "Why it counts")
    )
    assert desk.visit.place == Place("text")
    assert desk.visit.panel is None
    assert desk.visit.marked is None


def test_the_button_clears_the_field(desk):
    panel = opened(desk, "alpha")
    desk.button("Clear the search").click()
    assert panel.field.text() == ""
    assert panel.field.hasFocus()
    assert not desk.button("Clear the search").isVisible()


def test_the_language_of_the_page_is_searched(make_window):
    desk = make_window(language="cy")
    panel = opened(desk, "cymraeg")
    assert titles(panel) == ["Cymraeg: Overview", "Cymraeg: Careers", "Cymraeg: Figures"]
    panel.field.selectAll()
    write("nghymraeg")
    assert len(titles(panel)) == 3


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_marks_in_the_results_have_a_ground_of_their_own_but_for_the_row_selected(
    make_window, theme
):
    desk = make_window(theme=theme)
    view = opened(desk, "mind this").findChild(SearchList)
    mark = COLOURS[theme].mark.lower()
    assert mark in pixels(view.viewport(), seen(view))
    press(Qt.Key.Key_Down)
    found = pixels(view.viewport(), seen(view))
    assert mark not in found
    assert COLOURS[theme].selection.lower() in found


# The keyboard in it


def test_the_keyboard_goes_down_from_the_field_and_up_again(desk):
    panel = opened(desk, "many words")
    press(Qt.Key.Key_Down)
    view = panel.findChild(SearchList)
    assert view.hasFocus()
    assert titles(panel)[0] == "".join(piece.text for piece in current(panel).title)
    press(Qt.Key.Key_Down)
    assert view.currentIndex().row() > 2
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert panel.field.hasFocus()


def test_titles_are_passed_over(desk):
    panel = opened(desk, "bulletin")
    passed = []
    for _ in range(2):
        press(Qt.Key.Key_Down)
        passed.append(current(panel))
    assert all(isinstance(row, Answer) for row in passed)
    assert passed[0] != passed[1]


def test_letters_typed_in_the_list_go_on_in_the_field(desk):
    panel = opened(desk, "bul")
    press(Qt.Key.Key_Down)
    write("le")
    assert panel.field.text() == "bulle"
    assert panel.field.hasFocus()


def test_ctrl_f_in_the_list_goes_back_to_the_field(desk):
    panel = opened(desk, "bulletin")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.field.hasFocus()
    assert panel.field.selectedText() == "bulletin"


def test_tab_reaches_field_buttons_and_list(desk):
    panel = opened(desk, "bulletin")
    reached = set()
    for _ in range(4):
        reached.add(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert reached == {
        panel.field,
        panel.findChild(SearchList),
        *panel.findChildren(QPushButton),
    }


# Going there


def test_enter_in_the_field_goes_to_the_first_result(desk):
    panel = opened(desk, "advocacy")
    press(Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert desk.visit.page == "careers"
    assert desk.visit.marked == Marked("advocacy", PageLink("careers", "advocacy"))
    assert desk.page.verticalScrollBar().value() > 0


def test_of_a_question_only_what_answers_it_is_marked(desk):
    opened(desk, "what is there of advocacies?")
    press(Qt.Key.Key_Return)
    assert desk.visit.marked == Marked("advocacy", PageLink("careers", "advocacy"))


def test_enter_in_the_list_goes_to_the_one_selected(desk):
    opened(desk, "bulletin")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert desk.visit.marked.link == PageLink("overview", "mind")


def test_a_tap_goes_there(desk):
    panel = opened(desk, "caution")
    view = panel.findChild(SearchList)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(panel, "Mind this"))
    assert desk.visit.marked == Marked("caution", PageLink("overview", "mind"))


def test_a_tap_that_moves_on_chooses_nothing(desk):
    panel = opened(desk, "caution")
    view = panel.findChild(SearchList)
    place = place_of(panel, "Mind this")
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(view.viewport(), place + QPoint(0, 40))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 40))
    assert panel.isVisible()


def test_a_finger_scrolls_the_results_and_a_tap_chooses_one(make_window, qtbot):
    desk = make_window(*WITHIN_THE_SCREEN, book=shipped())
    panel = opened(desk, "reoff")
    view, port = panel.findChild(SearchList), desk.window.windowHandle()
    device = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    at = view.viewport().mapTo(desk.window, view.viewport().rect().center())
    touch = partial(QTest.touchEvent, port, device, autoCommit=False)
    touch().press(0, at, port).commit()

    def has_moved():
        at.setY(max(at.y() - 8, 1))
        touch().move(0, at, port).commit()
        return view.verticalScrollBar().value() > 0

    qtbot.waitUntil(has_moved)
    touch().release(0, at, port).commit()
    scroller = QScroller.scroller(view.viewport())
    qtbot.waitUntil(lambda: scroller.state() is QScroller.State.Inactive)
    assert panel.isVisible()
    at = view.viewport().mapTo(desk.window, seen(view).center())
    touch().press(0, at, port).commit()
    touch().release(0, at, port).commit()
    settle(desk.window)
    assert not panel.isVisible()
    assert desk.visit.marked is not None


def test_a_term_opens_its_note_with_the_words_marked(desk):
    opened(desk, "counted together")
    press(Qt.Key.Key_Return)
    assert desk.visit.note == TermLink("cohort")
    assert desk.note.isVisible()
    assert not desk.note.findChild(RichText).marked_rect().isEmpty()
    press(Qt.Key.Key_Escape)
    assert desk.visit.panel is None
    desk.session.open_note(TermLink("cohort"))
    assert desk.note.findChild(RichText).marked_rect().isEmpty()


def test_back_returns_to_the_page_before(desk):
    opened(desk, "advocacy")
    press(Qt.Key.Key_Return)
    desk.session.go_back()
    assert desk.visit.page == "overview"
    assert desk.visit.marked is None
    assert desk.visit.search == "advocacy"


# Shown marked


def marks_on(desk):
    return desk.page.findChild(PageMarks)


def pixels(widget, rect):
    image = widget.grab(rect).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("theme", Theme)
def test_the_words_are_marked_in_their_text(make_window, theme):
    desk = make_window(theme=theme)
    opened(desk, "cohort of")
    press(Qt.Key.Key_Down)
    while desk.visit.panel is not None:
        if current(desk.window.findChild(SearchPanel)).target == PageLink("overview", "text"):
            press(Qt.Key.Key_Return)
        else:
            press(Qt.Key.Key_Down)
    text = desk.text("cohort")
    assert COLOURS[theme].mark.lower() in pixels(text, text.marked_rect())


def test_a_word_in_a_heading_is_marked_and_read_as_before(desk):
    opened(desk, "advocacy")
    press(Qt.Key.Key_Return)
    (label,) = (one for one in desk.page.findChildren(QLabel) if "<span" in one.text())
    assert COLOURS[Theme.LIGHT].mark.lower() in pixels(label, label.rect())
    told = Descriptions().interface("Heading", label)
    assert told.text(QAccessible.Text.Name) == "Advocacy"
    press(Qt.Key.Key_Escape)
    assert label.text() == "Advocacy"


def test_a_frame_stays_around_the_place(desk):
    opened(desk, "mind this")
    press(Qt.Key.Key_Return)
    frame = marks_on(desk)
    assert frame.isVisible()
    for size in ((1280, 800), (700, 900)):
        desk.resize(*size)
        block = desk.page.findChild(CalloutBlock)
        place = QRect(block.mapTo(frame.parentWidget(), QPoint(0, 0)), block.size())
        assert frame.geometry() == place.adjusted(-APART, -APART, APART, APART)


def test_a_word_far_down_in_a_long_text_is_in_view(make_window):
    book = brochure()
    first = book.editions[0]
    long = first.pages[1].blocks[0]
    text = (*long.text * 12, *first.pages[0].blocks[3].text)
    page = replace(first.pages[1], blocks=(replace(long, text=text),))
    edition = replace(first, pages=(first.pages[0], page))
    desk = make_window(book=replace(book, editions=(edition,)))
    opened(desk, "a bulletin")
    press(Qt.Key.Key_Down)
    while current(desk.window.findChild(SearchPanel)).target != PageLink("careers", "long-0"):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle(desk.window)
    found = desk.text("bulletin")
    view = desk.page.viewport()
    assert found.marked_rect().top() > view.height()
    top = found.mapTo(view, found.marked_rect().topLeft()).y()
    assert 0 <= top < view.height()


def test_a_row_is_selected_in_its_table(desk):
    opened(desk, "87,465")
    press(Qt.Key.Key_Down)
    while current(desk.window.findChild(SearchPanel)).row != "c":
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settle(desk.window)
    view = desk.page.findChild(TableView)
    chosen = {index.row() for index in view.selectionModel().selectedIndexes()}
    assert [view.model().row(row).id for row in chosen] == ["c"]
    assert view.hasFocus()
    rect = view.visualRect(view.currentIndex())
    top = view.viewport().mapTo(desk.page.viewport(), rect.topLeft()).y()
    assert 0 <= top < desk.page.viewport().height()
    press(Qt.Key.Key_Escape)
    assert view.selectionModel().selectedIndexes() == []


@pytest.mark.parametrize(
    "leave",
    [
        pytest.param(lambda _: press(Qt.Key.Key_Escape), id="Escape"),
        pytest.param(lambda desk: desk.session.open_page("figures"), id="another page"),
        pytest.param(lambda desk: desk.session.open_note(TermLink("cohort")), id="a note"),
        pytest.param(lambda desk: desk.session.begin_again(), id="reset"),
    ],
)
def test_the_marks_go_when_something_else_is_done(desk, leave):
    opened(desk, "mind this")
    press(Qt.Key.Key_Return)
    frame = marks_on(desk)
    assert frame.isVisible()
    leave(desk)
    assert not frame.isVisible()
    assert desk.visit.marked is None
    desk.session.open_page("overview")
    assert all("<span" not in label.text() for label in desk.page.findChildren(QLabel))


def test_the_marks_follow_theme_and_text_size(desk):
    opened(desk, "mind this")
    press(Qt.Key.Key_Return)
    desk.session.set_theme(Theme.DARK)
    desk.session.enlarge_text()
    settle(desk.window)
    (label,) = (one for one in desk.page.findChildren(QLabel) if "<span" in one.text())
    assert COLOURS[Theme.DARK].mark.lower() in pixels(label, label.rect())


# For everybody


@pytest.mark.parametrize("size", [(480, 360), (1080, 1920), (1366, 768)])
@pytest.mark.parametrize("step", [TEXT_STEPS[0], TEXT_STEPS[-1]])
def test_rows_are_large_enough_and_show_all_their_words(make_window, size, step):
    desk = make_window(*size, text_step=step)
    panel = opened(desk, "many words")
    view = panel.findChild(SearchList)
    assert view.horizontalScrollBar().maximum() == 0
    assert panel.rect().contains(panel.sheet.geometry())
    for number, row in enumerate(view.rows):
        rect = view.visualRect(view.model().index(number))
        assert rect.width() <= view.viewport().width()
        if isinstance(row, Answer):
            assert rect.height() >= 48


def test_field_list_and_rows_have_names(desk):
    panel = opened(desk, "mind this")
    names = [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in (panel.field, panel.findChild(SearchList), panel.sheet)
    ]
    assert names == ["Search this brochure", "Results", "Search"]
    view = QAccessible.queryAccessibleInterface(panel.findChild(SearchList))
    row = view.child(2)
    assert row.text(QAccessible.Text.Name) == "Mind this. A caution from a bulletin. Overview"
    assert row.role() == QAccessible.Role.ListItem


def test_what_a_row_says_has_one_full_stop_at_each_end(make_window):
    desk = make_window(book=shipped())
    panel = opened(desk, "people")
    rows = [row.said for row in panel.findChild(SearchList).rows if isinstance(row, Answer)]
    assert any(". " in said for said in rows)
    assert not any(".." in said for said in rows)


def test_how_many_there_are_is_announced(desk, monkeypatch):
    said = []
    tell = "ui.announcement.QAccessible.updateAccessibility"
    monkeypatch.setattr(tell, lambda event: said.append(event.message()))
    opened(desk, "mi")
    assert said[-1] == "1 result for “mi”"


# Getting ready


def test_a_long_brochure_is_read_between_the_frames(qapp, qtbot):
    ticks = count(step=0.02)
    indexes = SearchIndexes(brochure(), qapp, clock=lambda: next(ticks))
    assert indexes.index("en") is None
    shares = [indexes.share("en")]
    while indexes.index("en") is None:
        with qtbot.waitSignal(indexes.advanced):
            pass
        shares.append(indexes.share("en"))
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] == 1
    assert indexes.index("en") is indexes.index("en")


def test_it_says_how_far_the_reading_is_and_then_answers(desk, qtbot, monkeypatch):
    monkeypatch.setattr("ui.search_indexes.AT_ONCE", 0.0)
    monkeypatch.setattr("ui.search_indexes.SLICE", 0.0)
    desk.session.set_search("alpha")
    desk.session.open_panel(Panel.SEARCH)
    panel = desk.window.findChild(SearchPanel)
    assert summary(panel) == "Reading the pages: 33 %"
    qtbot.waitUntil(lambda: titles(panel) == ["Alpha"])
