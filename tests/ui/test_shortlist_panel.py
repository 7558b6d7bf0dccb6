"""The shortlist: what is marked, in order; opened, moved, removed and put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from content.links import PageLink
from content.shortlist import items_of
from tests.ui.conftest import settle, shipped
from ui.heading import NO_BREAK
from ui.look import TEXT_STEPS
from ui.panels import Panels
from ui.shortlist_panel import ShortlistPanel
from ui.shortlist_row import ShortlistRow
from ui.visit import Panel

TIME, MANY, ADVOCACY = (
    PageLink("overview", "time"),
    PageLink("overview", "many"),
    PageLink("careers", "advocacy"),
)


class AllPanels(Panels):
    """Offers what others build too."""

    def make(self, panel, parent):
        if panel is Panel.SHORTLIST:
            return super().make(panel, parent)
        return ShortlistPanel(self._brochure, self._icons, (), parent)


@pytest.fixture
def desk(make_window):
    return make_window(panels=AllPanels, shortlist=(TIME, MANY, ADVOCACY), panel=Panel.SHORTLIST)


def panel(desk) -> ShortlistPanel:
    return next(p for p in desk.window.findChildren(ShortlistPanel) if p.isVisible())


def rows(desk):
    """Return the rows from top to bottom."""
    found = [row for row in panel(desk).findChildren(ShortlistRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.mapTo(desk.window, QPoint()).y())


def links(desk):
    settle(desk.window)
    return [row.link for row in rows(desk)]


def said(widget):
    labels = (label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    return " ".join(labels).replace(NO_BREAK, " ")


def button(widget, text) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def test_it_lists_what_is_marked_with_page_and_summary(desk):
    assert links(desk) == [TIME, MANY, ADVOCACY]
    first, _, last = rows(desk)
    assert first.words.document.toPlainText() == "How long"
    assert "Overview · A few months. It varies" in said(first)
    assert "Careers · What it is about." in said(last)
    assert "3 places are marked" in said(panel(desk))


def test_a_place_is_opened(desk):
    row = rows(desk)[2]
    row.words.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    assert desk.visit.page == "careers"
    assert desk.visit.place.anchor == "advocacy"
    assert desk.visit.panel is None


def test_the_keyboard_begins_with_the_first_place(desk):
    assert focus() is rows(desk)[0].words


def test_places_are_moved_by_buttons(desk):
    rows(desk)[0].down.click()
    assert links(desk) == [MANY, TIME, ADVOCACY]
    rows(desk)[2].up.click()
    assert links(desk) == [MANY, ADVOCACY, TIME]


def test_the_ends_of_the_list_go_no_further(desk):
    first, second, last = rows(desk)
    assert [first.up.isEnabled(), first.down.isEnabled()] == [False, True]
    assert [second.up.isEnabled(), second.down.isEnabled()] == [True, True]
    assert [last.up.isEnabled(), last.down.isEnabled()] == [True, False]


def test_the_keyboard_stays_with_a_place_that_moves(desk):
    row = rows(desk)[1]
    row.up.setFocus()
    press(Qt.Key.Key_Space)
    assert links(desk) == [MANY, TIME, ADVOCACY]
    assert QApplication.focusWidget() is row.down  # there is no further up


def test_places_are_moved_by_keys(desk):
    row = rows(desk)[0]
    row.words.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert links(desk) == [MANY, TIME, ADVOCACY]
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert links(desk) == [MANY, ADVOCACY, TIME]
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert links(desk) == [MANY, TIME, ADVOCACY]
    assert QApplication.focusWidget() is row.words


def test_tab_goes_through_the_places_in_their_order(desk):
    rows(desk)[0].down.click()
    settle(desk.window)
    rows(desk)[0].words.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(12):
        reached.append(next((r.link for r in rows(desk) if r.isAncestorOf(focus())), None))
        press(Qt.Key.Key_Tab)
    assert list(dict.fromkeys(link for link in reached if link)) == [MANY, TIME, ADVOCACY]


def focus():
    return QApplication.focusWidget()


def test_a_place_is_removed_and_put_back(desk):
    rows(desk)[1].remove.click()
    assert links(desk) == [TIME, ADVOCACY]
    assert "Removed: People in prison" in said(panel(desk))
    button(panel(desk), "Undo").click()
    assert links(desk) == [TIME, MANY, ADVOCACY]
    assert "Removed" not in said(panel(desk))


def test_removals_are_undone_one_by_one_by_the_key_too(desk):
    rows(desk)[0].words.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Delete)
    assert links(desk) == [ADVOCACY]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert links(desk) == [MANY, ADVOCACY]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert links(desk) == [TIME, MANY, ADVOCACY]


def test_the_keyboard_goes_on_to_the_next_place_then_to_undo(desk):
    rows(desk)[1].remove.setFocus()
    press(Qt.Key.Key_Space)
    assert focus() is rows(desk)[1].remove
    assert rows(desk)[1].link == ADVOCACY
    press(Qt.Key.Key_Space)
    assert focus() is rows(desk)[0].remove
    press(Qt.Key.Key_Space)
    assert focus() is button(panel(desk), "Undo")
    press(Qt.Key.Key_Space)
    assert links(desk) == [TIME]


def test_all_are_cleared_and_put_back_at_once(desk):
    button(panel(desk), "Clear").click()
    assert links(desk) == []
    assert "Nothing is marked yet" in said(panel(desk))
    assert "3 places were removed" in said(panel(desk))
    assert desk.visit.shortlist == ()
    button(panel(desk), "Undo").click()
    assert links(desk) == [TIME, MANY, ADVOCACY]


def test_what_was_removed_is_forgotten_when_it_closes(desk):
    rows(desk)[0].remove.click()
    press(Qt.Key.Key_Escape)
    desk.session.open_panel(Panel.SHORTLIST)
    settle(desk.window)
    assert "Removed" not in said(panel(desk))
    assert links(desk) == [MANY, ADVOCACY]


def test_an_empty_list_says_how_to_mark(make_window):
    desk = make_window(panel=Panel.SHORTLIST)
    words = said(panel(desk))
    assert "Nothing is marked yet" in words
    assert "bookmark" in words
    assert "Ctrl+D" in words
    assert not [b for b in panel(desk).findChildren(QPushButton) if b.isVisible()][1:]


def test_two_or_more_can_be_compared(desk):
    rows(desk)[0].remove.click()
    assert button(panel(desk), "Compare").isEnabled()
    rows(desk)[0].remove.click()
    assert not button(panel(desk), "Compare").isEnabled()
    button(panel(desk), "Undo").click()
    button(panel(desk), "Compare").click()
    assert desk.visit.panel is Panel.COMPARE


def test_the_list_is_taken_along(desk):
    button(panel(desk), "Take it with you").click()
    assert desk.visit.panel is Panel.TAKE


def test_what_is_not_offered_is_not_there(make_window):
    class Only(Panels):
        def __init__(self, brochure, session, icons, **_):
            super().__init__(brochure, session, icons, offered=(Panel.SHORTLIST,))

    desk = make_window(panels=Only, shortlist=(TIME, MANY), panel=Panel.SHORTLIST)
    names = {b.text() for b in panel(desk).findChildren(QPushButton) if b.isVisible()}
    assert names == {"Close", "Clear", ""}


def test_changes_are_announced(desk, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    rows(desk)[0].down.click()
    settle(desk.window)
    rows(desk)[0].remove.click()
    button(panel(desk), "Undo").click()
    button(panel(desk), "Clear").click()
    words = [event.message() for event in told if event.type() == QAccessible.Event.Announcement]
    assert words == [
        "2 of 3: How long",
        "Removed: People in prison",
        "3 places are marked",
        "3 places were removed",
    ]


def test_every_button_says_what_it_is_for(desk):
    titles = ("How long", "People in prison", "Advocacy")
    for number, (row, title) in enumerate(zip(rows(desk), titles, strict=True), 1):
        assert row.accessibleName() == f"{number} of 3: {title}"
        names = [b.accessibleName() for b in (row.up, row.down, row.remove)]
        assert names == [
            f"Move up: {title}",
            f"Move down: {title}",
            f"Remove from the shortlist: {title}",
        ]


def test_it_speaks_the_language_of_the_visit(desk):
    desk.session.set_language("cy")
    settle(desk.window)
    assert "Cymraeg: Overview" in said(rows(desk)[0])


def test_a_list_that_has_room_is_not_scrolled(make_window):
    desk = make_window(1920, 1080, shortlist=(TIME, MANY, ADVOCACY))
    desk.session.open_panel(Panel.SHORTLIST)
    settle(desk.window)
    (area,) = panel(desk).findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert panel(desk).sheet.height() < 700


def test_a_list_of_a_few_long_summaries_has_room_in_a_tall_window(make_window):
    places = (
        PageLink("overview", "how-long"),
        PageLink("overview", "how-you-study"),
        PageLink("careers", "government-agencies"),
        PageLink("uk-context", "prison-population"),
    )
    desk = make_window(1080, 1920, book=shipped(), text_step=200, shortlist=places)
    desk.session.open_panel(Panel.SHORTLIST)
    settle(desk.window)
    (area,) = panel(desk).findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1920, 1080), (1080, 1920)])
def test_nothing_is_cut_off(make_window, size, step):
    book = shipped()
    places = [
        PageLink(page.id, place.id)
        for page in book.editions[0].pages
        for place in list(items_of(page))[:4]
    ]
    desk = make_window(*size, book=book, panels=AllPanels, text_step=step, shortlist=tuple(places))
    desk.session.open_panel(Panel.SHORTLIST)
    settle(desk.window)
    desk.session.remove_listed(places[0])
    settle(desk.window)
    shown = panel(desk)
    inside = shown.sheet.rect()
    for widget in shown.sheet.findChildren(QWidget):
        if isinstance(widget, QPushButton) and widget.isVisible():
            area = widget.rect().translated(widget.mapTo(shown.sheet, QPoint()))
            assert area.left() >= 0
            assert area.right() <= inside.right(), (widget.text(), widget.accessibleName())
            assert widget.width() >= min(widget.sizeHint().width(), inside.width() - 100)
    for row in rows(desk):
        assert row.words.width() > 3 * 19
        assert row.words.height() >= row.words.heightForWidth(row.words.width())
        labels = [label for label in row.findChildren(QLabel) if label.isVisible()]
        assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
