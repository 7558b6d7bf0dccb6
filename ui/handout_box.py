"""Chooses what goes on paper or into a file, and has it made without stopping the window.

What makes a file or prints it is imported when the first is asked for: the panel opens at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from content.files import replace_file
from content.handout_parts import Outline
from content.model import Brochure, Edition
from content.statistics import Table
from ui.card_grid import CardGrid
from ui.choice_list import ChoiceList
from ui.choice_menu import ChoiceMenu
from ui.handing import Choice, Handing, Kind, choices, chosen_outline, file_name
from ui.heading import Heading
from ui.look import Look
from ui.paper.sizes import PaperSize, format_of
from ui.progress import WRITING, Progress
from ui.scrolled_button import ScrolledButton
from ui.side_work import beside
from ui.visit import Visit
from ui.work_line import WorkLine

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.paper.pages import Pages

PDF = ".pdf"

PAPER = "paper"
"""How something was handed over that was printed."""

AskFile = Callable[[QWidget, str, dict[str, str]], Path | None]
"""Asks where to save: parent, suggested name, names of kinds by suffix. None is nowhere."""

NARROWEST = 9
"""Of a button, in text heights."""


class _Way(Enum):
    """Where pages go that go to no file."""

    PRINTER = auto()
    SCREEN = auto()


class HandoutBox(QFrame):
    """A list of what there is, and buttons for what can be done with it.

    ``handed_over`` tells what was: the suffix of a file, or "paper". ``preview_ready`` carries the
    pages that somebody wants to look at.
    """

    handed_over = Signal(str)
    preview_ready = Signal(object)

    def __init__(
        self, brochure: Brochure, handing: Handing, ask_file: AskFile, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._brochure = brochure
        self._handing = handing
        self._ask_file = ask_file
        self._visit: Visit | None = None
        self._making: Path | _Way = _Way.PRINTER
        self._pages: Pages | None = None
        self._pressed: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        title = self.tr("On paper or as a file") if handing.saves else self.tr("On paper")
        self.setAccessibleName(title)
        column.addWidget(Heading(title, 3, "card-title", self))
        self.choices = ChoiceList(self.tr("What to take along"), self)
        column.addWidget(self.choices)
        self._buttons = CardGrid(narrowest=150, most=2, gap=12)
        self._size = ScrolledButton("", self)
        self._sizes = {PaperSize.A4: "A4", PaperSize.A5: "A5", PaperSize.LETTER: self.tr("Letter")}
        self._papers = ChoiceMenu(self._sizes.items(), self)
        self._papers.setAccessibleName(self.tr("Size of paper"))
        self._papers.chosen.connect(self._on_paper_chosen)
        self._size.clicked.connect(self._on_size)
        self._choose_paper(PaperSize.A4)
        if handing.saves or handing.asks:
            self._buttons.addWidget(self._size)
        else:
            self._size.hide()  # the paper is what is in the printer
        if handing.saves:
            self._button(self.tr("Save as a file…")).clicked.connect(self._on_save)
        if handing.asks:
            self._button(self.tr("Print…")).clicked.connect(self.print)
            self._button(self.tr("Preview")).clicked.connect(self._on_preview)
        elif handing.printer:
            self._button(self.tr("Print")).clicked.connect(self.print)
        column.addLayout(self._buttons)
        self._line = WorkLine(self)
        self._line.busy_changed.connect(self._on_busy_changed)
        self._line.ended.connect(self._on_ended)
        self._line.stopped.connect(self._on_stopped)
        column.addWidget(self._line)
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
        self._line.say("")
        self._choose_paper(PaperSize.A4)

    def stop(self) -> None:
        """Stop what is being made, if it is not finished; the file stays as it was."""
        self._line.stop()

    def print(self) -> None:
        """Print what is chosen, on a printer that somebody chooses or that is set."""
        from ui.paper.printing import ask_printer, print_steps, printer_named, printers

        outline = self._outline(self._chosen())
        printer: QPrinter | None
        if not self._handing.asks:
            printer = printer_named(self._handing.printer)
            missing = self.tr("It could not be printed. Please ask the staff.")
        elif printers():
            is_chosen = self._paper is not PaperSize.A4
            form = format_of(self._paper) if is_chosen else None
            printer = ask_printer(outline.title, form, self.window())
            missing = ""
        else:
            printer = None
            missing = self.tr("No printer was found. Save it as a file instead.")
        self._making = _Way.PRINTER
        if printer is None:
            self._line.say(missing)
        else:
            self._line.begin(print_steps(printer, outline))

    def _button(self, words: str) -> ScrolledButton:
        button = ScrolledButton(words, self)
        self._buttons.addWidget(button)
        return button

    def _choose_paper(self, size: PaperSize) -> None:
        self._paper = size
        self._papers.show_choice(size)
        self._size.setText(self.tr("Paper: {}").format(self._sizes[size]))

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

    def _on_size(self) -> None:
        self._papers.open_below(self._size)

    def _on_paper_chosen(self, size: Any) -> None:
        self._choose_paper(PaperSize(size))

    def _on_save(self) -> None:
        choice = self._chosen()
        outline = self._outline(choice)
        kinds = {PDF: self.tr("Handout (PDF)")}
        if choice.kind is Kind.TABLE:
            kinds |= {".xlsx": self.tr("Workbook"), ".csv": self.tr("Table for any spreadsheet")}
        file = self._ask_file(self.window(), file_name(outline.title, PDF), kinds)
        if file is None:
            return
        self._making = file
        if file.suffix.lower() in kinds.keys() - {PDF}:
            self._line.begin(self._table_steps(choice, file))
        else:
            self._line.begin(self._pdf_steps(outline, file))

    def _pdf_steps(self, outline: Outline, file: Path) -> Iterator[Progress]:
        yield from beside(partial(import_module, "ui.paper.pdf"))
        from ui.paper.pdf import pdf_steps

        yield from pdf_steps(outline, self._paper, file)

    def _table_steps(self, choice: Choice, file: Path) -> Iterator[Progress]:
        assert self._visit is not None  # noqa: S101 - something was chosen in it
        edition = self._brochure.edition(self._visit.language)
        table, suffix = edition.table(choice.id), file.suffix.lower()
        content = yield from beside(partial(_table_file, table, edition, suffix))
        yield from beside(partial(replace_file, file, content), WRITING)

    def _on_preview(self) -> None:
        self._making = _Way.SCREEN
        self._line.begin(self._preview_steps(self._outline(self._chosen())))

    def _preview_steps(self, outline: Outline) -> Iterator[Progress]:
        yield from beside(partial(import_module, "ui.paper.pages"))
        from ui.paper.pages import Pages

        self._pages = Pages(outline, format_of(self._paper))
        yield from self._pages.lay()

    def _on_busy_changed(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        """Let nothing else begin meanwhile; the keyboard waits at what stops it."""
        if busy:
            self._pressed = self.window().focusWidget()
            self._line.setFocus()
        for number in range(self._buttons.count()):
            item = self._buttons.itemAt(number)
            button = None if item is None else item.widget()
            if button is not None:
                button.setEnabled(not busy)
        if not busy and self._line.isAncestorOf(self.window().focusWidget()) and self._pressed:
            self._pressed.setFocus()

    def _on_ended(self, problem: str) -> None:
        match self._making:
            case Path() as file if problem:
                words = self.tr("“{file}” was not saved: {problem}.")
                self._line.say(words.format(file=file.name, problem=problem))
            case Path() as file:
                self.handed_over.emit(file.suffix.lower())
                self._line.say(self.tr("Saved as “{}”.").format(file.name))
            case _Way.SCREEN:
                self.preview_ready.emit(self._pages)
                self._pages = None
            case _Way.PRINTER if not problem:
                self.handed_over.emit(PAPER)
                self._line.say(self.tr("It is being printed."))
            case _Way.PRINTER if self._handing.asks:
                self._line.say(self.tr("It could not be printed: {}.").format(problem))
            case _Way.PRINTER:
                self._line.say(self.tr("It could not be printed. Please ask the staff."))

    def _on_stopped(self) -> None:
        match self._making:
            case Path():
                self._line.say(self.tr("Nothing was saved."))
            case _Way.PRINTER:
                self._line.say(self.tr("Nothing was printed."))


def _table_file(table: Table, edition: Edition, suffix: str) -> bytes:
    from content.table_files import table_file

    return table_file(table, edition, suffix)
