"""The list of all that keys do, over whatever is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.heading import Heading, plain_label
from ui.look import Look
from ui.panel_view import PanelView

Told = tuple[str, tuple[str, ...]]
"""What keys do, in words, and the keys."""


class KeysPanel(PanelView):
    """Shows what each key does, in two columns: ``told`` has words and their keys."""

    def __init__(self, told: Iterable[Told], parent: QWidget) -> None:
        super().__init__(parent)
        words = QWidget(self.sheet)
        self._grid = grid = QGridLayout(words)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        title = self.tr("Keyboard shortcuts")
        self.sheet.setAccessibleName(title)
        grid.addWidget(Heading(title, 2, parent=words), 0, 0, 1, 2)
        self._add((*told, *self._everywhere()))
        for part, keys in (
            (self.tr("On the shortlist"), self._on_shortlist()),
            (self.tr("In a presentation"), self._in_presentation()),
        ):
            grid.addWidget(Heading(part, 3, "card-title", words), grid.rowCount(), 0, 1, 2)
            self._add(keys)
        grid.setRowStretch(grid.rowCount(), 1)
        self._width = 640
        self.column.addWidget(self.scrolled(words), 1)

    def show_look(self, look: Look, sheet: str) -> None:
        """Show it in a look with its style sheet."""
        self._width = look.measure + 120
        self.appear(sheet)

    def wanted_size(self, room: QSize) -> QSize:
        self.ensurePolished()
        width = min(self._width, room.width())
        height = self._grid.totalHeightForWidth(width - 60)
        return QSize(width, height + self.close_button.sizeHint().height() + 72)

    def _add(self, told: Iterable[Told]) -> None:
        """Add rows: keys, and beside them what they do."""
        for row, (meaning, keys) in enumerate(told, start=self._grid.rowCount()):
            parent = self._grid.parentWidget()
            named = plain_label(", ".join(_native(key) for key in keys), "strong", parent)
            for column, label in enumerate((named, plain_label(meaning, "body", parent))):
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(label, row, column)

    def _everywhere(self) -> tuple[Told, ...]:
        """Return what the keyboard does in every window, shortcut or not."""
        return (
            (self.tr("Through everything that can be used"), ("Tab", "Shift+Tab")),
            (self.tr("Open it"), ("Return",)),
            (self.tr("Close what is open over the page"), ("Esc",)),
            (self.tr("Scroll the page"), ("Up", "Down", "PgUp", "PgDown", "Home", "End")),
            (self.tr("Copy the table that has the keyboard"), ("Ctrl+C",)),
        )

    def _on_shortlist(self) -> tuple[Told, ...]:
        return (
            (self.tr("Move the place that has the keyboard"), ("Alt+Up", "Alt+Down")),
            (self.tr("Remove it"), ("Del",)),
            (self.tr("Undo"), ("Ctrl+Z",)),
        )

    def _in_presentation(self) -> tuple[Told, ...]:
        return (
            (self.tr("Next"), ("PgDown", "Right", "Space", "Return")),
            (self.tr("Previous"), ("PgUp", "Left", "Backspace")),
            (self.tr("First and last"), ("Home", "End")),
            (self.tr("A black screen, and back"), ("B", ".")),
            (self.tr("End"), ("Esc", "F5")),
        )


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
