"""Chooses what goes on paper or into a file, and has it made without stopping the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QPushButton, QVBoxLayout, QWidget

from content.files import replace_file
from content.handout_parts import Outline
from content.model import Brochure
from content.table_files import TABLE_SUFFIXES, table_file
from ui.announcement import announce
from ui.card_grid import CardGrid
from ui.choice_list import ChoiceList
from ui.handing import Choice, Handing, Kind, choices, chosen_outline, file_name
from ui.heading import Heading, plain_label
from ui.look import Look
from ui.paper.pdf import Progress, pdf_steps
from ui.paper.printing import Printed, print_directly, print_with_dialog, show_preview
from ui.paper.sizes import PaperSize
from ui.visit import Visit
from ui.writing import Writing

PDF = ".pdf"

AskFile = Callable[[QWidget, str, dict[str, str]], Path | None]
"""Asks where to save: parent, suggested name, names of kinds by suffix. None is nowhere."""

NARROWEST = 9
"""Of a button, in text heights."""


class HandoutBox(QFrame):
    """A list of what there is, and buttons for what can be done with it.

    ``handed_over`` tells what was: the suffix of a file, or "paper".
    """

    handed_over = Signal(str)

    def __init__(
        self, brochure: Brochure, handing: Handing, ask_file: AskFile, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._brochure = brochure
        self._handing = handing
        self._ask_file = ask_file
        self._visit: Visit | None = None
        self._file = Path()
        self._writing: Writing | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = self.tr("On paper or as a file") if handing.saves else self.tr("On paper")
        self.setAccessibleName(title)
        column.addWidget(Heading(title, 3, "card-title", self))
        self.choices = ChoiceList(self.tr("What to take along"), self)
        column.addWidget(self.choices)
        self._paper = PaperSize.A4
        self._buttons = CardGrid(narrowest=150, most=2, gap=12)
        self._size = QPushButton(self)
        self._size.setMenu(self._paper_menu())
        self._buttons.addWidget(self._size)
        if handing.saves:
            self._add_button(self.tr("Save as a file…"), self._on_save)
        if handing.asks:
            self._add_button(self.tr("Print…"), self._on_print)
            self._add_button(self.tr("Preview"), self._on_preview)
        elif handing.printer:
            self._add_button(self.tr("Print"), self._on_print)
        column.addLayout(self._buttons)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.stop)
        self._said = plain_label("", "strong", self)
        for widget in (self._bar, self._cancel, self._said):
            column.addWidget(widget)
            widget.hide()
        column.addStretch(1)

    def show_visit(self, visit: Visit, look: Look) -> None:
        """Offer what a visit has to hand over."""
        self._visit = visit
        self.choices.set_choices(
            (self._words(choice), choice) for choice in choices(self._brochure, visit)
        )
        self.choices.set_look(look)
        self._buttons.set_narrowest(NARROWEST * look.body)

    def forget(self) -> None:
        """Stop what is not finished, and choose and say nothing any more."""
        self.stop()
        self.choices.set_choices(())
        self._say("")
        self._choose_paper(PaperSize.A4)

    def stop(self) -> None:
        """Stop writing, if it is not finished; the file stays as it was."""
        if self._writing is not None:
            self._writing.cancel()
            self._rest()
            self._say(self.tr("Nothing was saved."))

    def _add_button(self, words: str, slot: Callable[[], None]) -> None:
        button = QPushButton(words, self)
        button.clicked.connect(slot)
        self._buttons.addWidget(button)

    def _paper_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for size, name in (
            (PaperSize.A4, "A4"),
            (PaperSize.A5, "A5"),
            (PaperSize.LETTER, self.tr("Letter")),
        ):
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setData(size)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._on_paper_triggered)
        self._papers = menu.actions()
        self._choose_paper(self._paper)
        return menu

    def _choose_paper(self, size: PaperSize) -> None:
        self._paper = size
        for action in self._papers:
            action.setChecked(action.data() == size)
            if action.data() == size:
                self._size.setText(self.tr("Paper: {}").format(action.text()))

    def _words(self, choice: Choice) -> str:
        assert self._visit is not None  # noqa: S101 - choices are those of a visit
        edition = self._brochure.edition(self._visit.language)
        match choice.kind:
            case Kind.PAGE:
                return self.tr("This page: {}").format(edition.page(self._visit.page).title)
            case Kind.BROCHURE:
                return self.tr("The whole brochure")
            case Kind.SHORTLIST:
                return self.tr("The shortlist ({})").format(len(self._visit.shortlist))
            case Kind.TABLE:
                return self.tr("Table: {}").format(edition.table(choice.id).title)

    def _chosen(self) -> Choice:
        choice = self.choices.value
        return choice if isinstance(choice, Choice) else Choice(Kind.PAGE)

    def _outline(self, choice: Choice) -> Outline:
        assert self._visit is not None  # noqa: S101 - a button can be pressed only in a visit
        return chosen_outline(choice, self._brochure, self._visit)

    def _on_paper_triggered(self, action: QAction) -> None:
        self._choose_paper(PaperSize(action.data()))

    def _on_save(self) -> None:
        choice = self._chosen()
        outline = self._outline(choice)
        kinds = {PDF: self.tr("Handout (PDF)")}
        if choice.kind is Kind.TABLE:
            kinds |= {".xlsx": self.tr("Workbook"), ".csv": self.tr("Table for any spreadsheet")}
        file = self._ask_file(self, file_name(outline.title, PDF), kinds)
        if file is None:
            return
        self._file = file
        if file.suffix.lower() in TABLE_SUFFIXES:
            self._write_table(choice)
        else:
            self._begin(Writing(pdf_steps(outline, self._paper, file), self))

    def _write_table(self, choice: Choice) -> None:
        assert self._visit is not None  # noqa: S101 - something was chosen in it
        edition = self._brochure.edition(self._visit.language)
        content = table_file(edition.table(choice.id), edition, self._file.suffix.lower())
        try:
            replace_file(self._file, content)
        except OSError as error:
            self._on_ended(error.strerror or str(error))
        else:
            self._on_ended("")

    def _begin(self, writing: Writing) -> None:
        self._writing = writing
        writing.progressed.connect(self._on_progressed)
        writing.ended.connect(self._on_ended)
        self._said.hide()
        self._bar.setRange(0, 0)
        for widget in (self._bar, self._cancel):
            widget.show()
        self._set_busy(True)

    def _rest(self) -> None:
        self._writing = None
        for widget in (self._bar, self._cancel):
            widget.hide()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        for number in range(self._buttons.count()):
            item = self._buttons.itemAt(number)
            button = None if item is None else item.widget()
            if button is not None:
                button.setEnabled(not busy)

    def _on_progressed(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.pages)
        self._bar.setValue(progress.page)

    def _on_ended(self, problem: str) -> None:
        self._rest()
        if problem:
            words = self.tr("“{file}” was not saved: {problem}.")
        else:
            words = self.tr("Saved as “{file}”.")
            self.handed_over.emit(self._file.suffix.lower())
        self._say(words.format(file=self._file.name, problem=problem))

    def _on_print(self) -> None:
        outline = self._outline(self._chosen())
        if self._handing.asks:
            printed = print_with_dialog(outline, self)
        else:
            printed = print_directly(outline, self._handing.printer)
        if printed is Printed.DONE:
            self.handed_over.emit("paper")
        self._say(self._said_of(printed))

    def _on_preview(self) -> None:
        show_preview(self._outline(self._chosen()), self)

    def _said_of(self, printed: Printed) -> str:
        match printed:
            case Printed.DONE:
                return self.tr("It is being printed.")
            case Printed.CANCELLED:
                return ""
            case _ if not self._handing.asks:
                return self.tr("It could not be printed. Please ask the staff.")
            case Printed.NO_PRINTER:
                return self.tr("No printer was found. Save it as a file instead.")
            case Printed.FAILED:
                return self.tr("It could not be printed. Is the printer switched on?")
            case _:
                assert_never(printed)

    def _say(self, words: str) -> None:
        """Say what became of it, to the eye and to assistive technology."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self, words)
