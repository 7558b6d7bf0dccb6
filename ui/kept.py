"""Packs as they were kept from an earlier start, or read anew where one has changed. Qt-free."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

from content.cache import cached
from content.model import Brochure
from ui.version import VERSION

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def read(pack: Path, cache: Path) -> Brochure:
    """Return the pack's brochure, kept in the folder ``cache`` while none of its files changes.

    Raises ContentError with all its problems.
    """

    def load() -> Brochure:
        from ui.reading import read_pack  # what YAML costs, a start from the cache need not pay

        return read_pack(pack)

    name = f"{pack.name}-{crc32(os.fsencode(pack.absolute())):08x}.brochure"
    return cached(pack, cache / name, load, version=VERSION, depends_on=(RESOURCES,))
