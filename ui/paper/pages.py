"""Fills pages with boxes, and paints them with a line at the foot of each."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageSize, QPainter

from content.frozen import frozen
from content.handout_parts import Heading, Outline
from content.links import Link
from ui.paper.boxes import Box
from ui.paper.sizes import Format
from ui.paper.style import Style, style_of
from ui.paper.text import set_words
from ui.paper.typesetter import Typesetter
from ui.progress import Progress

Corners = tuple[float, float, float, float]
"""Left, lower, right and upper edge, counted from the lower left corner of the paper."""


_POINT = 10
"""Tenths of a point."""


@frozen(eq=False)
class Placed:
    """A box on a page; ``gap`` is the space above it that is used."""

    box: Box
    top: int
    gap: int


@frozen(eq=False)
class Page:
    """What stands on one page."""

    placed: tuple[Placed, ...]


class Foot:
    """The lines at the foot of a page: brochure and page, version and date, and "2 of 5"."""

    def __init__(self, outline: Outline, style: Style) -> None:
        self._form = style.form
        self._words = outline.wording
        self._line = style.look.colours.line
        self._type = style.foot
        width = self._form.room * 4 // 5
        titles = dict.fromkeys((outline.brochure, outline.title))
        self._lines = [
            line
            for text in (": ".join(titles), outline.imprint)
            for line in set_words(text, self._type, width)
        ]
        self.height = sum(line.height for line in self._lines) + 2 * self._type.size

    def paint(self, painter: QPainter, page: int, pages: int) -> None:
        """Paint it; the painter's origin is the corner of the paper."""
        form = self._form
        top = form.height - form.bottom - self.height + self._type.size
        painter.fillRect(QRectF(form.left, top, form.room, 5), QColor(self._line))
        top += self._type.size // 2
        number = self._words.page_of.format(page=page, pages=pages)
        (shown, *_) = set_words(number, self._type, form.room // 5)
        shown.paint(painter, QPointF(form.left + form.room - shown.width, top))
        for line in self._lines:
            line.paint(painter, QPointF(form.left, top))
            top += line.height


def page_size(form: Format) -> QPageSize:
    """Return what Qt calls a size of paper."""
    size = QSizeF(form.width / _POINT, form.height / _POINT)
    match = QPageSize.SizeMatchPolicy.FuzzyMatch
    return QPageSize(size, QPageSize.Unit.Point, "", match)


def fill_pages(boxes: Iterable[Box], height: int) -> Iterator[Page]:
    """Put boxes on pages of a height: none divided, headings with what they are about.

    A box that is kept with the next goes to the next page with it, as long as that is possible.
    """
    page = _Filling(height)
    waiting: deque[Box] = deque()
    for box in boxes:
        waiting.append(box)
        while waiting:
            if page.takes(waiting[0]):
                page.add(waiting.popleft())
            else:
                waiting.extendleft(reversed(page.carried()))
                yield Page(tuple(page.placed))
                page = _Filling(height)
    if page.placed:
        yield Page(tuple(page.placed))


class _Filling:
    """A page while it is filled."""

    def __init__(self, height: int) -> None:
        self.placed: list[Placed] = []
        self._height = height
        self._bottom = 0

    def takes(self, box: Box) -> bool:
        """Tell whether a box fits; the first one always does."""
        needed = box.above + max(box.height, box.room)
        return not self.placed or self._bottom + needed <= self._height

    def add(self, box: Box) -> None:
        """Put a box under the others, with the headings of its table if it comes first."""
        if not self.placed and box.again is not None:
            self._put(box.again, 0)
        self._put(box, box.above if self.placed else 0)

    def carried(self) -> list[Box]:
        """Take away the last boxes that are kept with what comes next, unless that is all."""
        count = len(self.placed)
        while count and self.placed[count - 1].box.keep:
            count -= 1
        carried = [placed.box for placed in self.placed[count:]] if count else []
        del self.placed[len(self.placed) - len(carried) :]
        return carried

    def _put(self, box: Box, gap: int) -> None:
        self.placed.append(Placed(box, self._bottom + gap, gap))
        self._bottom += gap + box.height


class Pages:
    """The pages of one handout: laid out one after the other, then painted in any order.

    ``lay`` yields at each page, so that a dialog can show how far it is.
    """

    def __init__(self, outline: Outline, form: Format) -> None:
        self.form = form
        self.pages: list[Page] = []
        style = style_of(form)
        self._foot = Foot(outline, style)
        self.text_height = form.height - form.top - form.bottom - self._foot.height
        self._numbers: dict[Heading, int] = {}
        self._boxes = Typesetter(outline, style, self.text_height, self._numbers).boxes()

    def lay(self) -> Iterator[Progress]:
        """Lay out all pages; yield how many there are after each."""
        for page in fill_pages(self._boxes, self.text_height):
            self.pages.append(page)
            for placed in page.placed:
                if placed.box.heading is not None:
                    self._numbers.setdefault(placed.box.heading, len(self.pages))
            yield Progress(len(self.pages), 0)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0; the painter's origin is the corner of the paper."""
        before: Placed | None = None
        for placed in self.pages[number].placed:
            self._paint_bar(painter, placed, before)
            placed.box.content.paint(painter, self.corner(placed))
            before = placed
        self._foot.paint(painter, number + 1, len(self.pages))

    def corner(self, placed: Placed) -> QPointF:
        """Return where on the paper a box stands."""
        return QPointF(self.form.left + placed.box.left, self.form.top + placed.top)

    def top_of(self, placed: Placed) -> float:
        """Return how high above the foot of the paper a box begins, as PDF counts."""
        return self.form.height - self.form.top - placed.top + placed.box.above / 2

    def links_on(self, page: Page) -> Iterator[tuple[Corners, Link]]:
        """Return the links on a page, each with its lower left and upper right corner."""
        for placed in page.placed:
            corner = self.corner(placed)
            for area, link in placed.box.content.links():
                shown = area.translated(corner)
                height = self.form.height
                yield (
                    (shown.left(), height - shown.bottom(), shown.right(), height - shown.top()),
                    link,
                )

    def _paint_bar(self, painter: QPainter, placed: Placed, before: Placed | None) -> None:
        bar = placed.box.bar
        if bar is None:
            return
        joined = placed.gap if before is not None and before.box.bar is bar else 0
        area = QRectF(
            self.form.left + bar.left,
            self.form.top + placed.top - joined,
            bar.width,
            placed.box.height + joined,
        )
        painter.fillRect(area, QColor(bar.colour))
