"""A few words of a text around what was found, in pieces of which some are marked."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.query import Query

LENGTH = 160
"""Letters that a snippet has at most, roughly."""

_BEFORE = 60
"""Letters before the first mark, where its sentence begins further ahead."""

_SENTENCE = re.compile(r"[.!?…]['’”\"]?\s+")
_SPACE = re.compile(r"\s+")


class Piece(NamedTuple):
    """A run of text, marked as found or not. An answer may be made of a thousand of them."""

    text: str
    is_marked: bool = False


Snippet = tuple[Piece, ...]


def marked(text: str, query: Query) -> Snippet:
    """Return a whole text in pieces."""
    return _pieces(text, 0, len(text), query.marks(text))


def snippet(text: str, query: Query) -> Snippet:
    """Return the sentence of a text in which the first mark stands, as far as there is room."""
    marks = query.marks(text)
    start = _start(text, marks[0][0]) if marks else 0
    end = _end(text, start, marks[0][1] if marks else 0)
    before, behind = ("… " if start else ""), (" …" if end < len(text) else "")
    shown = _pieces(text, start, end, marks)
    return (
        *((Piece(before),) if before else ()),
        *shown,
        *((Piece(behind),) if behind else ()),
    )


def _start(text: str, mark: int) -> int:
    """Return where to begin: with the mark's sentence, or with a word not long before it."""
    sentences = [0, *(match.end() for match in _SENTENCE.finditer(text, 0, mark))]
    if mark - sentences[-1] <= _BEFORE:
        return sentences[-1]
    space = _SPACE.search(text, mark - _BEFORE, mark)
    return space.end() if space else mark


def _end(text: str, start: int, mark_end: int) -> int:
    """Return where to end: with a whole word, behind the first mark."""
    most = max(start + LENGTH, mark_end)
    if len(text) <= most:
        return len(text)
    space = text.rfind(" ", mark_end, most)
    return space if space > start else most


def _pieces(text: str, start: int, end: int, marks: tuple[tuple[int, int], ...]) -> Snippet:
    pieces, here = [], start
    for first, last in marks:
        if start <= first and last <= end:
            pieces += [Piece(text[here:first]), Piece(text[first:last], is_marked=True)]
            here = last
    pieces.append(Piece(text[here:end]))
    return tuple(piece for piece in pieces if piece.text)
