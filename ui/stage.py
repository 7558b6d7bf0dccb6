"""One block for a room to see: as large as fits, in the middle; in parts where it is longer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from content.model import Block, Edition
from ui.block_widgets import block_widget
from ui.blocks.block import BlockWidget
from ui.icons import Icons
from ui.look import Look, look_for
from ui.parts import Part, parts_of
from ui.pieces import pieces_of
from ui.table_view import TableView
from ui.theme import Dress
from ui.visit import Visit

WINDOW = (1280, 720)
"""Long and short side in pixels of the window that a screen is, seen from across a room."""

LARGER = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.3)
"""How many times larger a block may be, which has room for it."""

NOTCH = 120
"""What Qt calls one notch of a wheel."""


def step_for(visit: Visit, room: QSize) -> int:
    """Return the least size of text on a screen with this much room, in percent."""
    short, long = sorted((room.width(), room.height()))
    least = min(long / WINDOW[0], short / WINDOW[1])
    return max(visit.text_step, round(100 * least))


class Headings(QWidget):
    """The headings of a table again, above a further part of its rows: seen, not told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table: TableView | None = None
        self.hide()

    def show_of(self, table: TableView, left: int, top: int) -> None:
        """Show those of a table at a place of the parent."""
        self._table = table
        self.setGeometry(left, top, table.width(), table.horizontalHeader().height())
        self.show()
        self.update()

    def leave(self) -> None:
        """Show none, and know no table."""
        self._table = None
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._table is not None:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self._table.horizontalHeader().grab())
            painter.end()


class Stage(QScrollArea):
    """Shows one block, or a part of it at a time where the screen has no room for the whole.

    ``link_activated`` carries the ``content.links.Link`` followed in it; ``part_changed`` tells
    that another part is shown.
    """

    link_activated = Signal(object)
    part_changed = Signal()

    def __init__(self, edition: Edition, icons: Icons, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._edition = edition
        self._icons = icons
        self._dress = dress
        self._visit: Visit | None = None
        self._block: BlockWidget | None = None
        self._look: Look | None = None
        self._fitted = QSize()
        self._parts: tuple[Part, ...] = ()
        self._part = 0
        self._is_placing = False
        self._turned = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setProperty("role", "page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._boards = QWidget(self)
        self._boards.setProperty("role", "page")
        self._column = QVBoxLayout(self._boards)
        self._column.addStretch(1)
        self._column.addStretch(1)
        self.setWidget(self._boards)
        self._headings = Headings(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def look(self) -> Look | None:
        """The look of the block shown."""
        return self._look

    @property
    def part(self) -> int:
        """Which part of the block is shown, from 0."""
        return self._part

    @property
    def parts(self) -> int:
        """In how many parts the block is shown."""
        return len(self._parts)

    def show_block(self, block: Block, visit: Visit) -> None:
        """Show a block from its beginning."""
        if self._block is not None:
            self._headings.leave()
            self._column.removeWidget(self._block)
            self._block.hide()
            self._block.deleteLater()
        self._visit = visit
        self._look = None
        self._part = 0
        self._block = block_widget(block, self._edition, self._icons, self._boards)
        self._block.link_activated.connect(self.link_activated)
        self._block.sort_changed.connect(self._on_sort_changed)
        self._block.show_visit(visit)
        self._column.insertWidget(1, self._block)
        self._block.show()
        self._fit()

    def show_part(self, number: int) -> bool:
        """Show a part of the block; return whether there is such a part."""
        if not 0 <= number < len(self._parts):
            return False
        self._part = number
        part = self._parts[number]
        above = below = 0
        if self.parts > 1:
            free = self.height() - part.head - (part.bottom - part.top)
            above = max(self._edge, min(self._margin, free // 2)) + part.head
            below = free - above + part.head
        self._is_placing = True
        self.setViewportMargins(0, above, 0, below)
        self.verticalScrollBar().setValue(part.top)
        self._is_placing = False
        self._repeat_headings(part)
        self.part_changed.emit()
        return True

    def show_place(self, place: str) -> None:
        """Show the part in which a place of the block begins."""
        there = None if self._block is None else self._block.places().get(place)
        if there is not None and there is not self._block:
            self._show_at(there.mapTo(self._boards, QPoint()).y())

    def _show_at(self, y: int) -> None:
        begun = [number for number, part in enumerate(self._parts) if part.top <= y]
        self.show_part(begun[-1] if begun else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go on by a part for each notch, however finely the wheel turns."""
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        if notches:
            self.show_part(self._part - (1 if notches > 0 else -1))

    def ensureVisible(self, x: int, y: int, xmargin: int = 0, ymargin: int = 0) -> None:  # noqa: ARG002, N802
        """Show the part that has a point: a table asks for the cell that the keyboard is in."""
        self._show_at(y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.size() != self._fitted:  # a part that is shorter resizes only what shows it
            self._look = None
            self._fit()

    def _fit(self) -> None:
        """Wear the largest look in which all of the block can be seen, else the smallest."""
        if self._block is None or self._visit is None:
            return
        self._fitted = self.size()
        self._parts = ()
        self.setViewportMargins(0, 0, 0, 0)
        self._block.set_part_height(0)
        step = step_for(self._visit, self.window().size())
        low, high = 0, len(LARGER) - 1
        while low < high:  # by halves: each look costs the block a layout
            middle = (low + high + 1) // 2
            self._wear(round(step * LARGER[middle]))
            fits = self._over() <= 0
            low, high = (middle, high) if fits else (low, middle - 1)
        self._wear(round(step * LARGER[low]))
        self._trim()
        self._divide()

    def _over(self) -> int:
        """Return how much longer the block is than the screen."""
        # A layout knows of a change within one of its boxes only once it has been told.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        return self._column.heightForWidth(self.width()) - self.height()

    def _trim(self) -> None:
        """Give up some of the room above and below where that makes all of the block seen."""
        over = self._over()
        sides = self._column.contentsMargins()
        edge = sides.top() - (over + 1) // 2
        if over > 0 and edge >= self._edge:
            self._column.setContentsMargins(sides.left(), edge, sides.right(), edge)

    def _divide(self) -> None:
        """Part the block where it is still longer than the screen."""
        assert self._look is not None  # noqa: S101 - it has just been worn
        self._parts = (Part(0, self.height()),)
        if self._over() > 0 and self._block is not None:
            room = self.height() - 2 * self._edge
            self._block.set_part_height(room)
            sides = self._column.contentsMargins()
            self._column.setContentsMargins(sides.left(), 0, sides.right(), 0)
            self._boards.resize(self.width(), self.height() + self._over())
            self._column.activate()
            self._parts = parts_of(
                tuple(pieces_of(self._block, self._boards)),
                self._boards.height(),
                room,
                2 * self._look.body,
            )
        self.show_part(min(self._part, self.parts - 1))

    @property
    def _edge(self) -> int:
        """The least room above and below a block."""
        return 0 if self._look is None else self._look.body // 2

    @property
    def _margin(self) -> int:
        """The room around a block that is not too long for it."""
        return 0 if self._look is None else max(self._look.margin, 2 * self._look.body)

    def _wear(self, step: int) -> None:
        assert self._visit is not None  # noqa: S101 - there is a block
        assert self._block is not None  # noqa: S101 - asked for by it
        room = self.window().size()
        look = look_for(self._visit.theme, step, room.width(), room.height())
        if look == self._look:
            return
        self._look = look
        self._boards.setStyleSheet(self._dress.sheet(look))
        self._block.set_look(look)
        margin = self._margin
        side = max(margin, (self.width() - look.column) // 2)
        self._column.setContentsMargins(side, margin, side, margin)

    def _repeat_headings(self, part: Part) -> None:
        """Show the headings of the table again whose rows a part goes on with."""
        self._headings.leave()
        for table in self._block.findChildren(TableView) if self._block and part.head else ():
            corner = table.mapTo(self._boards, QPoint())
            if corner.y() < part.top < corner.y() + table.height():
                top = self.viewport().y() - part.head
                self._headings.show_of(table, corner.x(), top)

    def _on_scrolled(self, value: int) -> None:
        """Show the part whole that something else, such as the keyboard in a table, has reached."""
        if self._is_placing or not self._parts:
            return
        part = self._parts[self._part]
        if value > part.top:
            self._show_at(value + self.viewport().height() - 1)
        elif value < part.top:
            self._show_at(value)

    def _on_sort_changed(self, table: str, column: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        if self._visit is not None and self._block is not None:
            self._visit = self._visit.sorted_by(table, column, descending=descending)
            self._block.show_visit(self._visit)
            self._look = None
            self._fit()
