"""A machine that starts with the kiosk: its files installed, its user's systemd running."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol

from benchmarks.processes import family
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_UNITS = ROOT / "packaging" / "kiosk" / "linux" / "etc" / "systemd" / "system"
APART = ("unshare", "--mount", "--net", "--pid", "--fork", "--mount-proc", "--kill-child")
SETTINGS = "reduced_motion: true\nscreen_mm: 271 x 203\n"
PIN = "483920"
DEADLINE = 90


class Shown(Protocol):
    """What can be seen of a screen."""

    def frame(self) -> bytes:
        """Return what can be seen now."""


def can_be_made() -> bool:
    """Tell whether this one lets a machine be made: that needs root and name spaces."""
    done = subprocess.run([*APART, "mount", "-t", "tmpfs", "tmpfs", "/run"], check=False)
    return done.returncode == 0


def start_of(unit: str) -> list[str]:
    """Return the command with which a screen's unit starts it."""
    text = (SYSTEM_UNITS / unit).read_text(encoding="utf-8")
    (command,) = re.findall(r"^ExecStart=(.*)$", text, re.MULTILINE)
    return command.split()


class Group:
    """The control group of all that a machine runs: its user's systemd makes more below it.

    Below the first group of all, that of this process perhaps, nobody but root may make any.
    """

    def __init__(self) -> None:
        mounts = [line.split() for line in Path("/proc/mounts").read_text("utf-8").splitlines()]
        root = next(Path(mount[1]) for mount in mounts if mount[2] == "cgroup2")
        own = re.findall(r"^0::/(.*)$", Path("/proc/self/cgroup").read_text("utf-8"), re.MULTILINE)
        self.folder = Path(mkdtemp(prefix="machine-", dir=root / own[0]))

    def remove(self) -> None:
        """Remove it, once all that ran in it has ended."""
        events, end = self.folder / "cgroup.events", time.monotonic() + DEADLINE
        while "populated 1" in events.read_text("utf-8"):
            assert time.monotonic() < end, "something goes on running"
        for folder, _, _ in os.walk(self.folder, topdown=False):
            Path(folder).rmdir()


class Machine:
    """Runs the command of a screen's unit; ``display`` is where its picture is seen.

    It has a file system of its own in the places where the kiosk is installed, and no network.
    """

    def __init__(self, home: Path, display: str) -> None:
        self.home = home
        self.display = display
        home.mkdir(mode=0o700)
        file = home / ".config" / "course-brochure" / "kiosk.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(SETTINGS, encoding="utf-8")
        store_pin(file, secret_of(PIN))
        self._program = home / "program"
        self.install(f'exec "{sys.executable}" "{ROOT / "main.py"}" "$@"')
        self._group = Group()
        self._running: subprocess.Popen[bytes] | None = None

    def install(self, script: str) -> None:
        """Have a program in place of the kiosk; to begin with it is that of this folder."""
        self._program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        self._program.chmod(0o755)

    def start(self, command: list[str], **environment: str) -> None:
        """Start the session."""
        script, group = ROOT / "tests/window/machine.sh", self._group.folder
        words = ["sh", str(script), str(group), str(self.home), str(self._program)]
        self._running = subprocess.Popen(
            [*APART, *words, *command],
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def find(self, words: str) -> list[int]:
        """Return the processes of the machine that run a program, told by its words."""
        assert self._running is not None
        found = []
        for pid in family(self._running.pid):
            try:
                command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if re.match(rf"(\S+ )?\S*{words}", command):
                found.append(pid)
        return found

    def kiosks(self) -> list[int]:
        """Return the kiosks that run: one at most."""
        return self.find(r"main\.py --kiosk")

    def wait_until(self, is_so) -> None:
        """Ask again, each time after a question to the screen."""
        end = time.monotonic() + DEADLINE
        while not is_so():
            assert time.monotonic() < end, "it never came"
            self.xdotool("getmouselocation")

    def ended(self) -> int:
        """Return the exit code of the session, once it has ended."""
        assert self._running is not None
        return self._running.wait(DEADLINE)

    def log(self) -> str:
        """Return what the kiosk has written into its log."""
        file = self.home / ".local" / "state" / "course-brochure" / "kiosk.log"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def xdotool(self, *words: str) -> str:
        """Return what xdotool says on the screen."""
        done = subprocess.run(
            ["xdotool", *words],
            env={"PATH": os.environ["PATH"], "DISPLAY": self.display},
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )
        return done.stdout

    def leave(self) -> None:
        """Switch it off."""
        if self._running is not None:
            self._running.send_signal(signal.SIGKILL)
            self._running.wait()
        self._group.remove()
