"""A finger on a table that scrolls within a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QScrollPrepareEvent
from PySide6.QtWidgets import QWidget


class StillPage(QObject):
    """Keeps a page still while a finger scrolls ``inner``; of the two, Qt lets either move."""

    def __init__(self, inner: QWidget, page: QWidget) -> None:
        super().__init__(inner)
        self._inner = inner
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QScrollPrepareEvent) and isinstance(watched, QWidget):
            spot = watched.mapToGlobal(event.startPos().toPoint())
            return self._inner.rect().contains(self._inner.mapFromGlobal(spot))
        return super().eventFilter(watched, event)
