"""A program's start as its visitor sees it: watched on the screen, from outside."""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import cpu_seconds, family, memory
from benchmarks.programs import ROOT, Surroundings
from benchmarks.screen import Content, Screen

PAUSE = 0.003
"""Seconds between two looks at the screen."""

REST = 2.0
"""Seconds without a change on the screen after which a program counts as being at rest."""

LIMIT = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One start: seconds to the content, processor seconds until then and until it was at rest,
    memory at rest in MiB, and how many processes it took."""  # noqa: D205, D209 - one sentence

    content: float
    cpu: float
    cpu_at_rest: float
    memory: float
    processes: int


class Watcher:
    """Watches programs on one screen. ``home`` is where they keep what they keep."""

    def __init__(self, screen: Screen, home: Path) -> None:
        self._screen = screen
        self.surroundings = Surroundings(screen.display, home)

    def start(self, command: Sequence[str]) -> Start:
        """Start a program, wait until it is at rest, and end it."""
        return self._watched(command)[0]

    def content(self, command: Sequence[str]) -> Content:
        """Return what a program shows when it is at rest."""
        return self._watched(command)[1]

    @contextmanager
    def resting(self, command: Sequence[str]) -> Iterator[int]:
        """Run a program, wait until it is at rest, give its process, and end it afterwards."""
        with self._running(command) as (program, ended):
            self._frames(program.pid, ended)
            yield program.pid

    def run_to(self, content: Content, command: Sequence[str]) -> str:
        """Run a program until it shows ``content``, end it, and return its error output."""
        with self._running(command, subprocess.PIPE) as (program, ended):
            begun = time.monotonic()
            last = b""
            while (frame := self._screen.frame()) == last or not content.is_in(frame):
                last = frame
                _pause(ended, begun)
            program.terminate()
            return program.communicate()[1].decode()

    def _watched(self, command: Sequence[str]) -> tuple[Start, Content]:
        with self._running(command) as (program, ended):
            frames = self._frames(program.pid, ended)
            content = Content(frames[-1][1])
            there, _, cpu = next(seen for seen in frames if content.is_in(seen[1]))
            start = Start(
                content=there - frames[0][0],
                cpu=cpu,
                cpu_at_rest=cpu_seconds(program.pid),
                memory=memory(program.pid),
                processes=len(list(family(program.pid))),
            )
        return start, content

    def _frames(self, pid: int, ended: int) -> list[tuple[float, bytes, float]]:
        """Watch until the screen rests; return each picture with its time and processor time."""
        begun = changed = time.monotonic()
        frames = [(begun, self._screen.frame(), 0.0)]
        while len(frames) == 1 or time.monotonic() - changed < REST:
            _pause(ended, begun)
            frame = self._screen.frame()
            if frame != frames[-1][1]:
                changed = time.monotonic()
                frames.append((changed, frame, cpu_seconds(pid)))
        return frames

    @contextmanager
    def _running(
        self, command: Sequence[str], errors: int = subprocess.DEVNULL
    ) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
        """Run a program on an empty screen, and leave the screen empty."""
        empty = self._screen.frame()
        environment = self.surroundings.environment()
        program = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=errors)
        ended = os.pidfd_open(program.pid)
        try:
            yield program, ended
        finally:
            program.terminate()
            program.wait()
            os.close(ended)
            begun = time.monotonic()
            while self._screen.frame() != empty and time.monotonic() - begun < REST:
                select.select((), (), (), PAUSE)


def _pause(ended: int, begun: float) -> None:
    """Wait a moment. A program that ends meanwhile, or shows nothing for long, has failed."""
    if select.select((ended,), (), (), PAUSE)[0]:
        raise RuntimeError("the program ended before it was at rest")
    if time.monotonic() - begun > LIMIT:
        raise RuntimeError("the program does not come to rest")
