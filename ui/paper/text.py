"""Lines of text on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from content.frozen import frozen
from content.links import Link, WebLink
from content.markdown import Span, Spans
from ui.pictures.drawing import font_of

BOLD, SEMIBOLD, NORMAL = QFont.Weight.Bold, QFont.Weight.DemiBold, QFont.Weight.Normal


@frozen(kw_only=True)
class Type:
    """How a text is set: size, weight, colours, and the height of a line."""

    size: int
    colour: str
    link_colour: str
    weight: QFont.Weight = NORMAL
    leading: float = 1.4

    @property
    def line_height(self) -> int:
        """The height of a line."""
        return round(self.size * self.leading)

    def bold(self) -> Type:
        """Return the same in semibold."""
        return replace(self, weight=SEMIBOLD)


@frozen(eq=False)
class Line:
    """One line of a text that has been set. ``rise`` is how far its baseline is from its top."""

    layout: QTextLayout
    number: int
    height: int
    rise: float
    spans: tuple[tuple[int, int, Link], ...]

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it."""
        line = self.layout.lineAt(self.number)
        line.draw(painter, QPointF(corner.x(), corner.y() + self.rise - line.ascent()))

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return the links in it."""
        line = self.layout.lineAt(self.number)
        first = line.textStart()
        last = first + line.textLength()
        for start, end, link in self.spans:
            if start < last and end > first:
                left, right = (_x(line.cursorToX(at)) for at in (max(start, first), min(end, last)))
                yield QRectF(left, 0, right - left, self.height), link

    @property
    def width(self) -> float:
        """How wide its words are."""
        return self.layout.lineAt(self.number).naturalTextWidth()


def set_text(spans: Spans, kind: Type, width: int, *, to_right: bool = False) -> list[Line]:
    """Break a text into lines."""
    spans = tuple(_with_addresses(spans))
    layout = QTextLayout("".join(span.text for span in spans), font_of(kind.size, kind.weight))
    option = QTextOption(Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    formats: list[QTextLayout.FormatRange] = []
    places: list[tuple[int, int, Link]] = []
    start = 0
    for span in spans:
        length = _length(span.text)
        formats.append(_format(span, kind, start, length))
        if span.link is not None:
            places.append((start, start + length, span.link))
        start += length
    layout.setFormats(formats)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        count += 1
    layout.endLayout()
    links = tuple(places)
    return [_line(layout, number, kind, links) for number in range(count)]


def set_words(text: str, kind: Type, width: int) -> list[Line]:
    """Break plain words into lines."""
    return set_text((Span(text),), kind, width)


def _line(
    layout: QTextLayout, number: int, kind: Type, links: tuple[tuple[int, int, Link], ...]
) -> Line:
    line = layout.lineAt(number)
    height = kind.line_height
    rise = (height - line.height()) / 2 + line.ascent()
    return Line(layout, number, height, rise, links)


def _with_addresses(spans: Spans) -> Iterator[Span]:
    """Write the address behind words that link to the web: paper cannot be followed."""
    for span in spans:
        yield span
        if isinstance(span.link, WebLink) and span.text != span.link.address:
            yield Span(" (")
            yield Span(span.link.address, link=span.link)
            yield Span(")")


def _format(span: Span, kind: Type, start: int, length: int) -> QTextLayout.FormatRange:
    font = font_of(kind.size, max(kind.weight, SEMIBOLD) if span.strong else kind.weight)
    font.setItalic(span.emphasis)
    style = QTextCharFormat()
    style.setFont(font)
    style.setForeground(QColor(kind.colour if span.link is None else kind.link_colour))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, style
    return found


def _length(text: str) -> int:
    """Return how many characters Qt counts: one beyond U+FFFF is two."""
    return len(text) + sum(mark > "\uffff" for mark in text)


def _x(found: float | tuple[float, int]) -> float:
    return found[0] if isinstance(found, tuple) else found
