"""What a visitor's hands may do to the window as a whole; all else ends here.

It filters what the system hands to the window, before any widget sees it: each input comes by once,
and nothing that the program does among its own widgets costs a call.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_OF_THE_KEYBOARD = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier

_MOVING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Shift,
}
_DOING = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
}

_INPUT = {
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletRelease,
    QEvent.Type.NonClientAreaMouseButtonPress,  # one that closes a menu
}
_REFUSED = {
    QEvent.Type.ContextMenu,
    QEvent.Type.NativeGesture,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
}
_BUTTONS = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}


class Lockdown(QObject):
    """Filters the events of a window: install it on the ``QWindow``.

    ``used`` tells of input that goes on to the widgets, ``refused`` of input that ends here.
    """

    used = Signal()
    refused = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _REFUSED or (kind in _INPUT and not is_allowed(event)):
            self.refused.emit()
            return True
        if kind in _INPUT:
            self.used.emit()
        return super().eventFilter(watched, event)


def is_allowed(event: QEvent) -> bool:
    """Tell whether an input is one that the brochure has a use for."""
    if isinstance(event, QMouseEvent) and event.type() in _BUTTONS:
        return event.button() is Qt.MouseButton.LeftButton
    if isinstance(event, QKeyEvent) and event.type() in _KEYS:
        return is_key_allowed(Qt.Key(event.key()), event.modifiers(), event.text())
    return True


def is_key_allowed(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> bool:
    """Tell whether a key moves, does or writes something. The window's shortcuts come before it."""
    held = modifiers & ~_OF_THE_KEYBOARD
    if key in _MOVING:
        return held in {_NONE, _SHIFT}
    if key in _DOING:
        return held == _NONE
    writes = bool(text) and text.isprintable()
    return writes and held in {_NONE, _SHIFT, _CONTROL | _ALT}  # both: AltGr, as Windows tells it
