"""The way in for the staff: a corner of the window held for three seconds, or Ctrl+Alt+S."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut, QTouchEvent, QWindow
from PySide6.QtWidgets import QWidget

KEYS = "Ctrl+Alt+S"

SIDE = 88
"""How far the corner reaches from the top left, in logical pixels: about two finger widths."""


class Corner(QObject):
    """Watches a shown window itself, so that it works whatever lies over the page.

    Nothing is drawn and nothing is taken away from what is below: a visitor notices nothing.
    """

    held = Signal()

    def __init__(self, window: QWidget, hold: int = 3000) -> None:
        """``hold`` is for how many milliseconds."""
        super().__init__(window)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(hold)
        self._timer.timeout.connect(self.held)
        QShortcut(QKeySequence(KEYS), window).activated.connect(self.held)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow):
            match event.type():
                case (
                    QEvent.Type.MouseButtonPress
                    | QEvent.Type.TouchBegin
                    | QEvent.Type.NonClientAreaMouseButtonPress  # one that closes a menu
                ):
                    if _is_in_corner(event):
                        self._timer.start()
                case QEvent.Type.MouseMove | QEvent.Type.TouchUpdate:
                    if self._timer.isActive() and not _is_in_corner(event):
                        self._timer.stop()
                case (
                    QEvent.Type.MouseButtonRelease
                    | QEvent.Type.TouchEnd
                    | QEvent.Type.TouchCancel
                    | QEvent.Type.Leave
                    | QEvent.Type.FocusOut
                ):
                    self._timer.stop()
        return False


def _is_in_corner(event: QEvent) -> bool:
    """Tell whether one finger, or the mouse, is in the corner."""
    return all(QRectF(0, 0, SIDE, SIDE).contains(place) for place in _places(event))


def _places(event: QEvent) -> list[QPointF]:
    match event:
        case QMouseEvent():
            return [event.position()]
        case QTouchEvent():
            return [point.position() for point in event.points()]
        case _:
            return [QPointF(-1, -1)]
