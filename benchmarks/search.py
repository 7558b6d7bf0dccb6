"""What it costs to find something: at each letter, and to get ready for the first one."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, frames
from benchmarks.programs import Surroundings, told_inside

PAGES = {4: 5.0, 100: 5.0, 1_000: 30.0, 10_000: 30.0}
"""Milliseconds in which an answer has to be there, by how many pages are searched."""

NAMES = {
    "typed": "an answer at each letter typed",
    "wrong": "what may have been meant by words spelt wrong",
    "miss": "an answer at each letter of a word that is nowhere",
}


def measure() -> list[Finding]:
    """Search brochures that are made in memory: nobody writes ten thousand pages of files."""
    findings = []
    with TemporaryDirectory() as home:
        surroundings = Surroundings("", Path(home))
        for pages, goal in PAGES.items():
            told = told_inside(surroundings, "search", pages)
            what = f"search of {pages:,} pages"
            findings += [
                amounts(f"{what}: get ready", [1000 * told["build"][0]], "ms"),
                amounts(f"{what}: memory", told["memory"], "MiB"),
                *(frames(f"{what}: {NAMES[key]}", told[key], under=goal) for key in NAMES),
            ]
    return findings
