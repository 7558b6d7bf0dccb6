"""Statistics tables: typed cells, whom and where and when each row is about, and its source."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from content.frozen import frozen
from content.wording import Wording


def capital(text: str) -> str:
    """Return a text that begins a line."""
    return text[:1].upper() + text[1:]


class Kind(StrEnum):
    """What a figure counts."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"  # pounds sterling


class Bound(StrEnum):
    """How exact the source says a figure is."""

    EXACT = ""
    ABOUT = "about"
    OVER = "over"


@frozen
class Figure:
    """A number as its source gives it.

    ``value`` is in whole units (people, percent, pounds); ``decimals`` is how many the source
    prints, of the number as shown: £18.1 billion has one.
    """

    kind: Kind
    value: float
    decimals: int = 0
    bound: Bound = Bound.EXACT


@frozen
class Missing:
    """No figure, and why, in the reader's language."""

    reason: str


Cell = Figure | Missing

MILLION = 1_000_000
BILLION = 1_000_000_000


def figure_text(cell: Cell, wording: Wording) -> str:
    """Say a cell the way people read it: ``87,465``, ``46.0%``, ``about £18.1 billion``."""
    match cell:
        case Missing(reason):
            return wording.missing.format(reason=reason)
        case Figure(Kind.COUNT, value, decimals):
            text = wording.number(value, decimals)
        case Figure(Kind.PERCENT, value, decimals):
            text = wording.number(value, decimals) + "%"
        case Figure(Kind.MONEY, value, decimals):
            text = _money(value, decimals, wording)
    match cell.bound:
        case Bound.ABOUT:
            return wording.about.format(text)
        case Bound.OVER:
            return wording.over.format(text)
        case Bound.EXACT:
            return text


def _money(value: float, decimals: int, wording: Wording) -> str:
    if value >= BILLION:
        return wording.billion.format("£" + wording.number(value / BILLION, decimals))
    if value >= MILLION:
        return wording.million.format("£" + wording.number(value / MILLION, decimals))
    return "£" + wording.number(value, decimals)


class Part(StrEnum):
    """What a column shows of every row, other than a figure."""

    LABEL = "label"
    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    SOURCE = "source"


@frozen(kw_only=True)
class Column:
    """A column: a part of the row, or the figures with the id ``id``.

    ``unit`` is empty where the cells say it themselves, as percentages and money do.
    """

    id: str
    part: Part | None
    heading: str
    unit: str = ""

    @property
    def title(self) -> str:
        """The heading with its unit."""
        return f"{self.heading} ({self.unit})" if self.unit else self.heading


@frozen(kw_only=True)
class Row:
    """One row: figures in the order of the table's figure columns, and what they are about.

    ``who``, ``where`` and ``when`` are in words ready to be shown, "not stated" included;
    ``unstated`` says which of them are not. ``moment`` is the date behind ``when`` where it is
    one, for sorting and for lines.
    """

    id: str
    label: str
    figures: tuple[Cell, ...]
    who: str
    where: str
    when: str
    moment: date | None
    source: str
    unstated: frozenset[Part] = frozenset()

    def about(self, words: Wording) -> str:
        """Say whom, where and when its figures are about, or which of them is not stated."""
        parts = (
            (Part.WHO, words.who, self.who),
            (Part.WHERE, words.where, self.where),
            (Part.WHEN, words.when, self.when),
        )
        told = (
            f"{name.lower()} {text}" if part in self.unstated else text
            for part, name, text in parts
        )
        return capital(" · ".join(told))


@frozen(kw_only=True)
class Table:
    """A statistics table in one language. ``note`` is empty or plain text under the table."""

    id: str
    title: str
    measure: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str

    @property
    def figure_columns(self) -> tuple[Column, ...]:
        """The columns that hold figures, in the order of ``Row.figures``."""
        return tuple(column for column in self.columns if column.part is None)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources of its rows, each once, in row order."""
        return tuple(dict.fromkeys(row.source for row in self.rows))

    def row(self, row_id: str) -> Row:
        """Return the row with this id; KeyError if there is none."""
        for row in self.rows:
            if row.id == row_id:
                return row
        raise KeyError(row_id)

    def figure_index(self, column_id: str) -> int:
        """Return where ``Row.figures`` holds this column; an empty id means the first."""
        if not column_id:
            return 0
        return [column.id for column in self.figure_columns].index(column_id)


def cell_text(table: Table, row: Row, column: Column, wording: Wording, source_title: str) -> str:
    """Return what stands in one cell. ``source_title`` is the row's source as it is shown."""
    match column.part:
        case None:
            return figure_text(row.figures[table.figure_index(column.id)], wording)
        case Part.LABEL:
            return row.label
        case Part.WHO:
            return row.who
        case Part.WHERE:
            return row.where
        case Part.WHEN:
            return row.when
        case Part.SOURCE:
            return source_title
