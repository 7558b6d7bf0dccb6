"""The staff page: how the kiosk is, and what the staff can do with it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.announcement import announce
from ui.card_grid import CardGrid
from ui.heading import Heading, plain_label
from ui.kiosk.staff_report import StaffReport, settings_in_words
from ui.look import Look
from ui.panel_view import PanelView
from ui.scrolled_button import ScrolledButton

NARROWEST = 300
"""The narrowest column of facts at the smallest text."""


class StaffPage(PanelView):
    """Shows a report, and hands up what the staff want. ``exit_requested`` was asked for twice."""

    restart_requested = Signal()
    exit_requested = Signal()
    touch_test_requested = Signal()
    export_requested = Signal()
    remembered_requested = Signal()

    def __init__(self, report: StaffReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.kicker.setText(self.tr("Staff"))
        self.close_button.setText(self.tr("Back to the brochure"))
        self.sheet.setAccessibleName(self.tr("Staff page"))
        self._words = words = QWidget(self.sheet)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(20)
        book = report.brochure
        title = book.editions[0].name if book else self.tr("The brochure cannot be shown")
        column.addWidget(Heading(title, 2, "title", words))
        self._buttons = CardGrid(NARROWEST, 5, 12)
        self._restart = self._button(self.tr("Start again"))
        self._exit = self._button("")
        self._touch = self._button(self.tr("Touch test"))
        self._export = self._button(self.tr("Export counts"))
        self._export.setEnabled(report.visits_today is not None)
        self._remembered = self._button(self.tr("What this kiosk remembers"))
        column.addLayout(self._buttons)
        self._said = plain_label("", "strong", words)
        column.addWidget(self._said)
        self._add_problems(column, report)
        self._facts = self._grid(self._facts_of(report))
        column.addLayout(self._facts)
        column.addWidget(Heading(self.tr("Settings in force"), 3, "heading", words))
        self._settings = self._grid(settings_in_words(report.settings.settings))
        column.addLayout(self._settings)
        column.addStretch(1)
        self._scroll = self.scrolled(words)
        self.column.addWidget(self._scroll, 1)
        self._connect()
        self._disarm()

    def open(self, look: Look, sheet: str) -> None:
        """Show it in a look."""
        for grid in (self._facts, self._settings):
            grid.set_narrowest(round(NARROWEST * look.step / 100))
        self.appear(sheet)
        self._set_button_widths()

    def say(self, words: str) -> None:
        """Tell how something that was asked for went."""
        self._said.setText(words)
        self._said.show()
        announce(self.sheet, words)

    def dismiss(self) -> None:
        self._disarm()
        super().dismiss()

    def wanted_size(self, room: QSize) -> QSize:
        return room

    def _connect(self) -> None:
        for button in (self._restart, self._touch, self._export, self._remembered):
            button.clicked.connect(self._disarm)
        self._restart.clicked.connect(self.restart_requested)
        self._exit.clicked.connect(self._on_exit)
        self._touch.clicked.connect(self.touch_test_requested)
        self._export.clicked.connect(self.export_requested)
        self._remembered.clicked.connect(self.remembered_requested)

    def _button(self, text: str) -> ScrolledButton:
        button = ScrolledButton(text, self._words)
        self._buttons.addWidget(button)
        return button

    def _grid(self, facts: tuple[tuple[str, str], ...]) -> CardGrid:
        grid = CardGrid(NARROWEST, 4, 20)
        for name, value in facts:
            grid.addWidget(Detail(name, value, self._words))
        return grid

    def _on_exit(self) -> None:
        """Ask once more: outside, nothing starts the kiosk again by itself."""
        if self._exit.property("armed"):
            self.exit_requested.emit()
            return
        self._exit.setProperty("armed", True)
        self._exit.setText(self.tr("Exit: tap once more"))
        self.say(self.tr("After this the kiosk stays off until somebody starts it."))

    def _disarm(self) -> None:
        self._exit.setProperty("armed", False)
        self._exit.setText(self.tr("Exit"))
        self._said.hide()

    def _add_problems(self, column: QVBoxLayout, report: StaffReport) -> None:
        problems = list(report.problems)
        if report.is_stale:
            problems.insert(0, self.tr("The brochure was to be reviewed before today."))
        if not problems:
            return
        frame = QFrame(self._words)
        frame.setProperty("role", "caution")
        lines = QVBoxLayout(frame)
        lines.setContentsMargins(20, 16, 20, 16)
        title = self.tr("To be mended: {}").format(len(problems))
        lines.addWidget(Heading(title, 3, "heading", frame))
        for problem in problems:
            lines.addWidget(_breakable(problem, frame))
        column.addWidget(frame)

    def _facts_of(self, report: StaffReport) -> tuple[tuple[str, str], ...]:
        book, settings = report.brochure, report.settings
        none = self.tr("none")
        free, visits = report.free_bytes, report.visits_today
        words = book.editions[0].wording if book else None
        review = words.day(book.review_by) if book and words else none
        return (
            (self.tr("Pack"), f"{book.id}, {book.version}" if book else none),
            (self.tr("Review by"), review),
            (self.tr("Folder"), str(report.pack)),
            (self.tr("Program"), report.program),
            (self.tr("Settings file"), str(settings.path)),
            (self.tr("Clock"), f"{report.now:%Y-%m-%d %H:%M}"),
            (self.tr("Visits today"), self.tr("not counted") if visits is None else str(visits)),
            (self.tr("Free disk"), none if free is None else QLocale.c().formattedDataSize(free)),
            (self.tr("Last error"), report.last_error or none),
        )

    def _set_button_widths(self) -> None:
        """Let the widest button say how many stand in a row."""
        buttons = (self._restart, self._exit, self._touch, self._export, self._remembered)
        self._buttons.set_narrowest(max(button.sizeHint().width() for button in buttons))


class Detail(QFrame):
    """A name over its value, which may be broken anywhere if it is long."""

    def __init__(self, name: str, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(plain_label(name, "caption", self))
        column.addWidget(_breakable(value, self))
        column.addStretch(1)


def _breakable(value: str, parent: QWidget) -> QLabel:
    """Return a label that breaks a path or a message after its slashes and points too."""
    label = plain_label("", "body", parent)
    label.setText("".join(f"{mark}\u200b" if mark in "/\\:._-" else mark for mark in value))
    label.setAccessibleName(value)
    return label
