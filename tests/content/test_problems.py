"""Problems say where and what, in order and each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.problems import ContentError, Problem, Problems
from content.spelling import choice_hint, quoted, suggestion


def test_a_problem_is_one_line_with_place_and_hint():
    path = Path("/packs/a/brochure.yaml")
    assert str(Problem(path, 3, 5, "wrong", "mend it")) == f"{path}:3:5: wrong (mend it)"
    assert str(Problem(path, 3, 5, "wrong")) == f"{path}:3:5: wrong"


def test_a_path_below_the_working_folder_is_shown_from_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert str(Problem(tmp_path / "a" / "b.yaml", 1, 1, "wrong")) == "a/b.yaml:1:1: wrong"


def test_a_problem_can_be_said_where_the_working_folder_is_gone(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert str(Problem(Path("/a.yaml"), 1, 1, "wrong")) == "/a.yaml:1:1: wrong"


def test_a_path_that_is_no_text_can_be_printed():
    line = str(Problem(Path("/a\udcff\nb.yaml"), 1, 1, "wrong"))
    assert line.encode() == rb"/a\udcff\nb.yaml:1:1: wrong"


def test_an_error_holds_problems_in_order_and_each_once():
    first = Problem(Path("/a"), 1, 2, "x")
    second = Problem(Path("/a"), 2, 1, "x")
    third = Problem(Path("/b"), 1, 1, "x")
    error = ContentError([third, second, first, second])
    assert error.problems == (first, second, third)
    assert str(error) == "/a:1:2: x\n/a:2:1: x\n/b:1:1: x"


def test_there_is_a_most_of_problems():
    problems = Problems()
    for line in range(Problems.MOST):
        problems.add(Problem(Path("/a"), line + 1, 1, "x"))
    assert len(list(problems)) == Problems.MOST
    with pytest.raises(ContentError) as caught:
        problems.add(Problem(Path("/a"), 5000, 1, "x"))
    assert len(caught.value.problems) == Problems.MOST + 1


def test_a_near_spelling_is_suggested_and_otherwise_the_choices_are_named():
    assert suggestion("titel", ["text", "title"]) == 'did you mean "title"?'
    assert suggestion("zzz", ["text", "title"]) == ""
    assert choice_hint("zzz", ["b", "a"]) == "known here: b, a"
    assert choice_hint("zzz", []) == ""
    assert choice_hint("zzz", [f"name-{number}" for number in range(100)]) == ""


def test_quotes_are_short_and_printable():
    assert quoted("a") == '"a"'
    assert quoted("a\n\x1b\u202e") == '"a\\u000a\\u001b\\u202e"'
    assert quoted("x" * 100) == f'"{"x" * 59}…"'
