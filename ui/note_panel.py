"""The sheet above the page: the meaning of a term, a source, a figure, an address, a list."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from content.model import Brochure, Edition
from content.notes import Note, glossary_note, note_for, sources_note
from content.query import Query
from ui.heading import Heading
from ui.look import Look
from ui.panel_view import SIDES, PanelView
from ui.rich_text import RichText
from ui.visit import Index, Opened, Visit


class NotePanel(PanelView):
    """Shows the note that a visit has opened; links in it are reported like any others."""

    def __init__(self, brochure: Brochure, parent: QWidget) -> None:
        super().__init__(parent)
        self._brochure = brochure
        self._width = 640
        self._note: Note | None = None
        words = QWidget(self.sheet)
        self._inner = inner = QVBoxLayout(words)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.setSpacing(16)
        self._title = Heading("", 2, parent=words)
        self._text = RichText(parent=words)
        inner.addWidget(self._title)
        inner.addWidget(self._text)
        inner.addStretch(1)
        self._scroll = self.scrolled(words)
        self.column.addWidget(self._scroll, 1)
        self._text.link_activated.connect(self.link_activated)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        if visit.note is None:
            return
        note = _note(visit.note, self._brochure.edition(visit.language))
        self._text.set_look(look)
        self._width = look.measure + 80
        if note != self._note:
            self._note = note
            self.kicker.setText(note.kicker)
            self._title.setText(note.title)
            self._text.set_prose(note.text)
            self.sheet.setAccessibleName(note.title)
            self._scroll.verticalScrollBar().setValue(0)
        found = visit.marked if visit.marked and visit.marked.link == visit.note else None
        self._text.mark(Query.of(found.words, visit.language).marks if found else None)
        self.appear(sheet)

    def dismiss(self) -> None:
        super().dismiss()
        self._note = None

    def forget(self) -> None:
        super().forget()
        self.kicker.setText("")
        self._title.setText("")
        self._text.set_prose(())

    def wanted_size(self, room: QSize) -> QSize:
        """Return the width of readable lines, and the height of the words."""
        width = min(self._width, room.width())
        words = self._inner.heightForWidth(width - SIDES)
        return QSize(width, words + self.close_button.sizeHint().height() + 72)


def _note(opened: Opened, edition: Edition) -> Note:
    """Return the words of what a visit has opened."""
    match opened:
        case Index("glossary"):
            return glossary_note(edition)
        case Index():
            return sources_note(edition)
        case _:
            return note_for(opened, edition)
