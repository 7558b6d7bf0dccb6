"""The pieces of a block, as they stand: what a slide can be parted between."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QWidget

from ui.heading import Heading
from ui.parts import Kind, Piece
from ui.rich_text import RichText
from ui.table_view import TableView

LEADING = "muted"
"""The role of words that stand above what they are about."""


def pieces_of(widget: QWidget, board: QWidget) -> Iterator[Piece]:
    """Return the pieces of a widget and of all within it, in the coordinates of a board."""
    if not widget.isVisibleTo(board):
        return
    top = widget.mapTo(board, QPoint()).y()
    bottom = top + widget.height()
    match widget:
        case TableView():
            yield from _rows(widget, top)
        case RichText():
            yield from _lines(widget, top)
        case Heading():
            yield Piece(top, bottom, Kind.HEADING)
        case QLabel():
            leads = widget.property("role") == LEADING
            yield Piece(top, bottom, Kind.LEADING if leads else Kind.SOLID)
        case QAbstractButton():
            yield Piece(top, bottom, Kind.HEADING)
        case _:
            yield from _held(widget, board, top, bottom)


def _held(widget: QWidget, board: QWidget, top: int, bottom: int) -> Iterator[Piece]:
    within = [child for child in widget.children() if isinstance(child, QWidget)]
    table = next((child for child in within if isinstance(child, TableView)), None)
    if table is not None:
        yield Piece(top, bottom, Kind.TABLE, table.horizontalHeader().height())
    elif isinstance(widget, QFrame):
        yield Piece(top, bottom, Kind.BOX)
    elif not within:
        yield Piece(top, bottom)
    for child in within:
        yield from pieces_of(child, board)


def _lines(text: RichText, top: int) -> Iterator[Piece]:
    """Return the paragraphs of a text, and their lines."""
    for words, lines in text.document.paragraphs():
        *others, last = (Piece(top + line.top(), top + line.bottom() + 1) for line in lines)
        yield Piece(others[0].top if others else last.top, last.bottom, Kind.PARAGRAPH)
        yield from others
        leads = words.endswith(":")
        yield Piece(last.top, last.bottom, Kind.HEADING) if leads else last


def _rows(table: TableView, top: int) -> Iterator[Piece]:
    """Return the headings and the rows that a table shows."""
    first = top + table.viewport().y()
    end = top + table.height()
    yield Piece(top, first, Kind.HEADING)
    rows = table.verticalHeader()
    for row in range(rows.count()):
        begin = first + rows.sectionViewportPosition(row)
        if first <= begin < end:
            yield Piece(begin, min(end, begin + rows.sectionSize(row)))
