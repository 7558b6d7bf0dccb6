"""Which characters the brochure's font has, so that none turns into an empty box on a stand."""

from __future__ import annotations

import re
from pathlib import Path

_RANGE = re.compile(r"U\+([0-9A-F]{4,6})(?:-([0-9A-F]{4,6}))?")


def font_characters(coverage: Path) -> frozenset[str]:
    """Read a file of ranges such as ``U+0020-007E``, one a line; ``#`` begins a comment.

    Raises OSError if the file cannot be read.
    """
    characters: set[str] = set()
    for line in coverage.read_text(encoding="utf-8").splitlines():
        if match := _RANGE.match(line):
            first = int(match[1], 16)
            last = int(match[2] or match[1], 16)
            characters.update(map(chr, range(first, last + 1)))
    return frozenset(characters)
