"""Reads the words of an edition: plain text and Markdown, with links and figures checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from content.links import FigureLink, Link
from content.markdown import Paragraph, Prose
from content.markdown_reader import Fault, parse
from content.mentions import Mention, check_mentions, mentions
from content.references import References
from content.statistics import Table, figure_text
from content.value import Value
from content.wording import Wording

_NO_SOURCE_HINT = "give it a row in a statistics table and link to it: [](figure:TABLE/ROW)"
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

        def resolve(link: Link, offset: int) -> str:
            def report(message: str, hint: str, lacking: str) -> None:
                faults.append(Fault(offset, message, hint, lacking))

            if not self.references.check(link, report):
                return "?"
            return self.figure(link) if isinstance(link, FigureLink) else ""

        prose = parse(text, faults, resolve)
        faults.extend(_figures_without_source(prose, text))
        for fault in faults:
            value.problem(fault.message, fault.hint, fault.lacking, fault.offset)
        return prose

    def figure(self, link: FigureLink) -> str:
        """Return the figure at a checked link, as it is read."""
        table = self.tables.get(link.table)
        if table is None:
            return "?"
        cell = table.row(link.row).figures[table.figure_index(link.column)]
        return figure_text(cell, self.wording)


def _no_source(mention: Mention) -> str:
    return f"the figure {mention.text} has no source"


def _figures_without_source(prose: Prose, text: str) -> list[Fault]:
    runs = [
        spans
        for part in prose
        for spans in ([part.spans] if isinstance(part, Paragraph) else part.items)
    ]
    faults = []
    for spans in runs:
        words = "".join(
            "\ufffc" if isinstance(span.link, FigureLink) else span.text for span in spans
        )
        for mention in mentions(words):
            offset = text.find(mention.text)
            if offset < 0:  # its digits are set apart
                offset = max(text.find(mention.digits), 0)
            faults.append(Fault(offset, _no_source(mention), _NO_SOURCE_HINT))
    return faults
