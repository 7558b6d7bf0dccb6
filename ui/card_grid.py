"""A grid of boxes of equal widths, as many to a row as fit, and equal heights in a row."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

FEW = 3


class CardGrid(QLayout):
    """Lays out in even columns at least ``narrowest`` pixels wide, ``most`` at the most.

    The last row keeps the widths of those above it.
    """

    def __init__(self, narrowest: int, most: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._narrowest = narrowest
        self._most = most
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

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
        heights = self._row_heights(width)
        return sum(heights) + self._gap * max(0, len(heights) - 1)

    def minimumSize(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._narrowest, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        columns = self.columns(rect.width())
        width = self._column_width(rect.width())
        top = rect.top()
        for row, height in enumerate(self._row_heights(rect.width())):
            for column, item in enumerate(self._items[row * columns : (row + 1) * columns]):
                left = rect.left() + column * (width + self._gap)
                item.setGeometry(QRect(left, top, width, height))
            top += height + self._gap

    def _column_width(self, width: int) -> int:
        columns = self.columns(width)
        return max(1, (width - (columns - 1) * self._gap) // columns)

    def _row_heights(self, width: int) -> list[int]:
        columns = self.columns(width)
        inner = self._column_width(width)
        heights = [
            item.heightForWidth(inner) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in self._items
        ]
        return [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]
