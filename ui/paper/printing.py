"""Printing a handout: which printer there is, and its pages one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from content.handout_parts import Outline
from ui.paper.pages import Pages, page_size
from ui.paper.sizes import INCH, Format, format_for
from ui.progress import Progress


def printers() -> list[str]:
    """Return the names of the printers that can be printed on; none without the system's CUPS."""
    return QPrinterInfo.availablePrinterNames()


def printer_named(name: str) -> QPrinter | None:
    """Return a printer with the paper that is in it; None where there is none of this name."""
    info = QPrinterInfo.printerInfo(name)
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def ask_printer(title: str, form: Format | None, parent: QWidget) -> QPrinter | None:
    """Ask which printer, how many copies and which pages; None is none.

    ``form`` is the paper that was chosen before, if any was: it stands unless another than the
    printer's own is chosen here. ``parent`` is a window: the style sheet of what stands in it is
    not made for the dialog.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setWindowTitle(title)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    own = QPrinterInfo(printer).defaultPageSize()
    if form is not None and printer.pageLayout().pageSize().isEquivalentTo(own):
        printer.setPageSize(page_size(form))
    return printer if is_wanted else None


def print_steps(printer: QPrinter, outline: Outline) -> Iterator[Progress]:
    """Typeset a handout for the paper in a printer and print it, a page at a time.

    The printer's choices hold: pages, copies, both sides. Whoever stops while the pages are being
    laid out prints nothing. Raises OSError where it cannot be printed.
    """
    printer.setDocName(outline.title)
    printer.setFullPage(True)
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    pages = Pages(outline, format_for(paper.width(), paper.height()))
    yield from pages.lay()
    ranges = printer.pageRanges()
    wanted = [
        number
        for number in range(len(pages.pages))
        if ranges.isEmpty() or ranges.contains(number + 1)
    ]
    if not wanted:
        raise OSError(None, f"its last page is {len(pages.pages)}")
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(None, "the printer does not answer")
    scale = printer.resolution() / INCH
    painter.scale(scale, scale)
    for count, number in enumerate(wanted):
        if count and not printer.newPage():
            painter.end()
            raise OSError(None, "the printer does not answer")
        pages.paint(painter, number)
        yield Progress(count + 1, len(wanted), is_bound=True)
    if not painter.end():
        raise OSError(None, "the printer does not answer")
