"""The keys that scroll, the same on the page and on what opens above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar


def scroll_by_key(bar: QScrollBar, key: Qt.Key) -> bool:
    """Move a scroll bar as a key asks; return whether it is a key that scrolls."""
    steps = {
        Qt.Key.Key_Up: -bar.singleStep(),
        Qt.Key.Key_Down: bar.singleStep(),
        Qt.Key.Key_PageUp: -bar.pageStep(),
        Qt.Key.Key_PageDown: bar.pageStep(),
        Qt.Key.Key_Home: -bar.maximum(),
        Qt.Key.Key_End: bar.maximum(),
    }
    if key in steps:
        bar.setValue(bar.value() + steps[key])
    return key in steps
