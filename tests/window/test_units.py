"""The units of a kiosk's machine: right in systemd's eyes, and as the guide and the program say."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ui.kiosk.ending import Ending

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "packaging" / "kiosk" / "linux"
KIOSK = FILES / "etc/systemd/user/course-brochure-kiosk.service"
SCREENS = sorted((FILES / "etc/systemd/system").glob("*.service"))
GUIDE = (ROOT / "docs" / "kiosk.md").read_text(encoding="utf-8")
PROGRAM = "/opt/course-brochure/bin/course-brochure"


def unit(path):
    parser = configparser.ConfigParser(interpolation=None, strict=False, delimiters=["="])
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


@pytest.fixture
def verify(tmp_path):
    """Return what systemd says about a unit, on a machine where the program is installed."""
    program = tmp_path / "course-brochure"
    shutil.copy("/bin/true", program)

    def say(path, text):
        changed = tmp_path / path.name
        text = text.replace(PROGRAM, str(program)).replace("/usr/local", f"{FILES}/usr/local")
        changed.write_text(text, encoding="utf-8")
        scope = "--user" if path == KIOSK else "--system"
        done = subprocess.run(
            ["systemd-analyze", scope, "verify", str(changed)],
            env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    return say


@pytest.mark.tools
@pytest.mark.parametrize("path", [KIOSK, *SCREENS], ids=lambda path: path.stem)
def test_systemd_has_nothing_to_say_about_it(verify, path):
    assert verify(path, path.read_text(encoding="utf-8")) == (0, "")


@pytest.mark.tools
@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        (KIOSK, "Restart=always", "Restart=allways"),
        (KIOSK, "WatchdogSec=30", "WatchdogSeconds=30"),
        (KIOSK, f"ExecStart={PROGRAM}", "ExecStart=/opt/nothing"),
        *((path, "PAMName=", "PamName=") for path in SCREENS),
        *((path, "TTYReset=yes", "TTYReset=perhaps") for path in SCREENS),
    ],
)
def test_it_would_speak_of_a_wrong_one(verify, path, right, wrong):
    text = path.read_text(encoding="utf-8")
    assert right in text
    _, said = verify(path, text.replace(right, wrong))
    assert said


def test_only_the_staff_ends_the_kiosk_for_good():
    service = unit(KIOSK)["Service"]
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"] == service["SuccessExitStatus"] == f"{Ending.STAFF}"


def test_the_guide_names_the_exit_codes_and_who_starts_again():
    rows = re.findall(r"^\| (\d+) \|.*\| (yes|no) \|$", GUIDE, re.MULTILINE)
    assert {int(code): again for code, again in rows} == {
        ending: "no" if ending is Ending.STAFF else "yes" for ending in Ending
    }


def test_the_guide_says_when_a_supervisor_gives_up():
    words = re.sub(r"\s+", " ", GUIDE)
    for path in (KIOSK, *SCREENS):
        limits = unit(path)["Unit"]
        assert (limits["StartLimitBurst"], limits["StartLimitIntervalSec"]) == ("20", "1h")
    assert "twenty failures in an hour" in words
    assert unit(KIOSK)["Service"]["WatchdogSec"] == "30"
    assert "stands still for 30 seconds" in words


def test_what_starts_the_kiosk_is_installed_where_it_is_looked_for():
    assert unit(KIOSK)["Service"]["ExecStart"] == f"{PROGRAM} --kiosk"
    assert "python3 -m venv /opt/course-brochure" in GUIDE
    assert len(SCREENS) == 2
    for path in SCREENS:
        (session,) = re.findall(r"\S+/kiosk-session", unit(path)["Service"]["ExecStart"])
        file = FILES / session.lstrip("/")
        assert os.access(file, os.X_OK)
        assert f"unit={KIOSK.name}\n" in file.read_text(encoding="utf-8")
        assert (file.parent / "openbox.xml").is_file()


def test_only_one_screen_runs_and_the_login_comes_back_when_it_ends():
    for path, other in (SCREENS, SCREENS[::-1]):
        about = unit(path)["Unit"]
        assert about["Conflicts"].split() == ["getty@tty1.service", other.name]
        assert about["OnSuccess"] == about["OnFailure"] == "getty@tty1.service"
