"""Sizes of paper, and the margins and sizes of text that go with each. Qt-free."""

from __future__ import annotations

from enum import StrEnum

from content.frozen import frozen

INCH = 720
"""Tenths of a point."""


class PaperSize(StrEnum):
    """The sizes of paper that a handout can be made for."""

    A4 = "a4"
    A5 = "a5"
    LETTER = "letter"


_SIDES = {
    PaperSize.A4: (210.0, 297.0),
    PaperSize.A5: (148.0, 210.0),
    PaperSize.LETTER: (215.9, 279.4),
}
_ROOMY = 170.0
"""Millimetres of width from which names stand in a column of their own beside the text."""


def tenths(millimetres: float) -> int:
    """Return a length in tenths of a point."""
    return round(millimetres * INCH / 25.4)


@frozen(kw_only=True)
class Format:
    """A page: its size, its margins, where text begins beside names, and sizes of text.

    ``side`` is the width of the column of names with the space after it; 0 where names stand above
    their text.
    """

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    side: int
    body: int
    small: int
    item: int
    lead: int
    value: int
    section: int
    chapter: int
    title: int

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def column(self) -> int:
        """The width of running text."""
        return self.room - self.side


def format_of(size: PaperSize) -> Format:
    """Return the page of a size of paper, upright."""
    return format_for(*_SIDES[size])


def format_for(width: float, height: float) -> Format:
    """Return the page for paper of any size, in millimetres."""
    is_roomy = width >= _ROOMY
    margin = tenths(20 if is_roomy else min(15.0, width / 10))
    return Format(
        width=tenths(width),
        height=tenths(height),
        left=margin,
        right=margin,
        top=tenths(20 if is_roomy else 15),
        bottom=tenths(12),
        side=tenths(44) if is_roomy else 0,
        body=105 if is_roomy else 95,
        small=85 if is_roomy else 80,
        item=105 if is_roomy else 100,
        lead=135 if is_roomy else 120,
        value=150 if is_roomy else 140,
        section=145 if is_roomy else 130,
        chapter=220 if is_roomy else 180,
        title=300 if is_roomy else 230,
    )
