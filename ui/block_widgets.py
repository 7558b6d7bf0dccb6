"""The widget for each kind of block."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtWidgets import QWidget

from content.model import (
    Block,
    Callout,
    Cards,
    Edition,
    Facts,
    Image,
    Lead,
    Statistics,
)
from content.model import ProseBlock as Prose
from ui.blocks.block import BlockWidget
from ui.blocks.callout import CalloutBlock
from ui.blocks.cards import CardsBlock
from ui.blocks.facts import FactsBlock
from ui.blocks.image import ImageBlock
from ui.blocks.lead import LeadBlock
from ui.blocks.prose import ProseBlock
from ui.icons import Icons


def block_widget(block: Block, edition: Edition, icons: Icons, parent: QWidget) -> BlockWidget:
    """Return the widget that shows a block, within ``parent``."""
    match block:
        case Lead():
            return LeadBlock(block, parent)
        case Prose():
            return ProseBlock(block, parent)
        case Callout():
            return CalloutBlock(block, icons, parent)
        case Facts():
            return FactsBlock(block, edition, parent)
        case Cards():
            return CardsBlock(block, icons, parent)
        case Statistics():
            # Tables cost a third of a start: their modules are loaded with the first of them.
            from ui.blocks.statistics import StatisticsBlock  # noqa: PLC0415

            return StatisticsBlock(block, edition, parent)
        case Image():
            return ImageBlock(block, parent)
        case _:
            assert_never(block)
