"""What opens when a term, a source, a figure or an address is followed: a title and some prose."""

from __future__ import annotations

from typing import assert_never

from content.frozen import frozen
from content.links import FigureLink, SourceLink, TermLink, WebLink
from content.markdown import Listing, Paragraph, Prose, Span
from content.model import Edition, Source, Term
from content.statistics import figure_text


@frozen
class Note:
    """A short text shown above the page. ``kicker`` says what kind of thing it is about."""

    kicker: str
    title: str
    text: Prose


def note_for(link: TermLink | SourceLink | FigureLink | WebLink, edition: Edition) -> Note:
    """Return what a link opens. KeyError where it leads nowhere (a checked pack has no such)."""
    words = edition.wording
    match link:
        case TermLink(term):
            entry = edition.term(term)
            return Note(
                words.glossary, entry.term, (*entry.meaning, *_after_meaning(entry, edition))
            )
        case SourceLink(source):
            found = edition.source(source)
            return Note(words.source, found.title, (Listing(_about_source(found, edition)),))
        case FigureLink():
            return _figure_note(link, edition)
        case WebLink(address):
            text = (Paragraph((Span(words.web_explanation),)), Paragraph((Span(address),)))
            return Note(words.web_address, address.partition("//")[2].partition("/")[0], text)
        case _:
            assert_never(link)


def glossary_note(edition: Edition) -> Note:
    """Return the whole glossary, in alphabetical order."""
    text: list[Paragraph | Listing] = []
    for term in edition.glossary:
        text.extend(_entry(term))
        text.extend(_after_meaning(term, edition))
    return Note(edition.kicker, edition.wording.glossary, tuple(text))


def sources_note(edition: Edition) -> Note:
    """Return the list of sources and the line of credit."""
    text: list[Paragraph | Listing] = []
    for source in edition.sources:
        text.append(Paragraph((Span(source.title, strong=True),)))
        text.append(Listing(_about_source(source, edition)))
    text.append(Paragraph((Span(edition.credit),)))
    return Note(edition.kicker, edition.wording.sources, tuple(text))


def _entry(term: Term) -> Prose:
    """Return a term with its meaning, run on from it as dictionaries do."""
    name = Span(term.term, strong=True)
    match term.meaning:
        case (Paragraph(spans), *rest):
            return (Paragraph((name, Span(" – "), *spans)), *rest)
        case meaning:
            return (Paragraph((name,)), *meaning)


def _after_meaning(term: Term, edition: Edition) -> tuple[Paragraph, ...]:
    words = edition.wording
    paragraphs: list[Paragraph] = []
    if term.also:
        paragraphs.append(Paragraph((Span(f"{words.also_called}: {', '.join(term.also)}"),)))
    if term.see:
        spans = [Span(f"{words.see_also}: ")]
        for number, other in enumerate(term.see):
            if number:
                spans.append(Span(", "))
            spans.append(Span(edition.term(other).term, link=TermLink(other)))
        paragraphs.append(Paragraph(tuple(spans)))
    return tuple(paragraphs)


def _about_source(source: Source, edition: Edition) -> tuple[tuple[Span, ...], ...]:
    words = edition.wording
    lines: list[tuple[Span, ...]] = [
        (Span(f"{words.published_by}: {source.publisher}"),),
        (Span(words.information_correct(source.correct_on)),),
    ]
    if source.address:
        link = WebLink(source.address)
        lines.append((Span(f"{words.address}: "), Span(source.address, link=link)))
    if source.licence:
        lines.append((Span(f"{words.licence}: {source.licence}"),))
    return tuple(lines)


def _figure_note(link: FigureLink, edition: Edition) -> Note:
    words = edition.wording
    table, row, cell = edition.figure(link)
    source = edition.source(row.source)
    lines = (
        (Span(f"{words.who}: "), Span(row.who, strong=True)),
        (Span(f"{words.where}: "), Span(row.where, strong=True)),
        (Span(f"{words.when}: "), Span(row.when, strong=True)),
        (
            Span(f"{words.source}: "),
            Span(f"{source.title}, {source.publisher}", link=SourceLink(source.id)),
        ),
    )
    notes = (Paragraph((Span(table.note),)),) if table.note else ()
    title = f"{row.label}: {figure_text(cell, words)}"
    return Note(words.figure, title, (Listing(lines), *notes))
