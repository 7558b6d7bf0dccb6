"""The Markdown that authors write, as values: paragraphs and lists of spans.

The subset is small on purpose: paragraphs, bullet and numbered lists, **strong**, *emphasis* and
links. Headings belong to blocks, tables to statistics, pictures to their own blocks.
"""

from __future__ import annotations

from content.frozen import frozen
from content.links import Link


@frozen
class Span:
    """A run of text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: Link | None = None


Spans = tuple[Span, ...]


@frozen
class Paragraph:
    """A paragraph."""

    spans: Spans


@frozen
class Listing:
    """A flat list; each item is one run of spans."""

    items: tuple[Spans, ...]
    ordered: bool = False


Prose = tuple[Paragraph | Listing, ...]


def plain(prose: Prose) -> str:
    """Return the words alone: paragraphs and items on lines of their own."""
    lines: list[str] = []
    for part in prose:
        match part:
            case Paragraph(spans):
                lines.append(plain_spans(spans))
            case Listing(items):
                lines.extend(plain_spans(item) for item in items)
    return "\n".join(lines)


def plain_spans(spans: Spans) -> str:
    """Return the words of a run of spans."""
    return "".join(span.text for span in spans)
