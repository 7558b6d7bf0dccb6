"""Words as they are compared: without case, accents, apostrophes and hyphens."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HYPHENS = "\\-\u00ad\u2010\u2011"
_LETTERS = "[^\\W_][\\w\u0300-\u036f]*"
_WORD = re.compile(f"\\d+(?:[.,]\\d+)+|{_LETTERS}(?:['’\u02bc{_HYPHENS}]{_LETTERS})*")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_PART = re.compile(f"[^{_HYPHENS}]+")
_ALONE = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
"""Letters that Unicode does not take apart into a letter and an accent."""


class Words:
    """The words of a text in their order, where they stand and what they are compared as.

    A word with hyphens is compared as a whole, its form, and by its parts: ``re-entry`` as
    ``reentry``, ``re`` and ``entry``. A number with its separators is one word.
    """

    def __init__(self, text: str) -> None:
        self._found = list(_WORD.finditer(text))
        self.forms = [folded(match[0]) for match in self._found]

    def start(self, number: int) -> int:
        """Return where a word begins in the text."""
        return self._found[number].start()

    def end(self, number: int) -> int:
        """Return where a word ends in the text."""
        return self._found[number].end()

    def parts(self, number: int) -> list[tuple[int, int, str]]:
        """Return the parts of a word with hyphens: where each begins and ends, and its form."""
        word, start = self._found[number][0], self._found[number].start()
        if word.isalnum() or not _HYPHEN.search(word):
            return []
        return [
            (start + part.start(), start + part.end(), folded(part[0]))
            for part in _PART.finditer(word)
        ]


def spelt(text: str) -> list[str]:
    """Return the words of a text as they are spelt."""
    return _WORD.findall(text)


def forms(word: str) -> tuple[str, ...]:
    """Return all that one word is compared as: its form, then those of its parts."""
    if word.isalnum():
        return (folded(word),)
    parts = _HYPHEN.split(word)
    return (folded(word), *map(folded, parts)) if len(parts) > 1 else (folded(word),)


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Return one word without case, accents, apostrophes and hyphens."""
    plain = word.casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain.translate(_ALONE)).casefold()
        plain = unicodedata.normalize("NFKD", apart)
    return "".join(mark for mark in plain if mark.isalnum() or mark == ".")
