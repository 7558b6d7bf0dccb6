"""A statistics table on its page: what stands around it, and where."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from content.links import SourceLink
from tests.samples import brochure
from ui.blocks.picture import Picture
from ui.blocks.statistics import StatisticsBlock
from ui.heading import NO_BREAK, Heading, Label
from ui.look import look_for
from ui.rich_text import RichText
from ui.sort_button import SortButton
from ui.table_view import TableView
from ui.theme import load_fonts
from ui.tokens import Theme
from ui.visit import Visit

EDITION = brochure().editions[0]
BLOCK = EDITION.page("figures").blocks[0]
VISIT = Visit(page="figures", language="en")


@pytest.fixture
def show(qtbot, qapp):
    load_fonts()
    pages = []

    def shown(width=1300, step=100, block=BLOCK):
        page = QWidget()
        qtbot.addWidget(page)
        pages.append(page)
        widget = StatisticsBlock(block, EDITION, page)
        widget.set_look(look_for(Theme.LIGHT, step, 1280, 800))
        widget.resize(width, widget.heightForWidth(width))
        page.resize(widget.size())
        with qtbot.waitExposed(page):
            page.show()
        return widget

    return shown


def place(widget, kind):
    found = widget.findChildren(kind)[0]
    return found.rect().translated(found.mapTo(widget, found.rect().topLeft()))


def texts(widget):
    return [label.text().replace(NO_BREAK, " ") for label in widget.findChildren(QLabel)]


def links(widget):
    return [link.target for text in widget.findChildren(RichText) for link in text.links]


def test_the_caution_stands_above_the_table(show):
    widget = show()
    caution = next(label for label in widget.findChildren(QLabel) if label.text() == BLOCK.caution)
    assert caution.mapTo(widget, caution.rect().bottomLeft()).y() < place(widget, TableView).top()


def test_a_heading_that_differs_from_the_message_stands_above_it(show):
    same, other = texts(show()), texts(show(block=replace(BLOCK, heading="Prisons")))
    assert same.count(BLOCK.table.title) == 1
    assert other[:2] == ["Prisons", BLOCK.table.title]


def test_every_source_is_a_link_with_its_day_and_the_note_stands_there(show):
    widget = show()
    spy = QSignalSpy(widget.link_activated)
    sources = widget.findChildren(RichText)[-1]
    said = [part.text for part in sources.parts]
    assert said == [
        BLOCK.table.note,
        "Source: The bulletin, The office. Information correct on 30 October 2025",
    ]
    assert links(widget).count(SourceLink("bulletin")) >= 1
    sources.link_activated.emit(SourceLink("bulletin"))
    assert spy.count() == 1


def test_people_say_both_sides_the_rate_and_whom_it_is_about(show):
    widget = show()
    assert "46 of every 100 reoffended, 54 did not. Exact rate: 46.0%" in texts(widget)
    said = [part.text for text in widget.findChildren(RichText) for part in text.parts]
    about = "All prisoners · the north · 30 June 2020. Source: The bulletin, The office"
    assert about in said


def test_pictures_stand_beside_the_table_where_there_is_room_and_else_below(show):
    wide = show(1500)
    assert place(wide, Picture).left() > place(wide, TableView).right()
    narrow = show(700)
    assert place(narrow, Picture).top() > place(narrow, TableView).bottom()


@pytest.mark.parametrize("width", [1500, 900, 500])
@pytest.mark.parametrize("step", [100, 200])
def test_nothing_is_cut_and_nothing_overlaps(show, width, step):
    widget = show(width, step)
    for child in (*widget.findChildren(Picture), *widget.findChildren(TableView)):
        assert child.height() >= child.heightForWidth(child.width())
        right = child.mapTo(widget, child.rect().topRight()).x()
        assert right < width
    parts = [widget.column.itemAt(row).geometry() for row in range(widget.column.count())]
    for above, below in pairwise(parts):
        assert above.bottom() < below.top()


def test_the_order_of_a_visit_is_shown_in_rows_and_words(show):
    widget = show()
    spy = QSignalSpy(widget.sort_changed)
    widget.show_visit(VISIT.sorted_by("prisons", "people", descending=True))
    model = widget.findChild(TableView).model()
    assert [model.row(row).id for row in range(3)] == ["c", "b", "a"]
    button = widget.findChild(SortButton)
    assert button.text() == "Sorted by Prisoners, highest first"
    assert "order of the rows" in button.accessibleDescription()
    assert spy.count() == 0


def test_the_keyboard_sorts_by_any_column_even_a_folded_one(show):
    widget = show(400)
    spy = QSignalSpy(widget.sort_changed)
    button = widget.findChild(SortButton)
    assert widget.findChild(TableView).isColumnHidden(3)
    QTest.keyClick(button, Qt.Key.Key_Space)
    menu = button.findChild(QMenu)
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == [
        "In the order given", "Measure", "Prisoners (people)", "Rate", "When", "Source"
    ]  # fmt: skip
    assert menu.actions()[0].isChecked()
    for _ in range(5):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert list(spy.at(0)) == ["prisons", "when", False]
    menu.actions()[4].trigger()
    assert list(spy.at(1)) == ["prisons", "when", True]
    menu.actions()[0].trigger()
    assert list(spy.at(2)) == ["prisons", "", False]


def test_one_row_has_no_order(show):
    table = replace(BLOCK.table, rows=BLOCK.table.rows[:1])
    widget = show(block=replace(BLOCK, table=table))
    assert not widget.findChild(SortButton).isVisible()


def test_a_change_of_look_reaches_table_and_pictures(show):
    widget = show()
    before = widget.heightForWidth(1300), widget.grab().toImage()
    widget.set_look(look_for(Theme.DARK, 200, 1280, 800))
    assert widget.heightForWidth(1300) > before[0]
    assert widget.grab().toImage() != before[1]


def test_the_keyboard_reaches_the_order_before_the_table(show, qtbot):
    widget = show()
    button, view = widget.findChild(SortButton), widget.findChild(TableView)
    with qtbot.waitActive(widget.window()):
        widget.window().activateWindow()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert view.hasFocus()


def test_a_picture_is_read_after_its_title_and_before_its_words(show):
    card = show().findChildren(Picture)[0].parentWidget()
    kinds = [type(child) for child in card.children() if isinstance(child, QWidget)]
    assert kinds == [Heading, Picture, Label, RichText]
