"""A place on a page shown marked: a frame around it, and the words that were looked for in it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from content.query import Query
from ui.heading import Heading
from ui.look import Look
from ui.rich_text import RichText

APART = 10
"""Pixels between the frame and what it is around."""

LINE = 3


class PageMarks(QWidget):
    """Lies over the content of a page and lets every tap through.

    What it marks stays as it was said to assistive technology: the words are the same.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self._place: QWidget | None = None
        self._query = Query(())
        self._look: Look | None = None
        self._texts: list[RichText] = []
        self._labels: dict[QLabel, str] = {}
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_at(self, place: QWidget, query: Query, look: Look) -> None:
        """Mark a place, and what a query finds in it."""
        self.clear()
        self._place = place
        self._query = query
        self._texts = place.findChildren(RichText)
        for text in self._texts:
            text.mark(query.marks)
        self._labels = {
            label: label.text()
            for label in place.findChildren(QLabel)
            if label.textFormat() is Qt.TextFormat.PlainText and query.marks(label.text())
        }
        self.set_look(look)
        widget: QWidget | None = place
        while widget is not None and widget is not self._content:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._follow()
        self.show()
        self.raise_()

    def clear(self) -> None:
        """Show everything as it was."""
        self.hide()
        for text in self._texts:
            text.mark(None)
        for label, words in self._labels.items():
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(words)
            if isinstance(label, Heading):
                label.setAccessibleName("")
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._place = None
        self._texts, self._labels, self._watched = [], {}, []

    def set_look(self, look: Look) -> None:
        """Take the colours of a look."""
        self._look = look
        for label, words in self._labels.items():
            if isinstance(label, Heading):
                label.setAccessibleName(words)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setText(_html(words, self._query, look))
        self.update()

    def first(self) -> QRect:
        """Return where the first mark in running text stands on the page; empty if none is."""
        for text in self._texts:
            rect = text.marked_rect()
            if not rect.isEmpty():
                return QRect(text.mapTo(self._content, rect.topLeft()), rect.size())
        return QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.colours.accent), LINE))
        half = LINE / 2
        room = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(room, self._look.radius, self._look.radius)

    def _follow(self) -> None:
        """Stay around the place."""
        if self._place is not None:
            corner = self._place.mapTo(self._content, self._place.rect().topLeft())
            room = QRect(corner, self._place.size())
            self.setGeometry(room.adjusted(-APART, -APART, APART, APART))


def _html(words: str, query: Query, look: Look) -> str:
    """Return a label's words with what the query finds on a ground of its own and underlined."""
    colours = look.colours
    style = f"background:{colours.mark};color:{colours.mark_text};text-decoration:underline"
    shown, here = [], 0
    for start, end in query.marks(words):
        mark = escape(words[start:end])
        shown += [escape(words[here:start]), f'<span style="{style}">{mark}</span>']
        here = end
    shown.append(escape(words[here:]))
    return "".join(shown).replace("\n", "<br>")
