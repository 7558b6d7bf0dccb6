"""The field over the list of brochures: what is typed into it is looked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from content.query import LONGEST


class LibraryField(QWidget):
    """A line to type into and a button that clears it; ``entered`` tells of the Enter key."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        words = self.tr("Search titles and brochures")
        self.line = QLineEdit(self)
        self.line.setAccessibleName(words)
        self.line.setPlaceholderText(words)
        self.line.setMaxLength(LONGEST)
        self._clear = QPushButton(self.tr("Clear"), self)
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.line, 1)
        row.addWidget(self._clear)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_changed)
        self.line.returnPressed.connect(self.entered)
        self._clear.clicked.connect(self.clear)

    @property
    def text(self) -> str:
        """What is typed, without spaces around it."""
        return self.line.text().strip()

    def go_on(self, text: str) -> None:
        """Take the keyboard, and go on with a text at the end of what is typed."""
        self.setFocus()
        if text:
            self.line.end(False)
            self.line.insert(text)

    def set(self, text: str) -> None:
        """Take another text, and the keyboard."""
        self.line.setText(text)
        self.setFocus()

    def clear(self) -> None:
        """Clear what is typed, and take the keyboard."""
        self.line.clear()
        self.setFocus()

    def _on_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.typed.emit(text)
