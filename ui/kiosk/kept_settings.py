"""A kiosk's settings as an earlier start has kept them, or read anew if they changed. Qt-free."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from zlib import crc32

from content.cache import Kept, state_of
from content.presence import is_folder
from ui import settings, tokens
from ui.command_line import SHIPPED
from ui.settings import SettingsFile
from ui.version import VERSION


def read_settings(file: Path, cache: Path, *, must_exist: bool) -> SettingsFile:
    """Return a kiosk's settings, kept in the folder ``cache`` while the file does not change.

    With problems they are not kept: what is missing, such as the folder of a pack, may come.
    """
    here = Path(settings.__file__).parent
    state = state_of(file, here / "settings.py", here / "settings_reader.py")
    if state is None and not must_exist:
        return SettingsFile(path=file)
    name = f"{file.name}-{crc32(os.fsencode(file.absolute())):08x}.settings"
    key = b"\n".join((VERSION.encode(), sys.version.encode(), os.fsencode(file), state or b""))
    kept = Kept(cache / name, key, SettingsFile, (settings, tokens))
    found = kept.get()
    if found is None or not _is_still_right(found):
        from ui import settings_reader  # what YAML costs, a start from the cache need not pay

        found = settings_reader.read_settings(file, must_exist=must_exist)
        if state is not None and not found.problems:
            kept.put(found)
    return found


def _is_still_right(kept: SettingsFile) -> bool:
    """Tell whether the pack is where it was: a folder beside the file comes before one shipped."""
    pack = kept.settings.pack
    if pack is None:
        return True
    is_shipped = pack.is_relative_to(SHIPPED)
    beside = kept.path.parent / pack.relative_to(SHIPPED) if is_shipped else pack
    return is_folder(pack) and (beside == pack or not is_folder(beside))
