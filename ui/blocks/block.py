"""What all block widgets have in common: a column, places to go to, and links that are followed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from content.markdown import Prose
from ui.heading import Heading
from ui.look import Look
from ui.rich_text import RichText
from ui.visit import Visit


class BlockWidget(QWidget):
    """A block of a page.

    ``link_activated`` carries the ``content.links.Link`` followed in it, ``sort_changed`` a
    table's id, the column it is sorted by, and whether that is descending.

    Every widget is made with the parent it will have: giving it another later makes Qt work out
    its style, and that of all within it, anew.
    """

    link_activated = Signal(object)
    sort_changed = Signal(str, str, bool)

    def __init__(self, block_id: str, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._places: dict[str, QWidget] = {block_id: self}
        self._titles: dict[str, QLabel] = {}
        self._texts: list[RichText] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        if heading:
            title = Heading(heading, 2, parent=self)
            self.entitle(block_id, title, "behind")
            self.column.addWidget(title)

    def places(self) -> dict[str, QWidget]:
        """Return the widgets of the block and its items by their ids."""
        return self._places

    def entitle(self, place: str, title: QLabel, where: str) -> None:
        """Leave room beside a title for the mark of its place.

        ``where`` it will stand: "behind" the words, or in the "corner" of a box, there perhaps
        above them, beside an "icon".
        """
        title.setProperty("mark", where)
        title.setIndent(0)  # the style sheet's room at its right would indent its left
        self._titles[place] = title

    def titles(self) -> dict[str, QLabel]:
        """Return the labels beside which a place of the block can be marked, by its id."""
        return self._titles

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        for text in self._texts:
            text.set_look(look)

    def show_visit(self, visit: Visit) -> None:
        """Show what a visit says of this block: nothing, for most kinds."""

    def set_part_height(self, pixels: int) -> None:
        """Stand so that it can be shown in parts of a height; 0: as on a page.

        What stands side by side has no gaps, and nobody can see a picture that is cut in two.
        """

    def marked_rect(self) -> QRect:
        """Return where in the block a row is shown marked; empty if none is."""
        return QRect()

    def text(self, prose: Prose, parent: QWidget, role: str = "body") -> RichText:
        """Return running text within this block, its links connected."""
        text = RichText(role, parent)
        text.set_prose(prose)
        text.link_activated.connect(self.link_activated)
        self._texts.append(text)
        return text
