"""A menu of which one is chosen: a theme, a language, a size of paper, an order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


class ChoiceMenu(QMenu):
    """Lists words for values; ``chosen`` carries a value, even of the one that is in force."""

    chosen = Signal(object)

    def __init__(self, choices: Iterable[tuple[object, str]], parent: QWidget) -> None:
        super().__init__(parent)
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

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
