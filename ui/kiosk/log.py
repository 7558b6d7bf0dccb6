"""What the kiosk did and what went wrong, for its keepers; never what a visitor typed. Qt-free."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

ERROR, WARNING, NOTE = "error", "warning", "note"
_PRIORITIES = {ERROR: 3, WARNING: 4, NOTE: 6}  # the journal's own


class Log:
    """Appends to a file, and begins a new one where it grows too long; the one before is kept.

    ``now`` tells the time, without a space; ``journal`` is the error output where the system's
    journal reads it. A disk that is full or cannot be written to loses entries and nothing else.
    """

    def __init__(
        self,
        file: Path,
        now: Callable[[], str],
        journal: TextIO | None = None,
        longest: int = 1_000_000,
    ) -> None:
        self._file = file
        self._before = file.with_name(f"{file.name}.1")
        self._now = now
        self._journal = journal
        self._longest = longest

    @property
    def file(self) -> Path:
        """Where it is written."""
        return self._file

    def note(self, words: str) -> None:
        """Tell what is good to know."""
        self._write(NOTE, words)

    def warning(self, words: str) -> None:
        """Tell what may be wrong."""
        self._write(WARNING, words)

    def fail(self, error: BaseException) -> None:
        """Tell an error: of what kind and where, not in its own words, which may be a visitor's."""
        self._write(ERROR, "; from ".join(_told(each) for each in _chain(error)))

    def last_error(self) -> str:
        """Return the last error that was written, of an earlier start too, or an empty text."""
        for file in (self._file, self._before):
            with suppress(OSError):
                lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
                for line in reversed(lines):
                    if line.split(" ")[1:2] == [ERROR]:
                        return line
        return ""

    def _write(self, level: str, words: str) -> None:
        line = words.replace("\n", " ")
        if self._journal is not None:
            with suppress(OSError, ValueError):
                self._journal.write(f"<{_PRIORITIES[level]}>{line}\n")
                self._journal.flush()
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self._file.exists() and self._file.stat().st_size >= self._longest:
                self._file.replace(self._before)
            with self._file.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"{self._now()} {level} {line}\n")


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and those that it came from."""
    link: BaseException | None = error
    seen: list[BaseException] = []
    while link is not None and link not in seen:
        seen.append(link)
        yield link
        link = link.__cause__ or link.__context__


def _told(error: BaseException) -> str:
    places = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        file = "/".join(Path(code.co_filename).parts[-2:])
        places.append(f"{file}:{step.tb_lineno} {code.co_qualname}")
        step = step.tb_next
    kind = type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        kind = f"{kind} ({error.strerror})"
    return " ← ".join((kind, *reversed(places)))
