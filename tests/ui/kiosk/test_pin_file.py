"""The PIN goes into the settings file, and every other line of it stays."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ui.kiosk.pin import is_pin, secret_of
from ui.kiosk.pin_file import RefusedError, store_pin
from ui.settings_reader import read_settings

MAIN = Path(__file__).resolve().parents[3] / "main.py"
OLD, NEW = (f"scrypt$32768$8$1${mark * 32}${mark * 64}" for mark in "ab")


def stored(tmp_path, before: bytes | None) -> bytes:
    path = tmp_path / "kiosk.yaml"
    if before is not None:
        path.write_bytes(before)
    store_pin(path, NEW)
    assert read_settings(path).settings.secret == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["kiosk.yaml"]
    return path.read_bytes()


LINE = f"pin: {NEW}".encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, LINE + b"\n"),
        (b"", LINE + b"\n"),
        (b"# ours\n", b"# ours\n" + LINE + b"\n"),
        (b"theme: dark", b"theme: dark\n" + LINE + b"\n"),
        (b"theme: dark # evening\n", b"theme: dark # evening\n" + LINE + b"\n"),
        (b"theme: dark\r\n", b"theme: dark\r\n" + LINE + b"\r\n"),
        (b"\xef\xbb\xbftheme: dark\n", b"\xef\xbb\xbftheme: dark\n" + LINE + b"\n"),
        (
            f"# a\n\npin: {OLD}  # Mary's\ntheme: dark # b\n".encode(),
            b"# a\n\n" + LINE + b"  # Mary's\ntheme: dark # b\n",
        ),
        (f"pin: '{OLD}'\r\ntheme: dark\r\n".encode(), LINE + b"\r\ntheme: dark\r\n"),
        (f"theme: dark\rpin: {OLD}\r# c".encode(), b"theme: dark\r" + LINE + b"\r# c"),
        (f"\ufeffpin: {OLD}".encode(), b"\xef\xbb\xbf" + LINE),
        (b"pin:\ntheme: dark\n", LINE + b"\ntheme: dark\n"),
        (b"pin: 2580\n", LINE + b"\n"),
        (f"#pin: {OLD}\n".encode(), f"#pin: {OLD}\n".encode() + LINE + b"\n"),
        (b"them: dark\nidle_after: 1\n", b"them: dark\nidle_after: 1\n" + LINE + b"\n"),
    ],
)
def test_one_line_is_another_and_all_others_stay_byte_for_byte(tmp_path, before, after):
    assert stored(tmp_path, before) == after


@pytest.mark.parametrize(
    "before",
    [
        b"theme: [dark\n",
        b"theme: dark\n\tidle_after: 90\n",
        b"- one\n- two\n",
        b"{theme: dark}\n",
        b"theme: dark\n...\n",
        b"pin: |\n  2580\n  1111\n",
        b"pin: [1,\n  2]\n",
        b"printer: one\npin: 1\npin: 2\n",
        b"theme: dark\n---\n",
        b"theme: d\xffrk\n",
        b"theme: \x07\n",
        b"just words\n",
        b"x" * 600_000,
    ],
)
def test_a_file_that_cannot_take_the_line_is_refused_in_a_sentence_and_stays(tmp_path, before):
    path = tmp_path / "kiosk.yaml"
    path.write_bytes(before)
    if before.startswith(b"printer"):  # the first of two counts, and it can be replaced
        store_pin(path, NEW)
        assert path.read_bytes() == b"printer: one\n" + LINE + b"\npin: 2\n"
        return
    with pytest.raises(RefusedError) as error:
        store_pin(path, NEW)
    assert "nothing was changed" in str(error.value)
    assert "\n" not in str(error.value)
    assert path.read_bytes() == before


def run(*arguments: object, typed: str, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, MAIN, *map(str, arguments)],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def test_the_command_keeps_the_pin_in_the_settings_of_this_user(tmp_path):
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    result = run("kiosk", "set-pin", typed="2580\n2580\n", env=environment)
    path = tmp_path / "config" / "course-brochure" / "kiosk.yaml"
    assert (result.returncode, result.stderr) == (0, "")
    assert str(path) in result.stdout
    assert "2580" not in result.stdout
    assert is_pin("2580", read_settings(path).settings.secret)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1234\n1234\n", "in their order"),
        ("25\n25\n", "4 to 12 digits"),
        ("2580\n2581\n", "not the same"),
        ("2580\n", "No PIN was given"),
        ("", "No PIN was given"),
    ],
)
def test_the_command_refuses_in_one_sentence(tmp_path, typed, said):
    path = tmp_path / "kiosk.yaml"
    result = run("kiosk", "set-pin", "--settings", path, typed=typed)
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not path.exists()


def test_the_command_says_where_it_cannot_write(tmp_path):
    (tmp_path / "file").write_text("")
    places = {"file/kiosk.yaml": "was not written", ".": "was not written"}
    (tmp_path / "broken.yaml").write_text("theme: [\n")
    places["broken.yaml"] = "nothing was changed"
    for place, said in places.items():
        result = run("kiosk", "set-pin", "--settings", tmp_path / place, typed="2580\n2580\n")
        assert (result.returncode, result.stdout) == (2, "")
        assert said in result.stderr
        assert result.stderr.count("\n") == 1


def test_a_wrong_word_after_kiosk_is_explained():
    result = run("kiosk", "sat-pin", typed="")
    assert result.returncode == 2
    assert result.stderr.startswith("usage: ")
    assert is_pin("2580", secret_of("2580"))
