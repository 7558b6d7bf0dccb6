"""The code for the telephone, read from a picture of the real screen as a camera would."""

from __future__ import annotations

import subprocess
import time

import pytest

from tests.window.conftest import DEADLINE

pytestmark = pytest.mark.window


def the_code(found):
    """Return the code where it can be seen."""
    shown = (item for item in found if item["name"] == "QR code")
    return next((item for item in shown if "showing" in item["states"]), None)


@pytest.mark.parametrize("program", ["light", "contrast-dark"], indirect=True)
def test_a_telephone_reads_what_the_panel_says(client, wait_for, tmp_path):
    client("press", "Take it with you")
    code = wait_for(the_code)
    end = time.monotonic() + DEADLINE
    while read_from_screen(tmp_path / "screen.png") != code["description"]:
        assert time.monotonic() < end, "no telephone could read it"
    assert code["description"].startswith("Professional Certificate in Mass Incarceration")


def read_from_screen(picture) -> str:
    """Return what a code on the screen holds, empty as long as there is none to be read."""
    subprocess.run(["import", "-window", "root", picture], check=True, capture_output=True)
    command = ["zbarimg", "--quiet", "--raw", picture]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()
