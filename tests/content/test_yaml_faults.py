"""What keeps a file from being read as YAML is said as what an author did, where it was done."""
# ruff: noqa: E501 - a slip and what is said of it stand on one line

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from content import yaml_reader
from content.problems import Problems

# Of each slip: the file, the problem.
CASES = {
    "tab": ("a:\n\tb: 1\n", "2:1: a tab in the indentation (indent with spaces,"),
    "colon in a text": ("a:\n  b: c: d\n", "2:7: a colon with a space after it stands in this text (put"),
    "colon at the end of a text": ("a: b:\nc: d\n", "1:5: a colon with a space after it stands in"),
    "field further in than the one above": ("a: b\n  c: d\n", "2:3: this line is indented further than"),
    "field less far in than the one above": ("a:\n   b: c\n  d: e\n", "3:3: this line is not indented"),
    "field between two columns": ("a:\n  b: c\n d: e\n", "3:2: this line is not indented as those"),
    "item among fields": ("a:\n  b: c\n  - d\n", "3:3: this line is not indented as those"),
    "field among items": ("a:\n  - b\n  c: d\n", "3:3: this line is not indented as those"),
    "no colon, first": ("a b\nc:\n  d: e\n", "1:1: this is no field: there is no colon with a space"),
    "no colon, between": ("a:\n  b\n  c: d\n", "2:3: this is no field: there is no colon with a space"),
    "no colon, last": ("a: b\nc\n", "2:1: this is no field: there is no colon with a space"),
    "no space after a colon": ("a:\n  b:c\n  d: e\n", "2:3: a space is missing after the colon (a field"),
    "no-break space after a colon": ("b:\u00a0c\nd: e\n", "1:1: a space is missing after the colon"),
    "colon without space, in a sentence": ("as at 9:30\nd: e\n", "1:1: this is no field: there is no"),
    "no space after a hyphen": ("a:\n  - b\n  -c\n", "3:3: a space is missing after the hyphen"),
    "no space before a bracket": ("a:\n  - b\n  -{c: d}\n", "3:3: a space is missing after the hyphen"),
    "no space after a hyphen, in a field": ("a:\n  - b\n  -c: 1\n", "3:3: a space is missing after"),
    "text not indented": ("a:\n  b: |\n    c\nd e\n  f: g\n", "4:1: this line is not indented as the text"),
    "text in the column of its field": ("a:\n  b: |\n    c\n  d e\n  f: g\n", "4:3: this line is not ind"),
    "text a little further out": ("a:\n  b: |\n    c\n   d e\n  f: g\n", "4:4: this line is not indented as t"),
    "strong words of a text not indented": ("a:\n  b: |\n    c\n  **d**\n", "4:3: this line is not indented as"),
    "quotation mark that is never closed": ('a:\n  b: "c\n  d: e\n', "2:6: the quotation mark that opens here"),
    "apostrophe at the beginning": ("a:\n  b: 'Tis so\n  d: e\n", "2:6: the quotation mark that opens here is n"),
    "quotation mark that is closed by another": ('b: "c\nd: "e"\n', "1:4: the quotation mark that opens here is closed only in line 2"),
    "text after a quotation": ('a: "b" c\nd: e\n', '1:8: the text goes on after its closing quotation mark (put quotes round the whole text, with a \\" for one within)'),
    "apostrophe within": ("a: 'b's'\nd: e\n", "1:7: the text goes on after its closing quotation mark (put quotes round the whole text, with two '' for one within)"),
    "link at the beginning": ("a: [b](page:c) d\ne: f\n", "1:7: the text goes on after its closing bracket (put"),
    "bracket that is never closed": ("a: [b\n", "1:4: the bracket that opens here is never closed"),
    "bracket that is never closed, above": ("- {a: b\n- {c: d}\n", "1:3: the bracket that opens here is never"),
    "no comma": ("a: {b: c d: e}\n", "1:11: a comma is missing here, or quotes round the text"),
    "backslash": ('a: "b\\d"\n', 'within "…" a backslash begins a special mark (write \\\\ for a backslash'),
    "backslash and no number": ('a: "b\\xd"\n', 'within "…" a backslash begins a special mark'),
    "backslash and a letter that has a meaning": ('a: "b\\Pd"\n', "1:4: the character U+2029 is not allowed in a text (a backslash begins"),
    "hyphen at the beginning": ("a: - b\n", "1:4: a text cannot begin with - (put quotes round the whole text)"),
    "question mark at the beginning": ("a: ? b\n", "1:4: a text cannot begin with ?"),
    "at at the beginning": ("a: @b\n", "1:4: a text cannot begin with @"),
    "per cent at the beginning": ("a: %b\n", "1:4: a text cannot begin with %"),
    "comma at the beginning": ("a: , b\n", "1:4: a text cannot begin with ,"),
    "strong words at the beginning": ("a: **b** c\n", "1:4: a text cannot begin with *"),
    "ampersand at the beginning": ("a: & b\n", "1:4: a text cannot begin with &"),
    "greater than at the beginning": ("a: > 5\n", "1:4: after | or > a text begins on a line of its own"),
    "text beside its mark": ("a: | b\n", "1:4: after | or > a text begins on a line of its own"),
    "end of the file within": ("a: b\n...\nc: d\n", '3:1: the line "..." above ends the file (delete that line)'),
    "per cent as the first": ("%YAML 9.9\n---\na: b\n", "1:1: no line can begin with % (delete the line)"),
    "two versions": ("a:\n<<<<<<< HEAD\n  b: c\n=======\n", "2:1: two versions of this file were joined here"),
}  # fmt: skip


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_a_slip_is_named_where_it_was_made(source, expected, loader, monkeypatch):
    monkeypatch.setattr(yaml_reader, "_LOADER", getattr(yaml, loader))
    problems = Problems()
    assert yaml_reader.read_text(Path("a"), source, problems) is None or "2029" in expected
    [problem] = problems
    assert expected in str(problem)


def test_a_colon_with_nothing_after_it_in_brackets_is_named():
    problems = Problems()
    yaml_reader.read_text(Path("a"), "a: {b:}\n", problems)  # no slip to the Python parser
    assert [problem.message for problem in problems] == ["nothing stands after this colon"]
