"""The kiosk's guide and the volunteer's card say what the files and the program do."""

from __future__ import annotations

import dataclasses
import inspect
import re
import shlex
from pathlib import Path

from content.wording import ENGLISH
from ui.command_line import SetPin, parse
from ui.display import PACKAGES
from ui.kiosk.corner import Corner
from ui.kiosk.strikes import Strikes

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "docs" / "kiosk.md").read_text(encoding="utf-8")
CARD = (ROOT / "docs" / "kiosk-recovery-card.html").read_text(encoding="utf-8")
FILES = ROOT / "packaging" / "kiosk" / "linux"
STAFF = ROOT / "ui" / "kiosk"


def commands():
    """Return the commands that make a kiosk of a bare Debian, each as its words."""
    (block,) = re.findall(r"^```sh\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
    return [shlex.split(line) for line in block.splitlines()]


def command(name):
    (found,) = [words for words in commands() if words[0] == name]
    return found


def installed():
    """Return the files as they stand on the machine."""
    return {f"/{path.relative_to(FILES)}" for path in FILES.rglob("*") if path.is_file()}


def test_ten_commands_are_enough():
    assert 5 <= len(commands()) <= 10


def test_all_that_is_needed_is_installed():
    packages = set(command("apt")[3:])
    assert {*PACKAGES.split(), "cage", "xwayland", "dbus-user-session", "procps"} <= packages


def test_one_command_puts_every_file_where_it_belongs():
    assert command("cp") == ["cp", "--recursive", "packaging/kiosk/linux/.", "/"]
    for path in FILES.rglob("*"):
        for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
            if not line.startswith("#"):
                for named in re.findall(r"/usr/local/\S*|/etc/\S*", line):
                    assert named in installed(), f"{path.name}: {named}"


def test_the_guide_tells_of_every_file():
    (table,) = re.findall(r"^\| file \|.*?\n\n", GUIDE, re.DOTALL | re.MULTILINE)
    told = re.findall(r"`(/[^`]+)`", table.replace("…", "/etc/systemd/system/course-brochure"))
    assert set(told) == installed()


def test_the_pin_is_set_by_the_program_for_the_user_that_is_made():
    *_, user, _, line = command("runuser")
    assert user == command("useradd")[-1] == "kiosk"
    program, *arguments = shlex.split(line)
    assert program == f"{command('python3')[-1]}/bin/course-brochure"
    assert isinstance(parse(arguments), SetPin)


def test_what_is_enabled_is_a_unit_that_can_be():
    units = {words[-1] for words in commands() if words[:2] == ["systemctl", "enable"]}
    assert units == {"course-brochure-cage.service"}
    for name in (*units, "course-brochure-x11.service"):
        assert name in GUIDE
        text = (FILES / "etc/systemd/system" / name).read_text(encoding="utf-8")
        assert "WantedBy=graphical.target" in text
        assert "User=kiosk\n" in text
    assert ["systemctl", "set-default", "graphical.target"] in commands()


def test_the_guide_says_when_the_program_gives_up():
    given = inspect.signature(Strikes).parameters
    assert (given["most"].default, given["within"].default) == (3, 60.0)
    assert "| 70 | it failed three times within a minute | yes |" in GUIDE


def said_by_the_program():
    """Return all that the kiosk says, to visitors and to its staff."""
    staff = "".join(path.read_text(encoding="utf-8") for path in STAFF.glob("*.py"))
    panels = (ROOT / "ui" / "panel_view.py").read_text(encoding="utf-8")
    words = [value for value in dataclasses.astuple(ENGLISH) if isinstance(value, str)]
    return {*words, *re.findall(r'tr\(\s*"([^"]+)"', staff + panels), "OK"}


def test_the_card_names_what_is_on_the_screen_as_it_is_there():
    quoted = set(re.findall(r"“([^”]+)”", CARD))
    assert len(quoted) >= 10
    assert quoted - {"login"} <= said_by_the_program()


def test_the_card_has_a_line_for_every_message_that_is_no_brochure():
    for words in (
        *(ENGLISH.touch_to_begin, ENGLISH.still_here, ENGLISH.one_moment, ENGLISH.mending),
        *(ENGLISH.out_of_order, ENGLISH.ask_staff, ENGLISH.finish_now, "No PIN is set"),
    ):
        assert f"“{words}”" in CARD


def test_the_card_knows_the_way_to_the_staff_page():
    assert inspect.signature(Corner).parameters["hold"].default == 3000
    assert "<b>top left</b> corner of the screen for <b>three seconds</b>" in CARD
    assert "three wrong PINs" in CARD


def test_the_card_is_a_page_of_a4_that_needs_nothing_else():
    assert "size: A4" in CARD
    assert not re.search(r"src=|href=|url\(|@import", CARD)
