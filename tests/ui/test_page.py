"""A page scrolls by wheel, finger and keys, and says where the visitor reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QTableView, QWidget

from content.links import PageLink, TermLink
from tests.ui.conftest import settle, shipped
from ui.blocks.block import BlockWidget
from ui.blocks.picture import Picture
from ui.bookmarks import Bookmark
from ui.page import PageContent
from ui.rich_text import RichText
from ui.sort_button import SortButton
from ui.visit import GLOSSARY, Place

WITHIN_THE_SCREEN = (780, 780)
"""Of the offscreen platform: gestures beyond it find no window."""


@pytest.fixture
def desk(make_window):
    return make_window()


def value(desk):
    return desk.page.verticalScrollBar().value()


def link_point(text, number):
    link = text.links[number]
    return text.part_rect(link.start, len(link.text)).center()


# By finger


def in_view(desk, kind):
    """Return a widget of a kind on the page, scrolled into view, and a point of it to be seen."""
    page = desk.page
    widget = next(w for w in page.findChildren(kind) if w.isVisible() and w.height() > 40)
    top = widget.mapTo(page.widget(), widget.rect().topLeft()).y()
    page.verticalScrollBar().setValue(top - page.viewport().height() // 3)
    settle(desk.window)
    return widget, widget.visibleRegion().boundingRect().center()


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("careers", RichText),
        ("uk-context", QTableView),
        ("uk-context", Picture),
        ("careers", QFrame),
        ("careers", Bookmark),
    ],
)
def test_a_finger_scrolls_the_page_wherever_it_is_put(make_window, finger, page, kind):
    desk = make_window(*WITHIN_THE_SCREEN, book=shipped(), page=page)
    widget, point = in_view(desk, kind)
    finger(desk).swipe_up(widget, point)
    assert not any(text.selected_text for text in desk.page.findChildren(RichText))
    tables = desk.page.findChildren(QTableView)
    assert not any(table.selectionModel().hasSelection() for table in tables)
    assert desk.visit.note is None
    assert desk.visit.page == page


def test_a_finger_marks_a_place_and_marks_none_that_it_scrolls_across(make_window, finger):
    desk = make_window(*WITHIN_THE_SCREEN, book=shipped(), page="careers")
    bookmark, point = in_view(desk, Bookmark)
    finger(desk).swipe_up(bookmark, point)
    assert desk.visit.shortlist == ()
    bookmark, point = in_view(desk, Bookmark)
    finger(desk).tap(bookmark, point)
    assert desk.visit.shortlist == (bookmark.place,)


def test_a_finger_that_scrolls_by_a_button_does_not_press_it(make_window, finger):
    desk = make_window(*WITHIN_THE_SCREEN, book=shipped(), page="uk-context")
    button, point = in_view(desk, SortButton)
    finger(desk).swipe_up(button, point)
    assert not button.findChild(QMenu).isVisible()


def test_two_quick_taps_on_two_tabs_show_the_second_page(desk, finger):
    hand = finger(desk)
    for number in (1, 2):
        hand.tap(desk.tabs, desk.tabs.tabRect(number).center())
    assert desk.tabs.currentIndex() == 2
    assert desk.visit.page == desk.page.page.id != "overview"


def test_a_finger_drawn_across_a_line_selects_nothing(desk, finger):
    text = desk.text("cohort")
    finger(desk).drag_across(text, QPoint(2, 10), 200)
    assert not text.selected_text


def test_the_page_glides_on_after_the_finger(desk, finger):
    desk.session.open_page("careers")
    settle(desk.window)
    assert finger(desk).swipe_up(desk.page.findChild(RichText), QPoint(100, 300)) > 0


def test_a_tap_on_a_link_follows_it(desk, finger):
    text = desk.text("cohort")
    finger(desk).tap(text, link_point(text, 0))
    assert desk.visit.note == TermLink("cohort")


def test_a_swipe_that_begins_on_a_link_follows_nothing(make_window, finger):
    desk = make_window(1024, 600)
    text = desk.text("cohort")
    desk.page.ensureWidgetVisible(text)
    finger(desk).swipe_up(text, link_point(text, 0))
    assert desk.visit.note is None


def test_a_tap_works_a_button(desk, finger):
    button = desk.button("Sources")
    finger(desk).tap(button, button.rect().center())
    assert desk.note.isVisible()


def test_a_tap_shows_a_tab(desk, finger):
    finger(desk).tap(desk.tabs, desk.tabs.tabRect(1).center())
    assert desk.visit.page == "careers"


def test_a_finger_on_a_heading_sorts_by_a_tap_and_scrolls_by_a_drag(make_window, finger):
    desk = make_window(*WITHIN_THE_SCREEN, book=shipped(), page="uk-context")
    header = in_view(desk, QTableView)[0].horizontalHeader()
    middle = QPoint(header.sectionSize(0) // 2, header.height() // 2)
    finger(desk).swipe_up(header, middle)
    assert desk.visit.sortings == ()
    in_view(desk, QTableView)
    finger(desk).tap(header, middle)
    (sorting,) = desk.visit.sortings
    assert not sorting.descending


def test_a_finger_scrolls_a_note_and_not_the_page_behind(make_window, qtbot, device):
    desk = make_window(1024, 600, book=shipped(), page="careers")
    desk.session.open_note(GLOSSARY)
    settle(desk.window)
    area, window = desk.note.findChild(QScrollArea), desk.window.windowHandle()
    at = area.mapTo(desk.window, area.rect().center())
    QTest.touchEvent(window, device, autoCommit=False).press(0, at, window).commit()

    def has_moved():
        at.setY(max(at.y() - 8, 1))
        QTest.touchEvent(window, device, autoCommit=False).move(0, at, window).commit()
        return area.verticalScrollBar().value() > 0

    qtbot.waitUntil(has_moved)
    QTest.touchEvent(window, device, autoCommit=False).release(0, at, window).commit()
    assert value(desk) == 0


# By mouse and wheel


def test_a_mouse_drags_a_selection_and_not_the_page(desk):
    desk.session.open_page("careers")
    settle(desk.window)
    text = desk.page.findChild(RichText)
    QTest.mousePress(text, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    for y in (40, 80, 120):
        QTest.mouseMove(text, QPoint(200, y))
    QTest.mouseRelease(text, Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    assert len(text.selected_text) > 50
    assert value(desk) == 0


@pytest.mark.parametrize("kind", [RichText, QTableView])
def test_the_wheel_scrolls_the_page_over_text_and_tables(make_window, kind):
    desk = make_window(book=shipped(), page="uk-context")
    target, spot = in_view(desk, kind)
    before = value(desk)
    point = target.mapTo(desk.window, spot)
    QTest.wheelEvent(desk.window.windowHandle(), QPointF(point), QPoint(0, -240))
    assert value(desk) > before


# Places


def test_scrolling_tells_the_place(desk):
    desk.session.open_page("careers")
    settle(desk.window)
    told = QSignalSpy(desk.page.place_changed)
    desk.page.verticalScrollBar().setValue(900)
    assert told.count() == 1
    page, place = told.at(0)
    assert page == "careers"
    assert place.anchor.startswith("long-")
    assert 0 < place.depth <= 1.1


def test_the_top_of_the_page_is_no_place_of_its_own(desk):
    desk.session.open_page("careers")
    settle(desk.window)
    desk.page.verticalScrollBar().setValue(900)
    desk.page.verticalScrollBar().setValue(0)
    assert desk.visit.place == Place()


def test_showing_a_place_is_not_told_as_scrolling(desk):
    desk.session.open_page("careers")
    told = QSignalSpy(desk.page.place_changed)
    desk.session.follow(PageLink("careers", "outreach"))
    settle(desk.window)
    assert told.count() == 0
    assert value(desk) > 0


def test_a_place_that_a_language_lacks_is_the_top(make_window):
    desk = make_window(page="careers", places=(("careers", Place("long-3", 0.5)),))
    assert value(desk) > 0
    desk.session.follow(PageLink("careers"))
    settle(desk.window)
    assert value(desk) == 0


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
@pytest.mark.parametrize(
    ("page", "place"),
    [("uk-context", "one-rate"), ("uk-context", "as-supplied"), ("careers", "pay")],
)
def test_a_place_far_down_is_where_a_visit_begins(make_window, size, page, place):
    before = ((page, Place(place)),)
    desk = make_window(*size, book=shipped(), page=page, places=before)
    there = desk.page.findChild(PageContent)
    block = next(block for block in there.findChildren(BlockWidget) if place in block.places())
    assert desk.visit.places == before
    assert block.mapTo(desk.page.viewport(), block.rect().topLeft()).y() == 16


def test_a_page_is_built_as_far_as_its_place_at_once(make_window):
    desk = make_window(page="careers", places=(("careers", Place("outreach")),))
    card = next(w for w in desk.page.findChildren(QWidget) if w.accessibleName() == "Outreach")
    top = card.mapTo(desk.page.viewport(), card.rect().topLeft()).y()
    assert 0 <= top < desk.page.viewport().height()
