"""What this kiosk remembers: the table itself, for anyone who asks."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.heading import Heading, plain_label
from ui.kiosk.tally import Row
from ui.look import Look
from ui.panel_view import SIDES, PanelView

WIDEST = 1200

INDENT = 12
"""Pixels between the words and the scroll bar."""

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
    """The table of the counts, as high as its rows: what it stands on scrolls.

    Columns are as wide as their words, the last one as wide as is left.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Counts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def fit(self, row: int) -> None:
        """Fit columns and height to what it shows now, in rows of a height."""
        self.verticalHeader().setDefaultSectionSize(row)
        self.resizeColumnsToContents()
        heading = self.horizontalHeader()
        self.setMinimumWidth(heading.length())
        self.setFixedHeight(heading.sizeHint().height() + self.verticalHeader().length())
        self._fill()

    def _fill(self) -> None:
        """Give the last column what is left of the width."""
        heading, last = self.horizontalHeader(), self.model().columnCount() - 1
        heading.resizeSection(last, self.viewport().width() - heading.sectionPosition(last))


class RememberedView(PanelView):
    """Says what is counted, and shows all of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = RememberedTable(self)
        self._paper = inner = QWidget(self.sheet)
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, INDENT, 0)
        self._lines.setSpacing(12)
        self._title = title = Heading(self.tr("What this kiosk remembers"), 2, "title", inner)
        self.sheet.setAccessibleName(title.words)
        self._words = plain_label("", "body", inner)
        self._table = CountsView(inner)
        self._table.setModel(self._rows)
        for widget in (title, self._words, self._table):
            self._lines.addWidget(widget)
        self._lines.addStretch(1)
        self._area = self.scrolled(inner)
        self._area.horizontalScrollBar().setProperty("role", "page")
        self.column.addWidget(self._area, 1)
        self._table.selectionModel().currentChanged.connect(self._on_moved)

    def open(
        self, rows: tuple[Row, ...] | None, look: Look, sheet: str, *, is_counting: bool
    ) -> None:
        """Show these rows, or say that they cannot be read."""
        self._rows.set_rows(rows or ())
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
        unread = self.tr("What was counted cannot be read. Please tell the staff.")
        said = [counted if is_counting else nothing, besides, *([unread] if rows is None else ())]
        self._words.setText(" ".join(said))
        self.appear(sheet)
        self._table.fit(round(look.body * 1.8))
        self.cover()
        for words in (self._title, self._words):
            words.setMaximumWidth(self.sheet.width() - SIDES - INDENT)

    def _on_moved(self, index: QModelIndex) -> None:
        """Show the row that the keyboard has come to."""
        row = self._table.visualRect(index).translated(0, self._table.horizontalHeader().height())
        spot = self._table.mapTo(self._paper, row.center())
        self._area.ensureVisible(spot.x(), spot.y(), 0, row.height())

    def wanted_size(self, room: QSize) -> QSize:
        """Return room for all columns, and for as many rows as there is height for."""
        columns = 0 if self._table.isHidden() else self._table.minimumWidth() + SIDES + INDENT
        width = min(max(WIDEST, columns), room.width())
        words = self._lines.heightForWidth(width - SIDES)
        return QSize(width, words + self.close_button.sizeHint().height() + 72)
