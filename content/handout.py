"""Handouts: a brochure, or one page of it, as plain text, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Callable

from content.handout_html import as_html
from content.handout_markdown import as_markdown
from content.handout_parts import Outline
from content.handout_text import as_text
from content.model import Brochure
from content.outline import page_outline, whole_outline

Form = Callable[[Outline], str]

FORMS: dict[str, Form] = {".txt": as_text, ".md": as_markdown, ".html": as_html}
"""The forms of a handout, by the suffix of its file."""


def handout(brochure: Brochure, language: str, form: Form) -> str:
    """Return everything that a brochure says in one of its languages."""
    return form(whole_outline(brochure, brochure.edition(language)))


def page_handout(brochure: Brochure, language: str, page_id: str, form: Form) -> str:
    """Return everything that one page says, with the figures, terms and sources it refers to."""
    edition = brochure.edition(language)
    return form(page_outline(brochure, edition, edition.page(page_id)))
