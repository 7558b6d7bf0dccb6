"""Made-up packs of any number of pages, as authors would write them."""

from __future__ import annotations

from pathlib import Path

BROCHURE = """\
version: 1.0.0
review_by: 2030-01-01
languages: [en]
pages:
{pages}
"""

SOURCES = """\
sources:
  made:
    title: Made up for a benchmark
    publisher: nobody
    address: ""
    licence: none
    correct_on: not stated
"""

GLOSSARY = """\
terms:
  reentry: {}
"""

TABLE = """\
columns: [label, value, who, where, when, source]
figures: {value: {kind: count}}
rows:
  - {id: first, source: made, not_stated: [who, where, when], figures: {value: 87465}}
  - {id: second, source: made, not_stated: [who, where, when], figures: {value: 97700}}
"""

NAMES = """\
title: A made-up brochure
kicker: Made up
name: A made-up brochure
credit: Made up
"""

TABLE_WORDS = """\
tables:
  made:
    title: Two numbers
    measure: People, made up
    columns:
      label: {heading: Measure}
      value: {heading: Figure, unit: people}
      who: {heading: Who}
      where: {heading: Where}
      when: {heading: When}
      source: {heading: Source}
    rows:
      first: {label: The first}
      second: {label: The second}
"""

GLOSSARY_WORDS = """\
terms:
  reentry: {term: reentry, meaning: Going back to life outside.}
"""

PAGE = """\
blocks:
  - {kind: lead, id: opening}
  - kind: facts
    id: facts
    items: [{id: how-long, source: made}, {id: people, figure: made/first}]
  - kind: cards
    id: cards
    items: [{id: one, icon: people}, {id: two, icon: scales}, {id: three, icon: heart}]
  - {kind: prose, id: words}
  - {kind: statistics, id: table, table: made}
"""

PAGE_WORDS = """\
title: Page {title}
blocks:
  opening:
    text: |
      The knowledge and skills to address the complex challenges faced by people.
  facts:
    heading: At a glance
    items:
      how-long: {{label: How long, value: A few months, note: It varies.}}
      people: {{label: People in prison}}
  cards:
    heading: What it is about
    items:
      one: {{title: Reentry, text: "Helping people to start again: [reentry](term:reentry)."}}
      two: {{title: Justice, text: Speaking up **with** people and *for* them.}}
      three: {{title: Care, text: Support that knows what people have been through.}}
  words:
    heading: In more words
    text: |
{words}
  table: {{}}
"""

WORDS = """\
      The programme builds practical expertise in support, social work and advocacy, and looks at
      what stands between people and a life that goes well after they have come home. There are
      [](figure:made/first) of them in this made-up table.
"""
PARAGRAPHS = 8


def write_pack(folder: Path, pages: int) -> None:
    """Write a pack of so many pages into a new folder: about two kilobytes of words each."""
    ids = [f"page-{_letters(number)}" for number in range(pages)]
    files = {
        "brochure.yaml": BROCHURE.format(pages="\n".join(f"  - {page}" for page in ids)),
        "sources.yaml": SOURCES,
        "glossary.yaml": GLOSSARY,
        "statistics/made.yaml": TABLE,
        "en/brochure.yaml": NAMES,
        "en/statistics.yaml": TABLE_WORDS,
        "en/glossary.yaml": GLOSSARY_WORDS,
    }
    words = "\n".join([WORDS] * PARAGRAPHS)
    for page in ids:
        files[f"pages/{page}.yaml"] = PAGE
        files[f"en/{page}.yaml"] = PAGE_WORDS.format(title=page, words=words)
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _letters(number: int) -> str:
    """Write a number in letters."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
