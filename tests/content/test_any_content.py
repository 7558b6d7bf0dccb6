"""Whatever is done to a pack's files, reading them gives a brochure or problems, nothing else."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.loader import load_pack
from content.model import Brochure
from content.problems import ContentError
from tests.content import complete
from tests.content.test_shipped_content import ICONS, PACKS

ALL = [complete.PACK, *PACKS]

WORDS = (
    *(b"", b" ", b"\n", b"\t", b"- ", b": ", b"#", b"|", b">", b"&a ", b"*a", b"!!x ", b"<<: "),
    *(b"---\n", b"{", b"}", b"[", b"]", b"'", b'"', b"\0", b"\xff", b"\xef\xbb\xbf", b"**", b"_"),
    *(b"](", b"<b>", b"page:x", b"figure:a/b", b"48%", b"null", b"{}", b"[]", b"../../x"),
    *(b"9" * 40, b"\xf0\x9f\x98\x80"),
)


@st.composite
def spoilt(draw):
    """Choose a pack and what is done to one of its files."""
    pack = draw(st.sampled_from(ALL))
    files = sorted(path for path in pack.rglob("*") if path.is_file())
    file = draw(st.sampled_from(files))
    data = file.read_bytes()
    for _ in range(draw(st.integers(1, 3))):
        data = draw(st.sampled_from([deleted, inserted, swapped, replaced]))(draw, data)
    return pack, file.relative_to(pack), data


def deleted(draw, data):
    start = draw(st.integers(0, len(data)))
    return data[:start] + data[start + draw(st.integers(1, 40)) :]


def inserted(draw, data):
    place = draw(st.integers(0, len(data)))
    return data[:place] + draw(st.sampled_from(WORDS) | st.binary(max_size=8)) + data[place:]


def swapped(draw, data):
    lines = data.split(b"\n")
    one, two = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[two] = lines[two], lines[one]
    return b"\n".join(lines)


def replaced(draw, data):
    """Write another value behind a field's name."""
    lines = data.split(b"\n")
    number = draw(st.integers(0, len(lines) - 1))
    name, colon, _ = lines[number].partition(b": ")
    lines[number] = name + colon + draw(st.sampled_from(WORDS))
    return b"\n".join(lines)


@pytest.fixture(scope="module")
def copies():
    with tempfile.TemporaryDirectory() as folder:
        yield {pack: shutil.copytree(pack, Path(folder) / pack.name) for pack in ALL}


@settings(max_examples=300, derandomize=True, deadline=None)
@given(case=spoilt())
def test_any_change_of_a_file_gives_a_brochure_or_problems(copies, case):
    pack, name, data = case
    file = copies[pack] / name
    whole = file.read_bytes()
    file.write_bytes(data)
    try:
        result = outcome(copies[pack])
    finally:
        file.write_bytes(whole)
    if isinstance(result, ContentError):
        assert result.problems
        assert all(str(problem).isprintable() for problem in result.problems)
    else:
        assert isinstance(result, Brochure)


def outcome(pack):
    try:
        return load_pack(pack, icons=ICONS, covers=str.isprintable)
    except ContentError as error:
        return error
