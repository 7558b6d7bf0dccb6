"""A brochure is kept between starts as long as nothing changed; a bad cache is never noticed."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest

from content import cache
from content.cache import cached
from content.problems import ContentError
from tests.content.complete import PACK, change, copied, loaded


class Desk:
    """A pack, a place for its cache, and how often the pack was really read."""

    def __init__(self, folder):
        self.pack = copied(folder)
        self.file = folder / "kept" / "brochure"
        self.icons = folder / "icons"
        self.icons.mkdir()
        self.version = "1.0"
        self.reads = 0

    def open(self):
        return cached(
            self.pack, self.file, self.load, version=self.version, depends_on=(self.icons,)
        )

    def load(self):
        self.reads += 1
        return loaded(self.pack)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_the_second_start_gets_the_same_brochure_without_reading(desk):
    assert desk.open() == desk.open() == loaded(desk.pack)
    assert desk.reads == 1


def test_a_changed_file_is_read(desk):
    desk.open()
    change(desk.pack, "en/first.yaml", "Welcome", "Welcome all")
    assert desk.open().edition("en").pages[0].blocks[0].heading == "Welcome all"
    assert desk.reads == 2


def test_a_change_of_the_same_size_is_seen_by_its_time(desk):
    desk.open()
    change(desk.pack, "en/first.yaml", "Welcome", "Welkome")
    os.utime(desk.pack / "en" / "first.yaml", ns=(1, 1))
    desk.open()
    assert desk.reads == 2


def test_new_removed_and_renamed_files_are_seen(desk):
    desk.open()
    (desk.pack / "notes.txt").write_text("new", encoding="utf-8")
    desk.open()
    (desk.pack / "notes.txt").rename(desk.pack / "more.txt")
    desk.open()
    (desk.pack / "more.txt").unlink()
    desk.open()
    assert desk.reads == 4


def test_hidden_files_are_no_part_of_a_pack(desk):
    desk.open()
    (desk.pack / ".notes").write_text("new", encoding="utf-8")
    desk.open()
    assert desk.reads == 1


def test_what_the_pack_depends_on_is_seen(desk):
    desk.open()
    (desk.icons / "new.svg").write_text("<svg/>", encoding="utf-8")
    desk.open()
    assert desk.reads == 2


def test_another_version_of_the_program_reads_again(desk):
    desk.open()
    desk.version = "1.1"
    desk.open()
    assert desk.reads == 2


def test_a_moved_pack_is_read_again(desk, tmp_path):
    desk.open()
    desk.pack = desk.pack.rename(tmp_path / "moved")
    assert desk.open().id == "moved"


def test_problems_are_passed_on_and_not_kept(desk):
    change(desk.pack, "brochure.yaml", "2030-01-31", "soon")
    for _ in range(2):
        with pytest.raises(ContentError):
            desk.open()
    assert desk.reads == 2
    assert not desk.file.exists()


def test_a_pack_that_is_not_there_is_left_to_the_loader(desk):
    desk.pack = desk.pack / "nowhere"
    with pytest.raises(ContentError):
        desk.open()


def test_a_pack_with_endless_files_is_not_kept(desk, monkeypatch):
    monkeypatch.setattr(cache, "MAX_FILES", 3)
    desk.open()
    assert not desk.file.exists()


@pytest.mark.parametrize("position", [0, 3, 4, 200, -200, -1])
def test_a_damaged_cache_is_written_anew(desk, position):
    kept = desk.open()
    data = bytearray(desk.file.read_bytes())
    whole = bytes(data)
    data[position] ^= 0x55
    desk.file.write_bytes(data)
    assert desk.open() == kept
    assert desk.reads == 2
    assert desk.file.read_bytes() == whole


@pytest.mark.parametrize("size", [0, 1, 10, 1000])
def test_a_torn_cache_is_written_anew(desk, size):
    desk.open()
    desk.file.write_bytes(desk.file.read_bytes()[:size])
    desk.open()
    desk.open()
    assert desk.reads == 2


def test_a_cache_that_is_a_folder_or_a_pipe_does_not_disturb(desk):
    desk.file.mkdir(parents=True)
    desk.open()
    desk.file.rmdir()
    os.mkfifo(desk.file)
    desk.open()
    assert desk.reads == 2
    assert desk.file.is_file()


def test_a_place_that_cannot_be_written_does_not_disturb(desk):
    desk.file.parent.write_text("a file where a folder is wanted", encoding="utf-8")
    desk.open()
    desk.open()
    assert desk.reads == 2


def test_nothing_is_left_over_beside_the_cache(desk):
    desk.open()
    assert [path.name for path in desk.file.parent.iterdir()] == ["brochure"]


def test_a_huge_cache_is_not_read(desk, monkeypatch):
    desk.open()
    monkeypatch.setattr(cache, "MAX_BYTES", 10)
    desk.open()
    assert desk.reads == 2


class Trap:
    """Asks to run something when it is unpickled."""

    def __init__(self, *calls):
        self.calls = calls

    def __reduce__(self):
        return self.calls


def forged(desk, value):
    """Replace what is kept by something else, with the right key and checksum."""
    desk.open()
    rest = desk.file.read_bytes()[4:]
    key = rest[: rest.index(pickle.dumps(loaded(desk.pack), protocol=pickle.HIGHEST_PROTOCOL)[:20])]
    rest = key + pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    desk.file.write_bytes(crc32(rest).to_bytes(4) + rest)


@pytest.mark.parametrize(
    "value",
    [
        Trap(os.mkdir, ("trapped",)),
        Trap(eval, ("__import__('os').mkdir('trapped')",)),
        Trap(subprocess.call, (["mkdir", "trapped"],)),
        Trap(cache.cached, (1, 2, 3)),
        Trap(Path.mkdir, (Path("trapped"),)),
    ],
)
def test_a_cache_that_asks_to_run_something_is_ignored(desk, value, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    forged(desk, value)
    assert desk.open() == loaded(desk.pack)
    assert desk.reads == 2
    assert not Path("trapped").exists()


def test_a_cache_of_something_else_is_ignored(desk):
    forged(desk, loaded(PACK).edition("en"))
    assert desk.open() == loaded(desk.pack)
    assert desk.reads == 2


def test_a_forged_cache_of_a_brochure_is_taken(desk):
    """Shows that the forgeries above fail for what is in them, and not for their form."""
    forged(desk, loaded(PACK))
    assert desk.open() == loaded(PACK)
    assert desk.reads == 1


def test_the_cache_needs_neither_the_yaml_reader_nor_the_loader(desk):
    desk.open()
    program = (
        "import sys; from pathlib import Path; from content.cache import cached; "
        f"cached(Path({str(desk.pack)!r}), Path({str(desk.file)!r}), None, version='1.0', "
        f"depends_on=(Path({str(desk.icons)!r}),)); "
        "print([name for name in sys.modules if name in ('yaml', 'content.loader', 'difflib')])"
    )
    root = Path(cache.__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
