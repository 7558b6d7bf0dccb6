"""What the laptop's menu offers, with its shortcuts: behind a button, or along the top on macOS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from content.presence import is_folder
from ui.remembered import Reading

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

MOST_RECENT = 10
"""Brochures that can be opened again from the menu."""

Key = QKeySequence.StandardKey


class Menu(QObject):
    """Makes the actions at once, for their keys, and the menu when it is first opened.

    Every signal is a wish. ``recent`` returns the brochures that were open, the last one first,
    ``sheet`` the style sheet in force; ``told`` has what each action does in words and its keys.
    """

    library_requested = Signal()
    folder_requested = Signal()
    pack_requested = Signal(Path)
    present_requested = Signal()
    reading_requested = Signal()
    full_screen_requested = Signal()
    keys_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        recent: Callable[[], Sequence[Reading]],
        sheet: Callable[[], str],
        *,
        is_bar: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._recent = recent
        self._sheet = sheet
        self.told: list[tuple[str, tuple[str, ...]]] = []
        self._library = self._action(
            self.tr("&Library"), self.library_requested, "Alt+Home", "Ctrl+L"
        )
        self._folder = self._action(
            self.tr("&Open folder…"), self.folder_requested, "Ctrl+O", Key.Open
        )
        self._present = self._action(self.tr("&Present"), self.present_requested, "F5")
        self._again = self._action(self.tr("&Read again"), self.reading_requested, "Ctrl+R")
        self._full = self._action(
            self.tr("&Full screen"), self.full_screen_requested, "F11", Key.FullScreen
        )
        self._keys = self._action(
            self.tr("&Keyboard shortcuts"), self.keys_requested, "F1", Key.HelpContents
        )
        self._about = self._action(self.tr("&About"), self.about_requested)
        self._quit = self._action(self.tr("&Quit"), self.quit_requested, "Ctrl+Q", Key.Quit)
        self._about.setMenuRole(QAction.MenuRole.AboutRole)
        self._quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.button_menu: QMenu | None = None
        if is_bar:
            self._fill_bar(QMenuBar(window))
        else:
            self.told.insert(0, (self.tr("Menu"), ("F10",)))
            self.button_menu = QMenu(window)
            self.button_menu.aboutToShow.connect(self._on_opening)

    def set_brochure(self, *, is_shown: bool) -> None:
        """Offer what can be done with a brochure, or not."""
        self._present.setEnabled(is_shown)
        self._again.setEnabled(is_shown)

    def _action(
        self, words: str, wish: SignalInstance[tuple[()]], *keys: str | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(words, self._window)
        named = [QKeySequence(key) for key in keys if isinstance(key, str)]
        standard = (key for key in keys if not isinstance(key, str))
        found = [binding for key in standard for binding in QKeySequence.keyBindings(key)]
        shortcuts = {sequence.toString(): sequence for sequence in (*named, *found)}
        action.setShortcuts(list(shortcuts.values()))
        action.triggered.connect(wish)
        self._window.addAction(action)
        if named:
            self.told.append((words.replace("&", "").rstrip("…"), (named[0].toString(),)))
        return action

    def _on_opening(self) -> None:
        menu = self.button_menu
        if menu is None:
            return
        menu.setStyleSheet(self._sheet())
        if menu.isEmpty():
            menu.addActions((self._library, self._folder))
            self._add_recent(menu)
            menu.addSeparator()
            menu.addActions((self._present, self._again, self._full))
            menu.addSeparator()
            menu.addActions((self._keys, self._about, self._quit))

    def _fill_bar(self, bar: QMenuBar) -> None:
        brochures = bar.addMenu(self.tr("Brochure"))
        brochures.addActions((self._library, self._folder))
        self._add_recent(brochures)
        brochures.addActions((self._again, self._quit))
        bar.addMenu(self.tr("View")).addActions((self._present, self._full))
        bar.addMenu(self.tr("Help")).addActions((self._keys, self._about))

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu(self.tr("Re&cent"))
        recent.setObjectName("recent")
        recent.aboutToShow.connect(self._on_recent_opening)
        recent.triggered.connect(self._on_recent_chosen)

    def _on_recent_opening(self) -> None:
        menu = self.sender()
        if not isinstance(menu, QMenu):
            return
        menu.clear()
        there = [reading for reading in self._recent() if is_folder(reading.pack)][:MOST_RECENT]
        for reading, words in zip(there, _names(there), strict=True):
            menu.addAction(words.replace("&", "&&")).setData(reading.pack)
        if not there:
            menu.addAction(self.tr("Nothing yet")).setEnabled(False)

    def _on_recent_chosen(self, action: QAction) -> None:
        self.pack_requested.emit(action.data())


def _names(readings: Sequence[Reading]) -> Iterable[str]:
    """Return the titles; with the folder where two are the same."""
    titles = [reading.title for reading in readings]
    for reading in readings:
        is_alone = titles.count(reading.title) == 1
        yield reading.title if is_alone else f"{reading.title} ({reading.pack})"
