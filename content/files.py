"""Files that are replaced as a whole, or stay as they were."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, content: str | bytes, *, is_private: bool = False) -> None:
    """Write ``content``, text as UTF-8, to ``path``, through a new file beside it.

    A private file is from its first byte on for its owner alone; others keep their permissions.
    Raises OSError where that cannot be done; then ``path`` is as it was and nothing is left over.
    A link stays a link: the file that it leads to is replaced.
    """
    target = Path(os.path.realpath(path))
    if os.path.lexists(target) and not target.is_file():
        raise OSError(None, "it is not a file")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o600 if is_private else _mode(target))
        Path(name).replace(target)
        _keep_names(target.parent)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _keep_names(folder: Path) -> None:
    """Let the names in a folder outlive a power cut, where the system has a call for it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(target: Path) -> int:
    """Return the permissions of the file, or those that a new file gets here."""
    with suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
