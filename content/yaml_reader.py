"""YAML files as nodes with their places: nothing is guessed, and no input can do harm.

The file is taken as a stream of events, because the C library's own composer crashes on deep
nesting and expands references without limit (see docs/decisions/0003-own-reader.md).
"""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path

import yaml

from content.nodes import Document, Mapping, Node, Scalar, Sequence
from content.problems import Problem, Problems
from content.spelling import quoted
from content.value import Value
from content.yaml_faults import Failure, explain

MAX_BYTES = 512 * 1024
MAX_DEPTH = 16
MAX_NODES = 50_000
MAX_LINE = 2_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


class _UnreadableError(Exception):
    """The rest of the file cannot be read; the reason has been noted."""


def read(path: Path, problems: Problems) -> Value | None:
    """Read a file; add what is wrong to ``problems``. None means that nothing can be used."""
    source = _text(path, problems)
    return None if source is None else read_text(path, source, problems)


def read_text(path: Path, source: str, problems: Problems) -> Value | None:
    """Read ``source``, with LF at the end of its lines, as the text of the file ``path``."""
    document = Document(path, source, problems)
    _check_lines(document)
    if match := _FORBIDDEN.search(source):
        hint = "save the file as UTF-8" if match.group() == "\0" else ""
        document.problem(*_place(source, match.start()), _forbidden(match.group()), hint)
        return None
    try:
        root = _Composer(document).compose()
    except _UnreadableError:
        return None
    if root is None or (isinstance(root, Scalar) and not root.text):
        document.problem(0, 0, "the file is empty")
        return None
    return Value(document, root)


def _text(path: Path, problems: Problems) -> str | None:
    try:
        if not path.is_file():
            problems.add(Problem(path, 1, 1, _why_no_file(path)))
            return None
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        problems.add(Problem(path, 1, 1, f"the file cannot be read: {error.strerror}"))
        return None
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024} kB"
        problems.add(Problem(path, 1, 1, message, "divide it into several"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - before.rfind(b"\n")
        message = f"byte {error.start} is not UTF-8: 0x{data[error.start]:02X}"
        problems.add(Problem(path, line, column, message, _encoding_hint(data, error.start)))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding_hint(data: bytes, position: int) -> str:
    """Say as what else the file may have been saved, and how to save it."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "it is UTF-16; save the file as UTF-8"
    mark = data[position : position + 1].decode("cp1252", "ignore")
    if mark.isprintable() and mark and b"\0" not in data:
        return f"in Windows-1252 it is {quoted(mark)}; save the file as UTF-8"
    return "save the file as UTF-8"


def _why_no_file(path: Path) -> str:
    if os.path.lexists(path):
        return "this is not a readable file"
    return "there is no such file"


def _check_lines(document: Document) -> None:
    for number, line in enumerate(document.source.split("\n")):
        if len(line) > MAX_LINE:
            message = f"the line is longer than {MAX_LINE:,} characters"
            document.problem(number, MAX_LINE, message, 'break it; "|" begins a text of many lines')


def _place(source: str, position: int) -> tuple[int, int]:
    return source.count("\n", 0, position), position - source.rfind("\n", 0, position) - 1


def _forbidden(mark: str) -> str:
    return f"the character U+{ord(mark):04X} is not allowed in a text"


def _mark(event: yaml.Event) -> tuple[int, int, int]:
    mark = event.start_mark
    return (mark.line, mark.column, mark.index) if mark else (0, 0, 0)


class _Composer:
    """Builds nodes from events, without recursion and within limits."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root: Node | None = None
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        self._documents = 0

    def compose(self) -> Node | None:
        """Return the root node; None for a file with nothing in it."""
        try:
            for event in yaml.parse(self._document.source, Loader=_LOADER):
                self._take(event)
        except yaml.YAMLError as error:
            self._explain(error)
            raise _UnreadableError from error
        return self._root

    def _take(self, event: yaml.Event) -> None:
        line, column, start = _mark(event)
        match event:
            case yaml.DocumentStartEvent():
                self._begin(line, column)
            case yaml.AliasEvent():
                self._refuse_reference(event)
                self._add(Scalar(line, column, start, start, f"*{event.anchor}", "*"))
            case yaml.ScalarEvent():
                self._check_extras(event)
                end = event.end_mark.index if event.end_mark else start
                text = event.value or event.tag or ""
                node = Scalar(line, column, start, end, text, event.style or "")
                self._check_escapes(node)
                self._document.scalars.append(node)
                self._add(node)
            case yaml.SequenceStartEvent():
                self._check_extras(event)
                self._enter(Sequence(line, column))
            case yaml.MappingStartEvent():
                self._check_extras(event)
                self._enter(Mapping(line, column))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
                self._keys.pop()
            case _:
                pass

    def _begin(self, line: int, column: int) -> None:
        self._documents += 1
        if self._documents > 1:
            self._document.problem(
                line, column, 'a second document begins with "---"', "delete the line"
            )
            raise _UnreadableError

    def _enter(self, node: Sequence | Mapping) -> None:
        self._add(node)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            self._document.problem(node.line, node.column, f"more than {MAX_DEPTH} levels deep")
            raise _UnreadableError

    def _add(self, node: Node) -> None:
        self._document.size += 1
        if self._document.size > MAX_NODES:
            message = f"the file holds more than {MAX_NODES:,} values"
            self._document.problem(node.line, node.column, message, "divide it into several")
            raise _UnreadableError
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(parent, node)
            return
        self._keys[-1] = None
        parent.entries.setdefault(key.text, (key, node))

    def _key(self, parent: Mapping, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self._document.problem(node.line, node.column, "the name of a field must be text")
            raise _UnreadableError
        if node.text in parent.entries:
            first = parent.entries[node.text][0].line + 1
            message = f"{quoted(node.text)} stands here twice"
            self._document.problem(node.line, node.column, message, f"first in line {first}")
        if node.text == "<<" and not node.style:
            message = 'merging with "<<" is not allowed'
            self._document.problem(node.line, node.column, message, "write the fields out")
        return node

    def _check_extras(
        self, event: yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent
    ) -> None:
        if event.anchor is not None:
            self._refuse_reference(event)
        if event.tag is not None:
            line, column, _ = _mark(event)
            hint = "put quotes round a text that does"
            self._document.problem(line, column, "nothing can begin with !", hint)

    def _check_escapes(self, node: Scalar) -> None:
        if node.style == '"' and (match := _FORBIDDEN.search(node.text)):
            hint = "a backslash begins a special mark; write \\\\ for it, or use '…'"
            self._document.problem(node.line, node.column, _forbidden(match.group()), hint)
            node.text = node.text.replace(match.group(), "?")

    def _refuse_reference(self, event: yaml.NodeEvent) -> None:
        line, column, _ = _mark(event)
        message = "references with & and * are not allowed"
        hint = "put quotes round a text that begins with & or *"
        self._document.problem(line, column, message, hint)

    def _explain(self, error: yaml.YAMLError) -> None:
        begin, mark = (getattr(error, name, None) for name in ("context_mark", "problem_mark"))
        if begin and (mark is None or mark.index >= len(self._document.source)):
            mark = begin  # where it begins says more than the end of the file
        reason = getattr(error, "problem", None) or str(error)
        place = (mark.line, mark.column) if mark else (0, 0)
        opening = (begin.line, begin.column) if begin else None
        explain(self._document, Failure(reason, place, opening))
