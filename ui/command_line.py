"""The command line: what was asked for. Qt-free, and light: an opening window waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from content.frozen import frozen
from content.presence import is_folder
from ui.look import TEXT_STEPS
from ui.places import settings_file, state_folder
from ui.tokens import Theme
from ui.version import VERSION

if TYPE_CHECKING:
    from argparse import ArgumentParser

SHIPPED = Path(__file__).resolve().parent.parent / "content" / "packs"
"""The folder of the brochures that come with the program."""

DEFAULT_PACK = SHIPPED / "mass-incarceration"

SYSTEM = "system"

PDF = ".pdf"
"""How the name of a file ends whose writing needs Qt."""

PAPERS = ("a4", "a5", "letter")
"""The sizes of ``ui.paper.sizes.PaperSize``, which an opening window need not know."""

PACK_HELP = "a folder with a brochure, or the name of one that comes with the program"

OPEN_HELP = """\
other commands, each with a --help of its own:
  %(prog)s check [PACK ...]     print every problem of the content
  %(prog)s export PACK FILE     write a brochure or a part of it as a file
  %(prog)s kiosk set-pin        set the PIN of a kiosk's staff
  %(prog)s counts export FILE   write what a kiosk has counted as .csv

examples:
  %(prog)s                                      open the brochure that comes with it
  %(prog)s my-course --theme dark               open the brochure in the folder my-course
  %(prog)s --text-size 200 --language en        open with text twice as large
  %(prog)s --library ~/courses --portable       list many; keep all that is kept beside the program
  %(prog)s ./check                              open a folder that has a command's name
  %(prog)s --kiosk --settings kiosk.yaml        show it on a stand, to one visitor after another

exit codes: 0 fine, 1 problems in the content, 2 wrong use or no display
(those of a kiosk: docs/kiosk.md)
"""

CHECK_HELP = """\
Problems are printed one a line, as file:line:column: message (hint). The exit code is 0 where there
are none, 1 where there are some, and 2 for what does not exist or is a file of a brochure, whose
folder is to be given. All others are checked all the same, and the worst code counts.

examples:
  %(prog)s                    check every brochure that comes with the program
  %(prog)s my-course other    check two folders
  %(prog)s kiosk.yaml         check the settings of a kiosk
"""

EXPORT_HELP = """\
A file that exists is replaced as a whole, or left as it was.

examples:
  %(prog)s mass-incarceration brochure.html
  %(prog)s mass-incarceration careers.pdf --page careers --paper a5
  %(prog)s --language en my-course my-course.txt
  %(prog)s mass-incarceration prison-population.csv
  %(prog)s mass-incarceration figures.xlsx --table official-figures
"""

SET_PIN_HELP = """\
The PIN is asked for twice and not shown; from a pipe, it is read from two lines. It is kept in the
settings file, which becomes readable for you alone; all other lines stay as they are.

examples:
  %(prog)s set-pin
  %(prog)s set-pin --settings kiosk.yaml
"""

EXPORT_COUNTS_HELP = """\
A file that exists is replaced as a whole, or left as it was.

examples:
  %(prog)s export counts.csv
"""


@frozen(kw_only=True)
class Open:
    """Open a window. What is not given is as it was last time, or as pack and system have it.

    No pack is the one that comes with the program, or the list where there are others, in the
    folders ``libraries`` as well. ``is_system_theme`` asks for the system's own theme, whatever was
    chosen last time. ``is_portable`` keeps everything beside the program.
    """

    pack: Path | None = None
    language: str = ""
    theme: Theme | None = None
    is_system_theme: bool = False
    text_step: int | None = None
    libraries: tuple[Path, ...] = ()
    is_portable: bool = False


@frozen(kw_only=True)
class Kiosk:
    """Show a brochure as an unattended kiosk. No pack is the one that the settings name.

    Settings that were named have to be there; ``state`` is the folder of what the kiosk keeps.
    """

    settings: Path
    state: Path
    pack: Path | None = None
    is_settings_named: bool = False


@frozen(kw_only=True)
class Check:
    """Print the problems of these packs and settings files."""

    packs: tuple[Path, ...]


@frozen(kw_only=True)
class Export:
    """Write a pack as one file, or one of its pages or tables.

    An empty language is the pack's first, an empty paper the first of ``PAPERS``; with neither page
    nor table the whole is meant, and where only a table can be written, the one that the file is
    named after.
    """

    pack: Path
    target: Path
    language: str = ""
    page: str | None = None
    table: str | None = None
    paper: str = ""


@frozen(kw_only=True)
class SetPin:
    """Ask for the PIN of a kiosk's staff and keep it in the settings file."""

    settings: Path


@frozen(kw_only=True)
class ExportCounts:
    """Write the counts that are kept in the folder ``state`` as one file."""

    target: Path
    state: Path


Options = Open | Kiosk | Check | Export | SetPin | ExportCounts


def parse(arguments: Sequence[str]) -> Options:
    """Return what the arguments ask for; on wrong use print how it is done and exit with 2."""
    match arguments:
        case []:
            return Open()
        case ["check", *rest]:
            return _parse_check(rest)
        case ["export", *rest]:
            return _parse_export(rest)
        case ["kiosk", *rest]:
            return _parse_set_pin(rest)
        case ["counts", *rest]:
            return _parse_export_counts(rest)
        case _:
            return _parse_open(arguments)


def _parse_open(arguments: Sequence[str]) -> Open | Kiosk:
    parser = _parser(Path(sys.argv[0]).name, "Show a course brochure.", OPEN_HELP)
    parser.add_argument("pack", nargs="?", type=_pack, metavar="PACK", help=PACK_HELP)
    _add_language(parser)
    parser.add_argument(
        "--theme",
        choices=[*(theme.value for theme in Theme), SYSTEM],
        help="colours to begin with (default: those of last time, or what the system is set to)",
    )
    parser.add_argument(
        "--text-size",
        choices=TEXT_STEPS,
        type=int,
        help="size of the text to begin with, in percent (default: that of last time, or 100)",
    )
    parser.add_argument(
        "--library",
        action="append",
        default=[],
        type=Path,
        metavar="DIR",
        help="list the brochures in the folders of DIR as well; may be given several times",
    )
    parser.add_argument(
        "--portable",
        action="store_true",
        help="keep what is remembered beside the program and nowhere else, as on a memory stick",
    )
    parser.add_argument(
        "--kiosk",
        action="store_true",
        help="fill the screen, and begin again for each visitor; all else is in the settings",
    )
    _add_settings(parser)
    parser.add_argument("--version", action="version", version=f"Course Brochure {VERSION}")
    given = parser.parse_args(arguments)
    if given.kiosk:
        if given.language or given.theme or given.text_size:
            parser.error("language, theme and text size of a kiosk are in its settings")
        if given.library or given.portable:
            parser.error("--library and --portable are for laptops; a kiosk remembers no visitor")
        return _kiosk(given.pack, given.settings)
    if given.settings:
        parser.error("--settings belongs to --kiosk")
    return Open(
        pack=given.pack,
        language=given.language,
        theme=None if given.theme in {None, SYSTEM} else Theme(given.theme),
        is_system_theme=given.theme == SYSTEM,
        text_step=given.text_size,
        libraries=tuple(given.library),
        is_portable=given.portable,
    )


def _kiosk(pack: Path | None, settings: Path | None) -> Kiosk:
    return Kiosk(
        settings=settings or settings_file(os.environ, sys.platform, Path.home()),
        state=state_folder(os.environ, sys.platform, Path.home()),
        pack=pack,
        is_settings_named=settings is not None,
    )


def _parse_check(arguments: Sequence[str]) -> Check:
    parser = _command("check", "Print every problem of the content.", CHECK_HELP)
    parser.add_argument(
        "packs",
        nargs="*",
        type=_pack,
        metavar="PACK",
        help=f"{PACK_HELP}, or a file with the settings of a kiosk",
    )
    packs = parser.parse_args(arguments).packs
    return Check(packs=tuple(packs or sorted(SHIPPED.iterdir())))


def _parse_export(arguments: Sequence[str]) -> Export:
    parser = _command("export", "Write a brochure, or one of its tables, as a file.", EXPORT_HELP)
    parser.add_argument("pack", type=_pack, metavar="PACK", help=PACK_HELP)
    parser.add_argument(
        "target",
        type=Path,
        metavar="FILE",
        help="its end says how it is written: .pdf, .html, .md or .txt; .csv or .xlsx for a table",
    )
    parser.add_argument(
        "--table",
        metavar="ID",
        help="one table alone (default for .csv and .xlsx: the one that FILE is named after)",
    )
    parser.add_argument("--page", metavar="ID", help="one page alone; not for .csv and .xlsx")
    parser.add_argument(
        "--paper",
        type=str.lower,
        default="",
        choices=PAPERS,
        help=f"for .pdf alone (default: {PAPERS[0]})",
    )
    _add_language(parser)
    given = parser.parse_args(arguments)
    return Export(
        pack=given.pack,
        target=given.target,
        language=given.language,
        page=given.page,
        table=given.table,
        paper=given.paper,
    )


def _parse_set_pin(arguments: Sequence[str]) -> SetPin:
    parser = _command("kiosk", "Set the PIN of a kiosk's staff.", SET_PIN_HELP)
    parser.add_argument("command", choices=["set-pin"])
    _add_settings(parser)
    given = parser.parse_args(arguments).settings
    return SetPin(settings=given or settings_file(os.environ, sys.platform, Path.home()))


def _parse_export_counts(arguments: Sequence[str]) -> ExportCounts:
    parser = _command("counts", "Write what a kiosk has counted as one file.", EXPORT_COUNTS_HELP)
    parser.add_argument("command", choices=["export"])
    parser.add_argument("target", type=Path, metavar="FILE", help="its name ends in .csv")
    target = parser.parse_args(arguments).target
    return ExportCounts(target=target, state=state_folder(os.environ, sys.platform, Path.home()))


def _add_settings(parser: ArgumentParser) -> None:
    default = settings_file(os.environ, sys.platform, Path.home())
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help=f"the kiosk's settings (default: {str(default).replace('%', '%%')})",
    )


def _command(name: str, description: str, epilog: str) -> ArgumentParser:
    return _parser(f"{Path(sys.argv[0]).name} {name}", description, epilog)


def _parser(program: str, description: str, epilog: str) -> ArgumentParser:
    from argparse import ArgumentParser, RawDescriptionHelpFormatter  # a bare start has no need

    return ArgumentParser(
        prog=program,
        description=description,
        epilog=epilog,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,  # main.py looks for --portable before this is read
    )


def _add_language(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="such as en (default: the pack's first, or at a window that of last time)",
    )


def _pack(name: str) -> Path:
    """Return the folder that is meant: one at hand first, then one that comes with the program."""
    folder, shipped = Path(name), SHIPPED / name
    return shipped if is_folder(shipped) and not os.path.lexists(folder) else folder
