"""What assistive technology is told, asked within the process; tests/window asks from outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame

from content.links import PageLink, TermLink
from tests.ui.conftest import settle, shipped
from ui.accessible import Descriptions
from ui.bookmarks import Bookmark
from ui.heading import Heading, plain_label
from ui.named_button import NamedButton
from ui.rich_text import RichText
from ui.tokens import Theme
from ui.visit import GLOSSARY, SOURCES, Panel

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture(scope="module", autouse=True)
def descriptions(qapp):
    made = Descriptions()
    made.install()
    return made


@pytest.fixture
def desk(make_window):
    return make_window()


def tree(interface):
    """Yield an interface and all below it."""
    yield interface
    for index in range(interface.childCount()):
        child = interface.child(index)
        assert child is not None
        yield from tree(child)


def told(widget, role):
    """Return names and descriptions of all below a widget that have a role."""
    root = QAccessible.queryAccessibleInterface(widget)
    return {
        each.text(Text.Name): each.text(Text.Description)
        for each in tree(root)
        if each.role() == role
    }


def test_headings_say_their_level(desk):
    headings = told(desk.window, Role.Heading)
    assert headings["Testing and Measuring"] == "heading level 1"
    assert headings["Why it counts"] == "heading level 2"


def test_a_heading_keeps_its_last_words_together_and_is_told_without_that(qtbot):
    heading = Heading("All that the course teaches", 2)
    qtbot.addWidget(heading)
    assert heading.text() == "All that the course\N{NO-BREAK SPACE}teaches"
    assert list(told(heading, Role.Heading)) == ["All that the course teaches"]
    heading.setText("None of what it does not")
    assert heading.text() == "None of what it does\N{NO-BREAK SPACE}not"
    assert heading.words == "None of what it does not"


def test_a_page_that_is_hidden_tells_nothing_of_what_is_on_it(desk):
    page = desk.page
    assert told(page, Role.Heading)
    desk.session.open_neighbour(1)
    settle(desk.window)
    assert page is not desk.page
    assert not told(page, Role.Heading)
    assert told(desk.page, Role.Heading)


def test_the_value_of_a_fact_is_told_without_what_keeps_its_words_together(qtbot):
    value = plain_label("A few months to one year", "figure")
    qtbot.addWidget(value)
    assert value.text() == "A few months to one\N{NO-BREAK SPACE}year"
    assert list(told(value, Role.StaticText)) == ["A few months to one year"]


def test_a_note_and_a_caution_are_told_apart_by_more_than_colour(make_window):
    desk = make_window(book=shipped(), page="careers")
    careers = desk.page
    groups = told(careers, Role.Grouping)
    assert {"Note", "Caution"} <= groups.keys()
    told_of = [
        told(frame, Role.StaticText)
        for frame in careers.findChildren(QFrame)
        if frame.accessibleName() == "Caution"
    ]
    assert told_of == [{}, {"This shows that roles exist, not that you will get one.": ""}]


def test_text_is_paragraphs_and_list_items(desk):
    text = desk.text("cohort")
    assert list(told(text, Role.Paragraph)) == ["A cohort of people, see the careers."]
    assert list(told(text, Role.ListItem)) == ["One", "Two, from the web"]


def test_links_say_where_they_lead(desk):
    assert told(desk.text("cohort"), Role.Link) == {
        "cohort": "explains the term",
        "the careers": "goes to another place in this brochure",
        "web": "https://www.example.org/page",
    }


def link(text, name):
    interface = QAccessible.queryAccessibleInterface(text)
    return next(
        each
        for each in tree(interface)
        if each.role() == Role.Link and each.text(Text.Name) == name
    )


def test_a_link_that_is_pressed_is_followed_and_the_keyboard_comes_back_to_it(desk, qtbot):
    text = desk.text("cohort")
    pressed = link(text, "cohort")
    assert [str(name) for name in pressed.actionNames()] == ["Press", "SetFocus"]
    pressed.doAction("Press")
    qtbot.waitUntil(lambda: desk.session.visit.note == TermLink("cohort"))
    desk.session.close_note()
    assert text.links[text.focused_link].text == "cohort"


def test_the_keyboard_can_be_put_on_a_link_without_following_it(desk, qtbot):
    text = desk.text("cohort")
    link(text, "web").doAction("SetFocus")
    qtbot.waitUntil(lambda: text.focused_link == 2)
    assert desk.session.visit.note is None


def test_a_link_that_is_gone_is_not_followed(desk, qtbot):
    text = desk.text("cohort")
    pressed = link(text, "web")
    pressed.doAction("Press")
    text.set_prose(())
    pressed.doAction("Press")
    pressed.doAction("Jump")
    settle(desk.window)
    assert desk.session.visit.note is None


def test_our_windows_are_windows(desk):
    interface = QAccessible.queryAccessibleInterface(desk.window)
    assert interface.role() == Role.Window
    assert interface.text(Text.Name) == desk.window.windowTitle()


def test_facts_are_groups_by_the_name_of_their_label(make_window):
    desk = make_window(book=shipped())
    assert "How long" in told(desk.page, Role.Grouping)


def test_text_says_that_the_keyboard_comes_to_it_only_where_it_has_links(make_window):
    desk = make_window(book=shipped())
    texts = desk.page.findChildren(RichText)
    said = {
        bool(text.links): QAccessible.queryAccessibleInterface(text).state().focusable
        for text in texts
    }
    assert said == {True: 1, False: 0}


def test_cards_are_groups_by_the_name_of_their_title(desk):
    desk.open_page("careers")
    assert {"Casework", "Advocacy", "Outreach"} <= set(told(desk.page, Role.Grouping))


def test_pictures_say_in_words_what_they_show(desk):
    desk.session.open_page("figures")
    pictures = told(desk.page, Role.Graphic)
    assert "46 of every 100 reoffended, 54 did not" in pictures["Of 100 people"]
    assert "87,465" in pictures["Over time"]


def test_a_page_is_a_document_by_its_title(desk):
    assert list(told(desk.page, Role.Document)) == ["Overview"]


def test_asked_for_a_bar_that_has_just_gone_an_area_has_none(desk):
    area = QAccessible.queryAccessibleInterface(desk.page)
    count = area.childCount()
    desk.window.hide()
    assert area.child(count) is None
    assert area.child(99) is None
    desk.window.show()


def test_a_note_is_a_dialog_by_its_title(desk):
    desk.session.open_note(TermLink("cohort"))
    assert list(told(desk.note, Role.Dialog)) == ["Cohort"]


def test_a_sheet_that_shows_something_else_is_called_so(desk):
    desk.session.open_note(TermLink("cohort"))
    assert list(told(desk.note, Role.Dialog)) == ["Cohort"]
    desk.session.open_note(SOURCES)
    assert list(told(desk.note, Role.Dialog)) == ["Sources"]


def test_no_name_is_said_again_as_a_description(desk):
    for role in (Role.Button, Role.ButtonMenu, Role.CheckBox):
        said = told(desk.window, role)
        assert said
        assert [name for name, description in said.items() if name and name == description] == []


def test_a_mouse_that_rests_on_a_tool_or_a_bookmark_is_told_its_name(desk):
    point = QPointF(1, 1)
    for button in desk.window.findChildren(QAbstractButton):
        if isinstance(button, NamedButton | Bookmark) and button.accessibleName():
            QApplication.sendEvent(button, QEnterEvent(point, point, point))
            assert button.toolTip() == button.accessibleName()
            QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
            assert button.toolTip() == ""


def test_the_shown_tab_is_the_selected_one(desk):
    desk.session.open_page("figures")
    root = QAccessible.queryAccessibleInterface(desk.tabs)
    tabs = {
        each.text(Text.Name): each.state() for each in tree(root) if each.role() == Role.PageTab
    }
    assert [name for name, state in tabs.items() if state.selected] == ["Figures"]


def unnamed(desk):
    """Return what takes the keyboard and has no name; a text is said by its paragraphs."""
    return [
        (each.role().name, each.object())
        for each in tree(QAccessible.queryAccessibleInterface(desk.window))
        if each.state().focusable
        and not each.state().invisible
        and not each.text(Text.Name)
        and not isinstance(each.object(), RichText)
    ]


@pytest.mark.parametrize("page", ["overview", "outcomes", "careers", "uk-context"])
def test_everything_that_takes_the_keyboard_has_a_name(make_window, page):
    assert unnamed(make_window(book=shipped(), page=page)) == []


@pytest.mark.parametrize("panel", Panel)
def test_so_has_everything_on_a_sheet(make_window, panel):
    places = tuple(PageLink("careers", place) for place in ("probation-officer", "housing-officer"))
    desk = make_window(book=shipped(), panel=panel, shortlist=places)
    assert unnamed(desk) == []


@pytest.mark.parametrize("note", [GLOSSARY, SOURCES, TermLink("cohort")])
def test_so_has_everything_on_a_note(make_window, note):
    assert unnamed(make_window(book=shipped(), note=note)) == []


def test_a_link_that_the_keyboard_reaches_is_focused_and_no_other(desk):
    text = desk.text("cohort")
    text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    interface = QAccessible.queryAccessibleInterface(text)
    focused = [
        each.text(Text.Name)
        for each in tree(interface)
        if each.role() == Role.Link and each.state().focused
    ]
    assert focused == ["the careers"]
    assert interface.focusChild().text(Text.Name) == "the careers"


def test_what_is_told_stands_where_it_is_seen(desk):
    text = desk.text("cohort")
    interface = QAccessible.queryAccessibleInterface(text)
    for each in tree(interface):
        assert interface.rect().contains(each.rect())
    parts = [interface.child(index) for index in range(interface.childCount())]
    tops = [part.rect().top() for part in parts]
    assert tops == sorted(set(tops))
    centre = parts[1].rect().center()
    assert interface.childAt(centre.x(), centre.y()) is parts[1]


def test_what_is_scrolled_out_of_view_is_said_to_be_off_the_screen(make_window):
    desk = make_window(480, 360)
    interface = QAccessible.queryAccessibleInterface(desk.text("cohort"))
    links = [each for each in tree(interface) if each.role() == Role.Link]
    assert all(link.state().offscreen for link in links)
    assert not any(link.state().invisible for link in links)
    desk.session.follow(PageLink("overview", "text"))
    settle(desk.window)
    assert not links[0].state().offscreen


def test_children_know_their_parents(desk):
    interface = QAccessible.queryAccessibleInterface(desk.text("cohort"))
    for each in tree(interface):
        for index in range(each.childCount()):
            child = each.child(index)
            assert each.indexOfChild(child) == index
            assert child.parent() is each
        assert each.child(each.childCount()) is None
        assert each.child(-1) is None


def test_new_words_are_told_in_place_of_the_old(desk):
    desk.session.open_note(TermLink("cohort"))
    text = desk.note.findChild(RichText)
    assert "People counted together." in told(text, Role.Paragraph)
    desk.session.close_note()
    desk.session.open_note(desk.text("a bulletin").links[0].target)
    assert "People counted together." not in told(text, Role.Paragraph)
    assert any("The office" in name for name in told(text, Role.ListItem))


@pytest.mark.parametrize("theme", Theme)
def test_all_is_told_in_every_theme_and_size_of_text(make_window, theme):
    desk = make_window(book=shipped())
    before = len(list(tree(QAccessible.queryAccessibleInterface(desk.window))))
    desk.session.set_theme(theme)
    for _ in range(6):
        desk.session.enlarge_text()
        settle(desk.window)
        found = list(tree(QAccessible.queryAccessibleInterface(desk.window)))
        assert [each for each in found if not each.isValid()] == []
        assert len(found) >= before - 5


def menus(window):
    """Return what is told of the menus over a window, and of each what can be chosen."""
    root = QAccessible.queryAccessibleInterface(window)
    return [each for each in tree(root) if each.role() == Role.PopupMenu]


def test_a_menu_belongs_to_its_window_while_it_is_open_and_says_what_is_in_force(desk, qtbot):
    window = desk.window
    button = desk.button("Contrast and colours")
    assert menus(window) == []
    button.click()
    (menu,) = menus(window)
    assert menu.text(Text.Name) == "Contrast and colours"
    assert menu.parent().object() is window
    assert menu.parent().indexOfChild(menu) == menu.parent().childCount() - 1
    items = [menu.child(number) for number in range(menu.childCount())]
    assert [item.text(Text.Name) for item in items][:2] == ["Light", "Dark"]
    assert {item.role() for item in items} == {Role.MenuItem}
    assert [item.state().checked for item in items] == [True, False, False, False]
    assert all(item.state().checkable and item.parent() is menu for item in items)
    assert menu.childAt(*items[1].rect().center().toTuple()) is items[1]
    QTest.keyClick(button.menu(), Qt.Key.Key_Down)
    QTest.keyClick(button.menu(), Qt.Key.Key_Down)
    assert menu.focusChild() is items[1]
    assert [item.state().focused for item in items] == [False, True, False, False]
    items[1].doAction("Press")
    qtbot.waitUntil(lambda: desk.session.visit.theme is Theme.DARK)
    assert menus(window) == []
