"""What assistive technology is told of a part of a widget that is no widget of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class PieceInterface(QAccessibleWidget):
    """A piece of a widget, without pieces of its own and with nothing that can be done.

    It stands for no object, so whatever Qt would ask the widget is answered here. It is made from
    Qt's interface of widgets because of those that Python can write, only that one carries actions
    to a screen reader.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role, words: str) -> None:
        super().__init__(widget, role, words)
        self._widget = widget

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override] # None is right
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # None is right
        return self._widget.window().windowHandle()

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def relations(
        self,
        _match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations,
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        return []

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        pass

    def actionNames(self) -> list[str]:
        return []

    def doAction(self, name: str) -> None:
        pass
