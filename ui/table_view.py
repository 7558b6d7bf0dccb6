"""A statistics table on a page: as tall as its rows; sorted, copied and followed by any means."""

from __future__ import annotations

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QTableView,
    QWidget,
)

from content.wording import sentences
from ui.announcement import announce
from ui.finger import is_finger, is_tap
from ui.look import Look
from ui.table_copy import TableCopy
from ui.table_delegate import TableDelegate
from ui.table_heading import TableHeading
from ui.table_layout import TableLayout, TableSetter
from ui.table_model import TableModel
from ui.table_touch import HandOn
from ui.table_type import TableType

SHOWN_WHOLE = 40
"""Tables of up to so many rows stand on the page in full; longer ones scroll within."""

SHOWN_OF_LONG = 15
"""Rows that a longer table shows at a time."""


class TableView(QTableView):
    """Shows a TableModel in any width.

    ``sort_changed`` carries the id of the column that the visitor sorted by (empty: the author's
    order) and whether it is descending; ``link_activated`` a ``content.links.Link``.
    """

    sort_changed = Signal(str, bool)
    link_activated = Signal(object)

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._setter: TableSetter | None = None
        self._delegate: TableDelegate | None = None
        self._laid_out: TableLayout | None = None
        self._touched: QPointF | None = None
        self._let_go = QPoint()
        self._hand_on: HandOn | None = None
        self._heading = TableHeading(model, self)
        self.setHorizontalHeader(self._heading)
        self._heading.sectionPressed.disconnect()  # a tap sorts: Qt would also select the column
        self._heading.sectionEntered.disconnect()
        self.setModel(model)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(model.table.title)
        self._describe()
        self._scrolls = model.rowCount() > SHOWN_WHOLE
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setProperty("role", "page")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heading.sortIndicatorChanged.connect(self._on_sort_chosen)
        self.clicked.connect(self._on_clicked)

    def set_look(self, look: Look) -> None:
        """Take the fonts, sizes and colours of a look."""
        kind = TableType(look, QGuiApplication.font().family())
        self._setter = TableSetter(self._rows, kind)
        layout = self._setter.set_into(self._room(self.width()))
        if self._delegate is not None:
            self._delegate.deleteLater()
        self._delegate = TableDelegate(self._setter, layout, self)
        self.setItemDelegate(self._delegate)
        self._heading.set_kind(kind)
        self._laid_out = None
        self._lay_out()
        self.updateGeometry()
        self.viewport().update()
        self._heading.viewport().update()

    @property
    def comfortable_width(self) -> int:
        """The width in which every column reads well beside the others."""
        return 0 if self._setter is None else self._setter.comfortable + self._bar_width()

    @property
    def ideal_width(self) -> int:
        """The width beyond which more room brings nothing."""
        return 0 if self._setter is None else self._setter.ideal + self._bar_width()

    def set_sort(self, column_id: str, *, descending: bool) -> None:
        """Order the rows as a visit says; an empty column is the author's order."""
        ids = [column.id for column in self._rows.table.columns]
        column = ids.index(column_id) if column_id else -1
        if (column, descending and column >= 0) != (
            self._rows.sorted_column,
            self._rows.descending,
        ):
            self._sort(column, descending=descending)

    def choose_sort(self, column: int) -> None:
        """Sort as if the visitor had tapped a heading; −1 is the author's order."""
        again = column == self._rows.sorted_column and not self._rows.descending
        self._on_sort_chosen(
            column, Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        )

    def choose_row(self, row_id: str) -> None:
        """Select a row and go there with the keyboard; an empty id selects nothing."""
        self.clearSelection()
        position = self._rows.position(row_id)
        if position >= 0:
            self.setFocus()
            self.selectRow(position)
            self.scrollTo(self.currentIndex())

    def chosen_rect(self) -> QRect:
        """Return where the selected row stands; empty if none is."""
        if not self.selectionModel().hasSelection():
            return QRect()
        return self.visualRect(self.currentIndex()).translated(0, self.viewport().y())

    def copy_selection(self) -> None:
        """Put the selected cells on the clipboard, with what they are about and their sources."""
        selection = self.selectionModel().selection()
        chosen = [selection.at(number) for number in range(selection.count())]
        if not chosen:
            return
        rows = sorted({row for part in chosen for row in range(part.top(), part.bottom() + 1)})
        columns = {column for part in chosen for column in range(part.left(), part.right() + 1)}
        layout = self._laid_out
        if layout is not None and layout.host in columns:
            columns |= set(layout.folded)
        copy = TableCopy(
            self._rows.table,
            [self._rows.row(row) for row in rows],
            [self._rows.column(column) for column in sorted(columns)],
            self._rows.edition,
        )
        data = QMimeData()
        data.setText(copy.text())
        data.setHtml(copy.html())
        QGuiApplication.clipboard().setMimeData(data)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._setter is None:
            return 0
        layout = self._setter.set_into(room := self._room(width))
        count = self._rows.rowCount()
        shown = SHOWN_OF_LONG if self._scrolls else count
        whole = layout.rows if len(layout.rows) == count else layout.rows * shown
        beyond = self.horizontalScrollBar().sizeHint().height() if layout.width > room else 0
        return layout.heading + sum(whole[:shown]) + beyond

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._follow(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if is_finger(event):
            self._touched = event.globalPosition()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not is_finger(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a finger choose a cell only where it has not moved on to scroll."""
        self._let_go = event.position().toPoint()
        if not is_finger(event):
            super().mouseReleaseEvent(event)
            return
        touched, self._touched = self._touched, None
        index = self.indexAt(self._let_go)
        if index.isValid() and touched is not None and is_tap(event, touched):
            self.setCurrentIndex(index)
            self._on_clicked(index)

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._reveal(current)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        page = self._page()
        if self._scrolls and page is not None and self._hand_on is None:
            self._hand_on = HandOn(self.viewport(), page.viewport())

    def _page(self) -> QScrollArea | None:
        """Return the page that it stands on, if it scrolls."""
        ancestor = self.parentWidget()
        while ancestor is not None and not isinstance(ancestor, QScrollArea):
            ancestor = ancestor.parentWidget()
        return ancestor

    def _reveal(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scroll the page so that the cell under the keyboard can be seen."""
        page = self._page()
        content = page.widget() if page is not None else None
        if page is not None and content is not None:
            rect = self.visualRect(index)
            centre = self.viewport().mapTo(content, rect.center())
            above = rect.height() // 2 + self._heading.height()
            page.ensureVisible(centre.x(), centre.y(), rect.width() // 2, above)

    def _on_clicked(self, index: QModelIndex) -> None:
        """Go where a cell leads; from one that takes in others, only where its source stands."""
        layout, delegate = self._laid_out, self._delegate
        if layout is not None and delegate is not None and layout.folded:
            area = delegate.source_area(self.visualRect(index), index.row())
            if index.column() == layout.host and not area.contains(self._let_go):
                return
        self._follow(index)

    def _follow(self, index: QModelIndex) -> None:
        """Go where a cell leads."""
        link = self._rows.link(index.row(), index.column()) if index.isValid() else None
        if link is not None:
            self.link_activated.emit(link)

    def _on_sort_chosen(self, column: int, order: Qt.SortOrder) -> None:
        self._sort(column, descending=order is Qt.SortOrder.DescendingOrder)
        announce(self, self._rows.order_text())
        chosen = self._rows.column(column).id if column >= 0 else ""
        self.sort_changed.emit(chosen, self._rows.descending)

    def _sort(self, column: int, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._heading.blockSignals(True)
        self._heading.setSortIndicator(column, order)
        self._heading.blockSignals(False)
        self._rows.sort(column, order)
        self._laid_out = None
        if self._setter is not None:
            self._setter.forget()
        self._lay_out()
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(sentences(self._rows.table.measure, self._rows.order_text()))

    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width() if self._scrolls else 0

    def _room(self, width: int) -> int:
        return max(1, width - self._bar_width())

    def _lay_out(self) -> None:
        """Give columns and rows the sizes that this width allows."""
        if self._setter is None or self._delegate is None:
            return
        layout = self._setter.set_into(self._room(self.width()))
        if layout == self._laid_out:
            return
        self._laid_out = layout
        self._delegate.layout = layout
        self._rows.fold(layout.host, layout.folded)
        self._heading.set_height(layout.heading)
        for column, width in enumerate(layout.widths):
            self.setColumnHidden(column, width == 0)
            self.setColumnWidth(column, width)
        rows = self.verticalHeader()
        if len(layout.rows) == self._rows.rowCount():
            for row, height in enumerate(layout.rows):
                rows.resizeSection(row, height)
        elif rows.defaultSectionSize() != layout.rows[0]:
            rows.setDefaultSectionSize(layout.rows[0])
