"""A statistics table as CSV, for spreadsheets and for programs."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from content.table_grid import Grid, GridCell, Number

BYTE_ORDER_MARK = "\ufeff"
"""Without it, spreadsheets take UTF-8 for an older encoding and spoil every £ and –."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(grid: Grid) -> bytes:
    """Return a grid as CSV in UTF-8: title, measure, headings, rows, then sources and notes.

    Numbers have a decimal point and nothing else; days are year-month-day. Words that a
    spreadsheet would take for a formula begin with an apostrophe.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in _all_rows(grid):
        writer.writerow([_text(cell) for cell in row])
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def _all_rows(grid: Grid) -> list[tuple[GridCell, ...]]:
    lines = [(line,) for line in grid.lines]
    return [(grid.title,), (grid.measure,), (), grid.headings, *grid.rows, (), *lines]


def _text(cell: GridCell) -> str:
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()
        case Number():
            return str(cell)
        case str():
            return harmless(cell)


def harmless(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(_FORMULA_STARTS) else words
