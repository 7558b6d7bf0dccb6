"""A button on what scrolls: a finger that scrolls by it does not press it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.finger import is_drag
from ui.named_button import NamedButton


class ScrolledButton(NamedButton):
    """Is pressed by a tap, and by no finger that drags the page and the button along with it."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._pressed_at = QPointF()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if is_drag(event, self._pressed_at):
            self.setDown(False)
        super().mouseReleaseEvent(event)
