"""The text of a paragraph or more, laid out: where its parts and links stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from content.frozen import frozen
from content.links import Link, TermLink
from content.markdown import Listing, Paragraph, Prose, Span, Spans, plain_spans

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush

LINE_HEIGHT = 115.0
"""Percent of the font's own line."""

PARAGRAPH_GAP = 0.75
ITEM_GAP = 0.3
"""Space above, in sizes of the font."""

INDENT = 1.5
BULLET = 0.14
BULLET_GAP = 0.7
"""The indent of a list, half the width of its bullets and where they stand, in font sizes."""

BULLETS = QTextListFormat.Style.ListStyleUndefined

SHORT = 10
PAIR = 24
"""Letters of a last word that would look lost on its own line, and of it with the one before."""

TIE = "\N{NO-BREAK SPACE}"

DOT = "·"
"""What stands between things in a row: it ends a line and begins none."""

FINE = 8
"""Pixels more or less that make no difference to where lines end."""


@frozen
class TextPart:
    """A paragraph or list item as it stands in the document, with its links."""

    text: str
    start: int
    is_item: bool
    links: tuple[TextLink, ...]


@frozen
class TextLink:
    """A link as it stands in the document."""

    text: str
    start: int
    target: Link

    @property
    def end(self) -> int:
        """The position behind its last character."""
        return self.start + len(self.text)


class TextDocument(QTextDocument):
    """Prose, written in one font and one colour of links."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.parts: tuple[TextPart, ...] = ()
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)

    @property
    def links(self) -> tuple[TextLink, ...]:
        """All its links in reading order."""
        return tuple(link for part in self.parts for link in part.links)

    def write(self, prose: Prose, link_colour: str) -> None:
        """Set the whole text from ``prose``; links are ``#rrggbb`` and underlined."""
        self.clear()
        cursor = QTextCursor(self)
        parts: list[TextPart] = []
        size = self.defaultFont().pixelSize()
        self.setIndentWidth(INDENT * size)
        for part in prose:
            made = None
            for number, spans in enumerate(_runs(part)):
                gap = ITEM_GAP if number else PARAGRAPH_GAP
                style = _block_format(size * gap if parts else 0)
                if parts:
                    cursor.insertBlock(style, QTextCharFormat())  # a mark is no link's colour
                else:
                    cursor.setBlockFormat(style)
                if isinstance(part, Listing):
                    if made is None:
                        made = cursor.createList(_list_format(ordered=part.ordered))
                    else:
                        made.add(cursor.block())
                start = cursor.position()
                text = plain_spans(spans)
                links = tuple(_insert(cursor, spans, text, link_colour))
                parts.append(TextPart(text, start, isinstance(part, Listing), links))
        self.parts = tuple(parts)

    def lay_out(self, width: int) -> None:
        """Break its lines for a width. Qt would do so anew where they are broken for it already."""
        if self.textWidth() != width:
            self.setTextWidth(width)

    def balanced_width(self, width: int) -> int:
        """Return the least width in which the text has no more lines than in ``width``."""
        self.lay_out(width)
        height = self.size().height()
        least, most = width // 2, width
        while most - least > FINE:
            middle = (least + most) // 2
            self.lay_out(middle)
            least, most = (least, middle) if self.size().height() <= height else (middle, most)
        return most

    def part_rect(self, start: int, length: int) -> QRect:
        """Return where a piece of the text stands, in the document's coordinates."""
        first, last = self._character_rect(start), self._character_rect(start + length)
        if last.top() == first.top():
            return first.united(last)
        return QRect(0, first.top(), round(self.textWidth()), last.bottom() - first.top())

    def paragraphs(self) -> Iterator[tuple[str, list[QRect]]]:
        """Return the words of each paragraph and where its lines stand, from above."""
        block = self.begin()
        while block.isValid():
            corner = self.documentLayout().blockBoundingRect(block).topLeft()
            lines = (block.layout().lineAt(at) for at in range(block.layout().lineCount()))
            yield block.text(), [line.rect().translated(corner).toRect() for line in lines]
            block = block.next()

    def link_at(self, point: QPointF) -> TextLink | None:
        """Return the link whose words are at a point."""
        position = self.documentLayout().hitTest(point, QtCore.Qt.HitTestAccuracy.ExactHit)
        return next((link for link in self.links if link.start <= position < link.end), None)

    def cursor_over(self, link: TextLink) -> QTextCursor:
        """Return a cursor that has a link's words selected."""
        return self.cursor_from(link.start, link.end)

    def cursor_from(self, start: int, end: int) -> QTextCursor:
        """Return a cursor that has a piece of the text selected."""
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def paint_bullets(self, painter: QPainter, ink: QBrush) -> None:
        """Paint the bullets of lists without numbers: those of Qt stick to their words."""
        size = self.defaultFont().pixelSize()
        rise = QFontMetricsF(self.defaultFont()).xHeight() / 2
        bullets = QPainterPath()
        for part in self.parts:
            block = self.findBlock(part.start)
            if part.is_item and block.textList().format().style() == BULLETS:
                corner = self._character_rect(part.start).topLeft()
                down = block.layout().lineAt(0).ascent() - rise
                centre = QPointF(corner) + QPointF(-BULLET_GAP * size, down)
                bullets.addEllipse(centre, BULLET * size, BULLET * size)
        if not bullets.isEmpty():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(bullets, ink)

    def _character_rect(self, position: int) -> QRect:
        block = self.findBlock(position)
        offset = position - block.position()
        # A long document is laid out only as far as it was asked for: this asks.
        corner = self.documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(offset)
        if not line.isValid():
            return QRect()
        x = line.cursorToX(offset)
        left = x[0] if isinstance(x, tuple) else x
        top = round(corner.y() + line.y())
        return QRect(round(corner.x() + left), top, 1, round(line.height()))


def _insert(cursor: QTextCursor, spans: Spans, text: str, link_colour: str) -> Iterator[TextLink]:
    tied = cursor.position() + _tied(text)
    for span in spans:
        start = cursor.position()
        if span.link is not None:
            yield TextLink(span.text, start, span.link)
        words, at = span.text, tied - start
        if 0 <= at < len(words):
            words = f"{words[:at]}{TIE}{words[at + 1 :]}"
        words = words.replace(f" {DOT}", TIE + DOT)
        cursor.insertText(words, _char_format(span, link_colour))


def _tied(text: str) -> int:
    """Return where the space before a short last word is, to be tied to the one before; or -1."""
    last = text.rfind(" ")
    pair = text.rfind(" ", 0, max(last, 0))
    if text[:last].endswith(DOT):
        return -1
    return last if len(text) - last <= SHORT + 1 and len(text) - pair <= PAIR + 1 else -1


def _char_format(span: Span, link_colour: str) -> QTextCharFormat:
    style = QTextCharFormat()
    if span.strong:
        style.setFontWeight(QFont.Weight.DemiBold)
    style.setFontItalic(span.emphasis)
    if span.link is not None:
        style.setForeground(_brush(link_colour))
        style.setUnderlineStyle(
            QTextCharFormat.UnderlineStyle.DotLine
            if isinstance(span.link, TermLink)
            else QTextCharFormat.UnderlineStyle.SingleUnderline
        )
    return style


def _brush(colour: str) -> QBrush:
    """Return a brush, from a palette: QBrush itself would ask PySide for all of ``Qt``."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Link, QColor(colour))
    return palette.link()


def _runs(part: Paragraph | Listing) -> tuple[Spans, ...]:
    return (part.spans,) if isinstance(part, Paragraph) else part.items


def _block_format(top: float) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    style.setTopMargin(top)
    return style


def _list_format(*, ordered: bool) -> QTextListFormat:
    style = QTextListFormat()
    style.setStyle(QTextListFormat.Style.ListDecimal if ordered else BULLETS)
    style.setIndent(1)
    return style
