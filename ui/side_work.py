"""Work of one piece, done in a thread: it would hold the event loop for too long. Qt-free."""

from __future__ import annotations

from collections.abc import Callable, Generator
from threading import Thread
from typing import TypeVar

from ui.progress import UNKNOWN, Progress

PATIENCE = 0.01
"""Seconds that are waited for it at a time. That gives way to it, too."""

T = TypeVar("T")


def beside(work: Callable[[], T], progress: Progress = UNKNOWN) -> Generator[Progress, None, T]:
    """Do a work; yield ``progress`` until it is done, then return what it returned.

    Raises what the work raised. Whoever stops in between does not wait for it.
    """
    done: list[T] = []
    failed: list[Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            failed.append(error)

    thread = Thread(target=run, name="side work")
    thread.start()
    while thread.is_alive():
        yield progress
        thread.join(PATIENCE)
    if failed:
        raise failed[0]
    return done[0]
