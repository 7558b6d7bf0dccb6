"""A statistics table as an Office Open XML workbook (.xlsx), which every spreadsheet opens."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from content.table_grid import Grid, Number

_HEADINGS = 3
"""The row of the headings, below title, measure and an empty row."""

_NARROWEST, _WIDEST = 8, 48
"""Of a column, in characters."""

_A4 = 9
"""As the format numbers paper."""

_LONGEST_NAME = 31


def as_workbook(grid: Grid, name: str) -> bytes:
    """Return a grid as a workbook with one sheet, called ``name``.

    Numbers and days are real ones, shown as their source prints them; no text is ever a formula
    or a link.
    """
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        book.set_properties({"title": grid.title, "subject": grid.measure})
        sheet = book.add_worksheet(name[:_LONGEST_NAME])
        _write_headings(book, sheet, grid)
        _write_rows(book, sheet, grid)
        end = _HEADINGS + len(grid.rows)
        for number, line in enumerate(grid.lines, end + 2):
            sheet.write_string(number, 0, line)
        sheet.autofilter(_HEADINGS, 0, end, len(grid.headings) - 1)
        sheet.freeze_panes(_HEADINGS + 1, 1)
        _set_up_printing(sheet)
    return file.getvalue()


def _write_headings(book: Workbook, sheet: Worksheet, grid: Grid) -> None:
    sheet.write_string(0, 0, grid.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, grid.measure)
    form = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
    for column, text in enumerate(grid.headings):
        sheet.write_string(_HEADINGS, column, text, form)
        sheet.set_column(column, column, _width(grid, column))


def _write_rows(book: Workbook, sheet: Worksheet, grid: Grid) -> None:
    words = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "d mmmm yyyy", "align": "left", "valign": "top"})
    decimals = {c.decimals for row in grid.rows for c in row if isinstance(c, Number)}
    numbers = {
        count: book.add_format({"num_format": _number_format(count), "valign": "top"})
        for count in decimals
    }
    for number, row in enumerate(grid.rows, _HEADINGS + 1):
        for column, cell in enumerate(row):
            match cell:
                case Number():
                    sheet.write_number(number, column, cell.value, numbers[cell.decimals])
                case date():
                    sheet.write_datetime(number, column, cell, day)
                case str():
                    sheet.write_string(number, column, cell, words)


def _set_up_printing(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEADINGS)


def _number_format(decimals: int) -> str:
    return "#,##0" + (f".{'0' * decimals}" if decimals else "")


def _width(grid: Grid, column: int) -> int:
    """Return how many characters wide a column is: its longest cell, within bounds."""
    longest = max(len(str(row[column] or "")) for row in grid.rows)
    word = max(map(len, grid.headings[column].split()))
    return min(max(longest, word, _NARROWEST) + 3, _WIDEST)
