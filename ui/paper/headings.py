"""Headings on paper, and the list of contents under the title of a whole brochure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from content.frozen import frozen
from content.handout_parts import Heading, Outline
from content.links import Link, PageLink
from content.markdown import Prose, Span
from ui.paper.boxes import Box, Content, Rule
from ui.paper.prose import kept, set_prose
from ui.paper.style import Style
from ui.paper.text import BOLD, SEMIBOLD, Type, set_text, set_words

TITLE, CHAPTER = 1, 2
"""Levels of headings."""

_FEW = 2
"""Pages from which a brochure has a list of contents."""


@frozen(eq=False)
class Entry:
    """A line of the contents: what it names, and at its end the page on paper, once known."""

    name: Content
    heading: Heading
    kind: Type
    width: int
    numbers: Mapping[Heading, int]

    @property
    def height(self) -> int:
        """How tall it is."""
        return self.name.height

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it."""
        self.name.paint(painter, corner)
        (number, *_) = set_words(str(self.numbers[self.heading]), self.kind, self.width)
        number.paint(painter, corner + QPointF(self.width - number.width, 0))

    def links(self) -> Iterator[tuple[QRectF, Link]]:
        """Return the link to the page."""
        return self.name.links()


class Headings:
    """Sets the headings of one outline. ``numbers`` will say on which page each stands."""

    def __init__(self, style: Style, numbers: Mapping[Heading, int]) -> None:
        self._style = style
        self._numbers = numbers

    def boxes(self, heading: Heading, kicker: Prose = ()) -> Iterator[Box]:
        """Return a heading that stays with what follows it, under a small line if there is one."""
        form, colours = self._style.form, self._style.look.colours
        kind, above, room = self._kind(heading)
        if heading.level == CHAPTER:
            rule = Rule(form.room, 10, colours.ink)
            yield Box(content=rule, above=2 * form.body + self._style.gap, keep=True, room=room)
        if kicker:
            small = kept(set_prose(kicker, self._style.kicker, form.room), to_next=True)
            yield replace(small[0], above=above)
            yield from small[1:]
            above = 0
        lines = set_words(heading.text, kind, form.room)
        yield from headed([Box(content=line) for line in lines], heading, above)
        if heading.level == TITLE:
            rule = Rule(form.room, 20, colours.accent)
            yield Box(content=rule, above=form.body, keep=True)

    def contents(self, outline: Outline) -> Iterator[Box]:
        """List the pages of a whole brochure, and where on paper they begin."""
        headings = [part for part in outline.parts if isinstance(part, Heading)]
        chapters = [heading for heading in headings if heading.level == CHAPTER]
        targets = [chapter.target for chapter in chapters]
        pages = [target for target in targets if isinstance(target, PageLink)]
        if len(pages) < _FEW or any(page.place for page in pages):
            return
        style = self._style
        width = style.form.column
        for number, chapter in enumerate(chapters):
            span = Span(chapter.text, link=chapter.target)
            lines = set_text((span,), style.body, width * 9 // 10)
            *before, last = (Box(content=line, left=style.form.side) for line in lines)
            entry = Entry(last.content, chapter, style.body, width, self._numbers)
            boxes = kept([*before, replace(last, content=entry)])
            yield replace(boxes[0], above=style.gap // 2 if number else 2 * style.gap)
            yield from boxes[1:]

    def _kind(self, heading: Heading) -> tuple[Type, int, int]:
        """Return how a heading is set, the space above it, and the room that it needs."""
        form, ink = self._style.form, self._style.look.colours.ink
        room = 0
        weight = SEMIBOLD
        match heading.level:
            case _ if heading.is_item:
                return self._style.item, form.body, 0
            case 1:
                size, above, leading, weight = form.title, form.body // 3, 1.15, BOLD
            case 2:
                size, above, leading, weight = form.chapter, form.body, 1.2, BOLD
                room = form.height // 5
            case _:
                size, above, leading = form.section, form.body + self._style.gap, 1.25
        kind = Type(size=size, colour=ink, link_colour=ink, weight=weight, leading=leading)
        return kind, above, room


def headed(boxes: list[Box], heading: Heading, above: int) -> list[Box]:
    """Return the lines of a heading, which say so and stay with what follows."""
    targets = () if heading.target is None else (heading.target,)
    first, *rest = kept(boxes, to_next=True)
    return [replace(first, above=above, heading=heading, targets=targets), *rest]
