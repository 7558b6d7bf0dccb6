"""The opening words of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from content.model import Lead
from ui.blocks.block import BlockWidget


class LeadBlock(BlockWidget):
    """A lead: running text set large."""

    def __init__(self, block: Lead, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        self.column.addWidget(self.text(block.text, self, "lead"))
