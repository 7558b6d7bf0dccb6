"""A code for the camera of a telephone, and in words what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from content.markdown import Paragraph, Span
from content.model import Brochure
from content.summary import page_summary
from ui.blocks.picture import Picture
from ui.heading import Heading, plain_label
from ui.look import Look
from ui.pictures.code import LARGEST, CodeDrawing
from ui.progress import Progress
from ui.rich_text import RichText
from ui.side_by_side import SideBySide
from ui.side_work import beside
from ui.visit import Visit
from ui.work import Work

MOST_BYTES = 320
"""As much as a code holds that a telephone reads from an arm's length off a small screen."""

SIDE, BORDER, GAP = 24, 1, 24
"""Pixels at the sides of the box, and between the code and the words at its right."""

NARROW, WIDE = 12, 18
"""Width of the words beside the code, in text heights: in need, and at ease."""


class CodeBox(QFrame):
    """Shows the brochure's address as a code, or where it has none a summary of the page."""

    def __init__(self, brochure: Brochure, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._brochure = brochure
        self._text = ""
        self._work: Work | None = None
        self._drawing = CodeDrawing()
        self._code = Picture(self._drawing, self.tr("QR code"), "", self)
        self._body = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 20, SIDE, 20)
        self._column.setSpacing(12)
        heading = Heading(self.tr("On your telephone"), 3, "card-title", self)
        self.setAccessibleName(heading.words)
        explanation = (
            self.tr("Point its camera at the code. It holds the address of the course on the web:")
            if brochure.address
            else self.tr("Point its camera at the code. It needs no network: it holds these words.")
        )
        self._explanation = plain_label(explanation, "body", self)
        self._words = RichText("caption", self)
        self._sides = SideBySide(self._widths, gap=GAP)
        for widget in (self._code, self._explanation, self._words):
            self._sides.addWidget(widget)
        self._column.addWidget(heading)
        self._column.addLayout(self._sides)
        self._column.addStretch(1)

    @property
    def ideal_width(self) -> int:
        """The width in which the code has its words at its right, at ease."""
        return 2 * (SIDE + BORDER) + LARGEST + GAP + WIDE * self._body

    def _widths(self) -> tuple[int, int, int]:
        return LARGEST, LARGEST, NARROW * self._body

    def show_visit(self, visit: Visit, look: Look) -> None:
        """Show the code for a visit; it is drawn anew only where it holds other words."""
        text = self._brochure.address or page_summary(
            self._brochure, visit.language, visit.page, most=MOST_BYTES
        )
        if text != self._text:
            self._text = text
            self._draw(text)
            self._code.setAccessibleDescription(text)
            lines = text.split("\n")
            self._words.set_prose(tuple(Paragraph((Span(line),)) for line in lines))
        self._body = look.body
        self._words.set_look(look)
        self._code.set_look(look)
        self._column.invalidate()
        self.updateGeometry()

    def _draw(self, text: str) -> None:
        """Draw the code as soon as what makes it is there: it is imported for the first one."""
        if self._work is not None:
            self._work.stop()
        self._drawing.set_modules(())
        self._work = Work(self._steps(text))
        self._work.ended.connect(self._on_drawn)

    def _steps(self, text: str) -> Iterator[Progress]:
        rows = yield from beside(partial(_modules, text))
        self._drawing.set_modules(rows)

    def _on_drawn(self) -> None:
        self._work = None
        self._code.update()


def _modules(text: str) -> tuple[bytes, ...]:
    from content.qr_code import modules

    return modules(text)
