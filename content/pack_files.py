"""The files of a pack: opened only inside its folder, and none forgotten."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from pathlib import Path, PurePosixPath

from content.media import fault
from content.missing_files import explain
from content.problems import ContentError, Problem, Problems
from content.spelling import choice_hint, lack, quoted
from content.value import Value
from content.wording import WORDINGS
from content.yaml_reader import read

MAX_FILES = 5_000
MAX_VALUES = 500_000
MAX_CHARACTERS = 32 * 1024 * 1024
_MEDIA = "media"

_DELETE = "it cannot be seen: delete it"
_UNSEEN = {"\t": "it is a tab: write a space"}


class PackFiles:
    """Opens the files of one pack by their paths in it, and remembers which were wanted."""

    def __init__(self, folder: Path, covers: Callable[[str], bool], problems: Problems) -> None:
        self.folder = folder
        self.problems = problems
        self._covers = covers
        self._wanted: set[str] = set()
        self._missing: dict[str, Value | None] = {}
        self._names: list[str] = []
        self._closed: set[str] = set()
        self._values = 0
        self._characters = 0
        self._list()

    def yaml(self, name: str, named: Value | None = None) -> Value | None:
        """Read a YAML file; None if it cannot be read, which is noted.

        ``named`` is the word in another file for which it has to be there.
        """
        self._wanted.add(name)
        path = self.folder / name
        if not self._is_inside(path):
            self._note(
                name, "the file leads out of the pack", "packs hold files, not links to files"
            )
            return None
        if self._values > MAX_VALUES or self._characters > MAX_CHARACTERS:
            return None
        if str(PurePosixPath(name).parent) in self._closed:
            return None
        if name not in self._names and not os.path.lexists(path):
            self._missing[name] = named
            return None
        value = read(path, self.problems)
        if value:
            self._count(name, value)
            self._check_characters(value)
        return value

    def has(self, name: str) -> bool:
        """Tell whether the pack has this file."""
        return name in self._names

    def tables(self) -> list[str]:
        """Return the names of the files of figures, without folder and ending."""
        paths = [PurePosixPath(name) for name in self._names]
        return [
            path.stem
            for path in paths
            if path.parent == PurePosixPath("statistics") and path.suffix == ".yaml"
        ]

    def media(self, value: Value) -> Path:
        """Return the picture file that ``value`` names, after a look at it."""
        name = value.text()
        path = self.folder / _MEDIA / name
        if not name:
            return path
        if PurePosixPath(name).name != name or "\\" in name or name == "..":
            value.problem(
                f"{quoted(name)} is not the name of a file in media/", "no folders, no .."
            )
        elif not os.path.lexists(path):
            pictures = [PurePosixPath(n).name for n in self._names if n.startswith(f"{_MEDIA}/")]
            value.problem(f"there is no file media/{name}", choice_hint(name, pictures))
        elif not self._is_inside(path):
            value.problem(
                f"media/{name} leads out of the pack", "packs hold files, not links to files"
            )
        elif message := fault(path):
            value.problem(f"media/{name} {message}")
        return path

    def check_names(self, *, are_all_named: bool, other_languages: Collection[str]) -> None:
        """Note files that are missing and, if all are named, those that nothing refers to.

        Those of languages that the program does not know are not looked for.
        """
        unwanted = self._unwanted()
        meant = self._note_missing(unwanted)
        if not are_all_named:
            return
        pages = [name for name in unwanted if name.startswith("pages/")]
        words = {PurePosixPath(name).name for name in pages}
        for name in pages:
            page = PurePosixPath(name).stem
            self.problems.excuse(lack("page", page))
            if name not in meant:
                hint = f'add {quoted(page)} to "pages" in brochure.yaml'
                self._note(name, "nothing refers to this file", hint)
        for name in unwanted:
            folder, file = PurePosixPath(name).parts[0], PurePosixPath(name).name
            if name not in meant and file not in words and folder not in other_languages:
                self._note(name, "nothing refers to this file")

    def read_others(self) -> None:
        """Read the files not wanted so far, for the problems that each has on its own."""
        others = self._unwanted()
        self._note_missing(others)
        for name in filter(self._has_meaning, others):
            self.yaml(name)

    def _has_meaning(self, name: str) -> bool:
        """Tell whether a file stands where a pack has files of its own."""
        folder = str(PurePosixPath(name).parent)
        if folder == ".":
            return name in {"sources.yaml", "glossary.yaml"}
        return folder in {"pages", "statistics", *WORDINGS}

    def _unwanted(self) -> list[str]:
        names = [name for name in self._names if name.endswith((".yaml", ".yml"))]
        return [name for name in names if name not in self._wanted]

    def _note_missing(self, unwanted: list[str]) -> set[str]:
        """Note the files that are missing; return those that are probably meant instead."""
        meant: set[str] = set()
        for missing in explain(self._missing, self._names, unwanted):
            meant.update(missing.meant)
            if missing.named:
                missing.named.problem(missing.message, missing.hint)
            else:
                self._note(missing.file, missing.message, missing.hint)
        return meant

    def _list(self) -> None:
        count = 0
        for folder, folders, files in os.walk(self.folder, onerror=self._note_closed):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            count += len(files) + len(folders)
            if count > MAX_FILES:
                self._note("", f"the pack holds more than {MAX_FILES:,} files")
                raise ContentError(self.problems)
            inner = Path(folder).relative_to(self.folder)
            self._names += [(inner / name).as_posix() for name in sorted(files) if name[0] != "."]

    def _note_closed(self, error: OSError) -> None:
        folder = Path(error.filename).relative_to(self.folder).as_posix()
        self._closed.add(folder)
        self._note(folder, f"the folder cannot be read: {error.strerror}", "look at its rights")

    def _is_inside(self, path: Path) -> bool:
        return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.folder))

    def _count(self, name: str, value: Value) -> None:
        self._values += value.document.size
        self._characters += len(value.document.source)
        if self._values > MAX_VALUES or self._characters > MAX_CHARACTERS:
            self._note(
                name, "the pack is too large; the rest was not read", "divide it into several"
            )

    def _check_characters(self, value: Value) -> None:
        document = value.document
        for scalar in document.scalars:
            lacking = {mark for mark in scalar.text if not (mark == "\n" or self._covers(mark))}
            for mark in sorted(lacking):
                place = document.place(scalar, scalar.text.index(mark))
                message = f"the font has no character {quoted(mark)} (U+{ord(mark):04X})"
                hint = "write it another way" if mark.isprintable() else _UNSEEN.get(mark, _DELETE)
                document.problem(*place, message, hint)

    def _note(self, name: str, message: str, hint: str = "") -> None:
        self.problems.add(Problem(self.folder / name, 1, 1, message, hint))
