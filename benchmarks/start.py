"""How long a start takes, beside a bare window of the same toolkit."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, ratios
from benchmarks.programs import BARE, brochure
from benchmarks.screen import Screen
from benchmarks.watch import Start, Watcher

ROUNDS = 11
START_MOST = 1.4
MEMORY_MOST = 1.2


def measure() -> list[Finding]:
    """Start a bare window, the brochure read before and the brochure read anew, in turns."""
    runs: dict[str, list[Start]] = {"bare": [], "kept": [], "anew": []}
    with Screen() as screen, TemporaryDirectory() as home:
        watcher = Watcher(screen, Path(home))
        for command in (BARE, brochure()):
            watcher.start(command)
        for _ in range(ROUNDS):
            runs["bare"].append(watcher.start(BARE))
            runs["kept"].append(watcher.start(brochure()))
            watcher.surroundings.forget_brochures()
            runs["anew"].append(watcher.start(brochure()))
    bare, kept, anew = runs.values()
    return [
        amounts("bare window: start to content", [run.content * 1000 for run in bare], "ms"),
        amounts("brochure: start to content", [run.content * 1000 for run in kept], "ms"),
        *_compared("brochure ÷ bare window", kept, bare, most=START_MOST),
        *_compared("the same, pack read anew ÷ bare window", anew, bare, most=None),
        amounts("brochure: memory at rest", [run.memory for run in kept], "MiB"),
    ]


def _compared(
    what: str, ours: list[Start], bare: list[Start], *, most: float | None
) -> list[Finding]:
    return [
        ratios(
            f"{what}: start to content",
            [run.content for run in ours],
            [run.content for run in bare],
            most=most,
        ),
        ratios(
            f"{what}: processor time to content",
            [run.cpu for run in ours],
            [run.cpu for run in bare],
        ),
        ratios(
            f"{what}: processor time until at rest",
            [run.cpu_at_rest for run in ours],
            [run.cpu_at_rest for run in bare],
        ),
        ratios(
            f"{what}: memory at rest",
            [run.memory for run in ours],
            [run.memory for run in bare],
            most=most and MEMORY_MOST,
        ),
    ]
