"""Reads a library for the first time (read), or opens some of its packs twice each (open).

Told: nothing, or seconds from the wish to the first frame, of packs never opened and opened before.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from benchmarks.inside.stage import Stage
from content.library import Library, packs_in
from ui.kept import read
from ui.reading import read_pack
from ui.version import VERSION

OPENED = 20


def main(folder: Path, what: str) -> None:
    """Carry it out, and print what is told as JSON."""
    app = QApplication([])
    app.setApplicationName("course-brochure")
    caches = QStandardPaths.StandardLocation.CacheLocation
    cache = Path(QStandardPaths.writableLocation(caches))
    if what == "read":
        shipped = Path(__file__).resolve().parents[2] / "content" / "packs"
        library = Library((folder, shipped), cache, read_pack, version=VERSION)
        list(library.look())
        print(json.dumps(None))
        return
    packs = packs_in([folder])[:OPENED]
    told = {name: [_opened(pack, cache) for pack in packs] for name in ("anew", "kept")}
    print(json.dumps(told))


def _opened(pack: Path, cache: Path) -> float:
    begun = perf_counter()
    stage = Stage(read(pack, cache), 1920, 1080)
    stage.open()
    seconds = perf_counter() - begun
    stage.settle()
    stage.window.close()
    return seconds


main(Path(sys.argv[1]), sys.argv[2])
