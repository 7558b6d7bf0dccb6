"""The forms of a handout that are text: plain, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Callable

from content.handout_html import as_html
from content.handout_markdown import as_markdown
from content.handout_parts import Outline
from content.handout_text import as_text

FORMS: dict[str, Callable[[Outline], str]] = {
    ".txt": as_text,
    ".md": as_markdown,
    ".html": as_html,
}
"""The forms by the suffix of their files."""
