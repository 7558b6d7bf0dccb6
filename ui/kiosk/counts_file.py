"""The counts as a CSV file for a spreadsheet. Qt-free."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from content.files import replace_file
from content.table_csv import BYTE_ORDER_MARK, harmless
from ui.kiosk.tally import Row

HEADINGS = ("hour", "what", "which", "total")


def write_csv(path: Path, rows: Iterable[Row]) -> None:
    """Write ``rows``, in UTF-8 that a spreadsheet knows as such. Raises OSError."""
    text = StringIO()
    text.write(BYTE_ORDER_MARK)
    lines = csv.writer(text)
    lines.writerow(HEADINGS)
    lines.writerows((row.hour, row.kind, harmless(row.name), row.total) for row in rows)
    replace_file(path, text.getvalue())
