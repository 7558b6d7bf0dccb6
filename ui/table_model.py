"""A statistics table for Qt's views: cells as they are read, in the order chosen by the visitor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from content.links import SourceLink
from content.model import Edition, source_name
from content.statistics import Cell, Column, Figure, Kind, Part, Row, Table, cell_text
from content.wording import sentences
from ui.table_order import SortKeys, sort_keys

_AUTHOR = -1
_ALIGNED = {
    True: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    False: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
}


class TableModel(QAbstractTableModel):
    """Rows stay where the author put them; only the list of their numbers is sorted.

    Nothing is formatted or compared before it is asked for, so that opening a long table costs
    no more than its visible part.
    """

    def __init__(self, table: Table, edition: Edition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.edition = edition
        self.sorted_column = _AUTHOR
        self.descending = False
        self._host = 0
        self._folded: tuple[int, ...] = ()
        self._order: Sequence[int] = range(len(table.rows))
        self._keys: dict[int, SortKeys] = {}
        self._source_titles: dict[str, str] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def row(self, position: int) -> Row:
        """Return the row shown at this position."""
        return self.table.rows[self._order[position]]

    def position(self, row_id: str) -> int:
        """Return where the row with this id is shown; −1 if there is none."""
        rows = self.table.rows
        return next((at for at, n in enumerate(self._order) if rows[n].id == row_id), -1)

    def column(self, position: int) -> Column:
        """Return the column at this position."""
        return self.table.columns[position]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell, numbers as people read them."""
        shown = self.row(row)
        title = self.source_title(shown.source)
        return cell_text(self.table, shown, self.column(column), self.edition.wording, title)

    def figure(self, row: int, column: int) -> Cell | None:
        """Return the figure behind a cell; None where the cell is no figure."""
        named = self.column(column)
        if named.part is not None:
            return None
        return self.row(row).figures[self.table.figure_index(named.id)]

    def share(self, row: int, column: int) -> float | None:
        """Return the percentage to draw as a bar; None where there is none to draw.

        Bars invite comparison, so there is none for people who are not stated.
        """
        is_stated = self.row(row).who != self.edition.wording.not_stated
        match self.figure(row, column):
            case Figure(kind=Kind.PERCENT, value=value) if is_stated:
                return value
            case _:
                return None

    def link(self, row: int, column: int) -> SourceLink | None:
        """Return where a cell leads, itself or what is folded into it; None for nowhere."""
        columns = (column, *self._folded) if column == self._host else (column,)
        if any(self.column(shown).part is Part.SOURCE for shown in columns):
            return SourceLink(self.row(row).source)
        return None

    def fold(self, host: int, columns: tuple[int, ...]) -> None:
        """Say the cells of ``columns`` within those of ``host`` to assistive technology."""
        self._host = host
        self._folded = columns

    def folded_line(self, row: int, column: int) -> str:
        """Return a cell with its heading, as it stands in another cell; sources by title alone."""
        named = self.column(column)
        if named.part is Part.SOURCE:
            return f"{named.heading}: {self.edition.source(self.row(row).source).title}"
        return f"{named.heading}: {self.text(row, column)}"

    def source_title(self, source_id: str) -> str:
        """Return a source as it is shown in a cell: its title and who published it."""
        if source_id not in self._source_titles:
            self._source_titles[source_id] = source_name(self.edition.source(source_id))
        return self._source_titles[source_id]

    def order_text(self) -> str:
        """Say how the rows are ordered."""
        wording = self.edition.wording
        if self.sorted_column == _AUTHOR:
            return wording.row_order
        template = wording.sorted_down if self.descending else wording.sorted_up
        return template.format(column=self.column(self.sorted_column).heading)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                headings = (self.column(index.column()).title, self.row(index.row()).label)
                return ", ".join(filter(None, headings))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGNED[self.column(index.column()).part is None]
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            shown = role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._order)
            return self.row(section).label if shown else None
        if not 0 <= section < len(self.table.columns):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.column(section).title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGNED[self.column(section).part is None]
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.order_text() if section == self.sorted_column else None
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; −1 is the author's order."""
        self.layoutAboutToBeChanged.emit()
        before = self._order
        self.sorted_column = column
        self.descending = column != _AUTHOR and order is Qt.SortOrder.DescendingOrder
        self._order = self._sorted()
        self._move_persistent_indexes(before)
        self.layoutChanged.emit()
        if self.table.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.table.columns) - 1)

    def _spoken(self, row: int, column: int) -> str:
        lines = [self.text(row, column)]
        if column == self._host:
            lines.extend(self.folded_line(row, folded) for folded in self._folded)
        return sentences(*lines)

    def _sorted(self) -> Sequence[int]:
        if self.sorted_column == _AUTHOR:
            return range(len(self.table.rows))
        if self.sorted_column not in self._keys:
            self._keys[self.sorted_column] = sort_keys(
                self.table, self.column(self.sorted_column), self.edition
            )
        return self._keys[self.sorted_column].order(descending=self.descending)

    def _move_persistent_indexes(self, before: Sequence[int]) -> None:
        old = self.persistentIndexList()
        if not old:
            return
        wanted = {before[index.row()] for index in old}
        places = {number: place for place, number in enumerate(self._order) if number in wanted}
        new = [self.index(places[before[index.row()]], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
