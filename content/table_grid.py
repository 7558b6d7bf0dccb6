"""A statistics table as a grid of bare values, for programs that calculate with them.

Every row says whom, where and when it is about and where it comes from, whatever the table on the
page shows; a figure is a number without decoration, and what else is said of it stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from content.frozen import frozen
from content.model import Edition, source_name
from content.statistics import MILLION, Bound, Cell, Column, Figure, Kind, Missing, Part, Row, Table
from content.wording import Wording


@frozen
class Number:
    """A number with the decimals that its source gives. Percentages count to 100."""

    value: float
    decimals: int = 0

    def __str__(self) -> str:
        return f"{self.value:.{self.decimals}f}"


GridCell = str | Number | date | None
"""Words, a number, a day, or nothing."""


@frozen(kw_only=True)
class Grid:
    """Title and measure above, headings and rows, and below lines on sources and what to mind."""

    title: str
    measure: str
    headings: tuple[str, ...]
    rows: tuple[tuple[GridCell, ...], ...]
    lines: tuple[str, ...]


def grid(table: Table, edition: Edition) -> Grid:
    """Return all rows of a table in the author's order, the source in the last column."""
    words = edition.wording
    columns = sorted([*table.columns, *_left_out(table, words)], key=_is_source)
    parts = [_GridColumn(column, table, edition) for column in columns]
    return Grid(
        title=table.title,
        measure=table.measure,
        headings=tuple(heading for part in parts for heading in part.headings),
        rows=tuple(tuple(cell for part in parts for cell in part.cells(row)) for row in table.rows),
        lines=tuple(_lines(table, edition)),
    )


def _left_out(table: Table, words: Wording) -> Iterator[Column]:
    """Return the columns that every row needs and the author left out."""
    shown = {column.part for column in table.columns}
    for part, heading in (
        (Part.WHO, words.who),
        (Part.WHERE, words.where),
        (Part.WHEN, words.when),
        (Part.SOURCE, words.source),
    ):
        if part not in shown:
            yield Column(id=part.value, part=part, heading=heading)


def _is_source(column: Column) -> bool:
    return column.part is Part.SOURCE


class _GridColumn:
    """A column of a table as one column of the grid or, for figures, up to three."""

    def __init__(self, column: Column, table: Table, edition: Edition) -> None:
        self._column = column
        self._edition = edition
        self._index = None if column.part else table.figure_index(column.id)
        figures = (
            [row.figures[self._index] for row in table.rows] if self._index is not None else ()
        )
        self._kinds = {cell.kind for cell in figures if isinstance(cell, Figure)}
        self._has_remarks = any(_remark(cell, edition.wording) for cell in figures)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings; a unit that all figures have in common stands in them."""
        heading, words = self._column.heading, self._edition.wording
        if self._index is None:
            return (heading,)
        if len(self._kinds) > 1:
            headings = [heading, f"{heading}: {words.unit}"]
        else:
            unit = next((_unit(kind, self._column) for kind in self._kinds), "")
            headings = [f"{heading} ({unit})" if unit else heading]
        return (*headings, *[f"{heading}: {words.remark}"] * self._has_remarks)

    def cells(self, row: Row) -> tuple[GridCell, ...]:
        """Return the cells of a row, one for each heading."""
        match self._column.part:
            case Part.LABEL:
                return (row.label,)
            case Part.WHO:
                return (row.who,)
            case Part.WHERE:
                return (row.where,)
            case Part.WHEN:
                return (row.moment or row.when,)
            case Part.SOURCE:
                return (source_name(self._edition.source(row.source)),)
            case None:
                return self._figure_cells(row.figures[self._index or 0])

    def _figure_cells(self, cell: Cell) -> tuple[GridCell, ...]:
        cells: list[GridCell] = [_number(cell) if isinstance(cell, Figure) else None]
        if len(self._kinds) > 1:
            cells.append(_unit(cell.kind, self._column) if isinstance(cell, Figure) else "")
        if self._has_remarks:
            cells.append(_remark(cell, self._edition.wording))
        return tuple(cells)


def _number(figure: Figure) -> Number:
    """Return a figure in whole units: what is printed as £18.1 billion has no decimals then."""
    if figure.kind is Kind.MONEY and figure.value >= MILLION:
        return Number(round(figure.value))
    return Number(figure.value, figure.decimals)


def _unit(kind: Kind, column: Column) -> str:
    return {Kind.PERCENT: "%", Kind.MONEY: "£"}.get(kind, column.unit)


def _remark(cell: Cell, words: Wording) -> str:
    """Say what a bare number leaves out."""
    match cell:
        case Missing(reason):
            return words.missing.format(reason=reason)
        case Figure(bound=Bound.ABOUT):
            return words.about.format("").strip()
        case Figure(bound=Bound.OVER):
            return words.over.format("").strip()
        case Figure():
            return ""


def _lines(table: Table, edition: Edition) -> Iterator[str]:
    words = edition.wording
    for source_id in table.sources:
        source = edition.source(source_id)
        correct = words.information_correct(source.correct_on)
        yield f"{words.source}: {source_name(source)}. {correct}"
        if source.address:
            yield f"{words.address}: {source.address}"
    if table.note:
        yield table.note
    yield edition.credit
