"""Reads how tables are pictured, and looks up the figures that facts and pictures show."""

from __future__ import annotations

from math import isnan

from content.links import FigureLink
from content.links import parse as parse_link
from content.model import Bars, Line, People, Picture
from content.spelling import choice_hint, lack, quoted
from content.statistics import Figure, Kind, Table
from content.text_reader import TextReader
from content.value import Value

KINDS = ("people", "bars", "line")

_ALL = 100


class PicturesReader:
    """Reads the pictures of one edition."""

    def __init__(self, texts: TextReader) -> None:
        self._texts = texts

    def table(self, value: Value) -> Table | None:
        """Return the table that ``value`` names; None if there is none."""
        name = value.text()
        tables = self._texts.references.tables
        if name and name not in tables:
            lacking = lack("table", name)
            value.problem(f"there is no {lacking}", choice_hint(name, tables), lacking)
        return self._texts.tables.get(name)

    def table_title(self, value: Value) -> str:
        """Return the title of the table that ``value`` names, or nothing."""
        table = self._texts.tables.get(value.text())
        return table.title if table else ""

    def figure_link(self, value: Value) -> FigureLink | None:
        """Read ``TABLE/ROW`` or ``TABLE/ROW/COLUMN``; None if no such figure can be read."""
        text = value.text()
        link = parse_link(f"figure:{text}")
        if not isinstance(link, FigureLink):
            if text:
                value.problem(f"{quoted(text)} is no figure", "TABLE/ROW or TABLE/ROW/COLUMN")
            return None
        return link if self._texts.references.check(link, value.problem) else None

    def source(self, link: FigureLink) -> str:
        """Return the id of the source of a figure."""
        table = self._texts.tables.get(link.table)
        return table.row(link.row).source if table else ""

    def read(self, value: Value, words: Value, table: Table | None) -> tuple[Picture, ...]:
        """Read the pictures of a block; they show figures of its table alone."""
        roots: dict[str, dict[str, Value]] = {}
        for item in value.items():
            fields = item.fields(("id",), KINDS)
            given = [kind for kind in KINDS if fields[kind]]
            if len(given) != 1:
                item.problem("a picture is one of people, bars and line")
            identifier = fields["id"].identifier()
            if identifier in roots:
                fields["id"].problem(f"{quoted(identifier)} stands here twice")
            elif identifier:
                roots[identifier] = {kind: fields[kind] for kind in given}
        texts = words.fields(list(roots), noun="picture")
        pictures = [
            self._picture(kind, place, texts[identifier], table)
            for identifier, given in roots.items()
            for kind, place in given.items()
        ]
        return tuple(picture for picture in pictures if picture)

    def _picture(
        self, kind: str, value: Value, words: Value, table: Table | None
    ) -> Picture | None:
        own = words.fields(("title", "yes", "no") if kind == "people" else ("title",))
        title = self._texts.caption(own["title"], table)
        if table is None:
            return None
        if kind == "people":
            link = self._people(value, table)
            yes, no = self._texts.plain(own["yes"]), self._texts.plain(own["no"])
            return People(figure=link, title=title, yes=yes, no=no) if link else None
        column = value.choice([column.id for column in table.figure_columns])
        if not column:
            return None
        index = table.figure_index(column)
        cells = [row.figures[index] for row in table.rows]
        kinds = {cell.kind for cell in cells if isinstance(cell, Figure)}
        if len(kinds) != 1:
            value.problem(
                f"the figures of {quoted(column)} are not of one kind",
                "counts, percentages or money",
            )
        if kind == "bars":
            return Bars(column=column, title=title)
        if any(row.moment is None for row in table.rows):
            value.problem("a line needs a date for every row", 'give each row a "when"')
        return Line(column=column, title=title)

    def _people(self, value: Value, table: Table) -> FigureLink | None:
        text = value.text()
        link = parse_link(f"figure:{table.id}/{text}")
        if not isinstance(link, FigureLink):
            if text:
                value.problem(f"{quoted(text)} is no figure of this table", "ROW or ROW/COLUMN")
            return None
        if not self._texts.references.check(link, value.problem):
            return None
        cell = table.row(link.row).figures[table.figure_index(link.column)]
        if isinstance(cell, Figure) and isnan(cell.value):  # it has a problem of its own
            return None
        if not (isinstance(cell, Figure) and cell.kind is Kind.PERCENT and 0 <= cell.value <= _ALL):
            value.problem("100 people show a percentage from 0 to 100")
        return link
