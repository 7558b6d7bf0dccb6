"""Part of a statistics table for the clipboard, as text and HTML, with its sources. Qt-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from content.model import Edition, Source, source_name
from content.statistics import Column, Part, Row, Table, cell_text
from content.wording import Wording


class TableCopy:
    """Rows and columns with title and measure above, sources and note below.

    Numbers are as displayed. The first column of words goes along even if it is not among
    ``columns``: a figure without what it is about must not travel.
    """

    def __init__(
        self, table: Table, rows: Sequence[Row], columns: Sequence[Column], edition: Edition
    ) -> None:
        naming = [column for column in table.columns if column.part not in {None, Part.SOURCE}][:1]
        shown = [column for column in table.columns if column in columns or column in naming]
        sources = [edition.source(source) for source in dict.fromkeys(row.source for row in rows)]
        self._above = (table.title, table.measure)
        self._headings = [column.title for column in shown]
        self._numeric = [column.part is None for column in shown]
        self._rows = [[_cell(table, row, column, edition) for column in shown] for row in rows]
        self._below = [_source_line(source, edition.wording) for source in sources]
        if table.note:
            self._below.append(table.note)

    def text(self) -> str:
        """Return tab-separated lines, for spreadsheets and editors of plain text."""
        rows = [_tabbed(row) for row in (self._headings, *self._rows)]
        return "\n".join([*self._above, "", *rows, "", *self._below])

    def html(self) -> str:
        """Return a table with headings, for word processors and for mail."""
        title, measure = map(escape, self._above)
        heads = "".join(
            f'<th scope="col" align="{_side(numeric)}">{escape(heading)}</th>'
            for heading, numeric in zip(self._headings, self._numeric, strict=True)
        )
        rows = "".join(f"<tr>{self._html_cells(row)}</tr>" for row in self._rows)
        below = "".join(f"<p>{escape(line)}</p>" for line in self._below)
        return (
            f"<p><b>{title}</b><br>{measure}</p>"
            f'<table border="1" cellspacing="0" cellpadding="4">'
            f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{below}"
        )

    def _html_cells(self, row: Sequence[str]) -> str:
        return "".join(
            f'<td align="{_side(numeric)}">{escape(cell)}</td>'
            for cell, numeric in zip(row, self._numeric, strict=True)
        )


def _side(numeric: bool) -> str:  # noqa: FBT001 - what the column holds
    return "right" if numeric else "left"


def _cell(table: Table, row: Row, column: Column, edition: Edition) -> str:
    source = source_name(edition.source(row.source))
    return cell_text(table, row, column, edition.wording, source)


def _source_line(source: Source, wording: Wording) -> str:
    return (
        f"{wording.source}: {source_name(source)}. {wording.information_correct(source.correct_on)}"
    )


def _tabbed(cells: Iterable[str]) -> str:
    return "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells)
