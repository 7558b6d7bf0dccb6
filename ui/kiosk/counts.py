"""The counts of a kiosk: hourly totals in one SQLite file, and nothing about anybody. Qt-free.

A word that was searched for in vain is written only once the visits of three people asked for it;
until then this process alone knows a digest of it, under a key that is never written. The
composition root imports this module where counting is switched on, and nobody else.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from content.presence import is_file
from ui.kiosk.tally import Kind, Row, Totals, UnreadableError

SEEN_OFTEN = 3
"""Visits that search for a word before it is written."""

MOST_RARE = 10_000
"""Digests of rare words that are kept; with more, they are forgotten and counted anew."""

MOST_WAITING = 10_000
"""Totals that wait in memory for a disk that can be written."""

MOST_SET_ASIDE = 9

_APPLICATION = 0x43427263
"""Marks the file as ours, so that no other program's file is written to."""

_TABLE = """\
CREATE TABLE counts (
    hour TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, total INTEGER NOT NULL,
    PRIMARY KEY (hour, kind, name)
) STRICT, WITHOUT ROWID"""
_ADD = """
INSERT INTO counts VALUES (?, ?, ?, ?)
ON CONFLICT (hour, kind, name) DO UPDATE SET total = total + excluded.total
"""
_DAMAGED = {
    sqlite3.SQLITE_CONSTRAINT,  # a total is no number any more, or too large to grow
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_ERROR,  # the table is not there, or in no format that is known
    sqlite3.SQLITE_NOTADB,
}
_LOCKED_OUT = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
}
_PLAIN = 0xFF  # an extended result code holds the plain one in its last byte
_FAILURES = (OSError, sqlite3.Error, UnicodeDecodeError, MemoryError)
"""What a file can do to its reader; damaged names in it cannot even be told in an error."""


class _UnusableError(sqlite3.DatabaseError):
    """The file is not what this module writes."""


class Counts:
    """Adds visits to the file. Nothing that is wrong with file or disk is ever raised."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = datetime.now) -> None:
        self._path = path
        self._clock = clock
        self._key = os.urandom(32)
        self._rare: Counter[bytes] = Counter()
        self._waiting: Counter[tuple[str, str, str]] = Counter()
        self._problem = ""
        self._is_checked = False

    def add(self, totals: Totals, in_vain: Collection[str] = ()) -> None:
        """Add a visit that has ended; ``in_vain`` is what it searched for without result.

        What was written outlives a power cut from here on.
        """
        hour = f"{self._clock():%Y-%m-%d %H}:00"
        for (kind, name), number in totals.items():
            self._wait(hour, kind, name, number)
        if in_vain:
            known = self._known_words()
            for words in set(in_vain):
                self._wait(hour, Kind.SEARCH, words, self._now_often(words, known))
        self._write()

    def rows(self) -> tuple[Row, ...]:
        """Return all totals, the latest hour first, with those that could not be written yet.

        Raises UnreadableError where the file cannot be read.
        """
        rows = rows_of(self._path)
        if not self._waiting:
            return rows
        totals = Counter(self._waiting)
        for row in rows:
            totals[row.hour, row.kind, row.name] += row.total
        merged = sorted(Row(*key, total) for key, total in totals.items())
        return tuple(sorted(merged, key=_hour, reverse=True))

    def visits_today(self) -> int:
        """Return how many visits ended today."""
        day = f"{self._clock():%Y-%m-%d}"
        visits = [
            total
            for (hour, kind, _), total in self._waiting.items()
            if kind == Kind.VISIT and hour.startswith(day)
        ]
        query = "SELECT sum(total) FROM counts WHERE hour BETWEEN ? AND ? AND kind = ?"
        with suppress(UnreadableError):
            found = _asked(self._path, query, day, f"{day} 24", Kind.VISIT.value)
            visits += [total for (total,) in found if isinstance(total, int)]
        return sum(visits)

    def problems(self) -> tuple[str, ...]:
        """Say what is wrong with the file, a sentence each, for the staff."""
        said = [self._problem] if self._problem else []
        try:
            rows_of(self._path)
        except UnreadableError as error:
            said.append(str(error))
        kept = (place.name for place in _places_aside(self._path) if is_file(place))
        said += (f"A damaged file of counts was set aside as {name}." for name in kept)
        return tuple(said)

    def _wait(self, hour: str, kind: Kind, name: str, number: int) -> None:
        key = (hour, kind.value, name)
        if number and (key in self._waiting or len(self._waiting) < MOST_WAITING):
            self._waiting[key] += number

    def _known_words(self) -> frozenset[str]:
        """Return the words that were often searched for already."""
        waiting = {name for _, kind, name in self._waiting if kind == Kind.SEARCH}
        with suppress(UnreadableError):
            query = "SELECT DISTINCT name FROM counts WHERE kind = ?"
            waiting |= {name for (name,) in _asked(self._path, query, Kind.SEARCH.value)}
        return frozenset(waiting)

    def _now_often(self, words: str, known: frozenset[str]) -> int:
        """Return by how many visits a word's total grows: not at all while it is rare."""
        if words in known:
            return 1
        digest = hashlib.blake2b(words.encode(), key=self._key, digest_size=16).digest()
        if digest not in self._rare and len(self._rare) >= MOST_RARE:
            self._rare.clear()
        self._rare[digest] += 1
        return self._rare.pop(digest) if self._rare[digest] >= SEEN_OFTEN else 0

    def _write(self) -> None:
        """Write all that waits; begin a new file where there is none that can be used."""
        try:
            try:
                self._write_all()
            except (sqlite3.Error, UnicodeDecodeError) as error:
                if not _is_damage(error):
                    raise
                _set_aside(self._path)
                self._write_all()
        except _FAILURES as error:
            self._problem = f"The counts cannot be written to {self._path}: {_told(error)}."
        else:
            self._waiting.clear()
            self._problem = ""

    def _write_all(self) -> None:
        """Write all that waits, or nothing of it."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with closing(sqlite3.connect(self._path, timeout=1)) as database:
            database.text_factory = _text
            _prepare(database)
            self._path.chmod(0o600)
            if not self._is_checked:
                _check(database)
                self._is_checked = True
            with database:
                database.executemany(_ADD, [(*key, n) for key, n in self._waiting.items()])


def rows_of(path: Path) -> tuple[Row, ...]:
    """Read the table, the latest hour first; without the file it is empty.

    Raises UnreadableError where it cannot be read.
    """
    query = "SELECT hour, kind, name, total FROM counts ORDER BY hour DESC, kind, name"
    return tuple(map(Row._make, _asked(path, query)))


def _asked(path: Path, query: str, *values: str) -> list[tuple[Any, ...]]:
    """Read from the file, also where nothing can be written beside it."""
    if not is_file(path):
        return []
    address = path.absolute().as_uri()
    try:
        try:
            return _found(f"{address}?mode=ro", query, values)
        except sqlite3.OperationalError as error:
            if _code(error) not in _LOCKED_OUT:
                raise
            return _found(f"{address}?immutable=1", query, values)
    except _FAILURES as error:
        raise UnreadableError(f"The counts cannot be read from {path}: {_told(error)}.") from error


def _found(address: str, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(address, uri=True)) as database:
        database.text_factory = _text
        if not _is_begun(database):
            return []
        _check(database)
        return database.execute(query, values).fetchall()


def _text(data: bytes) -> str:
    return data.decode(errors="replace")


def _prepare(database: sqlite3.Connection) -> None:
    """Make sure that the file is ours: a new one gets its table, another is refused."""
    is_begun = _is_begun(database)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    if not is_begun:
        with database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(_TABLE)
            database.execute(f"PRAGMA application_id = {_APPLICATION}")


def _is_begun(database: sqlite3.Connection) -> bool:
    """Tell whether the file has its table. Raises _UnusableError where it has anything else."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    things = [sql for (sql,) in database.execute("SELECT sql FROM sqlite_master")]
    if not application and not things:
        return False
    if application != _APPLICATION or things != [_TABLE]:
        raise _UnusableError("it is no file of counts")
    return True


def _check(database: sqlite3.Connection) -> None:
    """Look through the whole file. Raises _UnusableError where it is damaged."""
    (found,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise _UnusableError(found)


def _is_damage(error: Exception) -> bool:
    """Tell whether the file itself is wrong, and not the disk that it is on."""
    if isinstance(error, sqlite3.Error) and not isinstance(error, _UnusableError):
        return _code(error) in _DAMAGED
    return True


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's plain result code; errors of its binding have none."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PLAIN


def _told(error: BaseException) -> str:
    """Return what is wrong in words."""
    match error:
        case UnicodeDecodeError():
            return "it is damaged"
        case MemoryError():
            return "there is too little memory"
        case _:
            return str(error)


def _places_aside(path: Path) -> list[Path]:
    numbers = range(1, MOST_SET_ASIDE + 1)
    return [path.with_name(f"{path.stem}-damaged-{number}{path.suffix}") for number in numbers]


def _set_aside(path: Path) -> None:
    """Rename the file, with the log beside it; once there are many, the last is replaced."""
    places = _places_aside(path)
    aside = next((place for place in places if not is_file(place)), places[-1])
    for end in ("-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + end).replace(aside.with_name(aside.name + end))
    path.replace(aside)


def _hour(row: Row) -> str:
    return row.hour
