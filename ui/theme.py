"""The look, put upon the application: bundled fonts, palette first, then a small style sheet."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from string import Template

import font_source_sans_pro
from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.look import Look
from ui.tokens import Colours, Theme

FONT_FAMILY = "Source Sans Pro"
FONT_FILES = tuple(
    Path(font_source_sans_pro.__file__).parent / "files" / f"SourceSansPro-{face}.ttf"
    for face in ("Regular", "It", "Semibold", "Bold")
)

KIOSK = "kiosk.qss"
"""The style sheet of what only a kiosk shows."""

STYLE = ("-style", "fusion")
"""What the application is given among its arguments: the one style that this look stands on.

``setStyle`` returns what it was given, and a start would pay for PySide's making of its class.
"""


def load_fonts() -> None:
    """Load the bundled faces, the same on every machine. Call once, after the QApplication."""
    for file in FONT_FILES:
        QFontDatabase.addApplicationFont(str(file))


def system_theme(app: QApplication) -> Theme:
    """Return the theme that the system's own settings ask for."""
    hints = app.styleHints()
    is_dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
        return Theme.CONTRAST_DARK if is_dark else Theme.CONTRAST
    return Theme.DARK if is_dark else Theme.LIGHT


class Dress:
    """Puts a look upon the application, and gives the style sheet for its parts.

    ``also`` names the sheets after the one for everything: a kiosk has more to show.
    """

    def __init__(self, app: QApplication, resources: Path, *also: str) -> None:
        self._app = app
        sheets = (resources / name for name in ("theme.qss", *also))
        self._sheet = Template("".join(sheet.read_text(encoding="utf-8") for sheet in sheets))
        self._worn: Look | None = None

    def wear(self, look: Look) -> None:
        """Set the application's font and palette."""
        if look == self._worn:
            return
        self._worn = look
        font = QFont(FONT_FAMILY)
        font.setPixelSize(look.body)
        self._app.setFont(font)
        self._app.setPalette(palette(look.colours))

    def sheet(self, look: Look) -> str:
        """Return the style sheet of a look, for the widgets that are seen.

        Put upon the application, it would cost every page's time at each change, seen or not.
        """
        return self._sheet.substitute(_words(look))


def palette(colours: Colours) -> QPalette:
    """Return the palette of a theme, every role that standard widgets use."""
    result = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, colours.paper),
        (role.WindowText, colours.ink),
        (role.Base, colours.card),
        (role.AlternateBase, colours.track),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.card),
        (role.ButtonText, colours.ink),
        (role.Light, colours.card),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.muted),
        (role.Shadow, colours.ink),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.selection_text),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.Accent, colours.accent),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.ink),
    ):
        result.setColor(name, QColor(colour))
    return result


def _words(look: Look) -> dict[str, str]:
    """Return what the style sheet's ``${…}`` stand for."""
    colours = dataclasses.asdict(look.colours)
    sizes = dataclasses.asdict(look)
    return {
        **{name: str(value) for name, value in (sizes | colours).items()},
        "pill": str(look.target // 2),
        "side_and_ring": str(look.side + 3),
        "tool": str(look.target - 2 * 12),
        "corner": str(look.bookmark - look.padding),
        "below_icon": str(look.bookmark - look.padding if look.bookmark > look.icon + 28 else 0),
    }
