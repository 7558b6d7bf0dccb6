"""What the pictures of a statistics table show: their figures, and the same in words.

Qt-free, so that a screen reader, a handout and the painted picture say the same.
"""

from __future__ import annotations

from datetime import date
from math import floor
from typing import assert_never

from content.frozen import frozen
from content.model import Bars, Line, People, Picture
from content.statistics import Cell, Figure, Missing, Row, Table, figure_text
from content.wording import Wording, sentences


@frozen
class Point:
    """One figure of a line, and the day that it is about."""

    moment: date
    figure: Figure


def people_counts(figure: Figure) -> tuple[int, int]:
    """Return how many of 100 people a percentage stands for, in whole people, and the rest."""
    yes = floor(figure.value + 0.5)
    return yes, 100 - yes


def people_cell(picture: People, table: Table) -> tuple[Row, Cell]:
    """Return the rate that 100 people stand for, and its row."""
    row = table.row(picture.figure.row)
    return row, row.figures[table.figure_index(picture.figure.column)]


def bar_cells(picture: Bars, table: Table) -> tuple[tuple[Row, Cell], ...]:
    """Return what each bar stands for, in the order of the table."""
    index = table.figure_index(picture.column)
    return tuple((row, row.figures[index]) for row in table.rows)


def line_points(picture: Line, table: Table) -> tuple[Point, ...]:
    """Return the figures of a line by date; rows without a figure or a date have no point."""
    index = table.figure_index(picture.column)
    points = [
        Point(row.moment, cell)
        for row in table.rows
        if row.moment is not None and isinstance(cell := row.figures[index], Figure)
    ]
    return tuple(sorted(points, key=lambda point: point.moment))


def alternative(picture: Picture, table: Table, wording: Wording) -> str:
    """Say in words what a picture of ``table`` shows. Its title stands beside it, not in it."""
    match picture:
        case People():
            return _people_text(picture, table, wording)
        case Bars():
            return "; ".join(
                wording.bar_summary.format(label=row.label, value=figure_text(cell, wording))
                for row, cell in bar_cells(picture, table)
            )
        case Line():
            return _line_text(picture, table, wording)
        case _:
            assert_never(picture)


def _people_text(picture: People, table: Table, wording: Wording) -> str:
    _row, cell = people_cell(picture, table)
    if isinstance(cell, Missing):
        return figure_text(cell, wording)
    yes_count, no_count = people_counts(cell)
    text = wording.of_100.format(
        yes_count=yes_count, yes=picture.yes, no_count=no_count, no=picture.no
    )
    return sentences(text, wording.exact_rate.format(rate=figure_text(cell, wording)))


def _line_text(picture: Line, table: Table, wording: Wording) -> str:
    name = table.figure_columns[table.figure_index(picture.column)].title
    points = line_points(picture, table)
    if not points:
        return name
    named = {
        "first": points[0],
        "last": points[-1],
        "lowest": min(points, key=lambda point: point.figure.value),
        "highest": max(points, key=lambda point: point.figure.value),
    }
    figures = {key: figure_text(point.figure, wording) for key, point in named.items()}
    days = {f"{key}_when": wording.day(point.moment) for key, point in named.items()}
    return wording.line_summary.format(name=name, **figures, **days)
