"""Which drawing shows which kind of picture."""

from __future__ import annotations

from typing import assert_never

from content.model import Bars, Line, People, Picture
from content.statistics import Table
from content.wording import Wording
from ui.pictures.bars import BarsDrawing
from ui.pictures.drawing import Drawing
from ui.pictures.line import LineDrawing
from ui.pictures.people import PeopleDrawing


def drawing_of(picture: Picture, table: Table, wording: Wording) -> Drawing:
    """Return the drawing of a picture of ``table``."""
    match picture:
        case People():
            return PeopleDrawing(picture, table)
        case Bars():
            return BarsDrawing(picture, table, wording)
        case Line():
            return LineDrawing(picture, table, wording)
        case _:
            assert_never(picture)
