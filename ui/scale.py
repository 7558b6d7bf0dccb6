"""How large text and controls are in millimetres of the real screen. Qt-free.

Stated for a viewing distance of 600 mm: there a capital letter of 7.3 mm is seen under the 0.7
degrees that EN 301 549 (5.1.4) asks of a mode for large text.
"""

from __future__ import annotations

import math

from content.frozen import frozen

VIEWING_DISTANCE = 600
"""Millimetres from the visitor's eyes to the screen."""

CAPITAL = 0.66
"""Height of a capital letter of Source Sans Pro, in sizes of its text."""

LEAST_CAPITAL = 4.8
"""Millimetres at a text step of 100 percent."""

LARGE_CAPITAL = 7.331
"""Millimetres at a text step of ``LARGE_STEP`` percent: 600 mm × tan 0.7°."""

LARGE_STEP = 150

TARGET, BETWEEN = 12.7, 2.5
"""Least size of what a finger meets, and the least room between two of them, in millimetres."""

SMALLEST_TEXT = 16
"""The smallest text of any look at a text step of 100 percent, in pixels."""

LIKELY = (1.5, 12.0)
"""Pixels per millimetre of real screens; some that are told are none."""


@frozen
class Scale:
    """What a screen makes of the sizes of a look.

    ``text`` is what sizes of text are multiplied with, ``chrome`` how much more than in a window
    tabs and tools may take of the height; ``control`` is how high they are around their text,
    ``target`` and ``between`` the least, in pixels.
    """

    text: float = 1.0
    chrome: float = 1.0
    control: int = 48
    target: int = 0
    between: int = 0


PLAIN = Scale()
"""For a window on a desk, whose text follows the settings of the desk."""


def density_of(pixels: tuple[int, int], millimetres: tuple[float, float]) -> float | None:
    """Return a screen's pixels per millimetre, both as width and height; None if it cannot be."""
    if min(millimetres) <= 0:
        return None
    density = max(p / mm for p, mm in zip(pixels, millimetres, strict=True))
    return density if LIKELY[0] <= density <= LIKELY[1] else None


def scale_for(pixels: tuple[int, int], millimetres: tuple[float, float]) -> Scale:
    """Return the scale of a screen, both as width and height; plain if the size cannot be."""
    density = density_of(pixels, millimetres)
    if density is None:
        return PLAIN
    capital = max(LEAST_CAPITAL, LARGE_CAPITAL * 100 / LARGE_STEP)
    smallest = capital * density / CAPITAL + 0.5  # what is lost where it is rounded
    text = smallest / SMALLEST_TEXT
    return Scale(
        text=max(1.0, text),
        chrome=1.3,
        control=32,
        target=math.ceil(TARGET * density),
        between=math.ceil(BETWEEN * density),
    )
