"""A pack is only what lies in its folder; whatever lies there, reading it ends and is explained."""

from __future__ import annotations

import os
import struct
from zlib import crc32

import pytest

from content import media, pack_files
from content.problems import ContentError
from tests.content.complete import change, copied, loaded, problems


@pytest.fixture
def pack(tmp_path):
    return copied(tmp_path)


def first_problems(folder):
    with pytest.raises(ContentError) as caught:
        loaded(folder)
    return [problem.message for problem in caught.value.problems]


# The folder itself


def test_a_missing_folder_is_a_problem(tmp_path):
    assert first_problems(tmp_path / "none") == ["there is no such folder"]


def test_a_file_instead_of_a_folder_is_a_problem(pack):
    assert first_problems(pack / "brochure.yaml") == ["this is not a folder with a brochure"]


def test_a_folder_whose_name_cannot_be_is_a_problem(tmp_path):
    assert first_problems(tmp_path / ("x" * 5000)) == ["this is not a folder with a brochure"]
    assert first_problems(tmp_path / "a\0b") == ["this is not a folder with a brochure"]


def test_a_folder_that_is_a_looping_link_is_a_problem(tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert first_problems(loop) == ["this is not a folder with a brochure"]


def test_an_empty_folder_lacks_its_brochure_file(tmp_path):
    assert first_problems(tmp_path) == ["there is no file brochure.yaml"]


def test_a_pack_may_be_reached_through_a_link(pack, tmp_path):
    (tmp_path / "link").symlink_to(pack)
    assert loaded(tmp_path / "link").id == "complete"


# Files that are not what they should be


def test_without_its_brochure_file_the_other_files_are_still_read(pack):
    (pack / "brochure.yaml").unlink()
    (pack / "en" / "first.yaml").write_text("a: [b", encoding="utf-8")
    assert [line.partition(": ")[0] for line in problems(pack)] == [
        "brochure.yaml:1:1",
        "en/first.yaml:1:4",
    ]


def test_without_its_brochure_file_a_folder_of_other_things_is_not_gone_through(tmp_path):
    for name in ("notes.yaml", "other/brochure.yaml", "other/en/first.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a: [b", encoding="utf-8")
    assert first_problems(tmp_path) == ["there is no file brochure.yaml"]


def test_an_unreadable_root_file_brings_no_further_problems(pack):
    for name in ("sources", "glossary", "pages/first", "statistics/rates", "statistics/nations"):
        (pack / f"{name}.yaml").write_bytes(b"\xff")
    assert [line.partition(": ")[0] for line in problems(pack)] == [
        "glossary.yaml:1:1",
        "pages/first.yaml:1:1",
        "sources.yaml:1:1",
        "statistics/nations.yaml:1:1",
        "statistics/rates.yaml:1:1",
    ]


def test_an_unreadable_words_file_brings_no_further_problems(pack):
    for name in ("brochure", "first", "statistics", "glossary"):
        (pack / "en" / f"{name}.yaml").write_bytes(b"\xff")
    assert [line.partition(": ")[0] for line in problems(pack)] == [
        "en/brochure.yaml:1:1",
        "en/first.yaml:1:1",
        "en/glossary.yaml:1:1",
        "en/statistics.yaml:1:1",
    ]


def test_a_folder_instead_of_a_file_is_a_problem(pack):
    (pack / "en" / "first.yaml").unlink()
    (pack / "en" / "first.yaml").mkdir()
    assert problems(pack) == ["en/first.yaml:1:1: this is not a readable file"]


def test_a_pipe_is_a_problem_and_is_not_waited_for(pack):
    (pack / "en" / "first.yaml").unlink()
    os.mkfifo(pack / "en" / "first.yaml")
    assert problems(pack) == ["en/first.yaml:1:1: this is not a readable file"]


def test_a_dangling_link_is_a_problem(pack):
    (pack / "en" / "first.yaml").unlink()
    (pack / "en" / "first.yaml").symlink_to(pack / "nowhere")
    assert problems(pack) == ["en/first.yaml:1:1: this is not a readable file"]


def test_a_looping_link_is_a_problem(pack):
    file = pack / "en" / "first.yaml"
    file.unlink()
    file.symlink_to(file)
    assert problems(pack) == ["en/first.yaml:1:1: this is not a readable file"]


def test_a_file_that_may_not_be_read_is_a_problem(pack, monkeypatch):
    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)  # the superuser may read everything
    assert problems(pack)[0] == "brochure.yaml:1:1: the file cannot be read: Permission denied"


def test_a_folder_that_may_not_be_read_is_one_problem(pack, monkeypatch):
    def refuse(path):
        if os.fspath(path).endswith("/en"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", refuse)  # the superuser may read everything
    assert problems(pack) == [
        "en:1:1: the folder cannot be read: Permission denied (look at its rights)"
    ]


def test_a_folder_that_may_not_be_entered_has_files_that_cannot_be_read(pack, monkeypatch):
    def refuse(path, **options):
        if "/pages/" in os.fspath(path):
            raise PermissionError(13, "Permission denied", path)
        return stat(path, **options)

    stat, lstat = os.stat, os.lstat
    monkeypatch.setattr(os, "stat", refuse)
    monkeypatch.setattr(os, "lstat", lambda path: refuse(path) and lstat(path))
    assert problems(pack) == [
        "pages/first.yaml:1:1: the file cannot be read: Permission denied",
        "pages/second.yaml:1:1: the file cannot be read: Permission denied",
    ]


def test_a_link_out_of_the_pack_is_not_followed(pack, tmp_path):
    outside = tmp_path / "outside.yaml"
    (pack / "en" / "first.yaml").rename(outside)
    (pack / "en" / "first.yaml").symlink_to(outside)
    assert problems(pack) == [
        "en/first.yaml:1:1: the file leads out of the pack (packs hold files, not links to files)"
    ]


def test_a_linked_folder_out_of_the_pack_is_not_followed(pack, tmp_path):
    (pack / "en").rename(tmp_path / "words")
    (pack / "en").symlink_to(tmp_path / "words")
    assert {line.partition(": ")[2] for line in problems(pack)} == {
        "the file leads out of the pack (packs hold files, not links to files)"
    }


def test_other_files_and_hidden_ones_are_left_alone(pack):
    (pack / "README.md").write_text("Notes", encoding="utf-8")
    (pack / ".hidden.yaml").write_text("a: [", encoding="utf-8")
    (pack / ".git").mkdir()
    (pack / ".git" / "x.yaml").write_text("a: [", encoding="utf-8")
    assert problems(pack) == []


# Too much of everything


def test_too_many_files_are_refused(pack, monkeypatch):
    monkeypatch.setattr(pack_files, "MAX_FILES", 5)
    assert problems(pack) == [f"{pack}:1:1: the pack holds more than 5 files"]


def test_a_pack_with_too_many_values_is_not_read_to_its_end(pack, monkeypatch):
    monkeypatch.setattr(pack_files, "MAX_VALUES", 100)
    place = "pages/second.yaml:1:1"
    assert problems(pack) == [
        f"{place}: the pack is too large; the rest was not read (divide it into several)"
    ]


def test_a_pack_with_too_many_characters_is_not_read_to_its_end(pack, monkeypatch):
    monkeypatch.setattr(pack_files, "MAX_CHARACTERS", 1000)
    assert [line.partition(": ")[2] for line in problems(pack)] == [
        "the pack is too large; the rest was not read (divide it into several)"
    ]


def test_endless_problems_come_to_an_end(pack):
    wrong = "".join(f"wrong-{number}: 1\n" for number in range(20_000))
    (pack / "en" / "brochure.yaml").write_text(wrong, encoding="utf-8")
    found = problems(pack)
    assert len(found) == 1001
    assert "more than 1,000 problems; the rest was not looked at (mend these first)" in found[-1]


# Pictures


def chunk(kind, data):
    return struct.pack(">I4s", len(data), kind) + data + struct.pack(">I", crc32(kind + data))


def png(width, height):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", b"lines") + chunk(b"IEND", b"")


def jpeg(width, height):
    frame = struct.pack(">BBHBHH", 0xFF, 0xC0, 11, 8, height, width) + b"\x01\x01\x11\0"
    scan = b"\xff\xda\x00\x08\x01\x01\0\0\x3f\0" + b"lines"
    return b"\xff\xd8\xff\xe0\x00\x04ab" + frame + scan + b"\xff\xd9"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(4096, 1), ""),
        (jpeg(640, 480), ""),
        (png(4097, 1), "is wider or higher than 4,096 pixels"),
        (jpeg(1, 5000), "is wider or higher than 4,096 pixels"),
        (png(0, 10), "is damaged"),
        (png(1, 1)[:10], "is damaged"),
        (png(1, 1)[:33], "is damaged"),
        (png(1, 1)[:50], "is damaged"),
        (png(1, 1)[:-12], "is damaged"),
        (png(1, 1).replace(b"lines", b"limes"), "is damaged"),
        (png(1, 1).replace(chunk(b"IDAT", b"lines"), b""), "is damaged"),
        (jpeg(1, 1)[:-2], "is damaged"),
        (jpeg(1, 1)[:19], "is damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00", "is damaged"),
        (b"\xff\xd8\xff\xe0\xff\xff" + b"\0" * 50, "is damaged"),
        (b"<svg/>", "is neither PNG nor JPEG"),
        (b"", "is neither PNG nor JPEG"),
    ],
)
def test_a_picture_is_judged_by_how_it_is_put_together(tmp_path, data, expected):
    file = tmp_path / "picture"
    file.write_bytes(data)
    assert media.fault(file) == expected


def test_a_picture_that_cannot_be_shown_is_a_problem(pack):
    (pack / "media" / "map.png").write_bytes(b"GIF89a")
    assert problems(pack) == ["pages/second.yaml:19:34: media/map.png is neither PNG nor JPEG"]


def test_a_picture_that_is_too_large_is_a_problem(pack):
    with (pack / "media" / "map.png").open("ab") as file:
        file.truncate(media.MAX_BYTES + 1)
    assert problems(pack) == ["pages/second.yaml:19:34: media/map.png is larger than 5 MB"]


def test_a_picture_that_is_a_pipe_is_a_problem(pack):
    (pack / "media" / "map.png").unlink()
    os.mkfifo(pack / "media" / "map.png")
    assert problems(pack) == ["pages/second.yaml:19:34: media/map.png is not a readable file"]


def test_a_picture_that_may_not_be_read_is_a_problem(tmp_path, monkeypatch):
    file = tmp_path / "picture"
    file.write_bytes(png(1, 1))

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert media.fault(file) == "cannot be read: Permission denied"


def test_a_picture_linked_from_elsewhere_is_a_problem(pack, tmp_path):
    (pack / "media" / "map.png").rename(tmp_path / "map.png")
    (pack / "media" / "map.png").symlink_to(tmp_path / "map.png")
    place = "pages/second.yaml:19:34"
    assert problems(pack) == [
        f"{place}: media/map.png leads out of the pack (packs hold files, not links to files)"
    ]


@pytest.mark.parametrize("name", ["..", "a/b.png", "/etc/passwd", r"a\b.png", "."])
def test_a_picture_is_named_without_folders(pack, name):
    change(pack, "pages/second.yaml", "file: map.png", f"file: '{name}'")
    [problem] = problems(pack)
    assert "is not the name of a file in media/" in problem


def test_a_picture_without_a_name_is_a_problem(pack):
    change(pack, "pages/second.yaml", "file: map.png", "file: ")
    [problem] = problems(pack)
    assert '"file" is empty' in problem
