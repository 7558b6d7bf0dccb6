"""The authors' reference names every field that the reader knows, and its examples are true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import content
from content.problems import Problems
from content.yaml_reader import read
from tests.content.complete import copied, problems

REFERENCE = Path(content.__file__).parents[1] / "docs" / "content.md"
TEXT = REFERENCE.read_text(encoding="utf-8")
UNKNOWN = re.compile(r'unknown field "zzz" \(known here: (.*)\)')


def asked_for(pack: Path) -> set[str]:
    """Return all field names that the reader says it knows when it meets an unknown one."""
    for file in pack.rglob("*.yaml"):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        spoil(data)
        file.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    names: set[str] = set()
    for problem in problems(pack):
        if match := UNKNOWN.search(problem):
            names.update(match[1].split(", "))
    return names


def spoil(data) -> None:
    """Add an unknown field to every group of fields."""
    if isinstance(data, dict):
        for value in data.values():
            spoil(value)
        data["zzz"] = "1"
    elif isinstance(data, list):
        for item in data:
            spoil(item)


def test_every_field_that_the_reader_knows_is_described(tmp_path):
    names = asked_for(copied(tmp_path))
    assert len(names) > 40
    assert {name for name in names if not re.search(rf"(?<![\w-]){name}(?![\w-])", TEXT)} == set()


EXAMPLES = [
    "\n".join(line[4:] for line in block.splitlines())
    for block in re.findall(r"(?m)(?:^    .*\n|^\n(?=    ))+", TEXT)
]


@pytest.mark.parametrize("example", [text for text in EXAMPLES if ": " in text and "…" not in text])
def test_every_example_can_be_read(example, tmp_path):
    file = tmp_path / "example.yaml"
    file.write_text(example, encoding="utf-8")
    found = Problems()
    assert read(file, found)
    assert not list(found)


def test_there_are_examples():
    assert len(EXAMPLES) > 10
