"""Bookmarks for the places on a page, in the corners of boxes and behind headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QWidget

from content.links import PageLink
from content.model import Page
from content.shortlist import items_of, title_of
from ui.announcement import announce
from ui.blocks.block import BlockWidget
from ui.finger import is_drag
from ui.icons import Icons
from ui.look import Look
from ui.visit import Visit

if TYPE_CHECKING:  # see ui/named_button.py
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent

GAP = 4
"""Pixels between a heading's words and the mark behind them."""


class Bookmarks(QObject):
    """The bookmarks of one page. ``toggle_requested`` carries the PageLink of a place."""

    toggle_requested = Signal(PageLink)

    def __init__(self, page: Page, icons: Icons, view: QScrollArea) -> None:
        super().__init__(view)
        self._page = page
        self._icons = icons
        self._view = view
        self._names = {place.id: title_of(place) for place in items_of(page)}
        self._marks: list[Bookmark] = []
        self._look: Look | None = None
        self._drawn: dict[bool, QPixmap] = {}

    def add(self, block: BlockWidget) -> None:
        """Give the places of a block their bookmarks."""
        for place, title in block.titles().items():
            link = PageLink(self._page.id, place)
            box = title.parentWidget() or block
            mark = Bookmark(link, self._names[place], title, block.places()[place], box)
            mark.toggle_requested.connect(self.toggle_requested)
            mark.reached.connect(self._view.ensureWidgetVisible)
            if self._look is not None:
                mark.set_look(self._look, self._drawn)
            self._marks.append(mark)

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._look = look
        size, ratio = look.glyph, self._view.devicePixelRatioF()
        self._drawn = {
            False: self._icons.pixmap("bookmark", size, look.colours.muted, ratio),
            True: self._icons.pixmap("bookmark-filled", size, look.colours.accent, ratio),
        }
        for mark in self._marks:
            mark.set_look(look, self._drawn)

    def show_visit(self, visit: Visit) -> None:
        """Show which places are on the visit's shortlist."""
        for mark in self._marks:
            mark.show_listed(is_listed=mark.place in visit.shortlist)

    def stand(self) -> None:
        """Stand where the places are, after they have moved."""
        for mark in self._marks:
            mark.stand()

    def at_hand(self) -> Bookmark | None:
        """Return the mark of the place with the keyboard, or the first one in view."""
        view = self._view.viewport()
        focus = view.window().focusWidget()
        for mark in self._marks:
            if focus is not None and (mark.region is focus or mark.region.isAncestorOf(focus)):
                return mark
        for mark in self._marks:
            if view.rect().contains(mark.mapTo(view, mark.rect().center())):
                return mark
        return None


class Bookmark(QAbstractButton):
    """Filled while its place is on the shortlist. ``toggle_requested`` carries the PageLink.

    ``reached`` carries the mark itself when the keyboard comes to it. It stands beside ``title``
    in no layout: the title leaves it room. ``region`` is all of what is marked.
    """

    toggle_requested = Signal(PageLink)
    reached = Signal(QWidget)

    def __init__(
        self, place: PageLink, name: str, title: QLabel, region: QWidget, box: QWidget
    ) -> None:
        super().__init__(box)
        self.place = place
        self.region = region
        self._name = name
        self._title = title
        self._box = box
        self._look: Look | None = None
        self._drawn: dict[bool, QPixmap] = {}
        self._lift = 0
        self._pressed_at = QPointF()
        self._is_listed = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Qt puts nothing behind what does not take the keyboard itself.
        title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(title, self)
        title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Not clicked: assistive technology checks it without a click.
        self.toggled.connect(self._on_toggled)
        self._rename()
        self.show()

    def set_look(self, look: Look, drawn: dict[bool, QPixmap]) -> None:
        """Take the sizes and colours of a look, and how it is drawn: marked and not."""
        self._look = look
        self._drawn = drawn
        self.stand()
        self.update()

    def show_listed(self, *, is_listed: bool) -> None:
        """Show whether the place is on the shortlist."""
        self._is_listed = is_listed
        self.setChecked(is_listed)

    def stand(self) -> None:
        """Stand in the corner of the box, or behind the first line of a heading on the page."""
        if self._look is None:
            return
        size = self._look.bookmark
        if isinstance(self._box, QFrame):
            left, top = self._box.width() - size, 0
        else:
            words = self._title.fontMetrics()
            wide = words.horizontalAdvance(self._title.text()) + GAP
            left = self._title.x() + min(wide, self._title.width() - size)
            top = self._title.y() + (words.height() - size) // 2
        self._lift = min(0, top)
        self.setGeometry(left, max(0, top), size, size)

    def tell(self) -> None:
        """Say to assistive technology what became of the place, where the keyboard is elsewhere."""
        said = self.tr("On the shortlist: {}") if self.isChecked() else self.tr("Taken off: {}")
        announce(self, said.format(self._name))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if is_drag(event, self._pressed_at):
            self.setDown(False)
        super().mouseReleaseEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.stand()

    def enterEvent(self, event: QEnterEvent) -> None:
        # For the mouse alone: assistive technology would say a tip after the name.
        self.setToolTip(self.accessibleName())
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.setToolTip("")
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, round_by = self._look.colours, self.height() / 2
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.track))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), round_by, round_by)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), round_by, round_by)
        glyph = QRect(0, 0, self._look.glyph, self._look.glyph)
        glyph.moveCenter(self.rect().center())
        glyph.translate(0, self._lift)
        painter.drawPixmap(glyph.topLeft(), self._drawn[self.isChecked()])

    def _rename(self) -> None:
        name = (
            self.tr("Remove from the shortlist: {}")
            if self.isChecked()
            else self.tr("Add to the shortlist: {}")
        ).format(self._name)
        self.setAccessibleName(name)

    def _on_toggled(self, is_checked: bool) -> None:  # noqa: FBT001 - a slot
        self._rename()
        if is_checked != self._is_listed:
            self.toggle_requested.emit(self.place)
