"""What a library of many packs costs, beside one of a single pack."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, frames, ratios
from benchmarks.packs import write_pack
from benchmarks.programs import PYTHON, ROOT, told_inside
from benchmarks.screen import Screen
from benchmarks.watch import Start, Watcher

PACKS = 1_000
PAGES = 4
ROUNDS = 7
LIST_MOST, MEMORY_MOST = 1.2, 1.5
OPEN_MOST = 100.0


def measure() -> list[Finding]:
    """List one pack and many in turns, each read before; then open packs from the list."""
    runs: dict[int, list[Start]] = {1: [], PACKS: []}
    with Screen() as screen, TemporaryDirectory() as home:
        watcher = Watcher(screen, Path(home))
        libraries = {count: Path(home) / f"library-{count}" for count in runs}
        for count, library in libraries.items():
            for number in range(count):
                write_pack(library / f"pack-{number}", PAGES)
            told_inside(watcher.surroundings, "library", library, "read")
            watcher.start(_listing(library))
        for _ in range(ROUNDS):
            for count, library in libraries.items():
                runs[count].append(watcher.start(_listing(library)))
        opened = told_inside(watcher.surroundings, "library", libraries[PACKS], "open")
    few, many = runs.values()
    what = f"library of {PACKS:,} packs ÷ of one, read before"
    return [
        amounts("library of one pack: start to list", [1000 * run.content for run in few], "ms"),
        ratios(
            f"{what}: start to list",
            [run.content for run in many],
            [run.content for run in few],
            most=LIST_MOST,
        ),
        ratios(
            f"{what}: memory (PSS) at rest",
            [run.pss for run in many],
            [run.pss for run in few],
            most=MEMORY_MOST,
        ),
        frames("open a pack from the list, never opened before", opened["anew"], under=OPEN_MOST),
        frames("open a pack from the list, opened before", opened["kept"], under=OPEN_MOST),
    ]


def _listing(library: Path) -> tuple[str, ...]:
    return (PYTHON, str(ROOT / "main.py"), "--library", str(library))
