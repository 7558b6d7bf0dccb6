"""The shortlist side by side: headings stay in view, links work, nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar

from content.links import FigureLink, PageLink
from content.shortlist import items_of
from tests.ui.conftest import settle, shipped
from ui.accessible import Descriptions
from ui.compare_panel import ComparePanel
from ui.comparison_row import ComparisonRow
from ui.heading import Heading
from ui.look import TEXT_STEPS
from ui.rich_text import RichText
from ui.visit import Panel

CASEWORK, ADVOCACY = PageLink("careers", "casework"), PageLink("careers", "advocacy")
MANY, TABLE = PageLink("overview", "many"), PageLink("figures", "statistics")


@pytest.fixture(scope="module", autouse=True)
def descriptions(qapp):
    made = Descriptions()
    made.install()
    return made


def opened(make_window, *size, places=(CASEWORK, ADVOCACY, MANY), **more):
    desk = make_window(*(size or (1280, 800)), shortlist=places, **more)
    desk.session.open_panel(Panel.COMPARE)
    settle(desk.window)
    return desk


def panel(desk) -> ComparePanel:
    return desk.window.findChild(ComparePanel)


def rows(desk):
    return [row for row in panel(desk).findChildren(ComparisonRow) if row.isVisible()]


def cells(row):
    found = [cell for cell in row.findChildren(RichText) if cell.isVisible()]
    return sorted(found, key=lambda cell: cell.x())


def shown(desk):
    """Return the words of all cells, by the heading of their row."""
    return {
        row.findChild(Heading).words: [cell.document.toPlainText() for cell in cells(row)]
        for row in rows(desk)
    }


def left(desk, widget):
    return widget.mapTo(desk.window, QPoint()).x()


def bar(desk):
    return next(
        b
        for b in panel(desk).findChildren(type(desk.page.verticalScrollBar()))
        if b.orientation() is Qt.Orientation.Horizontal and b.maximum() > 0 and b.isVisible()
    )


def test_places_stand_side_by_side_aligned_by_what_they_say(make_window):
    said = shown(opened(make_window))
    assert [title.split("\n")[0] for title in said[""]] == [
        "Casework",
        "Advocacy",
        "People in prison",
    ]
    assert said["Figure"] == ["Nothing stated", "Nothing stated", "87,465"]
    assert said["Leads to"] == ["Overview", "Overview", "Nothing stated"]


def test_cells_stand_under_their_headings(make_window):
    desk = opened(make_window)
    columns = [[left(desk, cell) for cell in cells(row)] for row in rows(desk)]
    assert all(column == columns[0] for column in columns)
    assert columns[0] == sorted(set(columns[0]))


def test_a_figure_in_it_opens_above(make_window):
    desk = opened(make_window)
    text = next(c for r in rows(desk) for c in cells(r) if "87,465" in c.document.toPlainText())
    text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert desk.visit.note == FigureLink("prisons", "c", "people")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert panel(desk).isVisible()
    assert QApplication.focusWidget() is text


def test_a_heading_leads_to_its_place(make_window):
    desk = opened(make_window)
    text = cells(rows(desk)[0])[1]
    text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert desk.visit.place.anchor == "advocacy"
    assert panel(desk).isHidden()


def test_headings_stay_in_view(make_window):
    desk = opened(make_window, 700, 500, places=(TABLE, MANY, CASEWORK, ADVOCACY))
    head, first, *_ = rows(desk)
    top = head.mapTo(desk.window, QPoint()).y()
    name = first.findChild(Heading)
    before = left(desk, name)
    QTest.keyClick(panel(desk), Qt.Key.Key_PageDown)
    assert head.mapTo(desk.window, QPoint()).y() == top
    QTest.keyClick(panel(desk), Qt.Key.Key_Home)
    QTest.keyClick(panel(desk), Qt.Key.Key_Right)
    settle(desk.window)
    assert bar(desk).value() > 0
    assert left(desk, name) == before
    assert left(desk, cells(head)[1]) == left(desk, cells(first)[1]) == before
    QTest.keyClick(panel(desk), Qt.Key.Key_Left)
    assert left(desk, cells(first)[0]) == before


def test_the_keyboard_brings_what_it_reaches_into_view(make_window):
    desk = opened(make_window, 480, 700, places=(CASEWORK, ADVOCACY, MANY))
    text = cells(rows(desk)[0])[2]
    while QApplication.focusWidget() is not text:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    settle(desk.window)
    area = text.rect().translated(text.mapTo(desk.window, QPoint()))
    assert panel(desk).sheet.geometry().contains(area.topLeft())
    body = next(c for r in rows(desk)[1:] for c in cells(r)[2:])
    assert left(desk, body) == left(desk, text)


def test_one_place_alone_is_told_how_to_compare(make_window):
    desk = opened(make_window, places=(CASEWORK,))
    words = [label.text() for label in panel(desk).findChildren(QLabel) if label.isVisible()]
    assert any("two or more places" in text for text in words)
    assert rows(desk) == []
    (back,) = [b for b in panel(desk).findChildren(QPushButton) if b.text() == "Shortlist"]
    back.click()
    assert desk.visit.panel is Panel.SHORTLIST


def test_it_follows_the_shortlist(make_window):
    desk = opened(make_window)
    desk.session.close_panel()
    desk.session.remove_listed(MANY)
    desk.session.open_panel(Panel.COMPARE)
    settle(desk.window)
    assert list(shown(desk)) == ["", "What it says", "Leads to"]
    assert all(len(cells(row)) == 2 for row in rows(desk))
    desk.session.toggle_listed(TABLE)
    settle(desk.window)
    assert "Gamma" in shown(desk)


def test_rows_are_groups_and_cells_have_their_subjects_name(make_window):
    desk = opened(make_window)
    row = rows(desk)[1]
    interface = QAccessible.queryAccessibleInterface(row)
    assert interface.role() == QAccessible.Role.Grouping
    assert interface.text(QAccessible.Text.Name) == "What it says"
    names = [
        QAccessible.queryAccessibleInterface(cell).text(QAccessible.Text.Name)
        for cell in cells(row)
    ]
    assert names == ["Casework", "Advocacy", "People in prison"]


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1920, 1080), (1080, 1920)])
def test_nothing_is_cut_off(make_window, size, step):
    book = shipped()
    edition = book.editions[0]
    places = tuple(
        PageLink(page.id, item.id) for page in edition.pages for item in list(items_of(page))[-2:]
    )
    desk = opened(make_window, *size, places=places, book=book, text_step=step)
    assert len(rows(desk)) > 5
    for row in rows(desk):
        for cell in cells(row):
            assert cell.height() >= cell.heightForWidth(cell.width())
            assert cell.width() >= 12 * 19
        heading = row.findChild(Heading)
        assert heading.isHidden() or heading.height() >= heading.heightForWidth(heading.width())


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_it_is_as_large_as_what_it_compares(make_window, size):
    desk = opened(make_window, *size, places=(CASEWORK, ADVOCACY))
    sheet, last = panel(desk).sheet, rows(desk)[-1]
    button = next(b for b in sheet.findChildren(QPushButton) if b.text() == "Shortlist")
    bottom = last.mapTo(sheet, QPoint(0, last.height())).y()
    assert bottom <= button.y() <= bottom + 60
    assert sheet.height() < size[1] * 0.8
    above, below = sheet.y(), size[1] - sheet.geometry().bottom() - 1
    if size[0] > size[1]:
        assert above == pytest.approx(below, abs=1)
    else:  # on a tall screen it stands low, within reach
        assert below < above / 10
    assert not any(b.isVisible() for b in sheet.findChildren(QScrollBar))
