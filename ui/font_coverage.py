"""Which characters a font file has, read from its own table of them. Qt-free."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path


def characters(font: Path) -> frozenset[str]:
    """Return the characters that a TrueType or OpenType file can show.

    Raises OSError where it cannot be read, ValueError where it is no such font.
    """
    data = font.read_bytes()
    try:
        return frozenset(_characters(data))
    except struct.error as error:
        raise ValueError(f"{font} is not a font") from error


def _characters(data: bytes) -> Iterator[str]:
    start = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    offsets = {
        start + struct.unpack_from(">HHI", data, start + 4 + 8 * number)[2]
        for number in range(count)
    }
    for offset in sorted(offsets):
        match struct.unpack_from(">H", data, offset)[0]:
            case 4:
                yield from _short(data, offset)
            case 12:
                yield from _full(data, offset)


def _table(data: bytes, name: bytes) -> int:
    """Return where a table of the font begins."""
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        tag, _sum, offset, _length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise struct.error


def _short(data: bytes, offset: int) -> Iterator[str]:
    """Read segments of the first 65,536 characters; a character of glyph 0 is not in the font."""
    segments = struct.unpack_from(">H", data, offset + 6)[0] // 2
    ends, starts = offset + 14, offset + 16 + 2 * segments
    deltas, ranges = starts + 2 * segments, starts + 4 * segments
    for number in range(segments):
        end, start, delta, distance = (
            struct.unpack_from(">H", data, base + 2 * number)[0]
            for base in (ends, starts, deltas, ranges)
        )
        for code in range(start, end + 1):
            glyph = code
            if distance:
                place = ranges + 2 * number + distance + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", data, place)
            if (glyph + delta if glyph or not distance else 0) % 0x10000:
                yield chr(code)


def _full(data: bytes, offset: int) -> Iterator[str]:
    (groups,) = struct.unpack_from(">I", data, offset + 12)
    for number in range(groups):
        first, last, glyph = struct.unpack_from(">III", data, offset + 16 + 12 * number)
        for code in range(first, last + 1):
            if glyph + code - first:
                yield chr(code)
