"""A brochure is kept between starts as long as nothing changed; a bad cache is never noticed."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from copy import copy
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import pytest

from content import cache, kept_blocks, pickled
from content.cache import cached
from content.kept_blocks import KeptBlocks
from content.model import Statistics
from content.problems import ContentError
from tests.content.complete import PACK, change, copied, loaded

FRAME = b"\x95"
"""With what the pickle of any but the smallest values goes on."""


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
    key = rest[: rest.index(pickle.dumps(None, protocol=pickle.HIGHEST_PROTOCOL)[:2] + FRAME)]
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


def test_a_page_that_asks_to_run_something_is_not_obeyed(desk, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    brochure = loaded(PACK)
    (edition, *others) = brochure.editions
    trap = KeptBlocks(pickle.dumps(Trap(os.mkdir, ("trapped",))), edition.tables)
    pages = tuple(replace(page, blocks=trap) for page in edition.pages)
    forged(desk, replace(brochure, editions=(replace(edition, pages=pages), *others)))
    with pytest.raises(pickle.UnpicklingError):
        desk.open().editions[0].pages[0].blocks[0]
    assert not Path("trapped").exists()


def test_each_page_is_made_when_it_is_asked_for(desk, monkeypatch):
    desk.open()
    made = []

    def unpacked(*kept):
        made.append(1)
        return pickled.unpacked(*kept)

    monkeypatch.setattr(kept_blocks, "unpacked", unpacked)
    edition = desk.open().edition("en")
    assert [page.title for page in edition.pages]
    assert not made
    for page in edition.pages[:2]:
        assert len(page.blocks) == len(list(page.blocks))
    assert len(made) == 2


def test_a_kept_table_is_the_same_on_its_page_and_in_its_edition(desk):
    desk.open()
    edition = desk.open().edition("en")
    tables = [
        block.table
        for page in edition.pages
        for block in page.blocks
        if isinstance(block, Statistics)
    ]
    assert tables
    assert all(table is edition.table(table.id) for table in tables)


def test_kept_blocks_are_the_same_as_those_that_were_read(desk):
    read, kept = (desk.open().edition("en").pages[0].blocks for _ in range(2))
    assert kept == read == kept
    assert hash(kept) == hash(read)
    assert repr(kept) == repr(read)
    assert kept[0] == read[0]
    assert kept[:2] == read[:2]
    assert kept != read[1:]
    assert copy(kept) == read


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
