"""A menu of which one is chosen: a theme, a language, a size of paper, an order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class ChoiceMenu(QMenu):
    """Lists words for values; ``chosen`` carries a value, even of the one that is in force.

    A press beside it closes it and does nothing to what lies there. The window behind hears of it
    as of a press on its edge: whoever watches the window knows that somebody is there, and where.
    """

    chosen = Signal(object)

    def __init__(self, choices: Iterable[tuple[object, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._group = QActionGroup(self)
        for value, words in choices:
            action = QAction(words.replace("&", "&&"), self)
            action.setCheckable(True)
            action.setData(value)
            self._group.addAction(action)
            self.addAction(action)
        self._group.triggered.connect(self._on_triggered)

    def show_choice(self, value: object) -> None:
        """Mark the one that is in force."""
        for action in self._group.actions():
            action.setChecked(action.data() == value)

    def open_below(self, button: QWidget, left: int = 0) -> None:
        """Open under a button on what scrolls: a menu of its own would open by a press."""
        self.popup(button.mapToGlobal(QPoint(left, button.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.rect().contains(event.position().toPoint()):
            self._tell_of(event)

    def _tell_of(self, press: QMouseEvent) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtGui import QMouseEvent

        behind = self._owner.window().windowHandle()
        place = press.globalPosition()
        QCoreApplication.sendEvent(
            behind,
            QMouseEvent(
                QEvent.Type.NonClientAreaMouseButtonPress,
                behind.mapFromGlobal(place),
                place,
                press.button(),
                press.buttons(),
                press.modifiers(),
            ),
        )

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
