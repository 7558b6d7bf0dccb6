"""A wrong path is said to be one, and what was meant is said with it."""
# ruff: noqa: E501 - problems stand on one line, as they are printed

from __future__ import annotations

from pathlib import Path

import pytest

from content.pack_places import brochure_around, near_name
from tests.content.complete import copied, loaded, problems

INSIDE = "this is a folder inside a brochure (give the folder of the brochure itself: {})"


@pytest.fixture
def pack(tmp_path):
    return copied(tmp_path)


@pytest.mark.parametrize("inner", ["pages", "statistics", "media", "en", "fr", "media/old/en"])
def test_a_folder_inside_a_brochure_is_one_problem(pack, inner):
    (pack / "fr").mkdir()
    (pack / "fr" / "brochure.yaml").write_text("title: Une brochure\nname: Nom\n")
    (pack / inner).mkdir(parents=True, exist_ok=True)
    assert problems(pack / inner) == [f"{pack / inner}:1:1: {INSIDE.format(pack)}"]


def test_the_folder_at_hand_may_be_one_inside_a_brochure(pack, monkeypatch):
    monkeypatch.chdir(pack / "en")
    assert problems(Path()) == [f".:1:1: {INSIDE.format(pack)}"]
    monkeypatch.chdir(pack)
    assert problems(Path("pages")) == [f"pages:1:1: {INSIDE.format('.')}"]
    assert loaded(Path()).id == pack.name


def test_a_brochure_below_another_is_one_of_its_own(pack, tmp_path):
    (tmp_path / "brochure.yaml").write_text("version: 1\n")
    assert loaded(pack).id == pack.name
    assert brochure_around(pack / "en") == pack
    (pack / "brochure.yaml").write_text("version: 1\n")
    assert 'brochure.yaml:1:1: the field "pages" is missing' in problems(pack)


def test_a_file_where_a_folder_should_be_leads_to_the_folder(pack):
    file = pack / "en" / "brochure.yaml"
    assert problems(file) == [
        f"{file}:1:1: this is not a folder with a brochure (give the folder of the brochure itself: {pack})"
    ]


def test_a_path_is_looked_at_only_as_far_up_as_is_asked(pack):
    file = pack / "media" / "old" / "kiosk.yaml"
    assert brochure_around(file) == pack
    assert brochure_around(file, levels=2) is None
    assert brochure_around(pack / "media" / "kiosk.yaml", levels=2) == pack
    assert brochure_around(pack) is None


def test_a_page_is_not_taken_for_the_brochure_file(tmp_path):
    (tmp_path / "careers.yaml").write_text("blocks: []\n")
    assert problems(tmp_path) == [
        "brochure.yaml:1:1: there is no file brochure.yaml (make it, or choose the folder that has one)"
    ]


def test_a_folder_that_does_not_exist_is_told_with_a_near_one_beside_it(pack, tmp_path):
    (tmp_path / "complet.txt").write_text("no folder")
    missing, far = tmp_path / "complet", tmp_path / "nowhere" / "complet"
    assert problems(missing) == [
        f'{missing}:1:1: there is no such folder (did you mean "complete"?)'
    ]
    assert problems(far) == [f"{far}:1:1: there is no such folder"]


def test_a_near_name_is_a_folder_or_ends_as_asked_or_is_known_otherwise(tmp_path):
    path = tmp_path / "kisok.yaml"
    (tmp_path / "kiosk.yaml").write_text("")
    (tmp_path / ".kisok.yaml").write_text("")
    assert near_name(path) == ""
    assert near_name(path, endings=(".yml",)) == ""
    assert near_name(path, endings=(".yaml",)) == 'did you mean "kiosk.yaml"?'
    assert near_name(tmp_path / "abcde", others=["abcdef"]) == 'did you mean "abcdef"?'


@pytest.mark.parametrize("name", ["loop", "loop/pack", "x" * 300])
def test_what_may_not_be_looked_at_is_not_said_to_be_missing(tmp_path, name):
    (tmp_path / "loop").symlink_to("loop")
    path = tmp_path / name
    assert problems(path) == [f"{path}:1:1: this is not a folder with a brochure"]
