"""One fact, set large for those who pass by."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.heading import plain_label
from ui.kiosk.highlights import Highlight


class FactBox(QFrame):
    """What it is, of what, and where it is from: a group to assistive technology."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "attract-fact")
        self._column = QVBoxLayout(self)
        self.value = plain_label("", "attract-value", self)
        self._label = plain_label("", "attract-label", self)
        self._note = plain_label("", "attract-note", self)
        self._origin = plain_label("", "attract-origin", self)
        self._column.addStretch(1)
        for label in (self.value, self._label, self._note):
            self._column.addWidget(label)
        self._column.addStretch(2)
        self._column.addWidget(self._origin)

    def show_fact(self, fact: Highlight) -> None:
        """Show another fact."""
        self.value.setText(fact.value)
        self._label.setText(fact.label)
        self._note.setText(fact.note)
        self._note.setVisible(bool(fact.note))
        self._origin.setText(fact.origin)
        self.setAccessibleName(f"{fact.value}, {fact.label}")

    def set_unit(self, unit: int) -> None:
        """Leave room that goes with the size of the text."""
        self._column.setContentsMargins(2 * unit, 2 * unit, 2 * unit, unit + unit // 2)
        self._column.setSpacing(unit // 3)
