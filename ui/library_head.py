"""The band above the list of brochures: its name, the way back, text size, theme and the menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from ui.header import Masthead, Tools
from ui.icons import Icons
from ui.look import NARROW, TEXT_STEPS, Look
from ui.tokens import Theme
from ui.visit import History, Visit


class LibraryHead(QWidget):
    """Looks like the head of a brochure. Every signal is a reader's intent.

    ``step_chosen`` carries another text size; ``told`` has its shortcuts, in words and keys.
    """

    back_requested = Signal()
    step_chosen = Signal(int)
    theme_chosen = Signal(Theme)

    def __init__(self, name: str, icons: Icons, menu: QMenu | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._step = TEXT_STEPS[0]
        self._names = Masthead(self)
        self._tools = Tools((), (), icons, self, menu=menu, goes_forward=False)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._names, 1)
        row.addWidget(self._tools)
        self._tools.back_requested.connect(self.back_requested)
        self._tools.larger_text_requested.connect(self._on_larger)
        self._tools.smaller_text_requested.connect(self._on_smaller)
        self._tools.theme_chosen.connect(self.theme_chosen)
        self.told: list[tuple[str, tuple[str, ...]]] = []
        for words, keys, slot in (
            (self.tr("Larger text"), ("Ctrl++", "Ctrl+="), self._on_larger),
            (self.tr("Smaller text"), ("Ctrl+-",), self._on_smaller),
            (self.tr("Text as it was"), ("Ctrl+0",), self._on_reset),
            (self.tr("Back"), ("Alt+Left",), self.back_requested),
        ):
            self.told.append((words, keys))
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(slot)

    def set_count(self, words: str) -> None:
        """Say how many brochures there are."""
        self._names.set_names(words, self._name)

    def show_state(self, visit: Visit, look: Look, *, can_return: bool) -> None:
        """Show what can be done, in a look; the way back leads to a brochure, if there is one."""
        self._step = visit.text_step
        self._names.set_look(look)
        self._tools.show_state(History(visit, past=(visit,) if can_return else ()), look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the tools under the name where there is little room."""
        width = self.width()
        is_narrow = width < NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        name = 0 if is_narrow else min(self._names.wanted_width, width // 2)
        self._tools.fit(width, name)

    def _on_larger(self) -> None:
        self._move(1)

    def _on_smaller(self) -> None:
        self._move(-1)

    def _on_reset(self) -> None:
        self.step_chosen.emit(TEXT_STEPS[0])

    def _move(self, steps: int) -> None:
        place = TEXT_STEPS.index(self._step) + steps
        if 0 <= place < len(TEXT_STEPS):
            self.step_chosen.emit(TEXT_STEPS[place])
