"""Opens, sorts and scrolls a table of so many ROWS; prints seconds as JSON."""

from __future__ import annotations

import json
import random
import sys
from datetime import date, timedelta
from functools import partial

from benchmarks.inside.stage import Stage
from content.model import Brochure, Edition, Page, Source, Statistics
from content.statistics import Column, Figure, Kind, Part, Row, Table
from content.wording import ENGLISH
from ui.table_view import TableView

LABEL, NUMBER = 0, 1
JUMPS = 50
WORDS = ("reentry", "custody", "probation", "release", "sentence", "support", "housing", "work")


def main(count: int) -> dict[str, list[float]]:
    """Return the seconds of each frame, by what was done."""
    chance = random.Random(1)  # noqa: S311 - the same rows each time
    stage = Stage(_brochure(_table(count, chance)), 1920, 1080)
    opened = stage.open()
    stage.settle()
    view = stage.window.findChild(TableView)
    numbers = stage.time(partial(view.choose_sort, NUMBER))
    texts = stage.time(partial(view.choose_sort, LABEL))
    bar = view.verticalScrollBar()
    places = [chance.randrange(1, bar.maximum()) for _ in range(JUMPS)]
    jumps = [stage.time(partial(bar.setValue, place)) for place in places]
    return {"open": [opened], "numbers": [numbers], "texts": [texts], "jumps": jumps}


def _table(count: int, chance: random.Random) -> Table:
    first = date(1900, 1, 1)
    rows = []
    for number in range(count):
        day = first + timedelta(days=number % 40_000)
        rows.append(
            Row(
                id=f"row-{number}",
                label=f"{chance.choice(WORDS)} {chance.choice(WORDS)} {chance.randrange(count)}",
                figures=(Figure(Kind.COUNT, chance.randrange(100_000)),),
                who="all prisoners",
                where="England and Wales",
                when=f"{day}",
                moment=day,
                source="made",
            )
        )
    columns = (
        Column(id="label", part=Part.LABEL, heading="Measure"),
        Column(id="value", part=None, heading="Figure", unit="people"),
        Column(id="where", part=Part.WHERE, heading="Where"),
        Column(id="when", part=Part.WHEN, heading="When"),
    )
    return Table(
        id="made", title="Made up", measure="people", columns=columns, rows=tuple(rows), note=""
    )


def _brochure(table: Table) -> Brochure:
    block = Statistics(id="made", heading="", caution="", table=table, pictures=())
    source = Source(
        id="made", title="Made up", publisher="nobody", address="", licence="", correct_on=None
    )
    edition = Edition(
        wording=ENGLISH,
        title="Made up",
        kicker="Made up",
        name="Made up",
        credit="",
        pages=(Page(id="made", title="Made up", blocks=(block,)),),
        tables=(table,),
        glossary=(),
        sources=(source,),
    )
    return Brochure(id="made", version="1", review_by=date.max, editions=(edition,))


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
