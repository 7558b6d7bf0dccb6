"""How reading and starting grow with the number of pages."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, ratios
from benchmarks.packs import write_pack
from benchmarks.programs import brochure, told_inside
from benchmarks.screen import Screen
from benchmarks.watch import Watcher

PAGES = (10, 100, 1_000)
ROUNDS = 5
MOST = 1.2
"""Of a start with many pages to one with few: less cannot be told from noise."""


def measure() -> list[Finding]:
    """Read packs anew and as they were kept, then start with each in turns."""
    findings: list[Finding] = []
    starts: dict[int, list[float]] = {pages: [] for pages in PAGES}
    with Screen() as screen, TemporaryDirectory() as home:
        watcher = Watcher(screen, Path(home))
        packs = {pages: Path(home) / f"pack-{pages}" for pages in PAGES}
        for pages, pack in packs.items():
            write_pack(pack, pages)
            cache = Path(home) / f"kept-{pages}"
            anew, *kept = (
                1000 * told_inside(watcher.surroundings, "loading", pack, cache)
                for _ in range(1 + ROUNDS)
            )
            findings.append(amounts(f"{pages:,} pages: read anew", [anew], "ms"))
            findings.append(amounts(f"{pages:,} pages: read as kept", kept, "ms"))
            watcher.start(brochure(pack))
        for _ in range(ROUNDS):
            for pages, pack in packs.items():
                starts[pages].append(watcher.start(brochure(pack)).content)
    few = starts[PAGES[0]]
    for pages, times in starts.items():
        what = f"{pages:,} pages, kept: start to content"
        findings.append(amounts(what, [1000 * time for time in times], "ms"))
        if times is not few:
            findings.append(ratios(f"{what} ÷ {PAGES[0]} pages", times, few, most=MOST))
    return findings
