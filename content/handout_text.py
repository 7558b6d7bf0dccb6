"""A handout as plain text, 78 characters wide."""

from __future__ import annotations

import textwrap
from typing import assert_never

from content.handout_parts import (
    Anchor,
    Entries,
    Heading,
    Illustration,
    Outline,
    Part,
    Sheet,
    Words,
)
from content.links import WebLink
from content.markdown import Listing, Paragraph, Prose, Spans, plain_spans

WIDTH = 78
_RULES = {1: "=", 2: "=", 3: "-", 4: "~"}
_GAP = "  "


def as_text(outline: Outline) -> str:
    """Return a handout as plain text; lines end in a line feed."""
    blocks = (block for part in outline.parts for block in _part(part))
    return "\n\n".join(blocks) + "\n"


def _part(part: Part) -> list[str]:
    match part:
        case Heading(level, text):
            return [_heading(level, text)]
        case Anchor():
            return []
        case Words(text):
            return _prose(text)
        case Entries(items):
            return ["\n".join([_filled(item.name), *_prose(item.said, "    ")]) for item in items]
        case Illustration():
            return _prose(part.said)
        case Sheet():
            title = [] if part.is_headed else [_filled(part.title)]
            return [*title, _filled(part.measure), _sheet(part)]
        case _:
            assert_never(part)


def _heading(level: int, text: str) -> str:
    lines = _filled(text).split("\n")
    rule = _RULES[level] * max(map(len, lines))
    return "\n".join(([rule] if level == 1 else []) + lines + [rule])


def _prose(prose: Prose, indent: str = "") -> list[str]:
    blocks: list[str] = []
    for part in prose:
        match part:
            case Paragraph(spans):
                blocks.append(_filled(_words(spans), indent))
            case Listing(items, ordered):
                marks = [f"{number}. " if ordered else "- " for number in range(1, len(items) + 1)]
                blocks.append(
                    "\n".join(
                        _filled(_words(item), indent, mark)
                        for mark, item in zip(marks, items, strict=True)
                    )
                )
    return blocks


def _words(spans: Spans) -> str:
    return "".join(
        f"{span.text} ({span.link})"
        if isinstance(span.link, WebLink) and span.text != str(span.link)
        else span.text
        for span in spans
    )


def _filled(text: str, indent: str = "", mark: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent + mark,
        subsequent_indent=indent + " " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sheet(sheet: Sheet) -> str:
    rows = [[plain_spans(cell) for cell in row.cells] for row in sheet.rows]
    widths = [max(map(len, column)) for column in zip(sheet.headings, *rows, strict=True)]
    if sum(widths) + len(_GAP) * (len(widths) - 1) > WIDTH:
        return _labelled(sheet.headings, rows)
    rule = ["-" * width for width in widths]
    return "\n".join(
        _GAP.join(
            cell.rjust(width) if numeric else cell.ljust(width)
            for cell, width, numeric in zip(line, widths, sheet.numeric, strict=True)
        ).rstrip()
        for line in [list(sheet.headings), rule, *rows]
    )


def _labelled(headings: tuple[str, ...], rows: list[list[str]]) -> str:
    """Write a table that is too wide as one short list a row."""
    return "\n\n".join(
        "\n".join(
            _filled(f"{heading}: {cell}", "" if number == 0 else "    ")
            for number, (heading, cell) in enumerate(zip(headings, row, strict=True))
        )
        for row in rows
    )
