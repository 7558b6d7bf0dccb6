"""The keys that scroll, the same on the page and on what opens above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar


def scroll_by_key(bar: QScrollBar, key: QtCore.Qt.Key) -> bool:
    """Move a scroll bar as a key asks; return whether it is a key that scrolls.

    A page further, the last lines can still be seen: what the edge had cut is read there.
    """
    page = bar.pageStep() - min(bar.singleStep(), bar.pageStep() // 4)
    steps = {
        QtCore.Qt.Key.Key_Up: -bar.singleStep(),
        QtCore.Qt.Key.Key_Down: bar.singleStep(),
        QtCore.Qt.Key.Key_PageUp: -page,
        QtCore.Qt.Key.Key_PageDown: page,
        QtCore.Qt.Key.Key_Home: -bar.maximum(),
        QtCore.Qt.Key.Key_End: bar.maximum(),
    }
    if key in steps:
        bar.setValue(bar.value() + steps[key])
    return key in steps
