"""Starts Course Brochure: hands what the command line asks for to what carries it out."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from pathlib import Path

PORTABLE = "--portable"
"""The option with which nothing is written outside of one folder; see ui/app.py."""


def main() -> int:
    """Carry out what the command line asks for; return the exit code."""
    folder = str(Path(__file__).resolve().parent)
    if sys.path[0] != folder:  # installed, it is imported from elsewhere
        sys.path.insert(0, folder)
    sys.dont_write_bytecode |= PORTABLE in sys.argv  # before anything is imported
    try:
        return _carry_out(sys.argv[1:])
    except ModuleNotFoundError as error:
        from ui import display

        print(display.no_import(error), file=sys.stderr)
        return display.EXIT_CODE


def _carry_out(arguments: list[str]) -> int:
    from ui.command_line import PDF, Check, Export, ExportCounts, Kiosk, Open, SetPin, parse

    match parse(arguments):
        case Open() | Kiosk() as options:
            gc.disable()  # nothing made before the window is at rest is garbage; see ui/app.py
            from ui import display

            problem = display.no_display(os.environ) or _prepare_qt()
            if problem:
                print(problem, file=sys.stderr)
                return display.EXIT_CODE
            from ui.app import open_window

            return open_window(options)
        case Check() as options:
            from ui.commands import check

            return check(options)
        case Export() as options if options.target.suffix.lower() == PDF:
            from ui import display

            if problem := _prepare_qt():
                print(problem, file=sys.stderr)
                return display.EXIT_CODE
            from ui.paper.command import export_pdf

            return export_pdf(options)
        case Export() as options:
            from ui.commands import export

            return export(options)
        case SetPin() as options:
            from ui.kiosk.commands import set_pin

            return set_pin(options)
        case ExportCounts() as options:
            from ui.kiosk.commands import export_counts

            return export_counts(options)


def _prepare_qt() -> str:
    """Import Qt and have its start watched; return what is missing, or an empty text."""
    from ui import display
    from ui.late_signatures import late_signatures

    try:
        with late_signatures():
            from PySide6 import QtCore, QtGui, QtWidgets  # noqa: F401 - all that a window needs
    except ImportError as error:
        return display.no_import(error)
    # PySide has put an import of its own there: it reads and keeps the source of every module
    # that is imported from now on, in case that asks for a ``__feature__``. None of ours does.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    watch = display.StartWatch(Path(QtCore.__file__).parent / "Qt" / "plugins" / "platforms")
    QtCore.qInstallMessageHandler(watch.receive)
    return ""


if __name__ == "__main__":
    sys.exit(main())
