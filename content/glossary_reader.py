"""Reads what stands behind the texts: the list of sources and the glossary."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from content.model import Source, Term
from content.spelling import choice_hint, lack
from content.text_reader import TextReader
from content.value import Value

NOT_STATED = "not stated"


def read_sources(value: Value) -> dict[str, Source]:
    """Read ``sources.yaml``, in the author's order."""
    sources = value.fields(("sources",))["sources"].by_id()
    return {source_id: _source(source_id, source) for source_id, source in sources.items()}


def _source(source_id: str, value: Value) -> Source:
    fields = value.fields(("title", "publisher", "address", "licence", "correct_on"))
    day = fields["correct_on"]
    return Source(
        id=source_id,
        title=fields["title"].words(),
        publisher=fields["publisher"].words(),
        address=fields["address"].address(blank=True),
        licence=fields["licence"].words(),
        correct_on=None
        if day.is_text() and day.text() == NOT_STATED
        else day.day(instead=NOT_STATED),
    )


def read_related(value: Value) -> dict[str, tuple[str, ...]]:
    """Read ``glossary.yaml``: the ids of all terms, each with those of related terms."""
    terms = value.fields(("terms",))["terms"].by_id()
    related: dict[str, tuple[str, ...]] = {}
    for term_id, term in terms.items():
        see = term.fields((), ("see",))["see"].ids()
        for other, place in see.items():
            if other == term_id:
                place.problem("this term points to itself", "leave it out")
            elif other not in terms:
                lacking = lack("term", other)
                place.problem(f"there is no {lacking}", choice_hint(other, terms), lacking)
        related[term_id] = tuple(see)
    return related


def read_glossary(
    words: Value, related: Mapping[str, tuple[str, ...]], texts: TextReader
) -> tuple[Term, ...]:
    """Read what the terms mean, and put them in the order of the alphabet."""
    terms = words.fields(("terms",))["terms"].fields(list(related), noun="term")
    names: set[str] = set()
    read = [_term(term_id, see, terms[term_id], texts, names) for term_id, see in related.items()]
    return tuple(sorted(read, key=lambda term: _folded(term.term)))


def _term(
    term_id: str, see: tuple[str, ...], words: Value, texts: TextReader, names: set[str]
) -> Term:
    """Read a term; ``names`` are those of the terms before it."""
    fields = words.fields(("term", "meaning"), ("also",))
    name = _folded(fields["term"].text())
    if name and name in names:
        fields["term"].problem("another term has this name", "make one of the two, or rename one")
    names.add(name)
    return Term(
        id=term_id,
        term=texts.plain(fields["term"]),
        also=tuple(texts.plain(name) for name in fields["also"].items()),
        meaning=texts.prose(fields["meaning"]),
        see=see,
    )


def _folded(term: str) -> str:
    """Return a term as it is sorted: without case and accents."""
    parts = unicodedata.normalize("NFD", term.casefold())
    return "".join(mark for mark in parts if not unicodedata.combining(mark))
