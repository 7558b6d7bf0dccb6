"""The line under the page: version, day of review, and the lists that belong to every page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from content.model import Brochure, Edition
from ui.heading import NO_BREAK, plain_label
from ui.look import Look


class Footer(QFrame):
    """Version and review date, and the buttons for glossary and sources.

    Where a visit can be finished (``is_finishable``), there is a button for that too.
    """

    glossary_requested = Signal()
    sources_requested = Signal()
    finish_requested = Signal()

    def __init__(self, brochure: Brochure, parent: QWidget, *, is_finishable: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self._brochure = brochure
        self._row = row = QHBoxLayout(self)
        row.setSpacing(8)
        self._words = plain_label("", "footer", self)
        row.addWidget(self._words, 1)
        self._glossary = QPushButton(self)
        self._sources = QPushButton(self)
        for button in (self._glossary, self._sources):
            button.setProperty("role", "link")
            row.addWidget(button)
        self._glossary.clicked.connect(self.glossary_requested)
        self._sources.clicked.connect(self.sources_requested)
        self._finish: QPushButton | None = None
        if is_finishable:
            self._finish = QPushButton(self)
            self._finish.setProperty("role", "finish")
            self._finish.clicked.connect(self.finish_requested)
            row.addWidget(self._finish)

    def come_last(self) -> None:
        """Be reached by the keyboard after all that there is by now, as it stands below it."""
        last = self.window().previousInFocusChain()
        for button in (self._glossary, self._sources, self._finish):
            if last is not None and button is not None and button is not last:
                QWidget.setTabOrder(last, button)
                last = button

    def set_edition(self, edition: Edition) -> None:
        """Show the words of an edition."""
        words = edition.wording
        version = words.version.format(version=self._brochure.version)
        day = words.day(self._brochure.review_by).replace(" ", NO_BREAK)
        review = words.review_by.format(date=day)
        self._words.setText(f"{version} · {review}")
        self._glossary.setText(words.glossary)
        self._sources.setText(words.sources)
        if self._finish is not None:
            self._finish.setText(words.finish_now)

    def set_look(self, look: Look) -> None:
        """Stand below the page's edges, the buttons as far apart as a finger needs."""
        self._row.setContentsMargins(look.margin, 2, look.margin - 8, 2)
        self._row.setSpacing(max(8, look.between))
