"""A part of a statistics table as tab-separated text that keeps saying where it is from. Qt-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from content.model import Edition, Source
from content.statistics import Column, Part, Row, Table, cell_text
from content.wording import Wording


def tab_separated(
    table: Table, rows: Sequence[Row], columns: Sequence[Column], edition: Edition
) -> str:
    """Return rows and columns for a spreadsheet: title and measure above, sources and note below.

    Numbers are as displayed. The column that names the rows goes along even if it is not among
    ``columns``: a figure without what it is about must not travel.
    """
    columns = [column for column in table.columns if column in columns or column.part is Part.LABEL]
    lines = [table.title, table.measure, ""]
    lines.append(_line(column.title for column in columns))
    for row in rows:
        title = edition.source(row.source).title
        lines.append(
            _line(cell_text(table, row, column, edition.wording, title) for column in columns)
        )
    lines.append("")
    sources = dict.fromkeys(row.source for row in rows)
    lines.extend(source_line(edition.source(source), edition.wording) for source in sources)
    lines.extend(filter(None, (table.note,)))
    return "\n".join(lines)


def source_line(source: Source, wording: Wording) -> str:
    """Say in one line where figures come from and for which day they are right."""
    date = wording.not_stated if source.correct_on is None else wording.day(source.correct_on)
    name = ", ".join(filter(None, (source.title, source.publisher)))
    return f"{wording.source}: {name}. {wording.correct_on.format(date=date)}"


def _line(cells: Iterable[str]) -> str:
    return "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells)
