"""Looks for words in a made-up brochure of so many PAGES, letter by letter; prints JSON."""

from __future__ import annotations

import gc
import json
import random
import sys
from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from time import perf_counter

from content.index import Index
from content.markdown import Paragraph, Span
from content.model import Card, Cards, Edition, Page, ProseBlock, Source, Statistics, Term
from content.search import find
from content.statistics import Column, Figure, Kind, Part, Row, Table
from content.wording import ENGLISH

OFTEN = """
the of to and a in is that for it with as was on be by this are or from at which but not
have an they you were their one all we can has there been if more when will would who so no
people prison work support what some other into time than them these may about out after
year first also social their course help many made only two new between must through such
"""
SYLLABLES = """
re in con pro de com dis ex per sub ment tion ing er al ic ous ist able ship ness ward sen
tence ju dic pris cas work hou sing par ole bat care com mun ity re hab il ad vo cacy out ser
"""
WORDS = 30_000
TYPED = (
    "rehabilitation",
    "the people of the prison",
    "support work",
    "a",
    "sen",
    "social course first",
    "prison 2019",
    "how many people would support that?",
)
WRONG = ("peolpe", "prizon wrok", "suport", "cuorse")
MISS = "zyxwvu"


def main(pages: int) -> dict[str, list[float]]:
    """Return seconds to build the index and for each letter typed, and mebibytes of the index."""
    edition = _edition(pages, random.Random(1))  # noqa: S311 - the same words each time
    gc.collect()
    gc.freeze()
    memory = _memory()
    begun = perf_counter()
    index = Index.of("made", edition)
    built = perf_counter() - begun
    memory = _memory() - memory
    return {
        "build": [built],
        "memory": [memory],
        "typed": [_time(part, index) for typed in TYPED for part in _letters(typed)],
        "wrong": [_time(wrong, index) for wrong in WRONG],
        "miss": [_time(part, index) for part in _letters(MISS)],
    }


def _time(typed: str, index: Index) -> float:
    begun = perf_counter()
    find(typed, [index])
    return perf_counter() - begun


def _letters(typed: str) -> Iterator[str]:
    return accumulate(typed)


def _memory() -> float:
    """Return the memory of this process in mebibytes."""
    resident = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return resident * 4096 / 2**20


class _Author:
    """Writes words as often as people use them: the n-th most frequent one in 1 of n."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        syllables = SYLLABLES.split()
        made = {"".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(WORDS)}
        self._words = (*OFTEN.split(), *sorted(made))
        self._often = tuple(accumulate(1 / (rank + 3) for rank in range(len(self._words))))

    def line(self, count: int) -> str:
        return " ".join(self._chance.choices(self._words, cum_weights=self._often, k=count)) + "."

    def prose(self, paragraphs: int) -> tuple[Paragraph, ...]:
        return tuple(Paragraph((Span(self.line(40)),)) for _ in range(paragraphs))


def _edition(pages: int, chance: random.Random) -> Edition:
    author = _Author(chance)
    tables = tuple(_table(number, author, chance) for number in range(pages))
    source = Source(
        id="made", title="Made up", publisher="nobody", address="", licence="", correct_on=None
    )
    term = Term(id="term", term="reentry", also=(), meaning=author.prose(1), see=())
    return Edition(
        wording=ENGLISH,
        title="Made up",
        kicker="Made up",
        name="Made up",
        credit="",
        pages=tuple(_page(table, author) for table in tables),
        tables=tables,
        glossary=(term,),
        sources=(source,),
    )


def _page(table: Table, author: _Author) -> Page:
    cards = tuple(
        Card(id=f"card-{number}", icon="", title=author.line(3), text=author.prose(1), links=())
        for number in range(3)
    )
    return Page(
        id=table.id,
        title=author.line(3),
        blocks=(
            ProseBlock(id="words", heading=author.line(4), text=author.prose(3)),
            Cards(id="cards", heading=author.line(3), intro=(), items=cards, links_label=""),
            ProseBlock(id="more", heading=author.line(4), text=author.prose(2)),
            Statistics(id="table", heading="", caution="", table=table, pictures=()),
        ),
    )


def _table(number: int, author: _Author, chance: random.Random) -> Table:
    rows = tuple(
        Row(
            id=f"row-{place}",
            label=author.line(3),
            figures=(Figure(Kind.COUNT, chance.randrange(100_000)),),
            who="all prisoners",
            where="England and Wales",
            when=f"{2000 + place}",
            moment=date(2000 + place, 1, 1),
            source="made",
        )
        for place in range(5)
    )
    columns = (
        Column(id="label", part=Part.LABEL, heading="Measure"),
        Column(id="value", part=None, heading="Figure", unit="people"),
        Column(id="when", part=Part.WHEN, heading="When"),
    )
    return Table(
        id=f"made-{number}",
        title=author.line(4),
        measure="people",
        columns=columns,
        rows=rows,
        note="",
    )


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
