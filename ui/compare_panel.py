"""Places or brochures side by side, under headings that stay in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from content.comparison import Comparison
from ui.columns import GAP, total_width
from ui.comparison_row import ComparisonRow
from ui.heading import plain_label
from ui.look import Look
from ui.panel_view import EDGE, SIDES, PanelView
from ui.visit import Panel, Visit

NARROWEST = 12
"""Of a column, in text heights."""

WIDEST = 30
"""Of a column, in text heights, where there is room."""

TALLEST = 3
"""The headings stay in view where they take no more than this part of the sheet."""

LOW = 16
"""Text heights of a sheet that has no room for a way back to the shortlist."""

FEWEST = 2
"""Subjects that make a comparison."""


class ComparePanel(PanelView):
    """Shows what ``compare`` makes of a visit; ``panel_requested`` asks for the shortlist again."""

    panel_requested = Signal(Panel)

    def __init__(
        self, compare: Callable[[Visit], Comparison], parent: QWidget, *, from_list: bool = True
    ) -> None:
        super().__init__(parent)
        self._compare = compare
        self._comparison: Comparison | None = None
        self._look: Look | None = None
        self._column = 0
        self.sheet.setAccessibleName(self.tr("Compare"))
        self.kicker.setText(self.tr("Compare"))
        self._advice = plain_label(
            self.tr("Put two or more places on the shortlist to see them side by side."),
            "body",
            self.sheet,
        )
        self.column.addWidget(self._advice)
        self._heads = QScrollArea(self.sheet)
        self._heads.setFrameShape(QFrame.Shape.NoFrame)
        self._heads.setWidgetResizable(True)
        self._heads.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heads.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heads.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head = ComparisonRow(self._heads)
        self._head.link_activated.connect(self.link_activated)
        self._heads.setWidget(self._head)
        self.column.addWidget(self._heads)
        self._words = QWidget(self.sheet)
        self._list = QVBoxLayout(self._words)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._low_head = ComparisonRow(self._words)
        self._low_head.link_activated.connect(self.link_activated)
        self._list.addWidget(self._low_head)
        self._list.addStretch(1)
        self._rows: list[ComparisonRow] = []
        self._scroll = self.scrolled(self._words)
        self._scroll.horizontalScrollBar().setProperty("role", "page")
        self._scroll.setCornerWidget(QWidget(self._scroll))
        self.column.addWidget(self._scroll, 1)
        self._back = QPushButton(self.tr("Shortlist"), self.sheet)
        self._from_list = from_list
        self.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._back.clicked.connect(self._on_back)
        self._scroll.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self._heads.horizontalScrollBar().valueChanged.connect(self._on_heads_scrolled)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        comparison = self._compare(visit)
        if comparison != self._comparison:
            self._comparison = comparison
            self._fill(comparison)
            self._scroll.verticalScrollBar().setValue(0)
            self._scroll.horizontalScrollBar().setValue(0)
        if look != self._look:
            self._look = look
            self._scroll.verticalScrollBar().setSingleStep(3 * look.body)
            for row in (self._head, self._low_head, *self._rows):
                row.set_look(look)
        self.appear(sheet)
        self._fit()

    def wanted_size(self, room: QSize) -> QSize:
        """Return the size of the comparison, or of the advice how to come to one."""
        if self._look is None or self._comparison is None:
            return room
        around = self.column.contentsMargins()
        spaces = around.top() + around.bottom() + 4 * self.column.spacing()
        high = spaces + self.close_button.sizeHint().height()
        if self._from_list:
            high += self._back.sizeHint().height()
        if not self._is_enough:
            width = min(self._look.measure, room.width())
            return QSize(width, high + self._advice.heightForWidth(width - SIDES))
        widest = total_width(len(self._comparison.subjects), WIDEST * self._look.body)
        width = min(widest + SIDES, room.width())
        total = self._set_widths(width - SIDES)
        high += self._head.heightForWidth(total) + 2 * EDGE
        high += sum(row.heightForWidth(total) for row in self._rows if not row.isHidden())
        return QSize(width, high)

    @property
    def _is_enough(self) -> bool:
        return self._comparison is not None and len(self._comparison.subjects) >= FEWEST

    def cover(self) -> None:
        super().cover()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a column to the left or right, or do what all panels do."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            bar = self._scroll.horizontalScrollBar()
            bar.setValue(bar.value() + steps[Qt.Key(event.key())] * (self._column + GAP))
        else:
            super().keyPressEvent(event)

    def _fill(self, comparison: Comparison) -> None:
        is_enough = self._is_enough
        self._advice.setVisible(not is_enough)
        self._scroll.setVisible(is_enough)
        for head in (self._head, self._low_head):
            head.show_subjects(comparison.subjects if is_enough else ())
        rows = comparison.rows if is_enough else ()
        while len(self._rows) < len(rows):
            row = ComparisonRow(self._words)
            row.link_activated.connect(self.link_activated)
            if self._look is not None:
                row.set_look(self._look)
            self._list.insertWidget(len(self._rows) + 1, row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(rows))
        for row, likeness in zip(self._rows, rows, strict=False):
            row.show_likeness(likeness, comparison)

    def _fit(self) -> None:
        """Give the columns the width of the view, or what they need at least."""
        if self._look is None or self._comparison is None:
            return
        sides = self.column.contentsMargins()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        view = self.sheet.contentsRect().width() - sides.left() - sides.right() - bar
        total = self._set_widths(view)
        self._words.setMinimumWidth(total)
        self._head.setMinimumWidth(total + bar)
        high = self._head.heightForWidth(total)
        is_low = high > self.sheet.height() // TALLEST
        self._heads.setFixedHeight(high)
        self._heads.setHidden(is_low or not self._is_enough)
        self._low_head.setHidden(not is_low or not self._is_enough)
        has_room = not self._is_enough or self._behind.height() > LOW * self._look.body
        self._back.setVisible(self._from_list and has_room)

    def _set_widths(self, view: int) -> int:
        """Set the columns into a view, one at least; return the width of all of them."""
        assert self._look is not None  # noqa: S101 - both
        assert self._comparison is not None  # noqa: S101 - are asked for before
        count = len(self._comparison.subjects)
        beside = max(1, min(count, (view + GAP) // (NARROWEST * self._look.body + GAP)))
        self._column = (view + GAP) // beside - GAP
        for row in (self._head, self._low_head, *self._rows):
            row.columns.set_widths(self._column, view)
        return max(view, total_width(count, self._column))

    def _on_scrolled(self, value: int) -> None:
        self._heads.horizontalScrollBar().setValue(value)
        for row in self._rows:
            row.columns.scroll_to(value)

    def _on_heads_scrolled(self, value: int) -> None:
        self._scroll.horizontalScrollBar().setValue(value)

    def _on_back(self) -> None:
        self.panel_requested.emit(Panel.SHORTLIST)
