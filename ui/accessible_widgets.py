"""What assistive technology is told of widgets beyond what Qt tells by itself.

Headings with their level, windows, pages and cards by their roles, pictures with their words; of
running text, ui/accessible_text.py tells, and of menus ui/accessible_menu.py. A heading's level
stands in its description: Qt's interface for attributes ends the process once a screen reader asks
for it through PySide6. Areas that scroll are told in the plainest way: Qt's own interface of them
ends the process where a reader asks for a scroll bar that has just gone, such as at the end of a
visit.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QMenu, QScrollArea, QWidget

from ui.accessible_menu import MenuInterface, WindowInterface
from ui.accessible_text import TextInterface
from ui.blocks.image import ScaledPixmap
from ui.blocks.picture import Picture
from ui.heading import Heading
from ui.page import PageContent
from ui.panel_view import Sheet
from ui.rich_text import RichText

ROLES = (
    (Sheet, QAccessible.Role.Dialog),
    (Picture, QAccessible.Role.Graphic),
    (ScaledPixmap, QAccessible.Role.Graphic),
    (QFrame, QAccessible.Role.Grouping),
)
"""Roles of widgets with an accessible name, the first that fits."""


def interface_of(target: QObject | None) -> QAccessibleInterface | None:
    """Return the interface of a widget that needs one of ours; None leaves it to Qt."""
    match target:
        case Heading():
            return HeadingInterface(target)
        case RichText():
            return TextInterface(target)
        case QMenu():
            return MenuInterface(target)
        case QWidget() if _is_own_window(target):
            return WindowInterface(target)
        case QScrollArea():
            return QAccessibleWidget(target, QAccessible.Role.Client, "")
        case PageContent():
            return PageInterface(target)
        case QWidget() if target.accessibleName():
            for kind, role in ROLES:
                if isinstance(target, kind) and _is_plain(target):
                    # A name given here would stay, whatever the widget is called later.
                    return QAccessibleWidget(target, role, "")
    return None


def _is_own_window(target: QWidget) -> bool:
    """Tell whether it is one of our windows: Qt calls only those that it made itself windows."""
    return target.windowType() is Qt.WindowType.Window and type(target).__base__ is QWidget


def _is_plain(target: QWidget) -> bool:
    """Tell whether a frame is just a frame: labels, views and areas are frames to Qt as well."""
    is_row = target.property("role") == "row"
    is_frame = type(target) is not QFrame and isinstance(target, QFrame)
    return is_row or not is_frame or isinstance(target, Sheet)


class HeadingInterface(QAccessibleWidget):
    """A heading by role, its level in the description."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading, heading.words)
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        match kind:
            case QAccessible.Text.Name:
                return self._heading.accessibleName() or self._heading.words
            case QAccessible.Text.Description:
                return self._heading.tr("heading level {}").format(self._heading.level)
            case _:
                return ""


class PageInterface(QAccessibleWidget):
    """A page: a document, and empty while it is hidden: Qt calls cells of hidden tables shown."""

    def __init__(self, page: PageContent) -> None:
        super().__init__(page, QAccessible.Role.Document, "")
        self._page = page

    def childCount(self) -> int:
        return super().childCount() if self._page.isVisible() else 0
