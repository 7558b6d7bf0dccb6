"""A statistics table on a page, with its pictures, its note and its sources."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from content.links import PageLink, SourceLink
from content.markdown import Listing, Paragraph, Prose, Span
from content.model import Edition, People, Statistics, source_name
from content.model import Picture as PictureValue
from content.pictures import alternative, people_cell
from ui.blocks.block import BlockWidget
from ui.blocks.picture import Picture
from ui.heading import Heading, plain_label
from ui.look import Look
from ui.pictures.kinds import drawing_of
from ui.side_by_side import SideBySide
from ui.sort_button import SortButton
from ui.table_model import TableModel
from ui.table_view import TableView
from ui.visit import Visit

EDGE = 8
"""Pixels between the border of the table's card and its cells."""

PICTURE_ROOM = 24
"""Width that a picture needs beside a table, in text heights."""

PICTURE_SHARE = 0.7
"""How much of a part a picture may take, so that its title and its words have room as well."""


class StatisticsBlock(BlockWidget):
    """Headings, a caution if there is one, the table with its pictures, and where it is from."""

    def __init__(self, block: Statistics, edition: Edition, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        self._table = block.table
        self._edition = edition
        self._pictures: list[Picture] = []
        self._body = 0
        self._marked_row = ""
        if block.heading != block.table.title:
            self.column.addWidget(Heading(block.table.title, 3, "card-title", self))
        self.column.addWidget(plain_label(block.table.measure, "muted", self))
        if block.caution:
            self.column.addWidget(_caution(block.caution, self))
        model = TableModel(block.table, edition, self)
        card, column = self._card(EDGE, EDGE)
        self._sorting = SortButton(model, card)
        self._sorting.setVisible(model.rowCount() > 1)
        self._view = TableView(model, card)
        self._sorting.order_chosen.connect(self._view.choose_sort)
        self._view.link_activated.connect(self.link_activated)
        self._view.sort_changed.connect(self._on_sort_changed)
        column.addWidget(self._sorting)
        column.addWidget(self._view)
        self._sides = SideBySide(self._widths, gap=24, has_foot=True)
        self._sides.addWidget(card)
        for picture in block.pictures:
            self._sides.addWidget(self._picture_card(picture))
        note = (Paragraph((Span(block.table.note),)),) if block.table.note else ()
        self._sides.addWidget(self.text((*note, *self._sources()), self, "caption"))
        self.column.addLayout(self._sides)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._body = look.body
        self._view.set_look(look)
        self._sorting.set_look(look)
        for picture in self._pictures:
            picture.set_look(look)
        self._sides.invalidate()

    def show_visit(self, visit: Visit) -> None:
        """Show the rows in the order that a visit says."""
        sorting = visit.sorting(self._table.id)
        self._view.set_sort(sorting.column, descending=sorting.descending)
        row = visit.marked.row if visit.marked and self._is_at(visit.marked.link) else ""
        if row != self._marked_row:
            self._marked_row = row
            self._view.choose_row(row)

    def set_part_height(self, pixels: int) -> None:
        for picture in self._pictures:
            picture.set_most(round(PICTURE_SHARE * pixels))
        self._sides.set_column(is_column=pixels > 0)

    def marked_rect(self) -> QRect:
        if not self._marked_row:
            return QRect()
        rect = self._view.chosen_rect()
        return QRect(self._view.mapTo(self, rect.topLeft()), rect.size())

    def _is_at(self, link: object) -> bool:
        return isinstance(link, PageLink) and link.place in self.places()

    def _on_sort_changed(self, column: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        self.sort_changed.emit(self._table.id, column, descending)

    def _widths(self) -> tuple[int, int, int]:
        """Return how wide the table wants to be, at least and at most, and its pictures."""
        edges = 2 * EDGE + 2
        return (
            self._view.comfortable_width + edges,
            self._view.ideal_width + edges,
            PICTURE_ROOM * self._body,
        )

    def _card(self, side: int, top: int, spacing: int = 0) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self)
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(spacing)
        return card, column

    def _picture_card(self, value: PictureValue) -> QFrame:
        card, column = self._card(24, 20, 12)
        column.addWidget(Heading(value.title, 3, "strong", card))
        words = self._edition.wording
        drawing = drawing_of(value, self._table, words)
        said = alternative(value, self._table, words)
        picture = Picture(drawing, value.title, said, card)
        self._pictures.append(picture)
        column.addWidget(picture)
        if isinstance(value, People):
            for line in self._both_sides(value, card):
                column.addWidget(line)
        return card

    def _both_sides(self, value: People, card: QFrame) -> tuple[QWidget, ...]:
        """Say both sides of a rate, whom it is about, and where it is from."""
        words = self._edition.wording
        row, _cell = people_cell(value, self._table)
        sides = plain_label(alternative(value, self._table, words), "body", card)
        origin = Paragraph(
            (Span(f"{row.about(words)}. {words.source}: "), self._source_link(row.source))
        )
        return sides, self.text((origin,), card, "caption")

    def _sources(self) -> Prose:
        """Return the sources of the rows, each with the day for which it is right."""
        words = self._edition.wording
        lines = [
            (
                self._source_link(source),
                Span(f". {words.information_correct(self._edition.source(source).correct_on)}"),
            )
            for source in self._table.sources
        ]
        if len(lines) == 1:
            return (Paragraph((Span(f"{words.source}: "), *lines[0])),)
        return (Paragraph((Span(f"{words.sources}:"),)), Listing(tuple(lines)))

    def _source_link(self, source_id: str) -> Span:
        return Span(source_name(self._edition.source(source_id)), link=SourceLink(source_id))


def _caution(text: str, parent: QWidget) -> QFrame:
    band = QFrame(parent)
    band.setProperty("role", "caution")
    band.setAccessibleName(parent.tr("Caution"))
    column = QVBoxLayout(band)
    column.setContentsMargins(20, 14, 20, 14)
    column.addWidget(plain_label(text, "strong", band))
    return band
