"""Lets FIRST visitors use a kiosk, then more until they are ALL; prints what there is each time.

What they do comes round every forty visits, so that each thing was done before the first look.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import getAllValidWrappers, getCppPointer

from benchmarks.inside.visitor import Visitor
from benchmarks.processes import memory, own_memory
from ui.command_line import DEFAULT_PACK
from ui.reading import read_pack

SETTINGS = "reduced_motion: true\ncounts: true\n"
KINDS = 4
"""Each visit is made in so many ways: to other pages, in other themes."""

OTHER = "cy"
"""The other language: the same words, but widgets and keys of their own."""

Told = dict[str, float]


def main(first: int, count: int) -> tuple[Told, Told]:
    """Return memory in MiB and the number of all that may grow, after so many visits."""
    brochure = read_pack(DEFAULT_PACK)
    edition = brochure.editions[0]
    other = replace(edition, wording=replace(edition.wording, language=OTHER))
    brochure = replace(brochure, editions=(edition, other))
    told = []
    with TemporaryDirectory() as folder:
        visitor = Visitor(brochure, Path(folder), SETTINGS)
        _look(visitor)  # it leaves traces of its own
        for number in range(count):
            visit = VISITS[number % len(VISITS)]
            visit(visitor, number // len(VISITS) % KINDS)
            if number + 1 in {first, count}:
                told.append(_look(visitor))
        visitor.go_home()
    before, after = told
    return before, after


def _read(visitor: Visitor, page: int) -> None:
    """Read page after page, with a look at a word."""
    visitor.begin()
    visitor.scroll()
    visitor.open_note()
    visitor.open_page(1)
    visitor.open_page(page if page > 1 else 3)
    visitor.go_back()
    visitor.finish()


def _search(visitor: Visitor, page: int) -> None:
    """Look for something, each second one in the other language."""
    visitor.begin()
    if page % 2:
        visitor.choose_language(OTHER)
    visitor.search("pay")
    visitor.search_in_vain("zzz")
    visitor.leave()


def _choose(visitor: Visitor, page: int) -> None:
    """Mark places, compare them, take them along."""
    visitor.begin()
    if page:
        visitor.open_page(page)
    visitor.mark(2)
    visitor.compare()
    visitor.take_along()
    visitor.finish()


def _sort(visitor: Visitor, column: int) -> None:
    """Look at a table, and at the glossary."""
    visitor.begin()
    visitor.open_page(2 + column % 2)
    visitor.sort(column % 2)
    visitor.open_glossary()
    visitor.leave()


def _see_better(visitor: Visitor, theme: int) -> None:
    """Read in larger text and other colours, for long."""
    visitor.begin()
    visitor.enlarge_text()
    if theme:
        visitor.choose_theme(theme)
    visitor.stay()
    visitor.open_page(1)
    visitor.finish()


def _glance(visitor: Visitor, page: int) -> None:
    """Have a look at a page."""
    visitor.begin()
    visitor.open_page(max(1, page))
    visitor.finish()


def _pass(visitor: Visitor, _number: int) -> None:
    """Touch it and go on."""
    visitor.begin()
    visitor.leave()


VISITS = (
    *(_read, _pass, _search, _glance, _choose),
    *(_glance, _sort, _pass, _see_better, _glance),
)


def _look(visitor: Visitor) -> Told:
    """Say what there is now."""
    visitor.wait_until_counted()
    gc.collect()
    objects = _objects()
    process = Path("/proc/self")
    return {
        "widgets": len(QApplication.allWidgets()),
        "timers": sum(isinstance(each, QTimer) for each in objects),
        "objects of Qt": len(objects),
        "open files": len(list((process / "fd").iterdir())),
        "threads": len(list((process / "task").iterdir())),
        "memory": memory(os.getpid()),
        "memory of its own": own_memory(os.getpid()),
    }


def _objects() -> list[QObject]:
    """Return all objects of Qt that Python or a parent knows of."""
    known = [each for each in getAllValidWrappers() if isinstance(each, QObject)]
    found = {getCppPointer(each)[0]: each for each in known}
    for each in known:
        if each.parent() is None:
            found |= {getCppPointer(child)[0]: child for child in each.findChildren(QObject)}
    return list(found.values())


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
