"""The start screen: what the brochure is, a few of its facts, and that it wants to be touched."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGraphicsOpacityEffect,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from content.model import Brochure
from content.wording import language_name
from ui.card_grid import CardGrid
from ui.heading import Heading, plain_label
from ui.kiosk.fact_box import FactBox
from ui.kiosk.highlights import highlights
from ui.look import Look
from ui.visit import Visit

SHOWN_FOR = 9_000
"""Milliseconds for which a fact stands: long enough to read it and its source."""

FADE = 180
"""Milliseconds in which a fact goes, and the next one comes."""

SHIFT_EVERY = 60_000
"""Milliseconds between two shifts against burn-in."""

PAUSED_FOR = 5
"""Shifts for which the facts stay stopped, for whoever wanted to read one."""

SHIFTS = ((0, 0), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0), (-4, -4), (0, -4), (4, -4))
"""Where the screen stands, in pixels from its middle."""

SIZES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35)
"""What is tried in turn until all words fit."""

TEXTS = {
    "attract-kicker": 1.3,
    "attract-name": 3.6,
    "attract-value": 4.4,
    "attract-label": 1.7,
    "attract-note": 1.3,
    "attract-origin": 1.0,
    "attract-begin": 1.9,
    "attract-tool": 1.1,
}
"""Sizes of text by role, in units; where all facts stand side by side, theirs are smaller."""

STILL_TEXTS = {"attract-value": 2.3, "attract-label": 1.3, "attract-note": 1.05}


class Attract(QWidget):
    """Shows a brochure in the language of a visit. ``begun`` carries the language to begin in.

    Where visits are counted, ``remembered_requested`` asks for what was.
    With ``is_still`` nothing turns or fades: all facts stand side by side.
    """

    begun = Signal(str)
    remembered_requested = Signal()

    def __init__(
        self,
        brochure: Brochure,
        parent: QWidget,
        *,
        is_still: bool = False,
        is_counted: bool = False,
    ) -> None:
        super().__init__(parent)
        self._brochure = brochure
        self._language = brochure.languages[0]
        self._facts = highlights(brochure.editions[0])
        self._turns = len(self._facts) > 1 and not is_still
        self._number = 0
        self._shift = 0
        self._paused = 0
        self._look: Look | None = None
        self._sheet = ""
        self._is_fitted = False
        self.setProperty("role", "attract")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._room = QWidget(self)
        self._grid = QGridLayout(self._room)
        self._words = QVBoxLayout()
        self._kicker = plain_label("", "attract-kicker", self._room)
        self._name = Heading("", 1, "attract-name", self._room)
        self._words.addStretch(1)
        self._words.addWidget(self._kicker)
        self._words.addWidget(self._name)
        self._words.addStretch(1)
        self._boxes = [
            FactBox(self._room) for _ in (self._facts[:1] if self._turns else self._facts)
        ]
        self._middle = QVBoxLayout()
        self._still = CardGrid(narrowest=260, most=2, gap=16)
        self._below = QHBoxLayout()
        self._pause = self._button("attract-tool")
        self._remembered = self._button("attract-tool")
        self._remembered.setVisible(is_counted)
        self._controls = QVBoxLayout()
        self._begin = self._button("attract-begin")
        self._languages = {code: self._button("attract-tool") for code in brochure.languages}
        self.setFocusProxy(self._begin)
        self._compose()
        self._fade = QGraphicsOpacityEffect(self)
        self._fading = QPropertyAnimation(self._fade, b"opacity", self)
        self._turning = QTimer(self)
        self._shifting = QTimer(self)
        self._move()

    def _compose(self) -> None:
        """Put the facts and the controls together; the grid arranges them by its shape."""
        if self._turns:
            self._middle.addWidget(self._boxes[0], 1)
        elif self._boxes:
            for box in self._boxes:
                self._still.addWidget(box)
            self._middle.addLayout(self._still, 1)
        self._below.addWidget(self._remembered)
        self._below.addStretch(1)
        self._below.addWidget(self._pause)
        self._middle.addLayout(self._below)
        self._pause.setVisible(self._turns)
        self._controls.addWidget(self._begin)
        row = QHBoxLayout()
        for code, button in self._languages.items():
            button.setText(language_name(code))
            button.setVisible(len(self._languages) > 1)
            button.clicked.connect(self._on_language)
            row.addWidget(button)
        row.addStretch(1)
        self._controls.addLayout(row)
        self._begin.clicked.connect(self._on_begin)
        self._pause.clicked.connect(self._on_pause)
        self._remembered.clicked.connect(self.remembered_requested)

    def _move(self) -> None:
        """Prepare what moves."""
        self._turning.setInterval(SHOWN_FOR)
        self._turning.timeout.connect(self._on_turn)
        self._shifting.setInterval(SHIFT_EVERY)
        self._shifting.timeout.connect(self._on_shift)
        self._fading.setDuration(FADE)
        self._fading.finished.connect(self._on_faded)
        self._fade.setEnabled(False)
        if self._turns:
            self._boxes[0].setGraphicsEffect(self._fade)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        """Show the brochure in the language of a visit, in a look with its style sheet."""
        edition = self._brochure.edition(visit.language)
        self._language = visit.language
        self._facts = highlights(edition)
        self._kicker.setText(edition.kicker.upper())
        self._kicker.setAccessibleName(edition.kicker)
        self._name.setText(edition.name)
        self._begin.setText(edition.wording.touch_to_begin)
        self._remembered.setText(edition.wording.remembered)
        self.setWindowTitle(edition.title)
        self.setAccessibleName(edition.title)
        self._show_facts()
        self._show_pause()
        if (look, sheet) != (self._look, self._sheet):
            self._look, self._sheet = look, sheet
            self.setStyleSheet(sheet)
            self._is_fitted = False
            self._fit()

    def begin_again(self) -> None:
        """Turn to the first fact, for the next to pass by."""
        self._number = 0
        self._show_facts()
        if self._turns and self.isVisible():
            self._turning.start()
        self._show_pause()

    def _button(self, role: str) -> QPushButton:
        button = QPushButton(self._room)
        button.setProperty("role", role)
        return button

    def _show_facts(self) -> None:
        for number, box in enumerate(self._boxes):
            box.show_fact(self._facts[(self._number + number) % len(self._facts)])

    def _show_pause(self) -> None:
        words = self._brochure.edition(self._language).wording
        is_turning = self._turning.isActive() or not self.isVisible()
        self._pause.setText(words.pause if is_turning else words.go_on)

    def _fit(self) -> None:
        """Arrange everything by the shape of the screen, in the largest size that fits.

        Facts give way before any text is smaller than the page's own. Only what is shown is
        measured in its style.
        """
        if self._look is None or self._is_fitted or not self.isVisible():
            return
        self._is_fitted = True
        self._kicker.show()
        for shown in range(len(self._boxes), -1, -1):
            for number, box in enumerate(self._boxes):
                box.setVisible(number < shown)
            self._pause.setVisible(self._turns and shown > 0)
            largest = bisect_left(SIZES, True, key=self._fits_in)
            if largest < len(SIZES):
                self._set_size(SIZES[largest])
                return
        self._kicker.hide()

    def _fits_in(self, size: float) -> bool:
        self._set_size(size)
        needed = self._grid.heightForWidth(self.width())
        return needed <= self.height() and self._grid.minimumSize().width() <= self.width()

    def _set_size(self, size: float) -> None:
        """Set all that is seen in a share of the largest size, no text too small to be read."""
        look = self._look
        if look is None:
            return
        long, short = max(self.width(), self.height()), min(self.width(), self.height())
        largest = max(float(look.body), 0.19 * look.step * min(long / 1920, short / 1080))
        unit = size * largest
        texts = TEXTS if self._turns else TEXTS | STILL_TEXTS
        rules = (
            f'*[role="{role}"] {{ font-size: {max(look.caption, round(share * unit))}px; }}'
            for role, share in texts.items()
        )
        self._room.setStyleSheet("\n".join(rules))
        space = round(unit)
        for box in self._boxes:
            box.set_unit(space if self._turns else space * 2 // 3)
        self._words.setSpacing(space // 2)
        self._middle.setSpacing(space)
        self._controls.setSpacing(space)
        self._still.set_narrowest(12 * space)
        side = min(4 * space, short // 12)
        self._grid.setContentsMargins(side, side, side, side)
        self._grid.setSpacing(2 * space)
        for button in (self._begin, self._pause, self._remembered, *self._languages.values()):
            button.setMinimumWidth(button.sizeHint().width())  # the sheet's own cuts the words
        for part in (self._words, self._below, self._middle, self._controls):
            part.invalidate()  # Qt tells the outermost layout alone of other text
        self._place(is_portrait=self.height() > self.width())

    def _place(self, *, is_portrait: bool) -> None:
        for part in (self._words, self._middle, self._controls):
            self._grid.removeItem(part)
        is_bare = all(box.isHidden() for box in self._boxes)
        beside = self._begin.minimumWidth() + self._remembered.minimumWidth()
        sides = self._grid.contentsMargins()
        room = self.width() - sides.left() - sides.right() - self._grid.spacing()
        if is_portrait or (is_bare and beside > room):
            places = ((0, 0, 1, 2), (1, 0, 1, 2), (2, 0, 1, 2))
        elif is_bare:
            places = ((0, 0, 1, 2), (1, 1, 1, 1), (1, 0, 1, 1))
        else:
            places = ((0, 0, 1, 1), (0, 1, 2, 1), (1, 0, 1, 1))
        for part, place in zip((self._words, self._middle, self._controls), places, strict=True):
            self._grid.addLayout(part, *place)
        self._grid.setRowStretch(0, 0 if is_portrait else 1)
        self._grid.setRowStretch(1, 1 if is_portrait else 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if is_bare else 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self._shifting.start()
        if self._turns:
            self._turning.start()
        self._show_pause()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._shifting.stop()
        self._turning.stop()
        self._fading.stop()
        self._fade.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room.setGeometry(self.rect().translated(*SHIFTS[self._shift]))
        self._is_fitted = False
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin with any key that no button wanted."""
        event.accept()
        self._on_begin()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._on_begin()

    def _on_begin(self) -> None:
        self.begun.emit(self._language)

    def _on_language(self) -> None:
        chosen = next(c for c, button in self._languages.items() if button is self.sender())
        self.begun.emit(chosen)

    def _on_pause(self) -> None:
        if self._turning.isActive():
            self._turning.stop()
            self._paused = PAUSED_FOR
        else:
            self._turning.start()
        self._show_pause()

    def _on_shift(self) -> None:
        self._shift = (self._shift + 1) % len(SHIFTS)
        self._room.move(*SHIFTS[self._shift])
        self._paused -= 1
        if self._turns and self._paused <= 0 and not self._turning.isActive():
            self._turning.start()
            self._show_pause()

    def _on_turn(self) -> None:
        """Fade the fact out; the next one fades in."""
        self._fade.setEnabled(True)
        self._fade_to(0.0)

    def _on_faded(self) -> None:
        if self._fade.opacity() < 1:
            self._number = (self._number + 1) % len(self._facts)
            self._show_facts()
            self._fade_to(1.0)
        else:
            self._fade.setEnabled(False)

    def _fade_to(self, opacity: float) -> None:
        self._fading.setStartValue(1.0 - opacity)
        self._fading.setEndValue(opacity)
        self._fading.start()
