"""Tables on paper: columns as wide as their words, rows that are never divided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetrics

from content.frozen import frozen
from content.handout_parts import Sheet
from content.markdown import Span, Spans, plain_spans
from ui.paper.boxes import Box, Content, Group, Rule
from ui.paper.style import Style
from ui.paper.text import SEMIBOLD, Type, set_text
from ui.pictures.drawing import metrics_of
from ui.table_layout import between

SMALLEST = 75
"""Size of the smallest text in a table, in tenths of a point."""

_SHRINK = 5
_SAMPLE = 200
"""Rows that column widths are taken from; what is wider in others wraps."""

_SLACK = 4
"""Added to measured widths: text is set to fractions."""

_RULE = 5
"""Thickness of the line under a row."""

_WIDE = 9
"""Width in text heights that a column of words does without wrapping more than it has to."""


@frozen
class _Columns:
    """How a table is set: its text, and the width of each column with the space after it."""

    size: int
    widths: tuple[int, ...]


class TableSetter:
    """Sets tables into the width of a page, in small text or smaller where it has to be."""

    def __init__(self, style: Style, tallest: int) -> None:
        self._look = style.look
        self._size = style.small.size + _SHRINK
        self._width = style.form.room
        self._tallest = tallest

    def rows(self, sheet: Sheet) -> Iterator[Box] | None:
        """Return the rows of a table, each with the headings to be repeated.

        The last row stays with what follows. None where the table fits no page: its columns are
        too many or its cells too long.
        """
        columns = self._columns(sheet)
        if columns is None:
            return None
        gap = self._gap(columns.size)
        kind = self._type(columns.size)
        cells = [(Span(heading),) for heading in sheet.headings]
        head = self._row(cells, sheet.numeric, columns, kind.bold(), self._look.colours.ink)
        heading = Box(content=head, keep=True, above=gap // 2)
        room = self._tallest - head.height
        if any(self._is_too_tall(row.cells, columns, room) for row in sheet.rows):
            return None
        return self._boxes(sheet, columns, kind, heading)

    def _boxes(self, sheet: Sheet, columns: _Columns, kind: Type, heading: Box) -> Iterator[Box]:
        yield heading
        for number, row in enumerate(sheet.rows, 1):
            content = self._row(row.cells, sheet.numeric, columns, kind, self._look.colours.line)
            is_kept = number == 1 or number >= len(sheet.rows) - 1  # none stands alone on a page
            yield Box(content=content, keep=is_kept, again=heading, targets=(row.target,))

    def _columns(self, sheet: Sheet) -> _Columns | None:
        """Choose the largest text in which the columns read well, or at least hold their words."""
        rows = [[plain_spans(cell) for cell in row.cells] for row in sheet.rows[:_SAMPLE]]
        columns = list(zip(sheet.headings, *rows, strict=True))
        for size in range(self._size, SMALLEST - 1, -_SHRINK):
            needs = [self._need(column, size) for column in columns]
            room = self._width + self._gap(size)
            if sum(need.good for need in needs) <= room:
                return _Columns(size, _shared(needs, room))
        if sum(need.least for need in needs) <= room:
            return _Columns(SMALLEST, _shared(needs, room))
        return None

    def _need(self, column: Sequence[str], size: int) -> _Need:
        heading, *cells = column
        plain, strong = metrics_of(size), metrics_of(size, SEMIBOLD)
        gap = self._gap(size)
        word = max(
            _widest(strong, heading.split()),
            _widest(plain, (word for cell in cells for word in cell.split())),
        )
        full = max(_widest(strong, [heading]), _widest(plain, cells))
        return _Need(word + gap, max(word, min(full, _WIDE * size)) + gap, full + gap)

    def _is_too_tall(self, cells: Sequence[Spans], columns: _Columns, room: int) -> bool:
        """Tell whether a row does not fit into the room under its headings.

        Few rows are measured: with a character on every line and one line around them, most fit.
        """
        kind = self._type(columns.size)
        longest = max(len(plain_spans(cell)) for cell in cells)
        if (longest + 1) * kind.line_height <= room:
            return False
        return self._row(cells, (False,) * len(cells), columns, kind, "").height > room

    def _row(
        self,
        cells: Sequence[Spans],
        numeric: Sequence[bool],
        columns: _Columns,
        kind: Type,
        rule: str,
    ) -> Group:
        gap = self._gap(columns.size)
        rise = gap // 3
        parts: list[tuple[QPointF, Content]] = []
        left, tallest = 0, 0
        for cell, is_figure, width in zip(cells, numeric, columns.widths, strict=True):
            lines = set_text(cell, kind, width - gap, to_right=is_figure)
            top = rise
            for line in lines:
                parts.append((QPointF(left, top), line))
                top += line.height
            tallest = max(tallest, top)
            left += width
        height = tallest + rise
        across = Rule(left - gap, _RULE, rule)
        return Group((*parts, (QPointF(0, height), across)), height + _RULE)

    def _type(self, size: int) -> Type:
        colours = self._look.colours
        return Type(size=size, colour=colours.ink, link_colour=colours.ink, leading=1.3)

    @staticmethod
    def _gap(size: int) -> int:
        """Return the space between two columns."""
        return round(size * 1.4)


@frozen
class _Need:
    """What a column needs: so as to break no word, to read well, not to wrap at all."""

    least: int
    good: int
    full: int


def _shared(needs: Sequence[_Need], room: int) -> tuple[int, ...]:
    """Share a width out: first what is needed, then what reads well, then the rest."""
    least = [need.least for need in needs]
    good = [need.good for need in needs]
    full = [need.full for need in needs]
    if sum(full) <= room:
        return tuple(full)
    return tuple(between(good, full, room) if sum(good) <= room else between(least, good, room))


def _widest(metrics: QFontMetrics, texts: Iterable[str]) -> int:
    return max((metrics.horizontalAdvance(text) + _SLACK for text in set(texts)), default=0)
