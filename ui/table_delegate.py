"""Paints the cells of a statistics table: words, figures, bars for percentages, links."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from content.statistics import Missing, Part
from ui.table_layout import TableLayout, TableSetter
from ui.table_type import PAD, RISE, WRAP

FOCUS = 3
"""Pixels of the ring around the cell that the keyboard is on."""

_LEFT = WRAP | Qt.AlignmentFlag.AlignLeft.value
_RIGHT = WRAP | Qt.AlignmentFlag.AlignRight.value


class TableDelegate(QStyledItemDelegate):
    """Paints cells as a ``TableSetter`` measured them; ``layout`` is the one in force."""

    def __init__(self, setter: TableSetter, layout: TableLayout, parent: QObject) -> None:
        super().__init__(parent)
        self.layout = layout
        self._setter = setter
        self._model = setter.model
        self._kind = setter.kind
        self._colours = setter.kind.look.colours

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        whole = QRect(option.rect)
        inner = _inner(whole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(whole, QColor(self._colours.selection))
        if index.row() < self._model.rowCount() - 1:
            self._paint_rule(painter, whole)
        row, column = index.row(), index.column()
        if self._model.column(column).part is None:
            self._paint_figure(painter, inner, row, column, selected=selected)
        else:
            self._paint_words(painter, inner, row, column, selected=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, whole, selected=selected)
        painter.restore()

    def _paint_rule(self, painter: QPainter, whole: QRect) -> None:
        painter.fillRect(
            QRect(whole.left(), whole.bottom(), whole.width(), 1), QColor(self._colours.line)
        )

    def _paint_words(
        self, painter: QPainter, inner: QRect, row: int, column: int, *, selected: bool
    ) -> None:
        text = self._model.text(row, column)
        self._write(painter, inner, text, *self._style(column, self._kind.text, selected=selected))
        if column == self.layout.host:
            for folded, room in self._folded(inner, row):
                line = self._model.folded_line(row, folded)
                style = self._style(folded, self._kind.caption, selected=selected)
                self._write(painter, room, line, *style)

    def _style(self, column: int, font: QFont, *, selected: bool) -> tuple[QFont, str]:
        """Return the font and colour of words: ``font``, unless they are a link."""
        colours = self._colours
        if self._model.column(column).part is Part.SOURCE:
            return self._kind.link, self._ink(colours.link, selected=selected)
        colour = colours.muted if column in self.layout.folded else colours.ink
        return font, self._ink(colour, selected=selected)

    def source_area(self, whole: QRect, row: int) -> QRect:
        """Return where a cell that takes in others leads to its source, tall enough to tap."""
        for column, room in self._folded(_inner(whole), row):
            if self._model.column(column).part is Part.SOURCE:
                return room.adjusted(0, -RISE, 0, RISE)
        return QRect()

    def _folded(self, inner: QRect, row: int) -> Iterator[tuple[int, QRect]]:
        """Yield the columns folded into the cell that names a row, and where each stands."""
        name = self._model.text(row, self.layout.host)
        top = inner.top() + self._kind.height(self._kind.text, name, inner.width())
        for column in self.layout.folded:
            line = self._model.folded_line(row, column)
            height = self._kind.height(self._kind.caption, line, inner.width())
            yield column, QRect(inner.left(), top, inner.width(), height)
            top += height

    def _paint_figure(
        self, painter: QPainter, inner: QRect, row: int, column: int, *, selected: bool
    ) -> None:
        text = self._model.text(row, column)
        if isinstance(self._model.figure(row, column), Missing):
            colour = self._ink(self._colours.muted, selected=selected)
            self._write(painter, inner, text, self._kind.text, colour, right=True)
            return
        colour = self._ink(self._colours.ink, selected=selected)
        self._write(painter, inner, text, self._kind.figure, colour, right=True)
        share = self._model.share(row, column)
        if share is not None and column in self._setter.bars:
            self._paint_bar(painter, inner, column, share, selected=selected)

    def _paint_bar(
        self, painter: QPainter, inner: QRect, column: int, share: float, *, selected: bool
    ) -> None:
        height = self._kind.bar
        width, top = inner.width(), float(self._kind.beneath)
        if column not in self.layout.beneath:
            width -= self._setter.figures[column] + PAD
            top = (QFontMetrics(self._kind.figure).height() - height) / 2
        track = QRectF(inner.left() + 0.5, inner.top() + top, width, height)
        radius = height / 4
        painter.setPen(QPen(QColor(self._ink(self._colours.line, selected=selected)), 1))
        painter.setBrush(QColor(self._colours.selection if selected else self._colours.track))
        painter.drawRoundedRect(track, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ink(self._colours.accent, selected=selected)))
        track.setWidth(width * min(max(share, 0.0), 100.0) / 100.0)
        painter.drawRoundedRect(track, radius, radius)

    def _paint_focus(self, painter: QPainter, whole: QRect, *, selected: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._colours.focus), FOCUS))
        edge = FOCUS / 2
        painter.drawRect(QRectF(whole).adjusted(edge, edge, -edge, -edge))
        if selected:
            painter.setPen(QPen(QColor(self._colours.selection_text), FOCUS - 1))
            edge += FOCUS - 0.5
            painter.drawRect(QRectF(whole).adjusted(edge, edge, -edge, -edge))

    def _ink(self, colour: str, *, selected: bool) -> str:
        return self._colours.selection_text if selected else colour

    @staticmethod
    def _write(
        painter: QPainter, room: QRect, text: str, font: QFont, colour: str, *, right: bool = False
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, _RIGHT if right else _LEFT, text)


def _inner(whole: QRect) -> QRect:
    """Return a cell without the space around its content."""
    return whole.adjusted(PAD, RISE, -PAD, -RISE)
