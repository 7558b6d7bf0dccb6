"""What a page is filled with, from top to bottom: boxes that are never divided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from content.frozen import frozen
from content.handout_parts import Heading
from content.links import Link
from ui.look import Look
from ui.pictures.drawing import Drawing


@frozen(eq=False)
class Bar:
    """A bar along the left side of all boxes that share it."""

    left: int
    width: int
    colour: str


class Content(Protocol):
    """What a box holds: a line of text, a row, a picture."""

    @property
    def height(self) -> int:
        """How tall it is."""

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it with its top left corner at a point."""

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return its links, and where they stand from its top left corner."""


@frozen(kw_only=True, eq=False)
class Box:
    """One thing on a page.

    ``above`` is the space above it, except at the top of a page. ``keep`` holds it on one page with
    the box after it. ``room`` is the height that has to be left on a page for it to begin there.
    ``again`` is repeated above it where it comes first on a page: the headings of its table.
    ``bar`` runs along its left side. ``targets`` are the links that lead here.
    """

    content: Content
    left: int = 0
    above: int = 0
    keep: bool = False
    room: int = 0
    again: Box | None = None
    bar: Bar | None = None
    heading: Heading | None = None
    targets: tuple[Link, ...] = ()

    @property
    def height(self) -> int:
        """How tall it is without the space above."""
        return self.content.height


@frozen(eq=False)
class Rule:
    """A line across."""

    width: int
    height: int
    colour: str

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it."""
        area = QRectF(corner.x(), corner.y(), self.width, self.height)
        painter.fillRect(area, QColor(self.colour))

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return nothing: it has none."""
        return iter(())


@frozen(eq=False)
class Painted:
    """A picture of figures, made smaller by ``scale``."""

    drawing: Drawing
    look: Look
    size: QSize
    scale: float

    @property
    def height(self) -> int:
        """How tall it is."""
        return round(self.size.height() * self.scale)

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it."""
        painter.save()
        painter.translate(corner)
        painter.scale(self.scale, self.scale)
        self.drawing.paint(painter, self.size, self.look)
        painter.restore()

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return nothing: it has none."""
        return iter(())


@frozen(eq=False)
class Shown:
    """A picture file. ``is_exact`` keeps every pixel as it is, at the price of a larger PDF."""

    image: QImage
    width: int
    height: int
    is_exact: bool

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it."""
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, self.is_exact)
        painter.drawImage(QRectF(corner.x(), corner.y(), self.width, self.height), self.image)

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return nothing: it has none."""
        return iter(())


@frozen(eq=False)
class Group:
    """Several things side by side or above each other, as one: the cells of a row, say."""

    parts: tuple[tuple[QPointF, Content], ...]
    height: int

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint all of them."""
        for place, part in self.parts:
            part.paint(painter, corner + place)

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return the links of all of them."""
        for place, part in self.parts:
            for area, link in part.links():
                yield area.translated(place), link
