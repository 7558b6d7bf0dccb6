"""The tool that changes the language: to the other one of two, or to one from a menu."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from content.wording import language_name
from ui.choice_menu import ChoiceMenu
from ui.named_button import NamedButton

PAIR = 2
"""Languages that need no menu."""


class LanguageButton(NamedButton):
    """Shows where it leads: the other of two languages, or from the one in force to a choice.

    ``words`` are what it says in full, ``code`` where there is little room.
    """

    language_chosen = Signal(str)

    def __init__(self, languages: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self.words = ""
        self.code = ""
        self._choice: ChoiceMenu | None = None
        if len(self._languages) > PAIR:
            named = ((code, language_name(code)) for code in self._languages)
            self._choice = ChoiceMenu(named, self)
            self._choice.chosen.connect(self._on_chosen)
            self.setMenu(self._choice)
        else:
            self.clicked.connect(self._on_clicked)

    def show_language(self, language: str) -> None:
        """Show which language is in force."""
        shown = language
        if self._choice is None:
            shown = next(code for code in self._languages if code != language)
            self.setAccessibleName(language_name(shown))
        else:
            self._choice.show_choice(language)
            self.setAccessibleName(self.tr("Language: {}").format(language_name(shown)))
        self.words, self.code = language_name(shown), shown.upper()

    def _on_clicked(self) -> None:
        code = next(code for code in self._languages if code.upper() == self.code)
        self.language_chosen.emit(code)

    def _on_chosen(self, code: Any) -> None:
        self.language_chosen.emit(code)
