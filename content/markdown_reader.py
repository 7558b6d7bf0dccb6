"""Reads the Markdown that authors write: a small, strict subset, in one pass over the text.

What is outside the subset is a fault at its offset and never quietly shown as something else
(see docs/decisions/0007-markdown-subset.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from content.links import FORMS, Link
from content.links import parse as parse_link
from content.markdown import Listing, Paragraph, Prose, Span, Spans

Resolve = Callable[[Link, int], str]
"""Told of each link and its offset; returns the words for a link that has none of its own."""


class Fault(NamedTuple):
    """Something in a text that is not in the subset, at the character ``offset``."""

    offset: int
    message: str
    hint: str
    lacking: str = ""


_BULLET = re.compile(r"- +(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})\. +(?=\S)")
_INDENTED_ITEM = re.compile(r"[ \t]+(?:[-*+]|\d{1,3}[.)])[ \t]+\S")
_REFUSED_LINES = (
    (
        re.compile(r"#{1,6}(?:\s|$)"),
        "headings are not used in texts",
        'blocks have a "heading" field',
    ),
    (
        re.compile(r"(?:[*+]|\d{1,3}\))[ \t]"),
        "this is no list item",
        'items begin with "- " or "1. "',
    ),
    (re.compile(r">"), "quotations are not used in texts", r"write \> for the character"),
    (re.compile(r"`{3}|~{3}"), "code is not used in texts", ""),
    (re.compile(r"\|"), "tables are not used in texts", "a statistics block shows a table"),
    (re.compile(r"(?:(?:-[ \t]*){2,}|={2,}[ \t]*|_{3,})$"), "lines are not drawn in texts", ""),
    (re.compile(r"(?:-|\d{1,3}\.)[ \t]*$"), "this list item is empty", ""),
    (
        re.compile(r" {4}| {0,3}\t"),
        "code is not used in texts",
        "begin the paragraph at the left edge",
    ),
)
_TOKEN = re.compile(
    r"""(?P<blank>[ \t\n]+)
    |\\(?P<escaped>[!-/:-@\[-`{-~])
    |(?P<stars>\*+)
    |(?P<refused>
        !\[(?:[^\[\]]*\](?:\([^()\s]*\))?)?
        |<(?=[A-Za-z/!?])
        |&(?=\#|[A-Za-z][A-Za-z0-9]*;)
        |[`_~\\])
    |(?P<open>\[)
    |\]\((?P<target>[^()\s]*)\)
    |\]\((?P<broken>[^\n)]*\)?)
    |(?P<close>\])
    |[^\s\\*!\[\]<&`_~]+
    |.""",
    re.VERBOSE | re.DOTALL,
)
_REFUSED_MARKS = {
    "!": ("pictures are not used in texts", "an image block shows a picture"),
    "<": ("HTML is not used in texts", r"write \< for the character"),
    "&": ("HTML is not used in texts", "write the character itself"),
    "`": ("code is not used in texts", r"write \` for the character"),
    "_": ('"_" does not make emphasis here', r"write *emphasis*, or \_ for the character"),
    "~": ("text is not struck out here", r"write \~ for the character"),
    "\\": ('"\\" stands before no punctuation character', r"write \\ for the character"),
}
_STRONG = "**"
_EMPHASIS = "*"
_TARGET_HINT = "it has no blanks and no brackets: write %20, %28 and %29"
_LINK_HINT = r"a link is [text](target); write \[ for the character"


def parse(text: str, faults: list[Fault], resolve: Resolve) -> Prose:
    """Read a text; add what is outside the subset to ``faults``."""
    return tuple(
        Listing(
            tuple(_Inline(text, *item, faults, resolve).spans for item in part.items), part.ordered
        )
        if isinstance(part, _List)
        else Paragraph(_Inline(text, part.start, part.end, faults, resolve).spans)
        for part in _Blocks(text, faults).parts
    )


@dataclass(slots=True)
class _Text:
    """A paragraph: from where to where in the text."""

    start: int
    end: int


@dataclass(slots=True)
class _List:
    ordered: bool
    items: list[tuple[int, int]]


class _Blocks:
    """The paragraphs and lists of a text, line by line."""

    def __init__(self, text: str, faults: list[Fault]) -> None:
        self.parts: list[_Text | _List] = []
        self._faults = faults
        self._after_gap = True
        start = 0
        for line in text.split("\n"):
            self._take(line, start)
            start += len(line) + 1

    def _take(self, line: str, start: int) -> None:
        if not line.strip():
            self._after_gap = True
            return
        open_list = self.parts[-1] if self.parts and isinstance(self.parts[-1], _List) else None
        open_text = None if self._after_gap or open_list or not self.parts else self.parts[-1]
        if _INDENTED_ITEM.match(line):
            self._fault(start, "lists within lists are not used", "begin items at the left edge")
        elif match := _BULLET.match(line):
            self._item(open_list, start + match.end(), start + len(line), ordered=False)
        elif (match := _NUMBER.match(line)) and (open_text is None or match[1] == "1"):
            self._item(open_list, start + match.end(), start + len(line), ordered=True)
        elif refusal := self._refusal(line):
            self._fault(start, *refusal)
        elif open_list and not self._after_gap:
            open_list.items[-1] = (open_list.items[-1][0], start + len(line))
        elif open_list and line[0].isspace():
            self._fault(start, "a list item is one paragraph", "leave the empty line out")
        elif isinstance(open_text, _Text):
            open_text.end = start + len(line)
        else:
            indentation = len(line) - len(line.lstrip())
            self.parts.append(_Text(start + indentation, start + len(line)))
        self._after_gap = False

    def _item(self, current: _List | None, start: int, end: int, *, ordered: bool) -> None:
        if current is None or current.ordered is not ordered:
            current = _List(ordered, [])
            self.parts.append(current)
        current.items.append((start, end))

    def _refusal(self, line: str) -> tuple[str, str] | None:
        inside = not self._after_gap and line[0].isspace()
        for pattern, message, hint in _REFUSED_LINES:
            if pattern.match(line) and not inside:
                return message, hint
        return None

    def _fault(self, offset: int, message: str, hint: str) -> None:
        self._faults.append(Fault(offset, message, hint))


class _Inline:
    """The spans of one run of text."""

    def __init__(
        self, text: str, start: int, end: int, faults: list[Fault], resolve: Resolve
    ) -> None:
        self._text = text
        self._faults = faults
        self._resolve = resolve
        self._done: list[Span] = []
        self._words: list[str] = []
        self._styles: list[tuple[int, str]] = []
        self._link: tuple[int, int, int] | None = None
        self._end = start + len(text[start:end].rstrip())
        for match in _TOKEN.finditer(text, start, self._end):
            self._take(match)
        self._finish()

    @property
    def spans(self) -> Spans:
        """What was read, neighbours of one style joined."""
        return tuple(self._done)

    def _take(self, match: re.Match[str]) -> None:
        offset, found = match.start(), match.group()
        match match.lastgroup:
            case "blank":
                self._words.append(" ")
            case "escaped":
                self._words.append(match["escaped"])
            case "stars":
                self._stars(offset, len(found))
            case "open":
                self._open_link(offset)
            case "target":
                self._close_link(offset, match["target"])
            case "broken" if self._link:
                self._link = None
                self._fault(offset + len("]("), "this is no target of a link", _TARGET_HINT)
            case "close":
                self._bare_bracket()
            case "refused":
                self._fault(offset, *_REFUSED_MARKS[found[0]])
            case _:
                self._words.append(found)

    def _stars(self, offset: int, count: int) -> None:
        end = offset + count
        after_word = offset > 0 and bool(self._words or self._done) and not self._blank(offset - 1)
        before_word = end < self._end and not self._blank(end)
        if not after_word and not before_word:
            self._words.append("*" * count)
            return
        while count and after_word and self._styles and len(self._styles[-1][1]) <= count:
            self._flush()
            count -= len(self._styles.pop()[1])
        while count and before_word:
            mark = _STRONG if count > 1 else _EMPHASIS
            if self._is_on(mark):
                break
            self._flush()
            self._styles.append((end - count, mark))
            count -= len(mark)
        if count:
            hint = r"**strong** and *emphasis* open and close in turn; write \* for the character"
            self._fault(offset, "these asterisks do not match", hint)

    def _blank(self, position: int) -> bool:
        return self._text[position].isspace()

    def _open_link(self, offset: int) -> None:
        if self._link:
            self._fault(offset, "a link cannot stand in a link", _LINK_HINT)
            return
        self._flush()
        self._link = (offset, len(self._done), len(self._styles))

    def _close_link(self, offset: int, target: str) -> None:
        if self._link is None:
            self._fault(offset, "this link is never opened", _LINK_HINT)
            return
        opened, first, styles = self._link
        self._flush()
        self._link = None
        link = parse_link(target)
        if link is None:
            self._fault(offset + len("]("), f'"{target[:60]}" is no link', f"links are {FORMS}")
        elif len(self._styles) != styles:
            self._fault(
                opened, "emphasis begins or ends within this link", "put it around the link"
            )
        else:
            self._fill(self._resolve(link, opened), opened, first)
            self._done[first:] = [replace(span, link=link) for span in self._done[first:]]

    def _fill(self, words: str, opened: int, first: int) -> None:
        if first < len(self._done):
            return
        if not words:
            self._fault(opened, "this link has no words", "write [words](target)")
        self._words.append(words)
        self._flush()

    def _bare_bracket(self) -> None:
        if self._link is None:
            self._words.append("]")
            return
        self._fault(self._link[0], "this link has no target", _LINK_HINT)
        self._link = None

    def _flush(self) -> None:
        text = "".join(self._words)
        self._words.clear()
        if text:
            strong, emphasis = self._is_on(_STRONG), self._is_on(_EMPHASIS)
            self._done.append(Span(text, strong=strong, emphasis=emphasis))

    def _is_on(self, mark: str) -> bool:
        return any(mark == opened for _, opened in self._styles)

    def _finish(self) -> None:
        self._flush()
        if self._link:
            self._fault(self._link[0], "this link has no end", _LINK_HINT)
        for offset, mark in self._styles:
            self._fault(
                offset, f"{mark} opens here and is never closed", r"write \* for the character"
            )

    def _fault(self, offset: int, message: str, hint: str) -> None:
        self._faults.append(Fault(offset, message, hint))
