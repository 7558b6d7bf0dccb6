"""What the staff page says of brochure, program and machine, as one value. Qt-free."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from pathlib import Path

from content.frozen import frozen
from content.model import Brochure
from ui.look import TEXT_STEPS, look_for
from ui.scale import CAPITAL, LEAST_CAPITAL, density_of, scale_for
from ui.settings import WEEKDAYS, Hours, KioskSettings, SettingsFile
from ui.tokens import Theme


@frozen(kw_only=True)
class StaffReport:
    """What the staff may want to know, at the moment ``now``.

    Without a ``brochure`` the pack could not be read, and ``pack_problems`` say why. Without
    ``free_bytes`` the disk does not say, without ``visits_today`` nothing is counted.
    """

    now: datetime
    pack: Path
    settings: SettingsFile
    program: str
    brochure: Brochure | None = None
    pack_problems: tuple[str, ...] = ()
    other_problems: tuple[str, ...] = ()
    last_error: str = ""
    free_bytes: int | None = None
    visits_today: int | None = None

    @property
    def is_stale(self) -> bool:
        """Whether the day has passed by which the brochure was to be reviewed."""
        return self.brochure is not None and self.brochure.review_by < self.now.date()

    @property
    def review_by(self) -> date | None:
        """The day by which the brochure is to be reviewed; a pack may name none that is real."""
        return self.brochure.review_by if self.brochure else None

    @property
    def problems(self) -> tuple[str, ...]:
        """All that is wrong, each as it would be printed."""
        settings = tuple(str(problem) for problem in self.settings.problems)
        return (*settings, *self.pack_problems, *self.other_problems)


def screen_problems(pixels: tuple[int, int], millimetres: tuple[float, float]) -> tuple[str, ...]:
    """Say whether a screen, both as width and height, is too small for the letters of a stand."""
    density = density_of(pixels, millimetres)
    if density is None:
        return ("How large the screen is cannot be known: measure it and set screen_mm.",)
    look = look_for(Theme.LIGHT, TEXT_STEPS[0], *pixels, scale_for(pixels, millimetres))
    height = min(look.caption, look.chrome, look.kicker) * CAPITAL / density
    if height >= LEAST_CAPITAL:
        return ()
    least = f"{height:.1f} mm instead of {LEAST_CAPITAL} mm"
    return (f"The screen is too small for a stand: its smallest letters have {least}.",)


def settings_in_words(settings: KioskSettings) -> tuple[tuple[str, str], ...]:
    """Return each setting in force by its name in the file; the PIN only as set or not."""
    screen = settings.screen_mm
    return (
        ("pack", str(settings.pack or "the one that comes with the program")),
        ("languages", ", ".join(settings.languages) or "all of the pack"),
        ("theme", settings.theme.value),
        ("text_size", f"{settings.text_step} %"),
        ("idle_after", f"{settings.idle_after} s"),
        ("warning", f"{settings.warning} s"),
        ("attract", _yes(settings.is_attracting)),
        ("reduced_motion", _yes(settings.is_motion_reduced)),
        ("orientation", settings.orientation.value),
        ("screen_mm", f"{screen.width} × {screen.height}" if screen else "as the screen says"),
        ("opening_hours", _week(settings.opening_hours)),
        ("counts", _yes(settings.is_counting)),
        ("export_to", str(settings.export_to or "sticks that are plugged in")),
        ("printer", settings.printer or "none"),
        ("pin", "set" if settings.secret else "not set"),
    )


def free_bytes(folder: Path) -> int | None:
    """Return the room left on the disk of a folder, which need not be there yet."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except FileNotFoundError:
            continue
        except OSError:
            break
    return None


def _yes(value: bool) -> str:  # noqa: FBT001 - it is what is said
    return "true" if value else "false"


def _week(week: tuple[Hours | None, ...]) -> str:
    """Return the opening hours, days with the same hours together."""
    if not week:
        return "always open"
    if len(set(week)) == 1:
        return str(week[0])
    days = (f"{name[:3]} {hours or 'closed'}" for name, hours in zip(WEEKDAYS, week, strict=True))
    return ", ".join(days)
