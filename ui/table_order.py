"""The order of a table's rows by one of its columns: by value, not by text. Qt-free."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from content.frozen import frozen
from content.model import Edition
from content.statistics import Column, Figure, Kind, Part, Row, Table

_KIND_GROUPS = {kind: place for place, kind in enumerate(Kind)}
_WORDS = len(_KIND_GROUPS)
_MISSING = _WORDS + 1


@frozen
class SortKeys:
    """What one column's rows are compared by, in the author's order of rows.

    Rows of unlike groups (counts and money, dates and words, known and missing) are not compared
    with each other: groups keep their places, the missing last, whichever way the values run.
    """

    values: Sequence[Any]
    groups: Sequence[int]

    def order(self, *, descending: bool) -> list[int]:
        """Return the numbers of the rows in order; equal rows stay as the author put them."""
        rows = sorted(range(len(self.values)), key=self.values.__getitem__, reverse=descending)
        if len(set(self.groups)) > 1:
            rows.sort(key=self.groups.__getitem__)
        return rows


def sort_keys(table: Table, column: Column, edition: Edition) -> SortKeys:
    """Return what the rows of ``table`` are compared by in ``column``."""
    if column.part is None:
        return _figure_keys(table.rows, table.figure_index(column.id))
    not_stated = edition.wording.not_stated
    if column.part is Part.WHEN:
        return _date_keys(table.rows, not_stated)
    if column.part is Part.SOURCE:
        titles = {source: edition.source(source).title.casefold() for source in table.sources}
        return SortKeys([titles[row.source] for row in table.rows], [0] * len(table.rows))
    texts = [str(getattr(row, column.part.value)) for row in table.rows]
    groups = [_MISSING if text == not_stated else _WORDS for text in texts]
    return SortKeys([text.casefold() for text in texts], groups)


def _figure_keys(rows: Sequence[Row], position: int) -> SortKeys:
    values: list[float] = []
    groups: list[int] = []
    for row in rows:
        cell = row.figures[position]
        if isinstance(cell, Figure):
            values.append(cell.value)
            groups.append(_KIND_GROUPS[cell.kind])
        else:
            values.append(0.0)
            groups.append(_MISSING)
    return SortKeys(values, groups)


def _date_keys(rows: Sequence[Row], not_stated: str) -> SortKeys:
    values: list[tuple[int, str]] = []
    groups: list[int] = []
    for row in rows:
        if row.moment is not None:
            values.append((row.moment.toordinal(), ""))
            groups.append(0)
        else:
            values.append((0, row.when.casefold()))
            groups.append(_MISSING if row.when == not_stated else _WORDS)
    return SortKeys(values, groups)
