"""What an unattended kiosk costs: at rest, over a day of visitors, at a start, after a crash."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.browser import CHROMIUM, export_page, page_in_browser
from benchmarks.finding import Finding, amounts, ratios
from benchmarks.instructions import CALLGRIND, counted
from benchmarks.processes import cpu_seconds, switches
from benchmarks.programs import BARE, Surroundings, brochure, told_inside
from benchmarks.screen import Screen
from benchmarks.watch import Start, Watcher
from ui.kiosk.counts import Counts
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin
from ui.kiosk.tally import Kind, Totals
from ui.places import COUNTS, NAME

SETTINGS = "opening_hours: 00:00-24:00\ncounts: true\n"
STILL = f"{SETTINGS}reduced_motion: true\n"
PIN = "483920"

REST = 20.0
"""Seconds after which a program that shows its content is left alone by its own start."""

IDLE = 60.0
"""Seconds at rest that are measured; a kiosk moves by a few pixels in them."""

SHARE_MOST = 0.02
WAKES_MOST = 1.0
STARTS = 11
START_MOST = 1.1
RELAUNCHES = 7
VISITS = 2_000
FIRST_VISITS = 50
MEMORY_MOST = 1.05


def measure() -> list[Finding]:
    """Measure all of it."""
    return [*idle(), *fair_day(), *starts(), *relaunches()]


def idle() -> list[Finding]:
    """Leave the kiosk alone with its start screen, beside others with theirs."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory()))
        commands: dict[str, Sequence[str]] = {
            "kiosk, still": _kiosk(home / "still", STILL),
            "kiosk, facts turning": _kiosk(home / "turning", SETTINGS),
            "bare window": BARE,
        }
        if shutil.which(CHROMIUM) is not None:
            export_page(home / "page.html")
            commands["browser"] = page_in_browser(home / "page.html", home / "profile")
        running = {}
        for number, (name, command) in enumerate(commands.items()):
            folder = home / str(number)
            folder.mkdir(mode=0o700)
            watcher = Watcher(stack.enter_context(Screen()), folder)
            running[name] = stack.enter_context(watcher.resting(command))
        _wait(REST)
        before = {name: (cpu_seconds(pid), *switches(pid)) for name, pid in running.items()}
        _wait(IDLE)
        after = {name: (cpu_seconds(pid), *switches(pid)) for name, pid in running.items()}
    findings = []
    for name in commands:
        cpu, main, threads = (b - a for a, b in zip(before[name], after[name], strict=True))
        findings += _rest(name, cpu / IDLE, main / IDLE, threads / IDLE, is_ours=name in ONLY_STILL)
    return findings


ONLY_STILL = ("kiosk, still",)
"""What the goals are for."""


def _rest(name: str, share: float, main: float, threads: float, *, is_ours: bool) -> list[Finding]:
    return [
        Finding(
            what=f"{name}: processor at rest, over {IDLE:.0f} s",
            figure=f"{100 * share:.4f} % of a core",
            goal=f"≤ {SHARE_MOST} %" if is_ours else "",
            is_met=100 * share <= SHARE_MOST if is_ours else None,
        ),
        Finding(
            what=f"{name}: wakes at rest, main thread (all threads)",
            figure=f"{main:.2f} ({threads:.2f}) a second",
            goal=f"≤ {WAKES_MOST:.0f} a second" if is_ours else "",
            is_met=threads <= WAKES_MOST if is_ours else None,
        ),
    ]


def fair_day() -> list[Finding]:
    """Let a fair's visitors come and go, and look at what has grown since the first ones."""
    with Screen() as screen, TemporaryDirectory() as home:
        surroundings = Surroundings(screen.display, Path(home))
        first, last = told_inside(surroundings, "fair_day", FIRST_VISITS, VISITS)
    ratio = last["memory"] / first["memory"]
    findings = [
        Finding(
            what=f"memory after {VISITS:,} visits ÷ after {FIRST_VISITS}",
            figure=f"{ratio:.3f}×",
            spread=f"{first['memory']:.1f}–{last['memory']:.1f} MiB",
            goal=f"≤ {MEMORY_MOST}×",
            is_met=ratio <= MEMORY_MOST,
        )
    ]
    for name in first:
        if name != "memory":
            grown = last[name] - first[name]
            findings.append(
                Finding(
                    what=f"the same: growth in {name}",
                    figure=f"{grown}",
                    spread=f"{first[name]}–{last[name]}",
                    goal="≤ 0",
                    is_met=grown <= 0,
                )
            )
    return findings


def starts() -> list[Finding]:
    """Start the kiosk and the plain window in turns."""
    kiosk: list[Start] = []
    plain: list[Start] = []
    with Screen() as screen, TemporaryDirectory() as folder:
        home = Path(folder)
        command = _kiosk(home, STILL)
        watcher = Watcher(screen, home)
        for each in (command, brochure()):
            watcher.start(each)
        for _ in range(STARTS):
            kiosk.append(watcher.start(command))
            plain.append(watcher.start(brochure()))
        counts = []
        if shutil.which(CALLGRIND[0]) is not None:
            counts = [counted(watcher, each) for each in (command, brochure())]
    what = "kiosk to its start screen ÷ plain window to its content"
    findings = [
        amounts("kiosk: start to start screen", [run.content * 1000 for run in kiosk], "ms"),
        ratios(
            f"{what}: time",
            [run.content for run in kiosk],
            [run.content for run in plain],
            most=START_MOST,
        ),
        ratios(f"{what}: processor time", [run.cpu for run in kiosk], [run.cpu for run in plain]),
        ratios(
            "the same: memory at rest",
            [run.memory for run in kiosk],
            [run.memory for run in plain],
        ),
    ]
    if counts:
        ours, other = counts
        findings += [
            amounts("kiosk: instructions to start screen", [ours / 1e6], "million"),
            ratios(f"{what}: instructions", [ours], [other]),
        ]
    return findings


def relaunches() -> list[Finding]:
    """Kill the kiosk in the middle of a visit, and start it with what it left behind."""
    after: list[Start] = []
    calm: list[Start] = []
    with Screen() as screen, TemporaryDirectory() as folder:
        home = Path(folder)
        command = _kiosk(home, STILL)
        _count_days(home / "state" / NAME / COUNTS)
        watcher = Watcher(screen, home)
        environment = watcher.surroundings.environment()
        middle = (f"{screen.width // 2}", f"{screen.height // 2}")
        tap = ("xdotool", "mousemove", *middle, "click", "1", "sleep", "0.5")
        for _ in range(RELAUNCHES):
            calm.append(watcher.start(command))
            with watcher.resting(command) as pid:
                subprocess.run(tap, env=environment, check=True)
                os.kill(pid, signal.SIGKILL)
            after.append(watcher.start(command))
    return [
        amounts("kiosk killed in a visit: start to start screen", _milliseconds(after), "ms"),
        ratios(
            "the same ÷ a start after a calm end",
            [run.content for run in after],
            [run.content for run in calm],
        ),
    ]


def _milliseconds(runs: list[Start]) -> list[float]:
    return [1000 * run.content for run in runs]


def _kiosk(folder: Path, settings: str) -> tuple[str, ...]:
    """Set a kiosk up in a folder; return the command that starts it."""
    folder.mkdir(exist_ok=True)
    file = folder / "kiosk.yaml"
    file.write_text(settings, encoding="utf-8")
    store_pin(file, secret_of(PIN))
    return (*brochure(), "--kiosk", "--settings", str(file))


def _count_days(file: Path) -> None:
    """Count visits of some days."""
    for day in range(1, 4):
        for hour in range(9, 17):
            counts = Counts(file, datetime(2026, 3, day, hour).astimezone)
            counts.add(Totals({(Kind.VISIT, ""): 40, (Kind.PAGE, "careers"): 30}))


def _wait(seconds: float) -> None:
    select.select((), (), (), seconds)
