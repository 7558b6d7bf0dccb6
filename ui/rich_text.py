"""Running text: paragraphs, lists and links, as tall as its words need.

One plain widget that paints a document. A QTextBrowser brings two scroll bars, their containers
and a viewport along, and writes itself anew at each change of font or palette on its way.
It never opens anything: a link that is followed is only reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPointingDevice,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from content.links import Link, TermLink
from content.markdown import Listing, Paragraph, Prose, Span, Spans, plain_spans
from ui.look import Look

LINE_HEIGHT = 115.0
"""Percent of the font's own line."""

PARAGRAPH_GAP = 0.6
ITEM_GAP = 0.25
"""Space above, in heights of a line."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A paragraph or list item as it stands in the document, with its links."""

    text: str
    start: int
    is_item: bool
    links: tuple[TextLink, ...]


@dataclass(frozen=True, slots=True)
class TextLink:
    """A link as it stands in the document."""

    text: str
    start: int
    target: Link

    @property
    def end(self) -> int:
        """The position behind its last character."""
        return self.start + len(self.text)


class RichText(QWidget):
    """Shows prose; ``role`` names its size in the look: "body", "lead" or "caption".

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
        self._parts: tuple[TextPart, ...] = ()
        self._heights: dict[int, int] = {}
        self._focused = -1
        self._pressed: Link | None = None
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self._selection = QTextCursor(self._document)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)

    @property
    def prose(self) -> Prose:
        """What it shows."""
        return self._prose

    @property
    def parts(self) -> tuple[TextPart, ...]:
        """Its paragraphs and list items, for assistive technology."""
        return self._parts

    @property
    def links(self) -> tuple[TextLink, ...]:
        """All its links in reading order."""
        return tuple(link for part in self._parts for link in part.links)

    @property
    def document(self) -> QTextDocument:
        """The text as it is laid out."""
        return self._document

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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if linked else Qt.FocusPolicy.ClickFocus)

    def set_look(self, look: Look) -> None:
        """Write the text in the sizes and colours of a look, to its readable measure."""
        self._look = look
        size = {"lead": look.lead, "caption": look.caption}.get(self._role, look.body)
        font = QFont(QApplication.font())
        font.setPixelSize(size)
        self._document.setDefaultFont(font)
        self.setMaximumWidth(max(look.measure, look.measure * size // look.body))
        self._write()

    def part_rect(self, start: int, length: int) -> QRect:
        """Return where a piece of the text stands, in this widget's coordinates."""
        first, last = self._line_rect(start), self._line_rect(start + length)
        if last.top() == first.top():
            return first.united(last)
        return QRect(0, first.top(), self.width(), last.bottom() - first.top())

    def _line_rect(self, position: int) -> QRect:
        block = self._document.findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return QRect()
        top = self._document.documentLayout().blockBoundingRect(block).topLeft()
        left = line.cursorToX(position - block.position())
        x = left[0] if isinstance(left, tuple) else left
        return QRect(round(top.x() + x), round(top.y() + line.y()), 1, round(line.height()))

    def _write(self) -> None:
        """Set the document from the prose, in the look in force."""
        self._heights.clear()
        self._focused = -1
        self._document.clear()
        cursor = QTextCursor(self._document)
        parts: list[TextPart] = []
        line = self._document.defaultFont().pixelSize() * 1.25
        for part in self._prose:
            made = None
            for number, spans in enumerate(_runs(part)):
                gap = ITEM_GAP if number else PARAGRAPH_GAP
                style = _block_format(line * gap if parts else 0)
                if parts:
                    cursor.insertBlock(style)
                else:
                    cursor.setBlockFormat(style)
                if isinstance(part, Listing):
                    if made is None:
                        made = cursor.createList(_list_format(ordered=part.ordered))
                    else:
                        made.add(cursor.block())
                start = cursor.position()
                links = tuple(self._insert(cursor, spans))
                parts.append(TextPart(plain_spans(spans), start, isinstance(part, Listing), links))
        self._parts = tuple(parts)
        self._selection = QTextCursor(self._document)
        self._document.setTextWidth(self.width())
        self.updateGeometry()
        self.update()

    def _insert(self, cursor: QTextCursor, spans: Spans) -> Iterator[TextLink]:
        for span in spans:
            if span.link is not None:
                yield TextLink(span.text, cursor.position(), span.link)
            cursor.insertText(span.text, self._char_format(span))

    def _char_format(self, span: Span) -> QTextCharFormat:
        style = QTextCharFormat()
        if span.strong:
            style.setFontWeight(QFont.Weight.DemiBold)
        style.setFontItalic(span.emphasis)
        if span.link is not None:
            if self._look is not None:
                style.setForeground(QColor(self._look.colours.link))
            style.setUnderlineStyle(
                QTextCharFormat.UnderlineStyle.DotLine
                if isinstance(span.link, TermLink)
                else QTextCharFormat.UnderlineStyle.SingleUnderline
            )
        return style

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = round(self._document.size().height() + 0.5)
            self._document.setTextWidth(self.width())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        size = self._document.defaultFont().pixelSize()
        return QSize(16 * size, size)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._document.setTextWidth(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = self.palette()
        context.palette = palette
        marked = QAbstractTextDocumentLayout.Selection()
        marked.cursor = self._selection if self.focused_link < 0 else self._link_cursor()
        marked.format.setBackground(palette.brush(QPalette.ColorRole.Highlight))
        marked.format.setForeground(palette.brush(QPalette.ColorRole.HighlightedText))
        context.selections = [marked]
        self._document.documentLayout().draw(painter, context)

    def _link_cursor(self) -> QTextCursor:
        link = self.links[self._focused]
        cursor = QTextCursor(self._document)
        cursor.setPosition(link.start)
        cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _link_at(self, point: QPointF) -> Link | None:
        position = self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
        for link in self.links:
            if link.start <= position < link.end:
                return link.target
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed = self._link_at(event.position())
        self._focus_link(-1)
        self._select(event.position(), QTextCursor.MoveMode.MoveAnchor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            is_link = self._link_at(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.IBeamCursor
            self.setCursor(shape)
        elif event.device().type() != QPointingDevice.DeviceType.TouchScreen:
            self._select(event.position(), QTextCursor.MoveMode.KeepAnchor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position())
        if link is not None and link == self._pressed and not self._selection.hasSelection():
            self.link_activated.emit(link)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._select(event.position(), QTextCursor.MoveMode.MoveAnchor)
        self._selection.select(QTextCursor.SelectionType.WordUnderCursor)
        self.update()

    def _select(self, point: QPointF, mode: QTextCursor.MoveMode) -> None:
        position = self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        if position >= 0:
            self._selection.setPosition(position, mode)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
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
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self._focus_link(0)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._focus_link(len(self.links) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._focus_link(-1)
            self._selection.clearSelection()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Go from link to link, and on to the next widget behind the last."""
        wanted = self._focused + (1 if forward else -1)
        if self.hasFocus() and self._focused >= 0 and 0 <= wanted < len(self.links):
            self._focus_link(wanted)
            return True
        return super().focusNextPrevChild(forward)

    def _focus_link(self, number: int) -> None:
        """Put the keyboard on a link, or with -1 on none."""
        if number == self._focused:
            return
        self._focused = number
        self._selection.clearSelection()
        self.update()
        self.link_focused.emit(number)
        if number >= 0:
            link = self.links[number]
            self._reveal(self.part_rect(link.start, len(link.text)))

    def _reveal(self, rect: QRect) -> None:
        """Scroll the page so that the link under the keyboard can be seen."""
        ancestor = self.parentWidget()
        while ancestor is not None and not isinstance(ancestor, QScrollArea):
            ancestor = ancestor.parentWidget()
        content = None if ancestor is None else ancestor.widget()
        if ancestor is not None and content is not None:
            centre = self.mapTo(content, rect.center())
            ancestor.ensureVisible(centre.x(), centre.y(), 0, rect.height() + 48)


def _runs(part: Paragraph | Listing) -> tuple[Spans, ...]:
    return (part.spans,) if isinstance(part, Paragraph) else part.items


def _block_format(top: float) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    style.setTopMargin(top)
    return style


def _list_format(*, ordered: bool) -> QTextListFormat:
    style = QTextListFormat()
    style.setStyle(QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc)
    style.setIndent(1)
    return style
