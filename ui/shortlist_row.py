"""One place on the shortlist: what it is, and buttons to move and remove it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from content.links import PageLink
from content.markdown import Paragraph, Span
from content.model import Edition
from content.shortlist import Item, summary_of, title_of
from ui.heading import plain_label
from ui.look import Look
from ui.rich_text import RichText
from ui.scrolled_button import ScrolledButton
from ui.side_by_side import SideBySide

NARROWEST = 10
"""Of the words beside the buttons, in text heights."""

MOST = 100_000
"""Of the words, in pixels: all there is."""


class ShortlistRow(QFrame):
    """Shows a place by its title, page and a summary. Each signal carries its PageLink."""

    link_activated = Signal(object)
    up_requested = Signal(PageLink)
    down_requested = Signal(PageLink)
    remove_requested = Signal(PageLink)

    def __init__(self, link: PageLink, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = link
        self.setProperty("role", "row")
        self._body = 0
        said, buttons = QWidget(self), QWidget(self)
        self._number = plain_label("", "muted", said)
        self.words = RichText(parent=said)
        self._summary = plain_label("", "muted", said)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.words)
        words.addWidget(self._summary)
        line = QHBoxLayout(said)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self._buttons = QHBoxLayout(buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self.up = self._button(buttons)
        self.down = self._button(buttons)
        self.remove = self._button(buttons)
        sides = SideBySide(self._widths, gap=8)
        sides.addWidget(said)
        sides.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addLayout(sides)
        self.words.link_activated.connect(self.link_activated)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.remove.clicked.connect(self._on_remove)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in order."""
        return (self.words, self.up, self.down, self.remove)

    def show_place(self, place: Item, number: int, count: int, edition: Edition) -> None:
        """Show what is marked, as the ``number``-th of ``count`` from 1."""
        title, page = title_of(place), edition.page(self.link.page).title
        prose = (Paragraph((Span(title, strong=True, link=self.link),)),)
        if prose != self.words.prose:
            self.words.set_prose(prose)
        self._summary.setText(f"{page} · {summary_of(place)}")
        self._number.setText(f"{number}.")
        self.setAccessibleName(self.tr("{} of {}: {}").format(number, count, title))
        for button, name, is_possible in (
            (self.up, self.tr("Move up: {}"), number > 1),
            (self.down, self.tr("Move down: {}"), number < count),
            (self.remove, self.tr("Remove from the shortlist: {}"), True),
        ):
            button.setAccessibleName(name.format(title))
            if not is_possible and button.hasFocus():
                (self.down if button is self.up else self.up).setFocus()
            button.setEnabled(is_possible)

    def set_look(self, look: Look, icons: dict[str, QIcon]) -> None:
        """Take the sizes and colours of a look, with the icons drawn in them."""
        self._body = look.body
        self.words.set_look(look)
        self._buttons.setSpacing(max(8, look.between))
        size = QSize(look.target // 2, look.target // 2)
        for button, icon in ((self.up, "up"), (self.down, "down"), (self.remove, "close")):
            button.setIcon(icons[icon])
            button.setIconSize(size)

    def _button(self, parent: QWidget) -> ScrolledButton:
        button = ScrolledButton("", parent)
        button.setProperty("role", "icon")
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def _widths(self) -> tuple[int, int, int]:
        """Return how wide the words want to be, at least and at most, and the buttons."""
        return NARROWEST * self._body, MOST, self._buttons.sizeHint().width()

    def _on_up(self) -> None:
        self.up_requested.emit(self.link)

    def _on_down(self) -> None:
        self.down_requested.emit(self.link)

    def _on_remove(self) -> None:
        self.remove_requested.emit(self.link)
