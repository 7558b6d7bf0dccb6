"""The list under the search field: rows that are chosen by key, finger or mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScroller, QWidget

from ui.finger import is_finger, is_tap
from ui.look import Look
from ui.search_delegate import SearchDelegate
from ui.search_rows import Row, can_be_chosen, said

AT_A_TIME = 20
"""Rows that the view is given at first, and again where it nears their end: there may be many."""

NEAR = 2
"""Heights of the view from the end: from there on it is given more."""


class SearchModel(QAbstractListModel):
    """The rows for Qt's view, as many as it has come to: not all can be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()
        self._given = 0

    def set_rows(self, rows: Sequence[Row], given: int = AT_A_TIME) -> None:
        """Show other rows, so many of them at first."""
        self.beginResetModel()
        self.rows = rows
        self._given = min(given, len(rows))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._given < len(self.rows)

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex) -> None:
        self.give(self._given + AT_A_TIME)

    def give(self, count: int) -> None:
        """Give the view so many rows, as far as there are."""
        count = min(count, len(self.rows))
        if count > self._given:
            self.beginInsertRows(QModelIndex(), self._given, count - 1)
            self._given = count
            self.endInsertRows()

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let be chosen what leads anywhere."""
        if not index.isValid() or not can_be_chosen(self.rows[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return said(row)
            case _:
                return None


class SearchList(QListView):
    """Shows rows; ``chosen`` carries the one that was chosen.

    ``left`` tells that the keyboard wants back to the field: upwards from the first row, with an
    empty text, or to go on typing, with the text of the key.
    """

    chosen = Signal(object)
    left = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = SearchModel(self)
        self._delegate: SearchDelegate | None = None
        self._look: Look | None = None
        self._pressed_at = QPointF()
        self.setModel(self._model)
        self.setProperty("role", "sheet-words")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setProperty("role", "page")
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        # A press that took the keyboard from the field would put keys on the screen away, and
        # what is pressed would have moved before it is let go.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._is_gliding = False
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(self.viewport()).stateChanged.connect(self._on_glide)

    @property
    def rows(self) -> Sequence[Row]:
        """The rows shown."""
        return self._model.rows

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        if look == self._look:
            return
        self._look = look
        if self._delegate is not None:
            self._delegate.deleteLater()
        family = QGuiApplication.font().family()
        self._delegate = SearchDelegate(look, self._room(), family, self)
        self.setItemDelegate(self._delegate)
        self.verticalScrollBar().setSingleStep(3 * look.body)
        self.scheduleDelayedItemsLayout()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows from the first one on, none of them chosen."""
        self._model.set_rows(rows)
        self.scrollToTop()

    def update_rows(self, rows: Sequence[Row]) -> None:
        """Show rows that have changed, and stay at the place and the row that one has come to."""
        current, top = self.currentIndex().row(), self.indexAt(QPoint(0, 0)).row()
        down = self.visualRect(self._model.index(top)).top()
        self._model.set_rows(rows, max(AT_A_TIME, self._model.rowCount()))
        self.setCurrentIndex(self._model.index(current))
        self.scrollTo(self._model.index(top), QListView.ScrollHint.PositionAtTop)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - down)

    @property
    def current(self) -> Row | None:
        """The row that the keyboard has come to."""
        index = self.currentIndex()
        return self.rows[index.row()] if index.isValid() else None

    def go_to(self, place: int) -> None:
        """Bring the keyboard to a row, and the row into view."""
        self._model.give(place + 1)
        self.setCurrentIndex(self._model.index(place))

    def first(self) -> Row | None:
        """Return the first row that can be chosen."""
        return next((row for row in self.rows if can_be_chosen(row)), None)

    def choose_first(self) -> None:
        """Choose the first row that can be chosen, if there is one."""
        row = self.first()
        if row is not None:
            self.chosen.emit(row)

    def enter(self) -> None:
        """Bring the keyboard to the first row that can be chosen."""
        place = self._first_place()
        if place >= 0:
            self.setFocus(Qt.FocusReason.TabFocusReason)
            self.setCurrentIndex(self._model.index(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._delegate is not None and self._delegate.width != self._room():
            self._delegate.width = self._room()
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, go up to the field, or go on typing there; all else is as in every list."""
        key, text = event.key(), event.text()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        elif key == Qt.Key.Key_Home:
            self.go_to(self._first_place())
            self.scrollToTop()
        elif key == Qt.Key.Key_End:
            self._model.give(len(self.rows))
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= self._first_place():
            self.left.emit("")
        elif text.isprintable() and text and event.modifiers() in _TYPING:
            self.left.emit(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition()
        index = self.indexAt(event.position().toPoint())
        if not is_finger(event) and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose nothing on the way."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose on release, where the finger or the mouse has not moved on to scroll."""
        if event.button() == Qt.MouseButton.LeftButton and is_tap(event, self._pressed_at):
            self._choose(self.indexAt(event.position().toPoint()))

    def _on_glide(self, state: QScroller.State) -> None:
        """Take the keyboard once a finger has scrolled: more is seen without keys below."""
        was_gliding, self._is_gliding = self._is_gliding, state in _GLIDING
        if was_gliding and state is QScroller.State.Inactive:
            self.setFocus()

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value > bar.maximum() - NEAR * bar.pageStep():
            self._model.fetchMore(QModelIndex())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(self.rows[index.row()])

    def _first_place(self) -> int:
        rows = enumerate(self.rows)
        return next((place for place, row in rows if can_be_chosen(row)), -1)

    def _room(self) -> int:
        return self.width() - self.verticalScrollBar().sizeHint().width()


_GLIDING = {QScroller.State.Dragging, QScroller.State.Scrolling}
_TYPING = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
