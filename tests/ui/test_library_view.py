"""The list of brochures: read beside the event loop, searched, opened and compared from it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton

from content.library import Library
from content.links import TermLink
from content.problems import ContentError, Problem
from tests.samples import brochure
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.library_body import LibraryBody
from ui.library_view import LibraryView
from ui.search_list import SearchList
from ui.search_rows import Answer, Book, Guess, Summary, Title
from ui.theme import Dress
from ui.tokens import Theme
from ui.visit import Marked, Visit

TODAY = date(2027, 1, 1)


class Reader:
    """Reads packs as the sample brochure with their own titles; waits while it is held."""

    def __init__(self):
        self.free = Event()
        self.free.set()
        self.read = []

    def __call__(self, folder: Path):
        self.free.wait(20)
        self.read.append(folder.name)
        text = (folder / "brochure.yaml").read_text()
        if text == "broken":
            raise ContentError([Problem(folder / "brochure.yaml", 3, 1, "it is broken")] * 2)
        book = brochure()
        review = date(2026, 1, 1) if text == "late" else book.review_by
        edition = replace(book.editions[0], title=folder.name.title())
        return replace(book, review_by=review, editions=(edition, *book.editions[1:]))


@pytest.fixture
def reader():
    reader = Reader()
    yield reader
    reader.free.set()


@pytest.fixture
def shelf(tmp_path):
    for name, text in (("apples", ""), ("bread", "late"), ("cheese", "broken"), ("dates", "")):
        (tmp_path / "shelf" / name).mkdir(parents=True)
        (tmp_path / "shelf" / name / "brochure.yaml").write_text(text)
    return tmp_path / "shelf"


@pytest.fixture
def dress(qapp, resources):
    return Dress(qapp, resources)


@pytest.fixture
def make(qtbot, shelf, reader, dress, tmp_path):
    """Show the library; unless told otherwise, when all packs have been read."""
    views = []

    def make(width=1280, height=800, theme=Theme.LIGHT, step=100, *, wait=True) -> LibraryView:
        library = Library((shelf,), tmp_path / "cache", reader, version="1")
        view = LibraryView(library, reader, lambda: TODAY, dress, Icons(RESOURCES / "icons"))
        views.append(view)
        qtbot.addWidget(view, before_close_func=lambda _: reader.free.set())
        view.resize(width, height)
        view.show_visit(Visit(page="", language="en", theme=theme, text_step=step))
        view.show()
        view.activateWindow()
        view.look_again()
        if wait:
            qtbot.waitUntil(lambda: len(books(view)) == 4 and all(b.state for b in books(view)))
            qtbot.waitUntil(lambda: "Not read yet" not in {b.state for b in books(view)})
        view.field.setFocus()
        return view

    return make


def rows(view):
    return view.findChild(SearchList).rows


def books(view) -> list[Book]:
    return [row for row in rows(view) if isinstance(row, Book)]


def summary(view) -> str:
    return next(row.text for row in rows(view) if isinstance(row, Summary))


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def type_(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


def button(view, words) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text() == words)


def test_every_brochure_says_what_it_is(make):
    view = make()
    first = books(view)[0]
    assert first.title == "Apples"
    assert first.about == "Overview · Careers · Figures"
    assert first.state == "English, Cymraeg · Version 1.2.3 · To be reviewed by 31 May 2027"
    assert first.is_sound


def test_one_that_is_out_of_date_says_so(make):
    view = make()
    late = books(view)[1]
    assert "Out of date since 1 January 2026" in late.state
    assert not late.is_sound


def test_one_with_problems_is_listed_and_can_be_opened_to_see_them(make):
    view = make()
    broken = books(view)[2]
    assert broken.title == "cheese"
    assert broken.state.startswith("1 problem. ")
    assert "it is broken" in broken.state
    told = QSignalSpy(view.pack_requested)
    view.findChild(SearchList).chosen.emit(broken)
    assert told.at(0) == [broken.folder]


def test_the_list_can_be_used_while_packs_are_read(make, reader, qtbot):
    reader.free.clear()
    view = make(wait=False)
    qtbot.waitUntil(lambda: len(books(view)) == 4)
    assert {book.state for book in books(view)} == {"Not read yet"}
    assert view.findChild(QProgressBar).isVisible()
    told = QSignalSpy(view.pack_requested)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert told.count() == 1
    reader.free.set()
    qtbot.waitUntil(lambda: not view.findChild(QProgressBar).isVisible())
    assert books(view)[0].title == "Apples"


def test_nothing_moves_under_the_hand_while_packs_are_read(make, reader, shelf, qtbot):
    for number in range(40):
        (shelf / f"e{number:02}").mkdir()
        (shelf / f"e{number:02}" / "brochure.yaml").write_text("")
    reader.free.clear()
    view = make(wait=False)
    qtbot.waitUntil(lambda: len(books(view)) == 44)
    listed = view.findChild(SearchList)
    for _ in range(30):
        press(Qt.Key.Key_Down)
    here, offset = listed.current, listed.verticalScrollBar().value()
    assert offset > 0
    reader.free.set()
    qtbot.waitUntil(lambda: "Not read yet" not in {b.state for b in books(view)})
    assert listed.current.folder == here.folder
    assert listed.hasFocus()
    assert listed.viewport().rect().contains(listed.visualRect(listed.currentIndex()))


def test_a_long_list_is_laid_out_as_far_as_one_goes(make, shelf, reader, qtbot):
    for number in range(300):
        (shelf / f"e{number:03}").mkdir()
        (shelf / f"e{number:03}" / "brochure.yaml").write_text("")
    view = make(wait=False)
    qtbot.waitUntil(lambda: len(books(view)) == 304)
    qtbot.waitUntil(lambda: "Not read yet" not in {b.state for b in books(view)})
    listed = view.findChild(SearchList)
    given = listed.model().rowCount()
    assert given < 50
    listed.enter()
    for _ in range(60):
        press(Qt.Key.Key_Down)
    assert listed.current.folder.name == "e056"
    assert given < listed.model().rowCount() < 305
    press(Qt.Key.Key_End)
    assert listed.current.folder.name == "e299"
    listed.verticalScrollBar().setValue(0)
    press(Qt.Key.Key_Home)
    assert listed.current.folder.name == "apples"


def test_a_folder_that_goes_and_comes_back_is_seen_while_the_list_is_shown(make, shelf, qtbot):
    view = make()
    copy = shutil.copytree(shelf, shelf.with_name("copy"))
    shutil.rmtree(shelf)
    qtbot.waitUntil(lambda: summary(view) == "No brochures are in these folders.")
    copy.rename(shelf)
    QApplication.sendEvent(view, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: len(books(view)) == 4)
    assert books(view)[0].title == "Apples"


def test_a_pack_that_comes_or_changes_is_seen_while_the_list_is_shown(make, shelf, reader, qtbot):
    view = make()
    (shelf / "bread" / "brochure.yaml").write_text("mended")
    (shelf / "eggs").mkdir()
    (shelf / "eggs" / "brochure.yaml").write_text("")
    qtbot.waitUntil(lambda: [book.title for book in books(view)][-1] == "Eggs")
    qtbot.waitUntil(lambda: books(view)[1].is_sound)
    assert reader.read.count("apples") == 1


def test_reading_can_be_stopped(make, reader, qtbot):
    reader.free.clear()
    view = make(wait=False)
    qtbot.waitUntil(lambda: len(books(view)) == 4)
    reader.free.set()
    button(view, "Stop reading").click()
    assert not view.findChild(QProgressBar).isVisible()
    assert len(books(view)) == 4


def test_the_next_time_nothing_is_read(make, reader):
    make().close()
    reader.read.clear()
    view = make()
    assert books(view)[0].title == "Apples"
    view.stop()
    assert reader.read == []


def test_titles_are_found_as_one_types(make):
    view = make()
    type_("bre")
    assert [book.title for book in books(view)] == ["Bread"]
    assert summary(view) == "1 of 4 have “bre” in their title or tabs."
    press(Qt.Key.Key_Escape)
    assert len(books(view)) == 4
    assert view.field.text == ""


def test_what_stands_in_brochures_is_found_too(make, qtbot):
    view = make()
    told = QSignalSpy(view.found)
    type_("cohort")
    qtbot.waitUntil(lambda: any(isinstance(row, Answer) for row in rows(view)))
    assert summary(view) == "No title has “cohort” in it."
    titles = [row.text for row in rows(view) if isinstance(row, Title)]
    assert "Apples · Glossary" in titles
    assert not any(title.startswith("cheese") for title in titles)
    term = next(r for r in rows(view) if isinstance(r, Answer) and r.target == TermLink("cohort"))
    view.findChild(SearchList).chosen.emit(term)
    assert told.at(0) == [Path(term.brochure), Marked("cohort", TermLink("cohort"))]


def test_where_nothing_matches_all_are_listed_and_enter_opens_none(make):
    view = make()
    told = QSignalSpy(view.pack_requested)
    type_("xq")
    assert summary(view) == "Nothing found for “xq”. These are all brochures."
    assert len(books(view)) == 4
    press(Qt.Key.Key_Return)
    assert told.count() == 0


def test_a_slip_of_the_pen_is_guessed(make, qtbot):
    view = make()
    type_("cohrot")
    qtbot.waitUntil(lambda: any(isinstance(row, Guess) for row in rows(view)))
    assert next(row for row in rows(view) if isinstance(row, Guess)).text == "cohort"
    press(Qt.Key.Key_Return)
    assert view.field.text == "cohort"
    assert any(isinstance(row, Answer) for row in rows(view))


def test_a_search_that_was_stopped_begins_anew_with_the_next_letter(make, reader, qtbot):
    view = make()
    reader.free.clear()
    type_("cohor")
    qtbot.waitUntil(view.findChild(QProgressBar).isVisible)
    reader.free.set()
    button(view, "Stop reading").click()
    assert not any(isinstance(row, Answer) for row in rows(view))
    view.field.setFocus()
    type_("t")
    qtbot.waitUntil(lambda: any(isinstance(row, Answer) for row in rows(view)))


def test_enter_opens_the_first_and_down_walks_the_list(make, shelf):
    view = make()
    told = QSignalSpy(view.pack_requested)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [told.at(n)[0] for n in range(2)] == [shelf / "apples", shelf / "bread"]


def test_brochures_are_chosen_and_compared(make, shelf):
    view = make()
    told = QSignalSpy(view.comparison_requested)
    button(view, "Compare…").click()
    assert not button(view, "Compare 0").isEnabled()
    press_on = view.findChild(SearchList)
    press_on.enter()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert [book.is_marked for book in books(view)] == [True, True, False, False]
    button(view, "Compare 2").click()
    assert told.at(0) == [[shelf / "apples", shelf / "bread"]]


def test_a_brochure_with_problems_cannot_be_compared(make):
    view = make()
    button(view, "Compare…").click()
    view.findChild(SearchList).chosen.emit(books(view)[2])
    assert not any(book.is_marked for book in books(view))


def test_escape_leaves_comparing(make):
    view = make()
    button(view, "Compare…").click()
    press(Qt.Key.Key_Escape)
    assert button(view, "Compare…").isVisible()
    assert view.isVisible()


def test_an_empty_library_says_so(make, shelf, qtbot):
    for pack in list(shelf.iterdir()):
        (pack / "brochure.yaml").unlink()
    view = make(wait=False)
    qtbot.waitUntil(lambda: summary(view) == "No brochures are in these folders.")


@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1080, 1920)])
@pytest.mark.parametrize("step", [100, 250])
def test_nothing_is_cut_off(make, size, step):
    view = make(*size, step=step)
    rows, compare = view.findChild(SearchList), button(view, "Compare…")
    for widget in (view.field, rows, compare, rows):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        place = widget.rect().translated(widget.mapTo(view, widget.rect().topLeft()))
        assert view.rect().contains(place), widget
    assert rows.horizontalScrollBar().maximum() == 0
    assert rows.height() >= min(8 * view.look.body, 0.7 * view.findChild(LibraryBody).height())


def test_in_a_low_window_the_list_comes_into_view_with_the_keyboard(make):
    view = make(480, 360, step=250)
    body, rows = view.findChild(LibraryBody), view.findChild(SearchList)
    assert not body.viewport().rect().contains(rows.mapTo(body, rows.rect().bottomRight()))
    view.field.setFocus()
    press(Qt.Key.Key_Down)
    assert rows.hasFocus()
    assert body.viewport().rect().contains(rows.mapTo(body, rows.rect().bottomRight()))
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    field = view.field
    assert field.hasFocus() or field.line.hasFocus()
    assert body.viewport().rect().contains(field.mapTo(body, field.rect().topLeft()))
