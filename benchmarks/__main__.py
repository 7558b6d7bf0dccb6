"""Measures all, or what is named: ``python -m benchmarks [NAME …]``; prints a Markdown table."""

from __future__ import annotations

import sys

from benchmarks import (
    browser,
    endurance,
    frame,
    growth,
    instructions,
    kiosk,
    library,
    search,
    start,
    tables,
)
from benchmarks.finding import table

BENCHMARKS = {
    "start": start.measure,
    "instructions": instructions.measure,
    "frame": frame.measure,
    "growth": growth.measure,
    "library": library.measure,
    "tables": tables.measure,
    "search": search.measure,
    "endurance": endurance.measure,
    "browser": browser.measure,
    "kiosk": kiosk.measure,
}


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all; return the exit code."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    findings = []
    for name in names or BENCHMARKS:
        print(f"{name} …", file=sys.stderr, flush=True)
        findings += BENCHMARKS[name]()
    print(table(findings))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
