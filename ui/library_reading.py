"""Looks at the packs of a library beside the event loop, so that the list can be used meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from content.library import Library, Shelved


class LibraryReading(QThread):
    """Goes through ``library.look()``; ``read`` tells of a pack that is new or has changed.

    When it has ``finished``, the library knows all; before, nobody else may ask it.
    """

    read = Signal(Shelved)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library

    def run(self) -> None:
        """Look at one pack after the other until all are known or somebody asks to stop."""
        for entry in self._library.look():
            self.read.emit(entry)
            if self.isInterruptionRequested():
                return

    def stop(self) -> None:
        """Stop after the pack at hand, and wait for that."""
        self.requestInterruption()
        self.wait()
