"""A handout as one HTML page that needs nothing else: no script, no file beside it, no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import assert_never

from content.handout_parts import (
    Anchor,
    Entries,
    Heading,
    Illustration,
    Outline,
    Part,
    Role,
    Sheet,
    SheetRow,
    Words,
    place_of,
)
from content.links import FigureLink, Link, PageLink, SourceLink, TermLink, WebLink
from content.markdown import Listing, Paragraph, Prose, Span, Spans

_PAGE_LEVEL = 2

_STYLE = """
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; color: #14213d;
  font: 1.125rem/1.5 "Source Sans Pro", "Source Sans 3", sans-serif; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
h2 { margin-top: 3rem; border-top: 2px solid #14213d; padding-top: 1rem; }
p, li, dd { max-width: 42rem; }
a { color: #0b5f59; }
.lead { font-size: 1.25em; }
.kicker, .measure, .origin, .small { color: #4a5265; font-size: 0.9em; }
.note, .caution, .picture { border-left: 0.3rem solid #0f766e; padding-left: 1rem; }
.caution { border-color: #b45309; }
dt { font-weight: 600; margin-top: 1rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0;
  border-bottom: 1px solid #dedacd; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
@media print {
  body { max-width: none; margin: 0; font-size: 10.5pt; }
  tr, dd { break-inside: avoid; }
}
"""


def as_html(outline: Outline) -> str:
    """Return a handout as an HTML page; lines end in a line feed."""
    return "\n".join(_Page(outline).lines()) + "\n"


class _Page:
    """Writes one page; knows which links lead somewhere in it, and which ids are taken."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._targets = outline.targets
        self._taken: set[Link] = set()

    def lines(self) -> Iterator[str]:
        """Return the lines of the page."""
        title = escape(self._outline.title)
        yield "<!DOCTYPE html>"
        yield f'<html lang="{escape(self._outline.language)}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>"
        yield f"<style>{_STYLE}</style>"
        yield "</head>"
        yield "<body>"
        yield "<main>"
        for part in self._outline.parts:
            yield from self._part(part)
        yield "</main>"
        yield "</body>"
        yield "</html>"

    def _part(self, part: Part) -> Iterator[str]:
        match part:
            case Heading(level, text, target):
                yield f"<h{level}{self._id(target)}>{escape(text)}</h{level}>"
                if level == 1:
                    yield from self._contents()
            case Anchor(target):
                yield f"<div{self._id(target)}></div>"
            case Words(text, Role.BODY | Role.TABLE_NOTE):
                yield from self._prose(text)
            case Words(text, role):
                yield f'<div class="{role}">'
                yield from self._prose(text)
                yield "</div>"
            case Entries(items):
                yield "<dl>"
                for item in items:
                    yield f"<dt{self._id(item.target)}>{escape(item.name)}</dt>"
                    yield "<dd>"
                    yield from self._prose(item.said)
                    yield "</dd>"
                yield "</dl>"
            case Illustration():
                yield '<div class="picture">'
                yield from self._prose(part.said)
                yield "</div>"
            case Sheet():
                yield from self._sheet(part)
            case _:
                assert_never(part)

    def _contents(self) -> Iterator[str]:
        """Return links to the pages, where there is more than one."""
        headings = [part for part in self._outline.parts if isinstance(part, Heading)]
        items = [
            f'<li><a href="#{_name(page.target)}">{escape(page.text)}</a></li>'
            for page in headings
            if page.level == _PAGE_LEVEL and page.target is not None
        ]
        if items:
            yield from ("<nav><ul>", *items, "</ul></nav>")

    def _prose(self, prose: Prose) -> Iterator[str]:
        for part in prose:
            match part:
                case Paragraph(spans):
                    yield f"<p>{self._words(spans)}</p>"
                case Listing(items, ordered):
                    name = "ol" if ordered else "ul"
                    yield f"<{name}>"
                    for item in items:
                        yield f"<li>{self._words(item)}</li>"
                    yield f"</{name}>"

    def _words(self, spans: Spans) -> str:
        return "".join(self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        text = escape(span.text)
        if span.emphasis:
            text = f"<em>{text}</em>"
        if span.strong:
            text = f"<strong>{text}</strong>"
        if isinstance(span.link, WebLink):
            address = escape(str(span.link))
            shown = "" if span.text == str(span.link) else f" ({address})"
            return f'<a href="{address}">{text}</a>{shown}'
        if span.link is not None and (place := place_of(span.link)) in self._targets:
            return f'<a href="#{_name(place)}">{text}</a>'
        return text

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        title = escape(sheet.title)
        yield f'<p class="measure">{escape(sheet.measure)}</p>'
        yield f'<div class="table" role="region" aria-label="{title}" tabindex="0">'
        yield "<table>"
        if not sheet.is_headed:
            yield f"<caption>{title}</caption>"
        cells = (
            f'<th scope="col"{_figure(numeric)}>{escape(heading)}</th>'
            for heading, numeric in zip(sheet.headings, sheet.numeric, strict=True)
        )
        yield f"<thead><tr>{''.join(cells)}</tr></thead>"
        yield "<tbody>"
        for row in sheet.rows:
            yield self._row(row, sheet.numeric)
        yield "</tbody>"
        yield "</table>"
        yield "</div>"

    def _row(self, row: SheetRow, numeric: tuple[bool, ...]) -> str:
        first, *rest = row.cells
        cells = (
            f"<td{_figure(is_figure)}>{self._words(cell)}</td>"
            for cell, is_figure in zip(rest, numeric[1:], strict=True)
        )
        header = f'<th scope="row">{self._words(first)}</th>'
        return f"<tr{self._id(row.target)}>{header}{''.join(cells)}</tr>"

    def _id(self, target: Link | None) -> str:
        """Return the id of a place; the same table may stand on two pages, an id only once."""
        if target is None or target in self._taken:
            return ""
        self._taken.add(target)
        return f' id="{_name(target)}"'


def _figure(numeric: bool) -> str:  # noqa: FBT001 - of a column
    return ' class="figure"' if numeric else ""


def _name(target: Link) -> str:
    """Return the id of a place. Ids of content hold no dot, so no two places have the same."""
    match target:
        case PageLink(page, place):
            return f"page.{page}.{place}" if place else f"page.{page}"
        case TermLink(term):
            return f"term.{term}"
        case SourceLink(source):
            return f"source.{source}"
        case FigureLink(table, row):
            return f"figure.{table}.{row}"
        case WebLink(address):
            return address
        case _:
            assert_never(target)
