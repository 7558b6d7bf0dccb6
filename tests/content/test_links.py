"""Links are read as authors write them, and written as they are read."""

from __future__ import annotations

import pytest

from content.links import FigureLink, PageLink, SourceLink, TermLink, WebLink, parse

FORMS = {
    "page:a": PageLink("a"),
    "page:a#b": PageLink("a", "b"),
    "term:a": TermLink("a"),
    "source:a": SourceLink("a"),
    "figure:a/b": FigureLink("a", "b"),
    "figure:a/b/c": FigureLink("a", "b", "c"),
    "https://a.example/b?c#d": WebLink("https://a.example/b?c#d"),
    "http://a.example": WebLink("http://a.example"),
}


@pytest.mark.parametrize("text", FORMS, ids=str)
def test_a_link_is_read_and_written_the_same(text):
    assert parse(text) == FORMS[text]
    assert str(FORMS[text]) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "page:",
        "page:#b",
        "page:a#",
        "term:",
        "source:",
        "figure:a",
        "figure:a/b/c/d",
        "figure:a//c",
        "https:a",
        "https://",
        "javascript:a",
        "file:///a",
        "data:a",
        "PAGE:a",
    ],
)
def test_anything_else_is_no_link(text):
    assert parse(text) is None
