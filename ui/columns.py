"""A heading above equal columns; it stays in view while they are scrolled to the side."""

from __future__ import annotations

from PySide6.QtCore import QRect

from ui.arrangement import Arrangement, item_height

GAP = 24
"""Pixels between columns."""


class Columns(Arrangement):
    """The first item stands above, as wide as the view; the others beside one another."""

    def __init__(self) -> None:
        super().__init__(GAP)
        self._column = 0
        self._view = 0
        self._left = 0

    def set_widths(self, column: int, view: int) -> None:
        """Give each column a width in pixels, and the heading that of the view."""
        self._column = column
        self._view = view
        self.invalidate()

    def scroll_to(self, left: int) -> None:
        """Keep the heading in a view that begins ``left`` pixels from the first column."""
        self._left = left
        heading = self.itemAt(0)
        if heading is not None and not heading.isEmpty():
            here = heading.geometry()
            here.moveLeft(self.geometry().left() + left)
            heading.setGeometry(here)

    def places(self, width: int) -> list[QRect]:  # noqa: ARG002 - its columns say how wide it is
        heading, *cells = self._items
        high = 0 if heading.isEmpty() else item_height(heading, self._view)
        top = high + 4 if high else 0
        shown = [cell for cell in cells if not cell.isEmpty()]
        tallest = max((item_height(cell, self._column) for cell in shown), default=0)
        return [
            QRect(self._left, 0, self._view, high),
            *(
                QRect(number * (self._column + GAP), top, self._column, tallest)
                for number in range(len(cells))
            ),
        ]


def total_width(count: int, column: int) -> int:
    """Return how wide so many columns are together."""
    return count * (column + GAP) - GAP
