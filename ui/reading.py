"""Reads packs for what this program can show: its icons, the characters of its font. Qt-free."""

from __future__ import annotations

from pathlib import Path

import font_source_sans_pro

from content.loader import load_pack
from content.model import Brochure
from ui.font_coverage import characters

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
FONT = Path(font_source_sans_pro.__file__).parent / "files" / "SourceSansPro-Regular.ttf"


def read_pack(folder: Path) -> Brochure:
    """Return the brochure of a pack. Raises ContentError with everything that is wrong in it."""
    icons = {file.stem for file in ICONS.glob("*.svg")}
    return load_pack(folder, icons=icons, covers=characters(FONT).__contains__)
