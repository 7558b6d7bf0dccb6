"""What a brochure says of itself to those who pass by: a few of its facts. Qt-free."""

from __future__ import annotations

from content.frozen import frozen
from content.model import Edition, Fact, Facts

ENOUGH, MOST = 3, 4
"""How many facts are worth turning through, and how many one can take in while passing."""


@frozen
class Highlight:
    """A fact as it is set large: what it is, of what, and where it is from."""

    value: str
    label: str
    note: str
    origin: str


def highlights(edition: Edition) -> tuple[Highlight, ...]:
    """Return a few facts in the author's order, each value once: whole rows until it is enough."""
    chosen: dict[str, Fact] = {}
    for page in edition.pages:
        for block in page.blocks:
            if isinstance(block, Facts) and len(chosen) < ENOUGH:
                for fact in block.items:
                    chosen.setdefault(fact.value, fact)
    return tuple(_highlight(fact, edition) for fact in list(chosen.values())[:MOST])


def _highlight(fact: Fact, edition: Edition) -> Highlight:
    origin = f"{edition.wording.source}: {edition.source(fact.source).title}"
    if fact.figure is not None:
        _, row, _ = edition.figure(fact.figure)
        origin = f"{row.about(edition.wording)}. {origin}"
    return Highlight(fact.value, fact.label, fact.note, origin)
