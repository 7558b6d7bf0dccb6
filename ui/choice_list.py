"""A list of which one is chosen: rows as tall as their words need, each with a mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScroller,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.finger import is_finger, is_tap
from ui.look import Look

PAD = 12
"""Pixels beside the mark and beside the words."""

WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

Index = QModelIndex | QPersistentModelIndex


class ChoiceList(QListWidget):
    """Shows all its choices at once, without a scroll bar of its own; ``value`` is the chosen one.

    ``currentItemChanged`` tells of another choice.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "choices")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._pressed_at = QPointF()
        self._rows = _Rows(self)
        self.setItemDelegate(self._rows)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        QScroller.ungrabGesture(self.viewport())

    @property
    def value(self) -> object:
        """What is chosen; None where there is nothing to choose from."""
        item = self.currentItem()
        return None if item is None else item.data(Qt.ItemDataRole.UserRole)

    def set_choices(self, choices: Iterable[tuple[str, object]]) -> None:
        """Show other words and values. What is chosen stays so while it is among them."""
        chosen = self.value
        wanted = list(choices)
        self.blockSignals(True)
        self.clear()
        for words, value in wanted:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, value)
        values = [value for _, value in wanted]
        row = values.index(chosen) if chosen in values else 0
        self.setCurrentRow(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.blockSignals(False)
        self.updateGeometry()

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._rows.look = look
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        texts = (self.item(row).text() for row in range(self.count()))
        return sum(self._rows.height_of(text, width) for text in texts)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose at once with a mouse; a finger may be about to scroll."""
        self._pressed_at = event.globalPosition()
        if not is_finger(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not is_finger(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not is_finger(event):
            super().mouseReleaseEvent(event)
        elif is_tap(event, self._pressed_at):
            self.setCurrentRow(self.indexAt(event.position().toPoint()).row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    """Paints a row: a mark, filled where it is chosen, and words that wrap."""

    def __init__(self, view: ChoiceList) -> None:
        super().__init__(view)
        self._view = view
        self.look: Look | None = None

    def height_of(self, text: str, width: int) -> int:
        """Return how tall a row is."""
        if self.look is None:
            return 0
        room = QRect(0, 0, max(1, width - self._left - PAD), 10_000)
        words = QFontMetrics(self._view.font()).boundingRect(room, WRAPPED, text)
        return max(words.height() + PAD, self.look.target)

    @property
    def _left(self) -> int:
        """Where words begin."""
        return 2 * PAD + (self.look.body if self.look else 0)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(str(index.data()), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.look is None:
            return
        colours = self.look.colours
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.look.body / 2
        centre = QPointF(rect.left() + PAD + radius, rect.center().y() + 0.5)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawEllipse(centre, radius, radius)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(centre, radius / 2, radius / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)
        painter.setPen(QColor(colours.ink))
        painter.setFont(self._view.font())
        painter.drawText(rect.adjusted(self._left, 0, -PAD, 0), WRAPPED, str(index.data()))
        painter.restore()
