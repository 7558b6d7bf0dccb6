"""The pages of a kiosk with nothing to show: dark when closed, a few words when out of order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.heading import Heading, plain_label


class DarkPage(QWidget):
    """A dark screen, outside the opening hours."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Closed"))
        self.setCursor(Qt.CursorShape.BlankCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(Qt.GlobalColor.black))


class WordsPage(QWidget):
    """A few calm words to visitors in place of the brochure; the staff page says what is wrong."""

    def __init__(self, title: str, words: str, sheet: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(sheet)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        for label in (Heading(title, 1, "title", self), plain_label(words, "heading", self)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
