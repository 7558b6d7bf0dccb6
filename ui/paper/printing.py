"""Printing a handout: a look at its pages, a dialog, or straight to a printer."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from content.handout_parts import Outline
from ui.paper.pages import Pages
from ui.paper.sizes import INCH, format_for


class Printed(StrEnum):
    """What became of printing."""

    DONE = "done"
    CANCELLED = "cancelled"
    NO_PRINTER = "no-printer"
    FAILED = "failed"


def printers() -> list[str]:
    """Return the names of the printers that can be printed on; none without the system's CUPS."""
    return QPrinterInfo.availablePrinterNames()


def print_directly(outline: Outline, name: str) -> Printed:
    """Print a handout on the printer of this name, on the paper that is in it, asking nothing."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return Printed.NO_PRINTER
    return print_on(QPrinter(info, QPrinter.PrinterMode.HighResolution), outline)


def print_with_dialog(outline: Outline, parent: QWidget) -> Printed:
    """Ask which printer, how many copies and which pages, and print a handout."""
    if not printers():
        return Printed.NO_PRINTER
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setWindowTitle(outline.title)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return Printed.CANCELLED
    return print_on(printer, outline)


def show_preview(outline: Outline, parent: QWidget) -> None:
    """Show the pages as they will be printed, with a way to print them, until it is closed."""
    preview = Preview(outline, parent)
    preview.exec()
    preview.deleteLater()


class Preview(QPrintPreviewDialog):
    """The pages of a handout as they will be printed."""

    def __init__(self, outline: Outline, parent: QWidget) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(self._printer, parent)
        self._outline = outline
        self.setWindowTitle(outline.title)
        self.paintRequested.connect(self._on_paint_requested)

    def _on_paint_requested(self, printer: QPrinter) -> None:
        print_on(printer, self._outline)


def print_on(printer: QPrinter, outline: Outline) -> Printed:
    """Typeset a handout for the paper in a printer, and print it with the printer's choices."""
    printer.setDocName(outline.title)
    printer.setFullPage(True)
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    pages = Pages(outline, format_for(paper.width(), paper.height()))
    for _count in pages.lay():
        pass
    wanted = [
        number
        for number in range(len(pages.pages))
        if printer.pageRanges().isEmpty() or printer.pageRanges().contains(number + 1)
    ]
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        return Printed.FAILED
    scale = printer.resolution() / INCH
    painter.scale(scale, scale)
    for count, number in enumerate(wanted):
        if count and not printer.newPage():
            painter.end()
            return Printed.FAILED
        pages.paint(painter, number)
    return Printed.DONE if painter.end() else Printed.FAILED
