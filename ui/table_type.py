"""The fonts and spaces of a statistics table."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.look import Look

PAD = 14
"""Pixels at the left and right of a cell's content."""

RISE = 12
"""Pixels above and below a cell's content."""

WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value
_TALLEST = 100_000


class TableType:
    """The fonts of a table at one look, and what fits into them.

    ``bar`` is how tall a bar is, ``beneath`` how far below the top of its figure one stands.
    """

    def __init__(self, look: Look, family: str) -> None:
        self.look = look
        self.text = _font(family, look.body, QFont.Weight.Normal)
        self.link = _font(family, look.caption, QFont.Weight.Normal)
        self.link.setUnderline(True)
        self.figure = _font(family, look.body, QFont.Weight.DemiBold)
        self.caption = _font(family, look.caption, QFont.Weight.Normal)
        self.heading = _font(family, look.caption, QFont.Weight.DemiBold)
        self.arrow = round(look.caption * 1.1)
        self.bar = round(0.8 * look.body)
        self.beneath = QFontMetrics(self.figure).height() + look.body // 4

    def height(self, font: QFont, text: str, width: int) -> int:
        """Return how tall ``text`` is when wrapped into ``width``."""
        room = QRect(0, 0, max(1, width), _TALLEST)
        return QFontMetrics(font).boundingRect(room, WRAP, text).height()


def _font(family: str, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
