"""What is wrong in an author's files, said so that the author can mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from content.frozen import frozen

_in_order = attrgetter("path", "line", "column", "message", "hint")


@frozen
class Problem:
    """One thing to mend, at its place: ``line`` and ``column`` count from 1.

    ``lacking`` is the name that leads nowhere, such as ``term "cohort"``, where that is all.
    """

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""
    lacking: str = ""

    def __lt__(self, other: Problem) -> bool:
        return _in_order(self) < _in_order(other)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.words}"

    @property
    def file(self) -> str:
        """The file, as short as it can still be opened."""
        return shown(self.path)

    @property
    def words(self) -> str:
        """What is wrong, and what to do."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class ContentError(Exception):
    """Content cannot be used; ``problems`` holds all that was found, in order, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(_gathered(sorted(set(problems))))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class Problems:
    """The problems found so far. So that hostile input ends soon, there is a most of them.

    A name that is wrong where it is given is one problem. What leads to it is none: it will be
    right again.
    """

    MOST = 1_000

    def __init__(self) -> None:
        self._found: list[Problem] = []
        self._amiss: set[str] = set()

    def __iter__(self) -> Iterator[Problem]:
        return (problem for problem in self._found if problem.lacking not in self._amiss)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, problem: Problem) -> None:
        """Note a problem; raise ContentError with those found where it is one too many."""
        if len(self._found) >= self.MOST:
            message = f"more than {self.MOST:,} problems; the rest was not looked at"
            end = Problem(problem.path, problem.line, problem.column, message, "mend these first")
            raise ContentError([*self._found, end])
        self._found.append(problem)

    def excuse(self, name: str) -> None:
        """Take what leads to ``name`` for right: the name has a problem of its own."""
        self._amiss.add(name)


def _gathered(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems; of those that lack the same, the first with the number of the others."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for number, problem in enumerate(problems):
        same = (problem.message, problem.lacking) if problem.lacking else (str(number), "")
        alike.setdefault(same, []).append(problem)
    for first, *others in alike.values():
        if not others:
            yield first
            continue
        more = f"{len(others)} more {'place names' if len(others) == 1 else 'places name'} it"
        join = "; " if not first.hint.endswith("?") else " "
        hint = f"{first.hint}{join}{more}" if first.hint else more
        yield Problem(first.path, first.line, first.column, first.message, hint, first.lacking)


def shown(path: Path) -> str:
    """Return ``path`` as short as it can still be opened, and always printable."""
    try:
        short = path.relative_to(Path.cwd())
    except (ValueError, OSError):
        short = path
    text = str(short).encode("utf-8", "backslashreplace").decode()
    return text.replace("\n", "\\n")
