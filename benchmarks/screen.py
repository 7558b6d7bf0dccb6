"""A screen of its own for each benchmark: Xvfb, with its frame buffer read from outside."""

from __future__ import annotations

import os
import struct
import subprocess
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

EVERY = 4
"""Of so many rows of pixels one is looked at."""

_HEADER = struct.Struct(">25I")  # of an X window dump, in which the frame buffer is kept
_COLOUR_BYTES = 12


class FrameBuffer:
    """What an Xvfb shows, in the file where it keeps that."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap(file.fileno(), 0, access=ACCESS_READ)
        header = _HEADER.unpack_from(self._bytes)
        size_of_header, width, height = header[0], header[4], header[5]
        bytes_per_line, colours = header[12], header[19]
        start = size_of_header + colours * _COLOUR_BYTES
        self._rows = [
            slice(start + row * bytes_per_line, start + row * bytes_per_line + 4 * width)
            for row in range(0, height, EVERY)
        ]

    def frame(self) -> bytes:
        """Return what can be seen now: every fourth row, four bytes a pixel."""
        return b"".join(self._bytes[row] for row in self._rows)

    def close(self) -> None:
        """Let go of the file."""
        self._bytes.close()


class Screen:
    """A running X server, to be used in a ``with``; ``display`` is what DISPLAY has to be."""

    def __init__(self, width: int = 1920, height: int = 1080) -> None:
        self.width = width
        self.height = height
        self._folder = TemporaryDirectory(prefix="screen-")
        read, write = os.pipe()
        size = f"{width}x{height}x24"
        options = ("-displayfd", f"{write}", "-screen", "0", size, "-fbdir", self._folder.name)
        self._server = subprocess.Popen(
            ("Xvfb", *options, "-nolisten", "tcp", "-noreset"),
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with open(read, encoding="ascii") as line:  # noqa: PTH123 - a descriptor has no path
            number = line.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"
        self._buffer = FrameBuffer(Path(self._folder.name) / "Xvfb_screen0")

    def frame(self) -> bytes:
        """Return what can be seen now: every fourth row, four bytes a pixel."""
        return self._buffer.frame()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._buffer.close()
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()


class Content:
    """What a program shows in the end, known by its edges: words, borders, pictures."""

    ENOUGH = 0.95
    """The share of edge pixels with their final colour from which on content counts as there."""

    def __init__(self, frame: bytes) -> None:
        self._pixels = memoryview(frame).cast("I")
        before = iter(self._pixels)
        next(before)
        self._edges = [
            place
            for place, (left, right) in enumerate(zip(self._pixels, before, strict=False), 1)
            if left != right
        ]
        if not self._edges:
            raise RuntimeError("the screen stayed empty")

    def is_in(self, frame: bytes) -> bool:
        """Tell whether a frame shows it."""
        pixels, final = memoryview(frame).cast("I"), self._pixels
        right = sum(pixels[place] == final[place] for place in self._edges)
        return right >= self.ENOUGH * len(self._edges)
