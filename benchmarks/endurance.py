"""Whether memory grows while visitors come and go."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding
from benchmarks.programs import Surroundings, told_inside
from benchmarks.screen import Screen

SWITCHES = 10_000
MOST = 1.0


def measure() -> list[Finding]:
    """Switch tabs some thousand times."""
    with Screen() as screen, TemporaryDirectory() as home:
        told = told_inside(Surroundings(screen.display, Path(home)), "endurance", SWITCHES)
    return [
        Finding(
            what=f"growth of memory of its own in {SWITCHES:,} tab switches",
            figure=f"{told['memory']:.2f} MiB",
            goal=f"≤ {MOST} MiB",
            is_met=told["memory"] <= MOST,
        ),
        Finding(
            what=f"growth of references to None in {SWITCHES:,} tab switches",
            figure=f"{told['references']}",
        ),
    ]
