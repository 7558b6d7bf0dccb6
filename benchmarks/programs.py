"""The programs that are compared, and the surroundings that all of them have in common."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
BARE = (PYTHON, str(Path(__file__).resolve().parent / "bare_window.py"))
"""The least that a window of the same toolkit, interpreter and size can be."""


def brochure(pack: Path | None = None) -> tuple[str, ...]:
    """Return the command that opens a brochure, or the one that comes with the program."""
    return (PYTHON, str(ROOT / "main.py"), *([] if pack is None else [str(pack)]))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An environment that holds nothing of the machine's own but PATH.

    ``home`` is the folder for everything a program keeps. There is no session bus: Qt would
    start one for the bare window as well, and count it to both.
    """

    display: str
    home: Path

    def environment(self) -> dict[str, str]:
        """Return the variables."""
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "DISPLAY": self.display,
            "HOME": str(self.home),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_RUNTIME_DIR": str(self.home),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "PYTHONHASHSEED": "0",
        }

    def forget_brochures(self) -> None:
        """Forget the packs that were read, and nothing else that is kept."""
        shutil.rmtree(self.home / "cache" / "course-brochure", ignore_errors=True)


def told_inside(surroundings: Surroundings, module: str, *arguments: object) -> Any:
    """Run a benchmark in the window's own process; return what it prints as JSON."""
    command = (PYTHON, "-m", f"benchmarks.inside.{module}", *map(str, arguments))
    environment = surroundings.environment()
    told = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
    return json.loads(told.stdout)
