"""Running text with a heading or without."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from content.model import ProseBlock as Prose
from ui.blocks.block import BlockWidget


class ProseBlock(BlockWidget):
    """Running text."""

    def __init__(self, block: Prose, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        self.column.addWidget(self.text(block.text, self))
