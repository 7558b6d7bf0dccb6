"""What editions say, by its words, and which passages of it answer a query best.

Pages are looked for first, by the words that they have; then the passages on the pages found.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import islice
from operator import and_, itemgetter
from typing import NamedTuple

from content.folding import forms, spelt
from content.frozen import frozen
from content.model import Edition
from content.near_words import NearWords
from content.needles import PARTLY, Needles
from content.passages import Passage, passages
from content.query import Query
from content.vocabulary import Vocabulary, members

LOOKED_AT = 500
"""Pages, the best ones first, on which the passages are looked for and counted."""

_PASSAGE, _LINE = "\f", "\n"
"""What separates the folded texts of a page."""


class Match(NamedTuple):
    """A passage that answers a query, the lower its ``rank`` the better.

    It is the ``passage``-th on the ``page``-th page or list.
    """

    rank: int
    page: int
    passage: int


@frozen
class Matches:
    """The best answers of an index, the best one first, and how many there are.

    ``is_all`` tells that no page was left out from looking at it.
    """

    best: list[Match]
    total: int
    is_all: bool


class Index:
    """Editions in one language, ready to be searched: one, or those of a whole library."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._brochures: list[str] = []
        self._pages: list[tuple[Passage, ...]] = []
        self._texts: list[str] = []
        self._words = Vocabulary()
        self._titles = Vocabulary()
        self._near = NearWords()
        self._forms: dict[str, tuple[str, ...]] = {}
        self._spelt: dict[str, str] = {}

    @classmethod
    def of(cls, brochure: str, edition: Edition) -> Index:
        """Return the index of one edition of a brochure, known by its id."""
        index = cls(edition.language)
        for _ in index.take_in(brochure, edition):
            pass
        index.prepare()
        return index

    def take_in(self, brochure: str, edition: Edition) -> Iterator[None]:
        """Add an edition, one page or list in each step."""
        for page in passages(edition):
            self._add(page)
            self._brochures.append(brochure)
            yield

    def prepare(self) -> None:
        """Do what the first answer after taking in would else wait for."""
        self._words.sort()
        self._titles.sort()

    def brochure(self, page: int) -> str:
        """Return the id of the brochure that a page stands in."""
        return self._brochures[page]

    def passage(self, match: Match) -> Passage:
        """Return the passage of a match."""
        return self._pages[match.page][match.passage]

    def has(self, query: Query) -> bool:
        """Tell whether there is a page with all the words of a query."""
        return bool(query.words) and bool(self._having(query))

    def matches(self, query: Query, most: int, *, partly: bool = True) -> Matches:
        """Return the passages that have all the words of a query, the best ones first.

        First come those with the phrase, or the one word, as it was typed; among them, and among
        the others, those that have it in their title. Where no passage has all the words, then
        ``partly`` those with most of them on pages that have all.
        """
        needles = Needles.of(query)
        having = self._having(query)
        found: list[Match] = []
        total = 0
        ranked = [0] * PARTLY
        for rank, page in self._in_order(query, having, most):
            texts = self._texts[page].split(_PASSAGE)
            numbers = needles.having(texts)
            total += len(numbers)
            if sum(ranked[: rank + 1]) < most:  # or else no better answer can follow
                matches = [Match(needles.rank(texts[n]), page, n) for n in numbers]
                found += matches
                for match in matches:
                    ranked[match.rank] += 1
        if partly and not found:
            found = list(self._partly(query, having))
            total = len(found)
        return Matches(sorted(found)[:most], total, having.bit_count() <= LOOKED_AT)

    def line(self, match: Match, query: Query) -> str:
        """Return the line of a passage that answers best, empty if it has none."""
        passage = self.passage(match)
        _title, *folded = self._texts[match.page].split(_PASSAGE)[match.passage].split(_LINE)
        needles = Needles.of(query)
        answers = zip(map(needles.count, folded), passage.lines, strict=False)
        return max(answers, key=itemgetter(0), default=(0, ""))[1]

    def near(self, word: str) -> list[tuple[int, str]]:
        """Return words spelt nearly like a folded one, with how far they are; nearest first."""
        near = self._near.near(word)
        return sorted(near, key=lambda one: (one[0], -self._words.count(one[1])))

    def spelling(self, word: str) -> str:
        """Return how a folded word is spelt, in small letters if it is anywhere."""
        return self._spelt.get(word, word)

    def _having(self, query: Query) -> int:
        return reduce(and_, (self._words.starting(forms) for forms in query.words))

    def _in_order(self, query: Query, having: int, most: int) -> Iterator[tuple[int, int]]:
        """Yield pages that have all words, with the best rank that a passage there can have."""
        titled = reduce(and_, (self._titles.starting(forms) for forms in query.words), having)
        exact = self._exact(query, titled, most) | self._exact(query, having & ~titled, most)
        tiers = (exact & titled, exact & ~titled, titled & ~exact, having & ~exact & ~titled)
        order = ((rank, page) for rank, pages in enumerate(tiers) for page in members(pages))
        return islice(order, LOOKED_AT)

    def _exact(self, query: Query, pages: int, most: int) -> int:
        """Return pages with the one word as a whole, or the first ones with the phrase."""
        if len(query.words) == 1:
            return pages & self._words.having(query.words[0])
        texts, found = self._texts, 0
        for phrase in query.phrases:
            having = (page for page in members(pages) if phrase in texts[page])
            for page in islice(having, most):
                found |= 1 << page
        return found

    def _partly(self, query: Query, having: int) -> Iterator[Match]:
        needles = Needles.of(query)
        for page in islice(members(having), LOOKED_AT):
            for lacks, number in needles.partly(self._texts[page].split(_PASSAGE)):
                yield Match(PARTLY + lacks, page, number)

    def _add(self, page: tuple[Passage, ...]) -> None:
        number = len(self._pages)
        in_titles: set[str] = set()
        in_lines: set[str] = set()
        texts = []
        for passage in page:
            title = self._folded(passage.title)
            lines = [self._folded(line) for line in passage.lines]
            in_titles.update(*title)
            for line in lines:
                in_lines.update(*line)
            texts.append(_folded_text([title, *lines]))
        self._pages.append(page)
        self._texts.append(_PASSAGE.join(texts))
        self._titles.add(in_titles, number)
        self._words.add(in_titles | in_lines, number)

    def _folded(self, text: str) -> list[tuple[str, ...]]:
        known = self._forms
        words = spelt(text)
        for word in words:
            if word not in known:
                known[word] = forms(word)
                for form in known[word]:
                    self._near.add(form)
                if word.islower() or known[word][0] not in self._spelt:
                    self._spelt[known[word][0]] = word
        return [known[word] for word in words]


def _folded_text(lines: list[list[tuple[str, ...]]]) -> str:
    """Return lines of folded words, each with a space on both sides.

    The parts of words with hyphens stand in a line of their own behind the others.
    """
    text = _LINE.join([f" {' '.join([forms[0] for forms in line])} " for line in lines])
    parts = [part for line in lines for forms in line if len(forms) > 1 for part in forms[1:]]
    return f"{text}{_LINE} {' '.join(parts)} " if parts else text
