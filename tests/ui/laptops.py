"""A laptop on the screen, as its composition root makes it, and what can be seen of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.command_line import Open
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.laptop import Laptop
from ui.theme import Dress

W = TypeVar("W", bound=QWidget)


class Laptops:
    """Starts the laptop's program again and again in this process, with the same folders."""

    def __init__(self, app: QApplication, state: Path, cache: Path) -> None:
        self._app = app
        self.state = state
        self.cache = cache
        self._running: list[Laptop] = []

    def __call__(self, pack: Path | None = None, **options: Any) -> Laptop:
        dress, icons = Dress(self._app, RESOURCES), Icons(RESOURCES / "icons")
        asked = Open(pack=pack, **options)
        laptop = Laptop(self._app, asked, dress, icons, (self.state, self.cache))
        self._running.append(laptop)
        laptop.open()
        return laptop

    def quit(self) -> None:
        """End what runs, as the program does when its last window is closed."""
        for laptop in self._running:
            laptop.end()
            laptop.deleteLater()
        self._running.clear()
        for widget in QApplication.topLevelWidgets():
            widget.close()
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(kind: type[W]) -> list[W]:
    """Return all widgets of a kind that can be seen."""
    windows = QApplication.topLevelWidgets()
    found = [widget for widget in windows if isinstance(widget, kind)]
    found += [widget for window in windows for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisible()]
