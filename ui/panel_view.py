"""A sheet over the window: what all that opens above a page has in common."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from ui.heading import plain_label
from ui.look import Look
from ui.scroll_keys import scroll_by_key
from ui.visit import Visit

VEIL = 150
"""How dark the page behind is, of 255."""

EDGE = 16
"""Least room between the sheet and the edge of the window."""

REACH = 4 / 3
"""How high a sheet may reach on a tall screen, in widths: within reach of who sits, too."""

MARGINS = (28, 20, 20, 24)
"""Of what stands on the sheet: left, top, right, bottom."""

LITTLE = 5.5
"""Room above keys on the screen that is little, in heights of a button."""

LOW, LOW_EDGE = (16, 4, 16, 4), 4
"""The same where keys on a small screen leave room for little."""

SIDES = MARGINS[0] + MARGINS[2] + 2 * 2 + 16
"""Pixels of a sheet's width that are not for words: margins, borders and a scroll bar."""


class Sheet(QFrame):
    """The sheet itself: a dialog to assistive technology."""


class PanelView(QWidget):
    """Covers its parent while it is open, and keeps the keyboard.

    A tap beside the sheet, Escape and the button ask for its end (``close_requested``);
    ``link_activated`` carries a ``content.links.Link``. What a kind of panel shows stands in
    ``column``, under a line with ``kicker`` and the button.
    """

    close_requested = Signal()
    link_activated = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent
        self._came_from: QWidget | None = None
        self._scrolling: QScrollArea | None = None
        self._below = 0
        self.sheet = Sheet(self)
        self.sheet.setProperty("role", "sheet")
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(*MARGINS)
        self.column.setSpacing(8)
        top = QHBoxLayout()
        self.kicker = plain_label("", "caption", self.sheet)
        self.close_button = QPushButton(self.tr("Close"), self.sheet)
        top.addWidget(self.kicker, 1)
        top.addWidget(self.close_button)
        self.column.addLayout(top)
        self.close_button.clicked.connect(self.close_requested)
        parent.installEventFilter(self)
        self.hide()

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        """Show what a visit says, in a look with its style sheet; each kind of panel in its way."""
        raise NotImplementedError

    def wanted_size(self, room: QSize) -> QSize:
        """Return how large the sheet would like to be in a window with this much room."""
        return room

    def first_focus(self) -> QWidget:
        """Return what has the keyboard when the panel opens."""
        return self.close_button

    def appear(self, sheet: str) -> None:
        """Show it in a style sheet. Newly opened, it takes the keyboard.

        Only what is shown is measured in its style: it is shown first and covers then.
        """
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        is_new = self.isHidden()
        if is_new:
            self._came_from = self.window().focusWidget()
        self.show()
        self.raise_()
        self.cover()
        if is_new:
            self.first_focus().setFocus()

    def dismiss(self) -> None:
        """Hide, and give the keyboard back to where it was, unless it has gone elsewhere."""
        if self.isHidden():
            return
        focused = self.window().focusWidget()
        has_keyboard = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if self._came_from is not None and has_keyboard:
            self._came_from.setFocus()
        self._came_from = None

    def forget(self) -> None:
        """Let go of what a visitor saw in it; each kind that keeps words does so in its way."""
        self.dismiss()

    def cover(self) -> None:
        """Cover the parent; the sheet stands in the middle, or on a tall screen low, in reach."""
        room = self._behind.rect()
        self.setGeometry(room)
        above = max(0, room.height() - round(REACH * room.width()))
        room.setHeight(room.height() - self._below)
        edge = self._make_room(room.height())
        most = room.size() - QSize(2 * edge, 2 * edge + above)
        size = self.wanted_size(most).boundedTo(most)
        left, free = (room.width() - size.width()) // 2, room.height() - size.height()
        top = free - edge if above else free // 2
        self.sheet.setGeometry(left, top, size.width(), size.height())

    def _make_room(self, height: int) -> int:
        """Leave out the line with the button where keys leave room for little; return the edge.

        "Done" on the keys brings it back.
        """
        is_low = self._below > 0 and height < LITTLE * self.close_button.sizeHint().height()
        if is_low is not self.close_button.isHidden():
            self.close_button.setHidden(is_low)
            self.kicker.setHidden(is_low)
            self.column.setContentsMargins(*(LOW if is_low else MARGINS))
        return LOW_EDGE if is_low else EDGE

    def leave_room(self, below: int) -> None:
        """Stand above something ``below`` pixels high, such as keys on the screen."""
        if below != self._below:
            self._below = below
            self.cover()

    def scrolled(self, words: QWidget) -> QScrollArea:
        """Return an area that scrolls ``words`` by finger, wheel and the keys of the panel."""
        area = QScrollArea(self.sheet)
        area.setAccessibleName(self.tr("Content"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(words)
        area.verticalScrollBar().setProperty("role", "page")
        words.setProperty("role", "sheet-words")
        area.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._scrolling = area
        return area

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._behind and event.type() == QEvent.Type.Resize and self.isVisible():
            self.cover()
        return super().eventFilter(watched, event)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.cover()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, VEIL))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_requested.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, scroll the sheet, and let no other key through to the page."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif self._scrolling is not None:
            scroll_by_key(self._scrolling.verticalScrollBar(), QtCore.Qt.Key(event.key()))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the keyboard on the sheet: from its last control to its first."""
        if not self.sheet.isVisible():  # Qt asks once more while the panel is being hidden
            return False
        ring = self._ring()
        here = next((i for i, widget in enumerate(ring) if widget.hasFocus()), 0)
        reason = (
            QtCore.Qt.FocusReason.TabFocusReason
            if forward
            else QtCore.Qt.FocusReason.BacktabFocusReason
        )
        ring[(here + (1 if forward else -1)) % len(ring)].setFocus(reason)
        return True

    def _ring(self) -> list[QWidget]:
        """Return the controls of the sheet that take the keyboard, in order."""
        ring: list[QWidget] = []
        widget = self.sheet.nextInFocusChain()
        while widget is not None and widget is not self.sheet:
            takes_tab = widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus.value
            can_be_used = widget.isVisible() and widget.isEnabled()
            if self.sheet.isAncestorOf(widget) and takes_tab and can_be_used:
                ring.append(widget)
            widget = widget.nextInFocusChain()
        return ring
