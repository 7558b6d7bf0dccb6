"""Finding words in one brochure or many: pages, tables, glossary and sources, best answers first.

An ``Index`` holds what can be found; ``find`` answers what was typed. How it ranks, and why it is
built so: docs/decisions/0013-search.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from content.folding import folded, spelt
from content.frozen import frozen
from content.index import Index, Match, Matches
from content.passages import Target
from content.plurals import other_number
from content.query import LONGEST, MOST_WORDS, Query
from content.small_words import is_small
from content.snippet import Snippet, marked, snippet

MOST_HITS = 30
"""Hits that are shown; ``Found.total`` counts all."""

MOST_NEAR = 3
"""Other things to look for that are offered."""


@frozen
class Hit:
    """A place where it was found: what that is called, and its words around what was found.

    ``within`` is the heading that it stands under, if any; ``row`` the id of a row in the table
    that the target is.
    """

    target: Target
    title: Snippet
    words: Snippet
    within: str
    row: str


@frozen
class Group:
    """The hits of one page, of the glossary or of the sources of a brochure.

    ``words`` are those of what was typed that were found, perhaps in another number.
    """

    brochure: str
    title: str
    words: str
    hits: tuple[Hit, ...]


@frozen
class NoQuery:
    """Nothing was typed that could be looked for."""


@frozen
class NoMatches:
    """Nothing was found. ``near`` has other things to look for, each of which would be found."""

    near: tuple[str, ...]


@frozen
class Found:
    """What was found, the first ``MOST_HITS`` of it in groups.

    ``total`` counts all, or only those on the first pages of very many: then not ``is_all``.
    """

    groups: tuple[Group, ...]
    total: int
    is_all: bool


Result = NoQuery | NoMatches | Found


def find(typed: str, indexes: Sequence[Index]) -> Result:
    """Find what was typed: the exact phrase first, then all its words in any order.

    A word is found where one begins so, whatever its case and accents. Where no passage answers a
    whole question, the words that say little are left out of it; where those that are left are
    nowhere, their plural or singular is looked for.
    """
    if not spelt(typed[:LONGEST]):
        return NoQuery()
    answers: list[_Answer] = []
    for asked in zip(*(_ways_to_ask(typed, index) for index in indexes), strict=True):
        answers = [_answer(words, index) for words, index in zip(asked, indexes, strict=True)]
        if any(answer.matches.total for answer in answers):
            break
    else:
        return NoMatches(_near(typed, indexes))
    best = sorted(
        (match.rank, place, match)
        for place, answer in enumerate(answers)
        for match in answer.matches.best
    )
    groups: dict[tuple[int, int], list[Match]] = {}
    for _rank, place, match in best[:MOST_HITS]:
        groups.setdefault((place, match.page), []).append(match)
    return Found(
        tuple(
            _group(indexes[place], answers[place], matches)
            for (place, _page), matches in groups.items()
        ),
        sum(answer.matches.total for answer in answers),
        all(answer.matches.is_all for answer in answers),
    )


@frozen
class _Answer:
    """What an index has for words."""

    words: str
    query: Query
    matches: Matches


def _ways_to_ask(typed: str, index: Index) -> Iterator[str]:
    """Yield what was typed, each time with more of it given up."""
    yield typed
    words = _telling(_words(typed), [index])
    yield " ".join(words)
    yield " ".join(
        word if _is_found(word, [index]) else other_number(folded(word), index.language)
        for word in words
    )


def _answer(words: str, index: Index) -> _Answer:
    query = Query.of(words, index.language)
    found = _words(words)
    matches = index.matches(query, MOST_HITS, partly=_telling(found, [index]) == found)
    return _Answer(words, query, matches)


def _group(index: Index, answer: _Answer, matches: list[Match]) -> Group:
    brochure, chapter = index.brochure(matches[0].page), index.passage(matches[0]).chapter
    hits = tuple(_hit(index, answer.query, match) for match in matches)
    return Group(brochure, chapter, answer.words, hits)


def _hit(index: Index, query: Query, match: Match) -> Hit:
    passage = index.passage(match)
    words = snippet(index.line(match, query), query)
    title = marked(passage.title, query)
    return Hit(passage.target, title, words, passage.within, passage.row)


def _near(typed: str, indexes: Sequence[Index]) -> tuple[str, ...]:
    """Return what may have been meant: with words spelt nearly alike, or one of the words.

    Of a question only the words count that say what it is about, the longest first.
    """
    choices = [_choices(word, indexes) for word in _telling(_words(typed), indexes)]
    offers = [
        " ".join(words[min(number, len(words) - 1)] for words in choices if words)
        for number in range(MOST_NEAR)
    ]
    offers += sorted((word for words in choices for word in words), key=len, reverse=True)
    leading = (offer for offer in dict.fromkeys(offers) if _is_found(offer, indexes))
    return tuple(islice(leading, MOST_NEAR))


def _words(typed: str) -> list[str]:
    return spelt(typed[:LONGEST])[:MOST_WORDS]


def _telling(words: list[str], indexes: Sequence[Index]) -> list[str]:
    """Return the words that say what a question is about; all where none of them does."""
    telling = [
        word
        for word in words
        if not all(is_small(folded(word), index.language) for index in indexes)
    ]
    return telling or words


def _choices(word: str, indexes: Sequence[Index]) -> tuple[str, ...]:
    """Return a word that is found, or else those spelt nearly like it."""
    if _is_found(word, indexes):
        return (word,)
    form = folded(word)
    near = sorted(
        (far, place, other)
        for place, index in enumerate(indexes)
        for far, other in index.near(form)[:MOST_NEAR]
    )
    spellings = (indexes[place].spelling(other) for _far, place, other in near)
    return tuple(islice(dict.fromkeys(spellings), MOST_NEAR))


def _is_found(typed: str, indexes: Sequence[Index]) -> bool:
    return any(index.has(Query.of(typed, index.language)) for index in indexes)
