"""A query as it is looked for in folded text: words with a space before, side by side or not."""

from __future__ import annotations

from collections.abc import Sequence

from content.frozen import frozen
from content.query import Query

NOT_IN_TITLE, NOT_EXACT, PARTLY = 1, 2, 4
"""What makes an answer worse; one with a part of the words has the rank ``PARTLY`` or more."""

_MOST_PARTLY = 3
"""Passages with a part of the words that a page gives."""


@frozen
class Needles:
    """The beginnings of words, in the forms that each may have, and the whole in a row."""

    words: tuple[tuple[str, ...], ...]
    exact: tuple[str, ...]

    @classmethod
    def of(cls, query: Query) -> Needles:
        """Return what to look for. One word is exact as a whole, a phrase up to its last word."""
        end = " " if len(query.words) == 1 else ""
        words = tuple(tuple(f" {form}" for form in forms) for forms in query.words)
        return cls(words, tuple(phrase + end for phrase in query.phrases))

    def having(self, passages: Sequence[str]) -> Sequence[int]:
        """Return the numbers of the passages that have all words."""
        found: Sequence[int] = range(len(passages))
        for forms in self.words:
            found = [number for number in found if _has_any(passages[number], forms)]
        return found

    def partly(self, passages: Sequence[str]) -> Sequence[tuple[int, int]]:
        """Return the passages with most of the words: how many they lack, and their numbers."""
        lacking = [(len(self.words) - self._count(text), n) for n, text in enumerate(passages)]
        return [found for found in sorted(lacking)[:_MOST_PARTLY] if found[0] < len(self.words)]

    def rank(self, passage: str) -> int:
        """Tell how good an answer a passage is that has all words: 0 for the best."""
        title = passage.partition("\n")[0]
        is_titled = self._count(title) == len(self.words)
        is_exact = _has_any(passage, self.exact)
        return NOT_EXACT * (not is_exact) + NOT_IN_TITLE * (not is_titled)

    def count(self, text: str) -> int:
        """Return how many of the words a text has, and one more if it has all in a row."""
        return self._count(text) + _has_any(text, self.exact)

    def _count(self, text: str) -> int:
        return [_has_any(text, forms) for forms in self.words].count(True)


def _has_any(text: str, needles: tuple[str, ...]) -> bool:
    for needle in needles:  # noqa: SIM110 - called so often that any() would be felt
        if needle in text:
            return True
    return False
