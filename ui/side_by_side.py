"""A wide thing and its company: beside each other where there is room, else one under the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem

from ui.arrangement import Arrangement, item_height


class SideBySide(Arrangement):
    """The first item stands left and the others in a column at its right, or all in one column.

    ``widths`` returns how wide the first item wants to be at least and at most when it has
    company, and how wide the others have to be.
    """

    def __init__(self, widths: Callable[[], tuple[int, int, int]], gap: int) -> None:
        super().__init__(gap)
        self._widths = widths

    def places(self, width: int) -> list[QRect]:
        least, most, others = self._widths()
        if len(self._items) > 1 and least + self._gap + others <= width:
            first = min(most, width - self._gap - others)
            left = first + self._gap
            return [
                QRect(0, 0, first, item_height(self._items[0], first)),
                *self._stacked(self._items[1:], left, width - left),
            ]
        return self._stacked(self._items, 0, width)

    def _stacked(self, items: list[QLayoutItem], left: int, width: int) -> list[QRect]:
        rects: list[QRect] = []
        top = 0
        for item in items:
            rects.append(QRect(left, top, width, item_height(item, width)))
            top = rects[-1].bottom() + 1 + self._gap
        return rects
