"""The tool that changes the language: to the other one of two, or to one from a menu."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from content.wording import language_name

PAIR = 2
"""Languages that need no menu."""


class LanguageButton(QPushButton):
    """Shows where it leads: the other of two languages, or from the one in force to a choice.

    ``words`` are what it says in full, ``code`` where there is little room.
    """

    language_chosen = Signal(str)

    def __init__(self, languages: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self.words = ""
        self.code = ""
        if len(self._languages) > PAIR:
            self._group = self._choice()
        else:
            self.clicked.connect(self._on_clicked)

    def show_language(self, language: str) -> None:
        """Show which language is in force."""
        shown = language
        if self.menu() is None:
            shown = next(code for code in self._languages if code != language)
            self.setAccessibleName(language_name(shown))
        else:
            for action in self._group.actions():
                action.setChecked(action.data() == language)
            self.setAccessibleName(self.tr("Language: {}").format(language_name(shown)))
        self.setToolTip(self.accessibleName())
        self.words, self.code = language_name(shown), shown.upper()

    def _choice(self) -> QActionGroup:
        """Give it a menu of all languages."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for code in self._languages:
            action = QAction(language_name(code), menu)
            action.setCheckable(True)
            action.setData(code)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        return group

    def _on_clicked(self) -> None:
        code = next(code for code in self._languages if code.upper() == self.code)
        self.language_chosen.emit(code)

    def _on_triggered(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())
