"""The opening words of a page."""

from __future__ import annotations

from content.model import Lead
from ui.blocks.block import BlockWidget
from ui.look import Look
from ui.rich_text import RichText


class LeadBlock(BlockWidget):
    """A lead: running text set large."""

    def __init__(self, block: Lead) -> None:
        super().__init__(block.id, block.heading)
        self._text = RichText("lead")
        self._text.set_prose(block.text)
        self.add_text(self._text)

    def set_look(self, look: Look) -> None:
        self._text.setMaximumWidth(look.measure * look.lead // look.body)
