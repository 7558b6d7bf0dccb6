"""Reads a library for the first time (read), or opens some of its packs twice each (open).

Told: nothing, or seconds from the choice in the list to the end of the first frame, of packs never
opened and opened before.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from content.library import Library, packs_in
from ui.accessible import Descriptions
from ui.command_line import SHIPPED, Open
from ui.frame import Frame
from ui.icons import Icons
from ui.kept import RESOURCES, read
from ui.laptop import Laptop
from ui.library_view import LibraryView
from ui.theme import Dress, load_fonts
from ui.version import VERSION

OPENED = 40
REST = 400
"""Milliseconds until a list or a brochure has done what it does after its first frame."""


class Reader(QObject):
    """Somebody at the laptop's list, who opens one brochure after the other."""

    def __init__(self, app: QApplication, library: Path, cache: Path) -> None:
        super().__init__()
        dress, icons = Dress(app, RESOURCES), Icons(RESOURCES / "icons")
        asked = Open(pack=None, libraries=(library,))
        self._laptop = Laptop(app, asked, dress, icons, (cache.parent / "state", cache))
        self._laptop.open()
        widgets = QApplication.topLevelWidgets()
        self._frame = next(widget for widget in widgets if isinstance(widget, Frame))
        self._frame.installEventFilter(self)
        self._until_frame = QEventLoop()
        self._until_rest = QEventLoop()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(REST)
        self._pause.timeout.connect(self._until_rest.quit)
        self._painted = 0.0
        self._rest()

    def seconds_to_open(self, pack: Path) -> float:
        """Return the seconds from the choice of a pack in the list to its first frame's end."""
        self._laptop.show_library()
        self._rest()
        (listed,) = self._frame.findChildren(LibraryView)
        begun = perf_counter()
        listed.pack_requested.emit(pack)
        self._until_frame.exec()
        self._rest()
        return self._painted - begun

    def leave(self) -> None:
        """Let the laptop end."""
        self._laptop.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the frame paint, and note when it is done."""
        if event.type() == QEvent.Type.UpdateRequest and self._until_frame.isRunning():
            watched.event(event)
            self._painted = perf_counter()
            self._until_frame.quit()
            return True
        return False

    def _rest(self) -> None:
        self._pause.start()
        self._until_rest.exec()


def main(folder: Path, what: str) -> None:
    """Carry it out, and print what is told as JSON."""
    app = QApplication([])
    app.setApplicationName("course-brochure")
    caches = QStandardPaths.StandardLocation.CacheLocation
    cache = Path(QStandardPaths.writableLocation(caches))
    if what == "read":
        kept = partial(read, cache=cache)
        list(Library((folder, SHIPPED), cache, kept, version=VERSION).look())
        print(json.dumps(None))
        return
    load_fonts()
    descriptions = Descriptions()
    descriptions.install()
    reader = Reader(app, folder, cache)
    packs = packs_in([folder])[:OPENED]
    told = {name: list(map(reader.seconds_to_open, packs)) for name in ("anew", "kept")}
    reader.leave()
    print(json.dumps(told))


main(Path(sys.argv[1]), sys.argv[2])
