"""Where assistive technology asks what is on the screen; what it is told is imported then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


class Descriptions:
    """Keeps the interfaces that are made: Qt holds on to each without owning it."""

    def __init__(self) -> None:
        self._kept: list[QAccessibleInterface] = []

    def install(self) -> None:
        """Tell Qt to ask here first. Call once, before any window is shown."""
        QAccessible.installFactory(self.interface)

    def interface(self, _class_name: str, target: QObject | None) -> QAccessibleInterface | None:
        """Return the interface of a widget that needs one of ours; None leaves it to Qt."""
        # Where nothing asks, a start has no use for it.
        from ui.accessible_widgets import interface_of  # noqa: PLC0415

        made = interface_of(target)
        if made is not None:
            self._kept.append(made)
        return made
