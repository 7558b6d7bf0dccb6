"""Short facts set large, each with its label, its note and where a figure comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from content.links import FigureLink, Link, SourceLink
from content.markdown import Paragraph, Span
from content.model import Edition, Fact, Facts
from ui.blocks.block import BlockWidget
from ui.card_grid import CardGrid
from ui.heading import plain_label
from ui.look import Look

NARROWEST = 14
"""Of a fact's box, in text heights."""


class FactsBlock(BlockWidget):
    """A grid of facts."""

    def __init__(self, block: Facts, edition: Edition, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        self._titles.clear()  # its facts are marked one by one
        self._grid = CardGrid(narrowest=260, most=4, gap=24)
        for fact in block.items:
            box = self._box(fact, edition)
            self._places[fact.id] = box
            self._grid.addWidget(box)
        self.column.addLayout(self._grid)

    def _box(self, fact: Fact, edition: Edition) -> QFrame:
        box = QFrame(self)
        box.setProperty("role", "card")
        box.setAccessibleName(fact.label)
        column = QVBoxLayout(box)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        value = plain_label(fact.value, "figure", box)
        self.entitle(fact.id, value, "corner")
        column.addWidget(value)
        column.addWidget(plain_label(fact.label, "strong", box))
        if fact.note:
            column.addWidget(plain_label(fact.note, "muted", box))
        column.addStretch(1)
        column.addSpacing(4)
        origin = (Paragraph(_origin(fact, edition)),)
        column.addWidget(self.text(origin, box, "caption"))
        return box

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._grid.set_narrowest(NARROWEST * look.body)


def _origin(fact: Fact, edition: Edition) -> tuple[Span, ...]:
    """Say whom, where and when a figure is about, and for which day; the source of any fact."""
    words = edition.wording
    source = Span(edition.source(fact.source).title, link=_target(fact))
    if fact.figure is None:
        return (Span(f"{words.source}: "), source)
    _, row, _ = edition.figure(fact.figure)
    correct = words.information_correct(edition.source(row.source).correct_on)
    return (Span(f"{row.about(words)}. {words.source}: "), source, Span(f". {correct}"))


def _target(fact: Fact) -> Link:
    figure: FigureLink | None = fact.figure
    return SourceLink(fact.source) if figure is None else figure
