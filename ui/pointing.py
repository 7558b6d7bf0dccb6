"""Taps, swipes and movements anywhere on a window, seen before the widgets under them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent, QWindow

from ui.finger import is_tap

SWIPE = 80
"""Pixels that a finger has to go to one side, and more than twice as far as up or down."""


class Pointing(QObject):
    """Watches a window, and takes nothing away from its widgets.

    ``tapped`` carries a point of the window; ``swiped`` is -1 to the left and 1 to the right.
    """

    moved = Signal()
    tapped = Signal(QPointF)
    swiped = Signal(int)

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._pressed = QPointF()
        self._touched = QPointF()
        window.installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            self._see_mouse(event, kind)
        elif isinstance(event, QTouchEvent) and event.points():
            here = event.points()[0].position()
            if kind == QEvent.Type.TouchBegin:
                self._touched = here
                self.moved.emit()
            elif kind == QEvent.Type.TouchEnd:
                self._see_swipe(here - self._touched)
        return super().eventFilter(watched, event)

    def _see_mouse(self, event: QMouseEvent, kind: QEvent.Type) -> None:
        if kind == QEvent.Type.MouseButtonPress:
            self._pressed = event.globalPosition()
        elif kind == QEvent.Type.MouseButtonRelease and is_tap(event, self._pressed):
            self.tapped.emit(event.position())
        elif kind == QEvent.Type.MouseMove:
            self.moved.emit()

    def _see_swipe(self, way: QPointF) -> None:
        if abs(way.x()) >= SWIPE and abs(way.x()) > 2 * abs(way.y()):
            self.swiped.emit(1 if way.x() > 0 else -1)
