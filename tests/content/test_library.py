"""A library knows its packs between starts, looks at each again, and trusts nothing stale."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from content.library import Library, Shelved, packs_in
from content.problems import ContentError, Problem
from tests.samples import brochure


class Reader:
    """Reads every pack as the sample brochure, but those with a problem; keeps what was read."""

    def __init__(self):
        self.read = []

    def __call__(self, folder: Path):
        self.read.append(folder.name)
        text = (folder / "brochure.yaml").read_text()
        if "broken" in text:
            raise ContentError([Problem(folder / "brochure.yaml", 1, 1, "it is broken")])
        return replace(brochure(), version=text)


@pytest.fixture
def shelf(tmp_path):
    """A folder with three packs, one of them broken, and things that are none."""
    folder = tmp_path / "shelf"
    for name, text in (("beta", "2"), ("alpha", "1"), ("gamma", "broken"), (".hidden", "4")):
        (folder / name).mkdir(parents=True)
        (folder / name / "brochure.yaml").write_text(text)
    (folder / "empty").mkdir()
    (folder / "note.txt").write_text("no pack")
    return folder


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
def make(shelf, tmp_path, reader):
    def make(*folders, version="1") -> Library:
        return Library(folders or (shelf,), tmp_path / "cache", reader, version=version)

    return make


def looked(library: Library) -> Library:
    list(library.look())
    return library


def kept_in(tmp_path: Path) -> Path:
    """Return the only file that is kept."""
    (file,) = (tmp_path / "cache").iterdir()
    return file


def names(library: Library) -> list[str]:
    return [entry.folder.name for entry in library.shelved]


def test_packs_are_those_in_a_folder_or_the_folder_itself(shelf):
    assert [path.name for path in packs_in([shelf])] == ["alpha", "beta", "gamma"]
    assert packs_in([shelf / "beta"]) == (shelf / "beta",)
    assert packs_in([shelf / "nowhere", shelf / "note.txt"]) == ()


def test_a_pack_is_listed_once_by_whatever_ways_it_is_reached(shelf, tmp_path, make):
    (tmp_path / "link").symlink_to(shelf, target_is_directory=True)
    (shelf / "same").symlink_to(shelf / "beta", target_is_directory=True)
    folders = (shelf, tmp_path / "link", shelf / "alpha", shelf)
    assert packs_in(folders) == (shelf / "alpha", shelf / "beta", shelf / "gamma")
    before = looked(make(*folders)).shelved
    assert len(before) == 3
    assert make(*folders).shelved == before


def test_every_pack_is_listed_before_the_first_is_read(make, reader):
    library = make()
    steps = library.look()
    assert [next(steps).stamp for _ in range(3)] == ["", "", ""]
    assert reader.read == []
    assert names(library) == ["alpha", "beta", "gamma"]


def test_a_pack_says_what_it_is(make, shelf):
    entry = next(e for e in looked(make()).shelved if e.folder.name == "alpha")
    assert entry == Shelved(
        folder=shelf / "alpha",
        stamp=entry.stamp,
        title="Certificate in Testing and Measuring",
        tabs=("Overview", "Careers", "Figures"),
        languages=("en", "cy"),
        version="1",
        review_by=date(2027, 5, 31),
    )


def test_a_pack_with_problems_is_listed_and_stops_no_other(make, reader):
    library = looked(make())
    entry = next(e for e in library.shelved if e.folder.name == "gamma")
    assert entry.problems == 1
    assert "it is broken" in entry.first_problem
    assert entry.name == "gamma"
    assert sorted(reader.read) == ["alpha", "beta", "gamma"]


def test_the_next_start_knows_all_and_reads_nothing(make, reader):
    before = looked(make()).shelved
    reader.read.clear()
    library = make()
    assert library.shelved == before
    assert list(library.look()) == []
    assert reader.read == []


def test_what_has_not_changed_is_not_written_again(make, tmp_path):
    looked(make())
    kept_in(tmp_path).unlink()
    looked(make())  # everything is read, and kept
    before = kept_in(tmp_path).stat().st_mtime_ns
    looked(make())
    assert kept_in(tmp_path).stat().st_mtime_ns == before


def test_what_was_read_is_kept_when_reading_is_stopped(make, reader):
    steps = make().look()
    for _ in range(5):
        next(steps)
    steps.close()
    assert reader.read == ["alpha", "beta"]
    looked(make())
    assert reader.read == ["alpha", "beta", "gamma"]


def test_a_folder_that_is_away_lists_nothing_and_comes_back_known(make, shelf, reader):
    before = looked(make()).shelved
    library = make()
    away = shelf.rename(shelf.with_name("away"))
    assert looked(library).shelved == ()
    assert make().shelved == ()
    away.rename(shelf)
    reader.read.clear()
    assert looked(make()).shelved == before
    assert reader.read == []


@pytest.mark.parametrize("change", ["text", "time", "new file", "removed file"])
def test_a_pack_that_changed_is_read_again_and_no_other(make, reader, shelf, change):
    (shelf / "beta" / "more.txt").write_text("more")
    looked(make())
    reader.read.clear()
    file = shelf / "beta" / "brochure.yaml"
    match change:
        case "text":
            file.write_text("22")
        case "time":
            os.utime(file, (1, 1))
        case "new file":
            (shelf / "beta" / "en.yaml").write_text("")
        case "removed file":
            (shelf / "beta" / "more.txt").unlink()
    (changed,) = make().look()
    assert reader.read == ["beta"]
    assert changed.version == file.read_text()


def test_a_pack_that_came_or_went_is_seen(make, shelf, reader):
    looked(make())
    reader.read.clear()
    (shelf / "alpha" / "brochure.yaml").unlink()
    (shelf / "delta").mkdir()
    (shelf / "delta" / "brochure.yaml").write_text("5")
    library = looked(make())
    assert names(library) == ["beta", "delta", "gamma"]
    assert reader.read == ["delta"]


def test_a_pack_whose_problem_was_mended_is_read_again(make, shelf):
    looked(make())
    (shelf / "gamma" / "brochure.yaml").write_text("mended")
    entry = next(e for e in looked(make()).shelved if e.folder.name == "gamma")
    assert (entry.problems, entry.version) == (0, "mended")


def test_another_version_of_the_program_reads_all_anew(make, reader):
    looked(make())
    reader.read.clear()
    assert make(version="2").shelved == ()
    looked(make(version="2"))
    assert len(reader.read) == 3


def test_packs_of_other_folders_are_not_listed(make, shelf, tmp_path):
    looked(make())
    other = tmp_path / "other"
    other.mkdir()
    assert make(other).shelved == ()
    assert names(looked(make(shelf / "beta"))) == ["beta"]


def test_a_library_of_other_folders_forgets_nothing_of_these(make, tmp_path, reader):
    looked(make())
    (tmp_path / "other").mkdir()
    looked(make(tmp_path / "other"))
    reader.read.clear()
    assert len(looked(make()).shelved) == 3
    assert reader.read == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept.write_bytes(b"\xff\xfe nonsense"),
        lambda kept: kept.write_text("[]"),
        lambda kept: kept.write_text("[" * 100_000),
        lambda kept: kept.write_text('{"version": "1", "packs": [{"folder": 3}]}'),
        lambda kept: kept.write_text('{"version": "1", "packs": 7}'),
        lambda kept: kept.unlink(),
        lambda kept: _spoil_field(kept, "review_by", "tomorrow"),
        lambda kept: _spoil_field(kept, "tabs", 5),
        lambda kept: _spoil_field(kept, "problems", "many"),
    ],
)
def test_a_kept_file_that_is_spoilt_is_as_good_as_none(make, tmp_path, reader, spoil):
    looked(make())
    spoil(kept_in(tmp_path))
    reader.read.clear()
    assert make().shelved == ()
    assert len(looked(make()).shelved) == 3
    assert len(reader.read) == 3


def _spoil_field(kept: Path, field: str, value: object) -> None:
    data = json.loads(kept.read_text())
    data["packs"][0][field] = value
    kept.write_text(json.dumps(data))


def test_a_forged_entry_is_read_for_what_it_is(make, tmp_path):
    looked(make())
    kept = kept_in(tmp_path)
    data = json.loads(kept.read_text())
    for pack in data["packs"]:
        pack |= {"title": "Forged", "stamp": "0" * 32}
    kept.write_text(json.dumps(data))
    assert "Forged" not in {entry.title for entry in looked(make()).shelved}


def test_a_place_that_cannot_be_written_costs_only_the_time(shelf, tmp_path, reader):
    (tmp_path / "file").write_text("")
    library = Library((shelf,), tmp_path / "file", reader, version="1")
    assert len(looked(library).shelved) == 3


def test_looking_can_be_stopped_at_any_pack(make):
    library = make()
    steps = library.look()
    for _ in range(4):
        next(steps)
    steps.close()
    assert len(library.shelved) == 3
    assert sum(bool(entry.stamp) for entry in library.shelved) == 1


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("", True),
        ("cert", True),
        ("TESTING careers", True),
        ("measuring nothing", False),
        ("gandmea", False),
    ],
)
def test_a_pack_answers_to_the_words_of_its_title_and_tabs(make, typed, is_found):
    entry = next(e for e in looked(make()).shelved if e.folder.name == "alpha")
    assert entry.answers(typed) is is_found


def test_a_pack_is_out_of_date_after_its_day():
    entry = Shelved(folder=Path("x"), review_by=date(2026, 5, 1))
    assert not entry.is_out_of_date(date(2026, 5, 1))
    assert entry.is_out_of_date(date(2026, 5, 2))
    assert not Shelved(folder=Path("x")).is_out_of_date(date(2026, 5, 2))


def test_a_folder_that_cannot_be_looked_at_is_away_and_stops_no_other(shelf, make, tmp_path):
    unseen = tmp_path / ("n" * 300)
    library = looked(make(shelf, unseen))
    assert names(library) == ["alpha", "beta", "gamma"]
    assert library.away == (unseen,)


def test_a_folder_that_may_not_be_entered_hides_none_beside_it(shelf, make, monkeypatch):
    def refuse(path, *, follow_symlinks=True):
        if path.parent.name == "empty":
            raise PermissionError(13, "Permission denied", path)
        return seen(path, follow_symlinks=follow_symlinks)

    seen = Path.stat
    monkeypatch.setattr(Path, "stat", refuse)
    assert names(looked(make())) == ["alpha", "beta", "gamma"]
