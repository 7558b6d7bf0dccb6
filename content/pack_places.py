"""Where a brochure begins, and what is said of a path at which none can."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from content.presence import is_file, is_folder, is_missing
from content.problems import Problem, shown
from content.spelling import suggestion

_HEAD = "brochure.yaml"
_OF_A_PACK = re.compile(rb"^(?:version|review_by|languages|pages)[ \t]*:", re.MULTILINE)
_MAX_BYTES = 64 * 1024


def misplaced(folder: Path) -> Problem | None:
    """Return why no brochure can begin at ``folder``; None where its files are to be read."""
    if is_missing(folder):
        return Problem(folder, 1, 1, "there is no such folder", near_name(folder))
    if not is_folder(folder):
        message = "this is not a folder with a brochure"
        return Problem(folder, 1, 1, message, _instead(brochure_around(folder)))
    around = None if _begins_at(folder) else brochure_around(folder)
    if around is None:
        return None
    return Problem(folder, 1, 1, "this is a folder inside a brochure", _instead(around))


def brochure_around(path: Path, levels: int | None = None) -> Path | None:
    """Return the folder of the brochure that ``path`` lies in, at most so many levels up."""
    try:
        above = Path(os.path.realpath(path)).parents  # of “.” and “..” too
    except (OSError, ValueError):  # the folder at hand is gone, or the name cannot be
        return None
    return next((folder for folder in above[:levels] if _begins_at(folder)), None)


def near_name(path: Path, *, endings: tuple[str, ...] = (), others: Iterable[str] = ()) -> str:
    """Say what a path that leads nowhere may have meant, as a hint; empty if nothing is near.

    That is a folder beside it, a file beside it with one of the ``endings``, or one of ``others``.
    """
    try:
        with os.scandir(path.parent) as entries:
            beside = [
                entry.name
                for entry in entries
                if not entry.name.startswith(".")
                and (entry.is_dir() or entry.name.endswith(endings))
            ]
    except OSError:
        beside = []
    return suggestion(path.name, {*beside, *others})


def _begins_at(folder: Path) -> bool:
    """Tell a pack from the folder of one of its languages, which has a brochure.yaml as well."""
    head = folder / _HEAD
    if not is_file(head):
        return False
    return not is_file(folder / ".." / _HEAD) or _is_of_a_pack(head)


def _is_of_a_pack(head: Path) -> bool:
    try:
        with head.open("rb") as file:
            return bool(_OF_A_PACK.search(file.read(_MAX_BYTES)))
    except OSError:
        return True


def _instead(around: Path | None) -> str:
    return f"give the folder of the brochure itself: {shown(around)}" if around else ""
