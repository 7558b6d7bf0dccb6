"""Shown in place of a brochure that cannot be: what is wrong with its files, for their author."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from content.markdown import Listing, Span, Spans
from content.problems import Problem
from ui.heading import Heading, plain_label
from ui.look import Look
from ui.rich_text import RichText
from ui.scroll_keys import scroll_by_key


class FailureView(QWidget):
    """Lists the problems of a pack. ``retry_requested`` asks to read it once more.

    Where something else is on the screen it can be closed, by Escape too.
    """

    retry_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._problems: tuple[Problem, ...] = ()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("This brochure cannot be shown yet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.verticalScrollBar().setProperty("role", "page")
        QScroller.grabGesture(self._area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        column.addWidget(self._area, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        retry = QPushButton(self.tr("Read the files again"), self)
        copy = QPushButton(self.tr("Copy the list"), self)
        self._row.addWidget(retry)
        self._row.addWidget(copy)
        self._leave = QPushButton(self.tr("Close"), self)
        self._row.addWidget(self._leave)
        self._row.addStretch(1)
        column.addLayout(self._row)
        retry.clicked.connect(self.retry_requested)
        copy.clicked.connect(self._on_copy)
        self._leave.clicked.connect(self.close)

    def show_problems(
        self, problems: tuple[Problem, ...], look: Look, sheet: str, *, can_close: bool = False
    ) -> None:
        """List problems under their files, each with its place, in a look and its style sheet."""
        self._leave.setVisible(can_close)
        self._problems = problems
        content = QWidget(self._area)
        content.setProperty("role", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(look.margin, look.margin, look.margin, look.margin)
        column.setSpacing(12)
        column.addWidget(Heading(self.windowTitle(), 1, "title", content))
        column.addWidget(plain_label(self._explanation(), "body", content))
        for file, found in groupby(problems, attrgetter("file")):
            column.addSpacing(12)
            column.addWidget(Heading(file, 2, "card-title", content))
            text = RichText("body", content)
            text.set_prose((Listing(tuple(map(self._spans, found))),))
            text.set_look(look)
            column.addWidget(text)
        column.addStretch(1)
        self._area.setWidget(content)
        self._row.setContentsMargins(look.margin, 12, look.margin, 16)
        self.setStyleSheet(sheet)

    def _explanation(self) -> str:
        count = len(self._problems)
        one, many = self.tr("One problem was found"), self.tr("{} problems were found")
        found = one if count == 1 else many
        advice = self.tr("It says where it stands, and what to do about it.")
        if count > 1:
            advice = self.tr("Each says where it stands, and what to do about it.")
        return f"{found.format(count)}. {advice}"

    def _spans(self, problem: Problem) -> Spans:
        place = self.tr("Line {}, column {}:").format(problem.line, problem.column)
        return Span(place, strong=True), Span(f" {problem.words}")

    def sizeHint(self) -> QSize:
        return QSize(1100, 700)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the list; close on Escape."""
        if event.key() == Qt.Key.Key_Escape and not self._leave.isHidden():
            self.close()
        elif not scroll_by_key(self._area.verticalScrollBar(), Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText("\n".join(map(str, self._problems)))
