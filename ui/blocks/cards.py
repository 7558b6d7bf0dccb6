"""A grid of cards: an icon, a title, some text, and links to where it leads."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from content.markdown import Paragraph, Span
from content.model import Card, Cards
from ui.blocks.block import BlockWidget
from ui.card_grid import CardGrid
from ui.heading import Heading
from ui.icons import Icons
from ui.look import Look
from ui.rich_text import RichText

NARROWEST = 15
"""Of a card, in text heights."""


class CardsBlock(BlockWidget):
    """A grid of cards."""

    def __init__(self, block: Cards, icons: Icons) -> None:
        super().__init__(block.id, block.heading)
        self._icons = icons
        self._pictures: list[tuple[QLabel, str]] = []
        if block.intro:
            intro = RichText()
            intro.set_prose(block.intro)
            self.add_text(intro)
        level = 3 if block.heading else 2
        self._grid = CardGrid(narrowest=280, most=3, gap=24)
        for card in block.items:
            box = self._box(card, block.links_label, level)
            self._places[card.id] = box
            self._grid.addWidget(box)
        self.column.addLayout(self._grid)

    def _box(self, card: Card, links_label: str, level: int) -> QFrame:
        box = QFrame()
        box.setProperty("role", "card")
        box.setAccessibleName(card.title)
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        if card.icon:
            picture = QLabel()
            self._pictures.append((picture, card.icon))
            column.addWidget(picture)
        column.addWidget(Heading(card.title, level, "card-title"))
        text = RichText()
        text.set_prose(card.text)
        text.link_activated.connect(self.link_activated)
        column.addWidget(text)
        column.addStretch(1)
        if card.links:
            links = RichText("caption")
            links.set_prose((Paragraph(_links(card, links_label)),))
            links.link_activated.connect(self.link_activated)
            column.addWidget(links)
        return box

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._grid.set_narrowest(NARROWEST * look.body)
        ratio = self.devicePixelRatioF()
        for label, name in self._pictures:
            label.setPixmap(self._icons.pixmap(name, look.icon, look.colours.accent, ratio))


def _links(card: Card, label: str) -> tuple[Span, ...]:
    spans = [Span(f"{label}: ")]
    for number, link in enumerate(card.links):
        if number:
            spans.append(Span(" · "))
        spans.append(Span(link.title, link=link.target))
    return tuple(spans)
