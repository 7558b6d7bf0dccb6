"""The counts outlive kills, full disks and damaged files, and hold nothing rare."""

from __future__ import annotations

import csv
import os
import random
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from ui.kiosk.counts import MOST_SET_ASIDE, SEEN_OFTEN, Counts, rows_of
from ui.kiosk.tally import Kind, Row, Tally, Totals, UnreadableError
from ui.places import COUNTS
from ui.visit import Visit

ROOT = Path(__file__).resolve().parents[3]
FIRST = Visit(page="overview", language="en")
HOUR = "2025-09-30 14:00"


class Clock:
    """A clock that shows what it was set to."""

    def __init__(self) -> None:
        self.now = datetime(2025, 9, 30, 14, 25, 36)  # noqa: DTZ001 - what stands on the wall

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / COUNTS


@pytest.fixture
def counts(path, clock):
    return Counts(path, clock)


def visit(page: str = "overview") -> Totals:
    return Tally(FIRST.at(page)).totals()


def names(counts: Counts, kind: Kind) -> dict[str, int]:
    return {row.name: row.total for row in counts.rows() if row.kind == kind}


def content(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_visits_add_up_by_the_hour(counts, path, clock):
    counts.add(visit())
    clock.now = clock.now.replace(minute=59)
    counts.add(visit(page="careers"))
    clock.now = clock.now.replace(hour=15, minute=0)
    counts.add(visit())
    assert counts.rows() == rows_of(path)
    assert [row for row in counts.rows() if row.kind in {"page", "visit"}] == [
        Row("2025-09-30 15:00", "page", "overview", 1),
        Row("2025-09-30 15:00", "visit", "", 1),
        Row(HOUR, "page", "careers", 1),
        Row(HOUR, "page", "overview", 1),
        Row(HOUR, "visit", "", 2),
    ]
    assert counts.visits_today() == 3
    assert counts.problems() == ()
    clock.now = clock.now.replace(day=29)  # a clock that is put back disturbs nothing
    counts.add(visit())
    assert counts.visits_today() == 1


def test_the_file_is_for_its_owner_alone_and_no_other_is_left(counts, path):
    counts.add(visit())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == [COUNTS]


def test_no_moment_finer_than_an_hour_and_nothing_else_is_kept(counts, path):
    counts.add(visit())
    with closing(sqlite3.connect(path)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        columns = [row[1] for row in database.execute("PRAGMA table_info(counts)")]
        hours = database.execute("SELECT DISTINCT hour FROM counts").fetchall()
    assert (tables, columns) == ([("counts",)], ["hour", "kind", "name", "total"])
    assert hours == [(HOUR,)]


def test_a_rare_word_is_written_in_no_form(counts, path):
    for _ in range(SEEN_OFTEN - 1):
        counts.add(visit(), {"my secret name"})
    assert names(counts, Kind.SEARCH) == {}
    assert b"secret" not in content(path)
    counts.add(visit(), {"my secret name"})
    assert names(counts, Kind.SEARCH) == {"my secret name": SEEN_OFTEN}
    counts.add(visit(), {"my secret name"})
    assert names(counts, Kind.SEARCH) == {"my secret name": SEEN_OFTEN + 1}


def test_a_word_that_one_visitor_types_often_stays_rare(counts, path):
    counts.add(visit(), ["my name", "other"] * 9)
    assert names(counts, Kind.SEARCH) == {}


def test_after_a_restart_known_words_go_on_and_rare_ones_begin_anew(counts, path, clock):
    for _ in range(SEEN_OFTEN):
        counts.add(visit(), {"bursary"})
    for _ in range(SEEN_OFTEN - 1):
        counts.add(visit(), {"rare"})
    again = Counts(path, clock)
    again.add(visit(), {"rare"})
    again.add(visit(), {"bursary"})
    assert names(again, Kind.SEARCH) == {"bursary": SEEN_OFTEN + 1}


def test_the_file_outlives_any_kill_with_all_but_the_running_visit(path):
    """Kills a real process many times, each time somewhere else in its work."""
    chance = random.Random(20250930)  # noqa: S311 - no secret
    added = 0
    for _ in range(12):
        with subprocess.Popen(
            [sys.executable, "-m", "tests.ui.kiosk.count_visits", path],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        ) as child:
            for _ in range(chance.randrange(1, 12)):
                assert child.stdout.readline() == "added\n"
                added += 1
            busy = chance.randrange(300_000)
            while busy:  # some moment in the midst of the next visit
                busy -= 1
            child.kill()
            added += child.stdout.read().count("added\n")
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        totals = {row.name: 0 for row in rows_of(path)}
        for row in rows_of(path):
            totals[row.name] += row.total
        assert added <= totals[""] <= added + 1
        assert totals["careers"] == totals["overview"] == totals[""]  # no half visit
        added = totals[""]
    assert added >= 12


DAMAGES = {
    "no database": lambda _: b"not a database at all, but long enough" * 99,
    "cut off": lambda data: data[: len(data) // 2 + 7],
    "overwritten": lambda data: data[:100] + b"\xff" * (len(data) - 100),
    "overwritten behind": lambda data: data[:4096] + b"\x5a" * (len(data) - 4096),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_set_aside_and_the_staff_are_told(counts, path, clock, damage):
    counts.add(visit())
    damaged = DAMAGES[damage](path.read_bytes())
    path.write_bytes(damaged)
    again = Counts(path, clock)
    again.add(visit())
    assert again.visits_today() == 1
    assert (path.parent / "counts-damaged-1.sqlite").read_bytes() == damaged
    (said,) = again.problems()
    assert "counts-damaged-1.sqlite" in said
    assert Counts(path, clock).problems() == (said,)


def test_no_damage_whatever_stops_the_counts(tmp_path, clock):
    """Damages the file in many ways, here and there, and counts on."""
    chance = random.Random(20261127)  # noqa: S311 - no secret
    whole = tmp_path / "whole" / COUNTS
    counts = Counts(whole, clock)
    for hour in range(24):
        clock.now = clock.now.replace(hour=hour)
        for page in ("overview", "outcomes", "careers"):
            counts.add(visit(page), {"bursary", "ŵyl"})
    data, known = whole.read_bytes(), set(counts.rows())
    for number in range(200):
        path = tmp_path / str(number) / COUNTS
        path.parent.mkdir()
        path.write_bytes(damaged(data, chance))
        again = Counts(path, clock)
        said = again.problems()
        if said:
            with pytest.raises(UnreadableError) as raised:
                again.rows()
            assert said == (str(raised.value),)
        else:
            rows = again.rows()
            assert all(type(row.total) is int for row in rows)
            assert rows == () or len(known & set(rows)) > len(known) * 9 // 10
        before = again.visits_today()
        again.add(visit())
        aside = [file.name for file in path.parent.iterdir() if "damaged" in file.name]
        assert len(again.problems()) == len(aside), (number, again.problems())
        assert again.visits_today() == (1 if aside else before + 1)


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes, bits or pages of it gone wrong, or without its end."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        spot = chance.randrange(len(spoilt)) if chance.random() < 0.7 else chance.randrange(200)
        length = min(chance.choice((1, 1, 1, 4, 64, 4096)), len(spoilt) - spot)
        match chance.randrange(3):
            case 0:
                spoilt[spot] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[spot : spot + length] = chance.randbytes(length)
            case _:
                spoilt[spot : spot + length] = bytes(length)
    if chance.random() < 0.2:
        del spoilt[chance.randrange(len(spoilt)) :]
    return bytes(spoilt)


def test_a_total_that_cannot_grow_any_more_is_damage(counts, path, clock):
    counts.add(visit())
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE counts SET total = ?", (2**63 - 1,))
    again = Counts(path, clock)
    again.add(visit())
    assert again.visits_today() == 1
    assert "counts-damaged-1.sqlite" in again.problems()[0]


def test_the_database_of_another_program_is_not_written_to(path, clock):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE counts (their INTEGER)")
    theirs = path.read_bytes()
    counts = Counts(path, clock)
    with pytest.raises(UnreadableError, match="no file of counts"):
        counts.rows()
    counts.add(visit())
    assert (path.parent / "counts-damaged-1.sqlite").read_bytes() == theirs
    assert counts.visits_today() == 1


def test_a_disk_that_damages_every_file_is_not_filled(path, clock):
    path.parent.mkdir()
    for _ in range(MOST_SET_ASIDE + 3):
        path.write_bytes(b"damaged" * 999)
        Counts(path, clock).add(visit())
    assert len(list(path.parent.iterdir())) == MOST_SET_ASIDE + 1


def test_what_cannot_be_written_waits_until_it_can(counts, path):
    path.parent.write_text("where a folder should be")
    for _ in range(3):
        counts.add(visit())
    (said,) = counts.problems()
    assert "cannot be written" in said
    assert counts.visits_today() == 3
    assert len(counts.rows()) == 5
    path.parent.unlink()
    counts.add(visit())
    assert counts.problems() == ()
    assert counts.visits_today() == 4
    assert {row.total for row in rows_of(path)} == {4}


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files the Linux way")
def test_a_full_disk_loses_nothing_and_is_said(path, tmp_path):
    """A real process that may write no more than a few kB to any file."""
    code = f"""
import resource, signal
from pathlib import Path
from ui.kiosk.counts import Counts
from ui.kiosk.tally import Tally
from ui.visit import Visit
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
counts = Counts(Path({str(path)!r}))
counts.add(Tally(Visit(page="overview", language="en")).totals())
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
for number in range(3):
    counts.add(Tally(Visit(page=f"page-{{number}}", language="en")).totals())
print(counts.visits_today(), *counts.problems())
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
counts.add(Tally(Visit(page="overview", language="en")).totals())
print(counts.visits_today(), *counts.problems())
"""
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    full, free = result.stdout.splitlines()
    assert full.startswith("4 The counts cannot be written to ")
    assert free == "5"
    assert sum(row.total for row in rows_of(path) if row.kind == "visit") == 5


@pytest.mark.skipif(sys.platform != "linux", reason="drops the rights of root the Linux way")
def test_a_folder_that_cannot_be_written_is_still_read(counts, path):
    counts.add(visit())
    path.parent.chmod(0o755)
    path.chmod(0o644)
    for folder in (path.parent.parent, path.parent.parent.parent, path.parent.parent.parent.parent):
        folder.chmod(0o755)
    code = f"""
import os
from pathlib import Path
from ui.kiosk.counts import Counts
from ui.kiosk.tally import Tally
from ui.visit import Visit
if os.getuid() == 0:
    os.setuid(65534)
os.umask(0o077)
counts = Counts(Path({str(path)!r}))
print(len(counts.rows()))
counts.add(Tally(Visit(page="overview", language="en")).totals())
print(*counts.problems())
"""
    if os.getuid() != 0:
        path.parent.chmod(0o555)
        path.chmod(0o444)
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    rows, said = result.stdout.splitlines()
    assert int(rows) == len(counts.rows())
    assert said.startswith("The counts cannot be written to ")


def export(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "main.py", "counts", "export", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path)},
    )


def test_the_command_exports_what_was_counted(tmp_path, clock):
    counts = Counts(tmp_path / "course-brochure" / COUNTS, clock)
    for _ in range(3):
        counts.add(visit(), {"=1+1", "ŵyl"})
    result = export(tmp_path, "out.csv")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        headings, *lines = csv.reader(file)
    assert headings == ["hour", "what", "which", "total"]
    assert [HOUR, "visit", "", "3"] in lines
    assert [HOUR, "search without result", "ŵyl", "3"] in lines
    assert [HOUR, "search without result", "'=1+1", "3"] in lines
    assert len(lines) == len(counts.rows())


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("out.csv", None, "Nothing has been counted yet"),
        ("out.txt", None, "end in .csv"),
        ("no-folder/out.csv", "real", "was not written"),
        ("out.csv", b"damaged" * 99, "cannot be read from"),
    ],
)
def test_the_command_refuses_in_one_sentence(tmp_path, clock, name, data, said):
    path = tmp_path / "course-brochure" / COUNTS
    if data == "real":
        Counts(path, clock).add(visit())
    elif data:
        path.parent.mkdir()
        path.write_bytes(data)
    result = export(tmp_path, name)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_sqlite_is_loaded_only_by_the_counts():
    code = (
        "import ui.settings_reader, ui.kiosk.pin, ui.kiosk.tally, sys; "
        "print('sqlite3' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\n"
