"""Numbers and dates are said the way of the language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from content.wording import ENGLISH, WORDINGS, sentences


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (87465, 0, "87,465"),
        (46, 1, "46.0"),
        (1234.5, 2, "1,234.50"),
        (-2.1, 1, "−2.1"),
    ],
)
def test_numbers_have_their_separators_and_decimals(value, decimals, text):
    assert ENGLISH.number(value, decimals) == text


def test_a_language_may_swap_the_separators():
    german = replace(ENGLISH, thousands=".", decimal=",")
    assert german.number(1234567.5, 1) == "1.234.567,5"


def test_a_day_is_said_in_words():
    assert ENGLISH.day(date(2025, 9, 30)) == "30 September 2025"
    assert {ENGLISH.day(date(2025, month, 1)).split()[1] for month in range(1, 13)} == set(
        ENGLISH.months
    )


def test_wordings_are_found_by_their_language():
    assert {language: wording.language for language, wording in WORDINGS.items()} == {"en": "en"}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((), ""),
        (("One", "", "two"), "One. two"),
        (("It is so.", "Is it?", "… and on …", "Overview"), "It is so. Is it? … and on … Overview"),
        (("All of it.",), "All of it."),
    ],
)
def test_what_is_said_one_after_the_other_has_one_mark_at_each_end(parts, said):
    assert sentences(*parts) == said
