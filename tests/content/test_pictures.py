"""Pictures of figures say the same in words, and count whole people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.links import FigureLink
from content.model import Bars, Line, People
from content.pictures import alternative, line_points, people_counts
from content.statistics import Figure, Kind, Missing
from content.wording import ENGLISH
from tests.samples import PRISONS


@pytest.mark.parametrize(
    ("value", "counts"),
    [
        (0, (0, 100)),
        (0.4, (0, 100)),
        (0.5, (1, 99)),
        (27.5, (28, 72)),
        (46.0, (46, 54)),
        (100, (100, 0)),
    ],
)
def test_people_are_whole_and_always_a_hundred(value, counts):
    assert people_counts(Figure(Kind.PERCENT, value)) == counts


def test_bars_are_told_one_by_one_and_missing_ones_say_why():
    text = alternative(Bars(column="rate", title="Rates"), PRISONS, ENGLISH)
    assert text == "Beta: 46.0%; Alpha: No figure: not yet published; Gamma: 7.5%"


def test_a_rate_that_is_missing_says_why():
    picture = People(figure=FigureLink("prisons", "a", "rate"), title="", yes="did", no="did not")
    assert alternative(picture, PRISONS, ENGLISH) == "No figure: not yet published"


def test_a_line_is_in_the_order_of_time_and_skips_what_is_missing():
    table = replace(PRISONS, rows=tuple(reversed(PRISONS.rows)))
    points = line_points(Line(column="rate", title=""), table)
    assert [point.figure.value for point in points] == [46.0, 7.5]


def test_a_line_without_any_figure_says_what_it_would_be_about():
    rows = tuple(replace(row, figures=(Missing("lost"), Missing("lost"))) for row in PRISONS.rows)
    table = replace(PRISONS, rows=rows)
    assert alternative(Line(column="people", title=""), table, ENGLISH) == "Prisoners (people)"
