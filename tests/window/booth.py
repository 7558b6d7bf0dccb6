"""A real kiosk on an X server of its own, as it stands at a fair."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from benchmarks.programs import Surroundings
from benchmarks.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
OPENBOX = ROOT / "packaging/kiosk/linux/usr/local/lib/course-brochure/openbox.xml"
PIN = "483920"
DEADLINE = 20


class Booth:
    """A screen, a home and the kiosk's settings; the kiosk itself is started and ended at will."""

    def __init__(self, screen: Screen, home: Path, settings: str = "") -> None:
        self.screen = screen
        self.home = home
        home.chmod(0o700)
        self.settings = home / "kiosk.yaml"
        self.settings.write_text(settings, encoding="utf-8")
        self._programs: list[subprocess.Popen[bytes]] = []
        self.supervisor = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.supervisor.bind(str(home / "notify"))
        self.supervisor.settimeout(DEADLINE)
        self.environment = {
            **Surroundings(screen.display, home).environment(),
            "QT_QPA_PLATFORM": "xcb",
            "NOTIFY_SOCKET": str(home / "notify"),
            "WATCHDOG_USEC": "1000000",
        }

    def start(self, *before: str, arguments: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
        """Start the kiosk, by another program if one is named, and wait until it is ready."""
        kiosk = self.run(*before, arguments=arguments)
        self.hear("READY=1")
        return kiosk

    def run(self, *before: str, arguments: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
        """Start the kiosk and wait for nothing."""
        words = self.program("--kiosk", "--settings", str(self.settings), *arguments)
        return self.begin([*before, *words], errors=subprocess.PIPE)

    def program(self, *arguments: str) -> list[str]:
        """Return the command that starts the program."""
        return [sys.executable, str(ROOT / "main.py"), *arguments]

    def begin(
        self, command: list[str], errors: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        """Start a program on the screen."""
        program = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
        self._programs.append(program)
        return program

    def hear(self, wanted: str) -> None:
        """Wait until the kiosk tells its supervisor something."""
        while self.supervisor.recv(100).decode() != wanted:
            pass

    def forget_beats(self) -> None:
        """Leave out what the kiosk has told its supervisor until now."""
        self.supervisor.setblocking(False)
        try:
            while self.supervisor.recv(100):
                pass
        except BlockingIOError:
            self.supervisor.settimeout(DEADLINE)

    def set_pin(self) -> None:
        """Have a PIN, as the staff sets it."""
        subprocess.run(
            self.program("kiosk", "set-pin", "--settings", str(self.settings)),
            input=f"{PIN}\n{PIN}\n".encode(),
            env=self.environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def manage_windows(self, *arguments: str) -> None:
        """Start a window manager."""
        self.begin(["openbox", *arguments])

    def log(self) -> str:
        """Return what the kiosk has written into its log."""
        return (self.home / "state" / "course-brochure" / "kiosk.log").read_text(encoding="utf-8")

    def leave(self) -> None:
        """End everything that was started."""
        for program in reversed(self._programs):
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)  # with what it has started
            program.communicate()
        self.supervisor.close()

    def xdotool(self, *words: str) -> str:
        """Return what xdotool says: nothing where it finds nothing."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )
        return done.stdout
