"""Asks the staff for their PIN: large digits for a finger, keys for a keyboard."""

from __future__ import annotations

from functools import partial
from math import ceil

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.announcement import announce
from ui.heading import Heading, plain_label
from ui.kiosk.errand import Errand
from ui.kiosk.pin import LONGEST, PinLock, Verdict
from ui.look import Look
from ui.panel_view import SIDES, PanelView

DIGITS = "1234567890"
SECOND = 1000
WIDEST = 1040

KEY_HEIGHT = 1.4
"""How high a key is, in targets for a finger."""


class PinPad(PanelView):
    """``opened`` tells that the PIN was right, ``remembered_requested`` that anyone asks."""

    opened = Signal()
    remembered_requested = Signal()

    def __init__(self, lock: PinLock, parent: QWidget) -> None:
        super().__init__(parent)
        self._lock = lock
        self._typed = ""
        self._errand = Errand(self)
        self._errand.done.connect(self._on_checked)
        self._seconds = _timer(self, SECOND)
        self._seconds.timeout.connect(self._show_wait)
        self.kicker.setText(self.tr("Staff"))
        self._title = Heading("", 2, "title", self.sheet)
        self._dots = plain_label("", "figure", self.sheet)
        self._message = plain_label("", "body", self.sheet)
        self._remembered = QPushButton(self.sheet)
        self._remembered.setAccessibleName(self.tr("What this kiosk remembers"))
        self._keys = QWidget(self.sheet)
        self._keys.setProperty("role", "keys")
        self._grid = QGridLayout(self._keys)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(10)
        self._buttons = self._make_keys()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(12)
        for widget in (self._title, self._dots, self._message):
            words.addWidget(widget)
        words.addStretch(1)
        words.addWidget(self._remembered, 0, Qt.AlignmentFlag.AlignLeft)
        self._halves.addLayout(words, 1)
        self._halves.addWidget(self._keys, 1)
        self.column.addLayout(self._halves)
        self._remembered.clicked.connect(self.remembered_requested)

    def open(self, look: Look, sheet: str) -> None:
        """Ask anew."""
        has_pin = self._lock.has_pin
        self._title.setText(self.tr("Staff PIN") if has_pin else self.tr("No PIN is set"))
        self.sheet.setAccessibleName(self._title.words)
        self._dots.setVisible(has_pin)
        self._keys.setVisible(has_pin)
        self._dots.setMinimumHeight(round(look.figure * 1.4))
        self._grid.setSpacing(max(10, look.between))
        self.column.setSpacing(max(8, look.between))
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, round(look.target * KEY_HEIGHT))
        self._set_typed("")
        self._message.setText(self._greeting())
        self._show_wait()
        self.appear(sheet)

    def dismiss(self) -> None:
        self._seconds.stop()
        self._set_typed("")
        super().dismiss()

    def first_focus(self) -> QWidget:
        first = self._buttons["1"]
        return first if first.isVisibleTo(self) and first.isEnabled() else self.close_button

    def wanted_size(self, room: QSize) -> QSize:
        """Return the size of words and keys: beside each other, or on a tall screen stacked."""
        is_wide = room.width() > room.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        key = max(button.sizeHint().width() for button in self._buttons.values())
        for button in self._buttons.values():
            button.setMinimumWidth(key)
        keys = self._grid.minimumSize().width() + SIDES
        words = self._widest_words()
        if is_wide:
            width = max(WIDEST, words + self._halves.spacing() + keys)
        else:
            width = max(WIDEST * 3 // 4, words + SIDES, keys)
        width = min(width, room.width())
        beside = max(keys, (width - SIDES - self._halves.spacing()) // 2 + SIDES) if is_wide else 0
        self._say_what_is_remembered(width - SIDES - beside)
        self._title.show()
        self.column.invalidate()
        if self.column.heightForWidth(width) > room.height():
            self._title.hide()
        return QSize(width, self.column.heightForWidth(width))

    def _widest_words(self) -> int:
        """Return the width in which the title has one line and the words on the button two."""
        title = self._title.fontMetrics().boundingRect(self._title.text()).width()
        self._say_what_is_remembered(0)
        return max(title, self._remembered.sizeHint().width())

    def _say_what_is_remembered(self, room: int) -> None:
        """Write the words on the button in one line, or else in two."""
        button, words = self._remembered, self._remembered.accessibleName()
        button.setMinimumSize(0, 0)
        button.setText(words)
        if button.sizeHint().width() > room:
            cut = words.rfind(" ", 0, len(words) * 2 // 3)
            button.setText(f"{words[:cut]}\n{words[cut + 1 :]}")
        button.setMinimumSize(button.sizeHint())  # the sheet's own cuts words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Backspace and Enter from any keyboard."""
        name = event.text()
        if name and name in DIGITS:
            self._type(name)
        elif event.key() == Qt.Key.Key_Backspace:
            self._delete()
        elif event.key() in {Qt.Key.Key_Enter, Qt.Key.Key_Return}:
            self._check()
        else:
            super().keyPressEvent(event)

    def _make_keys(self) -> dict[str, QPushButton]:
        """Return the buttons by what they say, laid out like the keys of a telephone."""
        delete, check = self.tr("Delete"), self.tr("OK")
        buttons: dict[str, QPushButton] = {}
        for number, name in enumerate((*DIGITS[:9], delete, "0", check)):
            button = QPushButton(name, self._keys)
            button.setProperty("role", "digit" if name in DIGITS else "")
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            self._grid.addWidget(button, number // 3, number % 3)
            buttons[name] = button
        for column in range(3):
            self._grid.setColumnStretch(column, 1)
        for name in DIGITS:
            buttons[name].clicked.connect(self._on_digit)
        buttons[delete].clicked.connect(self._delete)
        buttons[check].clicked.connect(self._check)
        return buttons

    def _on_digit(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._type(button.text())

    def _type(self, digit: str) -> None:
        if self._can_try() and len(self._typed) < LONGEST:
            self._set_typed(self._typed + digit)
            announce(self.sheet, self._dots.accessibleName())

    def _delete(self) -> None:
        self._set_typed(self._typed[:-1])
        announce(self.sheet, self._dots.accessibleName())

    def _check(self) -> None:
        if self._typed and self._can_try():
            self._message.setText(self.tr("One moment …"))
            self._errand.send(partial(self._lock.attempt, self._typed))
            self._set_typed("")

    def _on_checked(self, verdict: object) -> None:
        if self.isHidden():
            return
        if verdict is Verdict.RIGHT:
            self.opened.emit()
            return
        wrong = self.tr("That is not the PIN. Please try again.")
        unchecked = self.tr("The PIN could not be checked. Switch the kiosk off and on again.")
        self._message.setText(unchecked if verdict is Verdict.UNCHECKED else wrong)
        self._show_wait()
        announce(self.sheet, self._message.text())

    def _can_try(self) -> bool:
        return self._lock.has_pin and not self._lock.wait and not self._errand.is_under_way

    def _show_wait(self) -> None:
        """Say how long to wait, every second anew; then let the keys be used again."""
        wait = self._lock.wait if self._lock.has_pin else 0
        if wait:
            self._message.setText(
                self.tr("Wrong PIN. Please wait {}.").format(self._duration(wait))
            )
            self._seconds.start()
        elif self._seconds.isActive():
            self._seconds.stop()
            self._message.setText(self._greeting())
            announce(self.sheet, self._message.text())
        has_focus = any(button.hasFocus() for button in self._buttons.values())
        self._keys.setEnabled(not wait)
        if wait and has_focus:
            self.close_button.setFocus()

    def _greeting(self) -> str:
        if self._lock.has_pin:
            return self.tr("Type the PIN, then OK.")
        return self.tr(
            "Without a PIN there is no way from here to the staff page or out of the kiosk. "
            "To set one: course-brochure kiosk set-pin"
        )

    def _duration(self, seconds: float) -> str:
        """Return a time in words, never less than is left of it."""
        minutes, rest = divmod(ceil(seconds), 60)
        words = []
        if minutes:
            one, many = self.tr("1 minute"), self.tr("{} minutes")
            words.append(one if minutes == 1 else many.format(minutes))
        if rest:
            one, many = self.tr("1 second"), self.tr("{} seconds")
            words.append(one if rest == 1 else many.format(rest))
        return " ".join(words)

    def _set_typed(self, typed: str) -> None:
        self._typed = typed
        self._dots.setText("●" * len(typed))
        one, many = self.tr("1 digit typed"), self.tr("{} digits typed")
        self._dots.setAccessibleName(one if len(typed) == 1 else many.format(len(typed)))


def _timer(parent: PinPad, interval: int) -> QTimer:
    timer = QTimer(parent)
    timer.setInterval(interval)
    return timer
