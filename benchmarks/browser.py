"""The same content as a page in a browser: Chromium in kiosk mode, where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.finding import Finding, amounts, ratios
from benchmarks.programs import ROOT, brochure
from benchmarks.screen import Screen
from benchmarks.watch import Start, Watcher
from ui.command_line import DEFAULT_PACK

CHROMIUM = "chromium"
FLAGS = (
    "--kiosk",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-component-update",
    "--disable-background-networking",
    "--no-first-run",
    "--window-position=0,0",
    "--window-size=1920,1080",
)
ROUNDS = 5


def measure() -> list[Finding]:
    """Start the browser with the exported page, and the brochure, in turns."""
    if shutil.which(CHROMIUM) is None:
        return [Finding(what="browser", figure="not measured: chromium is not installed")]
    browser: list[Start] = []
    ours: list[Start] = []
    with Screen() as screen, TemporaryDirectory() as home:
        watcher = Watcher(screen, Path(home))
        page = Path(home) / "brochure.html"
        export_page(page)
        watcher.start(brochure())
        for number in range(ROUNDS):
            browser.append(watcher.start(page_in_browser(page, Path(home) / f"profile-{number}")))
            ours.append(watcher.start(brochure()))
    return [
        amounts("browser: start to content", [run.content * 1000 for run in browser], "ms"),
        amounts("browser: processor time to content", [run.cpu for run in browser], "s"),
        amounts("browser: memory at rest", [run.memory for run in browser], "MiB"),
        amounts("browser: processes", [run.processes for run in browser], ""),
        ratios(
            "browser ÷ brochure: start to content",
            [run.content for run in browser],
            [run.content for run in ours],
        ),
        ratios(
            "browser ÷ brochure: processor time to content",
            [run.cpu for run in browser],
            [run.cpu for run in ours],
        ),
        ratios(
            "browser ÷ brochure: memory at rest",
            [run.memory for run in browser],
            [run.memory for run in ours],
        ),
    ]


def export_page(page: Path) -> None:
    """Write the brochure as a page."""
    export = (*brochure(), "export", str(DEFAULT_PACK), str(page))
    subprocess.run(export, cwd=ROOT, check=True)


def page_in_browser(page: Path, profile: Path) -> tuple[str, ...]:
    """Return the command. Chromium refuses its sandbox to root, as which containers run."""
    sandbox = ("--no-sandbox",) if os.geteuid() == 0 else ()
    return (CHROMIUM, *FLAGS, *sandbox, f"--user-data-dir={profile}", page.as_uri())
