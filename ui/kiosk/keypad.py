"""Keys on the screen, for a field that has the keyboard: letters, or digits in their place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from content.wording import Wording
from ui.look import Look

LETTERS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
DIGITS = ("12345", "67890", "-'%")
MORE = {"cy": ("ŵŷ", "âêî", "ôû")}
"""Letters that a language has beside these, at the ends of the rows."""

CIRCUMFLEX = dict(zip("ŵŷâêîôû", "wyaeiou", strict=True))

ROWS = len(LETTERS) + 1

WIDEST = 24
"""How wide the keys may become together, in heights of a key."""


class Key(QPushButton):
    """One key. It never takes the keyboard from the field that it writes in."""

    def __init__(self, label: str, name: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.setProperty("role", "key")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class Keypad(QFrame):
    """Stands at the foot of its parent and writes in a field. ``done`` asks to be put away."""

    done = Signal()

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._behind = parent
        self._field: QLineEdit | None = None
        self._look: Look | None = None
        self._columns: list[QVBoxLayout] = []
        self.setProperty("role", "keypad")
        self.setAccessibleName(self.tr("Keys on the screen"))
        self._letters = QWidget(self)
        self._digits = QWidget(self)
        more = MORE.get(wording.language, ("", "", ""))
        self._rows = [
            *self._block(self._letters, LETTERS, more),
            *self._block(self._digits, DIGITS),
        ]
        self._digits.hide()
        self._other = Key("123", self.tr("Digits"), self)
        self._clear = Key(wording.clear, wording.clear, self)
        self._space = Key(wording.space, wording.space, self)
        self._delete = Key(wording.delete, wording.delete, self)
        self._delete.setAutoRepeat(True)
        self._done = Key(wording.done, wording.done, self)
        last = QHBoxLayout()
        self._rows.append(last)
        for key, share in (
            (self._other, 2),
            (self._clear, 3),
            (self._space, 6),
            (self._delete, 3),
            (self._done, 3),
        ):
            last.addWidget(key, share)
        self._column = QVBoxLayout(self)
        self._columns.append(self._column)
        for part in (self._letters, self._digits):
            self._column.addWidget(part)
        self._column.addLayout(last)
        self._other.clicked.connect(self._on_other)
        self._clear.clicked.connect(self._on_clear)
        self._space.clicked.connect(self._on_space)
        self._delete.clicked.connect(self._on_delete)
        self._done.clicked.connect(self._on_done)

    def write_in(self, field: QLineEdit, look: Look, sheet: str) -> None:
        """Write in a field from now on, in a look with its style sheet."""
        if (field, self.isHidden()) != (self._field, False):
            self._show_digits(is_on=False)
        self._field = field
        if look != self._look:
            self._look = look
            gap = max(look.between, 6)
            for row in self._rows:
                row.setSpacing(gap)
            for column in self._columns:
                column.setSpacing(gap)
            self._dress(look, gap, sheet)
        self.show()  # first: only what is shown knows its sizes
        self.stand()
        self.raise_()

    def stand(self) -> None:
        """Stand at the foot of the parent, as wide as it is, the keys in the middle."""
        room = self._behind.rect()
        target = self._look.target if self._look is not None else 0
        side = max(16, (room.width() - WIDEST * target) // 2)
        self._column.setContentsMargins(side, 14, side, 16)
        self._column.invalidate()
        height = self._column.minimumSize().height()
        self.setGeometry(0, room.height() - height, room.width(), height)

    def _dress(self, look: Look, gap: int, sheet: str) -> None:
        """Wear a look. Where keys as large as all controls take half the height, they are lower."""
        key = look.target
        if ROWS * (key + gap) > self._behind.height() // 2 and look.finger:
            key = look.finger
        self.setStyleSheet(f'{sheet}\nQPushButton[role="key"] {{ min-height: {key}px; }}')

    def _block(
        self, parent: QWidget, rows: tuple[str, ...], more: tuple[str, ...] = ("", "", "")
    ) -> list[QHBoxLayout]:
        """Put keys in rows, the shorter ones in the middle."""
        column = QVBoxLayout(parent)
        column.setContentsMargins(0, 0, 0, 0)
        self._columns.append(column)
        longest = max(len(row) + len(extra) for row, extra in zip(rows, more, strict=True))
        made = []
        for row, extra in zip(rows, more, strict=True):
            line = QHBoxLayout()
            missing = longest - len(row) - len(extra)
            if missing:
                line.addStretch(missing)
            for letter in row + extra:
                plain = CIRCUMFLEX.get(letter)
                name = self.tr("{} with circumflex").format(plain) if plain else letter
                key = Key(letter, name, parent)
                key.clicked.connect(self._on_letter)
                line.addWidget(key, 2)
            if missing:
                line.addStretch(missing)
            column.addLayout(line)
            made.append(line)
        return made

    def _show_digits(self, *, is_on: bool) -> None:
        self._digits.setVisible(is_on)
        self._letters.setVisible(not is_on)
        self._other.setText("abc" if is_on else "123")
        self._other.setAccessibleName(self.tr("Letters") if is_on else self.tr("Digits"))

    def _send(self, key: Qt.Key, text: str = "") -> None:
        """Send a key to the field, as if it were pressed on a keyboard."""
        if self._field is not None:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                QApplication.sendEvent(self._field, event)

    def _on_letter(self) -> None:
        key = self.sender()
        if isinstance(key, Key):
            self._send(Qt.Key.Key_unknown, key.text())

    def _on_space(self) -> None:
        self._send(Qt.Key.Key_Space, " ")

    def _on_delete(self) -> None:
        self._send(Qt.Key.Key_Backspace)

    def _on_clear(self) -> None:
        if self._field is not None:
            self._field.selectAll()
            self._send(Qt.Key.Key_Backspace)

    def _on_other(self) -> None:
        self._show_digits(is_on=self._digits.isHidden())

    def _on_done(self) -> None:
        self.done.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a finger that misses a key from what is behind."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
