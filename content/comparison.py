"""Places or whole brochures side by side: what they have in common in one row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from content.frozen import frozen
from content.links import FigureLink, Link, PageLink, SourceLink
from content.markdown import Listing, Paragraph, Prose, Span
from content.model import (
    Brochure,
    Callout,
    Card,
    Cards,
    Edition,
    Fact,
    Facts,
    Image,
    Lead,
    ProseBlock,
    Statistics,
)
from content.shortlist import Item, item_at, title_of
from content.statistics import Row, Table, figure_text
from content.wording import Wording, language_name


@frozen
class Subject:
    """What stands at the head of a column; ``target`` leads to it, if anything does."""

    title: str
    kicker: str
    target: Link | None = None


@frozen
class Likeness:
    """A row: what it is about, and what each subject says of it (empty: nothing)."""

    heading: str
    cells: tuple[Prose, ...]


@frozen
class Comparison:
    """Subjects side by side. ``missing`` says in words that a subject states nothing."""

    subjects: tuple[Subject, ...]
    rows: tuple[Likeness, ...]
    missing: str


Statements = dict[str, Prose]
"""What one subject says, by the heading of the row in which it says it."""


def comparison_of(links: Iterable[PageLink], edition: Edition) -> Comparison:
    """Compare places of a brochure; those that cannot be listed are left out."""
    found = [(link, item) for link in links if (item := item_at(link, edition)) is not None]
    subjects = [
        Subject(title_of(item), edition.page(link.page).title, link) for link, item in found
    ]
    said = [_statements(link, item, edition) for link, item in found]
    return _comparison(subjects, said, edition.wording)


def comparison_of_brochures(books: Sequence[tuple[Brochure, Edition]]) -> Comparison:
    """Compare brochures, each in the edition given with it, in the words of the first."""
    words = books[0][1].wording
    subjects = [Subject(edition.title, edition.kicker) for _, edition in books]
    said = [_brochure(brochure, edition, words) for brochure, edition in books]
    return _comparison(subjects, said, words)


def _comparison(subjects: list[Subject], said: list[Statements], words: Wording) -> Comparison:
    rows = tuple(
        Likeness(heading, tuple(statements.get(heading, ()) for statements in said))
        for heading in _merged([list(statements) for statements in said])
    )
    return Comparison(tuple(subjects), rows, words.nothing_stated)


def _merged(lists: list[list[str]]) -> list[str]:
    """Return all headings once, each after those that it follows in its own list."""
    merged: list[str] = []
    for headings in lists:
        shared = (merged.index(heading) for heading in headings if heading in merged)
        at = next(shared, len(merged))
        for heading in headings:
            if heading in merged:
                at = max(at, merged.index(heading) + 1)
            else:
                merged.insert(at, heading)
                at += 1
    return merged


def _statements(link: PageLink, item: Item, edition: Edition) -> Statements:
    words = edition.wording
    match item:
        case Card():
            label = _links_label(link, edition)
            links = Listing(tuple((Span(each.title, link=each.target),) for each in item.links))
            return {words.what_it_says: item.text, **({label: (links,)} if item.links else {})}
        case Lead() | ProseBlock() | Callout():
            return {words.what_it_says: item.text}
        case Image():
            said = tuple(text for text in (item.caption, item.description) if text)
            return {words.what_it_says: tuple(map(_line, said))}
        case Fact():
            return _fact(item, edition)
        case Statistics():
            return _statistics(item, edition)
        case _:
            assert_never(item)


def _links_label(link: PageLink, edition: Edition) -> str:
    """Return what the links of a card have in common: its grid says it."""
    return next(
        block.links_label
        for block in edition.page(link.page).blocks
        if isinstance(block, Cards) and any(card.id == link.place for card in block.items)
    )


def _fact(fact: Fact, edition: Edition) -> Statements:
    words = edition.wording
    said: Statements = {words.figure: (Paragraph((_value(fact),)),)}
    if fact.note:
        said = {words.what_it_says: (_line(fact.note),), **said}
    if fact.figure is not None:
        _table, row, _cell = edition.figure(fact.figure)
        said |= _about((row,), words)
    return {**said, words.source: _sources((fact.source,), edition)}


def _statistics(block: Statistics, edition: Edition) -> Statements:
    """Return a table: its figures by the label of their row, and what all of them are about."""
    words, table = edition.wording, block.table
    lines = (table.measure, block.caution, table.note)
    said: Statements = {words.what_it_says: tuple(_line(line) for line in lines if line)}
    for row in table.rows:
        said[row.label] = (*said.get(row.label, ()), *_figures(row, table, words))
    return {**said, **_about(table.rows, words), words.source: _sources(table.sources, edition)}


def _figures(row: Row, table: Table, words: Wording) -> Iterable[Paragraph]:
    """Say the figures of a row, with what tells it from the other rows of its table."""
    own = [
        part
        for part, others in (
            (row.who, {other.who for other in table.rows}),
            (row.where, {other.where for other in table.rows}),
            (row.when, {other.when for other in table.rows}),
        )
        if len(others) > 1
    ]
    about = Span(f" ({' · '.join(own)})" if own else "")
    for column, cell in zip(table.figure_columns, row.figures, strict=True):
        link = FigureLink(table.id, row.id, column.id)
        figure = Span(figure_text(cell, words), strong=True, link=link)
        yield Paragraph((Span(f"{column.title}: "), figure, about))


def _about(rows: Sequence[Row], words: Wording) -> Statements:
    """Say whom, where and when figures are about, each thing once."""
    return {
        words.who: _distinct(row.who for row in rows),
        words.where: _distinct(row.where for row in rows),
        words.when: _distinct(row.when for row in rows),
    }


def _distinct(texts: Iterable[str]) -> Prose:
    return tuple(_line(text) for text in dict.fromkeys(texts))


def _sources(sources: Iterable[str], edition: Edition) -> Prose:
    """Name sources, each with the day for which it is right."""
    words = edition.wording
    return tuple(
        Paragraph(
            (
                Span(edition.source(source).title, link=SourceLink(source)),
                Span(f". {words.information_correct(edition.source(source).correct_on)}."),
            )
        )
        for source in sources
    )


def _brochure(brochure: Brochure, edition: Edition, words: Wording) -> Statements:
    """Return what a brochure says of itself, then its short facts by their labels."""
    tabs = Listing(tuple((Span(page.title),) for page in edition.pages))
    languages = ", ".join(language_name(code) for code in brochure.languages)
    said: Statements = {
        words.tabs: (tabs,),
        words.languages: (_line(languages),),
        words.version_label: (_line(brochure.version),),
        words.review_label: (_line(words.day(brochure.review_by)),),
    }
    for page in edition.pages:
        for block in page.blocks:
            if isinstance(block, Facts):
                for fact in block.items:
                    note = (_line(fact.note),) if fact.note else ()
                    said[fact.label] = (_strong(fact.value), *note, *_origin(fact, edition))
    return said


def _origin(fact: Fact, edition: Edition) -> Prose:
    """Say whom, where and when a figure is about, and the source of any fact, without links."""
    words, source = edition.wording, edition.source(fact.source).title
    if fact.figure is None:
        return (_line(f"{words.source}: {source}"),)
    _table, row, _cell = edition.figure(fact.figure)
    return (_line(f"{row.about(words)}. {words.source}: {source}"),)


def _value(fact: Fact) -> Span:
    return Span(fact.value, strong=True, link=fact.figure)


def _strong(text: str) -> Paragraph:
    return Paragraph((Span(text, strong=True),))


def _line(text: str) -> Paragraph:
    return Paragraph((Span(text),))
