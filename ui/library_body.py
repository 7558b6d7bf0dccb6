"""What stands under the head of the library: field, list and buttons, scrolled in a low window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from ui.library_field import LibraryField
from ui.library_foot import LibraryFoot
from ui.library_work import LibraryWork
from ui.look import Look
from ui.search_list import SearchList

LINES = 8
"""Of text that the list has room for at least, as far as the window has it."""

MOST = 0.75
"""Of the room under the head that the list may ask for: field or buttons are seen beside it."""


class LibraryBody(QScrollArea):
    """Stands in the middle of its width; what takes the keyboard is brought into view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setProperty("role", "page")
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._whole = whole = QWidget(self)
        whole.setProperty("role", "page")
        self.field = LibraryField(whole)
        self.list = SearchList(whole)
        self.list.setAccessibleName(self.tr("Brochures"))
        self.work = LibraryWork(whole)
        self.foot = LibraryFoot(whole)
        self._column = QVBoxLayout(whole)
        self._column.setSpacing(12)
        self._column.addWidget(self.field)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.work)
        self._column.addWidget(self.foot)
        self.setWidget(whole)
        for widget in (self.field.line, self.list, *whole.findChildren(QPushButton)):
            widget.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._look = look
        self.list.set_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the list and the view: they bring into view what is to be seen."""
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            middle = watched.mapTo(self._whole, watched.rect().center())
            half = watched.height() // 2 + self._column.spacing()
            self.ensureVisible(middle.x(), middle.y(), 0, half)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if self._look is not None:
            side = max(self._look.margin, (self.width() - self._look.column) // 2)
            self._column.setContentsMargins(side, 24, side, 24)
            most = round(MOST * self.height())
            self.list.setMinimumHeight(min(LINES * self._look.body, most))
