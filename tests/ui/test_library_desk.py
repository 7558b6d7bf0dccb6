"""The list of brochures on a laptop: shown first where there are many, left and returned to."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import PACKS
from tests.ui.laptops import Laptops, shown
from ui.compare_panel import ComparePanel
from ui.failure import FailureView
from ui.library_view import LibraryView
from ui.search_list import SearchList
from ui.search_rows import Book
from ui.window import Window


@pytest.fixture
def open_laptop(qapp, tmp_path):
    laptops = Laptops(qapp, tmp_path / "state", tmp_path / "cache")
    yield laptops
    laptops.quit()


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
