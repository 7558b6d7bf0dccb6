"""The laptop's composition root: what is remembered, a frame with a brochure, its menu."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from content.model import Brochure
from content.problems import ContentError
from ui.beginning import Beginning
from ui.command_line import DEFAULT_PACK, Open
from ui.frame import Frame, fit
from ui.icons import Icons
from ui.kept import read
from ui.look import look_for
from ui.menu import Menu
from ui.panels import Panels
from ui.remembered import Memory, Reading, Remembered, reading_of
from ui.session import Session
from ui.theme import Dress, system_theme
from ui.visit import Marked, Visit
from ui.window import Window

if TYPE_CHECKING:
    from ui.failure import FailureView
    from ui.library_desk import LibraryDesk
    from ui.sheets import Sheets

SAVED_AFTER = 2_000
"""Milliseconds after a change of what is remembered."""


class Laptop(QObject):
    """What is on the screen: one frame with a brochure, or the problems of its files.

    ``folders`` are that of what is remembered, and that of what can be made again.
    """

    def __init__(
        self,
        app: QApplication,
        options: Open,
        dress: Dress,
        icons: Icons,
        folders: tuple[Path, Path],
    ) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._dress = dress
        self._icons = icons
        self._state, self._cache = folders
        self._memory = Memory(self._state / "remembered.json")
        self._remembered = self._memory.read()
        self._beginning = Beginning(options, self._remembered.system or system_theme(app))
        self._is_told = False
        self._frame = Frame()
        self._menu = Menu(
            self._frame, self._recent, self._sheet_in_force, is_bar=sys.platform == "darwin"
        )
        self._pack = Path()
        self._brochure: Brochure | None = None
        self._session: Session | None = None
        self._window: Window | None = None
        self._left: list[Window] = []
        self._begun: Visit | None = None
        self._manner: Visit | None = None
        self._failure: FailureView | None = None
        self._failed = Path()
        self._opened_sheets: Sheets | None = None
        self._library: LibraryDesk | None = None
        self._soon = QTimer(self, singleShot=True, interval=SAVED_AFTER)
        self._connect()

    def _connect(self) -> None:
        menu, frame = self._menu, self._frame
        menu.library_requested.connect(self.show_library)
        menu.folder_requested.connect(self._on_folder_requested)
        menu.pack_requested.connect(self.open_pack)
        menu.present_requested.connect(self._on_present_requested)
        menu.reading_requested.connect(self.read_again)
        menu.full_screen_requested.connect(frame.toggle_full_screen)
        menu.keys_requested.connect(self._on_keys_requested)
        menu.about_requested.connect(self._on_about_requested)
        menu.quit_requested.connect(frame.close)
        frame.dropped.connect(self._open_folder)
        frame.left.connect(self.remember)
        self._soon.timeout.connect(self.remember)
        self._app.aboutToQuit.connect(self.end)

    def open(self) -> None:
        """Show what the options ask for: a pack, or the list where there may be many."""
        if self._options.libraries:
            self._remembered = self._remembered.with_libraries(self._options.libraries)
            self._soon.start()
        if self._options.pack is None and self._remembered.libraries:
            self._frame.stand(self._remembered.window)
            self.show_library()
            self._frame.show()
        else:
            self.open_pack(self._options.pack or DEFAULT_PACK)

    def show_library(self) -> None:
        """Show the list of all brochures."""
        from ui.library_desk import LibraryDesk

        self._follow_system()
        if self._library is None:
            self._library = LibraryDesk(
                self._cache, self._frame, self._dress, self._icons, self._menu.button_menu
            )
            self._library.left.connect(self._on_library_left)
            self._library.manner_changed.connect(self._on_manner_changed)
            self._library.folders_changed.connect(self._on_libraries_changed)
            self._library.pack_requested.connect(self.open_pack)
            self._library.told.connect(self._on_told)
            self._library.found.connect(self.open_pack)
        reader = self._reader()
        self._begun = self._begun or reader
        self._library.show(self._remembered.libraries, reader, can_return=self._window is not None)
        self._menu.set_brochure(is_shown=False)
        gc.enable()

    def open_pack(self, pack: Path, found: Marked | None = None) -> None:
        """Read a pack and show it, at a place that was found in it.

        With problems, say them; what is on the screen stays.
        """
        pack = pack.absolute()
        try:
            brochure = read(pack, self._cache)
        except ContentError as error:
            self._failed = pack
            self._show_problems(error)
        else:
            self._show_brochure(pack, brochure)
            if found is not None and self._session is not None:
                if brochure.edition(self._session.visit.language).leads(found.link):
                    self._session.show_found(found)
                else:
                    self._on_told(self.tr("What was found is not in this brochure any more."))

    def read_again(self) -> None:
        """Read the files of the brochure once more, and stay where the reader is."""
        if self._window is not None:
            self.open_pack(self._pack)

    def end(self) -> None:
        """Remember how everything stands, and stop what is still being read."""
        self.remember()
        if self._library is not None:
            self._library.end()

    def remember(self) -> None:
        """Write down how everything stands. Where that cannot be, say so once and go on."""
        self._soon.stop()
        try:
            self._remembered = self._memory.change(self._changed)
        except OSError as error:
            if not self._is_told:
                self._is_told = True
                words = self.tr(
                    "Nothing can be remembered for the next time, because {} cannot be written: {}."
                )
                self._sheets.say(words.format(self._state, error.strerror or error))

    def _changed(self, before: Remembered) -> Remembered:
        before = replace(before, libraries=self._remembered.libraries)
        visit, begun = self._reader(), self._begun
        if begun is None:
            return before
        after = replace(
            before,
            window=self._frame.place,
            system=self._beginning.system,
            text_step=before.text_step if visit.text_step == begun.text_step else visit.text_step,
            theme=before.theme if visit.theme == begun.theme else visit.theme,
        )
        if self._session is None or self._brochure is None:
            return after
        return after.with_reading(reading_of(visit, self._pack, self._brochure))

    def _show_brochure(self, pack: Path, brochure: Brochure) -> None:
        if self._soon.isActive():
            self.remember()
        first = self._beginning.first(brochure)
        before = self._manner if self._session is None else self._session.visit
        if before is not None and pack == self._pack:
            now = self._beginning.again(brochure, before)
        else:
            now = self._beginning.visit(pack, brochure, self._remembered, before)
        session = Session(brochure, first, now)
        panels, menu = Panels(brochure, session, self._icons), self._menu.button_menu
        window = Window(
            brochure, session, self._dress, self._icons, panels, parent=self._frame, menu=menu
        )
        window.built.connect(self._on_built)
        session.changed.connect(self._on_changed)
        if not self._frame.isVisible():
            self._frame.stand(self._remembered.window)
        self._begun = self._begun or now
        window.resize(self._frame.size())
        window.show_visit(now)
        self._frame.show_view(window)
        self._menu.set_brochure(is_shown=True)
        self._frame.show()
        if self._window is not None:
            self._left.append(self._window)
        elif language := self._beginning.lacking(brochure):
            self._on_told(self.tr("This brochure is not written in “{}”.").format(language))
        self._window, self._session, self._brochure, self._pack = window, session, brochure, pack
        self._soon.start()
        if self._failure is not None:
            self._failure.close()
            self._failure.deleteLater()
            self._failure = None

    def _show_problems(self, error: ContentError) -> None:
        self._follow_system()
        if self._failure is None:
            from ui.failure import FailureView

            self._failure = FailureView()
            self._failure.retry_requested.connect(self._on_retry)
            fit(self._failure)
        visit, size = self._reader(), self._failure.size()
        look = look_for(visit.theme, visit.text_step, size.width(), size.height())
        if self._window is None:
            self._dress.wear(look)
        gc.enable()
        sheet, can_close = self._dress.sheet(look), self._frame.isVisible()
        self._failure.show_problems(error.problems, look, sheet, can_close=can_close)
        self._failure.show()
        self._failure.raise_()

    def _reader(self) -> Visit:
        """Return the visit as it stands, or one that says how it would begin."""
        if self._session is not None:
            return self._session.visit
        return self._manner or self._beginning.blank(self._remembered)

    def _recent(self) -> Sequence[Reading]:
        return [reading for reading in self._remembered.readings if reading.pack != self._pack]

    @property
    def _sheets(self) -> Sheets:
        """What lies over the frame, made when something first does."""
        if self._opened_sheets is None:
            from ui.sheets import Sheets

            self._opened_sheets = Sheets(self._frame)
        return self._opened_sheets

    def _on_told(self, words: str) -> None:
        self._sheets.say(words)

    def _sheet_in_force(self) -> str:
        if self._window is not None and self._frame.view is self._window:
            return self._window.sheet
        return "" if self._library is None else self._library.sheet

    def _on_retry(self) -> None:
        self.open_pack(self._failed)

    def _on_folder_requested(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(
            self._frame, self.tr("Open the folder of a brochure"), str(self._pack.parent)
        )
        if folder:
            self._open_folder(Path(folder))

    def _on_library_left(self) -> None:
        """Return to the brochure that was open before."""
        if self._window is not None:
            self._frame.show_view(self._window)
            self._window.show_visit(self._reader())
            self._menu.set_brochure(is_shown=True)

    def _on_manner_changed(self, visit: Visit) -> None:
        self._manner = visit
        if self._session is not None:
            self._session.set_manner(visit.text_step, visit.theme)
        if self._opened_sheets is not None:
            self._opened_sheets.dress()
        self._soon.start()

    def _on_libraries_changed(self, folders: tuple[Path, ...]) -> None:
        self._remembered = replace(self._remembered, libraries=folders)
        self.show_library()
        self.remember()

    def _open_folder(self, folder: Path) -> None:
        """Open a pack, or list a folder of them; say so where it is neither."""
        from content.library import packs_in

        packs = packs_in((folder,))
        if not packs:
            self._sheets.say(
                self.tr("That cannot be opened. It takes the folder of a brochure, or of several.")
            )
        elif folder in packs:
            self.open_pack(folder)
        else:
            self._on_libraries_changed(self._remembered.with_libraries((folder,)).libraries)

    def _on_present_requested(self) -> None:
        if self._window is not None:
            self._window.present()

    def _on_keys_requested(self) -> None:
        self._sheets.show_keys(self._menu.told)

    def _on_about_requested(self) -> None:
        is_open = self._frame.view is self._window
        brochure = self._brochure if is_open else None
        self._sheets.show_about(brochure, self._reader().language, (self._state, self._cache))

    def _on_changed(self, _visit: Visit) -> None:
        if self._opened_sheets is not None:
            self._opened_sheets.dress()
        self._soon.start()

    def _on_built(self) -> None:
        """Let go of what was shown before; have the garbage collector, off since main.py, go on."""
        while self._left:
            self._frame.let_go(self._left.pop())
        self._follow_system()
        gc.collect()
        gc.freeze()
        gc.enable()
        self.remember()

    def _follow_system(self) -> None:
        """Ask the system for its theme. No start waits for that: it begins with last time's."""
        theme = self._beginning.follow(system_theme(self._app), self._remembered)
        session, begun = self._session, self._begun
        if theme and session and begun and session.visit.theme == begun.theme:
            self._begun = replace(begun, theme=theme)
            session.set_theme(theme)
