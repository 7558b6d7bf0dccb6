"""What all painted pictures of figures can do, and the fonts that they and printed pages use."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from ui.look import Look
from ui.theme import FONT_FAMILY

_LIGATURES = QFont.Tag("liga")


class Drawing(Protocol):
    """A picture as wide as it is given room, as tall as that needs. It is no widget."""

    def height_in(self, width: int, look: Look) -> int:
        """Return how tall the picture is in ``width`` pixels."""

    def lower_in(self, width: int, look: Look, most: int) -> int:
        """Return how tall it is where it has less room: more than ``most`` to be read at all."""

    def paint(self, painter: QPainter, size: QSize, look: Look) -> None:
        """Paint the picture from the painter's origin into ``size``."""


def font_of(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the brochure's font at a size.

    It joins no letters, so that a search through a printed page finds "office".
    """
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(_LIGATURES, 0)
    return font


def metrics_of(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
    """Return what a font at a size measures."""
    return QFontMetrics(font_of(pixels, weight))


def stroke(look: Look, width: float) -> float:
    """Return how thick a line is that is ``width`` pixels thick beside text of 100 %."""
    return max(width, width * look.body / _BODY)


_BODY = 19
"""Size of the text at 100 %, in pixels."""
