"""One page: a scrolling column of blocks that keeps its place when its size changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QVBoxLayout, QWidget

from content.links import PageLink
from content.model import Edition, Page
from ui.block_widgets import block_widget
from ui.blocks.block import BlockWidget
from ui.icons import Icons
from ui.look import Look
from ui.scroll_keys import scroll_by_key
from ui.visit import Marked, Place, Visit

if TYPE_CHECKING:
    from ui.bookmarks import Bookmarks
    from ui.page_marks import PageMarks


class PageContent(QWidget):
    """What scrolls: the column of blocks. A document to assistive technology."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PageView(QScrollArea):
    """Shows a page.

    ``link_activated`` carries a ``content.links.Link``; ``place_changed`` the page's id and the
    Place at the top of the view; ``sort_changed`` table, column, descending; ``bookmark_toggled``
    the PageLink of a place to be put on the shortlist or taken off, if there are ``bookmarks``.
    """

    link_activated = Signal(object)
    place_changed = Signal(str, Place)
    sort_changed = Signal(str, str, bool)
    bookmark_toggled = Signal(PageLink)

    def __init__(
        self,
        page: Page,
        edition: Edition,
        icons: Icons,
        parent: QWidget,
        *,
        bookmarks: bool = False,
    ) -> None:
        super().__init__(parent)
        self.page = page
        self._edition = edition
        self._icons = icons
        self._look: Look | None = None
        self._visit: Visit | None = None
        self._place = Place()
        self._is_placing = False
        self._is_cut = False
        self._takes_finger = False
        self._marked: Marked | None = None
        self._marks: PageMarks | None = None
        self._blocks: list[BlockWidget] = []
        self._places: dict[str, QWidget] = {}
        self._has_bookmarks = bookmarks
        self._unbookmarked: list[BlockWidget] = []
        self._bookmarks: Bookmarks | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._content = PageContent(self)
        self._content.setProperty("role", "page")
        self._content.setAccessibleName(page.title)
        self._column = QVBoxLayout(self._content)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._content.resized.connect(self._go)
        self.verticalScrollBar().setProperty("role", "page")
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def is_complete(self) -> bool:
        """Whether it takes a finger, and all its blocks and their bookmarks are built."""
        return self._takes_finger and self._has_all_blocks and not self._unbookmarked

    @property
    def _has_all_blocks(self) -> bool:
        return len(self._blocks) == len(self.page.blocks)

    def build_next(self) -> None:
        """Do the next of what no first frame waits for: a finger, a block, a block's bookmarks."""
        if not self._takes_finger:
            self._take_finger()
        elif not self._has_all_blocks:
            self._build_block()
        elif self._unbookmarked:
            self._bookmark(self._unbookmarked.pop(0))

    def _build_block(self) -> None:
        block = block_widget(
            self.page.blocks[len(self._blocks)], self._edition, self._icons, self._content
        )
        block.link_activated.connect(self.link_activated)
        block.sort_changed.connect(self.sort_changed)
        if self._look is not None:
            block.set_look(self._look)
        if self._visit is not None:
            block.show_visit(self._visit)
        self._column.insertWidget(len(self._blocks), block)
        if block.isHidden():
            block.show()  # at once: a column counts no hidden block
        self._blocks.append(block)
        self._places |= block.places()
        if self._has_bookmarks:
            self._unbookmarked.append(block)

    def _take_finger(self) -> None:
        """Be scrolled by a finger and take no keyboard, which first costs a tenth of a start."""
        self._takes_finger = True
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)

    def _bookmark(self, block: BlockWidget) -> None:
        """Give the places of a block their bookmarks."""
        if self._bookmarks is None:
            from ui.bookmarks import Bookmarks  # noqa: PLC0415

            self._bookmarks = Bookmarks(self.page, self._icons, self)
            self._bookmarks.toggle_requested.connect(self.bookmark_toggled)
            self._content.resized.connect(self._bookmarks.stand)
            if self._look is not None:
                self._bookmarks.set_look(self._look)
        self._bookmarks.add(block)
        if self._visit is not None:
            self._bookmarks.show_visit(self._visit)

    def build_visible(self) -> None:
        """Build what the view shows of the top of the page."""
        room: QWidget = self
        width = self.width()
        if not self.isVisible():  # its own size is Qt's guess
            room = self.window()
            width = room.width() - self.verticalScrollBar().sizeHint().width()
            self._centre(width)
        while not self._has_all_blocks and self._column.heightForWidth(width) < room.height():
            self._build_block()

    def set_look(self, look: Look, sheet: str) -> None:
        """Take the sizes and colours of a look with its style sheet, and keep the place."""
        if look == self._look:
            return
        self._look = look
        self.setStyleSheet(sheet)
        self.verticalScrollBar().setSingleStep(3 * look.body)
        self._column.setSpacing(look.gap + look.gap // 2)
        for block in self._blocks:
            block.set_look(look)
        if self._marks is not None:
            self._marks.set_look(look)
        self._centre(self._content.width())
        if self._bookmarks is not None:
            self._column.activate()
            self._bookmarks.set_look(look)

    def show_visit(self, visit: Visit) -> None:
        """Show what a visit says of this page: the order of tables, and the place."""
        self._visit = visit
        for block in self._blocks:
            block.show_visit(visit)
        if self._bookmarks is not None:
            self._bookmarks.show_visit(visit)
        place = dict(visit.places).get(self.page.id, Place())
        while place.anchor and not self._has_all_blocks:
            self._build_block()
        self.build_visible()
        is_marked_anew = self._show_marked(visit)
        if place != self._place or is_marked_anew:
            self._place = place
            self._go()
            there = self._places.get(place.anchor)
            has_row = self._marked is not None and bool(self._marked.row)  # it has the keyboard
            if there is not None and not place.depth and not has_row:
                there.setFocus()

    def _show_marked(self, visit: Visit) -> bool:
        """Show marked what was found on this page; return whether that is new."""
        marked = visit.marked
        if marked is None or not self._is_here(marked.link):
            marked = None
        if marked == self._marked:
            return False
        self._marked = marked
        if self._marks is not None:
            self._marks.clear()
        place = None if marked is None else self._marked_place()
        if marked is None or place is None or self._look is None or marked.row:
            return marked is not None  # a table shows its row by itself
        # Only who has searched needs these.
        from content.query import Query  # noqa: PLC0415
        from ui.page_marks import PageMarks  # noqa: PLC0415

        self._marks = self._marks or PageMarks(self._content)
        self._marks.show_at(place, Query.of(marked.words, visit.language), self._look)
        return True

    def _is_here(self, link: object) -> bool:
        return isinstance(link, PageLink) and link.page == self.page.id

    def _marked_place(self) -> QWidget | None:
        link = self._marked.link if self._marked is not None else None
        return self._places.get(link.place) if isinstance(link, PageLink) else None

    def _marked_rect(self) -> QRect:
        """Return where on the page the first thing stands that is marked; empty if none is."""
        place = self._marked_place()
        if place is None:
            return QRect()
        if isinstance(place, BlockWidget) and not (rect := place.marked_rect()).isEmpty():
            return QRect(place.mapTo(self._content, rect.topLeft()), rect.size())
        return QRect() if self._marks is None else self._marks.first()

    def toggle_at_hand(self) -> None:
        """Ask to list the place that has the keyboard, or else the first with its mark in view."""
        while not self.is_complete:
            self.build_next()
        bookmark = None if self._bookmarks is None else self._bookmarks.at_hand()
        if bookmark is not None:
            self.ensureWidgetVisible(bookmark)
            bookmark.click()
            bookmark.tell()

    def scroll_by_key(self, key: QtCore.Qt.Key) -> bool:
        """Scroll as a key asks; return whether it is a key that scrolls."""
        return scroll_by_key(self.verticalScrollBar(), key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._centre(event.size().width())
        super().resizeEvent(event)

    def _centre(self, width: int) -> None:
        """Keep the column at most as wide as the look allows, in the middle of the width."""
        if self._look is not None:
            room = width - self._look.column
            side = max(self._look.margin, room // 2)
            self._column.setContentsMargins(side, 40, side, 56)

    def _go(self) -> None:
        """Scroll to the place."""
        self._is_placing = True
        self.verticalScrollBar().setValue(self._offset(self._place))
        self._is_placing = False

    def _offset(self, place: Place) -> int:
        widget = self._places.get(place.anchor)
        if widget is None:
            return 0
        top = widget.mapTo(self._content, widget.rect().topLeft()).y()
        offset = round(top + place.depth * widget.height()) - (0 if place.depth else 16)
        if widget is self._marked_place() and not place.depth:
            mark, room = self._marked_rect(), self.height()
            if mark.bottom() > offset + room:
                return mark.top() - room // 3
        return offset

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Notice that a page that has become shorter, not a reader, moves the bar."""
        self._is_cut = self.verticalScrollBar().value() > most

    def _on_scrolled(self, value: int) -> None:
        is_cut, self._is_cut = self._is_cut, False
        if self._is_placing or is_cut:
            return
        self._place = self._place_at(value)
        self.place_changed.emit(self.page.id, self._place)

    def _place_at(self, value: int) -> Place:
        """Return the place whose widget is the last to begin above ``value``."""
        best, best_top = Place(), -1
        for anchor, widget in self._places.items():
            top = widget.mapTo(self._content, widget.rect().topLeft()).y()
            if best_top <= top <= value and widget.height() > 0:
                best, best_top = Place(anchor, (value - top) / widget.height()), top
        return best
