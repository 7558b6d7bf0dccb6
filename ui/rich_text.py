"""Running text: paragraphs, lists and links, as tall as its words need.

One plain widget that paints a document. A QTextBrowser brings two scroll bars, their containers
and a viewport along, and writes itself anew at each change of font or palette on its way.
It never opens anything: a link that is followed is only reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRect, QSize, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from content.markdown import Prose
from ui.finger import is_finger, is_tap
from ui.look import Look
from ui.text_document import TextDocument, TextLink, TextPart

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

Marker = Callable[[str], Iterable[tuple[int, int]]]
"""Says where to mark a text."""

BEFORE_A_LOOK = "#000000"

EVEN = {"lead", "intro"}
"""Roles of texts with lines of even lengths."""


class RichText(QWidget):
    """Shows prose; ``role`` names its size in the look: "body", "intro", "lead" or "caption".

    ``link_activated`` carries the ``content.links.Link`` that was followed; ``link_focused`` the
    number of the link that the keyboard has reached, -1 for none.
    """

    link_activated = Signal(object)
    link_focused = Signal(int)

    def __init__(self, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._look: Look | None = None
        self._prose: Prose = ()
        self._heights: dict[int, int] = {}
        self._widths: dict[int, int] = {}
        self._focused = -1
        self._pressed: TextLink | None = None
        self._pressed_at = QPointF()
        self._document = TextDocument(self)
        self._selection = QTextCursor(self._document)
        self._marker: Marker | None = None
        self._marks: list[QTextCursor] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("focusPolicy", "ClickFocus")
        self.setMouseTracking(True)

    @property
    def prose(self) -> Prose:
        """What it shows."""
        return self._prose

    @property
    def parts(self) -> tuple[TextPart, ...]:
        """Its paragraphs and list items, for assistive technology."""
        return self._document.parts

    @property
    def links(self) -> tuple[TextLink, ...]:
        """All its links in reading order."""
        return self._document.links

    @property
    def document(self) -> TextDocument:
        """The text, laid out in the width of the widget."""
        self._document.lay_out(self._text_width())
        return self._document

    def _text_width(self) -> int:
        """Return the width of its lines, which are of even lengths where few stand alone."""
        width = self.width()
        if self._role not in EVEN:
            return width
        if width not in self._widths:
            self._widths[width] = self._document.balanced_width(width)
        return self._widths[width]

    @property
    def selected_text(self) -> str:
        """What the mouse has selected."""
        return self._selection.selection().toPlainText()

    @property
    def focused_link(self) -> int:
        """The number of the link that the keyboard has reached, or -1."""
        return self._focused if self.hasFocus() else -1

    def set_prose(self, prose: Prose) -> None:
        """Show ``prose``."""
        self._prose = prose
        self._write()
        linked = bool(self.links)
        self.setProperty("focusPolicy", "StrongFocus" if linked else "ClickFocus")

    def set_look(self, look: Look) -> None:
        """Write the text in the sizes and colours of a look, to its readable measure."""
        self._look = look
        size = {"lead": look.lead, "caption": look.caption}.get(self._role, look.body)
        font = QFont(QApplication.font())
        font.setPixelSize(size)
        self._document.setDefaultFont(font)
        self.setMaximumWidth(max(look.measure, look.measure * size // look.body))
        self._write()

    def forget(self) -> None:
        """Forget what is selected, pressed or reached by the keyboard."""
        self._pressed = None
        self._focus_link(-1)
        self._selection.clearSelection()
        self.update()

    @Slot(int)
    def reach_link(self, number: int) -> None:
        """Put the keyboard on a link; nothing where the text has no such link any more."""
        if number < len(self.links):
            self.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            self._focus_link(number)

    @Slot(int)
    def follow_link(self, number: int) -> None:
        """Follow a link as Enter does, so that the keyboard comes back to it."""
        self.reach_link(number)
        if number < len(self.links):
            self.link_activated.emit(self.links[number].target)

    def mark(self, marker: Marker | None) -> None:
        """Show marked what a marker finds in each paragraph and list item; None finds nothing."""
        if marker is not self._marker:
            self._marker = marker
            self._find_marks()
            self.update()

    def marked_rect(self) -> QRect:
        """Return where the first mark stands; empty if there is none."""
        if not self._marks:
            return QRect()
        first = self._marks[0]
        return self.part_rect(first.anchor(), first.position() - first.anchor())

    def _find_marks(self) -> None:
        find = self._marker
        self._marks = (
            []
            if find is None
            else [
                self._document.cursor_from(part.start + start, part.start + end)
                for part in self.parts
                for start, end in find(part.text)
            ]
        )

    def part_rect(self, start: int, length: int) -> QRect:
        """Return where a piece of the text stands, in this widget's coordinates."""
        return self.document.part_rect(start, length)

    def _write(self) -> None:
        """Write the text in the look in force."""
        self._heights.clear()
        self._widths.clear()
        self._focused = -1
        colour = self._look.colours.link if self._look else BEFORE_A_LOOK
        self._document.write(self._prose, colour)
        self._selection = QTextCursor(self._document)
        self._find_marks()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            self._document.lay_out(width)
            self._heights[width] = round(self._document.size().height() + 0.5)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        size = self._document.defaultFont().pixelSize()
        return QSize(16 * size, size)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = self.palette()
        context.palette = palette
        chosen = QAbstractTextDocumentLayout.Selection()
        chosen.cursor = self._chosen()
        chosen.format.setBackground(palette.brush(QPalette.ColorRole.Highlight))
        chosen.format.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
        context.selections = [*map(self._marked, self._marks), chosen]
        document = self.document
        document.documentLayout().draw(painter, context)
        document.paint_bullets(painter, palette.text())

    def _chosen(self) -> QTextCursor:
        """Return the link under the keyboard, or what the mouse has selected."""
        number = self.focused_link
        return self._selection if number < 0 else self._document.cursor_over(self.links[number])

    def _marked(self, mark: QTextCursor) -> QAbstractTextDocumentLayout.Selection:
        """Return a mark as it is painted: on a ground of its own, and underlined."""
        shown = QAbstractTextDocumentLayout.Selection()
        shown.cursor = mark
        if self._look is not None:
            shown.format.setBackground(QColor(self._look.colours.mark))
            shown.format.setForeground(QColor(self._look.colours.mark_text))
        shown.format.setFontUnderline(True)
        return shown

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != QtCore.Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed = self.document.link_at(event.position())
        self._pressed_at = event.globalPosition()
        self._focus_link(-1)
        self._select(event.position(), QTextCursor.MoveMode.MoveAnchor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            is_link = self.document.link_at(event.position()) is not None
            shape = (
                QtCore.Qt.CursorShape.PointingHandCursor
                if is_link
                else QtCore.Qt.CursorShape.IBeamCursor
            )
            self.setCursor(shape)
        elif not is_finger(event):
            self._select(event.position(), QTextCursor.MoveMode.KeepAnchor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link that was pressed and let go, without selecting or scrolling in between."""
        link, self._pressed = self._pressed, None
        is_tapped = is_tap(event, self._pressed_at) and not self._selection.hasSelection()
        if link is not None and is_tapped:
            self.link_activated.emit(link.target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; the second of two quick taps, be it on another link, is one more tap."""
        if is_finger(event):
            self.mousePressEvent(event)
            return
        self._select(event.position(), QTextCursor.MoveMode.MoveAnchor)
        self._selection.select(QTextCursor.SelectionType.WordUnderCursor)
        self.update()

    def _select(self, point: QPointF, mode: QTextCursor.MoveMode) -> None:
        position = self.document.documentLayout().hitTest(point, QtCore.Qt.HitTestAccuracy.FuzzyHit)
        if position >= 0:
            self._selection.setPosition(position, mode)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}
        if event.key() in enters and self._focused >= 0:
            self.link_activated.emit(self.links[self._focused].target)
        elif event.matches(QKeySequence.StandardKey.Copy) and self._selection.hasSelection():
            QGuiApplication.clipboard().setText(self.selected_text)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._selection.select(QTextCursor.SelectionType.Document)
            self.update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == QtCore.Qt.FocusReason.TabFocusReason:
            self._focus_link(0)
        elif event.reason() == QtCore.Qt.FocusReason.BacktabFocusReason:
            self._focus_link(len(self.links) - 1)
        elif self._focused >= 0:  # it comes back, from what the link had opened
            self.link_focused.emit(self._focused)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != QtCore.Qt.FocusReason.ActiveWindowFocusReason:
            self._selection.clearSelection()
            self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go from link to link, and on to the next widget behind the last."""
        wanted = self._focused + (1 if forward else -1)
        if self.hasFocus() and self._focused >= 0 and 0 <= wanted < len(self.links):
            self._focus_link(wanted)
            return True
        return super().focusNextPrevChild(forward)

    def inputMethodQuery(self, query: QtCore.Qt.InputMethodQuery) -> object:  # noqa: N802 - Qt's name
        """Tell a scroll area that brings the keyboard into view where in the text it is."""
        if query is QtCore.Qt.InputMethodQuery.ImCursorRectangle and self._focused >= 0:
            return self._link_rect(self._focused)
        return super().inputMethodQuery(query)

    def _link_rect(self, number: int) -> QRect:
        link = self.links[number]
        return self.part_rect(link.start, len(link.text))

    def _focus_link(self, number: int) -> None:
        """Put the keyboard on a link, or with -1 on none."""
        if number == self._focused == -1:
            return
        self._focused = number
        self._selection.clearSelection()
        self.update()
        self.link_focused.emit(number)
        if number >= 0:
            self._reveal(self._link_rect(number))

    def _reveal(self, rect: QRect) -> None:
        """Scroll the page so that the link under the keyboard can be seen."""
        ancestor = self.parentWidget()
        while ancestor is not None and not isinstance(ancestor, QScrollArea):
            ancestor = ancestor.parentWidget()
        content = None if ancestor is None else ancestor.widget()
        if ancestor is not None and content is not None:
            centre = self.mapTo(content, rect.center())
            ancestor.ensureVisible(centre.x(), centre.y(), 0, rect.height() + 48)
