"""What assistive technology is told of menus: Qt leaves those that are open out of their window."""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAction,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QMenu, QWidget

from ui.accessible_piece import PieceInterface


class WindowInterface(QAccessibleWidget):
    """A window of ours: its children are its widgets, and then the menus that are open over it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QAccessible.Role.Window, "")
        self._window = window

    def menus(self) -> list[QMenu]:
        """Return the menus that are open, the outermost first."""
        shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu))
        return [menu for menu in shown if menu.isVisible() and window_of(menu) is self._window]

    def childCount(self) -> int:
        return super().childCount() + len(self.menus())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        own, menus = super().childCount(), self.menus()
        if index < own:
            return super().child(index)
        if index - own < len(menus):
            return QAccessible.queryAccessibleInterface(menus[index - own])
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        menus = self.menus()
        menu = child.object()
        if menu in menus:
            return super().childCount() + menus.index(menu)
        return super().indexOfChild(child)


class MenuInterface(QAccessibleWidget):
    """A menu: its children are what can be chosen in it."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu, QAccessible.Role.PopupMenu, "")
        self._menu = menu
        self._actions: list[QAction] = []
        self._items: list[ItemInterface] = []
        self._ids: list[int] = []

    def items(self) -> list[ItemInterface]:
        """Return an interface for each that can be chosen now."""
        actions = [action for action in self._menu.actions() if action.isVisible()]
        if actions != self._actions:
            for identity in self._ids:
                QAccessible.deleteAccessibleInterface(identity)
            self._actions = actions
            self._items = [ItemInterface(self, self._menu, action) for action in actions]
            self._ids = [QAccessible.registerAccessibleInterface(item) for item in self._items]
        return self._items

    def text(self, kind: QAccessible.Text) -> str:
        """Return its own name, or that of the button which it belongs to."""
        if kind != QAccessible.Text.Name:
            return ""
        button = self._menu.parentWidget()
        words = self._menu.accessibleName() or self._menu.title()
        if not words and isinstance(button, QAbstractButton):
            words = button.accessibleName() or button.text()
        return plain(words)

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(window_of(self._menu))

    def childCount(self) -> int:
        return len(self.items())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        items = self.items()
        return items[index] if 0 <= index < len(items) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, item in enumerate(self.items()) if item is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return next((item for item in self.items() if item.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return next((item for item in self.items() if item.state().focused), None)


class ItemInterface(PieceInterface):
    """What can be chosen in a menu, and whether it is in force."""

    def __init__(self, parent: MenuInterface, menu: QMenu, action: QAction) -> None:
        role = QAccessible.Role.Separator if action.isSeparator() else QAccessible.Role.MenuItem
        super().__init__(menu, role, action.text())
        self._parent = parent
        self._menu = menu
        self._action = action

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def rect(self) -> QRect:
        place = self._menu.actionGeometry(self._action)
        return QRect(self._menu.mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.invisible = not self._menu.isVisible()
        state.disabled = not self._action.isEnabled()
        state.focusable = self._action.isEnabled() and not self._action.isSeparator()
        state.focused = self._menu.isVisible() and self._menu.activeAction() is self._action
        state.checkable = self._action.isCheckable()
        state.checked = self._action.isChecked()
        state.selected = state.focused
        state.hasPopup = self._action.menu() is not None
        return state

    def text(self, kind: QAccessible.Text) -> str:
        match kind:
            case QAccessible.Text.Name:
                return plain(self._action.text())
            case QAccessible.Text.Accelerator:
                return self._action.shortcut().toString()
            case _:
                return ""

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """Choose it, once this call is over: it may end this."""
        if name in self.actionNames():
            for target, slot in ((self._action, "trigger"), (self._menu, "close")):
                QMetaObject.invokeMethod(  # type: ignore[call-overload] # a str, as PySide wants it
                    target, slot, Qt.ConnectionType.QueuedConnection
                )


def plain(words: str) -> str:
    """Return the words of a menu without the marks of its keys."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def window_of(menu: QMenu) -> QWidget:
    """Return the window that a menu, or the menu that it opens from, belongs to."""
    owner: QWidget = menu
    while isinstance(owner, QMenu) and (parent := owner.parentWidget()) is not None:
        owner = parent.window()
    return owner
