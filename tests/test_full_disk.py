"""A disk that is full: what cannot be saved is said, and what was there before stays as it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts a file system"
    ),
]


@pytest.fixture
def full(tmp_path):
    """A folder on a disk of its own on which not a byte is left."""
    folder = tmp_path / "full"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> None:
    with (folder / "filling").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass


@pytest.mark.parametrize("name", ["a.pdf", "a.html", "a.md", "a.txt", "a.csv", "a.xlsx"])
def test_an_export_leaves_the_old_file_and_says_why(full, name):
    old = full / name
    old.write_text("as it was")
    fill(full)
    before = sorted(full.iterdir())
    command = [sys.executable, "main.py", "export", "mass-incarceration", str(old)]
    if old.suffix in {".csv", ".xlsx"}:
        command += ["--table", "official-figures"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode != 0
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(full.iterdir()) == before
    assert old.read_text() == "as it was"
