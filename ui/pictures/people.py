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
PER_ROW = (_TEN, 2 * _TEN)

_LEAST, _NARROWEST, _WIDEST = 1.0, 1.5, 2.4
"""Of one person with the space around, in text heights: in need, at ease, and at most."""

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
        wide = width >= (2 * _TEN + _AISLE) * _NARROWEST * look.body
        per_row = 2 * _TEN if wide else _TEN
        return round(ALL // per_row * _place(width, per_row, look) * _ROW)

    def lower_in(self, width: int, look: Look, most: int) -> int:
        place, per_row = _largest(width, most, look)
        least = min(_LEAST * look.body, _place(width, per_row, look))
        return round(ALL // per_row * max(place, least) * _ROW)

    def paint(self, painter: QPainter, size: QSize, look: Look) -> None:
        place, per_row = _largest(size.width(), size.height(), look)
        accent, quiet = QColor(look.colours.accent), QColor(look.colours.muted)
        for number in range(ALL):
            row, column = divmod(number, per_row)
            aisle = place * _AISLE if column >= _TEN else 0
            room = QRectF(column * place + aisle, row * place * _ROW, place, place * _ROW)
            filled = number < self._filled
            painter.setPen(QPen(accent if filled else quiet, max(stroke(look, 1.5), place / 18)))
            painter.setBrush(accent if filled else Qt.BrushStyle.NoBrush)
            painter.drawPath(_person(room))


def _place(width: int, per_row: int, look: Look) -> float:
    """Return how wide one person's place is where so many are in a row."""
    places = per_row + (_AISLE if per_row > _TEN else 0)
    return min(width / places, _WIDEST * look.body)


def _largest(width: int, height: int, look: Look) -> tuple[float, int]:
    """Return the widest place that all people have room in, and how many are in a row then."""
    return max(
        # One pixel more: the height was rounded.
        (min(_place(width, per_row, look), (height + 1) / (ALL // per_row * _ROW)), per_row)
        for per_row in PER_ROW
    )


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
