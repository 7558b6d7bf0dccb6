"""Why no window can be opened: one sentence that names what to install. Qt-free."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

EXIT_CODE = 2

PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 "
    "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libwayland-cursor0"
)
"""The Debian packages with all system libraries of a window: one line, to be typed once."""

NO_DISPLAY = (
    "There is no display to open a window on: start the brochure in a desktop session, or install "
    "Xvfb (Debian: sudo apt install xvfb xauth) and start it with xvfb-run."
)

_PREPARING = re.compile(
    r"could not connect to display|Failed to create wl_display|Qt(?: \w+)? platform plugin"
)
_LOADING = re.compile(r'Could not load the Qt platform plugin "([\w-]+)"')
_GIVING_UP = "no Qt platform plugin could be initialized"


def no_display(environment: Mapping[str, str]) -> str:
    """Return a sentence where a Linux session plainly has no display, else an empty text."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(environment.get(name) for name in names):
        return NO_DISPLAY
    return ""


def no_import(error: ImportError) -> str:
    """Say what to install where PySide6 cannot be imported."""
    if isinstance(error, ModuleNotFoundError):
        return f"{error}: install the brochure as its README says."
    return _missing_library(str(error))


class StartWatch:
    """Listens to Qt's messages, so that a start without a display ends in a sentence.

    Qt says why it cannot open a window, and aborts with a core dump. Only Qt knows what it tries
    and what fails, a display that refuses the connection included; so it is asked to go on, and
    stopped at its last word before the abort. ``plugins`` is the folder of its platform plugins.
    """

    def __init__(self, plugins: Path) -> None:
        self._plugins = plugins
        self._tried: list[str] = []

    def receive(self, _kind: object, context: object, message: str) -> None:
        """Hear one message; the signature is Qt's."""
        if _GIVING_UP in message:
            print(self._reason(), file=sys.stderr, flush=True)
            os._exit(EXIT_CODE)
        if _PREPARING.search(message):
            self._tried += _LOADING.findall(message)
        else:
            category = getattr(context, "category", None) or "default"
            prefix = "" if category == "default" else f"{category}: "
            print(prefix + message, file=sys.stderr)

    def _reason(self) -> str:
        """Load what Qt could not: the system's loader names the library that is missing."""
        import ctypes  # a start that goes well need not pay for it

        for name in self._tried:
            for plugin in self._plugins.glob(f"libq{name}.so"):
                try:
                    ctypes.CDLL(str(plugin))
                except OSError as error:
                    return _missing_library(str(error))
        return NO_DISPLAY


def _missing_library(reason: str) -> str:
    return (
        f"A system library is missing ({reason.partition(':')[0]}): on Debian or Ubuntu install "
        f"them all with “sudo apt install {PACKAGES}”."
    )
