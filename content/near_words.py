"""Which words are spelt nearly like another one."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest

_LIKELY = 20
"""Words that have the most pairs of letters in common are compared letter by letter."""


class NearWords:
    """Words, found again by their pairs of letters."""

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._pairs: dict[str, list[str]] = {}

    def add(self, word: str) -> None:
        """Know a word."""
        if word not in self._words:
            self._words.add(word)
            for pair in _pairs(word):
                self._pairs.setdefault(pair, []).append(word)

    def near(self, word: str) -> list[tuple[int, str]]:
        """Return words spelt nearly like this one, or beginning so, with how far; nearest first."""
        most = min(3, max(1, len(word) // 3))
        shared = Counter(other for pair in _pairs(word) for other in self._pairs.get(pair, ()))
        likely = nsmallest(
            _LIKELY, shared, key=lambda other: abs(len(other) - len(word)) - 2 * shared[other]
        )
        compared = ((*distances(word, other), other) for other in likely)
        found = sorted(one for one in compared if one[0] <= most)
        return [(begun + whole, other) for begun, whole, other in found]


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


def _pairs(word: str) -> set[str]:
    return set(map("".join, zip(f" {word}", word, strict=False)))
