"""Says how a table is ordered, and lets a finger or the keyboard choose any other order."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.choice_menu import ChoiceMenu
from ui.look import Look
from ui.scrolled_button import ScrolledButton
from ui.table_heading import paint_arrows
from ui.table_model import TableModel

_PAD = 14
_FOCUS = 3
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignVCenter.value


class SortButton(ScrolledButton):
    """Shows the order in words; opens a list of the columns, those out of sight included.

    ``order_chosen`` carries the number of the column, −1 for the author's order. Its words wrap,
    as a QPushButton's do not.
    """

    order_chosen = Signal(int)

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._model = model
        self._look: Look | None = None
        columns = enumerate(column.title for column in model.table.columns)
        self._menu = ChoiceMenu([(-1, model.edition.wording.row_order), *columns], self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleDescription(self.tr("Chooses the order of the rows"))
        self._menu.chosen.connect(self._on_chosen)
        self.clicked.connect(self._open)
        model.layoutChanged.connect(self._show_order)
        self._show_order()

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._look is None:
            return 0
        words = QFontMetrics(self._font(self._look)).boundingRect(
            self._room(width, self._look), _WRAP, self.text()
        )
        return max(words.height() + _PAD, self._look.target)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(look))
        room = self._room(self.width(), look)
        room.setHeight(self.height())
        words = painter.boundingRect(room, _WRAP, self.text())
        edge = QRectF(words).adjusted(-8, -6, look.caption * 1.2 + 8, 6)
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colours.accent))
            painter.drawRoundedRect(edge, 6, 6)
        ink = QColor(look.colours.accent_text if self.isDown() else look.colours.link)
        painter.setPen(ink)
        painter.drawText(room, _WRAP, self.text())
        centre = QPoint(round(words.right() + look.caption * 0.8), round(words.center().y()))
        paint_arrows(painter, centre, look.caption, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.colours.focus), _FOCUS))
            painter.drawRoundedRect(edge, 6, 6)
        painter.end()

    def _open(self) -> None:
        self._menu.open_below(self, _PAD)

    def _on_chosen(self, column: Any) -> None:
        self.order_chosen.emit(column)

    def _show_order(self) -> None:
        self.setText(self._model.order_text())
        self.updateGeometry()
        self._menu.show_choice(self._model.sorted_column)

    @staticmethod
    def _room(width: int, look: Look) -> QRect:
        """Return where the words may stand: in line with the first column, beside the arrows."""
        return QRect(_PAD, 0, max(1, width - 2 * _PAD - round(look.caption * 1.2)), 10_000)

    def _font(self, look: Look) -> QFont:
        font = QFont(self.font().family())
        font.setPixelSize(look.caption)
        font.setWeight(QFont.Weight.DemiBold)
        return font
