"""YAML is read as it is written, with the place of everything; no input can do harm."""

from __future__ import annotations

import pytest
import yaml

from content import yaml_reader
from content.problems import Problems
from content.yaml_reader import read


@pytest.fixture(params=["the C parser", "the Python parser"], autouse=True)
def parser(request, monkeypatch):
    if request.param == "the Python parser":
        monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)


class File:
    """A file that is read: its value and what was wrong."""

    def __init__(self, path, data):
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        found = Problems()
        self.value = read(path, found)
        self.problems = [str(problem).removeprefix(f"{path.parent}/") for problem in sorted(found)]

    @property
    def messages(self):
        return [line.partition(": ")[2] for line in self.problems]


@pytest.fixture
def file(tmp_path):
    return lambda data: File(tmp_path / "a.yaml", data)


# As it is written


@pytest.mark.parametrize(
    "text", ["NO", "yes", "null", "~", "1:30", "012", "1_000", "2025-09-30", "0x1F"]
)
def test_a_scalar_stays_text(file, text):
    assert file(f"a: {text}").value.peek("a").text() == text


@pytest.mark.parametrize(
    "data", [b"a: \xc3\xa9\n", b"\xef\xbb\xbfa: \xc3\xa9\n", b"a: \xc3\xa9\r\n"]
)
def test_utf8_is_read_with_byte_order_mark_and_without(file, data):
    read = file(data)
    assert (read.value.peek("a").text(), read.problems) == ("é", [])


def test_line_ends_of_all_systems_count_the_same(file):
    for end in ("\n", "\r\n", "\r"):
        read = file(f"a: 1{end}b: 2{end}")
        read.value.peek("b").problem("here")
        found = [str(problem).rpartition("/")[2] for problem in read.value.document.problems]
        assert found == ["a.yaml:2:4: here"]


# What cannot be read


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", "a.yaml:1:1: the file is empty"),
        ("# only a comment\n", "a.yaml:1:1: the file is empty"),
        ("---\n", "a.yaml:1:1: the file is empty"),
        (
            b"a: 1\nb: \xe9t\xe9\n",
            'a.yaml:2:4: byte 8 is not UTF-8: 0xE9 (in Windows-1252 it is "é"; save',
        ),
        (b"a: \x81", "a.yaml:1:4: byte 3 is not UTF-8: 0x81 (save the file as UTF-8)"),
        (
            "a: 1\n".encode("utf-16"),
            "a.yaml:1:1: byte 0 is not UTF-8: 0xFF (it is UTF-16; save the file as UTF-8)",
        ),
        (b"\x89PNG\r\n\x1a\n\0", "a.yaml:1:1: byte 0 is not UTF-8: 0x89 (save the file as UTF-8)"),
        (
            "a: b\0c",
            "a.yaml:1:5: the character U+0000 is not allowed in a text (save the file as UTF-8)",
        ),
        ("a: b\u2028c", "a.yaml:1:5: the character U+2028 is not allowed in a text"),
        ("a: b\ufeffc", "a.yaml:1:5: the character U+FEFF is not allowed in a text"),
        ('a: "\\0"', "a.yaml:1:4: the character U+0000 is not allowed in a text"),
        ("a: &x 1\n", "references with & and * are not allowed"),
        ("a: *x\n", "references with & and * are not allowed"),
        ("a: !!python/object:os.system x\n", "a.yaml:1:4: nothing can begin with !"),
        ("a: !local x\n", "a.yaml:1:4: nothing can begin with !"),
        ("a: !local {b: x}\n", "a.yaml:1:4: nothing can begin with !"),
        ("<<: {a: b}\n", 'a.yaml:1:1: merging with "<<" is not allowed (write the fields out)'),
        ("a: 1\n---\nb: 2\n", 'a.yaml:2:1: a second document begins with "---" (delete the line)'),
        ("a: 1\na: 2\n", 'a.yaml:2:1: "a" stands here twice (first in line 1)'),
        ("? [a]\n: b\n", "a.yaml:1:3: the name of a field must be text"),
        ("? {a: b}\n: b\n", "a.yaml:1:3: the name of a field must be text"),
    ],
)
def test_what_cannot_be_read_is_explained_at_its_place(file, data, expected):
    [problem] = file(data).problems
    assert expected in problem


def test_an_escaped_half_of_a_surrogate_pair_is_no_text(file):
    assert file('a: "\\uD800"').problems


def test_a_missing_file_is_a_problem(tmp_path):
    found = Problems()
    assert read(tmp_path / "none.yaml", found) is None
    assert [problem.message for problem in found] == ["there is no such file"]


# Bombs: refused, and soon


def test_a_huge_file_is_refused_before_it_is_parsed(file):
    assert file("a" * (yaml_reader.MAX_BYTES + 1)).messages == [
        "the file is larger than 512 kB (divide it into several)"
    ]


def test_a_file_of_the_greatest_size_is_read(file):
    start = "a:\n- "
    text = start + "b" * 1000 + "\n"
    text += ("- " + "b" * 1000 + "\n") * ((yaml_reader.MAX_BYTES - len(text)) // 1003)
    assert file(text).problems == []


@pytest.mark.parametrize(
    "data",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "".join(f"{' ' * n}a:\n" for n in range(900)),
    ],
)
def test_deep_nesting_is_refused(file, data):
    assert any("more than 16 levels deep" in message for message in file(data).messages)


def test_emphasis_without_quotes_is_one_problem(file):
    (message,) = file("a: *At a glance*\nb: 1\n").messages
    assert message.startswith("references with & and * are not allowed (put quotes round a text")


def test_an_alias_bomb_is_refused(file):
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 200)]
    [message] = set(file("\n".join(lines)).messages)
    assert message.startswith("references with & and * are not allowed")


def test_a_merge_bomb_is_refused(file):
    lines = ["a0: &a0 {k: x}"]
    lines += [f"a{n}: {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 100)]
    assert (
        'merging with "<<" is not allowed (write the fields out)' in file("\n".join(lines)).messages
    )


@pytest.mark.parametrize(
    "data", ["[" + "a," * 100_000 + "]", "- a\n" * 100_000, "a: [" + "[]," * 99_999]
)
def test_a_list_of_a_hundred_thousand_is_refused(file, data):
    assert "the file holds more than 50,000 values (divide it into several)" in file(data).messages


def test_a_very_long_line_is_a_problem(file):
    [problem] = file(f"a: {'b ' * 1500}\nc: d").problems
    assert problem.startswith("a.yaml:1:2001: the line is longer than 2,000 characters (break it;")


# Places within texts


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("a: one\n  two MARK\n", "2:7"),
        ("a: |\n  one\n\n    two MARK\n", "4:9"),
        ("a: |2-\n    one\n  MARK\n", "3:3"),
        ("a: >\n  one\n  two MARK\n", "3:7"),
        ("a: 'one\n  two MARK'\n", "2:7"),
        ('a: "one\n  two MARK"\n', "2:7"),
        ("a: MARK\n", "1:4"),
        ("a: 'it''s MARK'\n", "1:4"),
        ('a: "\\u00e9 MARK"\n', "1:4"),
    ],
)
def test_a_place_in_a_text_is_a_place_in_the_file(file, data, place):
    value = file(data).value.peek("a")
    value.problem("here", offset=value.long_text().index("MARK"))
    [problem] = value.document.problems
    assert f"{problem.line}:{problem.column}" == place
