"""The list of all brochures: found by their titles and by what stands in them, opened, compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QFileSystemWatcher, QSize, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from content.library import Library, Shelved
from content.model import Brochure
from content.presence import is_folder
from ui.announcement import announce
from ui.icons import Icons
from ui.library_body import LibraryBody
from ui.library_head import LibraryHead
from ui.library_reading import LibraryReading
from ui.library_rows import Books, LibraryRows
from ui.library_search import LibrarySearch
from ui.look import Look, look_for
from ui.search_rows import Answer, Book, Guess, Row, Summary
from ui.theme import Dress
from ui.visit import Marked, Visit

REFRESH = 250
"""Milliseconds between two looks of the list while packs are read."""

PAUSE = 300
"""Milliseconds between the first frame and the first look at the packs: the frame comes first."""

MOST_COMPARED = 4


class LibraryView(QWidget):
    """Lists what a library knows.

    ``pack_requested`` carries the folder of a pack to be opened, ``found`` that and the place where
    words were found in it, ``comparison_requested`` the folders to be compared.
    ``folder_requested`` asks for another folder with packs, ``forgetting_requested`` to list those
    alone that come with the program.
    """

    pack_requested = Signal(Path)
    found = Signal(Path, Marked)
    comparison_requested = Signal(list)
    folder_requested = Signal()
    forgetting_requested = Signal()

    def __init__(
        self,
        library: Library,
        read: Callable[[Path], Brochure],
        today: Callable[[], date],
        dress: Dress,
        icons: Icons,
        *,
        parent: QWidget | None = None,
        menu: QMenu | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._today = today
        self._dress = dress
        self._visit: Visit | None = None
        self._can_return = False
        self._known = {entry.folder: entry for entry in library.shelved}
        self._is_looked_at = False
        self._is_due = False
        self._marked: list[Path] = []
        self._look: Look | None = None
        self._words = LibraryRows(self)
        self._reading = LibraryReading(library, self)
        self._reading.read.connect(self._on_read)
        self._reading.finished.connect(self._on_looked)
        self._search = LibrarySearch(read, self)
        self._search.advanced.connect(self._show_work)
        self._search.finished.connect(self._on_something_known)
        self._has_none = False
        self._away: tuple[Path, ...] = ()
        self._watcher: QFileSystemWatcher | None = None
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(PAUSE)
        self._begin.timeout.connect(self._on_begin)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH)
        self._refresh.timeout.connect(self._on_something_known)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Library"))
        self.setMinimumSize(480, 360)
        self.head = LibraryHead(self.windowTitle(), icons, menu, self)
        self._body = LibraryBody(self)
        self.field, self._list = self._body.field, self._body.list
        self._work, self.foot = self._body.work, self._body.foot
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._body, 1)
        self._connect()

    def _connect(self) -> None:
        self.field.typed.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self._list.chosen.connect(self._on_chosen)
        self._list.left.connect(self.field.go_on)
        self._work.stop_requested.connect(self.stop)
        self.foot.choosing_changed.connect(self._on_choosing)
        self.foot.comparison_requested.connect(self._on_compare)
        self.foot.folder_requested.connect(self.folder_requested)
        self.foot.forgetting_requested.connect(self.forgetting_requested)

    @property
    def look(self) -> Look | None:
        """The look it is shown in, once it has been shown."""
        return self._look

    @property
    def sheet(self) -> str:
        """The style sheet of its look."""
        return self.styleSheet()

    @property
    def told(self) -> list[tuple[str, tuple[str, ...]]]:
        """What its shortcuts do, in words, each with its keys."""
        return self.head.told

    def show_visit(self, visit: Visit, *, can_return: bool = False) -> None:
        """Take theme and text size from a visit; say whether there is a brochure to return to."""
        self._visit = visit
        self._can_return = can_return
        self._show_look()

    def _show_look(self) -> None:
        if self._visit is None:
            return
        visit = self._visit
        look = look_for(visit.theme, visit.text_step, self.width(), self.height())
        self._dress.wear(look)
        self.head.show_state(visit, look, can_return=self._can_return)
        if look != self._look:
            self._look = look
            self.setStyleSheet(self._dress.sheet(look))
            self._body.set_look(look)
            self._show(stays=True)

    def look_again(self) -> None:
        """Look at the folders and packs, soon after the next frame and beside everything else."""
        self._is_due = True
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_due and not self._reading.isRunning() and not self._begin.isActive():
            self._is_due = False
            self._begin.start()

    def stop(self) -> None:
        """Stop reading; what is known stays."""
        self._is_due = False
        self._begin.stop()
        self._reading.stop()
        self._search.forget()
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(1280, 800)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_look()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down from the field to the list; Escape leaves choosing, the words typed, the list."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown if self.field.hasFocus():
                self._list.enter()
            case Qt.Key.Key_Escape if self.foot.is_choosing:
                self.foot.leave_choosing()
            case Qt.Key.Key_Escape if self.field.text:
                self.field.clear()
            case Qt.Key.Key_Escape if self._can_return:
                self.head.back_requested.emit()
            case _:
                super().keyPressEvent(event)

    def _show(self, *, stays: bool = False) -> None:
        """Show what is known now, from the first row on unless the list stays where it is."""
        typed, known = self.field.text, list(self._known.values())
        wanted = [entry for entry in known if entry.answers(typed)] if typed else known
        inside = tuple(self._inside(typed))
        self._has_none = bool(typed) and not (wanted or inside or self._search.is_busy)
        before: tuple[Row, ...]
        if self.foot.is_choosing:
            before = (self._words.choosing(),)
        elif self._has_none:
            before = tuple(self._words.nothing(typed, self._search.near(typed)))
            wanted = known
        else:
            is_known = self._is_looked_at
            summary = self._words.summary(typed, len(wanted), len(known), is_known=is_known)
            before = (summary, *(() if typed else self._words.away(self._away)))
        book = partial(self._words.book, today=self._today(), marked=tuple(self._marked))
        show = self._list.update_rows if stays else self._list.set_rows
        show(Books(before, wanted, book, inside))
        self.head.set_count(self._words.count(len(known)))
        self.foot.show_state(len(known), len(self._marked))
        self._show_work()

    def _show_work(self) -> None:
        """Show how far reading has come: for the search, or else for the list."""
        if self._search.is_busy:
            self._work.show_share(*self._search.share)
        elif self._reading.isRunning():
            packs = self._known.values()
            self._work.show_share(sum(pack.is_read for pack in packs), len(packs))
        else:
            self._work.hide()

    def _inside(self, typed: str) -> Iterator[Row]:
        """Return the rows of what stands in the brochures, once they have been read for that."""
        if found := self._search.found(typed):
            names = {str(entry.folder): entry.name for entry in self._known.values()}
            yield from self._words.inside(found, names, self._search.left_out)

    def changeEvent(self, event: QEvent) -> None:
        """Look again when somebody comes back: meanwhile a pack may have been worked on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look_again()

    def _watch(self) -> None:
        """Be told when packs come or go, or a whole folder with the stick that it is on."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self.look_again)
        known = set(self._watcher.directories())
        here = {str(folder) for folder in self._library.folders if is_folder(folder)}
        if here - known:
            self._watcher.addPaths(list(here - known))

    def _on_begin(self) -> None:
        self._watch()
        self._reading.start(QThread.Priority.LowestPriority)
        self._show_work()

    def _on_read(self, entry: Shelved) -> None:
        """Take over an entry where it stands: nothing moves while packs are read."""
        self._known[entry.folder] = entry
        if not self._refresh.isActive():
            self._refresh.start()

    def _on_looked(self) -> None:
        """Take over what the library knows, in its order, now that nobody else asks it."""
        known = {entry.folder: entry for entry in self._library.shelved}
        is_other = list(known.items()) != list(self._known.items())
        if is_other or not self._is_looked_at or self._away != self._library.away:
            self._away = self._library.away
            current = self._list.current
            self._known = known
            self._is_looked_at = True
            self._search.forget()
            self._begin_search()
            self._show()
            if isinstance(current, Book):
                self._go_to(current.folder)
        self._show_work()
        if self._is_due:  # something has changed meanwhile
            self.update()

    def _go_to(self, folder: Path) -> None:
        rows = enumerate(self._list.rows)
        for place in (at for at, row in rows if isinstance(row, Book) and row.folder == folder):
            self._list.go_to(place)
            return

    def _on_something_known(self) -> None:
        self._show(stays=True)

    def _begin_search(self) -> None:
        packs = [entry.folder for entry in self._known.values() if not entry.problems]
        self._search.begin(self.field.text, packs)

    def _on_entered(self) -> None:
        """Choose the first row, if it is what was looked for or may have been meant."""
        if not (self._has_none and isinstance(self._list.first(), Book)):
            self._list.choose_first()

    def _on_typed(self, _text: str) -> None:
        self._begin_search()
        self._show()
        summary = self._list.rows[0]
        if isinstance(summary, Summary):
            announce(self._list, summary.text)

    def _on_chosen(self, row: object) -> None:
        match row:
            case Book(folder) if self.foot.is_choosing:
                self._toggle(folder)
            case Book(folder):
                self.pack_requested.emit(folder)
            case Answer():
                self.found.emit(Path(row.brochure), Marked(row.found, row.target, row.row))
            case Guess(text):
                self.field.set(text)
            case _:  # there is nothing to choose
                pass

    def _toggle(self, folder: Path) -> None:
        """Choose a brochure to be compared, or leave it; one with problems cannot be."""
        if folder in self._marked:
            self._marked.remove(folder)
        elif len(self._marked) < MOST_COMPARED and not self._known[folder].problems:
            self._marked.append(folder)
        self._show(stays=True)

    def _on_choosing(self) -> None:
        self._marked.clear()
        self._show()

    def _on_compare(self) -> None:
        self.comparison_requested.emit(list(self._marked))
