"""A portable start, traced: all that the real process writes is in one folder beside it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ui.remembered import Memory

ROOT = Path(__file__).resolve().parent.parent
CALLS = (
    "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat"
)
CALLS += ",symlink,symlinkat,mknod,mknodat,chmod,fchmodat,truncate,utimensat"

DRIVER = ROOT / "tests" / "one_visit.py"

pytestmark = pytest.mark.tools


@pytest.fixture
def stick(tmp_path):
    """Copy the program as onto a memory stick, with no compiled code in it."""
    stick = tmp_path / "stick"
    for name in ("ui", "content", "resources"):
        shutil.copytree(ROOT / name, stick / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "main.py", stick)
    return stick


def traced(stick: Path, home: Path, *options: str, where: Path | None = None) -> list[str]:
    """Start it, leave it once it is at rest, and return every path that was written to.

    It is started in the folder ``where``, its own unless another is given.
    """
    where = where or stick
    trace = home.parent / "trace"
    home.mkdir(exist_ok=True)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PROGRAM": str(stick),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace)]
    command += [sys.executable, str(DRIVER), "--portable", *options]
    done = subprocess.run(
        command,
        cwd=where,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return [path for line in trace.read_text().splitlines() for path in written(line, where)]


def written(line: str, folder: Path) -> list[str]:
    """Return the paths that a traced call changes, if it succeeded."""
    found = re.match(r"\d+ +(\w+)\((.*)\) += (-?\d+)", line)
    if found is None or found[3].startswith("-"):
        return []
    call, arguments = found[1], found[2]
    if call in {"open", "openat"} and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", arguments):
        return []
    return [str(folder / path) for path in re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)]


def test_all_that_is_written_is_in_one_folder_beside_the_program(stick, tmp_path):
    kept = stick / "course-brochure-data"
    for _ in range(2):
        paths = traced(stick, tmp_path / "home")
        assert any("remembered.json" in path for path in paths)
        elsewhere = [path for path in paths if not Path(path).is_relative_to(kept)]
        assert [path for path in elsewhere if not path.startswith("/dev/")] == []
    assert list((tmp_path / "home").iterdir()) == []
    assert (kept / "remembered.json").is_file()
    assert list((kept / "cache").glob("*.brochure"))


def test_a_whole_visit_writes_elsewhere_only_what_it_is_told_to_save(stick, tmp_path):
    kept, chosen = stick / "program" / "course-brochure-data", tmp_path / "chosen"
    (stick / "program").mkdir()
    for path in list(stick.iterdir()):
        if path.name != "program":
            path.rename(stick / "program" / path.name)
    shutil.copytree(ROOT / "content" / "packs" / "mass-incarceration", stick / "courses" / "mine")
    chosen.mkdir()
    options = ("../courses/mine", f"--visit={chosen / 'handout.pdf'}")
    paths = traced(stick / "program", tmp_path / "home", *options)
    named = ("/dev/", "/proc/self/fd/", str(chosen))  # fd: an open file that is given a name
    elsewhere = [path for path in paths if not path.startswith((*named, str(kept)))]
    assert elsewhere == []
    assert list((tmp_path / "home").iterdir()) == []
    assert [path.name for path in chosen.iterdir()] == ["handout.pdf"]
    assert (chosen / "handout.pdf").read_bytes().startswith(b"%PDF")
    other = stick.rename(tmp_path / "mounted elsewhere")
    memory = Memory(other / "program" / "course-brochure-data" / "remembered.json").read()
    reading = memory.reading(other / "courses" / "mine")
    assert reading is not None
    assert len(reading.shortlist) == 1


@pytest.mark.parametrize("named", ["relative", "absolute"])
def test_a_library_is_found_again_from_everywhere_and_wherever_the_stick_is(stick, tmp_path, named):
    courses = stick / "courses"
    for name in ("first", "second"):
        shutil.copytree(ROOT / "content" / "packs" / "mass-incarceration", courses / name)
    kept, home = stick / "course-brochure-data", tmp_path / "home"
    library = "courses" if named == "relative" else str(courses)
    paths = traced(stick, home, "--library", library)
    paths += traced(stick, home, where=Path("/"))
    elsewhere = [path for path in paths if not path.startswith(("/dev/", "/proc/self/fd/"))]
    assert [path for path in elsewhere if not Path(path).is_relative_to(kept)] == []
    assert list(home.iterdir()) == []
    assert len(list((kept / "cache").glob("library-*.json"))) > 0
    moved = stick.rename(tmp_path / "mounted elsewhere")
    file = moved / "course-brochure-data" / "remembered.json"
    assert Memory(file).read().libraries == (moved / "courses",)
    traced(moved, home, where=tmp_path)
    assert Memory(file).read().libraries == (moved / "courses",)


def test_the_trace_sees_what_an_ordinary_start_writes(stick, tmp_path):
    (tmp_path / "home").mkdir()
    command = [sys.executable, str(DRIVER)]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "home"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(command, cwd=stick, env=environment, timeout=120, check=False)
    assert done.returncode == 0
    names = {path.name for path in (tmp_path / "home").rglob("*")}
    assert "remembered.json" in names
    assert not (stick / "course-brochure-data").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="mounts a file system")
@pytest.mark.parametrize("options", ["ro", "size=16k"])
def test_a_stick_that_cannot_be_written_to_only_remembers_nothing(stick, tmp_path, options):
    kept = stick / "course-brochure-data"
    kept.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(kept)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        (kept / "filling").write_bytes(b"x" * 12_000) if options != "ro" else None
        traced(stick, tmp_path / "home")
        assert not [path for path in kept.rglob("*") if path.stat().st_size > 12_000]
        assert not list(kept.rglob("*.brochure"))
    finally:
        subprocess.run(["umount", str(kept)], check=True)
