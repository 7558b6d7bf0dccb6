"""Brings the keypad when a field has the keyboard, and lays its panel out above it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from content.model import Brochure
from ui.kiosk.keypad import Keypad
from ui.look import Look
from ui.panel_view import PanelView
from ui.session import Session


class Typist(QObject):
    """Follows the keyboard; makes a keypad for each language when it is first typed in.

    ``dressed`` returns the look of the visit with its style sheet.
    """

    def __init__(
        self,
        brochure: Brochure,
        session: Session,
        dressed: Callable[[], tuple[Look, str]],
        frame: QWidget,
    ) -> None:
        super().__init__(frame)
        self._brochure = brochure
        self._session = session
        self._dressed = dressed
        self._frame = frame
        self._keypads: dict[str, Keypad] = {}
        self._field: QLineEdit | None = None
        frame.installEventFilter(self)

    @property
    def keypad(self) -> Keypad | None:
        """The keypad that is shown."""
        return next((pad for pad in self._keypads.values() if pad.isVisible()), None)

    def follow(self, widget: QWidget | None) -> None:
        """Bring the keypad for a field that has the keyboard, or put it away."""
        if isinstance(widget, QLineEdit) and self._frame.isAncestorOf(widget):
            self._bring(widget)
        elif widget is not None:  # without a widget, the keyboard is away for a moment only
            self.put_away()

    def put_away(self) -> None:
        """Hide the keypad, and give its room back to the panel."""
        keypad = self.keypad
        if keypad is not None:
            keypad.hide()
        if self._field is not None:
            _make_room(self._field, 0)

    def show_again(self) -> None:
        """Take another look or language while it is shown."""
        if self.keypad is not None and self._field is not None:
            self._bring(self._field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._frame and event.type() == QEvent.Type.Resize:
            self.show_again()
        if watched is self._field and event.type() == QEvent.Type.MouseButtonRelease:
            self.follow(self._field)  # tapped once more, after it was put away
        return super().eventFilter(watched, event)

    def _bring(self, field: QLineEdit) -> None:
        if field is not self._field:
            if self._field is not None:
                self._field.removeEventFilter(self)
            field.installEventFilter(self)
            self._field = field
        language = self._session.visit.language
        shown = self.keypad
        if language not in self._keypads:
            wording = self._brochure.edition(language).wording
            self._keypads[language] = Keypad(wording, self._frame)
            self._keypads[language].done.connect(self.put_away)
        keypad = self._keypads[language]
        if shown is not None and shown is not keypad:
            shown.hide()
        keypad.write_in(field, *self._dressed())
        _make_room(field, keypad.height())


def _make_room(field: QWidget, below: int) -> None:
    """Have the panel that a field stands in leave room below it."""
    ancestor: QWidget | None = field
    while ancestor is not None and not isinstance(ancestor, PanelView):
        ancestor = ancestor.parentWidget()
    if ancestor is not None:
        ancestor.leave_room(below)
