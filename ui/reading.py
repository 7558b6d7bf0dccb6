"""Reads packs for what this program can show: its icons, the characters of its font. Qt-free."""

from __future__ import annotations

from pathlib import Path

from content.characters import font_characters
from content.loader import load_pack
from content.model import Brochure

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def read_pack(folder: Path) -> Brochure:
    """Return the brochure of a pack. Raises ContentError with everything that is wrong in it."""
    icons = {file.stem for file in (RESOURCES / "icons").glob("*.svg")}
    covers = font_characters(RESOURCES / "font-coverage.txt").__contains__
    return load_pack(folder, icons=icons, covers=covers)
