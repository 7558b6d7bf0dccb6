"""What a running program and its children use, as Linux tells it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that it has started, and they in turn."""
    yield pid
    with suppress(OSError):  # it may end while it is looked at
        for task in (_PROC / str(pid) / "task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from family(int(child))


def cpu_seconds(pid: int) -> float:
    """Return the processor time of a process and its living children."""
    total = 0
    for member in family(pid):
        with suppress(OSError):
            for task in (_PROC / str(member) / "task").iterdir():
                total += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return total / 1e9


def switches(pid: int) -> tuple[int, int]:
    """Return how often a process has given up the processor: its main thread, and all threads.

    All of its living children count to the threads. Who rests is woken once for each.
    """
    main = total = 0
    for member in family(pid):
        with suppress(OSError):
            for task in (_PROC / str(member) / "task").iterdir():
                count = 0
                for line in (task / "status").read_text(encoding="utf-8").splitlines():
                    if "ctxt_switches:" in line:  # voluntary ones, and the others
                        count += int(line.split()[1])
                total += count
                main += count if task.name == str(pid) else 0
    return main, total


def memory(pid: int) -> float:
    """Return the memory of a process and its children in MiB, as if nothing else were running.

    What they have mapped of a file counts whole, once for all of them. A PSS would divide it by
    who else has it mapped just now: another window of Qt halves what a window seems to cost.
    """
    files: dict[tuple[str, ...], int] = {}
    for member in family(pid):
        with suppress(OSError):
            for piece, size in _mapped(member):
                files[piece] = max(size, files.get(piece, 0))
    return own_memory(pid) + sum(files.values()) / 1024


def own_memory(pid: int) -> float:
    """Return the memory of a process and its children in MiB that is no file's."""
    total = 0
    for member in family(pid):
        with suppress(OSError):
            for line in (_PROC / str(member) / "smaps_rollup").read_text("ascii").splitlines():
                if line.startswith("Pss_Anon:"):  # who else has it came from the same program
                    total += int(line.split()[1])
    return total / 1024


def _mapped(pid: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield each piece of a file that a process has mapped, and the KiB of it in memory.

    A piece is an offset, a device and an inode. A page it has written on is no file's any more.
    """
    piece: tuple[str, ...] = ()
    resident = 0
    for line in (_PROC / str(pid) / "smaps").read_text("utf-8", "surrogateescape").splitlines():
        name, *rest = line.split()
        if not name.endswith(":"):
            piece = tuple(rest[1:4])
        elif name == "Rss:":
            resident = int(rest[0])
        elif name == "Anonymous:" and piece[-1] != "0":
            yield piece, resident - int(rest[0])
