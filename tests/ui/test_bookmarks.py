"""Places are marked by a bookmark beside their title, or by a key; the visit keeps them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from content.links import PageLink, TermLink
from content.shortlist import items_of, title_of
from tests.ui.conftest import settle, shipped
from ui.bookmarks import Bookmark
from ui.header import Tools
from ui.look import TEXT_STEPS
from ui.panels import Panels
from ui.tokens import Theme
from ui.visit import Panel

CASEWORK = PageLink("careers", "casework")
MANY = PageLink("overview", "many")


class WithoutShortlist(Panels):
    """The panels of a window that offers no shortlist."""

    def __init__(self, brochure, session, icons, **_):
        super().__init__(brochure, session, icons, offered=())


@pytest.fixture
def desk(make_window):
    return make_window()


def mark(desk, link) -> Bookmark:
    return next(m for m in desk.window.findChildren(Bookmark) if m.place == link)


def marked(desk):
    return {m.place for m in desk.window.findChildren(Bookmark) if m.isChecked()}


def press(desk):
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def test_every_place_of_the_brochure_has_a_mark_with_its_name(make_window):
    book = shipped()
    desk = make_window(book=book)
    edition = book.editions[0]
    for page in edition.pages:
        desk.open_page(page.id)
    names = {m.place: m.accessibleName() for m in desk.window.findChildren(Bookmark)}
    assert names == {
        PageLink(page.id, place.id): f"Add to the shortlist: {title_of(place)}"
        for page in edition.pages
        for place in items_of(page)
    }


def test_a_click_marks_a_place_and_another_takes_the_mark_away(desk):
    button = mark(desk, MANY)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.visit.shortlist == (MANY,)
    assert button.accessibleName() == "Remove from the shortlist: People in prison"
    assert desk.button("Shortlist (1)").isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.visit.shortlist == ()
    assert button.accessibleName() == "Add to the shortlist: People in prison"
    assert desk.button("Shortlist").isVisible()


SCREENS = ((1024, 600), (1366, 768), (1440, 900), (1920, 1080), (1080, 1920))


@pytest.mark.parametrize("step", TEXT_STEPS)
def test_nothing_moves_when_the_first_marks_are_made(make_window, step):
    book = shipped()
    desk = make_window(book=book, text_step=step)
    pages = book.editions[0].pages
    links = [PageLink(page.id, place.id) for page in pages for place in items_of(page)][:12]

    def places():
        settle(desk.window)
        return [(w, w.geometry()) for w in (desk.page, desk.tabs, *tools) if w.isVisible()]

    tools = desk.window.findChild(Tools).findChildren(QPushButton)
    for size in SCREENS:
        desk.window.resize(*size)
        before = places()
        for some in (links[:1], links[1:]):
            for link in some:
                desk.session.toggle_listed(link)
            assert places() == before, size
        desk.session.clear_shortlist()


def test_a_mark_is_pressed_by_the_keyboard(desk):
    button = mark(desk, MANY)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.visit.shortlist == (MANY,)


def test_a_mark_is_made_and_taken_away_by_assistive_technology(desk):
    button = mark(desk, MANY)
    interface = QAccessible.queryAccessibleInterface(button)
    actions = interface.actionInterface()
    for shortlist in ((MANY,), ()):
        actions.doAction(actions.actionNames()[0])
        assert desk.visit.shortlist == shortlist
        assert button.isChecked() is bool(shortlist)


def test_marks_are_kept_in_the_order_in_which_they_were_made(desk):
    for link in (CASEWORK, MANY):
        desk.open_page(link.page)
        mark(desk, link).click()
    assert desk.visit.shortlist == (CASEWORK, MANY)


def test_a_visit_is_shown_with_its_marks_and_begins_again_without(make_window):
    desk = make_window(shortlist=(CASEWORK, MANY))
    assert marked(desk) == {MANY}
    desk.open_page("careers")
    assert marked(desk) == {MANY, CASEWORK}
    desk.session.begin_again()
    desk.session.open_page("careers")
    assert marked(desk) == set()


def test_a_mark_is_the_same_in_every_language(make_window):
    desk = make_window(shortlist=(MANY,))
    desk.session.set_language("cy")
    settle(desk.window)
    assert [m.isChecked() for m in desk.page.findChildren(Bookmark) if m.place == MANY] == [True]


def test_the_key_marks_the_place_with_the_keyboard(desk):
    desk.text("cohort").setFocus()
    press(desk)
    assert desk.visit.shortlist == (PageLink("overview", "text"),)
    press(desk)
    assert desk.visit.shortlist == ()


def test_the_key_marks_a_place_that_a_link_led_to(desk):
    desk.session.follow(PageLink("careers", "advocacy"))
    settle(desk.window)
    press(desk)
    assert desk.visit.shortlist == (PageLink("careers", "advocacy"),)


def test_without_the_keyboard_in_a_place_the_key_marks_the_first_in_view(desk):
    desk.tabs.setFocus()
    press(desk)
    assert desk.visit.shortlist == (PageLink("overview", "time"),)


def test_the_key_does_nothing_behind_a_note_or_a_panel(desk):
    desk.session.open_note(TermLink("cohort"))
    press(desk)
    desk.session.close_note()
    desk.session.open_panel(Panel.SHORTLIST)
    press(desk)
    assert desk.visit.shortlist == ()


def test_what_the_key_did_is_announced(desk, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    desk.text("cohort").setFocus()
    press(desk)
    press(desk)
    said = [event.message() for event in told if event.type() == QAccessible.Event.Announcement]
    assert said == ["On the shortlist: Why it counts", "Taken off: Why it counts"]


def test_a_mark_tells_whether_it_is_set(desk):
    interface = QAccessible.queryAccessibleInterface(mark(desk, MANY))
    assert interface.state().checkable
    assert not interface.state().checked
    mark(desk, MANY).click()
    assert interface.state().checked


def test_marked_and_not_marked_differ_in_shape(desk):
    button = mark(desk, MANY)
    for theme in Theme:
        desk.session.set_theme(theme)
        settle(desk.window)
        ground = button.parentWidget()
        where = QRect(button.mapTo(ground, QPoint()), button.size())
        before = ground.grab(where).toImage()
        button.click()
        middle = before.rect().center()
        after = ground.grab(where).toImage()
        assert before.pixelColor(middle) != after.pixelColor(middle), theme
        button.click()


def test_without_a_shortlist_there_are_no_marks(make_window):
    desk = make_window(panels=WithoutShortlist)
    press(desk)
    assert desk.window.findChildren(Bookmark) == []
    assert desk.visit.shortlist == ()


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1920, 1080), (1080, 1920)])
def test_marks_are_large_enough_and_cover_no_words(make_window, size, step):
    desk = make_window(*size, book=shipped(), text_step=step)
    for page in ("overview", "careers", "uk-context"):
        desk.session.open_page(page)
        settle(desk.window)
        content = desk.page.widget()
        for button in desk.page.findChildren(Bookmark):
            area = QRect(button.mapTo(content, QPoint()), button.size())
            assert area.width() == area.height() >= 48
            assert content.rect().contains(area)
            box = button.parentWidget()
            for label in box.findChildren(QLabel):
                inner = label.contentsRect()
                words = label.fontMetrics().boundingRect(
                    inner, Qt.TextFlag.TextWordWrap.value, label.text()
                )
                words.translate(label.mapTo(content, QPoint()))
                glyph = area.adjusted(*(area.width() // 4 * sign for sign in (1, 1, -1, -1)))
                assert not words.intersects(glyph), (label.text(), step, size)


def test_the_keyboard_comes_to_a_mark_right_after_its_title(desk):
    mark(desk, MANY).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert mark(desk, MANY).region.isAncestorOf(QApplication.focusWidget())
