"""Icons from resources/icons: SVG files of one hand, drawn in the colour asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap

DRAWN_SIZE = 'width="24" height="24"'
"""Every icon file is drawn on this grid."""


class Icons:
    """The icons of a folder, by file name without its ending."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pixmap(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """Return an icon ``size`` logical pixels wide and high, sharp at a device's ``ratio``."""
        svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        pixels = round(size * ratio)
        sized = svg.replace(DRAWN_SIZE, f'width="{pixels}" height="{pixels}"', 1)
        pixmap = QPixmap()
        pixmap.loadFromData(sized.replace("currentColor", colour).encode())
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def icon(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QIcon:
        """Return the same as an icon for a button."""
        return QIcon(self.pixmap(name, size, colour, ratio))
