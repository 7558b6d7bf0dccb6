"""The list of shortcuts, over whatever is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.heading import Heading, plain_label
from ui.look import Look
from ui.panel_view import PanelView


class KeysPanel(PanelView):
    """Shows what each key does, in two columns: ``told`` has words and their keys."""

    def __init__(self, told: Iterable[tuple[str, tuple[str, ...]]], parent: QWidget) -> None:
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
        for row, (meaning, keys) in enumerate((*told, *self._everywhere()), start=1):
            named = [_native(key) for key in keys]
            label = plain_label(", ".join(named), "strong", words)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(meaning, "body", words), row, 1)
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

    def _everywhere(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return what the keyboard does in every window, shortcut or not."""
        return (
            (self.tr("Through everything that can be used"), ("Tab", "Shift+Tab")),
            (self.tr("Open it"), ("Return",)),
            (self.tr("Close what is open over the page"), ("Esc",)),
            (self.tr("Scroll the page"), ("Up", "Down", "PgUp", "PgDown", "Home", "End")),
            (self.tr("Copy the table that has the keyboard"), ("Ctrl+C",)),
        )


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
