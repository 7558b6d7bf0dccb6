"""What a brochure says of itself to those who pass by: a few of its facts. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass

from content.model import Edition, Fact, Facts

MOST = 4
"""Facts that one can take in while passing."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A fact as it is set large: what it is, of what, and where it is from."""

    value: str
    label: str
    note: str
    origin: str


def highlights(edition: Edition) -> tuple[Highlight, ...]:
    """Return up to ``MOST`` facts, those with a figure first, otherwise in the author's order."""
    facts = [
        fact
        for page in edition.pages
        for block in page.blocks
        if isinstance(block, Facts)
        for fact in block.items
    ]
    facts.sort(key=_is_in_words)
    return tuple(_highlight(fact, edition) for fact in facts[:MOST])


def _is_in_words(fact: Fact) -> bool:
    return fact.figure is None


def _highlight(fact: Fact, edition: Edition) -> Highlight:
    origin = f"{edition.wording.source}: {edition.source(fact.source).title}"
    if fact.figure is not None:
        _, row, _ = edition.figure(fact.figure)
        origin = f"{row.who} · {row.where} · {row.when}. {origin}"
    return Highlight(fact.value, fact.label, fact.note, origin)
