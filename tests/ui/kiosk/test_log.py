"""What the kiosk's log keeps, and what it must not."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from ui.kiosk.log import Log

TYPED = "my brother is in prison"


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "state" / "kiosk.log", lambda: "2026-10-01T09:30:00")


def failure(error):
    """Return an error as it is caught."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_an_entry_is_one_line_with_its_time(log):
    log.note("The kiosk\nis open")
    log.warning("The fan is loud")
    assert log.file.read_text().splitlines() == [
        "2026-10-01T09:30:00 note The kiosk is open",
        "2026-10-01T09:30:00 warning The fan is loud",
    ]


def test_an_error_is_told_by_its_kind_and_place_not_by_its_words(log):
    log.fail(failure(ValueError(TYPED)))
    (line,) = log.file.read_text().splitlines()
    assert "error ValueError ← kiosk/test_log.py:" in line
    assert line.endswith(" failure")
    assert "brother" not in line


def test_what_an_error_came_from_is_told_too_and_once(log):
    error, inner = failure(RuntimeError(TYPED)), failure(KeyError(TYPED))
    error.__cause__, inner.__context__ = inner, error  # a circle
    log.fail(error)
    text = log.file.read_text()
    assert "RuntimeError" in text
    assert "; from KeyError" in text
    assert text.count("RuntimeError") == 1
    assert "brother" not in text


def test_a_fault_of_the_system_is_told_in_the_systems_words(log):
    log.fail(failure(OSError(28, "No space left on device", TYPED)))
    assert "OSError (No space left on device)" in log.file.read_text()
    assert "brother" not in log.file.read_text()


def test_the_last_error_outlives_a_restart_and_a_new_file(tmp_path):
    file = tmp_path / "kiosk.log"
    assert Log(file, str).last_error() == ""
    Log(file, lambda: "one").fail(failure(ValueError()))
    Log(file, lambda: "two").fail(failure(KeyError()))
    Log(file, lambda: "three").note("an error was mentioned")
    assert Log(file, str).last_error().startswith("two error KeyError")
    Log(file, lambda: "four", longest=1).note("a new file")
    assert "error" not in file.read_text()
    assert Log(file, str).last_error().startswith("two error KeyError")


def test_a_fair_of_errors_stays_small(tmp_path):
    log = Log(tmp_path / "kiosk.log", lambda: "now", longest=2_000)
    for _ in range(1_000):
        log.fail(failure(ValueError()))
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["kiosk.log", "kiosk.log.1"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 5_000


def test_the_journal_gets_each_entry_with_its_weight(tmp_path):
    journal = io.StringIO()
    log = Log(tmp_path / "kiosk.log", lambda: "now", journal)
    log.note("open")
    log.warning("loud")
    log.fail(failure(ValueError(TYPED)))
    note, warning, error = journal.getvalue().splitlines()
    assert note == "<6>open"
    assert warning == "<4>loud"
    assert error.startswith("<3>ValueError ← ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
def test_a_full_disk_is_survived_in_silence(capsys):
    log = Log(Path("/dev/full"), lambda: "now")
    log.note("x" * 100_000)
    log.fail(failure(ValueError()))
    assert capsys.readouterr() == ("", "")


def test_a_folder_that_cannot_be_made_and_a_journal_that_is_closed_are_survived(tmp_path, capsys):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    journal = io.StringIO()
    journal.close()
    log = Log(blocked / "kiosk.log", lambda: "now", journal)
    log.note("open")
    assert log.last_error() == ""
    assert capsys.readouterr() == ("", "")
