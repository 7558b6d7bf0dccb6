"""Asks whether the visitor is still there, before a visit ends by itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QPushButton, QWidget

from content.model import Brochure
from content.wording import Wording
from ui.announcement import announce
from ui.heading import Heading, plain_label
from ui.look import Look
from ui.panel_view import PanelView
from ui.visit import Visit


class WarningView(PanelView):
    """Counts down. Whatever is done but the one button asks to go on (``close_requested``).

    ``finish_requested`` asks to end the visit at once.
    """

    finish_requested = Signal()

    def __init__(self, brochure: Brochure, parent: QWidget) -> None:
        super().__init__(parent)
        self._brochure = brochure
        self._wording: Wording | None = None
        self._seconds = 0
        self._width = 480
        self.kicker.hide()
        self._title = Heading("", 1, "title", self.sheet)
        self._words = plain_label("", "heading", self.sheet)
        self._finish = QPushButton(self.sheet)
        self.column.setContentsMargins(40, 36, 40, 40)
        self.column.setSpacing(20)
        for widget in (self._title, self._words, self.close_button, self._finish):
            self.column.addWidget(widget)
        for button in (self.close_button, self._finish):
            button.setProperty("role", "answer")
        self._finish.clicked.connect(self.finish_requested)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        self._wording = words = self._brochure.edition(visit.language).wording
        self._width = 24 * look.body
        self._title.setText(words.still_here)
        self.close_button.setText(words.stay)
        self._finish.setText(words.finish_now)
        self.sheet.setAccessibleName(words.still_here)
        self.set_seconds(self._seconds)
        is_new = self.isHidden()
        self.appear(sheet)
        if is_new:
            announce(self, f"{words.still_here} {self._words.text()}")

    def set_seconds(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self._seconds = seconds
        if self._wording is not None:
            self._words.setText(self._wording.starting_again.format(seconds=seconds))

    def wanted_size(self, room: QSize) -> QSize:
        """Return the width of short lines, and the height of the words."""
        width = min(self._width, room.width())
        return QSize(width, self.column.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take any key for an answer; the keyboard stands on the button that says the same."""
        event.accept()
        self.close_requested.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: ARG002, FBT001 - Qt's signature
        """Take Tab for an answer too; Qt asks once more while the sheet is being hidden."""
        if self.isVisible():
            self.close_requested.emit()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.close_requested.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        self.close_requested.emit()
