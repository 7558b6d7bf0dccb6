"""The table on the page: its size at any width, and what keys, mouse and finger do to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from content.links import SourceLink
from tests.samples import PRISONS, brochure
from ui.look import look_for
from ui.table_layout import MEASURED
from ui.table_model import TableModel
from ui.table_type import PAD, RISE
from ui.table_view import SHOWN_OF_LONG, SHOWN_WHOLE, TableView
from ui.theme import load_fonts
from ui.tokens import COLOURS, Theme

EDITION = brochure().editions[0]
WIDE, NARROW = 1100, 420
LABEL, PEOPLE, RATE, WHEN, SOURCE = range(5)


@pytest.fixture
def make(qapp):
    load_fonts()

    def made(step=100, table=PRISONS):
        view = TableView(TableModel(table, EDITION))
        view.set_look(look_for(Theme.LIGHT, step, 1280, 800))
        return view

    return made


@pytest.fixture
def show(make, qtbot):
    def shown(width=WIDE, step=100, table=PRISONS):
        view = make(step, table)
        qtbot.addWidget(view)
        view.resize(width, view.heightForWidth(width))
        with qtbot.waitExposed(view):
            view.show()
        return view

    return shown


def long_table(count):
    rows = tuple(replace(PRISONS.rows[0], id=f"r{number}") for number in range(count))
    return replace(PRISONS, rows=rows)


def hidden(view):
    return [column for column in range(5) if view.isColumnHidden(column)]


def click_heading(view, column):
    header = view.horizontalHeader()
    middle = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, header.height() // 2)
    )


def ids(view):
    model = view.model()
    return [model.row(position).id for position in range(model.rowCount())]


def bar_in(view, position):
    """Return the box around what is filled of the bar in a row, and its cell."""
    cell = view.visualRect(view.model().index(position, RATE))
    image, accent = view.viewport().grab(cell).toImage(), QColor(COLOURS[Theme.LIGHT].accent)
    filled = [
        QPoint(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == accent
    ]
    box = QRect(
        QPoint(min(spot.x() for spot in filled), min(spot.y() for spot in filled)),
        QPoint(max(spot.x() for spot in filled), max(spot.y() for spot in filled)),
    )
    return box, QRect(QPoint(), cell.size())


@pytest.mark.parametrize(
    ("width", "step"),
    [(NARROW, 100), (600, 100), (WIDE, 100), (640, 175), (WIDE, 175), (850, 250), (WIDE, 250)],
)
def test_a_bar_is_as_long_as_some_words_at_every_width_and_size(show, width, step):
    view = show(width=width, step=step)
    (row,) = (at for at in range(3) if view.model().share(at, RATE) == 46.0)
    bar, cell = bar_in(view, row)
    body = look_for(Theme.LIGHT, step, 1280, 800).body
    assert bar.width() / 0.46 > 4 * body
    assert cell.adjusted(PAD, RISE, -PAD, -RISE).contains(bar)
    is_beside = bar.left() + bar.width() / 0.46 + 2 * body < cell.width()
    assert is_beside or bar.top() > RISE + body


def test_a_heading_that_is_clicked_sorts_and_selects_nothing(show):
    view = show()
    click_heading(view, PEOPLE)
    assert view.model().sorted_column == PEOPLE
    assert not view.selectionModel().hasSelection()


def test_a_heading_sorts_up_then_down_then_as_the_author_had_it(show):
    view = show()
    spy = QSignalSpy(view.sort_changed)
    seen = []
    for _ in range(3):
        click_heading(view, PEOPLE)
        seen.append(ids(view))
    assert seen == [["a", "b", "c"], ["c", "b", "a"], ["b", "a", "c"]]
    assert [list(spy.at(number)) for number in range(spy.count())] == [
        ["people", False],
        ["people", True],
        ["", False],
    ]


def test_the_order_is_part_of_the_tables_description(show):
    view = show()
    click_heading(view, PEOPLE)
    assert view.accessibleDescription() == f"{PRISONS.measure}. Sorted by Prisoners, lowest first"


def test_an_order_that_was_set_from_outside_is_not_reported_back(show):
    view = show()
    spy = QSignalSpy(view.sort_changed)
    view.set_sort("people", descending=True)
    assert ids(view) == ["c", "b", "a"]
    assert view.horizontalHeader().sortIndicatorSection() == PEOPLE
    view.set_sort("", descending=False)
    assert ids(view) == ["b", "a", "c"]
    assert spy.count() == 0


def test_a_wide_view_shows_every_column_and_leaves_no_room(show):
    view = show(WIDE)
    assert hidden(view) == []
    assert sum(view.columnWidth(column) for column in range(5)) == WIDE


@pytest.mark.parametrize("step", [100, 150, 200])
def test_a_narrow_view_folds_the_last_columns_rather_than_hiding_words_beyond_its_edge(show, step):
    view = show(NARROW * step // 100, step)
    assert hidden(view) == [WHEN, SOURCE]
    assert view.horizontalScrollBar().maximum() == 0
    said = view.model().index(0, LABEL).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "When: 30 June 2020" in said
    assert "Source: The bulletin" in said


def test_the_cell_that_takes_others_in_gets_the_room_that_they_leave(show):
    view = show(700, 150)
    assert hidden(view) == [WHEN, SOURCE]
    assert view.columnWidth(LABEL) > max(view.columnWidth(PEOPLE), view.columnWidth(RATE))


def test_columns_come_back_when_there_is_room_again(show):
    view = show(NARROW)
    view.resize(WIDE, 400)
    assert hidden(view) == []
    said = view.model().index(0, LABEL).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Beta"


@pytest.mark.parametrize("width", [WIDE, 700, NARROW])
@pytest.mark.parametrize("step", [100, 250])
def test_a_short_table_stands_in_full(show, width, step):
    view = show(width, step)
    assert view.verticalScrollBar().maximum() == 0
    rows = sum(view.rowHeight(row) for row in range(view.model().rowCount()))
    assert view.viewport().height() == pytest.approx(rows, abs=20)


def test_rows_stay_as_tall_as_their_words_when_they_change_places(show):
    wordy = replace(PRISONS.rows[0], label="Beta, " * 30)
    view = show(500, table=replace(PRISONS, rows=(wordy, *PRISONS.rows[1:])))
    before = [view.rowHeight(row) for row in range(3)]
    view.set_sort("people", descending=False)
    assert [view.rowHeight(row) for row in range(3)] == [before[1], before[0], before[2]]
    assert before[0] > before[1]


@pytest.mark.parametrize("count", [SHOWN_WHOLE + 1, MEASURED + 1])
def test_a_long_table_scrolls_within_itself(show, count):
    view = show(table=long_table(count))
    assert view.verticalScrollBar().maximum() > 0
    assert view.viewport().height() == SHOWN_OF_LONG * view.rowHeight(0)


def test_enter_and_click_on_a_source_lead_to_it(show):
    view = show()
    spy = QSignalSpy(view.link_activated)
    view.setCurrentIndex(view.model().index(0, LABEL))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert spy.count() == 0
    view.setCurrentIndex(view.model().index(0, SOURCE))
    QTest.keyClick(view, Qt.Key.Key_Return)
    spot = view.visualRect(view.model().index(1, SOURCE)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [spy.at(number)[0] for number in range(spy.count())] == [SourceLink("bulletin")] * 2


def test_copying_takes_headings_units_source_date_and_note_along(show):
    view = show()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == [PRISONS.title, PRISONS.measure]
    assert lines[3].split("\t") == ["Measure", "Prisoners (people)", "Rate", "When", "Source"]
    assert lines[4].split("\t") == [
        "Beta", "1,200", "46.0%", "30 June 2020", "The bulletin, The office"
    ]  # fmt: skip
    assert "not yet published" in lines[5]
    assert lines[-2:] == [
        "Source: The bulletin, The office. Information correct on 30 October 2025",
        PRISONS.note,
    ]


def test_a_copied_figure_keeps_the_name_of_its_row(show):
    view = show()
    view.setCurrentIndex(view.model().index(2, PEOPLE))
    view.copy_selection()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[3:5] == ["Measure\tPrisoners (people)", "Gamma\t87,465"]


def test_copying_a_cell_takes_what_is_folded_into_it(show):
    view = show(NARROW)
    view.setCurrentIndex(view.model().index(0, LABEL))
    view.copy_selection()
    assert "Beta\t30 June 2020\tThe bulletin" in QGuiApplication.clipboard().text()


def test_copying_nothing_leaves_the_clipboard_alone(show):
    QGuiApplication.clipboard().setText("kept")
    show().copy_selection()
    assert QGuiApplication.clipboard().text() == "kept"


@pytest.fixture
def on_page(make, qtbot):
    """Return a table between two buttons on a page that scrolls."""

    def placed(table=PRISONS, above=0):
        view = make(table=table)
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(QPushButton("before"))
        column.addSpacing(above)
        column.addWidget(view)
        column.addWidget(QPushButton("after"))
        column.addSpacing(2000)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.resize(WIDE, 500)
        qtbot.addWidget(area)
        with qtbot.waitActive(area):
            area.show()
            area.activateWindow()
        return area, view

    return placed


def test_the_wheel_over_a_table_scrolls_the_page(on_page):
    area, view = on_page()
    middle = view.viewport().mapTo(area, view.viewport().rect().center())
    QTest.wheelEvent(area.windowHandle(), middle, QPoint(0, -120))
    assert area.verticalScrollBar().value() > 0


def test_tab_enters_at_the_first_cell_and_leaves_the_table_again(on_page):
    _area, view = on_page()
    before, after = view.window().findChildren(QPushButton)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    assert view.currentIndex() == view.model().index(0, 0)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_the_page_follows_the_cell_under_the_keyboard(on_page):
    area, view = on_page(long_table(SHOWN_WHOLE), above=300)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    for _ in range(SHOWN_WHOLE - 1):
        QTest.keyClick(view, Qt.Key.Key_Down)
    spot = view.visualRect(view.currentIndex()).center()
    in_page = view.viewport().mapTo(area.viewport(), spot)
    assert view.currentIndex().row() == SHOWN_WHOLE - 1
    assert area.viewport().rect().contains(in_page)


def tap(view, *spots):
    """Tap spots of the table's viewport with a finger, in short order."""
    device, port = QTest.createTouchDevice(), view.windowHandle()
    for spot in spots:
        at = view.viewport().mapTo(view, spot)
        QTest.touchEvent(port, device).press(0, at, port).commit()
        QTest.touchEvent(port, device).release(0, at, port).commit()


def click(view, spot):
    """Click a spot of the table's viewport with a mouse."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def targets(spy):
    return [spy.at(number)[0] for number in range(spy.count())]


@pytest.mark.parametrize("point", [tap, click])
def test_a_source_folded_into_another_cell_is_followed_where_it_stands(show, point):
    view = show(NARROW)
    spy = QSignalSpy(view.link_activated)
    cell = view.visualRect(view.model().index(0, LABEL))
    assert SOURCE in hidden(view)
    point(view, cell.topLeft() + QPoint(20, 20))
    assert targets(spy) == []
    point(view, cell.bottomLeft() + QPoint(20, -20))
    assert targets(spy) == [SourceLink(PRISONS.rows[0].source)]


def test_return_follows_a_source_folded_into_the_cell(show):
    view = show(NARROW)
    spy = QSignalSpy(view.link_activated)
    view.setCurrentIndex(view.model().index(1, LABEL))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert targets(spy) == [SourceLink(PRISONS.rows[1].source)]


def test_two_quick_taps_on_two_cells_follow_both(show):
    view = show()
    spy = QSignalSpy(view.link_activated)
    tap(view, *(view.visualRect(view.model().index(row, SOURCE)).center() for row in (0, 1)))
    assert targets(spy) == [SourceLink(row.source) for row in PRISONS.rows[:2]]


def test_two_quick_taps_on_two_headings_sort_by_the_second(show):
    view = show()
    heading = view.horizontalHeader()
    above = -heading.height() // 2
    tap(view, *(QPoint(heading.sectionPosition(n) + 20, above) for n in (PEOPLE, RATE)))
    assert view.model().sorted_column == RATE


def test_a_finger_chooses_a_cell_by_a_tap_and_none_by_a_drag(show):
    view = show()
    device = QTest.createTouchDevice()
    spy = QSignalSpy(view.link_activated)
    view.setCurrentIndex(view.model().index(2, LABEL))
    view.clearSelection()
    port = view.windowHandle()
    start = view.viewport().mapTo(view, view.visualRect(view.model().index(0, SOURCE)).center())
    QTest.touchEvent(port, device).press(0, start, port).commit()
    QTest.touchEvent(port, device).move(0, start + QPoint(0, 60), port).commit()
    QTest.touchEvent(port, device).release(0, start + QPoint(0, 60), port).commit()
    assert view.selectionModel().selection().isEmpty()
    assert spy.count() == 0
    QTest.touchEvent(port, device).press(0, start, port).commit()
    QTest.touchEvent(port, device).release(0, start, port).commit()
    assert spy.count() == 1


def draw(qtbot, area, spot, step, done):
    """Draw a finger from a spot of the area by steps, back and forth no more than it has room."""
    device, window = QTest.createTouchDevice(), area.windowHandle()
    finger = QPoint(spot)
    QTest.touchEvent(window, device).press(0, finger, window).commit()

    def is_done():
        finger.setY(min(max(finger.y() + step, 1), area.height() - 2))
        QTest.touchEvent(window, device).move(0, finger, window).commit()
        return done()

    qtbot.waitUntil(is_done)
    QTest.touchEvent(window, device).release(0, finger, window).commit()


@pytest.mark.parametrize(("count", "moves"), [(3, "page"), (SHOWN_WHOLE + 1, "table")])
def test_a_finger_scrolls_what_it_is_on_and_chooses_nothing(on_page, qtbot, count, moves):
    area, view = on_page(long_table(count))
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    bars = {"page": area.verticalScrollBar(), "table": view.verticalScrollBar()}
    spot = view.viewport().mapTo(area, QPoint(300, 150))
    draw(qtbot, area, spot, -8, lambda: bars[moves].value() > 0)
    assert [name for name, bar in bars.items() if bar.value() > 0] == [moves]
    assert view.selectionModel().selection().isEmpty()


@pytest.mark.parametrize("step", [-8, 8])
def test_a_finger_scrolls_a_long_table_to_its_end_and_then_the_page(on_page, qtbot, step):
    area, view = on_page(long_table(SHOWN_WHOLE + 1), above=200)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    page, table = area.verticalScrollBar(), view.verticalScrollBar()
    page.setValue(300)
    before, end = page.value(), table.maximum() if step < 0 else 0
    table.setValue(end + 2 * step)
    spot = QPoint(300, 250)
    assert view.viewport().rect().contains(view.viewport().mapFrom(area, spot))
    draw(qtbot, area, spot, step, lambda: (page.value() - before) * -step > 320)
    scroller = QScroller.scroller(area.viewport())
    qtbot.waitUntil(lambda: scroller.state() == QScroller.State.Inactive, timeout=10_000)
    assert (page.value() - before) * -step > 320
    assert table.value() == end
    assert view.viewport().y() == view.horizontalHeader().height()
