"""Reads a kiosk's settings: one YAML file, like the content and never in the way. Qt-free.

Whatever is wrong in the file is carried along for the staff. What can be used is used, and the
PIN is found even in a file that is no YAML any more: without it nobody could get at the staff page.
"""

from __future__ import annotations

import re
from pathlib import Path

from content.presence import is_folder
from content.problems import ContentError, Problems
from content.spelling import quoted
from content.value import Value
from content.wording import WORDINGS
from content.yaml_reader import MAX_BYTES, read
from ui.command_line import SHIPPED
from ui.look import TEXT_STEPS
from ui.settings import (
    DAY,
    WEEKDAYS,
    Hours,
    KioskSettings,
    Orientation,
    ScreenSize,
    SettingsFile,
)
from ui.tokens import Theme

FIELDS = (
    "pack",
    "languages",
    "theme",
    "text_size",
    "idle_after",
    "warning",
    "attract",
    "reduced_motion",
    "orientation",
    "screen_mm",
    "opening_hours",
    "counts",
    "export_to",
    "printer",
    "pin",
)
"""What the file may say. Nothing has to be said."""

STORED_PIN = r"scrypt\$[0-9]{4,6}\$[0-9]{1,2}\$[0-9]{1,2}\$[0-9a-f]{32}\$[0-9a-f]{64}"
"""What a stored PIN looks like; ui/kiosk/pin.py makes and reads it."""

_HOURS = re.compile(r"([0-9]{1,2}):([0-5][0-9])\s*[-–]\s*([0-9]{1,2}):([0-5][0-9])")
_SIZE = re.compile(r"([0-9]{2,4})\s*[x×]\s*([0-9]{2,4})")
_SMALLEST, _LARGEST = 50, 5_000  # sides of screens, in millimetres
_PIN_LINE = re.compile(
    rf"^(?:\xef\xbb\xbf)?pin:[ \t]*[\"']?({STORED_PIN})[\"']?[ \t]*(?:#.*)?$".encode("ascii"),
    re.MULTILINE,
)


def read_settings(path: Path, *, must_exist: bool = True) -> SettingsFile:
    """Read a settings file; never raise. A file that need not exist may be missing."""
    data = _start_of(path)
    if is_blank(data.decode("utf-8-sig", "replace")) and (data or not must_exist):
        return SettingsFile(path=path)
    problems = Problems()
    settings = None
    try:
        value = read(path, problems)
        settings = settings_from(value, path.parent) if value else None
    except ContentError as error:  # far too many problems
        return SettingsFile(path=path, settings=_salvaged(data), problems=error.problems)
    found = ContentError(problems).problems
    return SettingsFile(path=path, settings=settings or _salvaged(data), problems=found)


def is_blank(text: str) -> bool:
    """Tell whether a text says nothing: blank lines and comments."""
    return all(line.lstrip().startswith("#") or not line.strip() for line in text.splitlines())


def settings_from(value: Value, folder: Path) -> KioskSettings:
    """Return what can be used of a file's value; problems are noted with it."""
    fields = value.fields((), FIELDS, noun="setting")
    default = KioskSettings()
    return KioskSettings(
        pack=_pack(fields["pack"], folder),
        languages=_languages(fields["languages"]),
        theme=Theme(fields["theme"].choice(tuple(Theme), default.theme)),
        text_step=_text_step(fields["text_size"], default.text_step),
        idle_after=_seconds(fields["idle_after"], default.idle_after, 20, 3600),
        warning=_seconds(fields["warning"], default.warning, 20, 300),
        is_attracting=_switch(fields["attract"], default=default.is_attracting),
        is_motion_reduced=_switch(fields["reduced_motion"], default=default.is_motion_reduced),
        orientation=Orientation(
            fields["orientation"].choice(tuple(Orientation), default.orientation)
        ),
        screen_mm=_screen(fields["screen_mm"]),
        opening_hours=_opening_hours(fields["opening_hours"]),
        is_counting=_switch(fields["counts"], default=default.is_counting),
        export_to=_folder(fields["export_to"], folder),
        printer=fields["printer"].text(),
        secret=_secret(fields["pin"]),
    )


def _start_of(path: Path) -> bytes:
    """Return what can be read of a file; the reader says why it cannot."""
    try:
        if path.is_file():
            with path.open("rb") as file:
                return file.read(MAX_BYTES)
    except OSError:
        pass
    return b""


def _salvaged(data: bytes) -> KioskSettings:
    """Return the defaults with the PIN that stands in a file which cannot be read otherwise."""
    match = _PIN_LINE.search(data.replace(b"\r", b"\n"))
    return KioskSettings(secret=match[1].decode()) if match else KioskSettings()


def _pack(value: Value, folder: Path) -> Path | None:
    """Read a folder, seen from that of the settings, or the name of a pack that is shipped."""
    name = value.text()
    if not name:
        return None
    for pack in (folder / name, SHIPPED / name):
        if is_folder(pack):
            return pack
    value.problem(f"there is no folder {quoted(name)}", "a folder seen from that of this file")
    return None


def _folder(value: Value, folder: Path) -> Path | None:
    """Read a folder, seen from that of the settings; it may come later, with a stick."""
    name = value.text()
    return folder / name if name else None


def _languages(value: Value) -> tuple[str, ...]:
    found = value.ids()
    for place in found.values():
        place.choice(WORDINGS)
    return tuple(code for code in found if code in WORDINGS)


def _text_step(value: Value, default: int) -> int:
    text = value.text()
    steps = [str(step) for step in TEXT_STEPS]
    if text in steps:
        return int(text)
    if text:
        value.problem(f"{quoted(text)} is no text size", f"in percent: {', '.join(steps)}")
    return default


def _seconds(value: Value, default: int, least: int, most: int) -> int:
    seconds = value.integer(least, most)
    return default if seconds is None else seconds


def _switch(value: Value, *, default: bool) -> bool:
    words = ("false", "true")
    return value.choice(words, words[default]) == "true"


def _screen(value: Value) -> ScreenSize | None:
    text = value.text()
    if not text:
        return None
    match = _SIZE.fullmatch(text)
    if match and all(_SMALLEST <= int(side) <= _LARGEST for side in match.groups()):
        return ScreenSize(int(match[1]), int(match[2]))
    value.problem(
        f"{quoted(text)} is no size of a screen", "width x height in millimetres, as in 527 x 296"
    )
    return None


def _opening_hours(value: Value) -> tuple[Hours | None, ...]:
    """Read the hours of every day, or a group of days; a day that is left out is closed."""
    if not value:
        return ()
    if value.is_text():
        week = (_hours(value),) * len(WEEKDAYS)
    else:
        days = value.fields((), WEEKDAYS, noun="day")
        week = tuple(_hours(days[name]) for name in WEEKDAYS)
    if not any(week):
        value.problem("the kiosk is never open", "leave opening_hours out to be always open")
        return ()
    return week


def _hours(value: Value) -> Hours | None:
    """Read the hours of a day. A mistake darkens no screen: then it is open all day."""
    text = value.text()
    if not text or text == "closed":
        return None
    if match := _HOURS.fullmatch(text):
        from_hour, from_minute, to_hour, to_minute = map(int, match.groups())
        opens, closes = from_hour * 60 + from_minute, to_hour * 60 + to_minute
        if opens < DAY and closes <= DAY and opens != closes:
            return Hours(opens, closes if closes > opens else closes + DAY)
    hint = "such as 09:00-17:30 or 18:00-02:00, or closed"
    value.problem(f"{quoted(text)} are no opening hours", hint)
    return Hours(0, DAY)


def _secret(value: Value) -> str:
    text = value.text()
    if not text or re.fullmatch(STORED_PIN, text):
        return text
    value.problem("this is no stored PIN", "python main.py kiosk set-pin writes it")
    return ""
