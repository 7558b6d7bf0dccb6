"""What a kiosk loads before its first picture: as little as that shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin

ROOT = Path(__file__).resolve().parents[3]

START = """
import sys
from ui.kiosk.frame import Frame

def tell(frame, event):
    print(*sys.modules, flush=True)
    sys.exit()

Frame.paintEvent = tell
import main
main.main()
"""


def loaded_at_start(home):
    command = [sys.executable, "-c", START, "--kiosk", "--settings", str(home / "kiosk.yaml")]
    folders = {f"XDG_{name}_HOME": str(home / name) for name in ("STATE", "CACHE")}
    surroundings = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    surroundings["XDG_RUNTIME_DIR"] = str(home)
    told = subprocess.run(command, cwd=ROOT, env=surroundings, check=True, stdout=subprocess.PIPE)
    return set(told.stdout.decode().split())


def test_a_kiosk_that_started_before_loads_what_its_start_screen_shows_and_no_more(tmp_path):
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("counts: true\ntheme: dark\n", encoding="utf-8")
    store_pin(settings, secret_of("2580"))
    first, second = loaded_at_start(tmp_path), loaded_at_start(tmp_path)
    assert {"yaml", "ui.settings_reader", "ui.kiosk.attract"} <= first
    waiting = {
        "ui.window",
        "ui.panels",
        "ui.kiosk.forgetting",
        "ui.kiosk.office",
        "sqlite3",
        "socket",
    }
    waiting |= {"ui.kiosk.warning", "PySide6.QtDBus"}
    assert "ui.kiosk.attract" in second
    assert second & {"yaml", "content.loader", "ui.settings_reader", *waiting} == set()
