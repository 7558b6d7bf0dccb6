"""Where a link in a brochure leads: a page, a place on it, a term, a source, a figure, the web."""

from __future__ import annotations

from content.frozen import frozen


@frozen
class PageLink:
    """A page, and on it the block or item with the id ``place`` (its top if empty)."""

    page: str
    place: str = ""

    def __str__(self) -> str:
        return f"page:{self.page}#{self.place}" if self.place else f"page:{self.page}"


@frozen
class TermLink:
    """A term of the glossary."""

    term: str

    def __str__(self) -> str:
        return f"term:{self.term}"


@frozen
class SourceLink:
    """An entry of the list of sources."""

    source: str

    def __str__(self) -> str:
        return f"source:{self.source}"


@frozen
class FigureLink:
    """One figure: a cell of a statistics table, with whom, where and when it is about.

    ``column`` may be empty where the table has one column of figures.
    """

    table: str
    row: str
    column: str = ""

    def __str__(self) -> str:
        end = f"/{self.column}" if self.column else ""
        return f"figure:{self.table}/{self.row}{end}"


@frozen
class WebLink:
    """An address outside the brochure. It is shown, and never opened by the brochure itself."""

    address: str

    def __str__(self) -> str:
        return self.address


Link = PageLink | TermLink | SourceLink | FigureLink | WebLink

FORMS = "page:ID, page:ID#PLACE, term:ID, source:ID, figure:TABLE/ROW or https://…"
"""The forms that ``parse`` understands, for messages to authors."""


def parse(target: str) -> Link | None:
    """Read a link as authors write it, or return None where it has none of the known forms."""
    scheme, _, rest = target.partition(":")
    match scheme:
        case "page":
            page, mark, place = rest.partition("#")
            return PageLink(page, place) if page and bool(mark) == bool(place) else None
        case "term":
            return TermLink(rest) if rest else None
        case "source":
            return SourceLink(rest) if rest else None
        case "figure":
            parts = rest.split("/")
            return FigureLink(*parts) if len(parts) in {2, 3} and all(parts) else None
        case "https" | "http":
            return WebLink(target) if len(rest) > len("//") and rest.startswith("//") else None
        case _:
            return None
