"""The words of many texts, and in which of them each stands.

A set of texts is an ``int`` with one bit for each: thousands of words are joined in a millisecond.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

_LAST = chr(0x10FFFF)


class Vocabulary:
    """Folded words, each with the texts that it stands in."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
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
        self.sort()
        found = 0
        for beginning in beginnings:
            first = bisect_left(self._sorted, beginning)
            last = bisect_left(self._sorted, beginning + _LAST, first)
            found = reduce(or_, map(self._texts.__getitem__, self._sorted[first:last]), found)
        return found

    def count(self, word: str) -> int:
        """Return how many texts a whole word stands in."""
        return self._texts.get(word, 0).bit_count()

    def sort(self) -> None:
        """Bring the words in order, if some were added: the next question would have to."""
        if len(self._sorted) != len(self._texts):
            self._sorted = sorted(self._texts)


def members(texts: int) -> Iterator[int]:
    """Return the numbers of the texts in a set, in their order."""
    bits = bin(texts)[:1:-1]
    place = bits.find("1")
    while place >= 0:
        yield place
        place = bits.find("1", place + 1)
