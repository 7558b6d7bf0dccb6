"""Where the program's own files are on this system. Qt-free, and light: every start asks.

The environment is handed in, so that only the outermost modules read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

NAME = "course-brochure"

COUNTS, WRONG_PINS, LOG = "counts.sqlite", "wrong-pins", "kiosk.log"
"""What a kiosk keeps in the folder of its state."""


def settings_file(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Return the kiosk's settings file, which need not be there."""
    match platform:
        case "win32":
            folder = _given(environment, "APPDATA") or home / "AppData" / "Roaming"
        case "darwin":
            folder = home / "Library" / "Application Support"
        case _:
            folder = _given(environment, "XDG_CONFIG_HOME") or home / ".config"
    return folder / NAME / "kiosk.yaml"


def state_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Return the folder of what the program writes by itself, which need not be there."""
    match platform:
        case "win32":
            folder = _given(environment, "LOCALAPPDATA") or home / "AppData" / "Local"
        case "darwin":
            folder = home / "Library" / "Application Support"
        case _:
            folder = _given(environment, "XDG_STATE_HOME") or home / ".local" / "state"
    return folder / NAME


def runtime_folder(environment: Mapping[str, str], state: Path) -> Path:
    """Return the folder of what lasts no longer than the machine runs; else that of ``state``."""
    folder = _given(environment, "XDG_RUNTIME_DIR")
    return state if folder is None else folder / NAME


def _given(environment: Mapping[str, str], name: str) -> Path | None:
    """Return a folder that the environment names; one that is not absolute does not count."""
    folder = Path(environment.get(name, ""))
    return folder if folder.is_absolute() else None
