"""What is said to assistive technology when something changed away from the keyboard."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have words spoken, once those before them are."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
