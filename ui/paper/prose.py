"""Paragraphs, lists and names beside their text, as boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF

from content.markdown import Listing, Paragraph, Prose, Spans
from ui.paper.boxes import Box, Content, Group
from ui.paper.text import Line, Type, set_text, set_words

_BETWEEN = 0.6
"""Space between paragraphs, in sizes of their text."""


def set_prose(prose: Prose, kind: Type, width: int) -> list[Box]:
    """Set paragraphs and lists."""
    boxes: list[Box] = []
    gap = round(kind.size * _BETWEEN)
    for part in prose:
        match part:
            case Paragraph(spans):
                boxes += _paragraph(set_text(spans, kind, width), gap)
            case Listing(items, ordered):
                if boxes:
                    boxes[-1] = replace(boxes[-1], keep=True)
                for number, item in enumerate(items, 1):
                    mark = f"{number}." if ordered else "•"
                    boxes += _item(mark, item, kind, width, gap // 2 if number > 1 else gap)
    return boxes


def unlisted(prose: Prose) -> Prose:
    """Return the items of lists as paragraphs."""
    return tuple(
        Paragraph(spans)
        for part in prose
        for spans in ((part.spans,) if isinstance(part, Paragraph) else part.items)
    )


def kept(boxes: Sequence[Box], *, to_next: bool = False) -> list[Box]:
    """Return boxes that stay together on one page, and with what follows if ``to_next``."""
    last = len(boxes) - 1
    return [replace(box, keep=to_next or index < last) for index, box in enumerate(boxes)]


def side_by_side(names: Sequence[Line], boxes: Sequence[Box], side: int) -> list[Box]:
    """Put the lines of a name beside those of a text, the first two on one baseline.

    The whole name goes with the first line of the text, so that a reader of the file comes to it
    first; the lines of the text that it reaches down to stay on the same page. The first box has
    room for all of the name, so that it begins on no page that ends before the name does.
    """
    if not boxes:
        return [Box(content=line) for line in names]
    first = boxes[0].content
    down = max(0.0, first.rise - names[0].rise) if isinstance(first, Line) else 0.0
    parts: list[tuple[QPointF, Content]] = []
    for line in names:
        parts.append((QPointF(0, down), line))
        down += line.height
    boxes = [replace(boxes[0], room=round(down)), *boxes[1:]]
    result: list[Box] = []
    top = 0
    last = len(boxes) - 1
    for number, box in enumerate(boxes):
        top += box.above if number else 0
        parts.append((QPointF(side + box.left, 0), box.content))
        height = max(box.height, round(down) - top) if number == last else box.height
        top += height
        keep = box.keep or (number < last and down > top)
        content = Group(tuple(parts), height)
        result.append(replace(box, content=content, left=0, keep=keep))
        parts = []
    return result


def _paragraph(lines: Sequence[Line], above: int) -> list[Box]:
    """Return the lines of a paragraph; none of them is left alone on a page."""
    last = len(lines) - 1
    alone = {0, last - 1}
    return [
        Box(content=line, above=0 if number else above, keep=number in alone and number < last)
        for number, line in enumerate(lines)
    ]


def _item(mark: str, spans: Spans, kind: Type, width: int, above: int) -> list[Box]:
    """Set an item of a list: its mark, and its text beside it."""
    indent = round(kind.size * (0.7 + 0.55 * len(mark)))
    first, *rest = _paragraph(set_text(spans, kind, width - indent), above)
    sign = set_words(mark, kind, indent)[0]
    parts = ((QPointF(0, 0), sign), (QPointF(indent, 0), first.content))
    return [
        replace(first, content=Group(parts, first.height)),
        *(replace(box, left=indent) for box in rest),
    ]
