"""Whether files and folders are there for us: what may not be looked at is not."""

from __future__ import annotations

from pathlib import Path


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there."""
    try:
        return path.is_dir()
    except OSError:  # below a folder that may not be entered, or with a name that is too long
        return False


def is_missing(path: Path) -> bool:
    """Tell whether nothing is there for sure: what may not be looked at may well be there."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def is_file(path: Path) -> bool:
    """Tell whether a file is there."""
    try:
        return path.is_file()
    except OSError:
        return False
