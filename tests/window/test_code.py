"""The code for the telephone, read from a picture of the real screen as a camera would."""

from __future__ import annotations

import subprocess

import pytest

pytestmark = pytest.mark.window


def the_code(found):
    """Return the code where it can be seen."""
    shown = (item for item in found if item["name"] == "QR code")
    return next((item for item in shown if "showing" in item["states"]), None)


@pytest.mark.parametrize("program", ["light", "contrast-dark"], indirect=True)
def test_a_telephone_reads_what_the_panel_says(client, wait_for, tmp_path):
    client("press", "Take it with you")
    code = wait_for(the_code)
    picture = tmp_path / "screen.png"
    subprocess.run(["import", "-window", "root", picture], check=True, capture_output=True)
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", picture], check=True, capture_output=True, text=True
    )
    assert read.stdout.strip() == code["description"]
    assert code["description"].startswith("Professional Certificate in Mass Incarceration")
