"""How long a visitor waits for a tab and for larger text, in landscape and portrait."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, frames
from benchmarks.programs import Surroundings, told_inside
from benchmarks.screen import Screen

SIZES = ((1920, 1080), (1080, 1920))
TABS = (1, 2, 3)
TIMES = 3
FRAME = 16


def measure() -> list[Finding]:
    """Click through the brochure on a screen of each size."""
    return [finding for width, height in SIZES for finding in _measured(width, height)]


def _measured(width: int, height: int) -> list[Finding]:
    with Screen(width, height) as screen, TemporaryDirectory() as home:
        surroundings = Surroundings(screen.display, Path(home))
        told = told_inside(surroundings, "frames", width, height)
        at_once = [
            told_inside(surroundings, "first_visit", width, height, tab)
            for _ in range(TIMES)
            for tab in TABS
        ]
    size = f"{width} × {height}"
    return [
        frames(f"{size}: tab switch", told["switches"], under=FRAME),
        frames(f"{size}: first visit of a tab", told["first"]),
        frames(f"{size}: the same, until all of its page is there", told["whole"]),
        amounts(f"{size}: memory of the other pages, once visited", told["memory"], "MiB"),
        frames(f"{size}: first visit right after the first frame", at_once),
        frames(f"{size}: step of text size", told["texts"]),
    ]
