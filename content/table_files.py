"""A statistics table as a file for a spreadsheet, in the form that the file's name asks for."""

from __future__ import annotations

from content.model import Edition
from content.statistics import Table
from content.table_csv import as_csv
from content.table_grid import grid

TABLE_SUFFIXES = (".csv", ".xlsx")
"""How the names of such files end."""


def table_file(table: Table, edition: Edition, suffix: str) -> bytes:
    """Return what stands in the file. ``suffix`` is one of ``TABLE_SUFFIXES``."""
    shown = grid(table, edition)
    if suffix == ".csv":
        return as_csv(shown)
    from content.table_workbook import as_workbook

    return as_workbook(shown, table.id)
