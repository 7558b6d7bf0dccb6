"""Figures that words mention: none without a source, and none that its table does not give."""

from __future__ import annotations

import pytest

from tests.content.complete import change, copied, problems
from tests.content.problem_cases import GREETING

TITLE = "title: Adults return more often"
PICTURE = "title: Rates side by side"

GIVEN = (
    "46% of adults return",
    "46.0 per cent of adults return",
    "46 in every 100 adults return",
    "About 1,200 adults, 24% and 46%",
    "Over 1 thousand of 1200 adults",
)
NOT_GIVEN = {
    "47% of adults return": "47%",
    "46.4% of adults return": "46.4%",
    "47 in every 100 adults return": "47 in every 100",
    "About 1,300 adults": "1,300",
    "£46 an adult": "£46",
    "46,000 adults": "46,000",
    "46 million adults": "46 million",
    "12000 adults": "12000",
}
NAMED = (
    "2.5 million people",
    "£1 million",
    "80000 people",
    "over 1 billion pounds",
)
NO_FIGURES = (
    "call 0800 123456 or +44 1234 567890 by telephone",
    "from 2024 to 2025, aged 18 to 24",
    "code 12345, form 80000.",
)


@pytest.fixture
def pack(tmp_path):
    return copied(tmp_path)


@pytest.mark.parametrize("words", GIVEN)
def test_a_line_beside_a_table_may_say_its_figures_rounded_or_not(pack, words):
    change(pack, "en/statistics.yaml", TITLE, f"title: {words}")
    change(pack, "en/second.yaml", PICTURE, f'title: "{words}"')
    assert problems(pack) == []


@pytest.mark.parametrize("words", NOT_GIVEN)
def test_what_the_table_does_not_give_is_a_problem_wherever_it_is_said(pack, words):
    change(pack, "en/statistics.yaml", TITLE, f"note: {words}\n    {TITLE}")
    change(pack, "en/second.yaml", PICTURE, f'title: "{words}"')
    said = (
        f"the table does not give the figure {NOT_GIVEN[words]} "
        "(say it as a row of the table gives it, rounded or not)"
    )
    assert problems(pack) == [f"en/second.yaml:17:24: {said}", f"en/statistics.yaml:23:11: {said}"]


def test_a_figure_that_cannot_be_read_is_one_problem_whoever_says_it(pack):
    change(pack, "statistics/rates.yaml", "rate: 46.0", "rate: 46.0%")
    change(pack, "en/statistics.yaml", TITLE, "title: Of adults, 46% return")
    (problem,) = problems(pack)
    assert problem.startswith('statistics/rates.yaml:9:21: "rate" has to be a number')


@pytest.mark.parametrize("words", NAMED)
def test_large_numbers_are_figures_however_they_are_written(pack, words):
    change(pack, "en/first.yaml", GREETING, f"text: There are {words}.")
    (problem,) = problems(pack)
    assert "has no source" in problem


@pytest.mark.parametrize("words", NO_FIGURES)
def test_telephones_years_ages_and_codes_are_none(pack, words):
    change(pack, "en/first.yaml", GREETING, f"text: There, {words}")
    assert problems(pack) == []
