"""Buttons in a row that goes on in the next line where a width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from ui.arrangement import Arrangement


class Flow(Arrangement):
    """Lays out items at the sizes they want, from left to right and line by line."""

    def places(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        left = top = line = 0
        for item in self._items:
            size = item.sizeHint().boundedTo(item.maximumSize())
            if item.isEmpty():
                rects.append(QRect(left, top, 0, 0))
                continue
            if left and left + size.width() > width:
                left, top, line = 0, top + line + self._gap, 0
            size.setWidth(min(size.width(), max(width, 1)))
            rects.append(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
            line = max(line, size.height())
        return rects
