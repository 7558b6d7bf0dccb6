"""What the staff can open over the kiosk, whatever it shows: PIN pad, staff page, touch test."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from content.frozen import frozen
from ui.kiosk.counts_file import write_csv
from ui.kiosk.ending import Ending
from ui.kiosk.errand import Errand
from ui.kiosk.pin import PinLock
from ui.kiosk.pin_pad import PinPad
from ui.kiosk.remembered import RememberedView
from ui.kiosk.staff_page import StaffPage
from ui.kiosk.staff_report import StaffReport
from ui.kiosk.sticks import sticks
from ui.kiosk.tally import Row, UnreadableError
from ui.kiosk.touch_test import TouchTest
from ui.look import Look

PATIENCE, PAGE_PATIENCE = 60_000, 180_000
"""Milliseconds without use after which something closes, and after which the staff page does."""


@frozen(kw_only=True)
class Desk:
    """What the staff's widgets ask for when they open.

    ``look`` returns the look in force with its style sheet; ``rows`` all that was counted, or
    raises UnreadableError.
    """

    look: Callable[[], tuple[Look, str]]
    report: Callable[[], StaffReport]
    rows: Callable[[], tuple[Row, ...]]


class Staff(QObject):
    """Opens and closes them over a shown window.

    ``ended`` asks to end with the exit code it carries; ``opened`` tells that the running visit
    is the staff's.
    """

    ended = Signal(int)
    opened = Signal()

    def __init__(self, window: QWidget, lock: PinLock, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._lock = lock
        self._desk = desk
        self._pad: PinPad | None = None
        self._page: StaffPage | None = None
        self._remembered: RememberedView | None = None
        self._touch: TouchTest | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._on_left_alone)
        self._export = Errand(self)
        self._export.done.connect(self._on_exported)
        if not lock.has_pin:
            self.ask()

    @property
    def is_open(self) -> bool:
        """Whether anything of the staff's is on the screen."""
        return self._front is not None

    @property
    def is_asking(self) -> bool:
        """Whether the PIN is asked for."""
        return self._pad is not None and self._pad.isVisible()

    @property
    def _front(self) -> PinPad | StaffPage | RememberedView | TouchTest | None:
        """What is open in front of all else."""
        parts = (self._touch, self._remembered, self._page, self._pad)
        return next((part for part in parts if part is not None and part.isVisible()), None)

    def ask(self) -> None:
        """Ask for the PIN, or say that there is none."""
        if any(part is not None and part.isVisible() for part in (self._pad, self._page)):
            return
        if self._pad is None:
            self._pad = PinPad(self._lock, self._window)
            self._pad.close_requested.connect(self._pad.dismiss)
            self._pad.opened.connect(self._on_opened)
            self._pad.remembered_requested.connect(self.show_remembered)
        self._pad.open(*self._desk.look())
        self.stay()

    def show_remembered(self) -> None:
        """Show anyone what the kiosk remembers."""
        if self._remembered is None:
            self._remembered = RememberedView(self._window)
            self._remembered.close_requested.connect(self._remembered.dismiss)
        is_counting = self._desk.report().visits_today is not None
        rows: tuple[Row, ...] | None
        try:
            rows = self._desk.rows()
        except UnreadableError:
            rows = None
        self._remembered.open(rows, *self._desk.look(), is_counting=is_counting)
        self.stay()

    def stay(self) -> None:
        """Leave open what is: somebody is there. Left alone, it closes after its time."""
        front = self._front
        if front is not None:
            self._patience.start(PAGE_PATIENCE if front is self._page else PATIENCE)

    def come_forward(self) -> None:
        """Stay in front, with the keyboard, when what lies below has become something else."""
        for part in (self._page, self._pad, self._remembered, self._touch):
            if part is not None and part.isVisible():
                part.raise_()
                part.first_focus().setFocus()

    def close(self) -> None:
        """Close whatever is open: the next visitor finds nothing of it."""
        self._patience.stop()
        for part in (self._touch, self._remembered, self._page, self._pad):
            if part is not None:
                part.dismiss()
        if self._page is not None:  # the next one is made for the report of its own time
            self._page.deleteLater()
            self._page = None

    def _on_opened(self) -> None:
        if self._pad is not None:
            self._pad.dismiss()
        self._page = page = StaffPage(self._desk.report(), self._window)
        page.close_requested.connect(self.close)
        page.restart_requested.connect(self._on_restart)
        page.exit_requested.connect(self._on_exit)
        page.touch_test_requested.connect(self._on_touch_test)
        page.export_requested.connect(self._on_export)
        page.remembered_requested.connect(self.show_remembered)
        page.open(*self._desk.look())
        self.stay()
        self.opened.emit()

    def _on_restart(self) -> None:
        self.ended.emit(Ending.AGAIN)

    def _on_exit(self) -> None:
        self.ended.emit(Ending.STAFF)

    def _on_touch_test(self) -> None:
        if self._touch is None:
            self._touch = TouchTest(self._window)
            self._touch.close_requested.connect(self._touch.dismiss)
        self._touch.open(*self._desk.look())
        self.stay()

    def _on_export(self) -> None:
        """Write the counts to the folder of the settings, or else to every stick."""
        report = self._desk.report()
        folder = report.settings.settings.export_to
        folders = (folder,) if folder else sticks()
        if not folders:
            self._say(self.tr("No stick is plugged in. Plug one in, wait a little and try again."))
            return
        try:
            rows = self._desk.rows()
        except UnreadableError as error:
            self._say(str(error))
            return
        self._say(self.tr("The counts are being written …"))
        name = f"course-brochure-counts-{report.now:%Y-%m-%d}.csv"
        targets = tuple(folder / name for folder in folders)
        self._export.send(partial(_write, targets, rows))

    def _on_exported(self, outcome: object) -> None:
        self._say(str(outcome))

    def _say(self, words: str) -> None:
        if self._page is not None:
            self._page.say(words)
            self.stay()

    def _on_left_alone(self) -> None:
        front = self._front
        if front is not None:
            front.close_requested.emit()
            self.stay()


def _write(targets: tuple[Path, ...], rows: tuple[Row, ...]) -> str:
    """Write the counts and return how that went, a sentence for each place."""
    said = []
    for target in targets:
        try:
            write_csv(target, rows)
        except OSError as error:
            said.append(f"{target} was not written: {error.strerror or error}.")
        else:
            said.append(f"Written to {target}.")
    return " ".join(said)
