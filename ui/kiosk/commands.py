"""The commands for a kiosk's staff: the PIN is set, the counts are written. Qt-free."""

from __future__ import annotations

import sys
from getpass import getpass

from content.presence import is_file
from ui.command_line import ExportCounts, SetPin
from ui.commands import FINE, WRONG_USE
from ui.kiosk.counts import rows_of
from ui.kiosk.counts_file import write_csv
from ui.kiosk.pin import complaint, secret_of
from ui.kiosk.pin_file import RefusedError, store_pin
from ui.kiosk.tally import UnreadableError
from ui.places import COUNTS


def set_pin(options: SetPin) -> int:
    """Ask for a PIN twice and keep it; return the exit code."""
    try:
        pin = _asked("New PIN for the staff: ")
        if said := complaint(pin):
            return _refuse(said)
        if _asked("The same PIN once more: ") != pin:
            return _refuse("The two PINs are not the same, so nothing was changed.")
    except (EOFError, KeyboardInterrupt):
        return _refuse("No PIN was given, so nothing was changed.")
    try:
        store_pin(options.settings, secret_of(pin))
    except RefusedError as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"{options.settings} was not written: {error.strerror or error}")
    print(f"The PIN is set in {options.settings}; a kiosk that runs takes it when it starts again.")
    return FINE


def export_counts(options: ExportCounts) -> int:
    """Write the counts as one CSV file; return the exit code."""
    if options.target.suffix.lower() != ".csv":
        return _refuse(f"The name of the file has to end in .csv: {options.target}")
    counts = options.state / COUNTS
    if not is_file(counts):
        return _refuse(f"Nothing has been counted yet: there is no {counts}")
    try:
        rows = rows_of(counts)
    except UnreadableError as error:
        return _refuse(str(error))
    try:
        write_csv(options.target, rows)
    except OSError as error:
        return _refuse(f"{options.target} was not written: {error.strerror or error}")
    return FINE


def _asked(question: str) -> str:
    """Read a line without showing it, or as it comes from a pipe."""
    if sys.stdin.isatty():
        return getpass(question).strip()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.strip()


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USE
