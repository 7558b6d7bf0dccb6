"""How many instructions a start takes: slow to count, but the same from run to run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, ratios
from benchmarks.programs import BARE, brochure
from benchmarks.screen import Screen
from benchmarks.start import START_MOST
from benchmarks.watch import Watcher

CALLGRIND = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")


def measure() -> list[Finding]:
    """Count from the first instruction of Python to the content on the screen."""
    if shutil.which(CALLGRIND[0]) is None:
        return [Finding(what="instructions", figure="not counted: valgrind is not installed")]
    with Screen() as screen, TemporaryDirectory() as home:
        watcher = Watcher(screen, Path(home))
        bare = counted(watcher, BARE)
        kept = counted(watcher, brochure())
        anew = counted(watcher, brochure(), read_anew=True)
    return [
        amounts("bare window: instructions to content", [bare / 1e6], "million"),
        amounts("brochure: instructions to content", [kept / 1e6], "million"),
        ratios("brochure ÷ bare window: instructions", [kept], [bare], most=START_MOST),
        ratios("the same, pack read anew ÷ bare window: instructions", [anew], [bare]),
    ]


def counted(watcher: Watcher, command: Sequence[str], *, read_anew: bool = False) -> int:
    """Return how many instructions a start takes to its content, after a start without count."""
    watcher.start(command)  # from the second start on it stands where it remembers
    content = watcher.content(command)
    if read_anew:
        watcher.surroundings.forget_brochures()
    told = watcher.run_to(content, (*CALLGRIND, *command))
    found = re.search(r"Collected : (\d+)", told)
    if found is None:
        raise RuntimeError(told)
    return int(found.group(1))
