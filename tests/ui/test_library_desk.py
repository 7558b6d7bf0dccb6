"""The list of brochures on a laptop: shown first where there are many, left and returned to."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from content.links import PageLink, SourceLink, TermLink
from tests.ui.conftest import PACKS
from tests.ui.laptops import shown
from ui.about_panel import AboutPanel
from ui.compare_panel import ComparePanel
from ui.failure import FailureView
from ui.frame import Frame
from ui.keys_panel import KeysPanel
from ui.library_view import LibraryView
from ui.notice import Notice
from ui.search_list import SearchList
from ui.search_rows import Book, Summary
from ui.tokens import Theme
from ui.visit import Marked
from ui.window import Window


@pytest.fixture
def courses(tmp_path):
    """A folder with two sound packs and one that is broken."""
    folder = tmp_path / "courses"
    for name in ("first", "second", "broken"):
        shutil.copytree(PACKS / "mass-incarceration", folder / name)
        words = folder / name / "en" / "brochure.yaml"
        text = words.read_text(encoding="utf-8")
        words.write_text(text.replace("Professional", name.title(), 1), encoding="utf-8")
    with (folder / "broken" / "brochure.yaml").open("a", encoding="utf-8") as file:
        file.write("nonsense: 1\n")
    return folder


def books(qtbot) -> list[Book]:
    """Return the brochures in the list once all have been read."""

    def found():
        (view,) = shown(LibraryView)
        rows = view.findChild(SearchList).rows
        return [row for row in rows if isinstance(row, Book)]

    qtbot.waitUntil(lambda: len(found()) == 4, timeout=20_000)
    qtbot.waitUntil(lambda: all(book.state != "Not read yet" for book in found()), timeout=20_000)
    return found()


def books_now() -> list[Book]:
    rows = shown(LibraryView)[0].findChild(SearchList).rows
    return [row for row in rows if isinstance(row, Book)]


def choose(book):
    shown(LibraryView)[0].findChild(SearchList).chosen.emit(book)
    QApplication.processEvents()


def test_where_there_are_many_the_list_comes_first(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    assert not shown(Window)
    assert sum(not book.is_sound for book in books(qtbot)) == 1


def test_a_pack_that_is_named_is_opened_at_once(open_laptop, courses):
    open_laptop(courses / "first", libraries=(courses,))
    assert not shown(LibraryView)
    assert shown(Window)[0].windowTitle().startswith("First")


def test_a_brochure_is_opened_from_the_list_and_left_for_it(open_laptop, courses, qtbot):
    laptop = open_laptop(libraries=(courses,))
    choose(next(book for book in books(qtbot) if book.title.startswith("Second")))
    (window,) = shown(Window)
    assert window.windowTitle().startswith("Second")
    laptop.show_library()
    assert not shown(Window)
    assert len(books(qtbot)) == 4


def test_folders_are_remembered_though_nobody_leaves_the_list(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    file = open_laptop.state / "remembered.json"
    qtbot.waitUntil(lambda: file.exists() and str(courses.name) in file.read_text("utf-8"))


def test_one_with_problems_shows_them(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    choose(next(book for book in books(qtbot) if not book.is_sound))
    assert shown(FailureView)
    assert shown(LibraryView)


def test_brochures_are_compared_over_the_list(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    packs = [book.folder for book in books(qtbot) if book.is_sound][:2]
    shown(LibraryView)[0].comparison_requested.emit(packs)
    assert shown(ComparePanel)


def test_one_that_breaks_before_it_is_compared_is_named(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    books(qtbot)
    packs = [courses / "first", courses / "second"]
    shutil.rmtree(packs[1])
    shown(LibraryView)[0].comparison_requested.emit(packs)
    assert f"“{packs[1].name}” cannot be compared" in shown(Notice)[0].accessibleName()
    assert not shown(ComparePanel)
    qtbot.waitUntil(lambda: packs[1] not in {book.folder for book in books_now()}, timeout=20_000)


def test_a_folder_that_is_away_is_named_and_comes_back(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    books(qtbot)
    open_laptop.quit()
    away = courses.rename(courses.with_name("away"))
    open_laptop()

    def said():
        rows = shown(LibraryView)[0].findChild(SearchList).rows
        return [row.text for row in rows if isinstance(row, Summary)]

    qtbot.waitUntil(lambda: any(f"{courses} is not there" in words for words in said()))
    assert len(books_now()) == 1
    away.rename(courses)
    view().look_again()
    assert len(books(qtbot)) == 4
    qtbot.waitUntil(lambda: not any("is not there" in words for words in said()))


def test_what_was_found_and_has_gone_is_said_over_the_brochure(open_laptop, courses):
    laptop = open_laptop(libraries=(courses,))
    for link in (PageLink("gone", "housing-officer"), TermLink("gone"), SourceLink("gone")):
        laptop.open_pack(courses / "first", Marked("housing", link))
        assert shown(Window)
        assert "not in this brochure any more" in shown(Notice)[0].accessibleName()


def test_where_a_place_has_gone_its_page_is_opened(open_laptop, courses):
    laptop = open_laptop(libraries=(courses,))
    laptop.open_pack(courses / "first", Marked("housing", PageLink("careers", "gone")))
    assert shown(Window)[0].page.page.id == "careers"


def test_folders_are_remembered_until_they_are_to_be_forgotten(open_laptop, courses, qtbot):
    open_laptop(libraries=(courses,))
    books(qtbot)
    open_laptop.quit()
    open_laptop()
    books(qtbot)
    shown(LibraryView)[0].forgetting_requested.emit()
    open_laptop.quit()
    open_laptop()
    assert shown(Window)


CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def view() -> LibraryView:
    return shown(LibraryView)[0]


def come_forward(qtbot):
    view().window().activateWindow()
    qtbot.waitUntil(view().window().isActiveWindow)


@pytest.fixture
def listed(open_laptop, courses, qtbot):
    """The laptop with its list in front, all of it read."""
    laptop = open_laptop(libraries=(courses,))
    books(qtbot)
    come_forward(qtbot)
    return laptop


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def button(name: str) -> QPushButton:
    buttons = view().findChildren(QPushButton)
    return next(b for b in buttons if name in {b.accessibleName(), b.text()})


def test_shortcuts_and_about_open_over_the_list_too(listed):
    press(Qt.Key.Key_F1)
    said = {label.text() for label in shown(KeysPanel)[0].findChildren(QLabel)}
    assert {"Library", "Larger text", "Quit"} <= said
    assert "Next page" not in said
    press(Qt.Key.Key_Escape)
    assert not shown(KeysPanel)
    menu = button("More").menu()
    menu.aboutToShow.emit()
    assert menu.styleSheet() == view().sheet
    next(action for action in menu.actions() if "About" in action.text()).trigger()
    assert shown(AboutPanel)


def test_text_size_and_theme_are_chosen_in_the_list_and_last(listed, open_laptop, qtbot):
    press(Qt.Key.Key_Plus, CONTROL)
    button("Larger text").click()
    button("Contrast and colours").menu().actions()[1].trigger()
    assert (view().look.step, view().look.theme) == (150, Theme.DARK)
    choose(next(book for book in books(qtbot) if book.is_sound))
    visit = shown(Window)[0].session.visit
    assert (visit.text_step, visit.theme) == (150, Theme.DARK)
    open_laptop.quit()
    open_laptop()
    assert (view().look.step, view().look.theme) == (150, Theme.DARK)
    come_forward(qtbot)
    press(Qt.Key.Key_0, CONTROL)
    assert view().look.step == 100


def test_a_list_that_was_only_looked_at_is_remembered_too(listed, open_laptop):
    view().window().setGeometry(20, 30, 610, 480)
    press(Qt.Key.Key_Plus, CONTROL)
    open_laptop.quit()
    open_laptop()
    assert view().window().geometry().getRect() == (20, 30, 610, 480)
    assert view().look.step == 125


@pytest.mark.parametrize(
    "leave",
    [
        pytest.param(lambda: press(Qt.Key.Key_Escape), id="Escape"),
        pytest.param(lambda: press(Qt.Key.Key_Left, ALT), id="Alt+Left"),
        pytest.param(lambda: button("Back").click(), id="button"),
    ],
)
def test_the_list_is_left_for_the_brochure_that_was_open(listed, qtbot, leave):
    assert not button("Back").isEnabled()
    choose(next(book for book in books(qtbot) if book.is_sound))
    (window,) = shown(Window)
    window.session.open_page("careers")
    press(Qt.Key.Key_L, CONTROL)
    assert not shown(Window)
    press(Qt.Key.Key_Plus, CONTROL)
    leave()
    assert shown(Window) == [window]
    assert window.page.page.id == "careers"
    assert window.session.visit.text_step == 125


def drop(folder):
    """Drop a folder onto the frame."""
    (frame,) = shown(Frame)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    rest = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, *rest)
    let_go = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *rest)
    for event in (enter, let_go):
        QApplication.sendEvent(frame, event)


def test_a_folder_of_packs_that_is_dropped_is_listed(open_laptop, courses, qtbot):
    open_laptop()
    drop(courses)
    assert len(books(qtbot)) == 4
    assert not shown(Window)


def test_no_tool_of_the_list_goes_nowhere(listed):
    choose(next(book for book in books_now() if book.is_sound))
    listed.show_library()
    tools = [tool for tool in view().findChildren(QPushButton) if tool.property("role") == "tool"]
    names = {tool.accessibleName() for tool in tools if tool.isVisible()}
    assert {"Back", "More"} <= names
    assert "Forward" not in names


def test_what_cannot_be_opened_is_refused_over_the_list(listed, tmp_path):
    (tmp_path / "empty").mkdir()
    drop(tmp_path / "empty")
    assert "cannot be opened" in shown(Notice)[0].accessibleName()


@pytest.mark.parametrize("step", [100, 250])
@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1366, 768), (1080, 1920)])
def test_every_tool_of_list_and_brochure_is_within_the_window(
    open_laptop, courses, qtbot, size, step
):
    open_laptop(libraries=(courses,), text_step=step)
    (frame,) = shown(Frame)
    for kind in (LibraryView, Window):
        frame.resize(*size)
        QApplication.processEvents()
        (shows,) = shown(kind)
        tools = [b for b in shows.findChildren(QPushButton) if b.property("role") == "tool"]
        assert "More" in {tool.accessibleName() for tool in tools}
        for tool in tools:
            if tool.isVisible():
                corner = tool.mapTo(frame, tool.rect().bottomRight())
                assert frame.rect().contains(corner), (kind, tool.accessibleName())
        if kind is LibraryView:
            choose(next(book for book in books(qtbot) if book.is_sound))
