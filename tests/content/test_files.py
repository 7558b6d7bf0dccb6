"""A file is replaced as a whole, or stays as it was."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from content.files import replace_file


def test_a_new_file_holds_the_text_in_utf_8_on_every_system(tmp_path):
    replace_file(tmp_path / "a.txt", "£1 – ŵ\n")
    assert (tmp_path / "a.txt").read_bytes() == "£1 – ŵ\n".encode()


def test_an_existing_file_keeps_its_permissions(tmp_path):
    target = tmp_path / "a.txt"
    target.write_text("old")
    target.chmod(0o640)
    replace_file(target, "new")
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    replace_file(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.parametrize("name", ["folder", "no-such-folder/a.txt", "x" * 300])
def test_what_cannot_be_written_is_refused_and_leaves_nothing_over(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - each system words it its own way
        replace_file(tmp_path / name, "text")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


def test_text_that_cannot_be_written_leaves_the_old_file(tmp_path):
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(UnicodeEncodeError):
        replace_file(target, "half \udc80")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform != "linux", reason="looks up open files the Linux way")
def test_a_power_cut_undoes_neither_the_text_nor_the_name(tmp_path, monkeypatch):
    kept = []
    monkeypatch.setattr(
        os, "fsync", lambda handle: kept.append(Path(f"/proc/self/fd/{handle}").resolve())
    )
    replace_file(tmp_path / "a.txt", "new")
    assert [path.parent for path in kept] == [tmp_path, tmp_path.parent]
    assert kept[-1] == tmp_path
