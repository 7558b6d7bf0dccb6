"""Stranger after stranger: whatever one leaves behind, the next one finds a fresh start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QScroller,
    QTableView,
    QToolTip,
)

from content.links import PageLink, TermLink
from tests.samples import brochure
from tests.ui.conftest import settle
from ui.kiosk import forgetting
from ui.kiosk.fact_box import FactBox
from ui.rich_text import RichText
from ui.tokens import Theme
from ui.visit import GLOSSARY, Panel

SIZES = [(1280, 800), (1080, 1920), (1024, 600)]


# What there is to see, in full


def dump(booth):
    """Return all that could differ from a fresh start, over every page and language."""
    show = booth.stand.show
    session, window = show.session, show.window
    seen = {
        "stage": booth.stage,
        "visit": session.visit,
        "history": session.history,
        "clipboard": [
            QGuiApplication.clipboard().text(mode)
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        ],
        "popups": QApplication.activePopupWidget(),
        "tip": QToolTip.isVisible(),
        "menus": [menu for menu in window.findChildren(QMenu) if menu.isVisible()],
        "fields": {
            (field.text(), field.isUndoAvailable(), field.isRedoAvailable())
            for field in window.findChildren(QLineEdit)
        }
        - {("", False, False)},
        "lists": [
            view.model().index(row, 0).data()
            for view in window.findChildren(QListView)
            for row in range(view.model().rowCount())
        ],
        "start screen": [box.accessibleName() for box in booth.frame.findChildren(FactBox)],
        "start buttons": [b.text() for b in booth.stand.show.attract.findChildren(QPushButton)],
    }
    booth.key(Qt.Key.Key_A)
    seen["focus"] = type(QApplication.focusWidget())
    for language in ("en", "cy"):
        session.set_language(language)
        for page in brochure().editions[0].pages:
            session.open_page(page.id)
            booth.settle()
            seen[language, page.id] = dump_page(window)
            window.setFocus()
    for panel in (Panel.SEARCH, Panel.SHORTLIST):
        session.open_panel(panel)
        booth.settle()
        seen[panel] = window.grab().toImage()
    session.open_note(GLOSSARY)
    booth.settle()
    seen["note"] = window.grab().toImage()
    return seen


def dump_page(window):
    while not window.page.is_complete:
        window.page.build_next()
    settle(window)
    areas = window.page.findChildren(QAbstractScrollArea)
    tables = window.page.findChildren(QTableView)
    return {
        "picture": window.grab().toImage(),
        "scrolled": [
            (area.horizontalScrollBar().value(), area.verticalScrollBar().value())
            for area in [window.page, *areas]
        ],
        "gliding": [
            QScroller.scroller(area.viewport()).state()
            for area in [window.page, *areas]
            if QScroller.hasScroller(area.viewport())
        ],
        "texts": [dump_text(text) for text in window.page.findChildren(RichText)],
        "pressed": [b for b in window.findChildren(QAbstractButton) if b.isDown()],
        "cells": [(t.currentIndex().isValid(), t.selectedIndexes()) for t in tables],
        "orders": [(t.model().order_text(), t.horizontalHeader().saveState()) for t in tables],
        "widths": [
            [t.columnWidth(column) for column in range(t.model().columnCount())] for t in tables
        ],
    }


def dump_text(text):
    """Return what is selected, and which link has the keyboard when it comes to the text."""
    selected = text.selected_text
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    return selected, text.focused_link


def differences(one, other):
    return {name for name in one if one[name] != other[name]}


# What a visitor can leave


def open_page(booth, page):
    booth.stand.show.session.open_page(page)
    booth.settle()
    return booth.stand.show.window.page


def select_text(booth):
    text = open_page(booth, "overview").findChildren(RichText)[0]
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.selected_text


def reach_link(booth):
    text = next(t for t in open_page(booth, "overview").findChildren(RichText) if t.links)
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert text.focused_link == 0


def choose_cell(booth):
    table = open_page(booth, "figures").findChild(QTableView)
    table.setCurrentIndex(table.model().index(1, 0))
    table.selectAll()


def sort_table(booth):
    table = open_page(booth, "figures").findChild(QTableView)
    table.choose_sort(1)


def scroll(booth):
    bar = open_page(booth, "careers").verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert bar.value()


def glide(booth):
    page = open_page(booth, "careers")
    QScroller.scroller(page.viewport()).scrollTo(QPointF(0, 500), 600_000)


def press_button(booth):
    button = next(b for b in booth.frame.findChildren(QPushButton) if b.isVisible())
    button.setDown(True)


def open_menu(booth):
    menu = booth.stand.show.window.findChildren(QMenu)[0]
    menu.popup(booth.frame.mapToGlobal(booth.frame.rect().center()))
    assert menu.isVisible()


def copy(booth):
    QGuiApplication.clipboard().setText("what a stranger read")


def search(booth):
    session = booth.stand.show.session
    session.open_panel(Panel.SEARCH)
    booth.settle()
    field = booth.stand.show.window.findChild(QLineEdit)
    QTest.keyClicks(field, "prison")
    booth.settle()
    assert "prison" in session.visit.search


def found(booth):
    search(booth)
    QTest.keyClick(booth.stand.show.window.findChild(QLineEdit), Qt.Key.Key_Return)


def shortlist(booth):
    session = booth.stand.show.session
    session.toggle_listed(PageLink("careers", "advocacy"))
    session.open_panel(Panel.SHORTLIST)


def tip(booth):
    QToolTip.showText(booth.frame.mapToGlobal(booth.frame.rect().center()), "a tip")


def session_call(name, *words):
    def call(booth):
        getattr(booth.stand.show.session, name)(*words)

    return call


def language_and_back(booth):
    booth.stand.show.session.set_language("cy")
    scroll(booth)


def history(booth):
    for page in ("careers", "figures", "overview"):
        open_page(booth, page)
    booth.stand.show.session.go_back()


LEAVINGS = {
    "text selection": select_text,
    "link reached": reach_link,
    "cell": choose_cell,
    "order of a table": sort_table,
    "place": scroll,
    "gliding": glide,
    "pressed button": press_button,
    "menu": open_menu,
    "clipboard": copy,
    "search": search,
    "found": found,
    "shortlist": shortlist,
    "tip": tip,
    "language": language_and_back,
    "history": history,
    "theme": session_call("set_theme", Theme.CONTRAST_DARK),
    "text": session_call("enlarge_text"),
    "note": session_call("open_note", TermLink("cohort")),
}


@pytest.fixture
def fresh(make_booth):
    """Return what a fresh start looks like in a size."""
    known = {}

    def of(size):
        if size not in known:
            booth = make_booth("", *size)
            known[size] = dump(booth)
            booth.close()
        return known[size]

    return of


def used(make_booth, leavings, size):
    """Return what there is to see after a visitor has left this behind."""
    booth = make_booth("", *size)
    booth.key(Qt.Key.Key_A)
    for leave in leavings:
        leave(booth)
        booth.settle()
    booth.leave()
    after = dump(booth)
    booth.close()
    return after


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_after_everything_at_once_the_kiosk_is_as_fresh(make_booth, fresh, size):
    before = fresh(size)
    assert differences(before, used(make_booth, LEAVINGS.values(), size)) == set()


@pytest.mark.parametrize("leave", LEAVINGS.values(), ids=LEAVINGS.keys())
def test_after_one_thing_the_kiosk_is_as_fresh(make_booth, fresh, leave):
    size = SIZES[0]
    assert differences(fresh(size), used(make_booth, [leave], size)) == set()


@pytest.mark.parametrize(
    ("part", "leave"),
    [
        ("_forget_clipboard", copy),
        ("_let_go_of_buttons", press_button),
        ("_empty_fields", search),
        ("_forget_panels", search),
        ("_deselect_texts", reach_link),
        ("_deselect_cells", choose_cell),
        ("_stop_gliding", glide),
    ],
)
def test_each_part_of_the_forgetting_is_needed(make_booth, fresh, monkeypatch, part, leave):
    parts = tuple(each for each in forgetting.PARTS if each.__name__ != part)
    assert len(parts) == len(forgetting.PARTS) - 1
    size = SIZES[0]
    before = fresh(size)
    monkeypatch.setattr(forgetting, "PARTS", parts)
    assert differences(before, used(make_booth, [leave], size))
