"""Long work of one piece goes on beside the event loop: libraries are imported there too."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ui.progress import UNKNOWN, Progress
from ui.side_work import beside

ROOT = Path(__file__).resolve().parent.parent.parent

WATCH = """
import atexit, sys, threading

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in {"pypdf", "segno", "ui.paper.pages"}:
            thread = threading.current_thread() is threading.main_thread()
            imported[name] = "main" if thread else "other"

imported = {}
sys.meta_path.insert(0, Watch())
atexit.register(lambda: print(imported))
"""


def result(steps):
    """Go to the end of a work; return what it yielded and what it returned."""
    seen = []

    def whole():
        seen.append((yield from steps))

    yielded = list(whole())
    return yielded, seen[0]


def test_it_is_done_in_another_thread_and_returns_what_it_made():
    go_on = threading.Event()

    def work():
        go_on.wait()
        return threading.current_thread()

    steps = beside(work, Progress(2, 3))
    assert next(steps) == Progress(2, 3)
    go_on.set()
    yielded, thread = result(steps)
    assert thread is not threading.current_thread()
    assert set(yielded) <= {Progress(2, 3)}


def test_what_goes_wrong_in_it_is_raised_where_it_is_waited_for():
    def work():
        raise OSError(None, "no room")

    with pytest.raises(OSError, match="no room"):
        list(beside(work))


def test_who_stops_does_not_wait_for_it():
    go_on = threading.Event()
    steps = beside(go_on.wait)
    assert next(steps) == UNKNOWN
    steps.close()
    go_on.set()


def test_no_library_that_makes_a_file_or_a_code_is_imported_on_the_event_loop(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(tmp_path)}
    surroundings |= {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CACHE", "STATE", "CONFIG")}
    command = [sys.executable, "tests/one_visit.py", f"--visit={tmp_path / 'handout.pdf'}"]
    told = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60, check=True
    )
    imported = dict.fromkeys(("ui.paper.pages", "pypdf", "segno"), "other")
    assert ast.literal_eval(told.stdout) == imported
