"""The colours of the brochure by role, in its four themes. Qt-free.

Colours live here and nowhere else: the palette, the style sheet and everything painted take them
from the theme in force. Every pair of text and ground that is shown passes WCAG AA (tested).
"""

from __future__ import annotations

from enum import StrEnum

from content.frozen import frozen


class Theme(StrEnum):
    """The themes a visitor can choose."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast-dark"


@frozen(kw_only=True)
class Colours:
    """One theme. Each value is ``#rrggbb``.

    ``*_text`` is what may be written on the ground it is named after; ``ink`` and ``muted`` are
    written on ``paper``, ``card`` and ``caution``. ``chart`` holds the categories of a chart.
    """

    paper: str
    card: str
    line: str
    ink: str
    muted: str
    accent: str
    accent_text: str
    link: str
    focus: str
    selection: str
    selection_text: str
    mark: str
    mark_text: str
    track: str
    caution: str
    caution_line: str
    header: str
    header_text: str
    header_muted: str
    header_accent: str
    header_line: str
    header_focus: str
    chart: tuple[str, str, str, str]


COLOURS = {
    Theme.LIGHT: Colours(
        paper="#FBFAF6",
        card="#FFFFFF",
        line="#DEDACD",
        ink="#14213D",
        muted="#4A5265",
        accent="#0F766E",
        accent_text="#FFFFFF",
        link="#0B5F59",
        focus="#B45309",
        selection="#0F766E",
        selection_text="#FFFFFF",
        mark="#FFE08A",
        mark_text="#14213D",
        track="#ECE8DC",
        caution="#FFF6E0",
        caution_line="#B45309",
        header="#14213D",
        header_text="#FFFFFF",
        header_muted="#C9D1E0",
        header_accent="#5EEAD4",
        header_line="#7C89A6",
        header_focus="#FBBF24",
        chart=("#12436D", "#28A197", "#801650", "#F46A25"),
    ),
    Theme.DARK: Colours(
        paper="#10151F",
        card="#1A2130",
        line="#3A4558",
        ink="#F2F0EA",
        muted="#BAC2D0",
        accent="#4FD1C1",
        accent_text="#06201D",
        link="#7FE3D6",
        focus="#FBBF24",
        selection="#4FD1C1",
        selection_text="#06201D",
        mark="#6B5200",
        mark_text="#FFFFFF",
        track="#2C3547",
        caution="#33290F",
        caution_line="#FBBF24",
        header="#0A0E16",
        header_text="#FFFFFF",
        header_muted="#BAC2D0",
        header_accent="#5EEAD4",
        header_line="#64718A",
        header_focus="#FBBF24",
        chart=("#6BACE6", "#28A197", "#E07BB0", "#F46A25"),
    ),
    Theme.CONTRAST: Colours(
        paper="#FFFFFF",
        card="#FFFFFF",
        line="#000000",
        ink="#000000",
        muted="#000000",
        accent="#000000",
        accent_text="#FFFFFF",
        link="#0000C8",
        focus="#C00000",
        selection="#000000",
        selection_text="#FFFFFF",
        mark="#000000",
        mark_text="#FFFFFF",
        track="#FFFFFF",
        caution="#FFFFFF",
        caution_line="#000000",
        header="#FFFFFF",
        header_text="#000000",
        header_muted="#000000",
        header_accent="#000000",
        header_line="#000000",
        header_focus="#C00000",
        chart=("#000000", "#12436D", "#801650", "#5A2A00"),
    ),
    Theme.CONTRAST_DARK: Colours(
        paper="#000000",
        card="#000000",
        line="#FFFF00",
        ink="#FFFF00",
        muted="#FFFF00",
        accent="#FFFF00",
        accent_text="#000000",
        link="#FFFFFF",
        focus="#00FFFF",
        selection="#FFFF00",
        selection_text="#000000",
        mark="#FFFF00",
        mark_text="#000000",
        track="#000000",
        caution="#000000",
        caution_line="#FFFF00",
        header="#000000",
        header_text="#FFFF00",
        header_muted="#FFFF00",
        header_accent="#FFFF00",
        header_line="#FFFF00",
        header_focus="#00FFFF",
        chart=("#FFFF00", "#FFFFFF", "#00FFFF", "#FFB000"),
    ),
}
