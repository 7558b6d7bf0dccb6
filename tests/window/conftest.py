"""The real program on a real X server: an X display, a session bus and a window manager run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLIENT = Path(__file__).with_name("assistive_client.py")
TITLE = "Professional Certificate in Mass Incarceration"
DEADLINE = 30
SYSTEM_PYTHON = "/usr/bin/python3"


@pytest.fixture
def program(tmp_path, request):
    """Start the program with assistive technology switched on; end it after the test.

    A parameter is its theme.
    """
    with started(tmp_path, "--theme", getattr(request, "param", "light")) as process:
        yield process


@contextmanager
def started(home, *options, tracer=()):
    """Run the program with options, by a tracer if there is one; what it keeps is in ``home``."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CACHE_HOME": str(home),
        "XDG_STATE_HOME": str(home),
    }
    command = [*tracer, sys.executable, str(ROOT / "main.py"), *options]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        yield process
        assert process.poll() is None, process.stderr.read()
        process.terminate()


@pytest.fixture
def client(program):
    """Return a call of the client with the words of its command line."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME"}
    }

    def call(*words):
        command = [SYSTEM_PYTHON, str(CLIENT), *words]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return call


@pytest.fixture
def wait_for(client):
    """Ask what is on the screen until it is as ``find`` wants it; return what that returns."""

    def wait(find):
        end = time.monotonic() + DEADLINE
        while not (found := find(client("see"))):
            assert time.monotonic() < end, "it never came"
        return found

    return wait


@pytest.fixture
def window(program):
    """Return the window's number on the X server; it has the keyboard."""
    command = ["xdotool", "search", "--onlyvisible", "--name", TITLE]
    end = time.monotonic() + DEADLINE
    while not (
        found := subprocess.run(command, capture_output=True, text=True, check=False).stdout
    ):
        assert time.monotonic() < end, "no window came"
    number = found.split()[0]
    xdotool("windowactivate", "--sync", number)
    return number


def xdotool(*words):
    """Return what xdotool says, which has done what the words name."""
    done = subprocess.run(
        ["xdotool", *words], capture_output=True, text=True, timeout=DEADLINE, check=True
    )
    return done.stdout
