"""The sheet above the page: the meaning of a term, a source, a figure, an address, a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from content.notes import Note
from ui.heading import Heading, plain_label
from ui.look import Look
from ui.rich_text import RichText
from ui.scroll_keys import scroll_by_key

VEIL = 150
"""How dark the page behind is, of 255."""


class Sheet(QFrame):
    """The sheet that a note is written on: a dialog to assistive technology."""


class NotePanel(QWidget):
    """Covers its parent while a note is open.

    A tap beside the sheet, Escape and the button close it (``close_requested``); links in it are
    reported like any others.
    """

    close_requested = Signal()
    link_activated = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent
        self._width = 640
        self._sheet = Sheet(self)
        self._sheet.setProperty("role", "sheet")
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(28, 20, 20, 24)
        column.setSpacing(8)
        top = QHBoxLayout()
        self._kicker = plain_label("", "caption")
        self._close = QPushButton(self.tr("Close"))
        top.addWidget(self._kicker, 1)
        top.addWidget(self._close)
        column.addLayout(top)
        self._title = Heading("", 2)
        self._text = RichText()
        words = QWidget()
        self._inner = inner = QVBoxLayout(words)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.setSpacing(16)
        inner.addWidget(self._title)
        inner.addWidget(self._text)
        inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(words)
        self._scroll.verticalScrollBar().setProperty("role", "page")
        words.setProperty("role", "sheet-words")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self._scroll, 1)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._close.clicked.connect(self.close_requested)
        self._text.link_activated.connect(self.link_activated)
        self._came_from: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    def open(self, note: Note, look: Look, sheet: str) -> None:
        """Show a note above the page and give it the keyboard."""
        self.setStyleSheet(sheet)
        self._text.set_look(look)
        self._kicker.setText(note.kicker)
        self._title.setText(note.title)
        self._text.set_prose(note.text)
        self._sheet.setAccessibleName(note.title)
        self._width = look.measure + 80
        self._scroll.verticalScrollBar().setValue(0)
        if not self.isVisible():
            self._came_from = self.window().focusWidget()
        self._cover()
        self.show()
        self.raise_()
        self._close.setFocus()

    def dismiss(self) -> None:
        """Hide, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
            self._came_from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._behind and event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._cover()

    def _cover(self) -> None:
        """Cover the parent; the sheet stands in the middle, as tall as its words if they fit."""
        room = self._behind.rect()
        self.setGeometry(room)
        width = min(self._width, room.width() - 32)
        inner = width - 28 - 20 - 12 - 8
        words = self._inner.heightForWidth(inner)
        height = min(words + self._close.sizeHint().height() + 72, room.height() - 32)
        self._sheet.setGeometry(
            (room.width() - width) // 2, (room.height() - height) // 2, width, height
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, VEIL))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close_requested.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, scroll the sheet, and let no other key through to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            scroll_by_key(self._scroll.verticalScrollBar(), Qt.Key(event.key()))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the keyboard on the sheet: from its last control to its first."""
        ring = [widget for widget in (self._close, self._scroll, self._text) if _takes_tab(widget)]
        here = next((i for i, widget in enumerate(ring) if widget.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        ring[(here + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus.value)
