"""The words of many texts: in which of them a word stands, and which words are spelt nearly alike.

A set of texts is an ``int`` with one bit for each: thousands of words are joined in a millisecond.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce
from heapq import nsmallest
from operator import or_

_LAST = chr(0x10FFFF)
_LIKELY = 20
"""Words that have the most pairs of letters in common are compared letter by letter."""


class Vocabulary:
    """Folded words, each with the texts that it stands in."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._pairs: dict[str, list[str]] = {}
        self._sorted: list[str] = []

    def add(self, words: Iterable[str], text: int) -> None:
        """Note the words of a text, which has a number, each once."""
        texts, bit = self._texts, 1 << text
        for word in words:
            texts[word] = texts.get(word, 0) | bit

    def having(self, words: Iterable[str]) -> int:
        """Return the texts that any of some whole words stands in."""
        return reduce(or_, (self._texts.get(word, 0) for word in words))

    def starting(self, beginnings: Iterable[str]) -> int:
        """Return the texts that have a word with any of some beginnings."""
        self._sort()
        found = 0
        for beginning in beginnings:
            first = bisect_left(self._sorted, beginning)
            last = bisect_left(self._sorted, beginning + _LAST, first)
            found = reduce(or_, map(self._texts.__getitem__, self._sorted[first:last]), found)
        return found

    def near(self, word: str) -> list[tuple[int, str]]:
        """Return words spelt nearly like this one, or beginning so, with how far; nearest first."""
        self._sort()
        most = _allowed(word)
        shared = Counter(other for pair in _pairs(word) for other in self._pairs.get(pair, ()))
        likely = nsmallest(
            _LIKELY, shared, key=lambda other: abs(len(other) - len(word)) - 2 * shared[other]
        )
        found = []
        for other in likely:
            begun, whole = distances(word, other)
            if begun <= most:
                found.append((begun, whole, -self._texts[other].bit_count(), other))
        found.sort()
        return [(begun + whole, other) for begun, whole, _often, other in found]

    def _sort(self) -> None:
        """Bring the words in order, with the pairs of letters in each, after some were added."""
        if len(self._sorted) != len(self._texts):
            self._sorted = sorted(self._texts)
            self._pairs = {}
            for word in self._sorted:
                for pair in _pairs(word):
                    self._pairs.setdefault(pair, []).append(word)


def members(texts: int) -> Iterator[int]:
    """Return the numbers of the texts in a set, in their order."""
    bits = bin(texts)[:1:-1]
    place = bits.find("1")
    while place >= 0:
        yield place
        place = bits.find("1", place + 1)


def distances(word: str, other: str) -> tuple[int, int]:
    """Return how many letters to change, add, drop or swap make ``word`` a beginning of ``other``.

    The second number is the same for all of ``other``.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for number, letter in enumerate(word, 1):
        before, above, row = row, before, [number]
        for place, its in enumerate(other, 1):
            best = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != its))
            if above and place > 1 and letter == other[place - 2] and its == word[number - 2]:
                best = min(best, above[place - 2] + 1)
            row.append(best)
    return min(row), row[-1]


def _allowed(word: str) -> int:
    return min(3, max(1, len(word) // 3))


def _pairs(word: str) -> set[str]:
    return set(map("".join, zip(f" {word}", word, strict=False)))
