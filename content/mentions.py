"""Figures that words mention: found, and looked for in the table that is said to give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf, isnan

from content.frozen import frozen
from content.spelling import shortened
from content.statistics import BILLION, MILLION, Cell, Figure, Kind, Table
from content.value import Value

_NOT_THERE_HINT = "say it as a row of the table gives it, rounded or not"

_SCALES = {"thousand": 1_000, "million": MILLION, "billion": BILLION}

_FIGURE = re.compile(
    r"(?<![\d,.])(?P<share>\d[\d,.]*)\s?(?:%|per\s?cent\b)"
    r"|(?P<money>[£$€])\s?(?P<amount>\d[\d,.]*)(?:\s(?P<times>thousand|million|billion)\b)?"
    r"|(?<![\d,.])(?P<number>\d[\d,.]*)\s(?P<scale>thousand|million|billion)\b"
    r"|(?P<count>\d{1,3}(?:[,\u2009\u202f]\d{3})+)"
    r"|(?<![\d+,.])(?<!\d\s)(?P<long>[1-9]\d{4,})(?=\s[^\W\d])"
    r"|(?P<some>\d+)\s(?:in|out\sof)\s(?:every\s|each\s)?(?P<all>1000|100|20|10|\d)\b"
    r"(?!\s(?:day|week|month|year))",
    re.IGNORECASE,
)


@frozen
class Mention:
    """A figure as it is mentioned, at the character ``start``.

    ``value`` is in the units of ``content.statistics.Figure``, ``step`` how far it may be from
    what was rounded to it.
    """

    start: int
    text: str
    digits: str
    kind: Kind
    value: float
    step: float

    def is_in(self, table: Table) -> bool:
        """Tell whether a cell of the table gives it, or may give it."""
        return any(self.is_from(cell) for row in table.rows for cell in row.figures)

    def is_from(self, cell: Cell) -> bool:
        """Tell whether a cell gives it, rounded or not; or may, where that could not be read."""
        if not isinstance(cell, Figure):
            return False
        if isnan(cell.value):
            return True
        return cell.kind is self.kind and abs(cell.value - self.value) <= self.step < inf


def mentions(words: str) -> Iterator[Mention]:
    """Find the figures that words mention: shares, money and large numbers; no dates or ages."""
    for match in _FIGURE.finditer(words):
        text = match.group().rstrip(".,")
        if match["some"]:
            every = int(match["all"]) or 1
            value, step = 100 * float(match["some"]) / every, 50 / every
            yield Mention(match.start(), text, match["some"], Kind.PERCENT, value, step)
            continue
        name = next(name for name in ("share", "amount", "number", "count", "long") if match[name])
        kind = {"share": Kind.PERCENT, "amount": Kind.MONEY}.get(name, Kind.COUNT)
        scale = _SCALES.get((match["times"] or match["scale"] or "").lower(), 1)
        number, step = _number(match[name], is_share=kind is Kind.PERCENT)
        yield Mention(match.start(), text, match[name], kind, number * scale, step * scale)


def check_mentions(value: Value, words: str, table: Table) -> None:
    """See that a table gives the figures that words beside it mention."""
    for mention in mentions(words):
        if not mention.is_in(table):
            figure = shortened(mention.text)
            value.problem(f"the table does not give the figure {figure}", _NOT_THERE_HINT)


def _number(digits: str, *, is_share: bool) -> tuple[float, float]:
    """Return a number and half of its last place: of 5,500 that is 50, of 60% it is a half."""
    digits = re.sub(r"[,\u2009\u202f]", "", digits.rstrip(".,"))
    whole, _, decimals = digits.partition(".")
    zeros = 0 if decimals or is_share else len(whole) - len(whole.rstrip("0"))
    parts = f"{whole}.{decimals.replace('.', '')}"
    return float(parts), float(f"5e{zeros - len(decimals) - 1}")
