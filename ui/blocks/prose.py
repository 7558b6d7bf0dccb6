"""Running text with a heading or without."""

from __future__ import annotations

from content.model import ProseBlock as Prose
from ui.blocks.block import BlockWidget
from ui.rich_text import RichText


class ProseBlock(BlockWidget):
    """Running text."""

    def __init__(self, block: Prose) -> None:
        super().__init__(block.id, block.heading)
        text = RichText()
        text.set_prose(block.text)
        self.add_text(text)
