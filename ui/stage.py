"""One block for a room to see: as large as fits, in the middle; scrolled where it is longer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QVBoxLayout, QWidget

from content.model import Block, Edition
from ui.block_widgets import block_widget
from ui.blocks.block import BlockWidget
from ui.icons import Icons
from ui.look import Look, look_for
from ui.scroll_keys import scroll_by_key
from ui.theme import Dress
from ui.visit import Visit

WINDOW = (1280, 720)
"""Long and short side in pixels of the window that a screen is, seen from across a room."""

LARGER = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.3)
"""How many times larger a block may be, which has room for it."""


def step_for(visit: Visit, room: QSize) -> int:
    """Return the least size of text on a screen with this much room, in percent."""
    short, long = sorted((room.width(), room.height()))
    least = min(long / WINDOW[0], short / WINDOW[1])
    return max(visit.text_step, round(100 * least))


class Stage(QScrollArea):
    """Shows one block. ``link_activated`` carries the ``content.links.Link`` followed in it."""

    link_activated = Signal(object)

    def __init__(self, edition: Edition, icons: Icons, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._edition = edition
        self._icons = icons
        self._dress = dress
        self._visit: Visit | None = None
        self._block: BlockWidget | None = None
        self._look: Look | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._boards = QWidget(self)
        self._boards.setProperty("role", "page")
        self._column = QVBoxLayout(self._boards)
        self._column.addStretch(1)
        self._column.addStretch(1)
        self.setWidget(self._boards)
        self.verticalScrollBar().setProperty("role", "page")
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def look(self) -> Look | None:
        """The look of the block shown."""
        return self._look

    def show_block(self, block: Block, visit: Visit) -> None:
        """Show a block from its beginning."""
        if self._block is not None:
            self._column.removeWidget(self._block)
            self._block.hide()
            self._block.deleteLater()
        self._visit = visit
        self._look = None
        self._block = block_widget(block, self._edition, self._icons, self._boards)
        self._block.link_activated.connect(self.link_activated)
        self._block.sort_changed.connect(self._on_sort_changed)
        self._block.show_visit(visit)
        self._column.insertWidget(1, self._block)
        self._block.show()
        self._fit()
        self.verticalScrollBar().setValue(0)

    def scroll_on(self) -> bool:
        """Show more of the block; return whether there was more."""
        return self._scroll(1)

    def scroll_back(self) -> bool:
        """Show what stands before; return whether there was anything."""
        return self._scroll(-1)

    def scroll_by_key(self, key: Qt.Key) -> bool:
        """Scroll as a key asks; return whether it is a key that scrolls."""
        return scroll_by_key(self.verticalScrollBar(), key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look = None
        self._fit()

    def _scroll(self, direction: int) -> bool:
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().value()
        line = 2 * self._look.body if self._look is not None else 0
        bar.setValue(before + direction * max(1, bar.pageStep() - line))
        return bar.value() != before

    def _fit(self) -> None:
        """Wear the largest look in which all of the block can be seen, else the smallest."""
        if self._block is None or self._visit is None:
            return
        step = step_for(self._visit, self.window().size())
        low, high = 0, len(LARGER) - 1
        while low < high:  # by halves: each look costs the block a layout
            middle = (low + high + 1) // 2
            self._wear(round(step * LARGER[middle]))
            fits = self._column.heightForWidth(self.width()) <= self.height()
            low, high = (middle, high) if fits else (low, middle - 1)
        self._wear(round(step * LARGER[low]))
        self._trim()

    def _trim(self) -> None:
        """Give up some of the room above and below where that makes all of the block seen."""
        assert self._look is not None  # noqa: S101 - it has just been worn
        over = self._column.heightForWidth(self.width()) - self.height()
        sides = self._column.contentsMargins()
        edge = sides.top() - (over + 1) // 2
        if over > 0 and edge >= self._look.body // 2:
            self._column.setContentsMargins(sides.left(), edge, sides.right(), edge)

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
        margin = max(look.margin, 2 * look.body)
        side = max(margin, (self.width() - look.column) // 2)
        self._column.setContentsMargins(side, margin, side, margin)
        self.verticalScrollBar().setSingleStep(3 * look.body)

    def _on_sort_changed(self, table: str, column: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        if self._visit is not None and self._block is not None:
            self._visit = self._visit.sorted_by(table, column, descending=descending)
            self._block.show_visit(self._visit)
