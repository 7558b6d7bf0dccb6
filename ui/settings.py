"""The settings of a kiosk, which ui/settings_reader.py reads. Qt-free, and light for a start."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from pathlib import Path

from content.frozen import frozen
from content.problems import Problem
from ui.look import TEXT_STEPS
from ui.tokens import Theme

DAY = 24 * 60
"""Minutes of a day."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Orientation(StrEnum):
    """How the window is arranged: as its shape asks for, or always one way."""

    AUTO = "auto"
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


@frozen
class Hours:
    """The opening hours of one day, in minutes since midnight; closed again at ``closes``.

    Where that is on the next day, the minutes go on beyond those of one.
    """

    opens: int
    closes: int

    def __str__(self) -> str:
        closes = self.closes if self.closes <= DAY else self.closes - DAY
        return f"{_clock(self.opens)}–{_clock(closes)}"


@frozen
class ScreenSize:
    """The visible part of the screen in millimetres, as it stands."""

    width: int
    height: int


@frozen(kw_only=True)
class KioskSettings:
    """How a kiosk behaves. Times are in seconds.

    No pack is the one that comes with the program; no languages are all that the pack has. Counts
    are exported to ``export_to``, or to any stick.
    ``opening_hours`` has a place for each weekday from Monday, None for a day closed; empty is
    always open. Without a ``secret`` there is no PIN.
    """

    pack: Path | None = None
    languages: tuple[str, ...] = ()
    theme: Theme = Theme.LIGHT
    text_step: int = TEXT_STEPS[0]
    idle_after: int = 90
    warning: int = 30
    is_attracting: bool = True
    is_motion_reduced: bool = False
    orientation: Orientation = Orientation.AUTO
    screen_mm: ScreenSize | None = None
    opening_hours: tuple[Hours | None, ...] = ()
    is_counting: bool = False
    export_to: Path | None = None
    printer: str = ""
    secret: str = field(default="", repr=False)


@frozen(kw_only=True)
class SettingsFile:
    """The settings in force, the file they came from, and what is wrong in it."""

    path: Path
    settings: KioskSettings = KioskSettings()
    problems: tuple[Problem, ...] = ()


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
