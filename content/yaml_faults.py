"""Says why a file cannot be read as YAML: what an author did, where, and how to mend it."""

from __future__ import annotations

import re

from content.frozen import frozen
from content.nodes import Document, Scalar

_QUOTE = "put quotes round the whole text"
_COLUMN = "fields that belong together begin in the same column, as do the items of a list"
_FIELD = "a field is written  name: text  and the lines of its text are indented further"
_END_QUOTE = 'close it where the text ends; a text that itself begins with \' stands in "…"'
_BRACKETS = "every [ needs its ] and every { its }; a text that begins with one needs quotes"
_NOT_UNDER = (
    "this line is not indented as the text above it",
    "every line of a text after | or > is indented further than the name of its field",
)
_ITEM = "an item of a list begins with the hyphen of the keyboard and a space"
_NO_SPACE = ("a space is missing after the hyphen", "an item of a list is written  - text")

Place = tuple[int, int]
"""A line and a column, both counted from 0."""


@frozen
class Failure:
    """Where the parser stopped, in what it was, and why, in its own words."""

    reason: str
    place: Place
    begin: Place | None


def explain(document: Document, failure: Failure) -> None:
    """Note the problem that made the parser stop, where an author would look for it.

    Unless the same line has one already: that is what made it stop.
    """
    place, message, hint = _Explanation(document, failure).found()
    if (document.path, place[0] + 1) not in {(each.path, each.line) for each in document.problems}:
        document.problem(*place, message, hint)


class _Explanation:
    """Compares what the parser said with what stands in the file around that place."""

    def __init__(self, document: Document, failure: Failure) -> None:
        self._source = document.source
        self._lines = document.source.split("\n")
        self._failure = failure
        self._begin = failure.begin or failure.place
        self._last = document.scalars[-1] if document.scalars else None

    def found(self) -> tuple[Place, str, str]:
        """Return place, message and hint."""
        place = self._failure.place
        line = self._line(place)
        indentation = line[: len(line) - len(line.lstrip())]
        if "\t" in indentation:
            hint = "indent with spaces, two for each level"
            return (place[0], indentation.index("\t")), "a tab in the indentation", hint
        for words, look in (
            ("values are not allowed", self._colon),
            ("could not find expected ':'", self._no_field),
            ("expected key", self._end_of_group),
            ("block end", self._end_of_group),
            ("'-' indicator", self._end_of_group),
            ("expected ',' or", self._bracket),
            ("end of stream", self._open_quote),
            ("escape", self._backslash),
            ("hexdecimal", self._backslash),
            ("line break", self._block_text),
            ("document start", self._end_of_file),
        ):
            if words in self._failure.reason:
                return look()
        return self._first_mark()

    def _line(self, place: Place) -> str:
        return self._lines[place[0]] if place[0] < len(self._lines) else ""

    def _mark(self, place: Place) -> str:
        return self._line(place)[place[1] : place[1] + 1]

    def _is_first(self, place: Place) -> bool:
        return not self._line(place)[: place[1]].strip(" -")

    def _end_of(self, scalar: Scalar) -> Place:
        before = self._source[: scalar.end]
        return before.count("\n"), scalar.end - before.rfind("\n") - 1

    def _colon(self) -> tuple[Place, str, str]:
        """Explain a colon in a text, or in a line that is read as more of one."""
        place, last = self._failure.place, self._last
        if last is None or last.line == place[0]:
            return place, "a colon with a space after it stands in this text", _QUOTE
        begin = (last.line, last.column)
        if self._is_first(begin):
            return self._no_field(begin)
        line = self._line(place)
        message = "this line is indented further than the field above, so it is read as its text"
        return (place[0], len(line) - len(line.lstrip())), message, _COLUMN

    def _no_field(self, begin: Place | None = None) -> tuple[Place, str, str]:
        """Explain a line that should be a field, and is none."""
        place = begin or self._begin
        words = self._line(place)[place[1] :]
        name, colon, rest = words.partition(":")
        if words.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            said = "two versions of this file were joined here", "keep one, delete the marks"
        elif words.startswith("-"):
            said = _NO_SPACE
        elif self._is_under_text(place):
            said = _NOT_UNDER
        elif colon and rest and name.replace("-", "").replace("_", "").isalnum():
            said = "a space is missing after the colon", _FIELD
        else:
            said = "this is no field: there is no colon with a space after it", _FIELD
        return place, *said

    def _is_under_text(self, place: Place) -> bool:
        """Tell whether the line at ``place`` follows a text after | or >."""
        last = self._last
        return last is not None and last.style in {"|", ">"} and self._end_of(last)[0] == place[0]

    def _end_of_group(self) -> tuple[Place, str, str]:
        """Explain what is neither the next field nor the next item."""
        place, last = self._failure.place, self._last
        if self._is_first(place):
            if self._is_under_text(place):
                return place, *_NOT_UNDER
            if re.match(r"-[^ ]", self._line(place)[place[1] :]):
                return place, *_NO_SPACE
            if dash := re.match(
                r"[\u2010-\u2015\u2212\u2022\u00b7*] ", self._line(place)[place[1] :]
            ):
                return place, f"{dash[0].strip()} begins no item of a list", _ITEM
            return place, "this line is not indented as those that it belongs with", _COLUMN
        if last is not None and last.style in {"'", '"'} and self._end_of(last)[0] == place[0]:
            return self._after_quotes(last)
        message = "the text goes on after its closing bracket"
        return place, message, f"{_QUOTE}, or begin it after | on a line of its own"

    def _after_quotes(self, last: Scalar) -> tuple[Place, str, str]:
        place = self._failure.place
        if last.line < place[0]:
            message = f"the quotation mark that opens here is closed only in line {place[0] + 1}"
            return (last.line, last.column), message, "close it where the text ends"
        inner = "two '' for one within" if last.style == "'" else 'a \\" for one within'
        message = "the text goes on after its closing quotation mark"
        return place, message, f"{_QUOTE}, with {inner}"

    def _bracket(self) -> tuple[Place, str, str]:
        """Explain a list or a group in brackets that neither goes on nor ends."""
        place, last = self._failure.place, self._last
        runs_on = last is not None and last.line < self._end_of(last)[0] == place[0]
        if place == self._begin or runs_on:
            return self._begin, "the bracket that opens here is never closed", _BRACKETS
        message = "a comma is missing here, or quotes round the text"
        return place, message, "within [ ] and { } a text with a comma or a colon needs quotes"

    def _open_quote(self) -> tuple[Place, str, str]:
        return self._begin, "the quotation mark that opens here is never closed", _END_QUOTE

    def _backslash(self) -> tuple[Place, str, str]:
        hint = "write \\\\ for a backslash, or put the text in '…'"
        return self._failure.place, 'within "…" a backslash begins a special mark', hint

    def _block_text(self) -> tuple[Place, str, str]:
        message = "after | or > a text begins on a line of its own"
        return self._begin, message, f"to begin a text with the mark itself, {_QUOTE}"

    def _end_of_file(self) -> tuple[Place, str, str]:
        return self._failure.place, 'the line "..." above ends the file', "delete that line"

    def _first_mark(self) -> tuple[Place, str, str]:
        """Explain a text that begins with a mark that means something else."""
        if self._line(self._begin).startswith("%"):
            return self._begin, "no line can begin with %", "delete the line"
        place = self._begin if self._mark(self._begin) in {"*", "&"} else self._failure.place
        if self._is_first(place) and self._is_under_text(place):
            return place, *_NOT_UNDER
        mark = self._mark(place)
        if mark == ":":
            return place, "nothing stands after this colon", _FIELD
        if mark.strip():
            return place, f"a text cannot begin with {mark}", _QUOTE
        return place, f"this is no YAML: {self._failure.reason}", ""
