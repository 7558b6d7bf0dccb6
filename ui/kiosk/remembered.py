"""What this kiosk remembers: the table itself, for anyone who asks."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScroller, QTableView, QWidget

from ui.heading import Heading, plain_label
from ui.kiosk.tally import Row
from ui.look import Look
from ui.panel_view import PanelView

WIDEST = 1200

TOTAL = 2
"""The column of numbers."""


class RememberedTable(QAbstractTableModel):
    """The counts as they stand in the file."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._headings = (self.tr("Hour"), self.tr("What"), self.tr("Total"), self.tr("Which"))

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        row = self._rows[index.row()]
        texts = (row.hour, row.kind, str(row.total), row.name)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == TOTAL:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._headings[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                is_number = section == TOTAL
                side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None


class CountsView(QTableView):
    """The table of the counts: columns as wide as their words, the last as wide as is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Counts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.verticalHeader().hide()
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setProperty("role", "page")
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Fit the columns to the words that they show now."""
        self.resizeColumnsToContents()
        heading, last = self.horizontalHeader(), self.model().columnCount() - 1
        room = self.viewport().width() - heading.sectionPosition(last)
        heading.resizeSection(last, max(room, heading.sectionSize(last)))


class RememberedView(PanelView):
    """Says what is counted, and shows all of it.

    Left alone for ``patience`` milliseconds it asks for its end by itself.
    """

    def __init__(self, parent: QWidget, patience: int = 60_000) -> None:
        super().__init__(parent)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience)
        self._patience.timeout.connect(self.close_requested)
        self._rows = RememberedTable(self)
        title = Heading(self.tr("What this kiosk remembers"), 2, "title", self.sheet)
        self.sheet.setAccessibleName(title.text())
        self._words = plain_label("", "body", self.sheet)
        self._table = CountsView(self.sheet)
        self._table.setModel(self._rows)
        for widget in (title, self._words):
            self.column.addWidget(widget)
        self.column.addWidget(self._table, 1)
        for bar in (self._table.verticalScrollBar(), self._table.horizontalScrollBar()):
            bar.valueChanged.connect(self._patience.start)

    def open(self, rows: tuple[Row, ...], look: Look, sheet: str, *, is_counting: bool) -> None:
        """Show these rows."""
        self._rows.set_rows(rows)
        self._table.verticalHeader().setDefaultSectionSize(round(look.body * 1.8))
        self._table.setVisible(bool(rows))
        counted = self.tr(
            "Visits, pages, ways of reading and handouts are counted by the hour, and a word that "
            "was searched for in vain once three visits asked for it. The hour is the only time "
            "that is kept, and nothing says who."
        )
        nothing = self.tr("This kiosk counts nothing.")
        besides = self.tr(
            "Besides, it keeps its settings, how often a wrong PIN was typed, and its errors."
        )
        self._words.setText(f"{counted if is_counting else nothing} {besides}")
        self.appear(sheet)
        self._table.fit_columns()
        self._patience.start()

    def dismiss(self) -> None:
        self._patience.stop()
        super().dismiss()

    def wanted_size(self, room: QSize) -> QSize:
        """Return all the height where there is a table to scroll."""
        width = min(WIDEST, room.width())
        if self._table.isHidden():
            return QSize(width, self.column.heightForWidth(width))
        return QSize(width, room.height())
