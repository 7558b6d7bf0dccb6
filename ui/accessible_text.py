"""What assistive technology is told of running text: paragraphs, list items and their links."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from content.links import FigureLink, Link, PageLink, SourceLink, TermLink, WebLink
from ui.accessible_piece import PieceInterface
from ui.rich_text import RichText
from ui.text_document import TextLink, TextPart


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

    def state(self) -> QAccessible.State:
        """Say that the keyboard comes here only where it does, for links."""
        state = super().state()
        state.focusable = bool(self._text.links)
        return state

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


class _TextPiece(PieceInterface):
    """A piece of a text: where it stands and what it says."""

    def __init__(self, text: RichText, words: str, start: int, role: QAccessible.Role) -> None:
        super().__init__(text, role, words)
        self._text = text
        self._words = words
        self._start = start

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


class PartInterface(_TextPiece):
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


class LinkInterface(_TextPiece):
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
            return end_of(self._link.target)
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


def end_of(link: Link) -> str:
    """Say in words where a link leads."""
    tr = QCoreApplication.translate
    match link:
        case TermLink():
            return tr("Link", "explains the term")
        case SourceLink():
            return tr("Link", "shows the source")
        case FigureLink():
            return tr("Link", "shows the figure and its source")
        case PageLink():
            return tr("Link", "goes to another place in this brochure")
        case WebLink(address):
            return address


def _index(children: Sequence[QAccessibleInterface], wanted: QAccessibleInterface) -> int:
    return next((number for number, child in enumerate(children) if child is wanted), -1)
