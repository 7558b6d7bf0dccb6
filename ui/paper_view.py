"""Sheets of paper on the screen, one under the other, as they will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look import Look

if TYPE_CHECKING:
    from ui.paper.pages import Pages

GAP = 16
"""Pixels between two sheets."""

PAPER = "#ffffff"
"""White in every theme, as what comes out of a printer."""


class PaperView(QWidget):
    """Paints those pages of a handout that can be seen, ``across`` pixels wide each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._across = 0
        self._look: Look | None = None

    def show_pages(self, pages: Pages | None) -> None:
        """Show pages that have been laid out, or none."""
        self._pages = pages
        self._measure()

    def set_across(self, pixels: int) -> None:
        """Show every page as wide as this."""
        self._across = pixels
        self._measure()

    def set_look(self, look: Look) -> None:
        """Take the colours of a look, for what is around the paper."""
        self._look = look
        self.update()

    def across_for(self, height: int) -> int:
        """Return how wide a page is that is as high as this."""
        form = None if self._pages is None else self._pages.form
        return 0 if form is None else height * form.width // form.height

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        pages, look = self._pages, self._look
        if pages is None or look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._across / pages.form.width
        for number in range(len(pages.pages)):
            sheet = self._sheet(number)
            if not sheet.intersects(event.rect()):
                continue
            painter.fillRect(sheet, QColor(PAPER))
            painter.save()
            painter.translate(sheet.topLeft())
            painter.scale(scale, scale)
            pages.paint(painter, number)
            painter.restore()
            painter.setPen(QPen(QColor(look.colours.line), 1))
            painter.drawRect(sheet.adjusted(0, 0, -1, -1))
        painter.end()

    def _sheet(self, number: int) -> QRect:
        """Return where a page stands."""
        high = self._high
        left = max(0, (self.width() - self._across) // 2)
        return QRect(left, number * (high + GAP), self._across, high)

    @property
    def _high(self) -> int:
        form = None if self._pages is None else self._pages.form
        return 0 if form is None else self._across * form.height // form.width

    def _measure(self) -> None:
        count = 0 if self._pages is None else len(self._pages.pages)
        self.setMinimumSize(self._across, max(0, count * (self._high + GAP) - GAP))
        self.update()
