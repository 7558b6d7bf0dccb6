"""What makes a kiosk of a Windows machine, as far as it can be looked at without one."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ui.kiosk.ending import Ending

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "kiosk"
LAUNCHER = FOLDER / "windows-shell-launcher.xml"
FILTER = FOLDER / "windows-keyboard-filter.ps1"
SCHEMA = Path(__file__).with_name("shell_launcher.xsd")
NAMES = {"s": "http://schemas.microsoft.com/ShellLauncher/2018/Configuration"}

PREDEFINED = set(Path(__file__).with_name("windows_keys.txt").read_text("ascii").split())
"""The keys that the Keyboard Filter knows by name: Microsoft, "Predefined key combinations"."""

LEFT_ALONE = {
    "Alt",
    "Ctrl",
    "Shift",
    "Ctrl+Tab",
    "Win+Esc",
    "VolumeMute",
    "VolumeDown",
    "VolumeUp",
    "MediaNext",
    "MediaPrev",
    "MediaStop",
    "MediaPlayPause",
}
"""Those that the brochure itself needs, or that do no harm."""


def validate(file):
    command = ["xmllint", "--noout", "--nonet", "--schema", str(SCHEMA), str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.tools
def test_the_shell_launchers_file_is_as_microsoft_describes_it():
    done = validate(LAUNCHER)
    assert done.returncode == 0, done.stderr


@pytest.mark.tools
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('Action="RestartShell"', 'Action="Restart"'),
        ('ReturnCode="10"', 'ReturnCode="ten"'),
        ("<AutoLogonAccount/>", ""),
        ('V2:AppType="Desktop"', 'AppType="Desktop"'),
        ("ShellLauncher/2018", "ShellLauncher/2017"),
        ('<Profile Id="{6F0C1B1E-52C5-4B0E-9C39-6D3A6B1E7A10}"/>', "<Profile Id='{1}'/>"),
        ('<Profile Id="{6F0C1B1E-5', '<Profile Id="{6F0C1B1E-6'),
    ],
)
def test_a_wrong_one_would_be_noticed(tmp_path, right, wrong):
    text = LAUNCHER.read_text(encoding="utf-8")
    assert right in text
    changed = tmp_path / "changed.xml"
    changed.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert validate(changed).returncode != 0


def test_it_starts_the_kiosk_again_after_every_exit_code_but_the_staffs():
    (profile,) = ET.parse(LAUNCHER).iterfind("s:Profiles/s:Profile", NAMES)  # noqa: S314 - our own file
    shell = profile.find("s:Shell", NAMES)
    assert shell.get("Shell").endswith('course-brochure.exe" --kiosk')
    actions = {
        int(action.get("ReturnCode")): action.get("Action")
        for action in shell.iterfind("s:ReturnCodeActions/s:ReturnCodeAction", NAMES)
    }
    assert actions == {Ending.STAFF: "DoNothing"}
    assert shell.find("s:DefaultAction", NAMES).get("Action") == "RestartShell"


def blocked():
    text = FILTER.read_text(encoding="utf-8")
    (listed,) = re.findall(r"^\$blocked = @\((.*?)^\)", text, re.DOTALL | re.MULTILINE)
    return re.findall(r"'([^']+)'", listed)


def test_every_key_that_is_blocked_has_a_name_that_windows_knows():
    assert len(blocked()) == len(set(blocked())) >= 60
    assert set(blocked()) <= PREDEFINED


def test_every_key_that_windows_knows_is_blocked_or_left_alone_on_purpose():
    assert set(blocked()) | LEFT_ALONE == PREDEFINED
    assert not set(blocked()) & LEFT_ALONE


def test_the_script_is_whole():
    """No PowerShell is at hand: its words are taken apart as far as that tells something."""
    code = re.sub(r"#[^\n]*", "", FILTER.read_text(encoding="utf-8"))
    bare = re.sub(r'"[^"\n]*"', '""', re.sub(r"'[^'\n\"]*'", "''", code))
    assert bare.count("'") % 2 == bare.count('"') % 2 == 0
    for opening, closing in ("()", "{}", "[]"):
        assert bare.count(opening) == bare.count(closing)
    assert ",\n)" not in re.sub(r"[ \t]+", "", bare)  # a last comma is a mistake there
    verbs = set(re.findall(r"\b[A-Z][a-z]+-[A-Z]\w+", bare))
    assert verbs == {"Get-CimInstance", "Set-CimInstance", "Write-Warning"}
