"""Helping authors with names: what they may have meant, and how to quote what they wrote."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

LONGEST_QUOTE = 60
MOST_CHOICES = 500
MOST_COMPARED = 20
"""Choices that are compared letter by letter: of many wrong names each would take long."""


def suggestion(word: str, choices: Iterable[str]) -> str:
    """Say which of ``choices`` is spelt nearly like ``word``, as a hint; empty if none is."""
    word = word[:LONGEST_QUOTE]

    def likeness(choice: str) -> int:
        return len(_pairs(word) & _pairs(choice))

    likely = nlargest(MOST_COMPARED, sorted(choices)[:MOST_CHOICES], key=likeness)
    close = get_close_matches(word, likely, n=1)
    return f'did you mean "{close[0]}"?' if close else ""


@lru_cache(maxsize=2 * MOST_CHOICES)
def _pairs(word: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(word)))


def choice_hint(word: str, choices: Iterable[str], label: str = "known here") -> str:
    """Return ``suggestion``, or else name the choices if they are few."""
    names = list(choices)
    if hint := suggestion(word, names):
        return hint
    listed = ", ".join(names)
    return f"{label}: {listed}" if names and len(listed) <= 2 * LONGEST_QUOTE else ""


def lack(noun: str, name: str) -> str:
    """Return how a name that is nowhere is called, wherever something leads to it."""
    return f"{noun} {quoted(name)}"


def quoted(text: str) -> str:
    """Return an author's words in quotation marks, on one line and not too long."""
    shown = "".join(
        mark if mark.isprintable() else f"\\u{ord(mark):04x}" for mark in shortened(text)
    )
    return f'"{shown}"'


def shortened(text: str) -> str:
    """Return an author's words, cut off where they are too long for a message."""
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
