"""One row of a comparison: what it is about, and what each subject says of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from content.comparison import Comparison, Likeness, Subject
from content.markdown import Paragraph, Prose, Span
from ui.columns import Columns
from ui.heading import Heading
from ui.look import Look
from ui.rich_text import RichText


class ComparisonRow(QFrame):
    """A heading with a cell for each subject under it. ``link_activated`` carries a Link.

    Its cells are made once, and filled anew for another comparison.
    """

    link_activated = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self._look: Look | None = None
        self._cells: list[RichText] = []
        self._heading = Heading("", 3, "strong", self)
        self.columns = Columns()
        self.columns.addWidget(self._heading)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 12, 0, 16)
        around.addLayout(self.columns)

    def show_subjects(self, subjects: tuple[Subject, ...]) -> None:
        """Be the row of the headings: the title of each subject, and where it stands."""
        self._heading.hide()
        self.setProperty("role", "sheet-words")
        self._show([_head(subject) for subject in subjects], [s.title for s in subjects])

    def show_likeness(self, likeness: Likeness, comparison: Comparison) -> None:
        """Show what each subject says; of one that says nothing, just that."""
        self._heading.setText(likeness.heading)
        self.setAccessibleName(likeness.heading)
        missing = (Paragraph((Span(comparison.missing, emphasis=True),)),)
        names = [subject.title for subject in comparison.subjects]
        self._show([cell or missing for cell in likeness.cells], names)

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._look = look
        for cell in self._cells:
            cell.set_look(look)

    def _show(self, texts: list[Prose], names: list[str]) -> None:
        while len(self._cells) < len(texts):
            cell = RichText(parent=self)
            cell.link_activated.connect(self.link_activated)
            if self._look is not None:
                cell.set_look(self._look)
            self._cells.append(cell)
            self.columns.addWidget(cell)
        for number, cell in enumerate(self._cells):
            cell.setVisible(number < len(texts))
        for cell, text, name in zip(self._cells, texts, names, strict=False):
            cell.setAccessibleName(name)
            if cell.prose != text:
                cell.set_prose(text)


def _head(subject: Subject) -> Prose:
    title = Span(subject.title, strong=True, link=subject.target)
    return (Paragraph((title,)), Paragraph((Span(subject.kicker),)))
