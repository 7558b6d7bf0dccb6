"""A library: many packs, each known by a few words that are kept between starts.

What is kept is only ever a copy. It is shown at once and then looked at again, pack by pack;
``read`` is asked only for packs whose files have changed.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from content.cache import state_of
from content.files import replace_file
from content.folding import folded, spelt
from content.frozen import frozen
from content.model import Brochure
from content.presence import is_file, is_folder
from content.problems import ContentError

MOST_PACKS = 5_000
MAX_BYTES = 16 * 1024 * 1024


@frozen(kw_only=True)
class Shelved:
    """What a library knows of a pack.

    ``stamp`` tells one state of its files from another; it is empty where that is not known. Where
    the pack has problems, ``problems`` counts them and ``first_problem`` says one.
    """

    folder: Path
    stamp: str = ""
    title: str = ""
    tabs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    version: str = ""
    review_by: date | None = None
    problems: int = 0
    first_problem: str = ""

    @property
    def is_read(self) -> bool:
        """Whether the pack was ever read."""
        return bool(self.title or self.problems)

    @property
    def name(self) -> str:
        """The title, or as long as there is none the name of the folder."""
        return self.title or self.folder.name

    def is_out_of_date(self, today: date) -> bool:
        """Tell whether somebody should have looked at the content again."""
        return self.review_by is not None and self.review_by < today

    def answers(self, typed: str) -> bool:
        """Tell whether every word typed is in a word of title, tabs or folder."""
        words = _words(self.name, *self.tabs, self.folder.name)
        return all(folded(word) in words for word in typed.split())


@lru_cache(maxsize=MOST_PACKS)
def _words(*texts: str) -> str:
    return " ".join(map(folded, spelt(" ".join(texts))))


def _by_title(entry: Shelved) -> tuple[str, str]:
    """Return what entries are ordered by."""
    return entry.name.casefold(), str(entry.folder)


class Library:
    """The packs in some folders. What it keeps of each between starts is a file in ``kept``.

    ``version`` is the program's: another one reads every pack anew.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        kept: Path,
        read: Callable[[Path], Brochure],
        *,
        version: str,
    ) -> None:
        self._folders = tuple(dict.fromkeys(folder.absolute() for folder in folders))
        self._kept = kept
        self._read = read
        self._version = version
        self._away: tuple[Path, ...] = ()
        self._shelved: dict[Path, Shelved] = {}
        for folder in self._folders:
            self._shelved |= self._load(folder)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders it looks into."""
        return self._folders

    @property
    def away(self) -> tuple[Path, ...]:
        """The folders that were not there at the last look."""
        return self._away

    @property
    def shelved(self) -> tuple[Shelved, ...]:
        """What is known of every pack, in the order of titles."""
        return tuple(sorted(self._shelved.values(), key=_by_title))

    def look(self) -> Iterator[Shelved]:
        """Look at the folders, then at one pack after the other; tell of each that changed.

        All that is done between two steps is to read one pack. In the end, even where it was left
        before, what is known is kept.
        """
        self._away = tuple(folder for folder in self._folders if not is_folder(folder))
        found = packs_in(self._folders)
        before = dict(self._shelved)
        self._shelved = {pack: before.get(pack) or Shelved(folder=pack) for pack in found}
        try:
            yield from (entry for pack, entry in self._shelved.items() if pack not in before)
            for pack in found:
                stamp = self._stamp(pack)
                if not stamp or self._shelved[pack].stamp != stamp:
                    self._shelved[pack] = self._summary(pack, stamp)
                    yield self._shelved[pack]
        finally:
            if self._shelved != before:
                self._keep()

    def _stamp(self, folder: Path) -> str:
        state = state_of(folder)
        return "" if state is None else f"{crc32(state):08x}"

    def _summary(self, folder: Path, stamp: str) -> Shelved:
        try:
            brochure = self._read(folder)
        except ContentError as error:
            return Shelved(
                folder=folder,
                stamp=stamp,
                problems=len(error.problems),
                first_problem=str(error.problems[0]).removeprefix(f"{folder}{os.sep}"),
            )
        first = brochure.editions[0]
        return Shelved(
            folder=folder,
            stamp=stamp,
            title=first.title,
            tabs=tuple(page.title for page in first.pages),
            languages=brochure.languages,
            version=brochure.version,
            review_by=brochure.review_by,
        )

    def _file(self, folder: Path) -> Path:
        return self._kept / f"library-{crc32(os.fsencode(folder)):08x}.json"

    def _load(self, folder: Path) -> dict[Path, Shelved]:
        """Return what was kept of a folder; nothing where it is away or cannot be trusted."""
        file = self._file(folder)
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            if folder.is_dir() and file.stat().st_size <= MAX_BYTES:
                kept = json.loads(file.read_text(encoding="utf-8"))
                if (kept["version"], kept["folder"]) == (self._version, str(folder)):
                    entries = [_restored(fields, folder) for fields in kept["packs"]]
                    return {entry.folder: entry for entry in entries}
        return {}

    def _keep(self) -> None:
        """Keep what is known, each folder by itself; one that is away may come back."""
        for folder in filter(is_folder, self._folders):
            inside = [pack for pack in self._shelved if folder in (pack, pack.parent)]
            kept = {
                "version": self._version,
                "folder": str(folder),
                "packs": [_plain(self._shelved[pack], folder) for pack in inside],
            }
            with suppress(OSError):
                self._kept.mkdir(parents=True, exist_ok=True)
                replace_file(self._file(folder), json.dumps(kept, ensure_ascii=False))


def packs_in(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders that are packs, and the packs within the others, hidden ones not.

    Each is returned once, by whatever ways and links it is reached.
    """
    found: dict[Path, Path] = {}
    for folder in folders:
        with suppress(OSError):
            for pack in (folder,) if _is_pack(folder) else _packs_inside(folder):
                found.setdefault(pack.resolve(), pack)
    return tuple(found.values())[:MOST_PACKS]


def _packs_inside(folder: Path) -> list[Path]:
    packs = (path for path in folder.iterdir() if not path.name.startswith("."))
    return sorted(path for path in packs if _is_pack(path))


def _is_pack(folder: Path) -> bool:
    return is_file(folder / "brochure.yaml")


def _plain(entry: Shelved, folder: Path) -> dict[str, Any]:
    day = entry.review_by.isoformat() if entry.review_by else None
    name = str(entry.folder.relative_to(folder))
    return asdict(replace(entry, review_by=None)) | {"folder": name, "review_by": day}


def _restored(fields: dict[str, Any], folder: Path) -> Shelved:
    """Return an entry as it was kept; an error of some kind where the fields are others."""
    day = fields["review_by"]
    return Shelved(
        folder=folder / fields["folder"],
        stamp=str(fields["stamp"]),
        title=str(fields["title"]),
        tabs=tuple(map(str, fields["tabs"])),
        languages=tuple(map(str, fields["languages"])),
        version=str(fields["version"]),
        review_by=None if day is None else date.fromisoformat(day),
        problems=int(fields["problems"]),
        first_problem=str(fields["first_problem"]),
    )
