"""The list of the font's characters is true to the bundled fonts."""

from __future__ import annotations

import pytest

from content.characters import font_characters
from tests.content.font_coverage import FILE, coverage


def test_the_list_is_what_all_bundled_faces_have(qapp):
    assert FILE.read_text(encoding="utf-8") == coverage()


def test_the_list_has_what_english_and_welsh_need_and_no_emoji():
    characters = font_characters(FILE)
    assert set("AZaz09 £€%’“”–−×→…ŵŷŴŶâêîôûÂÊÎÔÛäëïöüáéíóúàèìòù") <= characters
    assert not {"\U0001f600", "漢", "\u202e", "\n"} & characters


def test_ranges_and_single_characters_are_read_and_comments_are_not(tmp_path):
    file = tmp_path / "coverage.txt"
    file.write_text("# U+0041\nU+0061-0063\n\nU+1F600\n", encoding="utf-8")
    assert font_characters(file) == set("abc\U0001f600")


def test_a_missing_list_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        font_characters(tmp_path / "none.txt")
