"""The same pages go to a printer, and what became of it is said."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from tests.ui.paper.handouts import laid, outline, sample
from ui.paper.printing import (
    Preview,
    Printed,
    print_directly,
    print_on,
    print_with_dialog,
    printers,
)
from ui.paper.sizes import PaperSize


@pytest.fixture
def printer(tmp_path):
    """A printer that prints into a file."""
    found = QPrinter(QPrinter.PrinterMode.HighResolution)
    found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    found.setOutputFileName(str(tmp_path / "printed.pdf"))
    return found


def printed(printer: QPrinter) -> list[str]:
    return [
        " ".join(page.extract_text().split()) for page in PdfReader(printer.outputFileName()).pages
    ]


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        (QPageSize.PageSizeId.A4, PaperSize.A4),
        (QPageSize.PageSizeId.A5, PaperSize.A5),
        (QPageSize.PageSizeId.Letter, PaperSize.LETTER),
    ],
)
def test_pages_are_typeset_for_the_paper_in_the_printer(printer, paper, size):
    printer.setPageSize(QPageSize(paper))
    assert print_on(printer, sample()) is Printed.DONE
    pages = printed(printer)
    assert len(pages) == len(laid(sample(), size).pages)
    assert f"1 of {len(pages)}" in pages[0]


def test_paper_may_lie_across(printer):
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF()
    )
    printer.setPageLayout(layout)
    assert print_on(printer, sample()) is Printed.DONE
    first = PdfReader(printer.outputFileName()).pages[0].mediabox
    assert first.width > first.height


def test_only_the_pages_asked_for_are_printed(printer):
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    print_on(printer, sample())
    pages = printed(printer)
    assert len(pages) == 2
    assert "2 of " in pages[0]
    assert "3 of " in pages[1]


def test_pages_that_are_not_there_are_not_printed(printer):
    printer.setPageRanges(QPageRanges.fromString("50-60"))
    assert print_on(printer, outline()) is Printed.FAILED


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_print_is_told(printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    assert print_on(printer, sample()) is Printed.FAILED


def test_a_printer_that_is_not_there_is_told():
    assert print_directly(sample(), "no such printer") is Printed.NO_PRINTER


@pytest.mark.skipif(bool(printers()), reason="a printer is here, and would be asked for")
def test_without_any_printer_no_dialog_is_opened(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    assert print_with_dialog(sample(), parent) is Printed.NO_PRINTER


def test_the_preview_shows_every_page(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    preview = Preview(sample(), parent)
    with qtbot.waitExposed(preview):
        preview.open()
    shown = preview.findChild(QPrintPreviewWidget)
    count = len(laid(sample()).pages)
    qtbot.waitUntil(lambda: shown.pageCount() == count)
    assert preview.windowTitle() == sample().title
    picture = preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert picture.width() > 0
    preview.close()
