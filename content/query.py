"""What somebody looks for: words to find and to mark in a text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from operator import contains

from content import mutation
from content.folding import Words, folded, spelt
from content.frozen import frozen

LONGEST = 200
"""Letters of a query that count."""

MOST_WORDS = 12
_PHRASE = 2
"""Words from which on they are a phrase."""

_MOST_PHRASES = 64
_MUTATED = 2
"""Letters from which on a Welsh word is known well enough to be changed."""


@frozen
class Query:
    """Each word with the forms that it may have in a text, as typed first.

    A word is found where one begins so. Words in the order typed are a phrase.
    """

    words: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, typed: str, language: str) -> Query:
        """Read what was typed, to be found in texts of a language."""
        found = spelt(typed[:LONGEST])[:MOST_WORDS]
        return cls(tuple(_forms(folded(word), language) for word in found))

    @property
    def phrases(self) -> tuple[str, ...]:
        """The whole phrase in the forms that it may have, each with a space before."""
        combined = islice(product(*self.words), _MOST_PHRASES)
        return tuple(" " + " ".join(forms) for forms in combined)

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where to mark a text: the whole phrase where it stands, or else its words."""
        words = Words(text)
        if runs := tuple(self._runs(words.forms)):
            return tuple((words.start(first), words.end(last)) for first, last in runs)
        starts = tuple(form for forms in self.words for form in forms)
        return tuple(
            place
            for number, form in enumerate(words.forms)
            for place in _places(words, number, is_whole=form.startswith(starts), starts=starts)
        )

    def _runs(self, found: list[str]) -> Iterator[tuple[int, int]]:
        """Yield the numbers of the first and the last word of the phrase wherever it stands."""
        if len(self.words) < _PHRASE:
            return
        *whole, end = self.words
        first = 0
        while first + len(whole) < len(found):
            last = first + len(whole)
            if found[last].startswith(end) and all(map(contains, whole, found[first:last])):
                yield first, last
                first = last
            first += 1


def _forms(word: str, language: str) -> tuple[str, ...]:
    return mutation.forms(word) if language == "cy" and len(word) >= _MUTATED else (word,)


def _places(
    words: Words, number: int, *, is_whole: bool, starts: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Return what to mark of a word: the parts that begin so, or else the whole of it."""
    parts = words.parts(number)
    found = [(start, end) for start, end, form in parts if form.startswith(starts)]
    return found or [(words.start(number), words.end(number))] * is_whole
