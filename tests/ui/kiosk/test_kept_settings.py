"""A kiosk's settings are kept between starts as long as they would be read the same."""

from __future__ import annotations

import stat

import pytest

from ui import settings_reader
from ui.kiosk.kept_settings import read_settings
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin
from ui.settings import SettingsFile

SAID = "theme: dark\nopening_hours: 09:00-17:30\nscreen_mm: 527 x 296\norientation: portrait\n"


class Start:
    """A settings file, what is kept of it, and how often it was really read."""

    def __init__(self, folder, monkeypatch):
        self.file = folder / "kiosk.yaml"
        self.cache = folder / "cache"
        self.reads = 0
        self._read = settings_reader.read_settings
        monkeypatch.setattr(settings_reader, "read_settings", self.count)

    def count(self, *words, **named):
        self.reads += 1
        return self._read(*words, **named)

    def write(self, text):
        self.file.write_text(text, encoding="utf-8")

    def again(self):
        return read_settings(self.file, self.cache, must_exist=True)

    def anew(self):
        return self._read(self.file)


@pytest.fixture
def start(tmp_path, monkeypatch):
    return Start(tmp_path, monkeypatch)


def test_the_second_start_has_the_same_settings_without_reading(start):
    start.write(SAID)
    store_pin(start.file, secret_of("2580"))
    assert start.again() == start.again() == start.anew()
    assert start.again().settings.secret
    assert start.reads == 1


def test_a_changed_file_is_read(start):
    start.write("idle_after: 100")
    assert start.again().settings.idle_after == 100
    start.write("idle_after: 2000")
    assert start.again().settings.idle_after == 2000


def test_what_is_wrong_is_said_at_each_start_until_it_is_mended(start, tmp_path):
    start.write("pack: ours")
    assert [start.again().problems, start.again().problems] == [start.anew().problems] * 2
    (tmp_path / "ours").mkdir()
    assert start.again().settings.pack == tmp_path / "ours"


def test_a_pack_that_has_gone_or_comes_before_another_is_noticed(start, tmp_path):
    (tmp_path / "ours").mkdir()
    start.write("pack: ours")
    assert not start.again().problems
    (tmp_path / "ours").rmdir()
    assert start.again().problems
    start.write("pack: mass-incarceration")
    shipped = start.again().settings.pack
    (tmp_path / "mass-incarceration").mkdir()
    assert start.again().settings.pack == tmp_path / "mass-incarceration" != shipped


def test_a_file_that_need_not_be_there_costs_no_reading(start):
    settings = read_settings(start.file, start.cache, must_exist=False)
    assert settings == SettingsFile(path=start.file)
    assert start.reads == 0
    assert start.again().problems


def test_what_is_kept_is_for_its_owner_alone(start):
    start.write(SAID)
    start.again()
    (kept,) = start.cache.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_spoilt_bytes_are_as_good_as_none(start):
    start.write(SAID)
    start.again()
    (kept,) = start.cache.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert start.again() == start.anew()
    assert start.reads == 2
