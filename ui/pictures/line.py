"""The figures of one column as a line over time, from zero, with the telling points named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor, log10

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from content.frozen import frozen
from content.model import Line
from content.pictures import Point, line_points
from content.statistics import Figure, Table, figure_text
from content.wording import Wording
from ui.look import Look
from ui.pictures.drawing import font_of, metrics_of, stroke

_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)
_LEAST, _LOWEST, _HIGHEST = 9, 13, 20
"""Height of the picture in text heights: in need, and from narrow to wide."""

_MOST_LINES = 4
_LINE_ROOM = 3.0
_LEVELS = 4
_BROAD = 0.4
"""Share of the width from which a label goes without its year."""

_SLENDER = 0.2
"""Share of the width that a label at the end of the line may take for itself."""


class LineDrawing:
    """A line from zero; the first, last, lowest and highest points carry their figures."""

    def __init__(self, picture: Line, table: Table, wording: Wording) -> None:
        self._wording = wording
        self._points = line_points(picture, table)

    def height_in(self, width: int, look: Look) -> int:
        return min(max(round(width * 0.6), _LOWEST * look.body), _HIGHEST * look.body)

    def lower_in(self, width: int, look: Look, most: int) -> int:  # noqa: ARG002 - in any width
        return max(most, _LEAST * look.body)

    def paint(self, painter: QPainter, size: QSize, look: Look) -> None:
        if not self._points:
            return
        plot = self._plot(QSizeF(size), look)
        self._paint_grid(painter, look, plot)
        self._paint_years(painter, look, plot)
        telling = self._telling()
        self._paint_labels(painter, look, plot, telling)
        painter.setPen(QPen(QColor(look.colours.chart[0]), stroke(look, 3)))
        painter.drawPolyline(QPolygonF(plot.spots))
        painter.setPen(QPen(QColor(look.colours.card), stroke(look, 2)))
        painter.setBrush(QColor(look.colours.chart[0]))
        for number in telling:
            painter.drawEllipse(plot.spots[number], stroke(look, 6), stroke(look, 6))

    def _plot(self, size: QSizeF, look: Look) -> _Plot:
        """Return where the line runs: beside its axis, above its years."""
        metrics = metrics_of(look.caption)
        strong = metrics_of(look.caption, QFont.Weight.DemiBold)
        values = [point.figure.value for point in self._points]
        steps = _steps(max(values), floor(size.height() / (_LINE_ROOM * metrics.height())))
        axis = max(metrics.horizontalAdvance(self._axis_text(value)) for value in steps)
        end = strong.horizontalAdvance(self._label(self._points[-1]))
        gap = metrics.height() / 2
        after = end + 2 * gap if end <= _SLENDER * size.width() else gap
        frame = QRectF(QPointF(), size)
        area = frame.adjusted(axis + gap, 3 * gap, -after, -3 * gap)
        first = self._points[0].moment.toordinal()
        days = max(1, self._points[-1].moment.toordinal() - first)
        spots = [
            QPointF(
                area.left() + area.width() * (point.moment.toordinal() - first) / days,
                area.bottom() - area.height() * point.figure.value / steps[-1],
            )
            for point in self._points
        ]
        return _Plot(frame, area, steps, spots)

    def _paint_grid(self, painter: QPainter, look: Look, plot: _Plot) -> None:
        painter.setFont(font_of(look.caption))
        thin = stroke(look, 1)
        tall = metrics_of(look.caption).height()
        for value in plot.steps:
            height = plot.area.bottom() - plot.area.height() * value / plot.steps[-1]
            height = floor(height) + 0.5  # in the middle of a pixel, so that it is sharp
            painter.setPen(QPen(QColor(look.colours.line if value else look.colours.ink), thin))
            painter.drawLine(QPointF(plot.area.left(), height), QPointF(plot.area.right(), height))
            painter.setPen(QColor(look.colours.muted))
            room = QRectF(0, height - tall / 2, plot.area.left() - tall / 2, tall)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight.value, self._axis_text(value))

    def _paint_years(self, painter: QPainter, look: Look, plot: _Plot) -> None:
        """Write the years under the line, from the last back, as many as have room."""
        metrics = metrics_of(look.caption)
        painter.setFont(font_of(look.caption))
        painter.setPen(QColor(look.colours.muted))
        floor_of_plot = plot.area.bottom()
        free = plot.frame.width() + metrics.height()
        for point, spot in zip(reversed(self._points), reversed(plot.spots), strict=True):
            text = str(point.moment.year)
            width = metrics.horizontalAdvance(text)
            left = min(spot.x() - width / 2, plot.frame.width() - width)
            if left + width + metrics.height() * 0.8 > free:
                continue
            painter.drawText(QPointF(left, floor_of_plot + metrics.height() * 1.2), text)
            foot = QPointF(spot.x(), floor_of_plot)
            painter.drawLine(foot, foot + QPointF(0, stroke(look, 4)))
            free = left

    def _telling(self) -> list[int]:
        """Return the numbers of the last, highest, lowest and first points, each once."""
        values = [point.figure.value for point in self._points]
        lowest, highest = values.index(min(values)), values.index(max(values))
        return list(dict.fromkeys((len(values) - 1, highest, lowest, 0)))

    def _paint_labels(
        self, painter: QPainter, look: Look, plot: _Plot, telling: Sequence[int]
    ) -> None:
        """Write the figures of some points where there is room, on a ground free of the grid."""
        metrics = metrics_of(look.caption, QFont.Weight.DemiBold)
        painter.setFont(font_of(look.caption, QFont.Weight.DemiBold))
        painter.setPen(QColor(look.colours.ink))
        cap = stroke(look, 1)  # by so much a line of the grid is longer than it is
        taken: list[QRectF] = []
        for number in telling:
            text = self._label(self._points[number])
            if metrics.horizontalAdvance(text) > _BROAD * plot.area.width():
                text = figure_text(self._points[number].figure, self._wording)
            size = QSizeF(metrics.horizontalAdvance(text) + 2, metrics.height())
            room = self._room_for(size, number, plot, taken)
            if room is not None:
                taken.append(room)
                painter.fillRect(room.adjusted(-cap, 0, cap, 0), QColor(look.colours.card))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter.value, text)

    def _room_for(
        self, size: QSizeF, number: int, plot: _Plot, taken: list[QRectF]
    ) -> QRectF | None:
        """Return the nearest place to a point that covers no label and no part of the line."""
        frame = plot.frame.adjusted(plot.area.left() - 4, 0, 0, 0)
        for corner in _corners(size, number, plot.spots):
            place = QRectF(corner, size)
            if (
                frame.contains(place)
                and not any(place.intersects(other) for other in taken)
                and not _crosses(place, plot.spots)
            ):
                return place
        return None

    def _axis_text(self, value: float) -> str:
        like = self._points[0].figure
        whole = 0 if value == floor(value) else 1
        return figure_text(Figure(like.kind, value, whole), self._wording)

    def _label(self, point: Point) -> str:
        years = {other.moment.year for other in self._points}
        unique = len(years) == len(self._points)
        when = str(point.moment.year) if unique else self._wording.day(point.moment)
        return f"{when}: {figure_text(point.figure, self._wording)}"


@frozen
class _Plot:
    """Where the line runs: the picture, its area in it, the values that cross it, its points."""

    frame: QRectF
    area: QRectF
    steps: tuple[float, ...]
    spots: list[QPointF]


def _steps(highest: float, lines: int) -> tuple[float, ...]:
    """Return round steps from zero that reach ``highest``, about ``lines`` and few to be read."""
    if highest <= 0:
        return (0.0, 1.0)
    raw = highest / max(1, min(_MOST_LINES, lines))
    power = 10.0 ** floor(log10(raw))
    step = next(power * nice for nice in _NICE if power * nice >= raw)
    return tuple(step * number for number in range(ceil(highest / step) + 1))


def _corners(size: QSizeF, number: int, spots: list[QPointF]) -> Iterator[QPointF]:
    """Yield top left corners for the label of a point, the nearest first."""
    spot, apart = spots[number], size.height() / 2
    if number == len(spots) - 1:
        yield QPointF(spot.x() + apart, spot.y() - apart)
    across = (spot.x() - size.width() / 2, spot.x() - size.width() + apart, spot.x())
    is_lowest = spot.y() >= max(other.y() for other in spots)
    for level in range(_LEVELS):
        above = spot.y() - apart - size.height() * (level + 1)
        below = spot.y() + apart + size.height() * level
        for top in (below, above) if is_lowest else (above, below):
            for left in across:
                yield QPointF(left, top)


def _crosses(place: QRectF, spots: list[QPointF]) -> bool:
    """Whether the line through ``spots`` runs through ``place``."""
    corners = (place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft())
    sides = [QLineF(corners[side - 1], corners[side]) for side in range(4)]
    for start, end in pairwise(spots):
        if place.contains(start) or place.contains(end):
            return True
        run = QLineF(start, end)
        for side in sides:
            kind, _ = run.intersects(side)
            if kind is QLineF.IntersectionType.BoundedIntersection:
                return True
    return False
