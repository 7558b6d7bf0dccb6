"""What is wrong in an author's files, said so that the author can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from content.frozen import frozen

_in_order = attrgetter("path", "line", "column", "message", "hint")


@frozen
class Problem:
    """One thing to mend, at its place: ``line`` and ``column`` count from 1."""

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""

    def __lt__(self, other: Problem) -> bool:
        return _in_order(self) < _in_order(other)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.words}"

    @property
    def file(self) -> str:
        """The file, as short as it can still be opened."""
        return _shown(self.path)

    @property
    def words(self) -> str:
        """What is wrong, and what to do."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class ContentError(Exception):
    """Content cannot be used; ``problems`` holds all that was found, in order, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class Problems:
    """The problems found so far. So that hostile input ends soon, there is a most of them."""

    MOST = 1_000

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, problem: Problem) -> None:
        """Note a problem; raise ContentError with those found where it is one too many."""
        if len(self._found) >= self.MOST:
            message = f"more than {self.MOST:,} problems; the rest was not looked at"
            end = Problem(problem.path, problem.line, problem.column, message, "mend these first")
            raise ContentError([*self._found, end])
        self._found.append(problem)


def _shown(path: Path) -> str:
    """Return ``path`` as short as it can still be opened, and always printable."""
    try:
        shown = path.relative_to(Path.cwd())
    except (ValueError, OSError):
        shown = path
    text = str(shown).encode("utf-8", "backslashreplace").decode()
    return text.replace("\n", "\\n")
