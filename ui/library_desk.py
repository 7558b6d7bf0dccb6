"""Puts the list of all brochures together: what it reads, keeps, shows and compares."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from content.library import Library
from content.model import Brochure
from content.problems import ContentError
from ui.command_line import SHIPPED
from ui.frame import Frame
from ui.icons import Icons
from ui.kept import read
from ui.library_view import LibraryView
from ui.theme import Dress
from ui.tokens import Theme
from ui.version import VERSION
from ui.visit import Marked, Visit

if TYPE_CHECKING:
    from content.comparison import Comparison
    from ui.compare_panel import ComparePanel


class LibraryDesk(QObject):
    """The list of the packs in some folders and of those that come along, shown in a frame.

    ``pack_requested`` and ``found`` are those of its view; ``folders_changed`` carries the folders
    that were added so far, ``manner_changed`` a visit with another text size or theme; ``left``
    asks for the brochure that was open before; ``told`` says what became of something asked for.
    What is kept is in the folder ``cache``.
    """

    pack_requested = Signal(Path)
    found = Signal(Path, Marked)
    folders_changed = Signal(tuple)
    left = Signal()
    told = Signal(str)
    manner_changed = Signal(Visit)

    def __init__(
        self, cache: Path, frame: Frame, dress: Dress, icons: Icons, menu: QMenu | None
    ) -> None:
        super().__init__(frame)
        self._cache = cache
        self._frame = frame
        self._dress = dress
        self._icons = icons
        self._menu = menu
        self._folders: tuple[Path, ...] = ()
        self._view: LibraryView | None = None
        self._visit: Visit | None = None
        self._can_return = False
        self._compared: list[Brochure] = []
        self._panel: ComparePanel | None = None

    def show(self, folders: tuple[Path, ...], visit: Visit, *, can_return: bool) -> None:
        """Show the list in the theme and text size of a visit, and look at the packs again.

        ``can_return`` tells whether there is a brochure to go back to.
        """
        self._can_return = can_return
        self._visit = visit
        if self._view is None or folders != self._folders:
            self._folders = folders
            self._make_view()
        view = self._view
        if view is not None:
            view.resize(self._frame.size())
            view.show_visit(visit, can_return=can_return)
            self._frame.show_view(view)
            view.field.setFocus()
            view.look_again()

    @property
    def sheet(self) -> str:
        """The style sheet of the list."""
        return "" if self._view is None else self._view.sheet

    def end(self) -> None:
        """Stop what is still being read."""
        if self._view is not None:
            self._view.stop()

    def _make_view(self) -> None:
        """Make a list of other folders, in place of the one that there is."""
        if self._view is not None:
            self._view.stop()
            self._frame.let_go(self._view)
        library = Library((*self._folders, SHIPPED), self._cache, self._read, version=VERSION)
        self._view = LibraryView(
            library,
            self._read,
            date.today,
            self._dress,
            self._icons,
            parent=self._frame,
            menu=self._menu,
        )
        self._panel = None
        self._view.foot.set_added(len(self._folders))
        self._view.head.back_requested.connect(self.left)
        self._view.head.step_chosen.connect(self._on_step_chosen)
        self._view.head.theme_chosen.connect(self._on_theme_chosen)
        self._view.pack_requested.connect(self.pack_requested)
        self._view.found.connect(self.found)
        self._view.comparison_requested.connect(self._on_comparison_requested)
        self._view.folder_requested.connect(self._on_folder_requested)
        self._view.forgetting_requested.connect(self._on_forgetting_requested)

    def _on_step_chosen(self, step: int) -> None:
        if self._visit is not None:
            self._change(replace(self._visit, text_step=step))

    def _on_theme_chosen(self, theme: Theme) -> None:
        if self._visit is not None:
            self._change(replace(self._visit, theme=theme))

    def _change(self, visit: Visit) -> None:
        self._visit = visit
        if self._view is not None:
            self._view.show_visit(visit, can_return=self._can_return)
        if self._panel is not None and self._panel.isVisible():
            self._show_comparison()
        self.manner_changed.emit(visit)

    def _on_folder_requested(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(
            self._frame, self.tr("Add a folder with brochures"), str(Path.home())
        )
        if folder:
            self.folders_changed.emit(tuple(dict.fromkeys((*self._folders, Path(folder)))))

    def _on_forgetting_requested(self) -> None:
        self.folders_changed.emit(())

    def _read(self, pack: Path) -> Brochure:
        return read(pack, self._cache)

    def _on_comparison_requested(self, packs: list[Path]) -> None:
        from ui.compare_panel import ComparePanel

        self._compared = []
        for pack in packs:
            try:
                self._compared.append(self._read(pack))
            except ContentError:  # it has changed since it was listed
                words = self.tr("“{}” cannot be compared: it has changed, and has problems now.")
                self.told.emit(words.format(pack.name))
                if self._view is not None:
                    self._view.look_again()
                return
        view = self._view
        if self._visit is None or view is None or view.look is None or not self._compared:
            return
        if self._panel is None:
            self._panel = ComparePanel(self._comparison, view, from_list=False)
            self._panel.close_requested.connect(self._panel.dismiss)
        self._show_comparison()

    def _show_comparison(self) -> None:
        view = self._view
        if self._panel is not None and self._visit and view is not None and view.look is not None:
            self._panel.show_visit(self._visit, view.look, view.sheet)

    def _comparison(self, _visit: Visit) -> Comparison:
        from content.comparison import comparison_of_brochures

        return comparison_of_brochures([(book, book.editions[0]) for book in self._compared])
