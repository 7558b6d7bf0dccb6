"""What is being read for the list of brochures: how far it has come, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget


class LibraryWork(QWidget):
    """A bar and a button, there while something long goes on."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop reading"), self)
        self._stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self.hide()

    def show_share(self, done: int, of: int) -> None:
        """Show how much is done, or nothing where all is."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self.setVisible(done < of)
