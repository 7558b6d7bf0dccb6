"""Running text: paragraphs, lists and links, as tall as its words need.

It never scrolls by itself and never opens anything: a link that is followed is only reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextBrowser, QWidget

from content.links import Link, TermLink, parse
from content.markdown import Listing, Paragraph, Prose, Span, Spans, plain_spans

LINE_HEIGHT = 115.0
"""Percent of the font's own line."""

SCROLL_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)

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


class RichText(QTextBrowser):
    """Shows prose.

    ``link_activated`` carries the ``content.links.Link`` that was followed; ``link_focused`` the
    number of the link that the keyboard has reached, -1 for none.
    """

    link_activated = Signal(object)
    link_focused = Signal(int)

    def __init__(self, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._prose: Prose = ()
        self._parts: tuple[TextPart, ...] = ()
        self._heights: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_anchor_clicked)

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

    def set_prose(self, prose: Prose) -> None:
        """Show ``prose``."""
        self._prose = prose
        self._write()
        linked = bool(self.links)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if linked else Qt.FocusPolicy.ClickFocus)

    def part_rect(self, start: int, length: int) -> QRect:
        """Return where a piece of the text stands, in this widget's coordinates."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        rect = self.cursorRect(cursor)
        cursor.setPosition(start + length)
        last = self.cursorRect(cursor)
        if last.top() == rect.top():
            return rect.united(last)
        return QRect(0, rect.top(), self.viewport().width(), last.bottom() - rect.top())

    def focused_link(self) -> int:
        """Return the number of the link that the keyboard has reached, or -1."""
        cursor = self.textCursor()
        if not self.hasFocus() or not cursor.hasSelection():
            return -1
        starts = [link.start for link in self.links]
        start = cursor.selectionStart()
        return starts.index(start) if start in starts else -1

    def _write(self) -> None:
        """Set the document from the prose, in the font and colours in force."""
        self._heights.clear()
        document = self.document()
        document.clear()
        cursor = QTextCursor(document)
        parts: list[TextPart] = []
        line = self.fontMetrics().height()
        for part in self._prose:
            made = None
            for number, spans in enumerate(_runs(part)):
                close = number > 0
                style = _block_format(line * (ITEM_GAP if close else PARAGRAPH_GAP) if parts else 0)
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
        self.updateGeometry()

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
            style.setAnchor(True)
            style.setAnchorHref(str(span.link))
            style.setForeground(self.palette().color(QPalette.ColorRole.Link))
            style.setUnderlineStyle(
                QTextCharFormat.UnderlineStyle.DotLine
                if isinstance(span.link, TermLink)
                else QTextCharFormat.UnderlineStyle.SingleUnderline
            )
        return style

    def _on_anchor_clicked(self, url: QUrl) -> None:
        link = parse(url.toString())
        if link is not None:
            self.link_activated.emit(link)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        width = min(width, self.maximumWidth())
        if width not in self._heights:
            document = self.document()
            kept = document.textWidth()
            document.setTextWidth(width)
            self._heights[width] = round(document.size().height() + 0.5)
            document.setTextWidth(kept)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 16, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the page."""
        if event.key() in SCROLL_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange} and self._prose:
            self._write()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        moved = super().focusNextPrevChild(forward)
        number = self.focused_link()
        self.link_focused.emit(number)
        if number >= 0:
            link = self.links[number]
            self._reveal(self.part_rect(link.start, len(link.text)))
        return moved

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
