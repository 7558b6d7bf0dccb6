"""A line of words over a view: what could not be done, until it has been read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.announcement import announce
from ui.heading import plain_label

EDGE = 24
"""Room between the notice and the edges of the window."""

WIDEST = 900


class Notice(QFrame):
    """Stands over the lower edge of its parent and takes no keyboard away from anybody."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent
        self.setProperty("role", "notice")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 12, 12)
        row.setSpacing(16)
        self._words = plain_label("", "body", self)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setAccessibleName(self.tr("Close this message"))
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self._close.clicked.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def say(self, words: str, sheet: str) -> None:
        """Show words, in a style sheet, and have them spoken."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.dress(sheet)
        self.show()
        self.raise_()
        announce(self, words)

    def dress(self, sheet: str) -> None:
        """Wear another style sheet."""
        self.setStyleSheet(sheet)
        self._stand()

    def dismiss(self) -> None:
        """Go away, and give the keyboard back if it was here."""
        had_keyboard = self._close.hasFocus()
        self.hide()
        if had_keyboard:
            self._behind.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._behind and event.type() == QEvent.Type.Resize and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _stand(self) -> None:
        self.ensurePolished()
        room = self._behind.rect()
        width = min(WIDEST, room.width() - 2 * EDGE)
        height = self._row.totalHeightForWidth(width)
        left = (room.width() - width) // 2
        self.setGeometry(QRect(left, room.height() - height - EDGE, width, height))
