"""The settings file: all that is wrong is said, and nothing that is wrong stops the kiosk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.command_line import DEFAULT_PACK
from ui.kiosk.pin import secret_of
from ui.settings import (
    Hours,
    KioskSettings,
    Orientation,
    ScreenSize,
    SettingsFile,
)
from ui.settings_reader import FIELDS, read_settings
from ui.tokens import Theme

MAIN = Path(__file__).resolve().parents[3] / "main.py"
SECRET = f"scrypt$32768$8$1${'0a' * 16}${'1b' * 32}"

COMPLETE = f"""\
# Our stand
pack: mass-incarceration
languages: [en]
theme: dark
text_size: 125
idle_after: 120
warning: 45
attract: false
reduced_motion: true
orientation: portrait
screen_mm: 527 x 296
opening_hours:
  monday: 09:00-17:30
  tuesday: closed
  saturday: 9:30 – 24:00
counts: true
export_to: /media/usb
printer: HP LaserJet
pin: {SECRET}
"""


@pytest.fixture
def settings_file(tmp_path):
    def write(text: str | bytes) -> Path:
        path = tmp_path / "kiosk.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def said(found: SettingsFile) -> list[str]:
    return [str(problem).split("kiosk.yaml:")[1] for problem in found.problems]


def test_a_complete_file_says_everything(settings_file):
    found = read_settings(settings_file(COMPLETE))
    assert found.problems == ()
    assert found.settings == KioskSettings(
        pack=DEFAULT_PACK,
        languages=("en",),
        theme=Theme.DARK,
        text_step=125,
        idle_after=120,
        warning=45,
        is_attracting=False,
        is_motion_reduced=True,
        orientation=Orientation.PORTRAIT,
        screen_mm=ScreenSize(527, 296),
        opening_hours=(Hours(540, 1050), None, None, None, None, Hours(570, 1440), None),
        is_counting=True,
        export_to=Path("/media/usb"),
        printer="HP LaserJet",
        secret=SECRET,
    )
    assert all(f"\n{name}:" in f"\n{COMPLETE}" for name in FIELDS)


@pytest.mark.parametrize("text", ["", "# nothing\n\n   # yet\n", "\ufeff# nothing\n"])
def test_a_file_that_says_nothing_means_the_defaults(settings_file, text):
    found = read_settings(settings_file(text))
    if text:
        assert found == SettingsFile(path=found.path)
    else:
        assert said(found) == ["1:1: the file is empty"]
    assert found.settings == KioskSettings()


def test_one_text_of_hours_is_for_every_day(settings_file):
    found = read_settings(settings_file("opening_hours: 08:00-16:05\n"))
    assert found.settings.opening_hours == (Hours(480, 965),) * 7
    assert str(found.settings.opening_hours[0]) == "08:00–16:05"


@pytest.mark.parametrize(
    ("text", "hours", "words"),
    [
        ("18:00-2:00", Hours(1080, 1560), "18:00–02:00"),
        ("18:00-24:00", Hours(1080, 1440), "18:00–24:00"),
        ("18:00-00:00", Hours(1080, 1440), "18:00–24:00"),
    ],
)
def test_hours_may_last_over_midnight(settings_file, text, hours, words):
    found = read_settings(settings_file(f"opening_hours: {text}\n"))
    assert found.problems == ()
    assert found.settings.opening_hours == (hours,) * 7
    assert str(hours) == words
    assert found.problems == ()


def test_every_mistake_is_said_at_once_and_what_is_right_is_kept(settings_file):
    found = read_settings(
        settings_file(
            """\
theme: darkk
idle_afer: 60
idle_after: 5
warning: 301
attract: yes
counts: true
screen_mm: large
orientation: sideways
text_size: 110
languages: [en, xx]
pack: nowhere
pin: 1234
opening_hours:
  monday: 9-5
  moonday: 09:00-17:00
  friday: 22:00-22:00
  sunday: 10:00-12:00
"""
        )
    )
    assert said(found) == [
        '1:8: "theme" cannot be "darkk" (did you mean "dark"?)',
        '2:1: unknown setting "idle_afer" (did you mean "idle_after"?)',
        '3:13: "idle_after" has to be a whole number from 20 to 3600',
        '4:10: "warning" has to be a whole number from 20 to 300',
        '5:10: "attract" cannot be "yes" (known here: false, true)',
        '7:12: "large" is no size of a screen (width x height in millimetres, as in 527 x 296)',
        '8:14: "orientation" cannot be "sideways" (known here: auto, landscape, portrait)',
        '9:12: "110" is no text size (in percent: 100, 125, 150, 175, 200, 250)',
        '10:17: "languages" cannot be "xx" (known here: en)',
        '11:7: there is no folder "nowhere" (a folder seen from that of this file)',
        "12:6: this is no stored PIN (python main.py kiosk set-pin writes it)",
        '14:11: "9-5" are no opening hours (such as 09:00-17:30 or 18:00-02:00, or closed)',
        '15:3: unknown day "moonday" (did you mean "monday"?)',
        '16:11: "22:00-22:00" are no opening hours (such as 09:00-17:30 or 18:00-02:00, or closed)',
    ]
    whole_day = Hours(0, 1440)
    assert found.settings == KioskSettings(
        is_counting=True,
        languages=("en",),
        opening_hours=(whole_day, None, None, None, whole_day, None, Hours(600, 720)),
    )


@pytest.mark.parametrize("size", ["10 x 10", "527 x 12", "6000 x 296", "0527 x 0", "52.7 x 29.6"])
def test_a_size_that_no_screen_has_is_a_mistake(settings_file, size):
    found = read_settings(settings_file(f"screen_mm: {size}\n"))
    assert "is no size of a screen" in said(found)[0]
    assert found.settings.screen_mm is None


@pytest.mark.parametrize("hours", ["\n  monday: closed", "closed"])
def test_a_kiosk_that_is_never_open_is_a_mistake_and_open(settings_file, hours):
    found = read_settings(settings_file(f"opening_hours: {hours}\n"))
    assert "never open" in said(found)[0]
    assert found.settings.opening_hours == ()


def test_a_pack_is_found_beside_the_file(settings_file, tmp_path):
    (tmp_path / "our-pack").mkdir()
    found = read_settings(settings_file("pack: our-pack\n"))
    assert (found.settings.pack, found.problems) == (tmp_path / "our-pack", ())


@pytest.mark.parametrize("name", ["x" * 999, "a/" * 400, "\\0", "/dev/null"])
def test_a_name_that_can_be_no_folder_is_only_a_problem(settings_file, name):
    found = read_settings(settings_file(f"pack: {name}\n"))
    assert found.settings.pack is None
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    "text",
    [
        b"theme: dark\n\tbroken: [\n",
        b"theme: dark\n---\nsecond: 1\n",
        b"theme: \xff\n",
        b"- a\n- list\n",
        b"just words\n",
        b"x: &a 1\ny: *a\n" * 600,
        b"a: [" * 40,
        b"theme: \x07dark\n",
        b"x" * 600_000,
    ],
)
def test_a_file_that_cannot_be_read_means_the_defaults_and_keeps_the_pin(settings_file, text):
    for data in (
        f"pin: {SECRET}\n".encode() + text,
        text + f"\r\npin: '{SECRET}' # us\r\n".encode(),
    ):
        found = read_settings(settings_file(data))
        assert found.problems
        is_cut_off = len(text) > 500_000 and data.startswith(text)
        assert found.settings == KioskSettings(secret="" if is_cut_off else SECRET)


def test_a_missing_file_is_a_problem_only_where_it_was_named(tmp_path):
    path = tmp_path / "kiosk.yaml"
    assert read_settings(path, must_exist=False) == SettingsFile(path=path)
    assert said(read_settings(path)) == ["1:1: there is no such file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="makes a pipe with a name")
def test_what_is_no_file_is_a_problem_and_nothing_waits_for_it(tmp_path):
    os.mkfifo(tmp_path / "kiosk.yaml")
    assert said(read_settings(tmp_path / "kiosk.yaml")) == ["1:1: this is not a readable file"]
    assert read_settings(tmp_path).problems


def test_the_stored_pin_is_what_the_file_takes_and_is_not_shown(settings_file):
    secret = secret_of("2580")
    found = read_settings(settings_file(f"pin: {secret}\n"))
    assert (found.settings.secret, found.problems) == (secret, ())
    assert secret not in repr(found)


def test_check_takes_settings_files_and_packs(settings_file, tmp_path):
    settings_file("theme: pink\n")
    (tmp_path / "pack").mkdir()
    result = subprocess.run(
        [sys.executable, MAIN, "check", "kiosk.yaml", "pack", "no.yaml", "mass-incarceration"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = result.stdout.splitlines()
    assert (result.returncode, result.stderr) == (
        2,
        'no.yaml does not exist (did you mean "kiosk.yaml"?)\n',
    )
    assert lines[0].startswith('kiosk.yaml:1:8: "theme" cannot be "pink"')
    assert lines[1].startswith("pack/brochure.yaml:1:1: ")
    assert len(lines) == 2
    settings_file("theme: light\n")
    good = subprocess.run(
        [sys.executable, MAIN, "check", "kiosk.yaml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (good.returncode, good.stdout, good.stderr) == (0, "", "")
