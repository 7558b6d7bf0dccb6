"""The display is kept awake, as the services that decide about it hear."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection

from ui.kiosk.wake import BusWake, MacWake, WindowsWake, wake_for

SERVICES = Path(__file__).with_name("bus_services.py")


@pytest.fixture
def bus(monkeypatch):
    """Start a bus of its own and say its address; no other is used."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


@pytest.fixture
def services(bus):
    """Start the services; return what they say, line by line."""
    environment = {"DBUS_SESSION_BUS_ADDRESS": bus, "PATH": os.environ["PATH"]}
    with subprocess.Popen(
        ["/usr/bin/python3", str(SERVICES)], env=environment, stdout=subprocess.PIPE
    ) as process:
        os.set_blocking(process.stdout.fileno(), False)
        said = []

        def hear():
            said.extend((process.stdout.read() or b"").decode().splitlines())
            return said

        yield hear
        process.terminate()


@pytest.fixture
def wake(qapp):
    wake = BusWake(QDBusConnection.BusType.SessionBus)
    yield wake
    wake.release()


@pytest.mark.tools
def test_screen_saver_and_logind_are_held_once_and_freed(services, wake, qtbot):
    qtbot.waitUntil(lambda: sum("there" in line for line in services()) == 2)
    wake.hold()
    wake.hold()
    qtbot.waitUntil(lambda: sum("asked" in line for line in services()) == 4)
    assert "saver asked Course Brochure A brochure is on show" in services()
    for what in ("idle", "sleep", "handle-lid-switch"):
        assert f"login asked {what} Course Brochure A brochure is on show block" in services()
    assert not any(line.endswith(" free") for line in services())
    qtbot.waitUntil(lambda: len(wake._locks) == 3)  # one was refused, and the others hold
    wake.release()
    qtbot.waitUntil(lambda: services().count("login free") == 2 and "saver free" in services())
    wake.hold()
    qtbot.waitUntil(lambda: sum("asked" in line for line in services()) == 8)


@pytest.mark.tools
def test_a_bus_without_such_services_is_no_fault(bus, wake, qtbot):
    wake.hold()
    qtbot.waitUntil(lambda: not wake.children())
    wake.release()


def test_without_a_bus_nothing_happens(wake, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    wake.hold()
    assert not wake.children()
    wake.release()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script that can be run")
def test_a_mac_is_kept_awake_by_its_own_command_until_it_is_released(tmp_path, qtbot):
    told = tmp_path / "told"
    command = tmp_path / "caffeinate"
    command.write_text(f'#!/bin/sh\necho "$@" > {told}\nexec cat < /dev/zero > /dev/null\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    wake = MacWake(str(command))
    wake.hold()
    helper = wake._helper
    wake.hold()
    assert wake._helper is helper
    qtbot.waitUntil(lambda: told.exists() and told.read_text().endswith("\n"))
    assert told.read_text() == f"-d -i -w {os.getpid()}\n"
    wake.release()
    assert helper.poll() is not None
    wake.release()


def test_a_mac_without_the_command_is_no_fault(tmp_path):
    wake = MacWake(str(tmp_path / "caffeinate"))
    wake.hold()
    wake.release()


def test_windows_is_told_what_is_needed_and_then_nothing(monkeypatch):
    told = []
    monkeypatch.setattr(WindowsWake, "_tell", lambda _, state: told.append(state))
    wake = WindowsWake()
    wake.hold()
    wake.release()
    assert told == [0x80000003, 0x80000000]


@pytest.mark.parametrize(
    ("platform", "kind"), [("win32", WindowsWake), ("darwin", MacWake), ("linux", BusWake)]
)
def test_each_system_has_its_way(platform, kind, qapp):
    assert isinstance(wake_for(platform), kind)
