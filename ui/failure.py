"""Shown in place of a brochure that cannot be: what is wrong with its files, for their author."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.problems import Problem
from ui.heading import Heading, plain_label


class FailureView(QWidget):
    """Lists the problems of a pack. ``retry_requested`` asks to read it once more."""

    retry_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("This brochure cannot be shown yet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 48, 40)
        column.setSpacing(16)
        column.addWidget(Heading(self.windowTitle(), 1, "title"))
        self._explanation = plain_label("", "body")
        column.addWidget(self._explanation)
        self._list = QPlainTextEdit()
        self._list.setReadOnly(True)
        self._list.setTabChangesFocus(True)
        self._list.setAccessibleName(self.tr("Problems"))
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        retry = QPushButton(self.tr("Read the files again"))
        copy = QPushButton(self.tr("Copy the list"))
        row.addWidget(retry)
        row.addWidget(copy)
        row.addStretch(1)
        column.addLayout(row)
        retry.clicked.connect(self.retry_requested)
        copy.clicked.connect(self._on_copy)

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """List problems, each with file, line and column."""
        count = len(problems)
        one, many = self.tr("One problem was found"), self.tr("{} problems were found")
        found = one if count == 1 else many
        advice = self.tr("Each line names the file, the line and the column, and what to do.")
        self._explanation.setText(f"{found.format(count)}. {advice}")
        self._list.setPlainText("\n".join(str(problem) for problem in problems))

    def sizeHint(self) -> QSize:
        return QSize(1100, 700)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._list.toPlainText())
