"""Which characters all bundled faces have. Writes resources/font-coverage.txt when run.

python -m tests.content.font_coverage
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QRawFont

from ui.theme import FONT_FILES

FILE = Path(__file__).resolve().parents[2] / "resources" / "font-coverage.txt"
HEADING = """\
# The characters that every bundled face of Source Sans Pro has.
# Written by: python -m tests.content.font_coverage
"""


def covered() -> list[int]:
    """Return the code points that every face has a glyph for; needs a QGuiApplication."""
    faces = [QRawFont(str(file), 16) for file in FONT_FILES]
    return [
        code
        for code in range(ord(" "), 0x20000)
        if all(face.supportsCharacter(code) for face in faces)
    ]


def ranges(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Join neighbouring code points."""
    first = last = codes[0]
    for code in codes[1:]:
        if code != last + 1:
            yield first, last
            first = code
        last = code
    yield first, last


def coverage() -> str:
    """Return what the file should hold."""
    lines = (
        f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}"
        for first, last in ranges(covered())
    )
    return HEADING + "\n".join(lines) + "\n"


if __name__ == "__main__":
    app = QGuiApplication([])
    FILE.write_text(coverage(), encoding="utf-8")
