"""Sets the parts of an outline into boxes, ready to be put on pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from content.block_parts import line_of
from content.handout_parts import (
    Anchor,
    Entries,
    Entry,
    Heading,
    Illustration,
    Outline,
    Part,
    Role,
    Sheet,
    Words,
)
from content.links import Link
from content.markdown import Paragraph, Span, plain_spans
from ui.paper.boxes import Bar, Box
from ui.paper.headings import CHAPTER, TITLE, Headings, headed
from ui.paper.illustrations import picture_of, says_all
from ui.paper.prose import kept, set_prose, side_by_side, unlisted
from ui.paper.style import Style
from ui.paper.tables import TableSetter
from ui.paper.text import set_text, set_words

_MOST = 0.6
"""Share of a page's height that a picture may take."""

_WHOLE = 15
"""Lines of a note that stay together on one page."""

_SHORT = 8
"""Lines of a named text that stay together on one page."""

_BAR = 20
"""Thickness of the bar beside a note."""


class Typesetter:
    """Sets one outline. ``tallest`` is the height of a page's text.

    ``numbers`` will say on which page each heading stands; it is asked when pages are painted.
    """

    def __init__(
        self, outline: Outline, style: Style, tallest: int, numbers: Mapping[Heading, int]
    ) -> None:
        self._outline = outline
        self._style = style
        self._form = style.form
        self._tallest = tallest
        self._headings = Headings(style, numbers)
        self._tables = TableSetter(style, tallest)

    def boxes(self) -> Iterator[Box]:
        """Return everything in reading order. It is set as it is asked for."""
        waiting: Heading | None = None
        kicker: Words | None = None
        targets: list[Link] = []
        is_named = False
        for part, after in zip(self._outline.parts, _following(self._outline.parts), strict=True):
            if isinstance(part, Heading):
                is_named = part.is_item
            match part, after:
                case Anchor(target), _:
                    targets.append(target)
                    continue
                case Words(role=Role.KICKER), Heading(level=level) if level == CHAPTER:
                    kicker = part  # it stands under the rule of its heading
                    continue
                case Heading(), _ if waiting is None and part.level > CHAPTER:
                    waiting = part  # it may stand beside what follows
                    continue
            made = list(self._under(waiting, part, kicker))
            if made and not is_named and _introduces(part, after):
                made[-1] = replace(made[-1], keep=True)
            waiting = part if isinstance(part, Heading) and part.level > CHAPTER else None
            kicker = None
            for box in made:
                yield replace(box, targets=(*targets, *box.targets)) if targets else box
                targets = []
        if waiting is not None:
            yield from self._headings.boxes(waiting)

    def _under(
        self, heading: Heading | None, part: Part, kicker: Words | None = None
    ) -> Iterator[Box]:
        """Set a part with the heading or the small line that stands before it, if there is one."""
        match heading, part:
            case None, Heading() if kicker is not None:
                yield from self._headings.boxes(part, kicker.text)
            case None, _:
                yield from self._part(part)
            case Heading(is_item=True), Words(text, Role.BODY):
                boxes = set_prose(text, self._style.body, self._form.column)
                yield from self._named(heading.text, boxes, heading)
            case Heading(), Words(_, Role.NOTE | Role.CAUTION):
                yield from self._note(part, heading)
            case Heading(), Heading(level=level) if level > CHAPTER:
                yield from self._headings.boxes(heading)
            case Heading(), _:
                yield from self._headings.boxes(heading)
                yield from self._part(part)

    def _part(self, part: Part) -> Iterator[Box]:
        match part:
            case Heading():
                yield from self._headings.boxes(part)
                if part.level == TITLE:
                    yield from self._headings.contents(self._outline)
            case Anchor():
                pass
            case Words():
                yield from self._words(part)
            case Entries(items):
                for item in items:
                    yield from self._entry(item)
            case Illustration():
                yield from self._illustration(part)
            case Sheet():
                yield from self._sheet(part)
            case _:
                assert_never(part)

    def _words(self, words: Words) -> Iterator[Box]:
        style, form = self._style, self._form
        match words.role:
            case Role.BODY:
                yield from self._shifted(set_prose(words.text, style.body, form.column))
            case Role.LEAD:
                yield from self._shifted(set_prose(words.text, style.lead, form.column))
            case Role.NOTE | Role.CAUTION:
                yield from self._note(words)
            case Role.KICKER:
                first, *rest = kept(set_prose(words.text, style.kicker, form.room), to_next=True)
                yield from (replace(first, above=form.body + style.gap), *rest)
            case Role.TABLE_NOTE:
                yield from kept(set_prose(words.text, style.note, form.room), to_next=True)
            case Role.ORIGIN:
                yield from set_prose(unlisted(words.text), style.small, form.room)
            case Role.SMALL if words.text == line_of(self._outline.imprint):
                pass  # it stands at the foot of every page
            case Role.SMALL:
                first, *rest = kept(set_prose(words.text, style.small, form.room))
                yield from (replace(first, above=form.body), *rest)
            case _:
                assert_never(words.role)

    def _note(self, words: Words, heading: Heading | None = None) -> Iterator[Box]:
        """Set a note or a caution beside a bar, under its heading."""
        colours = self._style.look.colours
        colour = colours.caution_line if words.role is Role.CAUTION else colours.accent
        bar = Bar(self._form.side, _BAR, colour)
        indent = self._form.body + _BAR
        width = self._form.column - indent
        boxes = set_prose(words.text, self._style.body, width)
        if heading is not None:
            lines = set_words(heading.text, self._style.item, width)
            boxes = [*headed([Box(content=line) for line in lines], heading, 0), *boxes]
        first, *rest = kept(boxes) if len(boxes) <= _WHOLE else boxes
        above = self._form.body + self._style.gap
        for box in (replace(first, above=above), *rest):
            yield replace(box, left=box.left + self._form.side + indent, bar=bar)

    def _entry(self, entry: Entry) -> Iterator[Box]:
        style, width = self._style, self._form.column
        boxes = set_prose(entry.text, style.body, width)
        if entry.value:
            value = kept(set_prose((Paragraph(entry.value),), style.value, width), to_next=True)
            boxes = [*value, *boxes]
        if entry.origin:
            first, *rest = kept(set_prose((Paragraph(entry.origin),), style.small, width))
            if boxes:
                boxes[-1] = replace(boxes[-1], keep=True)
            boxes += [replace(first, above=style.gap // 3), *rest]
        yield from self._named(entry.name, boxes, targets=(entry.target,))

    def _named(
        self,
        name: str,
        boxes: Sequence[Box],
        heading: Heading | None = None,
        targets: tuple[Link, ...] = (),
    ) -> Iterator[Box]:
        """Set a name beside its text, or above it where there is no room beside it.

        A name taller than a page has none: above its text it can go on on the next page.
        """
        form = self._form
        boxes = self._beside(name, boxes) or self._above(name, boxes)
        if heading is not None and heading.target is not None:
            targets = (*targets, heading.target)
        first, *rest = kept(boxes) if len(boxes) <= _SHORT else boxes
        above = form.body if form.side else round(form.body * 0.7)
        yield replace(first, above=above, heading=heading, targets=targets)
        yield from rest

    def _beside(self, name: str, boxes: Sequence[Box]) -> list[Box]:
        """Set a name in a column of its own; return nothing where it does not fit there."""
        form = self._form
        if not form.side:
            return []
        lines = set_words(name, self._style.item, form.side - form.body)
        made = side_by_side(lines, boxes, form.side)
        return made if made[0].room <= self._tallest else []

    def _above(self, name: str, boxes: Sequence[Box]) -> list[Box]:
        lines = set_words(name, self._style.item, self._form.room)
        names = kept([Box(content=line) for line in lines], to_next=True)
        texts = [replace(boxes[0], above=0), *boxes[1:]] if boxes else []
        return [*names, *self._shifted(texts)]

    def _shifted(self, boxes: Iterable[Box]) -> Iterator[Box]:
        """Move boxes to where running text begins."""
        return (replace(box, left=box.left + self._form.side) for box in boxes)

    def _sheet(self, sheet: Sheet) -> Iterator[Box]:
        style, form = self._style, self._form
        title = () if sheet.is_headed else set_words(sheet.title, style.item, form.room)
        measure = set_words(sheet.measure, style.small, form.room)
        first, *rest = kept([Box(content=line) for line in (*title, *measure)], to_next=True)
        yield replace(first, above=form.body if sheet.is_headed else form.body + style.gap)
        yield from rest
        rows = self._tables.rows(sheet)
        yield from self._labelled(sheet) if rows is None else rows

    def _labelled(self, sheet: Sheet) -> Iterator[Box]:
        """Set a table that fits no page as one short list a row."""
        for row in sheet.rows:
            name, *cells = row.cells
            boxes = [
                box
                for heading, cell in zip(sheet.headings[1:], cells, strict=True)
                for box in set_prose(
                    (Paragraph((Span(f"{heading}: "), *cell)),), self._style.body, self._form.column
                )
            ]
            yield from self._named(plain_spans(name), boxes, targets=(row.target,))

    def _illustration(self, part: Illustration) -> Iterator[Box]:
        """Set a picture with its title above and its words below; all on one page."""
        style, width = self._style, self._form.column
        most = round(self._tallest * _MOST)
        picture = picture_of(part, self._outline.wording, style.look, width, most)
        boxes = [Box(content=line) for line in set_text((Span(part.title),), style.item, width)]
        if not part.title:
            boxes = []
        if picture is not None:
            boxes.append(Box(content=picture, above=style.gap))
        if picture is None or not says_all(part):
            boxes += set_prose(part.text, style.body, width)
        if part.origin:
            boxes += set_prose((Paragraph(part.origin),), style.small, width)
        first, *rest = kept(boxes)
        yield from self._shifted((replace(first, above=self._form.body + style.gap), *rest))


def _following(parts: Sequence[Part]) -> list[Part | None]:
    """Return what comes after each part; what only marks a place does not count."""
    found: list[Part | None] = []
    after: Part | None = None
    for part in reversed(parts):
        found.append(after)
        after = after if isinstance(part, Anchor) else part
    return found[::-1]


def _introduces(part: Part, after: Part | None) -> bool:
    """Tell whether words lead to what follows: to named texts, or to a table without a title."""
    if not isinstance(part, Words) or part.role not in {Role.BODY, Role.NOTE, Role.CAUTION}:
        return False
    match after:
        case Entries() | Heading(is_item=True) | Sheet(is_headed=True):
            return True
        case _:
            return False
