"""What is wrong in an author's files, said so that the author can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend, at its place: ``line`` and ``column`` count from 1."""

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{_shown(self.path)}:{self.line}:{self.column}: {self.message}{hint}"


class ContentError(Exception):
    """Content cannot be used; ``problems`` holds all that was found, in order, each once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def _shown(path: Path) -> str:
    """Return ``path`` as short as it can still be opened, and always printable."""
    try:
        shown = path.relative_to(Path.cwd())
    except (ValueError, OSError):
        shown = path
    text = str(shown).encode("utf-8", "backslashreplace").decode()
    return text.replace("\n", "\\n")
