"""The commands that need no window: check and export. Qt-free."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from content.files import replace_file
from content.handout import FORMS, handout
from content.problems import ContentError
from ui.command_line import Check, Export
from ui.reading import read_pack

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit codes: all is well; the content has problems; the command cannot be carried out."""


def check(options: Check) -> int:
    """Print every problem of the packs, in order; return the exit code."""
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal may know fewer characters
        sys.stdout.reconfigure(errors="backslashreplace")
    code = FINE
    for pack in options.packs:
        try:
            read_pack(pack)
        except ContentError as error:
            print(error)
            code = PROBLEMS
    return code


def export(options: Export) -> int:
    """Write a pack as one file, as its suffix says; return the exit code."""
    form = FORMS.get(options.target.suffix.lower())
    if form is None:
        return _refuse(f"The name of the file has to end in {', '.join(FORMS)}: {options.target}")
    try:
        brochure = read_pack(options.pack)
    except ContentError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    language = options.language or brochure.languages[0]
    if language not in brochure.languages:
        languages = ", ".join(brochure.languages)
        return _refuse(f"The brochure is not written in “{language}”, but in: {languages}")
    try:
        replace_file(options.target, handout(brochure, language, form))
    except OSError as error:
        return _refuse(f"{options.target} was not written: {error.strerror or error}")
    return FINE


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USE
