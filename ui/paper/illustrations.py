"""Pictures on paper: drawn as vectors from their figures, or from their files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader

from content.handout_parts import Chart, Illustration
from content.model import Bars
from content.wording import Wording
from ui.look import Look
from ui.paper.boxes import Content, Painted, Shown
from ui.paper.sizes import INCH
from ui.pictures.kinds import drawing_of

_LEAST = 0.45
"""Pictures that would be drawn smaller than this are told in words alone."""

_SHARPEST = 300
"""Pixels an inch that picture files are printed with, at most."""

_SCREEN = 96


def picture_of(
    part: Illustration, wording: Wording, look: Look, width: int, most: int
) -> Content | None:
    """Return what is shown of a picture, or None where it can only be told in words."""
    if isinstance(part.shown, Path):
        return _file(part.shown, width, most)
    drawing = drawing_of(part.shown.picture, part.shown.table, wording)
    height = drawing.height_in(width, look)
    scale = min(1.0, most / max(1, height))
    return Painted(drawing, look, QSize(width, height), scale) if scale >= _LEAST else None


def says_all(part: Illustration) -> bool:
    """Tell whether a picture shows all of its words: bars carry their labels and figures."""
    return isinstance(part.shown, Chart) and isinstance(part.shown.picture, Bars)


def _file(path: Path, width: int, most: int) -> Shown | None:
    """Return a picture file as large as there is room for, and no larger than on a screen."""
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isEmpty():
        return None
    largest = QSize(min(width, size.width() * INCH // _SCREEN), most)
    shown = size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio)
    pixels = shown.width() * _SHARPEST // INCH
    if pixels < size.width():
        reader.setScaledSize(size.scaled(pixels, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
    is_exact = bytes(reader.format().data()) == b"png"
    image = reader.read()
    return None if image.isNull() else Shown(image, shown.width(), shown.height(), is_exact)
