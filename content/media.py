"""Picture files, judged by how they are put together before anything decodes them."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 4_096

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_MARKER = 0xFF
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_SCAN = 0xDA
_END = b"\xff\xd9"


def fault(path: Path) -> str:
    """Say why a file cannot be shown as a picture; empty if nothing speaks against it."""
    try:
        if not path.is_file():
            return "is not a readable file"
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if len(data) > MAX_BYTES:
        return f"is larger than {MAX_BYTES // 1024 // 1024} MB"
    if data.startswith(_PNG):
        size = _png_size(data)
    elif data.startswith(_JPEG):
        size = _jpeg_size(data)
    else:
        return "is neither PNG nor JPEG"
    if min(size) == 0:
        return "is damaged"
    if max(size) > MAX_PIXELS:
        return f"is wider or higher than {MAX_PIXELS:,} pixels"
    return ""


def _big_endian(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _png_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture all of whose chunks are whole, or else (0, 0)."""
    position = len(_PNG)
    kinds: list[bytes] = []
    while position < len(data) and kinds[-1:] != [b"IEND"]:
        end = position + 8 + _big_endian(data[position : position + 4])
        if crc32(data[position + 4 : end]) != _big_endian(data[end : end + 4]):
            return 0, 0
        kinds.append(data[position + 4 : position + 8])
        position = end + 4
    if kinds[:1] != [b"IHDR"] or b"IDAT" not in kinds or kinds[-1] != b"IEND":
        return 0, 0
    return _big_endian(data[16:20]), _big_endian(data[20:24])


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return width and height of a picture that has a frame and an end, or else (0, 0)."""
    position, size = 2, (0, 0)
    while position + 9 <= len(data) and data[position] == _MARKER:
        kind = data[position + 1]
        if kind == _SCAN:
            return size if data.find(_END, position) > 0 else (0, 0)
        if kind in _FRAMES:
            height = _big_endian(data[position + 5 : position + 7])
            size = _big_endian(data[position + 7 : position + 9]), height
        position += 2 + max(_big_endian(data[position + 2 : position + 4]), 2)
    return 0, 0
