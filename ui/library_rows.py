"""The rows of a library's list: its brochures, and what was found in them, in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QObject

from content.library import Shelved
from content.wording import ENGLISH, language_name
from ui.search_rows import Book, Guess, Row, Summary, Title, answers

if TYPE_CHECKING:
    from content.search import Found


class Books(Sequence[Row]):
    """The rows for a library's entries, each made when it is first asked for: few are ever seen.

    ``before`` stands before them, ``behind`` after them.
    """

    def __init__(
        self,
        before: Sequence[Row],
        entries: Sequence[Shelved],
        book: Callable[[Shelved], Book],
        behind: Sequence[Row],
    ) -> None:
        self._before = before
        self._entries = entries
        self._book = book
        self._behind = behind
        self._made: dict[int, Book] = {}

    def __len__(self) -> int:
        return len(self._before) + len(self._entries) + len(self._behind)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        number = range(len(self))[place]
        if number < len(self._before):
            return self._before[number]
        number -= len(self._before)
        if number >= len(self._entries):
            return self._behind[number - len(self._entries)]
        if number not in self._made:
            self._made[number] = self._book(self._entries[number])
        return self._made[number]


class LibraryRows(QObject):
    """Says what a library knows."""

    def count(self, packs: int) -> str:
        """Say how many brochures there are, if any is known."""
        if not packs:
            return ""
        one, many = self.tr("1 brochure"), self.tr("{} brochures")
        return (one if packs == 1 else many).format(f"{packs:,}")

    def nothing(self, typed: str, near: Sequence[str]) -> Iterator[Row]:
        """Say that nothing was found, what else would be, and that all brochures follow."""
        words = self.tr("Nothing found for “{}”. These are all brochures.")
        yield Summary(words.format(typed))
        if near:
            yield Title(self.tr("Did you mean"))
            yield from map(Guess, near)

    def summary(self, typed: str, shown: int, packs: int, *, is_known: bool) -> Summary:
        """Say what the list shows; ``is_known`` tells that all folders were looked at."""
        if not packs:
            nothing = self.tr("No brochures are in these folders.")
            return Summary(nothing if is_known else self.tr("Looking for brochures …"))
        if not typed:
            return Summary(self.tr("Choose a brochure, or type what you look for."))
        if not shown:
            return Summary(self.tr("No title has “{}” in it.").format(typed))
        words = self.tr("{shown} of {all} have “{typed}” in their title or tabs.")
        return Summary(words.format(shown=f"{shown:,}", all=f"{packs:,}", typed=typed))

    def away(self, folders: Sequence[Path]) -> Iterator[Row]:
        """Say which folders cannot be looked into; what was kept of them is kept on."""
        words = self.tr("The folder {} is not there at the moment. It is looked for each time.")
        yield from (Summary(words.format(folder)) for folder in folders)

    def choosing(self) -> Summary:
        """Say that brochures are chosen to be compared."""
        return Summary(self.tr("Choose two to four brochures to see them side by side."))

    def book(self, entry: Shelved, today: date, marked: Collection[Path]) -> Book:
        """Say what a brochure is and how it is."""
        if entry.problems:
            about, state = "", self._problems(entry)
        elif not entry.is_read:
            about, state = "", self.tr("Not read yet")
        else:
            about, state = " · ".join(entry.tabs), self._state(entry, today)
        is_sound = not entry.problems and not entry.is_out_of_date(today)
        return Book(entry.folder, entry.name, about, state, is_sound, entry.folder in marked)

    def inside(self, found: Found, names: Mapping[str, str], left_out: int) -> Iterator[Row]:
        """Say what was found in brochures, which ``names`` has by what they are known by."""
        for group in found.groups:
            _title, *rows = answers(replace(found, groups=(group,)))
            yield Title(f"{names.get(group.brochure, '')} · {group.title}")
            yield from rows
        if left_out:
            words = self.tr("{} brochures were too many to be looked through.")
            yield Summary(words.format(f"{left_out:,}"))

    def _problems(self, entry: Shelved) -> str:
        one, many = self.tr("1 problem"), self.tr("{} problems")
        count = (one if entry.problems == 1 else many).format(f"{entry.problems:,}")
        return f"{count}. {entry.first_problem}"

    def _state(self, entry: Shelved, today: date) -> str:
        parts = [", ".join(map(language_name, entry.languages))]
        parts.append(self.tr("Version {}").format(entry.version))
        if entry.review_by is not None:
            late, fine = self.tr("Out of date since {}"), self.tr("To be reviewed by {}")
            words = late if entry.is_out_of_date(today) else fine
            parts.append(words.format(ENGLISH.day(entry.review_by)))
        return " · ".join(parts)
