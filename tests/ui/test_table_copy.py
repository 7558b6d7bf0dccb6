"""What a table puts on the clipboard: text for spreadsheets, HTML for word processors."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from PySide6.QtWidgets import QApplication

from tests.samples import PRISONS, brochure
from ui.table_copy import TableCopy
from ui.table_model import TableModel
from ui.table_view import TableView

EDITION = brochure().editions[0]
PEOPLE = PRISONS.columns[1:2]


class Cells(HTMLParser):
    """Collects the rows of a table, and the words around it."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.words = [], []
        self._is_cell = False
        self.feed(html)

    def handle_starttag(self, tag, _attributes):
        if tag == "tr":
            self.rows.append([])
        self._is_cell = self._is_cell or tag in {"td", "th"}
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self._is_cell = self._is_cell and tag not in {"td", "th"}

    def handle_data(self, data):
        if self._is_cell:
            self.rows[-1][-1] += data
        else:
            self.words.append(data)


def test_both_forms_hold_the_same_cells_with_title_measure_sources_and_note():
    copy = TableCopy(PRISONS, PRISONS.rows, PRISONS.columns, EDITION)
    lines = copy.text().split("\n")
    page = Cells(copy.html())
    assert [line.split("\t") for line in lines[3:7]] == page.rows
    assert page.rows[0] == ["Measure", "Prisoners (people)", "Rate", "When", "Source"]
    assert page.words == [*lines[:2], *lines[8:]]
    assert page.words[-2:] == [
        "Source: The bulletin, The office. Information correct on 30 October 2025",
        "Rows are not comparable.",
    ]


def test_a_figure_never_travels_without_what_it_is_about():
    copy = TableCopy(PRISONS, PRISONS.rows[:1], PEOPLE, EDITION)
    assert Cells(copy.html()).rows == [["Measure", "Prisoners (people)"], ["Beta", "1,200"]]


@pytest.mark.parametrize("words", ["<b>x</b>", "a & b", '"quoted"'])
def test_words_are_words_in_html_too(words):
    table = replace(PRISONS, rows=(replace(PRISONS.rows[0], label=words),))
    assert Cells(TableCopy(table, table.rows, PEOPLE, EDITION).html()).rows[1][0] == words


def test_a_table_puts_both_forms_on_the_clipboard(qtbot):
    view = TableView(TableModel(PRISONS, EDITION), None)
    qtbot.addWidget(view)
    view.selectAll()
    view.copy_selection()
    data = QApplication.clipboard().mimeData()
    assert data.text().startswith(PRISONS.title)
    assert "87,465" in data.text()
    assert "87,465" in data.html()
