"""The sticks that are plugged in: mounted disks that can be taken away and written to."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

from PySide6.QtCore import QStorageInfo

_PLACES = {
    "linux": ("/media", "/run/media"),
    "darwin": ("/Volumes",),
}
"""Where systems mount what is plugged in."""


def sticks(platform: str = sys.platform) -> tuple[Path, ...]:
    """Return where sticks are mounted that can be written to now."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        can_be_written = volume.isValid() and volume.isReady() and not volume.isReadOnly()
        if can_be_written and is_removable(root, platform):
            found.append(Path(root))
    return tuple(found)


def is_removable(root: str, platform: str) -> bool:
    """Tell whether a disk that is mounted at ``root`` is likely to be a stick."""
    if platform == "win32":
        return _is_removable_drive(root)
    return any(PurePath(root).is_relative_to(place) for place in _PLACES.get(platform, ()))


def _is_removable_drive(root: str) -> bool:
    """Ask Windows what kind of drive it is."""
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - there is no such door elsewhere

    removable = 2
    return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == removable)
