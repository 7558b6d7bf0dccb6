"""Where a slide that is longer than the screen is parted: between its pieces. Qt-free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from content.frozen import frozen


class Kind(Enum):
    """What a piece of a slide is, and so how gladly it is parted from what stands below it."""

    SOLID = auto()
    """A line of text, a row, a picture: only parted where it is taller than the screen."""
    HEADING = auto()
    """The same, and it stays with what follows."""
    LEADING = auto()
    """Words under a heading, which would rather stay with what they are about."""
    TABLE = auto()
    """Rows under headings, which are shown again above each further part of them."""
    PARAGRAPH = auto()
    BOX = auto()


@frozen
class Piece:
    """A piece of a slide from ``top`` to ``bottom``; a table has headings as tall as ``head``.

    All in pixels. A table, a paragraph and a box hold other pieces; nothing else does.
    """

    top: int
    bottom: int
    kind: Kind = Kind.SOLID
    head: int = 0


@frozen
class Part:
    """What is shown at a time: from ``top`` to ``bottom``, below ``head`` pixels of headings."""

    top: int
    bottom: int
    head: int = 0


PART = 10.0
"""What one more part costs; the other costs only mean anything beside it."""

WITHIN = {Kind.TABLE: 0.1, Kind.PARAGRAPH: 12.0, Kind.BOX: 14.0}
AFTER = {Kind.HEADING: 25.0, Kind.LEADING: 12.0}
THROUGH = 30.0
"""What it costs to part what holds others, to part something from what follows, and to cut."""


@frozen
class _Cut:
    """A place to part a slide at: one part ends at ``end``, the next begins at ``start``."""

    end: int
    start: int
    cost: float = 0
    head: int = 0


def parts_of(pieces: Sequence[Piece], height: int, room: int, line: int) -> tuple[Part, ...]:
    """Return the parts of a slide of a ``height``, each at most ``room`` tall, of even lengths.

    A piece taller than the room is cut, and a ``line`` of it is shown in both parts.
    """
    if height <= room:
        return (Part(0, height),)
    cuts = [_Cut(0, 0), *sorted(_cuts(pieces, height, room, line), key=_end), _Cut(height, height)]
    costs: list[float] = [0, *(float("inf") for _ in cuts[1:])]
    before = [0] * len(cuts)
    for number, cut in enumerate(cuts[1:], 1):
        for earlier in range(number - 1, -1, -1):
            begun = cuts[earlier]
            left = room - begun.head - (cut.end - begun.start)
            cost = costs[earlier] + PART + cut.cost + (left / room) ** 2
            if left >= 0 and begun.start < cut.start and cost < costs[number]:
                costs[number], before[number] = cost, earlier
    found: list[Part] = []
    number = len(cuts) - 1
    while number:
        begun = cuts[before[number]]
        found.append(Part(begun.start, cuts[number].end, begun.head))
        number = before[number]
    return tuple(reversed(found))


def _end(cut: _Cut) -> int:
    return cut.end


def _cuts(pieces: Sequence[Piece], height: int, room: int, line: int) -> Iterator[_Cut]:
    """Return the gaps between the pieces, and in need of them places anywhere."""
    holders = [piece for piece in pieces if piece.kind in WITHIN]
    solid = sorted((piece for piece in pieces if piece.kind not in WITHIN), key=_top)
    lowest: Piece | None = None
    for piece in solid:
        if lowest is not None and piece.top >= lowest.bottom:
            yield _gap(lowest, piece, holders, room)
        if lowest is None or piece.bottom > lowest.bottom:
            lowest = piece
    for end in range(2 * line, height, line):
        yield _Cut(end, end - line, THROUGH)


def _top(piece: Piece) -> int:
    return piece.top


def _gap(above: Piece, below: Piece, holders: Sequence[Piece], room: int) -> _Cut:
    """Return the cut between two pieces: outside of what ends or begins between them."""
    parted = [held for held in holders if held.top <= above.top and held.bottom >= below.bottom]
    end = max(
        (held.bottom for held in holders if above.bottom <= held.bottom <= below.top),
        default=above.bottom,
    )
    start = min((held.top for held in holders if end <= held.top <= below.top), default=below.top)
    head = max((held.head for held in parted), default=0)
    cost = max((WITHIN[held.kind] for held in parted), default=0)
    if above.kind in AFTER:
        cost, head = AFTER[above.kind], 0
    return _Cut(end, start, cost, head if 2 * head < room else 0)
