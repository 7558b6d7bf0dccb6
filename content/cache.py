"""A brochure kept ready between starts, so that unchanged files need not be read again.

The kept file is only ever a copy: whatever is wrong with it, it is ignored and written anew.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from types import ModuleType
from zlib import crc32

from content import links, markdown, model, statistics, wording
from content.model import Brochure

MAX_BYTES = 32 * 1024 * 1024
MAX_FILES = 10_000

_CRC_BYTES = 4


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
    key = f"{version} {sys.version}\n".encode() + state
    brochure = _kept(cache_file, key)
    if brochure is None:
        brochure = load()
        with suppress(OSError, RecursionError):
            _keep(cache_file, key, brochure)
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


def _kept(cache_file: Path, key: bytes) -> Brochure | None:
    try:
        if not cache_file.is_file() or cache_file.stat().st_size > MAX_BYTES:
            return None
        data = cache_file.read_bytes()
        checksum, rest = data[:_CRC_BYTES], data[_CRC_BYTES:]
        if not rest.startswith(key) or crc32(rest).to_bytes(_CRC_BYTES) != checksum:
            return None
        value = _Unpickler(BytesIO(rest[len(key) :])).load()
    except Exception:  # noqa: BLE001 - unpickling foreign bytes may raise anything
        return None
    return value if isinstance(value, Brochure) else None


def _keep(cache_file: Path, key: bytes, brochure: Brochure) -> None:
    rest = key + pickle.dumps(brochure, protocol=pickle.HIGHEST_PROTOCOL)
    cache_file.parent.mkdir(parents=True, exist_ok=True)
    new = cache_file.with_name(f"{cache_file.name}.{os.getpid()}")
    try:
        with new.open("xb") as file:
            file.write(crc32(rest).to_bytes(_CRC_BYTES) + rest)
        new.replace(cache_file)
    finally:
        with suppress(OSError):
            new.unlink()


def _classes(modules: Iterable[ModuleType]) -> Iterator[type]:
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                yield value


_ALLOWED = {
    (value.__module__, value.__qualname__): value
    for value in (*_classes((links, markdown, model, statistics, wording)), date, type(Path()))
}


class _Unpickler(pickle.Unpickler):
    """Makes the values of a brochure and nothing else, whatever the bytes ask for."""

    def find_class(self, module: str, name: str) -> type:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a brochure") from None
