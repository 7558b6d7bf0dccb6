"""The table's rows in any order, and what is said of each cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from content.statistics import Bound, Column, Figure, Kind, Missing, Part, Row, Table
from tests.samples import PRISONS, brochure
from ui.table_model import TableModel

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
EDITION = brochure().editions[0]
COLUMNS = (
    Column(id="label", part=Part.LABEL, heading="Measure"),
    Column(id="value", part=None, heading="Figure", unit="people"),
    Column(id="who", part=Part.WHO, heading="Who"),
    Column(id="when", part=Part.WHEN, heading="When"),
    Column(id="source", part=Part.SOURCE, heading="Source"),
)


ONE = Figure(Kind.COUNT, 1)


def row(row_id, cell=ONE, who="all", when="2020", moment=None):
    return Row(
        id=row_id,
        label=row_id.upper(),
        figures=(cell,),
        who=who,
        where="here",
        when=when,
        moment=moment,
        source="bulletin",
    )


def model_of(*rows):
    table = Table(id="t", title="T", measure="M", columns=COLUMNS, rows=rows, note="")
    return TableModel(table, EDITION)


def order(model):
    return [model.row(position).id for position in range(model.rowCount())]


def sorted_ids(model, column, direction):
    model.sort([each.id for each in model.table.columns].index(column), direction)
    return order(model)


def test_keeps_the_rules_of_models_through_every_order(qapp):
    model = TableModel(PRISONS, EDITION)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for column in (*range(model.columnCount()), -1):
        for direction in (UP, DOWN):
            model.sort(column, direction)
    assert tester.model() is model


def test_figures_are_sorted_by_value_and_not_by_their_text():
    model = model_of(
        row("a", Figure(Kind.COUNT, 10_000)),
        row("b", Figure(Kind.COUNT, 9)),
        row("c", Figure(Kind.COUNT, 200)),
    )
    assert sorted_ids(model, "value", UP) == ["b", "c", "a"]
    assert sorted_ids(model, "value", DOWN) == ["a", "c", "b"]


@pytest.mark.parametrize("direction", [UP, DOWN])
def test_missing_figures_stand_last_in_both_directions(direction):
    model = model_of(
        row("none", Missing("not published")),
        row("a", Figure(Kind.COUNT, 2)),
        row("b", Figure(Kind.COUNT, 1)),
    )
    assert sorted_ids(model, "value", direction)[-1] == "none"


def test_unlike_figures_are_grouped_and_not_compared():
    model = model_of(
        row("pounds", Figure(Kind.MONEY, 5)),
        row("half", Figure(Kind.PERCENT, 50)),
        row("many", Figure(Kind.COUNT, 900)),
        row("tenth", Figure(Kind.PERCENT, 10)),
    )
    assert sorted_ids(model, "value", UP) == ["many", "tenth", "half", "pounds"]
    assert sorted_ids(model, "value", DOWN) == ["many", "half", "tenth", "pounds"]


@pytest.mark.parametrize("direction", [UP, DOWN])
def test_equal_rows_stay_as_the_author_put_them(direction):
    model = model_of(row("z"), row("a"), row("m"))
    assert sorted_ids(model, "value", direction) == ["z", "a", "m"]


def test_words_are_sorted_whatever_their_case_and_not_stated_stands_last():
    unknown = EDITION.wording.not_stated
    model = model_of(row("1", who="Women"), row("2", who=unknown), row("3", who="adults"))
    assert sorted_ids(model, "who", UP) == ["3", "1", "2"]
    assert sorted_ids(model, "who", DOWN) == ["1", "3", "2"]


def test_dates_are_sorted_by_day_before_periods_in_words():
    model = model_of(
        row("words", when="2022/23"),
        row("late", when="30 June 2020", moment=date(2020, 6, 30)),
        row("early", when="4 July 2012", moment=date(2012, 7, 4)),
    )
    assert sorted_ids(model, "when", UP) == ["early", "late", "words"]
    assert sorted_ids(model, "when", DOWN) == ["late", "early", "words"]


def test_the_third_order_is_the_authors():
    model = model_of(row("b"), row("a"))
    sorted_ids(model, "label", UP)
    model.sort(-1, UP)
    assert order(model) == ["b", "a"]
    assert model.order_text() == EDITION.wording.row_order


def test_a_remembered_cell_moves_with_its_row():
    model = model_of(row("c"), row("b"), row("a"))
    kept = QPersistentModelIndex(model.index(0, 1))
    sorted_ids(model, "label", UP)
    assert (kept.row(), kept.column()) == (2, 1)


def test_cells_are_shown_as_people_read_them():
    model = model_of(row("a", Figure(Kind.COUNT, 97_700, 0, Bound.ABOUT)))
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert texts == ["A", "about 97,700", "all", "2020", "The bulletin, The office"]


def test_figures_stand_right_and_words_left():
    model = model_of(row("a"))
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    role = Qt.ItemDataRole.TextAlignmentRole
    assert right in model.index(0, 1).data(role)
    assert left in model.index(0, 0).data(role)
    assert right in model.headerData(1, Qt.Orientation.Horizontal, role)


def test_a_screen_reader_hears_both_headings_of_a_cell_and_why_a_figure_is_missing():
    model = model_of(row("a", Missing("not yet published")))
    cell = model.index(0, 1)
    assert "not yet published" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Figure (people), A"
    assert model.headerData(0, Qt.Orientation.Vertical) == "A"


def test_a_folded_cell_is_said_within_the_cell_that_names_the_row():
    model = model_of(row("a"))
    model.fold(0, (2, 4))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A. Who: all. Source: The bulletin"
    assert model.index(0, 0).data() == "A"


def test_the_heading_of_the_sorted_column_says_the_order():
    model = model_of(row("a"))
    model.sort(1, DOWN)
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    said = [model.headerData(section, Qt.Orientation.Horizontal, role) for section in range(2)]
    assert said == [None, "Sorted by Figure, highest first"]


def test_only_the_source_leads_somewhere():
    model = model_of(row("a"))
    links = [model.link(0, column) for column in range(model.columnCount())]
    assert links[:-1] == [None] * 4
    assert str(links[-1]) == "source:bulletin"


class CountedRows(tuple):  # noqa: SLOT001 - it counts
    """Rows that know how many of them were looked at."""

    seen = 0

    def __getitem__(self, position):
        type(self).seen += 1
        return super().__getitem__(position)

    def __iter__(self):
        raise AssertionError("all rows were walked through")


def test_opening_a_long_table_looks_at_no_row():
    rows = CountedRows(row(f"r{number}") for number in range(1000))
    model = TableModel(replace(PRISONS, columns=COLUMNS, rows=rows), EDITION)
    assert (model.rowCount(), CountedRows.seen) == (1000, 0)
    assert model.index(999, 0).data() == "R999"
