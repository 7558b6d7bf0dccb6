"""What the touches on known dots say about a touch screen. Qt-free.

Places are fractions of the screen, from its top left corner, so that its size does not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

Place = tuple[float, float]

DOTS: tuple[Place, ...] = ((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8))
"""The dots, in the order in which they are touched: clockwise from the top left."""

CORNERS: tuple[Place, ...] = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))

NEAR = 0.1
"""A touch this near its dot is that of a screen which is as it should be."""

AT_CORNER = 0.05
"""A touch this near a corner has reached it."""


class Fault(Enum):
    """What is wrong with a touch screen."""

    NONE = auto()
    TURNED_RIGHT = auto()
    TURNED_ROUND = auto()
    TURNED_LEFT = auto()
    MIRRORED_SIDEWAYS = auto()
    MIRRORED_UPRIGHT = auto()
    MIRRORED_AND_TURNED_RIGHT = auto()
    MIRRORED_AND_TURNED_LEFT = auto()
    INACCURATE = auto()
    """The touches are somewhere, but not where a turned or mirrored screen would put them."""


_WAYS: dict[Fault, Callable[[float, float], Place]] = {
    Fault.NONE: lambda x, y: (x, y),
    Fault.TURNED_RIGHT: lambda x, y: (1 - y, x),
    Fault.TURNED_ROUND: lambda x, y: (1 - x, 1 - y),
    Fault.TURNED_LEFT: lambda x, y: (y, 1 - x),
    Fault.MIRRORED_SIDEWAYS: lambda x, y: (1 - x, y),
    Fault.MIRRORED_UPRIGHT: lambda x, y: (x, 1 - y),
    Fault.MIRRORED_AND_TURNED_RIGHT: lambda x, y: (1 - y, 1 - x),
    Fault.MIRRORED_AND_TURNED_LEFT: lambda x, y: (y, x),
}
"""Where each fault puts a touch."""


def fault_of(touched: Sequence[Place]) -> Fault:
    """Return what is wrong, from where the touches on ``DOTS`` were felt, in their order."""
    for fault, way in _WAYS.items():
        if all(_is_near(felt, way(*dot), NEAR) for felt, dot in zip(touched, DOTS, strict=True)):
            return fault
    return Fault.INACCURATE


def offset_of(touched: Sequence[Place]) -> Place:
    """Return how far, on average, the touches were felt to the right of and below the dots."""
    pairs = list(zip(touched, DOTS, strict=True))
    right = sum(felt[0] - dot[0] for felt, dot in pairs) / len(pairs)
    below = sum(felt[1] - dot[1] for felt, dot in pairs) / len(pairs)
    return right, below


def unreached(touched: Sequence[Place]) -> tuple[int, ...]:
    """Return which of ``CORNERS``, touched in their order, do not answer where they are."""
    return tuple(
        number
        for number, (felt, corner) in enumerate(zip(touched, CORNERS, strict=True))
        if not _is_near(felt, corner, AT_CORNER)
    )


def _is_near(one: Place, other: Place, distance: float) -> bool:
    return abs(one[0] - other[0]) <= distance and abs(one[1] - other[1]) <= distance
