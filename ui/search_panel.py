"""Search: a field, and under it what is found at every letter, or else where one could go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from content.model import Brochure
from content.query import LONGEST
from content.search import MOST_HITS, Found, NoMatches, NoQuery, Result, find
from ui.announcement import announce
from ui.look import Look
from ui.panel_view import PanelView
from ui.search_indexes import SearchIndexes
from ui.search_list import SearchList
from ui.search_rows import Answer, Entry, Guess, Row, Summary, Title, answers, contents
from ui.visit import Marked, Visit


class SearchPanel(PanelView):
    """Looks for what a visit says is searched.

    ``typed`` carries other words to look for; ``found`` a place that was chosen, to be shown
    marked.
    """

    typed = Signal(str)
    found = Signal(Marked)

    def __init__(self, brochure: Brochure, parent: QWidget) -> None:
        super().__init__(parent)
        self._brochure = brochure
        self._visit: Visit | None = None
        self._shown: tuple[str, str, bool] | None = None
        self._width = 0
        self._pages: dict[str, Sequence[Row]] = {}
        self._indexes = SearchIndexes(brochure, self)
        self.sheet.setAccessibleName(self.tr("Search"))
        self.kicker.setText(self.tr("Search"))
        self.field = QLineEdit(self.sheet)
        self.field.setAccessibleName(self.tr("Search this brochure"))
        self.field.setPlaceholderText(self.tr("Search this brochure"))
        self.field.setMaxLength(LONGEST)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._clear = QPushButton(self.tr("Clear"), self.sheet)
        self._clear.setAccessibleName(self.tr("Clear the search"))
        for button in (self._clear, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys on the screen stay meanwhile
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.field, 1)
        line.addWidget(self._clear)
        self._list = SearchList(self.sheet)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.setMinimumHeight(1)  # it gives way to the field
        self.column.addLayout(line)
        self.column.addWidget(self._list, 1)
        self.field.textEdited.connect(self.typed)
        self.field.returnPressed.connect(self._list.choose_first)
        self._clear.clicked.connect(self._on_clear)
        self._list.chosen.connect(self._on_chosen)
        self._list.left.connect(self._on_left)
        self._indexes.advanced.connect(self._answer)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        self._visit = visit
        self._width = look.measure + 14 * look.body
        if self.field.text() != visit.search:
            self.field.setText(visit.search)
        self._clear.setVisible(bool(visit.search))
        is_new = self.isHidden()
        self._list.set_look(look)
        self.appear(sheet)
        self._clear.setMinimumWidth(self.close_button.sizeHint().width())
        self._answer()
        if is_new:
            self.field.selectAll()

    def forget(self) -> None:
        super().forget()
        self._visit = self._shown = None
        self._list.set_rows(())

    def wanted_size(self, room: QSize) -> QSize:
        """Return room for readable lines, as high as can be: it stays while one types."""
        return QSize(self._width, room.height())

    def first_focus(self) -> QWidget:
        return self.field

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+F for itself: it would only open what is open."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_find(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down from the field to the list, and from anywhere back to the field."""
        if _is_find(event):
            self.field.setFocus()
            self.field.selectAll()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} and self.field.hasFocus():
            self._list.enter()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        """Show what is found of what the visit looks for, unless it is shown already."""
        if self._visit is None or self.isHidden():
            return
        language, typed = self._visit.language, self._visit.search
        index = self._indexes.index(language)
        wanted = (language, typed, index is not None)
        if index is None:
            share = round(100 * self._indexes.share(language))
            said = (Summary(self.tr("Reading the pages: {} %").format(share)),)
            if said != self._list.rows:
                self._list.set_rows(said)
        elif wanted != self._shown:
            result = find(typed, [index])
            summary = self._summary(result)
            self._list.set_rows((Summary(summary), *self._rows(result, language)))
            if typed:
                announce(self._list, summary)
        self._shown = wanted

    def _rows(self, result: Result, language: str) -> Sequence[Row]:
        match result:
            case NoQuery():
                return self._contents(language)
            case NoMatches(near):
                guesses: list[Row] = [Title(self.tr("Did you mean"))] if near else []
                guesses += map(Guess, near)
                return (*guesses, *self._contents(language))
            case Found():
                return tuple(answers(result))
            case _:
                assert_never(result)

    def _contents(self, language: str) -> Sequence[Row]:
        """Return the rows of the pages, made once for each language."""
        if language not in self._pages:
            pages = contents(self._brochure.edition(language))
            self._pages[language] = (Title(self.tr("Pages")), *pages)
        return self._pages[language]

    def _summary(self, result: Result) -> str:
        typed = self.field.text().strip()
        match result:
            case NoQuery():
                return self.tr("Type what you look for, or go to a page.")
            case NoMatches():
                return self.tr("Nothing found for “{}”.").format(typed)
            case Found(_, 1, _):
                return self.tr("1 result for “{}”").format(typed)
            case Found(_, total, is_all):
                count = f"{total:,}"
                most = (
                    self.tr("{} results for “{}”")
                    if is_all
                    else self.tr("More than {} results for “{}”")
                )
                shown = self.tr(". The best {} are shown.") if total > MOST_HITS else ""
                return most.format(count, typed) + shown.format(MOST_HITS)
            case _:
                assert_never(result)

    def _on_clear(self) -> None:
        self.typed.emit("")
        self.field.setFocus()

    def _on_left(self, text: str) -> None:
        self.field.setFocus()
        if text:
            self.field.end(False)
            self.field.insert(text)
            self.typed.emit(self.field.text())

    def _on_chosen(self, row: object) -> None:
        match row:
            case Answer():
                self.found.emit(Marked(row.found, row.target, row.row))
            case Guess(text):
                self.typed.emit(text)
                self.field.setFocus()
            case Entry(_, link):
                self.link_activated.emit(link)
            case _:  # there is nothing to choose
                pass


def _is_find(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)
