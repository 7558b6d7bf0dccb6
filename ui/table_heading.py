"""The headings of a statistics table: in line with their cells, wrapped, with the order shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.finger import is_finger, is_tap
from ui.table_model import TableModel
from ui.table_type import PAD, RISE, WRAP, TableType


class TableHeading(QHeaderView):
    """Horizontal headings. A pair of arrows beside each says that it sorts, one arrow how."""

    def __init__(self, model: TableModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table_model = model
        self._kind: TableType | None = None
        self._tall = 0
        self._touched = QPointF()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_kind(self, kind: TableType) -> None:
        """Paint in these fonts and colours."""
        self._kind = kind

    def set_height(self, pixels: int) -> None:
        """Be as tall as the headings need."""
        self._tall = pixels
        self.setFixedHeight(pixels)

    def sizeHint(self) -> QSize:
        return QSize(0, self._tall)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if is_finger(event):
            self._touched = event.globalPosition()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second of two quick taps, be it on another heading, as one more tap."""
        if is_finger(event):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not is_finger(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Sort for a finger only where it has not moved on to scroll."""
        if not is_finger(event):
            super().mouseReleaseEvent(event)
        elif is_tap(event, self._touched):
            super().mousePressEvent(event)
            super().mouseReleaseEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802
        if self._kind is None or not rect.isValid():
            return
        colours = self._kind.look.colours
        right = self._table_model.column(logical).part is None
        flags = WRAP | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft).value
        text = self._table_model.column(logical).title
        room = rect.adjusted(PAD, RISE, -PAD, -RISE)
        room = (
            room.adjusted(self._kind.arrow, 0, 0, 0)
            if right
            else room.adjusted(0, 0, -self._kind.arrow, 0)
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(colours.card))
        painter.fillRect(
            QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(colours.ink)
        )
        painter.setFont(self._kind.heading)
        painter.setPen(QColor(colours.ink))
        metrics = QFontMetrics(self._kind.heading)
        taken = metrics.boundingRect(room, flags, text)
        room.moveTop(room.bottom() + 1 - taken.height())
        painter.drawText(room, flags, text)
        middle = room.top() + metrics.height() / 2
        gap = self._kind.arrow * 0.6
        self._paint_order(
            painter,
            self._kind,
            QPointF(taken.left() - gap if right else taken.right() + gap, middle),
            logical,
        )
        painter.restore()

    def _paint_order(
        self, painter: QPainter, kind: TableType, centre: QPointF, logical: int
    ) -> None:
        """Paint one arrow for the way the column is in order, a faint pair where it is not."""
        if logical != self._table_model.sorted_column:
            paint_arrows(painter, centre, kind.look.caption, QColor(kind.look.colours.muted))
            return
        size = kind.look.caption * 0.36
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(kind.look.colours.ink))
        _triangle(painter, centre, size if self._table_model.descending else -size)


def paint_arrows(painter: QPainter, centre: QPointF | QPoint, text: int, colour: QColor) -> None:
    """Paint the pair of arrows that says "this sorts" beside text of ``text`` pixels."""
    size = text * 0.22
    gap = QPointF(0, text * 0.25)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _triangle(painter, QPointF(centre) - gap, -size)
    _triangle(painter, QPointF(centre) + gap, size)


def _triangle(painter: QPainter, centre: QPointF, size: float) -> None:
    """Paint a triangle that points down; up where ``size`` is negative."""
    half = size / 2
    painter.drawPolygon(
        QPolygonF(
            [
                centre + QPointF(-size, -half),
                centre + QPointF(size, -half),
                centre + QPointF(0, half),
            ]
        )
    )
