"""What long tables cost: to open, to sort, to scroll."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, frames
from benchmarks.programs import Surroundings, told_inside
from benchmarks.screen import Screen

ROWS = (100, 1_000, 10_000, 100_000, 1_000_000)
NAMES = {
    "open": "open and first frame",
    "numbers": "sort the column of numbers",
    "texts": "sort the column of text",
    "jumps": "jump scroll",
}


def measure() -> list[Finding]:
    """Show tables that are made in memory: a file could not be so long."""
    findings = []
    with Screen() as screen, TemporaryDirectory() as home:
        surroundings = Surroundings(screen.display, Path(home))
        for rows in ROWS:
            told = told_inside(surroundings, "tables", rows)
            findings += [
                frames(f"table of {rows:,} rows: {name}", told[key]) for key, name in NAMES.items()
            ]
    return findings
