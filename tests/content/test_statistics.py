"""Cells are said the way people read figures, and tables find their rows and columns."""

from __future__ import annotations

import pytest

from content.statistics import Bound, Column, Figure, Kind, Missing, cell_text, figure_text
from content.wording import ENGLISH
from tests.content.complete import PACK, loaded


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Figure(Kind.COUNT, 87465), "87,465"),
        (Figure(Kind.COUNT, 97700, bound=Bound.ABOUT), "about 97,700"),
        (Figure(Kind.COUNT, 80000, bound=Bound.OVER), "over 80,000"),
        (Figure(Kind.PERCENT, 46, decimals=1), "46.0%"),
        (Figure(Kind.PERCENT, 60), "60%"),
        (Figure(Kind.MONEY, 26475), "£26,475"),
        (Figure(Kind.MONEY, 9.5, decimals=2), "£9.50"),
        (Figure(Kind.MONEY, 2_500_000, decimals=1), "£2.5 million"),
        (Figure(Kind.MONEY, 18_100_000_000, decimals=1, bound=Bound.ABOUT), "about £18.1 billion"),
        (Missing("not collected"), "No figure: not collected"),
    ],
)
def test_a_figure_is_said_with_its_unit_and_bound(cell, text):
    assert figure_text(cell, ENGLISH) == text


@pytest.fixture(scope="module")
def rates():
    return loaded(PACK).edition("en").table("rates")


def test_each_column_shows_its_part_of_a_row(rates):
    row = rates.row("youths")
    shown = [cell_text(rates, row, column, ENGLISH, "Census") for column in rates.columns]
    assert shown == ["Youths", "24%", "No figure: not published", "31 March 2025", "Census"]


def test_whom_and_where_a_row_is_about_can_be_shown():
    table = loaded(PACK).edition("en").table("nations")
    shown = [cell_text(table, table.rows[0], column, ENGLISH, "Census") for column in table.columns]
    assert shown[2:4] == ["all prisoners", "the North"]


def test_a_heading_has_its_unit_behind_it(rates):
    assert Column(id="a", part=None, heading="Pay", unit="£ a year").title == "Pay (£ a year)"
    assert rates.columns[0].title == "Group"


def test_rows_columns_and_sources_are_found(rates):
    assert [column.id for column in rates.figure_columns] == ["rate", "people"]
    assert (rates.figure_index(""), rates.figure_index("people")) == (0, 1)
    assert rates.sources == ("census",)
    with pytest.raises(KeyError):
        rates.row("nobody")


def test_a_brochure_finds_its_parts_and_knows_what_it_lacks():
    brochure = loaded(PACK)
    edition = brochure.edition("en")
    assert edition.language == "en"
    with pytest.raises(KeyError):
        brochure.edition("cy")
    with pytest.raises(KeyError):
        edition.page("third")
