"""The opening words of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from content.model import Lead
from ui.blocks.block import BlockWidget
from ui.look import Look
from ui.rich_text import RichText


class LeadBlock(BlockWidget):
    """A lead: running text set large."""

    def __init__(self, block: Lead, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        self._text = RichText("lead", self)
        self._text.set_prose(block.text)
        self.add_text(self._text)

    def set_look(self, look: Look) -> None:
        self._text.setMaximumWidth(look.measure * look.lead // look.body)
