"""A small pack that uses everything an author can write, and ways to spoil a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from content.loader import load_pack
from content.model import Brochure
from content.problems import ContentError

PACK = Path(__file__).parent / "packs" / "complete"
ICONS = frozenset({"people", "scales"})


def copied(folder: Path) -> Path:
    """Return a copy of the pack that a test may change."""
    return Path(shutil.copytree(PACK, folder / "complete"))


def change(pack: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where ``old`` stands in a file."""
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def loaded(pack: Path) -> Brochure:
    """Read a pack as the program does, with a font that has all of Latin-1 and no more."""
    return load_pack(pack, icons=ICONS, covers=has)


def has(mark: str) -> bool:
    """Tell whether the font of these tests has a character."""
    return " " <= mark <= "ÿ" and mark not in "\x7f\xad"


def problems(pack: Path) -> list[str]:
    """Return what is wrong in a pack, with paths as seen from its folder."""
    try:
        loaded(pack)
    except ContentError as error:
        return [str(problem).replace(f"{pack}/", "") for problem in error.problems]
    return []
