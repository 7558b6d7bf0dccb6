"""Picture files, judged by their first bytes before anything decodes them."""

from __future__ import annotations

from pathlib import Path

MAX_BYTES = 5 * 1024 * 1024
MAX_PIXELS = 4_096

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_MARKER = 0xFF
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


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
        size = _big_endian(data[16:20]), _big_endian(data[20:24])
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


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return width and height from the first frame header; (0, 0) if there is none."""
    position = 2
    while position + 9 <= len(data) and data[position] == _MARKER:
        if data[position + 1] in _FRAMES:
            return _big_endian(data[position + 7 : position + 9]), _big_endian(
                data[position + 5 : position + 7]
            )
        position += 2 + max(_big_endian(data[position + 2 : position + 4]), 2)
    return 0, 0
