"""Stranger after stranger: whatever one leaves behind, the next one finds a fresh start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QScroller,
    QStackedWidget,
    QTableView,
    QToolTip,
    QWidget,
)

from content.links import PageLink, TermLink
from tests.samples import brochure
from ui.kiosk import forgetting
from ui.kiosk.keypad import Key
from ui.kiosk.office import Office
from ui.kiosk.tally import Row
from ui.panel_view import PanelView
from ui.rich_text import RichText
from ui.take_panel import TakePanel
from ui.tokens import Theme
from ui.visit import GLOSSARY, SOURCES, Panel
from ui.work import Work

SETTINGS = "counts: true\nprinter: the-one-at-the-stand\n"
SIZES = [(1280, 800), (1080, 1920), (1024, 600)]
PLAIN = (bool, int, float, str, QRect, QSize, QPoint)
"""Kinds of properties that can be compared."""

SMALL = QSize(160, 120)
SEEN = 16
"""How much a spot of a picture that is made small has to differ from another, of 255."""

OF_NOBODY = {"sizeHint", "minimumSizeHint", "mouseTracking", "count"}
"""Properties that nobody sees: what Qt works out when it is asked, in whichever order."""

CARDS = (PageLink("careers", "advocacy"), PageLink("careers", "outreach"))


# What there is to see, in full


def dump(booth):
    """Return all that could differ from a fresh start: everywhere that a visitor can go."""
    seen = {"start": look(booth)}
    session = booth.stand.show.session
    booth.key(Qt.Key.Key_A)
    seen["begun"] = look(booth)
    for language in ("en", "cy"):
        session.set_language(language)
        for page in brochure().editions[0].pages:
            session.open_page(page.id)
            build(booth)
            seen[f"{page.id} {language}"] = look(booth)
            booth.stand.show.window.setFocus()
    for card in CARDS:
        session.toggle_listed(card)
    for panel in Panel:
        session.open_panel(panel)
        seen[panel.value] = look(booth)
    for kind, note in (("glossary", GLOSSARY), ("sources", SOURCES), ("term", TermLink("cohort"))):
        session.open_note(note)
        seen[kind] = look(booth)
    session.close_note()
    booth.stand.office.staff.show_remembered()
    seen["remembered"] = look(booth)
    booth.stand.office.staff.ask()
    seen["pin"] = look(booth)
    return seen


def build(booth):
    window = booth.stand.show.window
    while not window.page.is_complete:
        window.page.build_next()


def look(booth):
    """Return what can be seen now, and what cannot but is there."""
    booth.settle()
    for work in QApplication.instance().findChildren(Work):
        work.finish()  # a code is drawn beside, and may take a moment
    show = booth.stand.show
    focused = QApplication.focusWidget()
    shown = [w for w in booth.frame.findChildren(QWidget) if is_seen(w)]
    return {
        "picture": Picture(booth.frame.grab().toImage()),
        "stage": booth.stage,
        "visit": show.session.visit,
        "history": show.session.history,
        "clipboard": [
            QGuiApplication.clipboard().text(mode)
            for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        ],
        "keyboard": (type(focused), focused.accessibleName()),
        "popup": QApplication.activePopupWidget(),
        "tip": QToolTip.isVisible(),
        "widgets": sorted(map(properties, shown)),
        "gliding": sorted(
            type(area).__name__
            for area in booth.frame.findChildren(QAbstractScrollArea)
            if QScroller.hasScroller(area.viewport())
            and QScroller.scroller(area.viewport()).state() is not QScroller.State.Inactive
        ),
        "texts": sorted(texts(shown)),
        "cells": sorted(cells(shown)),
        "out of sight": out_of_sight(booth),
    }


class Picture:
    """A screen as people see it: Qt does not draw the edges of large letters twice the same."""

    def __init__(self, image):
        self.image = image.convertToFormat(QImage.Format.Format_RGB32)

    def __eq__(self, other):
        difference = QImage(self.image)
        painter = QPainter(difference)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, other.image)
        painter.end()
        small = difference.scaled(SMALL, mode=Qt.TransformationMode.SmoothTransformation)
        bare = small.convertToFormat(QImage.Format.Format_RGB888)
        return max(bare.constBits()) < SEEN

    def __hash__(self):
        return 0


def is_seen(widget):
    return widget.isVisible() and not isinstance(widget, QStackedWidget)  # its order is by chance


def properties(widget):
    """Return every property of a widget in words: size, text, place of a bar, pressed, hovered."""
    about = widget.metaObject()
    names = {about.property(number).name() for number in range(about.propertyCount())}
    values = ((name, widget.property(name)) for name in sorted(names - OF_NOBODY))
    told = [f"{name}={value}" for name, value in values if isinstance(value, PLAIN)]
    place = widget.mapTo(widget.window(), QPoint())
    hover = isinstance(widget, QAbstractButton) and widget.underMouse()
    return f"{type(widget).__name__} {place.x()} {place.y()} hover={hover} {' '.join(told)}"


def out_of_sight(booth):
    """Return the words that stand in fields and lists, shown or not, and what can be undone."""
    fields = booth.frame.findChildren(QLineEdit)
    typed = {(f.text(), f.isUndoAvailable(), f.isRedoAvailable()) for f in fields}
    models = [view.model() for view in booth.frame.findChildren(QListView)]
    rows = {str(m.index(row, 0).data()) for m in models for row in range(m.rowCount())}
    return typed - {("", False, False)}, rows


def texts(shown):
    """Yield what is selected in each text, and which link the keyboard comes to in it."""
    before = QApplication.focusWidget()
    for text in shown:
        if isinstance(text, RichText):
            selected = text.selected_text
            text.setFocus(Qt.FocusReason.OtherFocusReason)
            yield text.document.toPlainText(), selected, text.focused_link
    before.setFocus()


def cells(shown):
    """Yield what is chosen in each list and table, what stands in it, and in which order."""
    for view in shown:
        if isinstance(view, QAbstractItemView):
            model = view.model()
            rows = [model.index(row, 0).data() for row in range(model.rowCount())]
            chosen = [(i.row(), i.column()) for i in view.selectedIndexes()]
            widths = []
            order = ""
            if isinstance(view, QTableView):
                widths = [view.columnWidth(column) for column in range(model.columnCount())]
                order = view.horizontalHeader().saveState().toBase64().data().decode()
            yield str((rows, chosen, view.currentIndex().row(), widths, order))


def differences(one, other):
    """Return where two dumps differ, and in what."""
    return {
        f"{place}: {part}"
        for place in one
        for part in one[place]
        if one[place][part] != other[place][part]
    }


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
    """Read on on every page, in the largest text."""
    while booth.stand.show.session.visit.text_step < 250:
        booth.stand.show.session.enlarge_text()
    for page in brochure().editions[0].pages:
        bar = open_page(booth, page.id).verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        assert bar.value()


def scroll_panels(booth):
    """Read on on every sheet that has more than it shows, in the largest text."""
    scroll(booth)
    session = booth.stand.show.session
    shortlist(booth)
    for panel in Panel:
        session.open_panel(panel)
        booth.settle()
        scroll_sheet(booth)
    session.open_note(GLOSSARY)
    booth.settle()
    scroll_sheet(booth)


def scroll_sheet(booth):
    sheets = [s for s in booth.frame.findChildren(PanelView) if s.isVisible()]
    bars = [
        bar
        for sheet in sheets
        for area in sheet.findChildren(QAbstractScrollArea)
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar())
    ]
    for bar in bars:
        bar.setValue(bar.maximum())


def glide(booth):
    page = open_page(booth, "careers")
    QScroller.scroller(page.viewport()).scrollTo(QPointF(0, 500), 600_000)


def press_button(booth):
    button = next(b for b in booth.frame.findChildren(QPushButton) if b.isVisible())
    button.setDown(True)


def hold_key(booth):
    search(booth)
    booth.frame.findChild(Key).setDown(True)


def touch_and_stay(booth):
    """Leave a finger on the screen, as something that leans on it does."""
    window = booth.frame.windowHandle()
    button = booth.button("Larger text")
    middle = button.mapTo(booth.frame, button.rect().center())
    QTest.touchEvent(window, booth.touch).press(0, middle, window)


def touch(booth):
    button = booth.button("Larger text")
    booth.tap(button.mapTo(booth.frame, button.rect().center()))


def type_digits(booth):
    search(booth)
    booth.click(booth.button("Digits"))


def choose_paper(booth):
    booth.stand.show.session.open_panel(Panel.TAKE)
    booth.settle()
    menu = booth.frame.findChild(TakePanel).findChild(QMenu)
    menu.actions()[-1].trigger()


def compare(booth):
    shortlist(booth)
    booth.stand.show.session.toggle_listed(CARDS[1])
    booth.stand.show.session.open_panel(Panel.COMPARE)


def remembered(booth):
    """Choose a line of what the kiosk remembers, and go down to the last."""
    booth.stand.office.staff.show_remembered()
    booth.settle()
    view = next(v for v in booth.frame.findChildren(QTableView) if v.accessibleName() == "Counts")
    view.setColumnWidth(0, 500)
    view.selectRow(0)
    scroll_sheet(booth)


def pin(booth):
    booth.stand.office.staff.ask()
    booth.settle()
    booth.click(booth.button("7"))


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
    if not session.visit.shortlist:
        session.toggle_listed(CARDS[0])
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
    "places": scroll,
    "places in sheets": scroll_panels,
    "gliding": glide,
    "pressed button": press_button,
    "held key": hold_key,
    "touched": touch,
    "finger that stays": touch_and_stay,
    "keys with digits": type_digits,
    "paper": choose_paper,
    "compared": compare,
    "remembered": remembered,
    "pin": pin,
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


@pytest.fixture(autouse=True)
def same_counts(monkeypatch):
    """Have the same counts all the time: they are what a kiosk may keep."""
    rows = tuple(Row(f"2026-03-04 {hour:02}:00", "visit", "", 9) for hour in range(24))
    monkeypatch.setattr(Office, "rows", lambda _: rows)


@pytest.fixture(scope="module")
def known():
    """Return what is known of fresh starts by now."""
    return {}


@pytest.fixture
def fresh(make_booth, known):
    """Return what a fresh start looks like in a size."""

    def of(size):
        if size not in known:
            booth = make_booth(SETTINGS, *size)
            known[size] = dump(booth)
            booth.close()
        return known[size]

    return of


def used(make_booth, leavings, size):
    """Return what there is to see after a visitor has left this behind."""
    booth = make_booth(SETTINGS, *size)
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
    before = fresh(size)
    assert differences(before, used(make_booth, [leave], size)) == set()


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
        ("_scroll_back", remembered),
    ],
)
def test_each_part_of_the_forgetting_is_needed(make_booth, fresh, monkeypatch, part, leave):
    parts = tuple(each for each in forgetting.PARTS if each.__name__ != part)
    assert len(parts) == len(forgetting.PARTS) - 1
    size = SIZES[0]
    before = fresh(size)
    monkeypatch.setattr(forgetting, "PARTS", parts)
    assert differences(before, used(make_booth, [leave], size))
