"""What stands under the search field, row by row: answers, guesses, contents. Qt-free."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from content.frozen import frozen
from content.links import PageLink
from content.model import Edition, Statistics
from content.wording import sentences

if TYPE_CHECKING:
    from content.passages import Target
    from content.search import Found
    from content.snippet import Snippet


@frozen
class Summary:
    """What came of the search."""

    text: str


@frozen
class Title:
    """What the rows under it have in common."""

    text: str


@frozen
class Answer:
    """A place where something was found; ``said`` is all of it for assistive technology.

    ``brochure`` is what the index knows its brochure by, ``found`` the words to be marked there.
    """

    target: Target
    row: str
    title: Snippet
    within: str
    words: Snippet
    said: str
    brochure: str
    found: str


@frozen
class Guess:
    """Other words that may have been meant."""

    text: str


@frozen
class Entry:
    """A page, or a heading on it."""

    text: str
    link: PageLink


@frozen
class Book:
    """A brochure of a library: its title, its tabs, and how it is; or what is wrong with it."""

    folder: Path
    title: str
    about: str
    state: str
    is_sound: bool
    is_marked: bool = False


Row = Summary | Title | Answer | Guess | Entry | Book


def said(row: Row) -> str:
    """Return all that a row says, for assistive technology."""
    match row:
        case Answer():
            return row.said
        case Book():
            return sentences(row.title, row.about, row.state)
        case _:
            return row.text


def can_be_chosen(row: Row) -> bool:
    """Tell whether a row leads anywhere."""
    return isinstance(row, (Answer, Guess, Entry, Book))


def answers(found: Found) -> Iterator[Row]:
    """Return the rows of what was found: each page or list with its answers."""
    for group in found.groups:
        yield Title(group.title)
        for hit in group.hits:
            title = hit.title or hit.words
            words = hit.words if hit.title else ()
            told = sentences(_plain(title), hit.within, _plain(words), group.title)
            yield Answer(
                target=hit.target,
                row=hit.row,
                title=title,
                within=hit.within,
                words=words,
                said=told,
                brochure=group.brochure,
                found=group.words,
            )


def contents(edition: Edition) -> Iterator[Row]:
    """Return the rows of all pages and their headings."""
    for page in edition.pages:
        yield Entry(page.title, PageLink(page.id))
        for block in page.blocks:
            table_title = block.table.title if isinstance(block, Statistics) else ""
            if text := block.heading or table_title:
                yield Entry(text, PageLink(page.id, block.id))


def _plain(snippet: Snippet) -> str:
    return "".join(piece.text for piece in snippet)
