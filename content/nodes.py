"""What stands in an author's YAML file, node by node, each with its place and as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from content.problems import Problem, Problems


@dataclass(slots=True)
class Scalar:
    """A text exactly as written: ``NO`` and ``012`` are not interpreted.

    ``line`` and ``column`` count from 0; ``start`` and ``end`` are offsets in the file's text.
    ``style`` is the mark that opens it: ``'``, ``"``, ``|``, ``>`` or nothing.
    """

    line: int
    column: int
    start: int
    end: int
    text: str
    style: str


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Values under their keys, in the order of the file."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Document:
    """A file while it is being read: its text, what stands in it, and where problems go.

    ``size`` is the number of its nodes.
    """

    path: Path
    source: str
    problems: Problems
    scalars: list[Scalar] = field(default_factory=list)
    size: int = 0

    def problem(
        self, line: int, column: int, message: str, hint: str = "", lacking: str = ""
    ) -> None:
        """Note a problem at a place that is counted from 0."""
        self.problems.add(Problem(self.path, line + 1, column + 1, message, hint, lacking))

    def place(self, scalar: Scalar, offset: int) -> tuple[int, int]:
        """Return line and column in the file of a character of a scalar's text.

        Folding and indentation change blanks alone, so the n-th visible character of the text is
        the n-th of the source; where that fails (escapes), the place is that of the whole text.
        """
        source = self.source
        position = scalar.start
        if scalar.style in {"|", ">"}:
            position = source.find("\n", position) + 1
        elif scalar.style:
            position += 1
        for wanted in scalar.text[: offset + 1]:
            if wanted.isspace():
                continue
            while position < len(source) and source[position].isspace():
                position += 1
            if not source.startswith(wanted, position):
                return scalar.line, scalar.column
            position += 1
        position = max(position - 1, scalar.start)
        start_of_line = source.rfind("\n", 0, position) + 1
        return scalar.line + source.count("\n", scalar.start, position), position - start_of_line
