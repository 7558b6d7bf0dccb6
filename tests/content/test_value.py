"""A value is read as what it should be; what does not fit is noted and blank."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from content.problems import Problems
from content.yaml_reader import read


@pytest.fixture
def value(tmp_path):
    def read_value(text):
        path = tmp_path / "a.yaml"
        path.write_text(f"a: {text}\n", encoding="utf-8")
        return read(path, Problems()).peek("a")

    return read_value


def messages(value):
    return [problem.message for problem in value.document.problems]


@pytest.mark.parametrize(
    ("method", "arguments", "text", "expected"),
    [
        ("text", {}, "' b c '", "b c"),
        ("text", {"blank": True}, '""', ""),
        ("long_text", {}, "|\n  b\n  c", "b\nc\n"),
        ("identifier", {}, "a-1", "a-1"),
        ("choice", {"choices": ("b", "c")}, "c", "c"),
        ("number", {}, "-46.10", Decimal("-46.10")),
        ("integer", {"least": 0, "most": 10}, "10", 10),
        ("yes", {}, "true", True),
        ("yes", {}, "false", False),
        ("day", {}, "2024-02-29", date(2024, 2, 29)),
    ],
)
def test_what_fits_is_read(value, method, arguments, text, expected):
    read = value(text)
    assert getattr(read, method)(**arguments) == expected
    assert messages(read) == []


@pytest.mark.parametrize(
    "case",
    [
        ("text", {}, "[b]", "", '"a" has to be a text, not a list'),
        ("text", {}, "{b: c}", "", '"a" has to be a text, not a group of fields'),
        ("text", {}, '""', "", '"a" is empty'),
        ("long_text", {}, "[b]", "", '"a" has to be a text, not a list'),
        ("identifier", {}, "B", "", '"B" is no id'),
        ("identifier", {}, "x" * 81, "", f'"{"x" * 59}…" is no id'),
        ("choice", {"choices": ("b", "c")}, "d", "", '"a" cannot be "d"'),
        ("number", {}, "1,000", None, '"a" has to be a number, not "1,000"'),
        ("number", {}, "1e99", None, '"a" has to be a number, not "1e99"'),
        ("number", {}, "٣", None, '"a" has to be a number, not "٣"'),
        ("number", {}, "[1]", None, '"a" has to be a number, not a list'),
        (
            "integer",
            {"least": 0, "most": 10},
            "11",
            None,
            '"a" has to be a whole number from 0 to 10',
        ),
        (
            "integer",
            {"least": 0, "most": 10},
            "1.5",
            None,
            '"a" has to be a whole number from 0 to 10',
        ),
        ("integer", {"least": 0, "most": 10}, "b", None, '"a" has to be a number, not "b"'),
        ("yes", {}, "yes", False, '"a" cannot be "yes"'),
        ("day", {}, "2023-02-29", None, 'there is no such day as "2023-02-29"'),
        ("day", {}, "yesterday", None, '"a" has to be a date, not "yesterday"'),
        ("items", {}, "b", [], '"a" has to be a list'),
        ("items", {}, "[]", [], '"a" is empty'),
        ("by_id", {}, "b", {}, '"a" has to be a group of fields, not a text'),
        ("by_id", {}, "[b]", {}, '"a" has to be a group of fields, not a list'),
        ("by_id", {}, "{B: c}", {}, '"B" is no id'),
    ],
)
def test_what_does_not_fit_is_noted_and_blank(value, case):
    method, arguments, text, expected, message = case
    read = value(text)
    assert getattr(read, method)(**arguments) == expected
    assert messages(read) == [message]


@pytest.mark.parametrize(
    ("method", "arguments", "expected"),
    [
        ("text", {}, ""),
        ("long_text", {}, ""),
        ("identifier", {}, ""),
        ("choice", {"choices": ("b",), "default": "b"}, "b"),
        ("number", {}, None),
        ("integer", {"least": 0, "most": 1}, None),
        ("yes", {}, False),
        ("day", {}, None),
        ("items", {}, []),
        ("ids", {}, {}),
        ("by_id", {}, {}),
        ("is_text", {}, False),
    ],
)
def test_what_is_absent_is_blank_without_a_word(value, method, arguments, expected):
    absent = value("b").peek("nothing")
    assert not absent
    assert getattr(absent, method)(**arguments) == expected
    assert messages(absent) == []


def test_a_problem_of_something_absent_stands_where_it_belongs(value):
    absent = value("{b: c}").peek("nothing")
    absent.problem("say more")
    [problem] = absent.document.problems
    assert (problem.line, problem.column) == (1, 4)


def test_fields_come_all_even_where_they_are_missing_or_unknown(value):
    read = value("{heding: b, title: c}")
    fields = read.fields(("title", "text"), ("heading",))
    assert [fields[name].text() for name in ("title", "text", "heading")] == ["c", "", ""]
    assert sorted(map(str, messages(read))) == [
        'the field "text" is missing',
        'unknown field "heding"',
    ]


def test_a_blank_value_counts_as_an_empty_group(value):
    assert value("").fields((), ("b",))["b"].text() == ""
    read = value("")
    read.fields(("b",))
    assert messages(read) == ['the field "b" is missing']


def test_ids_stand_once(value):
    read = value("[b, c, b]")
    assert list(read.ids()) == ["b", "c"]
    assert messages(read) == ['"b" stands here twice']
