"""The composition root: options → folders, dress → a laptop's window or a kiosk's."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from content.model import Brochure
from ui.accessible import Descriptions
from ui.command_line import Kiosk, Open
from ui.icons import Icons
from ui.kept import RESOURCES, read
from ui.places import runtime_folder
from ui.theme import KIOSK, STYLE, Dress, load_fonts

if TYPE_CHECKING:
    from ui.kiosk.heartbeat import Heartbeat
    from ui.kiosk.wake import Wake

PORTABLE = "course-brochure-data"
"""The folder beside the program that holds all that a portable one keeps."""

CUPS = "/run/cups/cups.sock"
"""Where the print service of the machine itself is heard."""


def open_window(options: Open | Kiosk) -> int:
    """Show a brochure, or its problems, until the window is closed; return the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if isinstance(options, Open) and options.is_portable:
        _keep_beside_program()
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("course-brochure")
    load_fonts()
    descriptions = Descriptions()
    descriptions.install()
    if isinstance(options, Kiosk):
        return _open_kiosk(app, options)
    from ui.laptop import Laptop

    laptop = Laptop(
        app, options, Dress(app, RESOURCES), Icons(RESOURCES / "icons"), _folders(options)
    )
    laptop.open()
    return app.exec()


def _open_kiosk(app: QApplication, options: Kiosk) -> int:
    """Run a kiosk, if none is running yet, until it is ended; return the exit code."""
    from ui.kiosk.app import Stand
    from ui.kiosk.ending import Ending
    from ui.kiosk.instance import Instance
    from ui.kiosk.kept_settings import read_settings
    from ui.kiosk.upkeep import Upkeep

    environment = os.environ
    if sys.platform == "linux":  # else printing asks the network for a print service
        environment.setdefault("CUPS_SERVER", CUPS)
    name = f"kiosk-{crc32(os.fsencode(options.state.absolute())):08x}"
    instance = Instance(runtime_folder(environment, options.state), name)
    if not instance.begin():
        return Ending.AGAIN
    stand = Stand(
        app,
        options,
        _read_kept,
        Dress(app, RESOURCES, KIOSK),
        Icons(RESOURCES / "icons"),
        settings_file=read_settings(
            options.settings, _caches(), must_exist=options.is_settings_named
        ),
        journal=sys.stderr if environment.get("JOURNAL_STREAM") else None,
    )
    upkeep = Upkeep(
        stand,
        instance=instance,
        heartbeat=_heartbeat(environment),
        clock=monotonic,
        wake=_wake,
    )
    upkeep.begin()
    stand.start()
    code = app.exec()
    upkeep.end(code)
    return code


def _heartbeat(environment: Mapping[str, str]) -> Heartbeat | None:
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return None
    from ui.kiosk.heartbeat import Heartbeat

    return Heartbeat(address, environment.get("WATCHDOG_USEC", ""))


def _wake() -> Wake:
    from ui.kiosk.wake import wake_for

    return wake_for(sys.platform)


def _folders(options: Open) -> tuple[Path, Path]:
    """Return where a laptop remembers, and where it keeps what can be made again."""
    if options.is_portable:
        return _beside_program(), _beside_program() / "cache"
    places = QStandardPaths.StandardLocation
    kinds = (places.StateLocation, places.CacheLocation)
    state, cache = (Path(QStandardPaths.writableLocation(kind)) for kind in kinds)
    return state, cache


def _beside_program() -> Path:
    program = Path(sys.executable) if getattr(sys, "frozen", False) else RESOURCES
    return program.resolve().parent / PORTABLE


def _keep_beside_program() -> None:
    """Have the system's libraries keep there what they keep, such as lists of fonts."""
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(_beside_program() / name.lower())


def _read_kept(pack: Path) -> Brochure:
    return read(pack, _caches())


def _caches() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
