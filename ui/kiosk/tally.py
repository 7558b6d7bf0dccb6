"""What one visit adds to the counts: totals, in no order and without a time. Qt-free.

A tally is kept in memory while the visit runs and given to the counts at its end.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from content.frozen import frozen
from ui.visit import Visit

LONGEST_SEARCH = 60
MOST_SEARCHES = 20
"""Searches of one visit that are kept; a cat on the keypad fills no memory."""


class Kind(StrEnum):
    """What is counted, as it stands in the file."""

    VISIT = "visit"
    PAGE = "page"
    LANGUAGE = "language"
    TEXT_SIZE = "text size"
    THEME = "theme"
    HANDOUT = "handout"
    SEARCH = "search without result"


class UnreadableError(Exception):
    """The totals are kept where they cannot be read; says why in a sentence."""


class Row(NamedTuple):
    """One total of the counts: of an hour, such as ``2025-09-30 14:00``, a kind and a name."""

    hour: str
    kind: str
    name: str
    total: int


@frozen
class Search:
    """What was typed, in one spelling, and the language that was read then."""

    language: str
    words: str


Totals = Counter[tuple[Kind, str]]
"""How often each thing was seen."""


class Tally:
    """Counts one visit, from its first state on.

    A page counts each time it is opened; a language, text size and theme once in a visit that
    used it, however often; a search once in a visit, as far as it was typed.
    """

    def __init__(self, first: Visit) -> None:
        self._pages: Counter[str] = Counter()
        self._handouts: Counter[str] = Counter()
        self._used: set[tuple[Kind, str]] = set()
        self._searches: list[Search] = []
        self._page = ""
        self.see(first)

    def see(self, visit: Visit) -> None:
        """Count what a new state of the visit shows."""
        if visit.page != self._page:
            self._page = visit.page
            self._pages[visit.page] += 1
        self._used |= {
            (Kind.LANGUAGE, visit.language),
            (Kind.TEXT_SIZE, str(visit.text_step)),
            (Kind.THEME, visit.theme.value),
        }
        self._note_search(visit.language, plain(visit.search))

    def hand_out(self, form: str) -> None:
        """Count something that was taken along, a file by its suffix, or ``paper``."""
        self._handouts[form] += 1

    def totals(self) -> Totals:
        """Return what the visit adds, without its searches."""
        found: Totals = Counter({(Kind.VISIT, ""): 1})
        found.update(self._used)
        found.update({(Kind.PAGE, page): number for page, number in self._pages.items()})
        found.update({(Kind.HANDOUT, form): number for form, number in self._handouts.items()})
        return found

    def searches(self) -> frozenset[Search]:
        """Return what was searched for, each once."""
        return frozenset(self._searches)

    def _note_search(self, language: str, words: str) -> None:
        """Note what is typed. While it is being typed or deleted, it is one search."""
        if not words:
            return
        last = self._searches[-1] if self._searches else Search(language, words)
        if words.startswith(last.words) or last.words.startswith(words):
            self._searches[-1:] = [Search(language, max(words, last.words, key=len))]
        elif len(self._searches) < MOST_SEARCHES:
            self._searches.append(Search(language, words))


def plain(typed: str) -> str:
    """Return a search as it is compared: in one spelling of letters, case and blanks."""
    words = " ".join(unicodedata.normalize("NFKC", typed).casefold().split())
    return words[:LONGEST_SEARCH].strip()
