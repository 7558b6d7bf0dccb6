"""A wide thing and its company: beside each other where there is room, else one under the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from ui.arrangement import Arrangement, item_height

FOOT_GAP = 12


class SideBySide(Arrangement):
    """The first item stands left and the others in a column at its right, or all in one column.

    ``widths`` returns how wide the first item wants to be at least and at most when it has
    company, and how wide the others have to be. If it ``has_foot``, the last item stands below
    all others: under the column that is less high where that saves height, else under both.
    """

    def __init__(
        self, widths: Callable[[], tuple[int, int, int]], gap: int, *, has_foot: bool = False
    ) -> None:
        super().__init__(gap)
        self._widths = widths
        self._has_foot = has_foot
        self._is_column = False

    def set_column(self, *, is_column: bool) -> None:
        """Put all in one column whatever room there is, or only where it is too narrow."""
        self._is_column = is_column
        self.invalidate()

    def places(self, width: int) -> list[QRect]:
        least, most, others = self._widths()
        count = len(self._items) - self._has_foot
        things, foot = self._items[:count], self._items[count:]
        whole = QRect(0, 0, width, 0)
        is_column = self._is_column or count < 2  # noqa: PLR2004 - too few for two columns
        if is_column or least + self._gap + others > width:
            places = self._stacked(things, whole)
            return [*places, *self._foot(foot, places[-1:], whole)]
        first = min(most, width - self._gap - others)
        left = self._stacked(things[:1], QRect(0, 0, first, 0))
        room = QRect(first + self._gap, 0, width - first - self._gap, 0)
        right = self._stacked(things[1:], room)
        low, tall = sorted((left, right), key=_bottom)
        below = self._foot(foot, low[-1:], low[0])
        if _bottom(below) >= _bottom(self._foot(foot, tall[-1:], whole)):
            below = self._foot(foot, tall[-1:], whole)
        return [*left, *right, *below]

    def _stacked(self, items: list[QLayoutItem], column: QRect, top: int = 0) -> list[QRect]:
        """Return the places of items one under the other in a column."""
        rects: list[QRect] = []
        for item in items:
            height = item_height(item, column.width())
            rects.append(QRect(column.left(), top, column.width(), height))
            top = rects[-1].bottom() + 1 + self._gap
        return rects

    def _foot(self, foot: list[QLayoutItem], above: list[QRect], column: QRect) -> list[QRect]:
        """Return the place of the foot, if there is one, in a column under what is above it."""
        return self._stacked(foot, column, _bottom(above) + 1 + FOOT_GAP)


def _bottom(places: list[QRect]) -> int:
    return places[-1].bottom() if places else -1
