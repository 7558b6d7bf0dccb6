"""What is handed over, and how that is done where the program stands. Qt-free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from content.frozen import frozen
from content.handout_parts import Outline
from content.model import Brochure, Statistics
from content.outline import page_outline, shortlist_outline, table_outline, whole_outline
from ui.visit import Visit

_LONGEST_NAME = 80


@frozen(kw_only=True)
class Handing:
    """How things are handed over here.

    With ``saves`` files are written where somebody says, with ``asks`` the system's dialogs for
    printers are shown; otherwise handouts go straight to ``printer``, if there is one.
    """

    saves: bool = True
    asks: bool = True
    printer: str = ""


class Kind(StrEnum):
    """What a handout can be made of."""

    PAGE = "page"
    BROCHURE = "brochure"
    SHORTLIST = "shortlist"
    TABLE = "table"


@frozen
class Choice:
    """What is to be handed over; ``id`` names the table."""

    kind: Kind
    id: str = ""


def choices(brochure: Brochure, visit: Visit) -> Iterator[Choice]:
    """Return what can be handed over now: the page, its tables, the brochure, the shortlist."""
    yield Choice(Kind.PAGE)
    for block in brochure.edition(visit.language).page(visit.page).blocks:
        if isinstance(block, Statistics):
            yield Choice(Kind.TABLE, block.table.id)
    yield Choice(Kind.BROCHURE)
    if visit.shortlist:
        yield Choice(Kind.SHORTLIST)


def chosen_outline(choice: Choice, brochure: Brochure, visit: Visit) -> Outline:
    """Return what a choice means in a visit. KeyError for a table that is not there."""
    edition = brochure.edition(visit.language)
    match choice.kind:
        case Kind.PAGE:
            return page_outline(brochure, edition, edition.page(visit.page))
        case Kind.BROCHURE:
            return whole_outline(brochure, edition)
        case Kind.SHORTLIST:
            return shortlist_outline(brochure, edition, visit.shortlist)
        case Kind.TABLE:
            return table_outline(brochure, edition, edition.table(choice.id))


def file_name(title: str, suffix: str) -> str:
    """Return a name for a file with this title that every system takes."""
    words = re.sub(r"[^\w ,–-]+", "", title)[:_LONGEST_NAME].strip(" ,–-")
    return f"{words or 'brochure'}{suffix}"
