"""The commands that need no window: check and export. Qt-free."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

from content.files import replace_file
from content.handout import FORMS
from content.handout_parts import Outline
from content.model import Brochure, Edition
from content.outline import page_outline, table_outline, whole_outline
from content.pack_places import brochure_around, near_name
from content.presence import is_file, is_folder, is_missing
from content.problems import ContentError, Problem, shown
from content.table_files import TABLE_SUFFIXES, table_file
from ui.command_line import PDF, SHIPPED, Check, Export
from ui.reading import read_pack
from ui.settings_reader import read_settings

_YAML = (".yaml", ".yml")

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
"""Exit codes: all is well; the content has problems; the command cannot be carried out."""

_DEEPEST = 2
"""How many folders up the one of a brochure is from its files: they lie in it, or one below."""


def check(options: Check) -> int:
    """Print every problem of the packs, in order; return the worst exit code of them."""
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal may know fewer characters
        sys.stdout.reconfigure(errors="backslashreplace")
    code = FINE
    for pack in options.packs:
        if said := _nothing_to_read(pack, _YAML):
            code = _refuse(said)
        elif problems := _problems(pack):
            code = max(code, PROBLEMS)
            try:
                print(*problems, sep="\n", flush=True)
            except OSError as error:
                with Path(os.devnull).open(
                    "w"
                ) as nowhere:  # for what is left, at the end of Python
                    os.dup2(nowhere.fileno(), sys.stdout.fileno())
                if isinstance(error, BrokenPipeError):  # as of “| head”: enough has been read
                    return code
                return _refuse(f"The problems were not printed: {error.strerror or error}")
    return code


def export(options: Export, as_pdf: Callable[[Outline], bytes] | None = None) -> int:
    """Write a pack, or a part of it, as a file, as its suffix says; return the exit code.

    ``as_pdf`` is given for a PDF alone: it needs Qt.
    """
    suffix = options.target.suffix.lower()
    forms: dict[str, Callable[[Outline], str | bytes]] = {**FORMS}
    if as_pdf is not None:
        forms[PDF] = as_pdf
    if suffix not in {*forms, *TABLE_SUFFIXES}:
        known = ", ".join((PDF, *FORMS, *TABLE_SUFFIXES))
        return _refuse(f"The name of the file has to end in {known}: {options.target}")
    if said := _in_vain(options, suffix) or _nothing_to_read(options.pack):
        return _refuse(said)
    try:
        brochure = read_pack(options.pack)
    except ContentError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    language = options.language or brochure.languages[0]
    if language not in brochure.languages:
        languages = ", ".join(brochure.languages)
        return _refuse(f"The brochure is not written in “{language}”, but in: {languages}")
    edition = brochure.edition(language)
    table_id = options.table or (options.target.stem if suffix in TABLE_SUFFIXES else "")
    if table_id and table_id not in {table.id for table in edition.tables}:
        tables = ", ".join(table.id for table in edition.tables) or "none"
        return _refuse(f"The brochure has no table “{table_id}”; its tables are: {tables}")
    if options.page and options.page not in {page.id for page in edition.pages}:
        pages = ", ".join(page.id for page in edition.pages)
        return _refuse(f"The brochure has no page “{options.page}”; its pages are: {pages}")
    content: str | bytes
    if suffix in TABLE_SUFFIXES:
        content = table_file(edition.table(table_id), edition, suffix)
    else:
        content = forms[suffix](_outline(brochure, edition, options.page, table_id))
    try:
        replace_file(options.target, content)
    except OSError as error:
        return _refuse(f"{options.target} was not written: {error.strerror or error}")
    return FINE


def _problems(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong in a folder with a brochure, or in a file with a kiosk's settings."""
    if is_file(path) or (path.suffix in _YAML and not is_folder(path)):
        return read_settings(path).problems
    try:
        read_pack(path)
    except ContentError as error:
        return error.problems
    return ()


def _nothing_to_read(path: Path, endings: tuple[str, ...] = ()) -> str:
    """Say that nothing is at a path, or a file of a brochure; empty where it can be read.

    ``endings`` are those of files that might have been meant as well as folders.
    """
    if is_missing(path):
        is_bare = path.name == str(path)
        others = [folder.name for folder in SHIPPED.iterdir()] if is_bare else ()
        hint = near_name(path, endings=endings, others=others)
        return f"{shown(path)} does not exist" + (f" ({hint})" if hint else "")
    around = brochure_around(path, _DEEPEST) if is_file(path) else None
    if around:
        hint = f"give the folder of the brochure itself: {shown(around)}"
        return f"{shown(path)} is a file inside a brochure ({hint})"
    return ""


def _in_vain(options: Export, suffix: str) -> str:
    """Say which option could not be obeyed in a file with this suffix; empty where all can be."""
    if options.page == "":
        return "--page has to be followed by the name of a page"
    if options.table == "":
        return "--table has to be followed by the name of a table"
    if options.page and options.table:
        return "--page and --table are two parts of a brochure: give one of them"
    if options.page and suffix in TABLE_SUFFIXES:
        return f"A {suffix} file holds one table, so --page is not for it: give --table"
    if options.paper and suffix != PDF:
        return f"--paper is for {PDF} alone, and not for {suffix}"
    return ""


def _outline(brochure: Brochure, edition: Edition, page: str | None, table: str) -> Outline:
    if table:
        return table_outline(brochure, edition, edition.table(table))
    if page:
        return page_outline(brochure, edition, edition.page(page))
    return whole_outline(brochure, edition)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return WRONG_USE
