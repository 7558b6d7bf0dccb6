"""One rate as 100 people: so many filled, the others in outline."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from content.model import People
from content.pictures import people_cell, people_counts
from content.statistics import Figure, Table
from ui.look import Look
from ui.pictures.drawing import stroke

ALL = 100
_TEN = 10
_NARROWEST, _WIDEST = 1.5, 2.4
"""Of one person with the space around, in text heights."""

_ROW = 1.2
"""Height of a row by the width of one person's place."""

_AISLE = 0.5
"""Between the two tens of a row, by the width of one person's place."""


class PeopleDrawing:
    """100 people in rows of ten, or of twice ten where there is room."""

    def __init__(self, picture: People, table: Table) -> None:
        _row, cell = people_cell(picture, table)
        self._filled = people_counts(cell)[0] if isinstance(cell, Figure) else 0

    def height_in(self, width: int, look: Look) -> int:
        place = self._place(width, look)
        return round(ALL // self._per_row(width, look) * place * _ROW)

    def paint(self, painter: QPainter, size: QSize, look: Look) -> None:
        per_row = self._per_row(size.width(), look)
        place = self._place(size.width(), look)
        accent, quiet = QColor(look.colours.accent), QColor(look.colours.muted)
        for number in range(ALL):
            row, column = divmod(number, per_row)
            aisle = place * _AISLE if column >= _TEN else 0
            room = QRectF(column * place + aisle, row * place * _ROW, place, place * _ROW)
            filled = number < self._filled
            painter.setPen(QPen(accent if filled else quiet, max(stroke(look, 1.5), place / 18)))
            painter.setBrush(accent if filled else Qt.BrushStyle.NoBrush)
            painter.drawPath(_person(room))

    @staticmethod
    def _per_row(width: int, look: Look) -> int:
        return 2 * _TEN if width >= (2 * _TEN + _AISLE) * _NARROWEST * look.body else _TEN

    def _place(self, width: int, look: Look) -> float:
        """Return the width of one person's place."""
        per_row = self._per_row(width, look)
        places = per_row + (_AISLE if per_row > _TEN else 0)
        return min(width / places, _WIDEST * look.body)


def _person(room: QRectF) -> QPainterPath:
    """Return a head above shoulders, in the middle of ``room``."""
    unit = room.width()
    middle = room.center().x()
    path = QPainterPath()
    path.addEllipse(QPointF(middle, room.top() + 0.27 * unit), 0.17 * unit, 0.17 * unit)
    shoulder = 0.31 * unit
    body = QRectF(middle - shoulder, room.top() + 0.52 * unit, 2 * shoulder, 2 * shoulder)
    floor = room.top() + 1.06 * unit
    path.moveTo(body.left(), floor)
    path.lineTo(body.left(), body.center().y())
    path.arcTo(body, 180, -180)
    path.lineTo(body.right(), floor)
    path.closeSubpath()
    return path
