"""Reads statistics tables: the figures from a pack's root, the words from a language's folder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import nan

from content.frozen import frozen
from content.links import SourceLink
from content.mentions import check_mentions
from content.references import References, TableNames
from content.spelling import quoted, suggestion
from content.statistics import (
    BILLION,
    MILLION,
    Bound,
    Cell,
    Column,
    Figure,
    Kind,
    Missing,
    Part,
    Row,
    Table,
)
from content.value import Value
from content.wording import Wording

_STATED = (Part.WHO, Part.WHERE, Part.WHEN)
_STATED_HINT = 'or put it under "not_stated" where the figures stand'
_HINTS = {"source": "every figure has one: the id of an entry in sources.yaml"}
_SCALES = {"million": MILLION, "billion": BILLION}
_THOUSAND = 1_000
MOST_DIGITS = 15
"""Digits of a figure that are shown and handed out as they are written."""


@frozen(kw_only=True)
class RowRoot:
    """What a row is in every language; a figure of None is missing."""

    value: Value
    source: str
    when: date | None
    not_stated: frozenset[Part]
    figures: dict[str, Figure | None]


@frozen(kw_only=True)
class TableRoot:
    """What a table is in every language."""

    id: str
    columns: tuple[str, ...]
    rows: dict[str, RowRoot]

    @property
    def figure_columns(self) -> tuple[str, ...]:
        """The ids of the columns that hold figures."""
        return tuple(column for column in self.columns if column not in set(Part))

    @property
    def names(self) -> TableNames:
        """What figure links need to know."""
        return TableNames(self.rows, self.figure_columns)


def read_root(table_id: str, value: Value) -> TableRoot | None:
    """Read a file of figures; None if its columns or rows are not clear, which has been noted."""
    fields = value.fields(("columns", "figures", "rows"))
    columns = fields["columns"].ids()
    kinds = _kinds(fields["figures"], [column for column in columns if column not in set(Part)])
    if columns and kinds == {}:
        fields["columns"].problem("no column holds figures", "name one that stands under figures")
    if not kinds:
        return None
    rows: dict[str, RowRoot] = {}
    for item in fields["rows"].items():
        row = item.fields(("id", "source", "figures"), ("when", "not_stated"), hints=_HINTS)
        row_id = row["id"].identifier()
        if row_id in rows:
            row["id"].problem(f"{quoted(row_id)} stands here twice")
        elif row_id:
            rows[row_id] = _row_root(item, row, kinds)
    return TableRoot(id=table_id, columns=tuple(columns), rows=rows) if rows else None


def check_sources(root: TableRoot, references: References) -> None:
    """See that every row has a source that exists."""
    for row in root.rows.values():
        if row.source:
            place = row.value.peek("source")
            references.check(SourceLink(row.source), place.problem)


def _kinds(value: Value, columns: Sequence[str]) -> dict[str, Kind | None] | None:
    """Read of which kind the figures of each column are; None in it leaves that to the cells."""
    kinds: dict[str, Kind | None] = {}
    is_clear = True
    slips = {name: suggestion(name, set(Part) - set(columns)) for name in columns}
    hints = {name: f'or, in "columns", {slip}' for name, slip in slips.items() if slip}
    for name, column in value.fields(columns, noun="column", hints=hints).items():
        kind = column.fields((), ("kind",))["kind"]
        word = kind.choice(list(Kind))
        kinds[name] = Kind(word) if word else None
        is_clear = is_clear and bool(column) and bool(word) == bool(kind)
    return kinds if is_clear else None


def _row_root(item: Value, row: dict[str, Value], kinds: dict[str, Kind | None]) -> RowRoot:
    cells = row["figures"].fields(list(kinds), noun="figure")
    parts = row["not_stated"].items()
    not_stated = frozenset(Part(name) for part in parts if (name := part.choice(_STATED)))
    when = row["when"].day() or (date.min if row["when"] else None)  # as in _unread
    if when and Part.WHEN in not_stated:
        row["when"].problem('"when" is given and also under "not_stated"')
    return RowRoot(
        value=item,
        source=row["source"].identifier(),
        when=when,
        not_stated=not_stated,
        figures={name: _figure(cell, kinds[name]) for name, cell in cells.items()},
    )


def _figure(cell: Value, kind: Kind | None) -> Figure | None:
    if not cell:
        return _unread(kind)
    if cell.is_text():
        if kind is None:
            cell.problem(
                "this figure does not say its kind", "as in {count: 97700} or {percent: 46.0}"
            )
            return _unread(kind)
        return _number(cell, kind, Bound.EXACT, "")
    fields = cell.fields((), (*Kind, "bound", "scale", "missing"))
    given = [name for name in Kind if fields[name]]
    if fields["missing"]:
        if not fields["missing"].yes() or any(fields[name] for name in fields if name != "missing"):
            cell.problem("a missing figure is {missing: true} and nothing more")
        return None
    if len(given) != 1:
        cell.problem("a figure has one of count, percent and money", "or {missing: true}")
        return _unread(kind)
    if kind and given[0] is not kind:
        fields[given[0]].problem(f"this column holds figures of the kind {quoted(kind)}")
    bound = Bound(fields["bound"].choice([bound for bound in Bound if bound]))
    return _number(fields[given[0]], given[0], bound, fields["scale"].choice(_SCALES))


def _number(value: Value, kind: Kind, bound: Bound, scale: str) -> Figure:
    number = value.number()
    if number is None:
        return _unread(kind)
    if len(number.as_tuple().digits) > MOST_DIGITS:
        value.problem(f"this figure has more than {MOST_DIGITS} digits", "round it")
    if kind is not Kind.PERCENT and number < 0:
        value.problem("this figure cannot be below nought")
    if scale and kind is not Kind.MONEY:
        value.problem("only money has a scale", "write the number out")
    elif kind is Kind.MONEY:
        if not scale and number >= MILLION:
            value.problem(
                "money from a million on has a scale", "as in {money: 18.1, scale: billion}"
            )
        if scale and not 1 <= number < (_THOUSAND if scale == "million" else BILLION):
            value.problem(f"this is not in {scale}s", "choose the scale that leaves 1 to 999")
    decimals = max(0, -int(number.as_tuple().exponent))
    return Figure(kind, float(number * _SCALES.get(scale, 1)), decimals, bound)


def _unread(kind: Kind | None) -> Figure:
    """Stand in for a figure that has a problem, so that it brings no further ones."""
    return Figure(kind or Kind.COUNT, nan)


def read_table(root: TableRoot, words: Value, wording: Wording) -> Table:
    """Read what a table says in one language."""
    fields = words.fields(("title", "measure", "columns", "rows"), ("note", "who", "where"))
    columns = fields["columns"].fields(root.columns, noun="column")
    rows = fields["rows"].fields(list(root.rows), noun="row")
    defaults = {Part.WHO: fields["who"].words(), Part.WHERE: fields["where"].words(), Part.WHEN: ""}
    table = Table(
        id=root.id,
        title=fields["title"].words(),
        measure=fields["measure"].words(),
        columns=tuple(_column(name, columns[name]) for name in root.columns),
        rows=tuple(
            _row(row_id, row, rows[row_id], defaults, wording) for row_id, row in root.rows.items()
        ),
        note=fields["note"].words(),
    )
    for name, text in (("title", table.title), ("measure", table.measure), ("note", table.note)):
        check_mentions(fields[name], text, table)
    return table


def _column(name: str, words: Value) -> Column:
    part = Part(name) if name in set(Part) else None
    fields = words.fields(("heading",), () if part else ("unit",))
    unit = "" if part else fields["unit"].words()
    return Column(id=name, part=part, heading=fields["heading"].words(), unit=unit)


def _row(
    row_id: str, root: RowRoot, words: Value, defaults: dict[Part, str], wording: Wording
) -> Row:
    missing = [name for name, figure in root.figures.items() if figure is None]
    given = {Part.WHEN} if root.when else set()
    asked = [part for part in _STATED if part not in root.not_stated | given]
    fields = words.fields(
        (
            "label",
            *(part for part in asked if not defaults[part]),
            *(["missing"] if missing else []),
        ),
        [part for part in asked if defaults[part]],
        hints=dict.fromkeys(_STATED, _STATED_HINT),
        elsewhere={
            **dict.fromkeys(given, "the day stands with the figures"),
            **dict.fromkeys(root.not_stated, 'it is under "not_stated" with the figures'),
        },
    )
    reasons = fields["missing"].fields(missing, noun="reason") if missing else {}
    cells: list[Cell] = [
        figure or Missing(reasons[name].words()) for name, figure in root.figures.items()
    ]
    stated = {part: fields[part].words() or defaults[part] for part in asked}
    stated.update(dict.fromkeys(root.not_stated, wording.not_stated))
    if root.when:
        stated[Part.WHEN] = wording.day(root.when)
    return Row(
        id=row_id,
        label=fields["label"].words(),
        figures=tuple(cells),
        who=stated[Part.WHO],
        where=stated[Part.WHERE],
        when=stated[Part.WHEN],
        moment=root.when,
        source=root.source,
        unstated=root.not_stated,
    )
