"""The same pages go to a printer, and what became of it is said."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter

from tests.ui.paper.handouts import laid, outline, sample
from ui.paper.printing import print_steps, printer_named
from ui.paper.sizes import PaperSize
from ui.progress import Progress


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
    list(print_steps(printer, sample()))
    pages = printed(printer)
    assert len(pages) == len(laid(sample(), size).pages)
    assert f"1 of {len(pages)}" in pages[0]


def test_paper_may_lie_across(printer):
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF()
    )
    printer.setPageLayout(layout)
    list(print_steps(printer, sample()))
    first = PdfReader(printer.outputFileName()).pages[0].mediabox
    assert first.width > first.height


def test_it_is_laid_out_and_printed_a_page_at_a_time(printer):
    count = len(laid(sample()).pages)
    assert list(print_steps(printer, sample())) == [
        *(Progress(number, 0) for number in range(1, count + 1)),
        *(Progress(number, count, is_bound=True) for number in range(1, count + 1)),
    ]


def test_stopped_while_it_is_laid_out_nothing_is_printed(printer, tmp_path):
    steps = print_steps(printer, sample())
    assert not next(steps).is_bound
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_only_the_pages_asked_for_are_printed(printer):
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    assert list(print_steps(printer, sample()))[-1] == Progress(2, 2, is_bound=True)
    pages = printed(printer)
    assert len(pages) == 2
    assert "2 of " in pages[0]
    assert "3 of " in pages[1]


def test_pages_that_are_not_there_are_not_printed(printer):
    printer.setPageRanges(QPageRanges.fromString("50-60"))
    with pytest.raises(OSError, match="last page is 1"):
        list(print_steps(printer, outline()))


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_print_is_told(printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(OSError, match="does not answer"):
        list(print_steps(printer, sample()))


def test_a_printer_that_is_not_there_is_none():
    assert printer_named("no such printer") is None
