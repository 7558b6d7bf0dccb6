"""The band above the page: what brochure this is, and the tools for reading it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from content.model import Edition
from ui.choice_menu import ChoiceMenu
from ui.heading import Heading, plain_label
from ui.icons import Icons
from ui.language_button import LanguageButton
from ui.look import TEXT_STEPS, Look
from ui.named_button import NamedButton
from ui.tokens import Theme
from ui.visit import History, Panel


class Masthead(QFrame):
    """The small line and the brochure's name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        self._column = column = QVBoxLayout(self)
        column.setSpacing(0)
        self._kicker = plain_label("", "kicker", self)
        self._name = Heading("", 1, "name", self)
        column.addWidget(self._kicker)
        column.addWidget(self._name)

    def set_edition(self, edition: Edition) -> None:
        """Show the names of an edition."""
        self.set_names(edition.kicker, edition.name)

    def set_names(self, kicker: str, name: str) -> None:
        """Show a small line and a name."""
        self._kicker.setText(kicker.upper())
        self._kicker.setAccessibleName(kicker)
        self._name.setText(name)

    @property
    def wanted_width(self) -> int:
        """The width that shows the name in one line."""
        sides = self.contentsMargins() + self._column.contentsMargins()
        words = self._name.fontMetrics().horizontalAdvance(self._name.text())
        return words + sides.left() + sides.right()

    def set_look(self, look: Look) -> None:
        """Stand above the page's edge; leave the small line out where there is little room."""
        self._kicker.setHidden(look.is_compact)
        self._column.setContentsMargins(look.margin, 16, 16, 12)


class Counter(NamedButton):
    """A name with a number, with room for two digits from the beginning: nothing moves later."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._name = name

    def words(self, count: int) -> str:
        """Return the name with a number; without it where there is nothing to count."""
        return f"{self._name} ({count})" if count else self._name

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        room = self._width(self.words(88)) - self._width(self.text()) if self.text() else 0
        hint.setWidth(hint.width() + max(0, room))
        return hint

    def _width(self, words: str) -> int:
        return self.fontMetrics().size(0, words).width()


class Tools(QFrame):
    """Back and forward, text size, theme, language, and what opens over the page.

    Every signal is a visitor's intent. ``panels`` are those that can be asked for; ``menu``, on a
    laptop, holds all else. Where nothing ``goes_forward``, there is no such button.
    """

    back_requested = Signal()
    forward_requested = Signal()
    larger_text_requested = Signal()
    smaller_text_requested = Signal()
    theme_chosen = Signal(Theme)
    language_chosen = Signal(str)
    panel_requested = Signal(Panel)

    def __init__(
        self,
        languages: tuple[str, ...],
        panels: Collection[Panel],
        icons: Icons,
        parent: QWidget,
        *,
        menu: QMenu | None = None,
        goes_forward: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "band")
        self._goes_forward = goes_forward
        self._icons = icons
        self._row = QHBoxLayout(self)
        self._drawn: dict[QPushButton, str] = {}
        self._labels: dict[QPushButton, str] = {}
        self._language: LanguageButton | None = None
        self._width = self._beside = self._margin = 0
        self._back = self._button("", self.tr("Back"), icon="back")
        self._forward = self._button("", self.tr("Forward"), icon="forward")
        self._panels = {
            panel: self._button(label, label, icon=icon, kind=kind)
            for panel, label, icon, kind in (
                (Panel.SEARCH, self.tr("Search"), "search", NamedButton),
                (Panel.SHORTLIST, self.tr("Shortlist"), "bookmark", Counter),
                (Panel.TAKE, self.tr("Take it with you"), "take", NamedButton),
            )
            if panel in panels
        }
        self._smaller = self._button("A−", self.tr("Smaller text"))
        self._larger = self._button("A+", self.tr("Larger text"))
        self._contrast = self._button(
            self.tr("Contrast"), self.tr("Contrast and colours"), icon="contrast"
        )
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        self._smaller.clicked.connect(self.smaller_text_requested)
        self._larger.clicked.connect(self.larger_text_requested)
        self._themes = self._theme_menu()
        self._contrast.setMenu(self._themes)
        for button in self._panels.values():
            button.clicked.connect(self._on_panel_clicked)
        if len(languages) > 1:
            self._language = LanguageButton(languages, self)
            self._language.language_chosen.connect(self.language_chosen)
            self._add(self._language)
        if menu is not None:
            more = self._button(self.tr("More"), self.tr("More"), icon="menu")
            more.setMenu(menu)
            menu.setAccessibleName(more.accessibleName())
            # Not the button's own shortcut: that goes whenever its text is set.
            QShortcut(QKeySequence("F10"), self).activated.connect(more.showMenu)

    def show_state(self, history: History, look: Look) -> None:
        """Show which tools can be used, and draw the icons in the colours of the look."""
        visit = history.visit
        self._back.setEnabled(bool(history.past))
        self._forward.setEnabled(bool(history.future))
        self._smaller.setEnabled(visit.text_step > TEXT_STEPS[0])
        self._larger.setEnabled(visit.text_step < TEXT_STEPS[-1])
        self._themes.show_choice(visit.theme)
        if self._language is not None:
            self._language.show_language(visit.language)
            self._labels[self._language] = self._language.words
        self._larger.setAccessibleDescription(self.tr("Text size {} %").format(visit.text_step))
        self._smaller.setAccessibleDescription(self._larger.accessibleDescription())
        self._label_shortlist(len(visit.shortlist))
        self._margin = look.margin
        self._row.setSpacing(max(look.margin // 5, look.between))
        size = round(look.chrome * 1.3)
        for button, name in self._drawn.items():
            colours = look.colours
            colour = colours.header_text if button.isEnabled() else colours.header_line
            button.setIcon(self._icons.pixmap(name, size, colour, self.devicePixelRatioF()))
            button.setIconSize(QSize(size, size))
        self.fit(self._width, self._beside)

    def fit(self, width: int, beside: int) -> None:
        """Show words beside as many icons as a row leaves room for, the first ones first.

        ``beside`` are the pixels of the row that a name at their left wants. Where the icons alone
        need more than the row, or three quarters of it, the way forward goes: it is needed least.
        """
        self._width, self._beside = width, beside
        room, most = width - beside, width * 3 // 4 if beside else width
        self._indent(self._margin // 2 if beside else self._margin)
        self._forward.setVisible(self._goes_forward)
        for button, label in self._labels.items():
            button.setText(label)
        for button in reversed(self._labels):
            if self._row.totalSizeHint().width() <= room:
                return
            button.setText(button.code if isinstance(button, LanguageButton) else "")
        if self._row.totalMinimumSize().width() > most:
            self._forward.hide()
        if self._row.totalSizeHint().width() > width:
            self._indent(self._margin // 2)

    def _indent(self, left: int) -> None:
        self._row.setContentsMargins(left, 12, self._margin, 12)

    def _label_shortlist(self, count: int) -> None:
        button = self._panels.get(Panel.SHORTLIST)
        if isinstance(button, Counter):
            self._labels[button] = button.words(count)
            button.setAccessibleName(self._labels[button])

    def _button(
        self, text: str, name: str, *, icon: str = "", kind: type[NamedButton] = NamedButton
    ) -> QPushButton:
        """Return a button with words, an icon or, where there is room, both."""
        button = kind(text, self)
        if icon:
            self._drawn[button] = icon
            if text:
                self._labels[button] = text
        button.setAccessibleName(name)
        self._add(button)
        return button

    def _add(self, button: QPushButton) -> None:
        button.setProperty("role", "tool")
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row.addWidget(button)

    def _theme_menu(self) -> ChoiceMenu:
        themes = (
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
            (Theme.CONTRAST, self.tr("High contrast, black on white")),
            (Theme.CONTRAST_DARK, self.tr("High contrast, yellow on black")),
        )
        menu = ChoiceMenu(themes, self)
        menu.setAccessibleName(self._contrast.accessibleName())
        menu.chosen.connect(self._on_theme_chosen)
        return menu

    def _on_panel_clicked(self) -> None:
        for panel, button in self._panels.items():
            if button is self.sender():
                self.panel_requested.emit(panel)

    def _on_theme_chosen(self, theme: Any) -> None:
        self.theme_chosen.emit(Theme(theme))
