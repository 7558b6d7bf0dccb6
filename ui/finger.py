"""A finger, of which Qt makes a mouse: what is under it moves along while the page scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


def is_finger(event: QMouseEvent) -> bool:
    """Tell whether a finger moves the mouse."""
    return event.device().type() is QtGui.QPointingDevice.DeviceType.TouchScreen


def is_tap(event: QMouseEvent, pressed: QPointF) -> bool:
    """Tell whether a press at a point of the screen is let go there: nothing was dragged."""
    moved = (event.globalPosition() - pressed).manhattanLength()
    return moved < QGuiApplication.styleHints().startDragDistance()


def is_drag(event: QMouseEvent, pressed: QPointF) -> bool:
    """Tell whether a finger is lifted that had moved: it scrolled, and meant nothing under it."""
    return is_finger(event) and not is_tap(event, pressed)
