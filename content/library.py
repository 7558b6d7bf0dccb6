"""A library: many packs, each known by a few words that are kept between starts.

What is kept is only ever a copy. It is shown at once and then looked at again, pack by pack;
``read`` is asked only for packs whose files have changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from content.cache import state_of
from content.files import replace_file
from content.folding import folded
from content.frozen import frozen
from content.model import Brochure
from content.problems import ContentError

MOST_PACKS = 5_000
MAX_BYTES = 16 * 1024 * 1024


@frozen(kw_only=True)
class Shelved:
    """What a library knows of a pack.

    ``stamp`` tells one state of its files from another; it is empty as long as the pack was never
    read. Where it has problems, ``problems`` counts them and ``first_problem`` says one.
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
    def name(self) -> str:
        """The title, or as long as there is none the name of the folder."""
        return self.title or self.folder.name

    def is_out_of_date(self, today: date) -> bool:
        """Tell whether somebody should have looked at the content again."""
        return self.review_by is not None and self.review_by < today

    def answers(self, typed: str) -> bool:
        """Tell whether every word typed stands in title, tabs or folder."""
        text = folded(" ".join((self.name, *self.tabs, self.folder.name)))
        return all(folded(word) in text for word in typed.split())


class Library:
    """The packs in some folders. ``kept`` is the file that it keeps between starts.

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
        kept_before = {entry.folder: entry for entry in self._load()}
        self._shelved = {f: entry for f, entry in kept_before.items() if self._is_here(f)}
        self._elsewhere = {f: entry for f, entry in kept_before.items() if not self._is_here(f)}

    @property
    def shelved(self) -> tuple[Shelved, ...]:
        """What is known of every pack, in the order of titles."""
        return tuple(sorted(self._shelved.values(), key=_by_title))

    def look(self) -> Iterator[Shelved]:
        """Look at the folders, then at one pack after the other; tell of each that changed.

        All that is done between two steps is to read one pack. At the end what is known is kept.
        """
        found = packs_in(self._folders)
        for folder in self._shelved.keys() - set(found):
            del self._shelved[folder]
        for folder in found:
            if folder not in self._shelved:
                self._shelved[folder] = Shelved(folder=folder)
                yield self._shelved[folder]
        for folder in found:
            stamp = self._stamp(folder)
            if not stamp or self._shelved[folder].stamp != stamp:
                self._shelved[folder] = self._summary(folder, stamp)
                yield self._shelved[folder]
        self._keep()

    def _stamp(self, folder: Path) -> str:
        state = state_of(folder)
        return "" if state is None else blake2b(state, digest_size=16).hexdigest()

    def _summary(self, folder: Path, stamp: str) -> Shelved:
        try:
            brochure = self._read(folder)
        except ContentError as error:
            return Shelved(
                folder=folder,
                stamp=stamp,
                problems=len(error.problems),
                first_problem=str(error.problems[0]),
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

    def _is_here(self, pack: Path) -> bool:
        return pack in self._folders or pack.parent in self._folders

    def _load(self) -> Iterator[Shelved]:
        """Return all that was kept, of other folders too; nothing where it cannot be trusted."""
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            if self._kept.stat().st_size > MAX_BYTES:
                return
            kept = json.loads(self._kept.read_text(encoding="utf-8"))
            if kept["version"] != self._version:
                return
            yield from [_restored(fields) for fields in kept["packs"]]

    def _keep(self) -> None:
        entries = [*self._shelved.values(), *self._elsewhere.values()]
        packs = [_plain(entry) for entry in entries[:MOST_PACKS]]
        text = json.dumps({"version": self._version, "packs": packs}, ensure_ascii=False)
        with suppress(OSError):
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._kept, text)


def packs_in(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the folders that are packs, and the packs within the others, hidden ones not."""
    found: dict[Path, None] = {}
    for folder in folders:
        with suppress(OSError):
            if _is_pack(folder):
                found[folder] = None
                continue
            inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
            found |= dict.fromkeys(path for path in inside if _is_pack(path))
    return tuple(found)[:MOST_PACKS]


def _is_pack(folder: Path) -> bool:
    return (folder / "brochure.yaml").is_file()


def _by_title(entry: Shelved) -> tuple[str, str]:
    return entry.name.casefold(), str(entry.folder)


def _plain(entry: Shelved) -> dict[str, Any]:
    day = entry.review_by.isoformat() if entry.review_by else None
    return asdict(replace(entry, review_by=None)) | {"folder": str(entry.folder), "review_by": day}


def _restored(fields: dict[str, Any]) -> Shelved:
    """Return an entry as it was kept; an error of some kind where the fields are others."""
    day = fields["review_by"]
    return Shelved(
        folder=Path(fields["folder"]),
        stamp=str(fields["stamp"]),
        title=str(fields["title"]),
        tabs=tuple(map(str, fields["tabs"])),
        languages=tuple(map(str, fields["languages"])),
        version=str(fields["version"]),
        review_by=None if day is None else date.fromisoformat(day),
        problems=int(fields["problems"]),
        first_problem=str(fields["first_problem"]),
    )
