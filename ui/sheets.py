"""What the laptop lays over whatever its frame shows: the shortcuts, about, a message."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QObject

from content.model import Brochure
from ui.about_panel import AboutPanel
from ui.frame import Frame
from ui.keys_panel import KeysPanel
from ui.look import Look
from ui.notice import Notice


class View(Protocol):
    """What a frame shows: how it looks, and what its shortcuts do."""

    @property
    def look(self) -> Look | None:
        """Its look, once it has been shown."""

    @property
    def sheet(self) -> str:
        """The style sheet of its look."""

    @property
    def told(self) -> list[tuple[str, tuple[str, ...]]]:
        """Its shortcuts, in words and keys."""


class Sheets(QObject):
    """Opens one sheet at a time over a frame, and messages; ``dress`` them as the view changes."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._sheet: AboutPanel | KeysPanel | None = None
        self._notice = Notice(frame)

    def show_keys(self, told: list[tuple[str, tuple[str, ...]]]) -> None:
        """Show the shortcuts of the view, and then others."""
        view = self._view
        if view is not None:
            self._open(KeysPanel((*view.told, *told), self._frame))

    def show_about(self, brochure: Brochure | None, language: str, kept: tuple[Path, ...]) -> None:
        """Say what this program and the brochure are, and where the program keeps things."""
        self._open(AboutPanel(brochure, language, kept, self._frame))

    def say(self, words: str) -> None:
        """Show a message until it has been read."""
        if self._view is not None:
            self._notice.say(words, self._view.sheet)

    def dress(self) -> None:
        """Wear what the view wears now."""
        view = self._view
        if view is not None and view.look is not None:
            if self._sheet is not None:
                self._sheet.show_look(view.look, view.sheet)
            self._notice.dress(view.sheet)

    @property
    def _view(self) -> View | None:
        return cast("View | None", self._frame.view)

    def _open(self, sheet: AboutPanel | KeysPanel) -> None:
        self._close()
        sheet.close_requested.connect(self._close)
        self._sheet = sheet
        self.dress()

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.dismiss()
            self._sheet.deleteLater()
            self._sheet = None
