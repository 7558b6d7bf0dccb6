"""A handout as Markdown, with tables in the form that most readers of Markdown know."""

from __future__ import annotations

import re
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
    Words,
)
from content.links import WebLink
from content.markdown import Listing, Paragraph, Prose, Span, Spans

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$#]")
_LINE_START = re.compile(r"^(?:(?P<digits>\d{1,9})(?=[.)](?:\s|$))|(?=[-+=](?:\s|$|[-+=])))")


def as_markdown(outline: Outline) -> str:
    """Return a handout as Markdown; lines end in a line feed."""
    blocks = (block for part in outline.parts for block in _part(part))
    return "\n\n".join(blocks) + "\n"


def _part(part: Part) -> list[str]:
    match part:
        case Heading(level, text):
            return [f"{'#' * level} {_escaped(text)}"]
        case Anchor():
            return []
        case Words(text, Role.NOTE | Role.CAUTION):
            return ["\n".join(f"> {line}".rstrip() for line in _prose(text).split("\n"))]
        case Words(text):
            return [_prose(text)]
        case Entries(items):
            return [f"**{_escaped(item.name)}**\n\n{_prose(item.said)}" for item in items]
        case Illustration():
            return [_prose(part.said)]
        case Sheet():
            title = [] if part.is_headed else [f"**{_escaped(part.title)}**"]
            return [*title, _escaped(part.measure), _sheet(part)]
        case _:
            assert_never(part)


def _prose(prose: Prose) -> str:
    blocks: list[str] = []
    for part in prose:
        match part:
            case Paragraph(spans):
                blocks.append(_line(spans))
            case Listing(items, ordered):
                blocks.append(
                    "\n".join(
                        f"{f'{number}.' if ordered else '-'} {_line(item)}"
                        for number, item in enumerate(items, 1)
                    )
                )
    return "\n\n".join(blocks)


def _line(spans: Spans) -> str:
    return _LINE_START.sub(r"\g<digits>\\", _words(spans))


def _words(spans: Spans) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    words = span.text.strip()
    if not words:
        return span.text
    before, _, after = span.text.partition(words)
    mark = "*" * (2 * span.strong + span.emphasis)
    marked = f"{mark}{_escaped(words)}{mark}"
    if isinstance(span.link, WebLink):
        address = str(span.link).replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
        marked = f"[{marked}](<{address}>)"
    return before + marked + after


def _sheet(sheet: Sheet) -> str:
    rules = ["---:" if numeric else "---" for numeric in sheet.numeric]
    rows = [[_words(cell) for cell in row.cells] for row in sheet.rows]
    lines = [[_escaped(heading) for heading in sheet.headings], rules, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)
