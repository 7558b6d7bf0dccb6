"""A QR code, black on white in every theme, for the camera of a telephone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from ui.look import Look

LARGEST = 480
"""Pixels of the code's side: as large as is of use."""

QUIET = 4
"""White modules around the code, as its standard asks for."""


class CodeDrawing:
    """A square of modules. Every module is whole pixels wide, so that edges stay sharp."""

    def __init__(self) -> None:
        self._rows: Sequence[bytes] = ()

    def set_modules(self, rows: Sequence[bytes]) -> None:
        """Take the rows of a code; without any the square is white."""
        self._rows = rows

    def height_in(self, width: int, look: Look) -> int:  # noqa: ARG002 - the same in every look
        return min(width, LARGEST)

    def lower_in(self, width: int, look: Look, most: int) -> int:  # noqa: ARG002 - never
        return self.height_in(width, look)

    def paint(self, painter: QPainter, size: QSize, look: Look) -> None:  # noqa: ARG002 - likewise
        side = min(size.width(), size.height())
        ratio = painter.device().devicePixelRatioF()
        modules = len(self._rows) + 2 * QUIET
        module = max(1, int(side * ratio) // modules) / ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(0, 0, side, side), Qt.GlobalColor.white)
        first = (side - module * len(self._rows)) / 2
        corner = int(first * ratio) / ratio
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    place = QRectF(corner + x * module, corner + y * module, module, module)
                    painter.fillRect(place, Qt.GlobalColor.black)
