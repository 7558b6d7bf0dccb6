"""One slip is one problem, said where it was made: a missing file, a misspelt name."""
# ruff: noqa: E501 - problems stand on one line, as they are printed

from __future__ import annotations

import pytest

from tests.content.complete import change, copied, problems


@pytest.fixture
def pack(tmp_path):
    return copied(tmp_path)


# Files that are missing


def test_a_missing_file_of_a_page_is_said_where_the_page_is_named(pack):
    (pack / "pages" / "second.yaml").unlink()
    assert problems(pack) == [
        'brochure.yaml:4:16: there is no file pages/second.yaml (make it, or delete "second" here)'
    ]


def test_a_file_of_words_that_no_word_names_says_what_it_is_for(pack):
    (pack / "en" / "glossary.yaml").unlink()
    (pack / "en" / "statistics.yaml").unlink()
    assert problems(pack) == [
        "en/glossary.yaml:1:1: there is no file en/glossary.yaml (make it: the words for what glossary.yaml lists)",
        "en/statistics.yaml:1:1: there is no file en/statistics.yaml (make it: the words for what stands in statistics/)",
    ]


@pytest.mark.parametrize("name", ["brochure.yaml", "sources.yaml", "glossary.yaml"])
def test_a_file_with_a_meaning_of_its_own_is_not_offered_for_another(pack, name):
    (pack / name).unlink()
    assert not any("call it" in problem for problem in problems(pack))


def test_a_misspelt_file_is_told_beside_the_name_it_should_have(pack):
    (pack / "en" / "first.yaml").rename(pack / "en" / "frist.yaml")
    assert problems(pack) == [
        "brochure.yaml:4:9: there is no file en/first.yaml (en/frist.yaml is there: give both one name)"
    ]


def test_a_misspelt_page_is_one_problem_and_not_one_for_each_link(pack):
    change(pack, "brochure.yaml", "[first", "[frist")
    assert problems(pack) == [
        "brochure.yaml:4:9: there is no file pages/frist.yaml and no file en/frist.yaml (pages/first.yaml and en/first.yaml are there: give all one name)"
    ]


@pytest.mark.parametrize("name", ["brochure.yml", "Brochure.yaml.txt"])
def test_a_file_with_another_ending_is_told_what_it_has_to_be_called(pack, name):
    (pack / "brochure.yaml").rename(pack / name)
    assert problems(pack) == [
        f'brochure.yaml:1:1: there is no file brochure.yaml ({name} is there: call it "brochure.yaml")'
    ]


def test_a_missing_folder_is_one_problem(pack):
    for file in (pack / "en").iterdir():
        file.unlink()
    (pack / "en").rmdir()
    assert problems(pack) == [
        "brochure.yaml:3:13: there is no folder en/ (make it, with statistics.yaml, brochure.yaml, first.yaml, second.yaml, glossary.yaml)"
    ]


def test_a_folder_with_another_name_is_one_problem(pack):
    (pack / "pages").rename(pack / "sites")
    assert problems(pack) == ["brochure.yaml:4:9: there is no folder pages/ (is it sites/?)"]


# Files that nothing refers to


def test_a_page_that_is_not_listed_is_told_where_to_be(pack):
    change(pack, "brochure.yaml", "[first, second]", "[second]")
    assert problems(pack) == [
        'pages/first.yaml:1:1: nothing refers to this file (add "first" to "pages" in brochure.yaml)'
    ]


def test_other_yaml_files_that_nothing_refers_to_are_problems(pack):
    (pack / "en" / "notes.yaml").write_text("a: b", encoding="utf-8")
    assert problems(pack) == ["en/notes.yaml:1:1: nothing refers to this file"]


# Names that are wrong where they are given


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("pages/first.yaml", "id: body", "id: text", 'unknown block "body" (did you mean "text"?)'),
        (
            "statistics/rates.yaml",
            "id: adults",
            "id: x",
            'unknown row "adults" (did you mean "x"?)',
        ),
        ("glossary.yaml", "  cohort:", "  x:", 'unknown term "cohort" (did you mean "x"?)'),
    ],
)
def test_what_leads_to_a_misspelt_name_is_no_problem_of_its_own(pack, file, old, new, said):
    change(pack, file, old, new)
    assert [line.partition(": ")[2] for line in problems(pack)] == [said]


def test_a_table_of_another_name_is_one_problem(pack):
    (pack / "statistics" / "nations.yaml").rename(pack / "statistics" / "nation.yaml")
    assert [line.partition(": ")[2] for line in problems(pack)] == [
        'unknown table "nations" (did you mean "nation"?)'
    ]


def test_a_name_that_is_nowhere_is_one_problem_with_the_number_of_places(pack):
    change(pack, "sources.yaml", "  handbook:", "  handbok:")
    (found,) = problems(pack)
    assert found == (
        'pages/first.yaml:8:32: there is no source "handbook" (did you mean "handbok"? 1 more place names it)'
    )
    change(pack, "sources.yaml", "  census:", "  zensus:")
    assert problems(pack)[0] == (
        'en/first.yaml:11:7: there is no source "census" (did you mean "zensus"? 7 more places name it)'
    )


def test_two_wrong_names_are_two_problems(pack):
    change(pack, "en/first.yaml", "term:reoffending", "term:x")
    change(pack, "en/first.yaml", "page:second#jobs", "page:second#job")
    assert [line.partition(": ")[2] for line in problems(pack)] == [
        'there is no place "job" on the page "second" (did you mean "jobs"?)',
        'there is no term "x" (known here: reoffending, cohort, elan)',
    ]
