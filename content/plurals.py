"""One and many: the other number of a word, for those who look for fees where it says fee."""

from __future__ import annotations

import re

_RULES = (
    (re.compile(r"(?<=\w\w)ies$"), "y"),
    (re.compile(r"(?<=ch|sh|ss)es$|(?<=[xz])es$"), ""),
    (re.compile(r"(?<=\w\w[^isu])s$"), ""),
    (re.compile(r"(?<=\w[^aeiou])y$"), "ies"),
)
"""English endings and what takes their place. That many is one and more letters needs no rule."""


def other_number(word: str, language: str) -> str:
    """Return a folded word in its other number, as far as its end tells; or as it is."""
    if language == "en":
        for ending, other in _RULES:
            if ending.search(word):
                return ending.sub(other, word)
    return word
