"""What a visitor can take along: a handout on paper or as a file, and a code for the telephone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from content.model import Brochure
from ui.card_grid import CardGrid
from ui.code_box import CodeBox
from ui.handing import Handing
from ui.handout_box import AskFile, HandoutBox
from ui.look import Look
from ui.panel_view import SIDES, PanelView
from ui.preview_panel import PreviewPanel
from ui.visit import Visit

NARROWEST = 20
"""Of a box, in text heights."""

INDENT = 12
"""Pixels between the boxes and the scroll bar."""


class TakePanel(PanelView):
    """A box with handouts, where ``handing`` knows a way to hand them over, and one with the code.

    ``handed_over`` tells what was: the suffix of a file, or "paper".
    """

    handed_over = Signal(str)

    def __init__(
        self, brochure: Brochure, handing: Handing, ask_file: AskFile, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._width = 0
        self._look: Look | None = None
        self._handouts: HandoutBox | None = None
        self._preview: PreviewPanel | None = None
        self.sheet.setAccessibleName(self.tr("Take it with you"))
        self.kicker.setText(self.tr("Take it with you"))
        words = QWidget(self.sheet)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, INDENT, 0)
        column.setSpacing(16)
        self._boxes = CardGrid(narrowest=300, most=2, gap=24)
        if handing.saves or handing.asks or handing.printer:
            self._handouts = HandoutBox(brochure, handing, ask_file, words)
            self._handouts.handed_over.connect(self.handed_over)
            self._handouts.preview_ready.connect(self._show_preview)
            self._boxes.addWidget(self._handouts)
        self._code = CodeBox(brochure, words)
        self._boxes.addWidget(self._code)
        column.addLayout(self._boxes)
        column.addStretch(1)
        self._inner = column
        self.column.addWidget(self.scrolled(words), 1)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        self._look = look
        self._boxes.set_narrowest(NARROWEST * look.body)
        self.setStyleSheet(sheet)
        if self._handouts is not None:
            self._handouts.show_visit(visit, look)
        self._code.show_visit(visit, look)
        boxes = self._boxes.count() * (NARROWEST * look.body + 60) + 80
        alone = self._code.ideal_width + SIDES + INDENT
        self._width = alone if self._handouts is None else boxes
        self.appear(sheet)
        if self._preview is not None and self._preview.isVisible():
            self._preview.show_look(look, sheet)

    def forget(self) -> None:
        super().forget()
        if self._handouts is not None:
            self._handouts.forget()

    def first_focus(self) -> QWidget:
        """Return the list of handouts, where there is one."""
        return super().first_focus() if self._handouts is None else self._handouts.choices

    def dismiss(self) -> None:
        """Hide, and stop what is still being made."""
        if self._preview is not None:
            self._preview.forget()
        if self._handouts is not None:
            self._handouts.stop()
        super().dismiss()

    def wanted_size(self, room: QSize) -> QSize:
        """Return the width of two boxes, and the height of what stands in them."""
        width = min(self._width, room.width())
        height = self._inner.heightForWidth(width - SIDES)
        return QSize(width, height + self.close_button.sizeHint().height() + 72)

    def _show_preview(self, pages: Any) -> None:
        if self._look is None:
            return
        if self._preview is None:
            self._preview = PreviewPanel(self)
            self._preview.print_requested.connect(self._on_print_requested)
        self._preview.show_pages(pages, self._look, self.styleSheet())

    def _on_print_requested(self) -> None:
        if self._preview is not None and self._handouts is not None:
            self._preview.forget()
            self._handouts.print()
