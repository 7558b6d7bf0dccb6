"""Part of a statistics table as tab-separated text that still says where it is from. Qt-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from content.model import Edition, Source
from content.statistics import Column, Part, Row, Table, cell_text
from content.wording import Wording


def tab_separated(
    table: Table, rows: Sequence[Row], columns: Sequence[Column], edition: Edition
) -> str:
    """Return rows and columns for a spreadsheet: title and measure above, sources and note below.

    Numbers are as displayed. The first column of words goes along even if it is not among
    ``columns``: a figure without what it is about must not travel.
    """
    naming = [column for column in table.columns if column.part not in {None, Part.SOURCE}][:1]
    columns = [column for column in table.columns if column in columns or column in naming]
    lines = [table.title, table.measure, ""]
    lines.append(_line(column.title for column in columns))
    for row in rows:
        source = source_name(edition.source(row.source))
        lines.append(
            _line(cell_text(table, row, column, edition.wording, source) for column in columns)
        )
    lines.append("")
    sources = dict.fromkeys(row.source for row in rows)
    lines.extend(_source_line(edition.source(source), edition.wording) for source in sources)
    if table.note:
        lines.append(table.note)
    return "\n".join(lines)


def source_name(source: Source) -> str:
    """Return a source as it is shown in a table: its title and who published it."""
    return ", ".join(filter(None, (source.title, source.publisher)))


def _source_line(source: Source, wording: Wording) -> str:
    return (
        f"{wording.source}: {source_name(source)}. {wording.information_correct(source.correct_on)}"
    )


def _line(cells: Iterable[str]) -> str:
    return "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells)
