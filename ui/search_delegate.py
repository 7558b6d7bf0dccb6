"""Paints the rows of the search list: titles, answers with their marks, guesses, contents."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from content.frozen import frozen
from content.snippet import Piece, Snippet
from ui.look import Look
from ui.search_rows import Answer, Book, Entry, Guess, Row, Summary, Title, can_be_chosen

SIDE = 16
"""Pixels at the left and right of a row: those before the words in the field above."""

PAD = 12
"""Pixels above and below what can be chosen."""

INDENT = 24
"""Pixels before a heading below its page."""

FOCUS = 3
MOST_LAID = 100
"""Rows that stay laid out, more than can be seen."""

MOST_MEASURED = 10_000
"""Rows whose heights stay known."""

STRONG = QFont.Weight.DemiBold
_TITLE_ABOVE, _TITLE_BELOW = 20, 6


@frozen
class _Text:
    """A text of a row, laid out, and its top left corner."""

    layout: QTextLayout
    corner: QPointF


@frozen
class _Laid:
    """A row laid out."""

    texts: tuple[_Text, ...]
    height: int


class SearchDelegate(QStyledItemDelegate):
    """Paints rows in a look and a width; ``forget`` when it is another width."""

    def __init__(self, look: Look, width: int, family: str, parent: QObject) -> None:
        super().__init__(parent)
        self.width = width
        self._look = look
        self._family = family
        self._laid: dict[tuple[Row, bool], _Laid] = {}
        self._heights: dict[Row, int] = {}

    def forget(self) -> None:
        """Lay out all rows anew."""
        self._laid.clear()
        self._heights.clear()

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(Qt.ItemDataRole.UserRole)
        if row not in self._heights:
            if len(self._heights) >= MOST_MEASURED:
                self._heights.clear()
            self._heights[row] = self._row(row, selected=False).height
        return QSize(self.width, self._heights[row])

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._look.colours
        row = index.data(Qt.ItemDataRole.UserRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        whole = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(whole, QColor(colours.selection))
        elif can_be_chosen(row):
            line = QRect(whole.left(), whole.bottom(), whole.width(), 1)
            painter.fillRect(line, QColor(colours.line))
        for text in self._row(row, selected=selected).texts:
            text.layout.draw(painter, text.corner + whole.topLeft())
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, whole)
        painter.restore()

    def _paint_focus(self, painter: QPainter, whole: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = FOCUS / 2
        for colour in (self._look.colours.focus, self._look.colours.selection_text):
            painter.setPen(QPen(QColor(colour), FOCUS))
            painter.drawRect(QRectF(whole).adjusted(edge, edge, -edge, -edge))
            edge += FOCUS

    def _row(self, row: Row, *, selected: bool) -> _Laid:
        key = (row, selected)
        if key not in self._laid:
            if len(self._laid) >= MOST_LAID:
                self._laid.clear()
            self._laid[key] = self._lay_out(row, selected=selected)
        return self._laid[key]

    def _lay_out(self, row: Row, *, selected: bool) -> _Laid:
        column = _Column(self.width, self._look, self._family, selected=selected)
        colours = self._look.colours
        match row:
            case Summary(text):
                column.add(_plain(text), self._look.body, colours.muted)
                return column.laid(0)
            case Title(text):
                column.skip(_TITLE_ABOVE)
                column.add(_plain(text), self._look.caption, colours.muted, STRONG)
                column.skip(_TITLE_BELOW)
                return column.laid(0)
            case Answer():
                column.skip(PAD)
                column.add(row.title, self._look.body, colours.link, STRONG)
                column.add(_plain(row.within), self._look.caption, colours.muted)
                column.add(row.words, self._look.body, colours.ink)
            case Book():
                mark = "✓ " if row.is_marked else ""
                colour = colours.muted if row.is_sound else colours.caution_line
                column.skip(PAD)
                column.add(_plain(mark + row.title), self._look.card_title, colours.link, STRONG)
                column.add(_plain(row.about), self._look.body, colours.ink)
                column.add(_plain(row.state), self._look.caption, colour)
            case Guess(text):
                column.skip(PAD)
                column.add(_plain(text), self._look.body, colours.link, STRONG)
            case Entry(text, link):
                weight = QFont.Weight.Normal if link.place else STRONG
                column.skip(PAD)
                column.add(
                    _plain(text),
                    self._look.body,
                    colours.link,
                    weight,
                    indent=INDENT if link.place else 0,
                )
            case _:
                assert_never(row)
        column.skip(PAD)
        return column.laid(self._look.target)


class _Column:
    """Lays texts out one under the other."""

    def __init__(self, width: int, look: Look, family: str, *, selected: bool) -> None:
        self._width = width
        self._look = look
        self._family = family
        self._selected = selected
        self._texts: list[_Text] = []
        self._top = 0.0

    def skip(self, pixels: int) -> None:
        """Leave room."""
        self._top += pixels

    def add(
        self,
        words: Snippet,
        size: int,
        colour: str,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        indent: int = 0,
    ) -> None:
        """Add a text, if it has any words."""
        if not words:
            return
        font = QFont(self._family)
        font.setPixelSize(size)
        font.setWeight(weight)
        ink = self._look.colours.selection_text if self._selected else colour
        layout = QTextLayout("".join(piece.text for piece in words), font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(self._formats(words, ink))
        layout.beginLayout()
        height, room = 0.0, max(1, self._width - 2 * SIDE - indent)
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        self._texts.append(_Text(layout, QPointF(SIDE + indent, self._top)))
        self._top += height

    def laid(self, lowest: int) -> _Laid:
        """Return the texts in the middle of a row at least so high."""
        down = max(0.0, (lowest - self._top) / 2)
        texts = tuple(_Text(text.layout, text.corner + QPointF(0, down)) for text in self._texts)
        return _Laid(texts, round(max(self._top, lowest) + 0.5))

    def _formats(self, words: Snippet, ink: str) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for piece in words:
            shown = QTextLayout.FormatRange()
            shown.start, shown.length = start, len(piece.text)
            shown.format = self._format(piece, ink)
            ranges.append(shown)
            start += len(piece.text)
        return ranges

    def _format(self, piece: Piece, ink: str) -> QTextCharFormat:
        """Return how a piece is painted: marks bold, underlined, and on a ground of their own."""
        style = QTextCharFormat()
        style.setForeground(QColor(ink))
        if piece.is_marked:
            style.setFontWeight(QFont.Weight.Bold)
            style.setFontUnderline(True)
            if not self._selected:
                style.setForeground(QColor(self._look.colours.mark_text))
                style.setBackground(QColor(self._look.colours.mark))
        return style


def _plain(text: str) -> Snippet:
    return (Piece(text),) if text else ()
