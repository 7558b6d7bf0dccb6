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
    """List one pack and many in turns, each read before; then open packs from the list.

    Each list is another laptop's, that has never known the other packs.
    """
    runs: dict[int, list[Start]] = {1: [], PACKS: []}
    with Screen() as screen, TemporaryDirectory() as folder:
        homes = {count: Path(folder) / f"{count}" for count in runs}
        watchers = {count: Watcher(screen, home) for count, home in homes.items()}
        for count, watcher in watchers.items():
            for number in range(count):
                write_pack(_library(watcher) / f"pack-{number}", PAGES)
            told_inside(watcher.surroundings, "library", _library(watcher), "read")
            watcher.start(_listing(watcher))
        for _ in range(ROUNDS):
            for count, watcher in watchers.items():
                runs[count].append(watcher.start(_listing(watcher)))
        many_of_them = watchers[PACKS]
        opened = told_inside(many_of_them.surroundings, "library", _library(many_of_them), "open")
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
            f"{what}: processor time to list",
            [run.cpu for run in many],
            [run.cpu for run in few],
        ),
        ratios(
            f"{what}: memory at rest",
            [run.memory for run in many],
            [run.memory for run in few],
            most=MEMORY_MOST,
        ),
        frames("open a pack from the list, never opened before", opened["anew"], under=OPEN_MOST),
        frames("open a pack from the list, opened before", opened["kept"], under=OPEN_MOST),
    ]


def _library(watcher: Watcher) -> Path:
    return watcher.surroundings.home / "packs"


def _listing(watcher: Watcher) -> tuple[str, ...]:
    return (PYTHON, str(ROOT / "main.py"), "--library", str(_library(watcher)))
