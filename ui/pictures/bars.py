"""The figures of one column as horizontal bars, each with its label and its value beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from content.model import Bars
from content.pictures import bar_cells
from content.statistics import Cell, Figure, Kind, Missing, Table, figure_text
from content.wording import Wording
from ui.look import Look
from ui.pictures.drawing import font_of, metrics_of

_WRAP = Qt.TextFlag.TextWordWrap.value
_TALLEST = 10_000
_ROOMY = 30
"""Text heights of width from which labels stand beside their bars, not above."""

_WHOLE = 100.0


class BarsDrawing:
    """Bars from zero: to 100 for percentages, else to the longest."""

    def __init__(self, picture: Bars, table: Table, wording: Wording) -> None:
        cells = bar_cells(picture, table)
        self._bars = [(row.label, cell, figure_text(cell, wording)) for row, cell in cells]
        figures = [cell for _row, cell in cells if isinstance(cell, Figure)]
        percent = any(figure.kind is Kind.PERCENT for figure in figures)
        longest = max((figure.value for figure in figures), default=0.0)
        self._full = max(longest, _WHOLE) if percent else longest

    def height_in(self, width: int, look: Look) -> int:
        return sum(self._heights(width, look)) + self._gap(look) * max(0, len(self._bars) - 1)

    def lower_in(self, width: int, look: Look, most: int) -> int:  # noqa: ARG002 - never
        return self.height_in(width, look)

    def paint(self, painter: QPainter, size: QSize, look: Look) -> None:
        width = size.width()
        label_width = self._label_width(width, look)
        beside = self._beside(width, look)
        left = label_width + self._gap(look) if beside else 0
        room = width - left - self._value_width(look) - self._gap(look)
        line = metrics_of(look.body).height()
        thick = round(look.body * 1.1)
        top = 0
        heights = self._heights(width, look)
        for (label, cell, value), height in zip(self._bars, heights, strict=True):
            painter.setFont(font_of(look.body))
            painter.setPen(QColor(look.colours.ink))
            painter.drawText(QRect(0, top, label_width, height), _WRAP, label)
            middle = top + line / 2 if beside else top + height - line / 2
            end = self._paint_bar(
                painter, look, cell, QRectF(left, middle - thick / 2, room, thick)
            )
            known = isinstance(cell, Figure)
            painter.setFont(
                font_of(look.body, QFont.Weight.DemiBold if known else QFont.Weight.Normal)
            )
            painter.setPen(QColor(look.colours.ink if known else look.colours.muted))
            start = round(end) + (self._gap(look) // 2 if known else 0)
            painter.drawText(
                QRect(start, round(middle - line / 2), width - start, line),
                Qt.AlignmentFlag.AlignVCenter.value,
                value,
            )
            top += height + self._gap(look)

    def _paint_bar(self, painter: QPainter, look: Look, cell: Cell, room: QRectF) -> float:
        """Paint one bar; return where it ends."""
        if isinstance(cell, Missing) or self._full <= 0:
            return room.left()
        length = max(0.0, room.width() * cell.value / self._full)
        painter.fillRect(
            QRectF(room.left(), room.top(), length, room.height()), QColor(look.colours.chart[0])
        )
        return room.left() + length

    def _heights(self, width: int, look: Look) -> list[int]:
        metrics = metrics_of(look.body)
        room = QRect(0, 0, self._label_width(width, look), _TALLEST)
        below = 0 if self._beside(width, look) else metrics.height()
        return [
            metrics.boundingRect(room, _WRAP, label).height() + below for label, *_ in self._bars
        ]

    def _label_width(self, width: int, look: Look) -> int:
        if not self._beside(width, look):
            return width
        metrics = metrics_of(look.body)
        widest = max((metrics.horizontalAdvance(label) for label, *_ in self._bars), default=0)
        return min(widest + 2, width * 2 // 5)

    def _value_width(self, look: Look) -> int:
        metrics = metrics_of(look.body, QFont.Weight.DemiBold)
        values = (value for _label, cell, value in self._bars if isinstance(cell, Figure))
        return max((metrics.horizontalAdvance(value) for value in values), default=0) + 2

    @staticmethod
    def _beside(width: int, look: Look) -> bool:
        return width >= _ROOMY * look.body

    @staticmethod
    def _gap(look: Look) -> int:
        return round(look.body * 0.7)
