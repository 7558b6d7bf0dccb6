"""What one page says in a few words, short enough for a code that a telephone reads from afar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.links import FigureLink
from content.markdown import Paragraph, Prose, plain_spans
from content.model import Brochure, Callout, Cards, Facts, Lead, Page, ProseBlock, Tone

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def page_summary(brochure: Brochure, language: str, page_id: str, *, most: int) -> str:
    """Return a plain text of at most ``most`` bytes in UTF-8: whole lines, the first ones first.

    No figure is in it: there is no room for whom, where, when and source, without which none
    travels. The name of the brochure begins it and its version ends it.
    """
    edition = brochure.edition(language)
    page = edition.page(page_id)
    end = f"({edition.wording.version.format(version=brochure.version)})"
    text = f"{edition.title}: {page.title}"
    for line in _lines(page):
        longer = f"{text}\n{line}"
        if len(f"{longer}\n{end}".encode()) > most:
            break
        text = longer
    return f"{text}\n{end}"


def _lines(page: Page) -> Iterator[str]:
    """Return what the page says without figures, as lines that can each be the last."""
    for block in page.blocks:
        match block:
            case Lead(text=text) | ProseBlock(text=text) | Callout(text=text, tone=Tone.NOTE):
                yield from _sentences(text)
            case Facts(items=items):
                yield from (f"{fact.label}: {fact.value}" for fact in items if not fact.figure)
            case Cards(heading=heading, items=cards):
                yield f"{heading}: {', '.join(card.title for card in cards)}"
            case _:
                pass


def _sentences(prose: Prose) -> Iterator[str]:
    for part in prose:
        for spans in (part.spans,) if isinstance(part, Paragraph) else part.items:
            if not any(isinstance(span.link, FigureLink) for span in spans):
                yield from _SENTENCE_END.split(plain_spans(spans).strip())
