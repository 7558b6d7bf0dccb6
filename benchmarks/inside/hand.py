"""The hand of a visitor: clicks on the window's own tabs and buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar

from ui.window import Window


class Hand:
    """Clicks on what a window shows. Each method returns the click, to be made when called."""

    def __init__(self, window: Window) -> None:
        self._tabs: QTabBar = window.findChild(QTabBar)
        self._buttons = {
            button.accessibleName(): button for button in window.findChildren(QPushButton)
        }

    @property
    def tabs(self) -> int:
        """How many tabs there are."""
        return self._tabs.count()

    def tab(self, number: int) -> Callable[[], None]:
        """Click a tab."""
        place = self._tabs.tabRect(number).center()

        def click() -> None:
            QTest.mouseClick(self._tabs, Qt.MouseButton.LeftButton, pos=place)

        return click

    def button(self, name: str) -> Callable[[], None]:
        """Click the button that assistive technology calls ``name``."""
        button = self._buttons[name]

        def click() -> None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

        return click
