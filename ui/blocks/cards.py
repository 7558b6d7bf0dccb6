"""A grid of cards: an icon, a title, some text, and links to where it leads."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from content.markdown import Paragraph, Span
from content.model import Card, Cards
from ui.blocks.block import BlockWidget
from ui.card_grid import CardGrid
from ui.heading import Heading
from ui.icons import Icons, IconView
from ui.look import Look

NARROWEST = 14
"""Of a card, in text heights."""


class CardsBlock(BlockWidget):
    """A grid of cards."""

    def __init__(self, block: Cards, icons: Icons, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        self._titles.clear()  # its cards are marked one by one
        self._icons = icons
        self._pictures: list[IconView] = []
        if block.intro:
            self.column.addWidget(self.text(block.intro, self, "intro"))
        level = 3 if block.heading else 2
        most = 3 if any(card.links for card in block.items) else 4
        self._grid = CardGrid(narrowest=280, most=most, gap=24)
        for card in block.items:
            box = self._box(card, block.links_label, level)
            self._places[card.id] = box
            self._grid.addWidget(box)
        self.column.addLayout(self._grid)

    def _box(self, card: Card, links_label: str, level: int) -> QFrame:
        box = QFrame(self)
        box.setProperty("role", "card")
        box.setAccessibleName(card.title)
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        title = Heading(card.title, level, "card-title", box)
        self.entitle(card.id, title, "icon" if card.icon else "corner")
        if card.icon:
            self._pictures.append(IconView(self._icons, card.icon, box))
            column.addWidget(self._pictures[-1])
        column.addWidget(title)
        column.addWidget(self.text(card.text, box))
        column.addStretch(1)
        if card.links:
            links = (Paragraph(_links(card, links_label)),)
            column.addWidget(self.text(links, box, "caption"))
        return box

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._grid.set_narrowest(NARROWEST * look.body)
        for picture in self._pictures:
            picture.draw(look.icon, look.colours.accent)


def _links(card: Card, label: str) -> tuple[Span, ...]:
    spans = [Span(f"{label}: ")]
    for number, link in enumerate(card.links):
        if number:
            spans.append(Span(" · "))
        spans.append(Span(link.title, link=link.target))
    return tuple(spans)
