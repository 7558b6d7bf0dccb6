"""A finger on a table that scrolls within a page that scrolls."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QScrollEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QScroller, QWidget


class HandOn(QObject):
    """Lets a finger scroll ``inner``, and at its end the page: of the two, Qt lets either move."""

    def __init__(self, inner: QWidget, page: QWidget) -> None:
        super().__init__(inner)
        self._inner = inner
        self._page = page
        self._scroller = QScroller.scroller(inner)
        self._is_handing_on = False
        self._touched = QPointF()
        self._left: QPointF | None = None
        for widget in (inner, page):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QScrollPrepareEvent):
            if watched is self._page:
                spot = self._inner.mapFromGlobal(self._page.mapToGlobal(event.startPos()))
                return not self._is_handing_on and self._inner.rect().contains(spot.toPoint())
            self._touched, self._left = event.startPos(), None
        elif watched is self._inner and isinstance(event, QScrollEvent):
            if self._left is None:
                self._left = event.contentPos()
            is_dragged = self._scroller.state() is QScroller.State.Dragging
            if is_dragged and event.overshootDistance().y():
                self._hand_on(event, self._left)
                return True
        return super().eventFilter(watched, event)

    def _hand_on(self, event: QScrollEvent, left: QPointF) -> None:
        """Leave the table at its end, and the finger to the page."""
        at_end = QScrollEvent(event.contentPos(), QPointF(), event.scrollState())
        QCoreApplication.sendEvent(self._inner, at_end)
        self._scroller.stop()
        finger = self._touched - (event.contentPos() + event.overshootDistance() - left)
        spot = self._page.mapFromGlobal(self._inner.mapToGlobal(finger))
        self._is_handing_on = True
        page = QScroller.scroller(self._page)
        page.handleInput(QScroller.Input.InputPress, spot, round(monotonic() * 1000))
        self._is_handing_on = False
