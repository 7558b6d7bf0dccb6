"""Covers the kiosk for the moment in which it mends itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.heading import Heading, plain_label


class MomentPage(QWidget):
    """A calm page over everything else; what is touched there does nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("moment")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("One moment"))
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        title = Heading(self.accessibleName(), 1, "title", self)
        words = plain_label(self.tr("The brochure is starting again."), "body", self)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
