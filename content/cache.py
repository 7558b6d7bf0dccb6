"""What was read, kept ready between starts, so that unchanged files need not be read again.

The kept file is only ever a copy: whatever is wrong with it, it is ignored and written anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Generic, TypeVar
from zlib import crc32

from content import kept_blocks, links, markdown, model, statistics, wording
from content.kept_blocks import to_keep
from content.model import Brochure
from content.pickled import classes_of, packed, unpacked

MAX_BYTES = 32 * 1024 * 1024
MAX_FILES = 10_000

_CRC_BYTES = 4
_PARTS = (kept_blocks, links, markdown, model, statistics, wording)  # of a brochure

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """A value in a file for its owner alone, which holds as long as ``state`` is the same.

    It may be made of classes of ``modules``, and of paths and dates; of ``kind`` it has to be.
    """

    def __init__(
        self, file: Path, state: bytes, kind: type[Value], modules: Iterable[ModuleType]
    ) -> None:
        self._file = file
        self._key = state
        self._kind = kind
        self._classes = classes_of(*modules)

    def get(self) -> Value | None:
        """Return what is kept; None where that is not to be had or not to be trusted."""
        try:
            if not self._file.is_file() or self._file.stat().st_size > MAX_BYTES:
                return None
            data = memoryview(self._file.read_bytes())
            checksum, rest = data[:_CRC_BYTES], data[_CRC_BYTES:]
            key, kept = rest[: len(self._key)], rest[len(self._key) :]
            if key != self._key or crc32(rest).to_bytes(_CRC_BYTES) != checksum:
                return None
            value = unpacked(kept, self._classes)
        except Exception:  # noqa: BLE001 - unpickling foreign bytes may raise anything
            return None
        return value if isinstance(value, self._kind) else None

    def put(self, value: Value) -> None:
        """Keep a value from now on; where that cannot be, nothing is kept."""
        with suppress(OSError, RecursionError):
            rest = self._key + packed(value)
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new = self._file.with_name(f"{self._file.name}.{os.getpid()}")
            try:
                with open(new, "xb", opener=_private) as file:
                    file.write(crc32(rest).to_bytes(_CRC_BYTES) + rest)
                new.replace(self._file)
            finally:
                with suppress(OSError):
                    new.unlink()


def cached(
    folder: Path,
    cache_file: Path,
    load: Callable[[], Brochure],
    *,
    version: str,
    depends_on: Iterable[Path] = (),
) -> Brochure:
    """Return the brochure of the pack in ``folder``: the kept one, or else what ``load`` returns.

    The kept one holds as long as the program's ``version`` and the name, size and time of every
    file in the pack, in this package and in ``depends_on`` (files and folders) are the same.
    What ``load`` raises is passed on; that the cache cannot be read or written is not an error.
    """
    code = sorted(Path(__file__).parent.glob("*.py"))
    state = state_of(folder, *code, *depends_on)
    if state is None:
        return load()
    kept = Kept(cache_file, f"{version} {sys.version}\n".encode() + state, Brochure, _PARTS)
    brochure = kept.get()
    if brochure is None:
        brochure = load()
        kept.put(to_keep(brochure))
    return brochure


def state_of(*paths: Path) -> bytes | None:
    """Return what tells one state of files and folders from another; None if it is not to be had.

    It names every file in them with its size and time.
    """
    parts: list[str] = []
    try:
        for path in paths:
            parts.append(f"{path.absolute()}\n")
            parts.extend(sorted(_states(path)))
    except (OSError, ValueError):
        return None
    return "".join(parts).encode("utf-8", "surrogateescape")


def _states(root: Path) -> Iterator[str]:
    """Describe a file, or every file below a folder; links are described, not followed."""
    waiting = [os.fspath(root)] if root.is_dir() else []
    if not waiting:
        yield _state(os.fspath(root), root.stat())
    count = 0
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                count += 1
                if count > MAX_FILES:
                    raise ValueError(root)
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield _state(entry.path, entry.stat(follow_symlinks=False))


def _state(path: str, about: os.stat_result) -> str:
    return f"{path} {about.st_size} {about.st_mtime_ns} {about.st_mode}\n"


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else may read."""
    return os.open(path, flags, 0o600)
