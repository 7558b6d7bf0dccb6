"""A table and its pictures: beside each other where there is room, else one under the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class SideBySide(QLayout):
    """The first item stands left and the others in a column at its right, or all in one column.

    ``widths`` returns how wide the first item wants to be at least and at most when it has
    company, and how wide the others have to be.
    """

    def __init__(self, widths: Callable[[], tuple[int, int, int]], gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._widths = widths
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for rect in self._rects(width)), default=0)

    def minimumSize(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._rects(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))

    def _rects(self, width: int) -> list[QRect]:
        """Return where each item stands in a width."""
        least, most, others = self._widths()
        if len(self._items) > 1 and least + self._gap + others <= width:
            first = min(most, width - self._gap - others)
            left = first + self._gap
            return [
                QRect(0, 0, first, _height(self._items[0], first)),
                *self._stacked(self._items[1:], left, width - left),
            ]
        return self._stacked(self._items, 0, width)

    def _stacked(self, items: list[QLayoutItem], left: int, width: int) -> list[QRect]:
        rects: list[QRect] = []
        top = 0
        for item in items:
            rects.append(QRect(left, top, width, _height(item, width)))
            top = rects[-1].bottom() + 1 + self._gap
        return rects


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
