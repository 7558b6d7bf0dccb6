"""The command that writes a PDF: it needs Qt, but no display."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication

from ui.command_line import PAPERS, Export
from ui.commands import export
from ui.paper.pdf import as_pdf
from ui.paper.sizes import PaperSize
from ui.theme import load_fonts


def export_pdf(options: Export) -> int:
    """Write a pack, or a part of it, as PDF; return the exit code."""
    application = QGuiApplication(["course-brochure", "-platform", "offscreen"])
    load_fonts()
    code = export(options, partial(as_pdf, size=PaperSize(options.paper or PAPERS[0])))
    application.quit()
    return code
