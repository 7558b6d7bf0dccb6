"""How wide the columns and how tall the rows of a statistics table are in a given width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest

from PySide6.QtGui import QFont, QFontMetrics

from content.frozen import frozen
from content.statistics import Figure, Part
from ui.table_model import TableModel
from ui.table_type import PAD, RISE, TableType

SAMPLE = 100
"""Rows that column widths are taken from."""

MEASURED = 200
"""Tables of up to so many rows get rows as tall as their words; longer ones get equal rows."""

_GREEDY = 100_000
_NARROW_NAME, _NARROW_TEXT, _WIDE_TEXT = 12, 8, 20
_NARROW_BAR, _WIDE_BAR = 5, 14
_WIDE_HOST = 28
_KEPT = 8
_CANDIDATES = 12


@frozen
class TableLayout:
    """Widths of columns, 0 for those folded into the column ``host``; height of headings, rows.

    ``rows`` holds one height for each row, or one alone that is right for all. ``beneath`` are the
    columns whose bars stand under their figures, for want of room beside them.
    """

    widths: tuple[int, ...]
    folded: tuple[int, ...]
    host: int
    heading: int
    rows: tuple[int, ...]
    beneath: frozenset[int]

    @property
    def width(self) -> int:
        """How wide all columns are together."""
        return sum(self.widths)


@frozen
class _Need:
    """What a column needs: so as not to break a word, to read well, not to wrap at all."""

    hard: int
    comfortable: int
    ideal: int


class TableSetter:
    """Sets a table's columns and rows into a width.

    Where the columns do not fit, those that only say more about a row are folded, from the last,
    into lines under the cell that names it, so that a narrow window or large text never hides a
    word beyond the edge. Measures the first rows only.
    """

    def __init__(self, model: TableModel, kind: TableType) -> None:
        self.model = model
        self.kind = kind
        self._sample = range(min(SAMPLE, model.rowCount()))
        columns = range(model.columnCount())
        self.bars = frozenset(column for column in columns if self._is_bar(column))
        self.figures = tuple(self._figure_width(column) for column in columns)
        parts = [model.column(column).part for column in columns]
        texts = [column for column in columns if parts[column] not in {None, Part.SOURCE}]
        self._host = texts[0] if texts else 0
        self._needs = [self._need(column) for column in columns]
        self._foldable = [
            column for column in columns if parts[column] is not None and column != self._host
        ]
        self._layouts: dict[int, TableLayout] = {}

    @property
    def comfortable(self) -> int:
        """The width in which every column reads well beside the others."""
        return _comfortable(dict(enumerate(self._needs)))

    @property
    def ideal(self) -> int:
        """The width beyond which more room brings nothing."""
        return sum(need.ideal for need in self._needs)

    def set_into(self, width: int) -> TableLayout:
        """Return the layout for ``width`` pixels; it is wider where words cannot be narrower."""
        if width not in self._layouts:
            if len(self._layouts) == _KEPT:
                self._layouts.clear()
            self._layouts[width] = self._set(width)
        return self._layouts[width]

    def forget(self) -> None:
        """Measure the rows again: they have changed places."""
        if self.model.rowCount() <= MEASURED:
            self._layouts.clear()

    def folded_lines(self, row: int, folded: Sequence[int]) -> list[str]:
        """Return what stands under the naming cell of a row."""
        return [self.model.folded_line(row, column) for column in folded]

    def _set(self, width: int) -> TableLayout:
        needs = dict(enumerate(self._needs))
        folded: list[int] = []
        for column in reversed(self._foldable):
            if _comfortable(needs) <= width:
                break
            del needs[column]
            folded.insert(0, column)
        if folded:
            needs[self._host] = self._host_need(needs[self._host])
        if _comfortable(needs) > width:
            needs |= {bar: self._need(bar, with_bar=False) for bar in self.bars}
        widths = self._share(width, needs)
        beneath = frozenset(bar for bar in self.bars if not self._is_beside(bar, widths[bar]))
        return TableLayout(
            widths,
            tuple(folded),
            self._host,
            self._heading_height(widths),
            self._row_heights(widths, folded, beneath),
            beneath,
        )

    def _is_beside(self, bar: int, width: int) -> bool:
        """Whether a column has room for its bars beside its figures."""
        return width - 3 * PAD - self.figures[bar] >= _NARROW_BAR * self.kind.look.body

    def _host_need(self, need: _Need) -> _Need:
        """Return what the naming column needs when it takes in others."""
        em = self.kind.look.body
        return _Need(
            need.hard,
            max(need.comfortable, _NARROW_NAME * em),
            max(need.ideal, _WIDE_HOST * em),
        )

    def _share(self, width: int, needs: dict[int, _Need]) -> tuple[int, ...]:
        """Share a width out: first what is needed, then what reads well, then the rest."""
        shown = list(needs)
        hard = [need.hard for need in needs.values()]
        comfortable = [need.comfortable for need in needs.values()]
        ideal = [need.ideal for need in needs.values()]
        if sum(ideal) <= width:
            shares = between(ideal, self._stretched(ideal, shown), width)
        elif sum(comfortable) <= width:
            shares = between(comfortable, ideal, width)
        else:
            shares = between(hard, comfortable, width)
        widths = [0] * len(self._needs)
        for column, share in zip(shown, shares, strict=True):
            widths[column] = share
        return tuple(widths)

    def _stretched(self, ideal: list[int], shown: list[int]) -> list[int]:
        """Return widths that take all the room left over: in bars if there are any, or in words."""
        growing = self.bars.intersection(shown)
        if not growing:
            growing = frozenset(
                column for column in shown if self.model.column(column).part is not None
            ) or frozenset(shown)
        pairs = zip(shown, ideal, strict=True)
        return [width * (_GREEDY if column in growing else 1) for column, width in pairs]

    def _heading_height(self, widths: Sequence[int]) -> int:
        heights = [
            self.kind.height(
                self.kind.heading,
                self.model.column(column).title,
                width - 2 * PAD - self.kind.arrow,
            )
            for column, width in enumerate(widths)
            if width
        ]
        return max(heights, default=0) + 2 * RISE

    def _row_heights(
        self, widths: Sequence[int], folded: Sequence[int], beneath: frozenset[int]
    ) -> tuple[int, ...]:
        count = self.model.rowCount()
        if count <= MEASURED:
            return tuple(self._row_height(row, widths, folded, beneath) for row in range(count))
        longest = {self._longest_row(column) for column in range(len(widths))}
        return (max(self._row_height(row, widths, folded, beneath) for row in longest),)

    def _longest_row(self, column: int) -> int:
        lengths = [len(self.model.text(row, column)) for row in self._sample]
        return lengths.index(max(lengths))

    def _row_height(
        self, row: int, widths: Sequence[int], folded: Sequence[int], beneath: frozenset[int]
    ) -> int:
        heights = [
            self.kind.height(self._cell_font(column), self.model.text(row, column), width - 2 * PAD)
            for column, width in enumerate(widths)
            if width
        ]
        if beneath:
            heights.append(self.kind.beneath + self.kind.bar)
        if folded:
            room = widths[self._host] - 2 * PAD
            host = self.kind.height(
                self._cell_font(self._host), self.model.text(row, self._host), room
            )
            heights.append(
                host
                + sum(
                    self.kind.height(self.kind.caption, line, room)
                    for line in self.folded_lines(row, folded)
                )
            )
        return max(heights, default=0) + 2 * RISE

    def _cell_font(self, column: int) -> QFont:
        match self.model.column(column).part:
            case None:
                return self.kind.figure
            case Part.SOURCE:
                return self.kind.link
            case _:
                return self.kind.text

    def _need(self, column: int, *, with_bar: bool = True) -> _Need:
        """Measure a column's heading and the cells of its first rows."""
        em = self.kind.look.body
        text = QFontMetrics(self._cell_font(column))
        cells = [self.model.text(row, column) for row in self._sample]
        natural = _widest(text, cells)
        word = _widest(text, (word for cell in cells for word in cell.split()))
        heading = QFontMetrics(self.kind.heading)
        title = self.model.column(column).title
        title_word = _widest(heading, title.split()) + self.kind.arrow
        title_width = heading.horizontalAdvance(title) + self.kind.arrow
        figures = self.figures[column]
        beside, wide = (figures + _NARROW_BAR * em, figures + _WIDE_BAR * em)
        if column not in self.bars:
            beside, wide = figures, figures
        elif not with_bar:
            beside, wide = max(figures, _NARROW_BAR * em), max(figures, _NARROW_BAR * em)
        hard = max(word, title_word)
        narrow = (_NARROW_NAME if column == self._host else _NARROW_TEXT) * em
        comfortable = max(hard, min(natural, narrow), beside)
        ideal = max(comfortable, min(natural, _WIDE_TEXT * em), title_width, wide)
        sides = 2 * PAD + 1
        return _Need(hard + sides, comfortable + sides, ideal + sides)

    def _is_bar(self, column: int) -> bool:
        """Whether all figures of a column are drawn as bars, as far as they are measured."""
        cells = [self.model.figure(row, column) for row in self._sample]
        known = [row for row, cell in enumerate(cells) if isinstance(cell, Figure)]
        return bool(known) and all(self.model.share(row, column) is not None for row in known)

    def _figure_width(self, column: int) -> int:
        """Return how wide the numbers of a column are; 0 where it holds none."""
        metrics = QFontMetrics(self.kind.figure)
        return _widest(
            metrics,
            (
                self.model.text(row, column)
                for row in self._sample
                if isinstance(self.model.figure(row, column), Figure)
            ),
        )


def _comfortable(needs: dict[int, _Need]) -> int:
    return sum(need.comfortable for need in needs.values())


def between(least: list[int], most: list[int], width: int) -> list[int]:
    """Return widths from ``least`` towards ``most`` that fill ``width``, if it is enough."""
    room = width - sum(least)
    wanted = sum(most) - sum(least)
    if room <= 0 or wanted <= 0:
        return least
    shares = [low + room * (high - low) // wanted for low, high in zip(least, most, strict=True)]
    shares[shares.index(max(shares))] += width - sum(shares)
    return shares


def _widest(metrics: QFontMetrics, texts: Iterable[str]) -> int:
    """Return the width of the widest text. Only those with the most letters are measured."""
    longest = nlargest(_CANDIDATES, set(texts), key=len)
    return max((metrics.horizontalAdvance(text) for text in longest), default=0)
