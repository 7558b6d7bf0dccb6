"""The laptop's composition root: what is remembered, a frame with a brochure, its menu."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from content.model import Brochure
from content.problems import ContentError
from ui.command_line import DEFAULT_PACK, Open
from ui.failure import FailureView
from ui.frame import Frame
from ui.icons import Icons
from ui.kept import read
from ui.look import TEXT_STEPS, look_for
from ui.menu import Menu
from ui.panels import Panels
from ui.remembered import Memory, Reading, Remembered, reading_of, resumed
from ui.session import Session
from ui.theme import Dress, system_theme
from ui.visit import Visit
from ui.window import Window

if TYPE_CHECKING:
    from ui.about_panel import AboutPanel
    from ui.keys_panel import KeysPanel
    from ui.notice import Notice

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
        self._is_told = False
        self._frame = Frame()
        self._menu = Menu(
            self._frame, self._recent, self._sheet_in_force, is_bar=sys.platform == "darwin"
        )
        self._pack = Path()
        self._brochure: Brochure | None = None
        self._session: Session | None = None
        self._window: Window | None = None
        self._begun: Visit | None = None
        self._sheet: AboutPanel | KeysPanel | None = None
        self._failure: FailureView | None = None
        self._failed = Path()
        self._notice: Notice | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SAVED_AFTER)
        self._connect()

    def _connect(self) -> None:
        menu, frame = self._menu, self._frame
        menu.folder_requested.connect(self._on_folder_requested)
        menu.pack_requested.connect(self.open_pack)
        menu.present_requested.connect(self._on_present_requested)
        menu.reading_requested.connect(self.read_again)
        menu.full_screen_requested.connect(frame.toggle_full_screen)
        menu.keys_requested.connect(self._on_keys_requested)
        menu.about_requested.connect(self._on_about_requested)
        menu.quit_requested.connect(frame.close)
        frame.dropped.connect(self._on_dropped)
        frame.refused.connect(self._on_refused)
        self._soon.timeout.connect(self.remember)
        self._app.aboutToQuit.connect(self.remember)
        self._app.applicationStateChanged.connect(self._on_state_changed)

    def open(self) -> None:
        """Show what the options ask for."""
        self.open_pack(self._options.pack or DEFAULT_PACK)

    def open_pack(self, pack: Path) -> None:
        """Read a pack and show it. With problems, say them; what is on the screen stays."""
        pack = pack.absolute()
        try:
            brochure = read(pack, self._cache)
        except ContentError as error:
            self._failed = pack
            self._show_problems(error)
        else:
            self._show_brochure(pack, brochure)

    def read_again(self) -> None:
        """Read the files of the brochure once more, and stay where the reader is."""
        if self._window is not None:
            self.open_pack(self._pack)

    def remember(self) -> None:
        """Write down how everything stands. Where that cannot be, say so once and go on."""
        try:
            self._remembered = self._memory.change(self._changed)
        except OSError as error:
            if not self._is_told:
                self._is_told = True
                words = self.tr(
                    "Nothing can be remembered for the next time, because {} cannot be written: {}."
                )
                self._say(words.format(self._state, error.strerror or error))

    def _changed(self, before: Remembered) -> Remembered:
        if self._session is None or self._brochure is None or self._begun is None:
            return before
        visit, begun = self._session.visit, self._begun
        after = replace(
            before,
            window=bytes(self._frame.saveGeometry().toHex().data()).decode(),
            text_step=before.text_step if visit.text_step == begun.text_step else visit.text_step,
            theme=before.theme if visit.theme == begun.theme else visit.theme,
        )
        return after.with_reading(reading_of(visit, self._pack, self._brochure))

    def _show_brochure(self, pack: Path, brochure: Brochure) -> None:
        self.remember()
        first = self._first_visit(brochure)
        now = self._visit_now(pack, brochure, first)
        session = Session(brochure, first, now)
        panels = Panels(brochure, session, self._icons)
        window = Window(
            brochure,
            session,
            self._dress,
            self._icons,
            panels,
            parent=self._frame,
            menu=self._menu.button_menu,
        )
        window.built.connect(self._on_built)
        session.changed.connect(self._on_changed)
        if self._window is None:
            self._place_frame()
            self._begun = now
        window.resize(self._frame.size())
        window.show_visit(now)
        self._frame.show_view(window)
        self._frame.show()
        before, self._window = self._window, window
        self._session, self._brochure, self._pack = session, brochure, pack
        if before is not None:
            self._frame.let_go(before)
        if self._failure is not None:
            self._failure.close()
            self._failure.deleteLater()
            self._failure = None

    def _place_frame(self) -> None:
        """Give the frame the place that it had last time, or a good one."""
        known = QByteArray.fromHex(self._remembered.window.encode("ascii", "ignore"))
        if not self._frame.restoreGeometry(known):
            self._frame.resize(self._frame.sizeHint().boundedTo(self._room()))

    def _visit_now(self, pack: Path, brochure: Brochure, first: Visit) -> Visit:
        """Return the visit to go on with: where the brochure was left, as the reader reads now."""
        if self._session is None:
            first = self._as_last_time(first)
        else:
            now = self._session.visit
            if pack == self._pack:
                return _still(now, first, brochure)
            first = replace(first, text_step=now.text_step, theme=now.theme)
        reading = self._remembered.reading(pack)
        return first if reading is None else resumed(first, reading, brochure)

    def _first_visit(self, brochure: Brochure) -> Visit:
        language = self._options.language
        edition = brochure.edition(
            language if language in brochure.languages else brochure.languages[0]
        )
        return Visit(
            page=edition.pages[0].id,
            language=edition.language,
            text_step=self._options.text_step or TEXT_STEPS[0],
            theme=self._options.theme or system_theme(self._app),
        )

    def _as_last_time(self, first: Visit) -> Visit:
        """Return a visit with the text size and theme of last time, where no option says more."""
        options, known = self._options, self._remembered
        theme = None if options.theme or options.is_system_theme else known.theme
        step = None if options.text_step else known.text_step
        return replace(first, theme=theme or first.theme, text_step=step or first.text_step)

    def _show_problems(self, error: ContentError) -> None:
        if self._failure is None:
            self._failure = FailureView()
            self._failure.retry_requested.connect(self._on_retry)
            self._failure.resize(self._failure.sizeHint().boundedTo(self._room()))
        visit = self._session.visit if self._session else None
        first = self._as_last_time(Visit(page="", language="", theme=system_theme(self._app)))
        step, theme = (visit or first).text_step, (visit or first).theme
        look = look_for(theme, step, self._failure.width(), self._failure.height())
        if self._window is None:
            self._dress.wear(look)
        self._failure.setStyleSheet(self._dress.sheet(look))
        gc.enable()
        self._failure.set_problems(error.problems)
        self._failure.show()
        self._failure.raise_()

    def _room(self) -> QSize:
        return self._app.primaryScreen().availableSize()

    def _recent(self) -> Sequence[Reading]:
        return [reading for reading in self._remembered.readings if reading.pack != self._pack]

    def _sheet_in_force(self) -> str:
        return self._window.sheet if self._window is not None else ""

    def _say(self, words: str) -> None:
        if self._window is not None:
            from ui.notice import Notice

            if self._notice is None:
                self._notice = Notice(self._frame)
            self._notice.say(words, self._window.sheet)

    def _on_retry(self) -> None:
        self.open_pack(self._failed)

    def _on_folder_requested(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(
            self._frame, self.tr("Open the folder of a brochure"), str(self._pack.parent)
        )
        if folder:
            self.open_pack(Path(folder))

    def _on_dropped(self, folder: Path) -> None:
        if (folder / "brochure.yaml").exists():
            self.open_pack(folder)
        else:
            self._on_refused()

    def _on_refused(self) -> None:
        self._say(
            self.tr("That cannot be opened. Drop the folder of a brochure, with its brochure.yaml.")
        )

    def _on_present_requested(self) -> None:
        if self._window is not None:
            self._window.present()

    def _on_keys_requested(self) -> None:
        if self._window is not None:
            from ui.keys_panel import KeysPanel

            self._open_sheet(KeysPanel((*self._window.told, *self._menu.told), self._frame))

    def _on_about_requested(self) -> None:
        if self._session is not None:
            from ui.about_panel import AboutPanel

            language = self._session.visit.language
            kept = (self._state, self._cache)
            self._open_sheet(AboutPanel(self._brochure, language, kept, self._frame))

    def _open_sheet(self, sheet: AboutPanel | KeysPanel) -> None:
        """Show a sheet over everything, in place of the one that is there."""
        self._close_sheet()
        sheet.close_requested.connect(self._close_sheet)
        self._sheet = sheet
        self._dress_sheets()

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.dismiss()
            self._sheet.deleteLater()
            self._sheet = None

    def _dress_sheets(self) -> None:
        window = self._window
        if window is not None and self._sheet is not None:
            self._sheet.show_look(window.look, window.sheet)
        if window is not None and self._notice is not None:
            self._notice.dress(window.sheet)

    def _on_changed(self, _visit: Visit) -> None:
        self._dress_sheets()
        self._soon.start()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.remember()

    def _on_built(self) -> None:
        """Let the garbage collector, off since main.py, work on what is made from now on."""
        gc.collect()
        gc.freeze()
        gc.enable()
        self.remember()


def _still(visit: Visit, first: Visit, brochure: Brochure) -> Visit:
    """Return a visit as far as it is still possible after the pack was read again."""
    if visit.language not in brochure.languages:
        return first
    pages = {page.id for page in brochure.edition(visit.language).pages}
    return replace(visit, note=None) if visit.page in pages else first
