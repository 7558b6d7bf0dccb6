"""Reads the words of an edition: plain text and Markdown, with links and figures checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby, islice
from operator import attrgetter

from content.links import FigureLink, Link
from content.markdown import Paragraph, Prose, Spans
from content.markdown_reader import Fault, parse
from content.mentions import Mention, check_mentions, mentions
from content.references import References
from content.spelling import shortened
from content.statistics import Cell, Table, figure_text
from content.value import Value
from content.wording import Wording

_NO_SOURCE_HINT = "give it a row in a statistics table and link to it: [](figure:TABLE/ROW)"
_FILLED_IN_HINT = "leave the words out: [](figure:…) is filled in"
_BLOT = "\ufffc"
_LINK = re.compile(r"\[(?P<words>[^\[\]]*)\]\((?P<target>[^()\s]*)\)")
_MARKDOWN = re.compile(r"\*\*|\]\(|`|</?[A-Za-z!]|&(?:#|[A-Za-z]+;)")


class TextReader:
    """Reads texts of one language; the tables are those of the same language."""

    def __init__(
        self, references: References, tables: Mapping[str, Table], wording: Wording
    ) -> None:
        self.references = references
        self.tables = tables
        self.wording = wording

    def plain(self, value: Value) -> str:
        """Read one line in which neither Markdown nor a figure stands."""
        text = self._line(value)
        for mention in islice(mentions(text), 1):
            value.problem(_no_source(mention), _NO_SOURCE_HINT)
        return text

    def caption(self, value: Value, table: Table | None) -> str:
        """Read one line that stands with a table and may mention its figures."""
        text = self._line(value)
        if table is not None:
            check_mentions(value, text, table)
        return text

    def _line(self, value: Value) -> str:
        text = value.words()
        if match := _MARKDOWN.search(text):
            value.problem(f"Markdown is not understood here: {match.group()}", "plain words alone")
        return text

    def prose(self, value: Value) -> Prose:
        """Read Markdown."""
        if not value:
            return ()
        text = value.long_text()
        faults: list[Fault] = []
        cells: dict[Link, Cell] = {}

        def resolve(link: Link, offset: int) -> str:
            def report(message: str, hint: str, lacking: str) -> None:
                faults.append(Fault(offset, message, hint, lacking))

            is_sound = self.references.check(link, report)
            if not isinstance(link, FigureLink):
                return "" if is_sound else "?"
            cell = self._cell(link) if is_sound else None
            if cell is None:
                return "?"
            cells[link] = cell
            return figure_text(cell, self.wording)

        prose = parse(text, faults, resolve)
        faults.extend(_without_source(prose, text))
        faults.extend(self._other_than_given(prose, text, cells))
        for fault in faults:
            value.problem(fault.message, fault.hint, fault.lacking, fault.offset)
        return prose

    def figure(self, link: FigureLink) -> str:
        """Return the figure at a checked link, as it is read."""
        cell = self._cell(link)
        return "?" if cell is None else figure_text(cell, self.wording)

    def _cell(self, link: FigureLink) -> Cell | None:
        table = self.tables.get(link.table)
        if table is None:
            return None
        return table.row(link.row).figures[table.figure_index(link.column)]

    def _other_than_given(
        self, prose: Prose, text: str, cells: Mapping[Link, Cell]
    ) -> Iterator[Fault]:
        """Find links to a figure whose words say another one."""
        for spans in _runs(prose):
            for link, linked in groupby(spans, attrgetter("link")):
                words = "".join(span.text for span in linked)
                for mention in mentions(words) if link in cells else ():
                    if not mention.is_from(cells[link]):
                        figure = figure_text(cells[link], self.wording)
                        message = f"{shortened(mention.text)} is not what the table gives: {figure}"
                        yield Fault(max(text.find(mention.text), 0), message, _FILLED_IN_HINT)


def _no_source(mention: Mention) -> str:
    return f"the figure {shortened(mention.text)} has no source"


def _without_source(prose: Prose, text: str) -> Iterator[Fault]:
    """Find figures that are not in a link to a figure."""
    places: dict[str, list[int]] = {}
    for mention in mentions(_LINK.sub(_blotted, text)):
        places.setdefault(mention.text, []).append(mention.start)
    for spans in _runs(prose):
        words = "".join(_BLOT if isinstance(span.link, FigureLink) else span.text for span in spans)
        for mention in mentions(words):
            found = places.get(mention.text)
            # Where emphasis parts a figure only its digits are to be found.
            offset = found.pop(0) if found else max(text.find(mention.digits), 0)
            yield Fault(offset, _no_source(mention), _NO_SOURCE_HINT)


def _runs(prose: Prose) -> Iterator[Spans]:
    for part in prose:
        yield from (part.spans,) if isinstance(part, Paragraph) else part.items


def _blotted(match: re.Match[str]) -> str:
    """Blot out what is not read of a link, and the words of a link to a figure."""
    kept = "" if match["target"].startswith("figure:") else match["words"]
    return f"{_BLOT}{kept}".ljust(len(match[0]), _BLOT)
