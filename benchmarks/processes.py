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


def pss(pid: int, part: str = "Pss") -> float:
    """Return the memory of a process and its children in MiB, what is shared by its share.

    ``part`` may be ``Pss_Anon``: without files, whose share changes with who else maps them.
    """
    total = 0
    for member in family(pid):
        with suppress(OSError):
            for line in (_PROC / str(member) / "smaps_rollup").read_text("ascii").splitlines():
                if line.startswith(f"{part}:"):
                    total += int(line.split()[1])
    return total / 1024
