"""What a laptop remembers from one start to the next, and the file in which it stands. Qt-free.

Nothing depends on the file: one that cannot be read is as good as none, and is set aside.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import Any

from content.files import replace_file
from content.frozen import frozen
from content.links import PageLink
from content.model import Brochure
from ui.look import TEXT_STEPS
from ui.tokens import Theme
from ui.visit import Place, Visit

FORMAT = 1
MOST_CHARACTERS = 4 * 1024 * 1024
MOST_READINGS = 200
"""Brochures that are remembered; those read longest ago are forgotten first."""


@frozen(kw_only=True)
class Reading:
    """How a brochure was left. ``pack`` is its folder, ``title`` what it is called."""

    pack: Path
    title: str = ""
    language: str = ""
    page: str = ""
    places: tuple[tuple[str, Place], ...] = ()
    shortlist: tuple[PageLink, ...] = ()


@frozen(kw_only=True)
class Remembered:
    """Everything that is remembered. None stands for what nobody has chosen.

    ``window`` is Qt's own description of the window's place, size and state; ``system`` the theme
    that the system asked for; ``libraries`` are folders with packs, ``readings`` brochures that
    were open, the last one first.
    """

    window: str = ""
    text_step: int | None = None
    theme: Theme | None = None
    system: Theme | None = None
    libraries: tuple[Path, ...] = ()
    readings: tuple[Reading, ...] = ()

    def reading(self, pack: Path) -> Reading | None:
        """Return how the brochure of a pack was left, if it ever was open."""
        return next((reading for reading in self.readings if reading.pack == pack), None)

    def with_reading(self, reading: Reading) -> Remembered:
        """Remember how a brochure is left, as the last one that was read."""
        others = tuple(other for other in self.readings if other.pack != reading.pack)
        return replace(self, readings=(reading, *others)[:MOST_READINGS])

    def with_libraries(self, folders: Iterable[Path]) -> Remembered:
        """Remember more folders with packs."""
        added = (folder.absolute() for folder in folders)
        return replace(self, libraries=tuple(dict.fromkeys((*self.libraries, *added))))


class Memory:
    """The file in which it stands. Each change begins with what the file says by then.

    So two windows that are open at once lose nothing of each other's. Folders beside that of the
    file, or beside the program's, are named by their place there: a memory stick is found elsewhere
    on each machine.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._base = file.parent.parent

    def read(self) -> Remembered:
        """Return what is remembered. A damaged file is set aside, and nothing remembered."""
        try:
            with self._file.open(encoding="utf-8") as file:
                return _remembered(json.loads(file.read(MOST_CHARACTERS)), self._base)
        except OSError:
            return Remembered()
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            with suppress(OSError):
                self._file.replace(self._file.with_suffix(".damaged"))
            return Remembered()

    def change(self, change: Callable[[Remembered], Remembered]) -> Remembered:
        """Change what is remembered, and return it. Raises OSError where it cannot be written."""
        before = self.read()
        after = change(before)
        if after != before:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(_said(after, self._base), indent=1)
            replace_file(self._file, f"{text}\n")
        return after


def reading_of(visit: Visit, pack: Path, brochure: Brochure) -> Reading:
    """Return what is remembered of a visit."""
    return Reading(
        pack=pack,
        title=brochure.edition(visit.language).title,
        language=visit.language,
        page=visit.page,
        places=visit.places,
        shortlist=visit.shortlist,
    )


def resumed(visit: Visit, reading: Reading, brochure: Brochure) -> Visit:
    """Return the visit, where a brochure was left: as far as that is still there."""
    if reading.language not in brochure.languages:
        return visit
    pages = {page.id for page in brochure.edition(reading.language).pages}
    return replace(
        visit,
        language=reading.language,
        page=reading.page if reading.page in pages else visit.page,
        places=tuple((page, place) for page, place in reading.places if page in pages),
        shortlist=reading.shortlist,
    )


def _said(value: Remembered, base: Path) -> dict[str, Any]:
    """Return what is remembered, as JSON has it."""
    return {
        "format": FORMAT,
        "window": value.window,
        "text_step": value.text_step,
        "theme": value.theme,
        "system": value.system,
        "libraries": [_relative(folder, base) for folder in value.libraries],
        "readings": [
            {
                "pack": _relative(reading.pack, base),
                "title": reading.title,
                "language": reading.language,
                "page": reading.page,
                "places": [[page, place.anchor, place.depth] for page, place in reading.places],
                "shortlist": [[mark.page, mark.place] for mark in reading.shortlist],
            }
            for reading in value.readings
        ],
    }


def _remembered(said: dict[str, Any], base: Path) -> Remembered:
    if said["format"] != FORMAT:
        raise ValueError(said["format"])
    step, theme, system = said["text_step"], said["theme"], said.get("system")
    if not (step is None or (type(step) is int and step in TEXT_STEPS)):
        raise ValueError(step)
    return Remembered(
        window=_text(said["window"]),
        text_step=step,
        theme=None if theme is None else Theme(theme),
        system=None if system is None else Theme(system),
        libraries=tuple(_absolute(folder, base) for folder in said["libraries"]),
        readings=tuple(_reading(reading, base) for reading in said["readings"]),
    )


def _reading(said: dict[str, Any], base: Path) -> Reading:
    return Reading(
        pack=_absolute(said["pack"], base),
        title=_text(said["title"]),
        language=_text(said["language"]),
        page=_text(said["page"]),
        places=tuple(
            (_text(page), Place(_text(anchor), _depth(depth)))
            for page, anchor, depth in said["places"]
        ),
        shortlist=tuple(PageLink(_text(page), _text(place)) for page, place in said["shortlist"]),
    )


def _relative(folder: Path, base: Path) -> str:
    return os.path.relpath(folder, base) if folder.is_relative_to(base.parent) else str(folder)


def _absolute(folder: object, base: Path) -> Path:
    return Path(os.path.normpath(base / _text(folder)))


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise TypeError(value)
    return value


def _depth(value: object) -> float:
    if not isinstance(value, int | float) or not isfinite(value) or value < 0:
        raise TypeError(value)
    return float(value)
