"""A button that shows its name to a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:  # a start would pay for the making of a class that it does not need
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent


class NamedButton(QPushButton):
    """Says its accessible name where a mouse rests on it.

    With a tip at other times too, assistive technology would say the name twice.
    """

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setToolTip(self.accessibleName())
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.setToolTip("")
        super().leaveEvent(event)
