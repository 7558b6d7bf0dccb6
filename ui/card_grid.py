"""A grid of boxes of equal widths, as many to a row as fit, and equal heights in a row."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui.arrangement import Arrangement, item_height

FEW = 3


class CardGrid(Arrangement):
    """Lays out in even columns at least ``narrowest`` pixels wide, ``most`` at the most.

    The last row keeps the widths of those above it.
    """

    def __init__(self, narrowest: int, most: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(gap, parent)
        self._narrowest = narrowest
        self._most = most

    def set_narrowest(self, pixels: int) -> None:
        """Change the width below which a column is not worth having."""
        self._narrowest = pixels
        self.invalidate()

    def columns(self, width: int) -> int:
        """Return how many columns a width is given.

        As few as make no more rows: four boxes stand two by two rather than three and one. A few
        boxes that do not fit into one row stand below one another.
        """
        count = max(1, len(self._items))
        fit = max(1, min(self._most, count, (width + self._gap) // (self._narrowest + self._gap)))
        if fit < count <= FEW:
            return 1
        rows = -(-count // fit)
        return -(-count // rows)

    def places(self, width: int) -> list[QRect]:
        columns = self.columns(width)
        inner = max(1, (width - (columns - 1) * self._gap) // columns)
        rects: list[QRect] = []
        top = 0
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            height = max(item_height(item, inner) for item in row)
            rects += [
                QRect(number * (inner + self._gap), top, inner, height)
                for number in range(len(row))
            ]
            top += height + self._gap
        return rects
