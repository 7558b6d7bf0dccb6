"""What assistive technology is told beyond what Qt tells by itself.

Headings with their level, pages and cards as groups, pictures with their words, and running text
as paragraphs and list items with their links. A heading's level stands in its description: Qt's
interface for attributes ends the process once a screen reader asks for it through PySide6.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QWidget

from ui.blocks.image import ScaledPixmap
from ui.blocks.picture import Picture
from ui.heading import Heading
from ui.page import PageContent
from ui.panel_view import Sheet
from ui.rich_text import RichText
from ui.text_document import TextLink, TextPart

ROLES = (
    (PageContent, QAccessible.Role.Document),
    (Sheet, QAccessible.Role.Dialog),
    (Picture, QAccessible.Role.Graphic),
    (ScaledPixmap, QAccessible.Role.Graphic),
    (QFrame, QAccessible.Role.Grouping),
)
"""Roles of widgets with an accessible name, the first that fits."""


class Descriptions:
    """Makes the interfaces and keeps them: Qt holds on to each without owning it."""

    def __init__(self) -> None:
        self._kept: list[QAccessibleInterface] = []

    def install(self) -> None:
        """Tell Qt to ask here first. Call once, before any window is shown."""
        QAccessible.installFactory(self.interface)

    def interface(self, _class_name: str, target: QObject | None) -> QAccessibleInterface | None:
        """Return the interface of a widget that needs one of ours; None leaves it to Qt."""
        made = self._made(target)
        if made is not None:
            self._kept.append(made)
        return made

    def _made(self, target: QObject | None) -> QAccessibleInterface | None:
        match target:
            case Heading():
                return HeadingInterface(target)
            case RichText():
                return TextInterface(target)
            case QWidget() if target.accessibleName():
                for kind, role in ROLES:
                    if isinstance(target, kind) and _is_plain(target):
                        return QAccessibleWidget(target, role, target.accessibleName())
        return None


def _is_plain(target: QWidget) -> bool:
    """Tell whether a frame is just a frame: labels, views and areas are frames to Qt as well."""
    is_row = target.property("role") == "row"
    is_frame = type(target) is not QFrame and isinstance(target, QFrame)
    return is_row or not is_frame or isinstance(target, Sheet)


class HeadingInterface(QAccessibleWidget):
    """A heading by role, its level in the description."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading, heading.text())
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        match kind:
            case QAccessible.Text.Name:
                return self._heading.accessibleName() or self._heading.text()
            case QAccessible.Text.Description:
                return self._heading.tr("heading level {}").format(self._heading.level)
            case _:
                return ""


class TextInterface(QAccessibleWidget):
    """Running text: a section whose children are its paragraphs and list items."""

    def __init__(self, text: RichText) -> None:
        super().__init__(text, QAccessible.Role.Section, "")
        self._text = text
        self._parts: tuple[TextPart, ...] | None = None
        self._children: list[PartInterface] = []
        self._ids: list[int] = []
        text.link_focused.connect(self._tell_focus)

    def children(self) -> list[PartInterface]:
        """Return an interface for each paragraph and item as the text stands now."""
        if self._parts is not self._text.parts:
            for identity in self._ids:
                QAccessible.deleteAccessibleInterface(identity)
            self._parts = self._text.parts
            self._children = [PartInterface(self, part) for part in self._parts]
            links = [link for child in self._children for link in child.links]
            self._ids = [
                QAccessible.registerAccessibleInterface(made) for made in (*self._children, *links)
            ]
        return self._children

    @property
    def widget_text(self) -> RichText:
        """The widget."""
        return self._text

    def _tell_focus(self, number: int) -> None:
        links = [link for child in self.children() for link in child.links]
        if 0 <= number < len(links):
            event = QAccessibleEvent(links[number], QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)

    def childCount(self) -> int:
        return len(self.children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        children = self.children()
        return children[index] if 0 <= index < len(children) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self.children(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return next((c for c in self.children() if c.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        number = self._text.focused_link
        links = [link for child in self.children() for link in child.links]
        return links[number] if number >= 0 else None


class _Piece(QAccessibleWidget):
    """A piece of a text: where it stands, what it says and what can be done with it.

    No widget to Qt: it stands for no object, so whatever Qt would ask a widget is answered here.
    It is made from Qt's interface of widgets because of those that Python can write, only that
    one carries actions to a screen reader.
    """

    def __init__(self, text: RichText, words: str, start: int, role: QAccessible.Role) -> None:
        super().__init__(text, role, words)
        self._text = text
        self._words = words
        self._start = start

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override] # None is right
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # None is right
        return self._text.window().windowHandle()

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

    def rect(self) -> QRect:
        rect = self._text.part_rect(self._start, len(self._words))
        return QRect(self._text.mapToGlobal(rect.topLeft()), rect.size())

    def state(self) -> QAccessible.State:
        seen = self._text.visibleRegion()
        state = QAccessible.State()
        state.readOnly = True
        state.invisible = not self._text.isVisible()
        state.offscreen = not seen.intersects(self._text.part_rect(self._start, len(self._words)))
        return state

    def text(self, kind: QAccessible.Text) -> str:
        return self._words if kind == QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        pass

    def actionNames(self) -> list[str]:
        return []

    def doAction(self, name: str) -> None:
        pass


class PartInterface(_Piece):
    """A paragraph or list item; its links are its children."""

    def __init__(self, parent: TextInterface, part: TextPart) -> None:
        role = QAccessible.Role.ListItem if part.is_item else QAccessible.Role.Paragraph
        super().__init__(parent.widget_text, part.text, part.start, role)
        self._parent = parent
        self.links = [LinkInterface(self, parent.widget_text, link) for link in part.links]

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:
        return len(self.links)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None is right
        return self.links[index] if 0 <= index < len(self.links) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index(self.links, child)


class LinkInterface(_Piece):
    """A link that can be pressed; its description says where it leads."""

    def __init__(self, parent: PartInterface, text: RichText, link: TextLink) -> None:
        super().__init__(text, link.text, link.start, QAccessible.Role.Link)
        self._parent = parent
        self._link = link

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def state(self) -> QAccessible.State:
        state = super().state()
        number = self._text.focused_link
        state.focusable = True
        state.linked = True
        state.focused = number >= 0 and self._text.links[number] == self._link
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description:
            return str(self._link.target)
        return super().text(kind)

    def actionNames(self) -> list[str]:
        return [
            QAccessibleActionInterface.pressAction(),
            QAccessibleActionInterface.setFocusAction(),
        ]

    def doAction(self, name: str) -> None:
        """Follow the link, or put the keyboard on it, once this call is over: it may end this."""
        slots = dict(zip(self.actionNames(), ("follow_link", "reach_link"), strict=True))
        if name in slots and self._link in self._text.links:
            QMetaObject.invokeMethod(  # type: ignore[call-overload] # a str, as PySide wants it
                self._text,
                slots[name],
                Qt.ConnectionType.QueuedConnection,
                Q_ARG(int, self._text.links.index(self._link)),
            )


def _index(children: Sequence[QAccessibleInterface], wanted: QAccessibleInterface) -> int:
    return next((number for number, child in enumerate(children) if child is wanted), -1)
