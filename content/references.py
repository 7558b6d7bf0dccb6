"""What the links of a pack may lead to: pages and places on them, terms, sources, figures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from content.frozen import frozen
from content.links import FigureLink, Link, PageLink, SourceLink, TermLink, WebLink
from content.spelling import choice_hint, lack, quoted

Report = Callable[[str, str, str], None]
"""Told the message and the hint of a problem, and what is lacking if a name leads nowhere."""


_LISTS = {"term": "glossary.yaml", "source": "sources.yaml", "table": "statistics/"}
"""Where the ids of a kind stand, for packs that have none of them, or too many to be named."""


@frozen
class TableNames:
    """What figure links need to know of a table."""

    rows: Collection[str]
    columns: Collection[str]


@frozen(kw_only=True)
class References:
    """The ids that a pack defines.

    None stands for what could not be read: it has a problem of its own already, so everything
    that leads there is let pass.
    """

    pages: Mapping[str, Collection[str] | None]
    terms: Collection[str] | None
    sources: Collection[str] | None
    tables: Mapping[str, TableNames | None]

    def check(self, link: Link, report: Report) -> bool:
        """Tell whether a link leads somewhere that can be read; report it if it leads nowhere."""
        match link:
            case PageLink(page, place):
                places = self.pages.get(page)
                if not _known(page, self.pages, "page", report) or places is None:
                    return False
                where = f" on the page {quoted(page)}"
                return not place or _known(place, places, "place", report, where)
            case TermLink(term):
                return _known(term, self.terms, "term", report)
            case SourceLink(source):
                return _known(source, self.sources, "source", report)
            case FigureLink():
                return self._check_figure(link, report)
            case WebLink(address):
                if not address.startswith("https://"):
                    report(f"{quoted(address)} is not a safe address", "begin it with https://", "")
                return True

    def _check_figure(self, link: FigureLink, report: Report) -> bool:
        table = self.tables.get(link.table)
        if not _known(link.table, self.tables, "table", report) or table is None:
            return False
        where = f" in the table {quoted(link.table)}"
        if not _known(link.row, table.rows, "row", report, where):
            return False
        if link.column:
            return _known(link.column, table.columns, "column of figures", report, where)
        if len(table.columns) > 1:
            columns = ", ".join(table.columns)
            report(
                f"the table {quoted(link.table)} has several columns of figures",
                f"write figure:{link.table}/{link.row}/COLUMN with one of {columns}",
                "",
            )
            return False
        return True


def _known(
    name: str, names: Collection[str] | None, noun: str, report: Report, where: str = ""
) -> bool:
    if names is None:
        return False
    if name not in names:
        hint = choice_hint(name, names)
        if not hint and noun in _LISTS:
            stand = "stands in" if names else "would stand in"
            hint = f"each {noun} {stand} {_LISTS[noun]}"
            hint += "" if names else ", which is missing or empty"
        lacking = lack(noun, name)
        report(f"there is no {lacking}{where}", hint, lacking)
    return name in names
