"""Where the program's own files are, by the customs of each system."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.places import settings_file, state_folder

HOME = Path("/home/stand")


@pytest.mark.parametrize(
    ("platform", "environment", "settings", "state"),
    [
        ("linux", {}, HOME / ".config", HOME / ".local" / "state"),
        (
            "linux",
            {"XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"},
            Path("/c"),
            Path("/s"),
        ),
        (
            "linux",
            {"XDG_CONFIG_HOME": "relative", "XDG_STATE_HOME": ""},
            HOME / ".config",
            HOME / ".local" / "state",
        ),
        (
            "darwin",
            {"XDG_CONFIG_HOME": "/c"},
            HOME / "Library" / "Application Support",
            HOME / "Library" / "Application Support",
        ),
        ("win32", {"APPDATA": "/r", "LOCALAPPDATA": "/l"}, Path("/r"), Path("/l")),
        ("win32", {}, HOME / "AppData" / "Roaming", HOME / "AppData" / "Local"),
    ],
)
def test_files_are_where_the_system_keeps_such(platform, environment, settings, state):
    assert settings_file(environment, platform, HOME) == settings / "course-brochure" / "kiosk.yaml"
    assert state_folder(environment, platform, HOME) == state / "course-brochure"
