"""Authors' Markdown becomes spans; what is outside the subset is a fault at its offset."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.links import PageLink, TermLink, WebLink
from content.markdown import Listing, Paragraph, Span, plain
from content.markdown_reader import parse


def words_for(link, _offset):
    return f"<{link}>" if str(link).startswith("figure:") else ""


def read(text):
    faults = []
    prose = parse(text, faults, words_for)
    return prose, [(fault.offset, fault.message) for fault in faults]


def good(text):
    prose, faults = read(text)
    assert faults == []
    return prose


def spans(text):
    [paragraph] = good(text)
    assert isinstance(paragraph, Paragraph)
    return paragraph.spans


# What is in the subset


def test_an_empty_line_parts_paragraphs_and_a_line_end_is_a_space():
    assert good("one\n  two  \nthree\n\n\n  four\t five\n") == (
        Paragraph((Span("one two three"),)),
        Paragraph((Span("four five"),)),
    )
    assert good(" \n\n") == ()


def test_strong_and_emphasis_stand_alone_and_in_each_other():
    assert spans("a **b** *c* **d *e* f** *g **h** i* ***j***") == (
        Span("a "),
        Span("b", strong=True),
        Span(" "),
        Span("c", emphasis=True),
        Span(" "),
        Span("d ", strong=True),
        Span("e", strong=True, emphasis=True),
        Span(" f", strong=True),
        Span(" "),
        Span("g ", emphasis=True),
        Span("h", strong=True, emphasis=True),
        Span(" i", emphasis=True),
        Span(" "),
        Span("j", strong=True, emphasis=True),
    )


def test_emphasis_may_touch_words_and_punctuation():
    assert plain(good("(*a*) “**b**”, c*d*e")) == "(a) “b”, cde"
    assert spans("**a**:") == (Span("a", strong=True), Span(":"))


def test_an_asterisk_between_spaces_is_one():
    assert plain(good("2 * 3 ** 4")) == "2 * 3 ** 4"


def test_a_backslash_makes_punctuation_plain():
    assert (
        plain(good(r"\*a\* \[b\]\(c\) \_ \< \& \` \\ \~ \# 1\. \-"))
        == "*a* [b](c) _ < & ` \\ ~ # 1. -"
    )
    assert good("\\- a") == (Paragraph((Span("- a"),)),)
    assert good("\\# a") == (Paragraph((Span("# a"),)),)
    assert good("2025\\. a") == (Paragraph((Span("2025. a"),)),)


def test_marks_that_mean_nothing_stay():
    assert plain(good("a & b < c > d! e] f (g) #h + - i=j |k AT&T")) == (
        "a & b < c > d! e] f (g) #h + - i=j |k AT&T"
    )


def test_links_keep_the_styles_within_and_around_them():
    assert spans("[a *b*](page:x#y), **[c](term:d)** [e](https://f.example/g?h=1)") == (
        Span("a ", link=PageLink("x", "y")),
        Span("b", emphasis=True, link=PageLink("x", "y")),
        Span(", "),
        Span("c", strong=True, link=TermLink("d")),
        Span(" "),
        Span("e", link=WebLink("https://f.example/g?h=1")),
    )


def test_a_link_without_words_gets_those_of_its_figure():
    assert (
        plain(good("**[](figure:a/b)** and [](figure:a/b/c)")) == "<figure:a/b> and <figure:a/b/c>"
    )
    assert spans("**[](figure:a/b)**")[0].strong


def test_the_words_of_a_link_may_go_on_in_the_next_line():
    assert spans("[a\nb](term:c)") == (Span("a b", link=TermLink("c")),)


def test_lists_are_bulleted_or_numbered_and_their_items_may_be_long():
    assert good("- a\n  b\nc\n-  *d*\n\n- e\n\n1. f\n2. g\n") == (
        Listing(((Span("a b c"),), (Span("d", emphasis=True),), (Span("e"),))),
        Listing(((Span("f"),), (Span("g"),)), ordered=True),
    )


def test_a_list_may_follow_a_line_and_a_paragraph_a_list():
    assert good("a:\n- b\n\nc") == (
        Paragraph((Span("a:"),)),
        Listing(((Span("b"),),)),
        Paragraph((Span("c"),)),
    )


def test_a_number_within_a_paragraph_begins_no_list_unless_it_is_one():
    assert good("since\n2025. And\n") == (Paragraph((Span("since 2025. And"),)),)
    assert isinstance(good("steps:\n1. a")[1], Listing)


# What is outside the subset


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [
        ("a\n\n# b", 3, "headings are not used in texts"),
        ("a\n## b", 2, "headings are not used in texts"),
        ("a\n---", 2, "lines are not drawn in texts"),
        ("a\n===", 2, "lines are not drawn in texts"),
        ("___", 0, "lines are not drawn in texts"),
        ("> a", 0, "quotations are not used in texts"),
        ("```\na", 0, "code is not used in texts"),
        ("~~~", 0, "code is not used in texts"),
        ("    a", 0, "code is not used in texts"),
        ("\ta", 0, "code is not used in texts"),
        ("| a |", 0, "tables are not used in texts"),
        ("* a", 0, "this is no list item"),
        ("+ a", 0, "this is no list item"),
        ("1) a", 0, "this is no list item"),
        ("-", 0, "this list item is empty"),
        ("- a\n-  ", 4, "this list item is empty"),
        ("1.", 0, "this list item is empty"),
        ("- a\n  - b", 4, "lists within lists are not used"),
        ("- a\n   1. b", 4, "lists within lists are not used"),
        (" - a", 0, "lists within lists are not used"),
        ("- a\n\n  b", 5, "a list item is one paragraph"),
        ("a <b>", 2, "HTML is not used in texts"),
        ("a <!-- b", 2, "HTML is not used in texts"),
        ("</a", 0, "HTML is not used in texts"),
        ("<https://a.example>", 0, "HTML is not used in texts"),
        ("a &amp; b", 2, "HTML is not used in texts"),
        ("a &#38; b", 2, "HTML is not used in texts"),
        ("a ![b](c) d", 2, "pictures are not used in texts"),
        ("![b", 0, "pictures are not used in texts"),
        ("a `b", 2, "code is not used in texts"),
        ("a ~b", 2, "text is not struck out here"),
        ("a _b", 2, '"_" does not make emphasis here'),
        ("a\\\nb", 1, '"\\" stands before no punctuation character'),
        ("a\\b", 1, '"\\" stands before no punctuation character'),
        ("a **b", 2, "** opens here and is never closed"),
        ("a *b\n\nc*", 2, "* opens here and is never closed"),
        ("a b**", 3, "these asterisks do not match"),
        ("a [b] c", 2, "this link has no target"),
        ("a [b](c d)", 6, "this is no target of a link"),
        ("[b](https://c.example/D_(e))", 4, "this is no target of a link"),
        ("[b](term: c", 4, "this is no target of a link"),
        ("a [b", 2, "this link has no end"),
        ("a](term:b)", 1, "this link is never opened"),
        ("[a](b)", 4, '"b" is no link'),
        ("[a](javascript:b)", 4, '"javascript:b" is no link'),
        ("[](term:a)", 0, "this link has no words"),
        ("[a *b](term:c) d*", 0, "emphasis begins or ends within this link"),
    ],
)
def test_what_is_outside_the_subset_is_a_fault_at_its_offset(text, offset, message):
    _, faults = read(text)
    assert (offset, message) in faults


@pytest.mark.parametrize(
    ("text", "count"), [("a ![b](c) d", 1), ("a *b *c* d", 2), ("**a *b** c*", 3), ("****", 1)]
)
def test_one_mistake_brings_few_faults(text, count):
    assert len(read(text)[1]) <= count


def test_a_link_within_a_link_is_a_fault():
    assert read("[a [b](term:c)")[1] == [(3, "a link cannot stand in a link")]


# Whatever comes


MARKS = st.text(alphabet="ab \n*_[]()\\-1.#<>&!`~|:/\t\u00a0", max_size=60)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(MARKS)
def test_any_text_becomes_prose_or_faults_within_it(text):
    prose, faults = read(text)
    assert all(0 <= offset < len(text) for offset, _ in faults)
    assert faults or set(plain(prose)) <= set(text) | set(" <figure:>/")


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(alphabet="abc .,;:()", max_size=40))
def test_text_without_marks_is_kept_as_it_is(text):
    assert plain(good(text)).split() == text.split()


@pytest.mark.parametrize(
    "piece",
    [
        "*",
        "**",
        "* a",
        "[",
        "]",
        "[](",
        "![",
        "![](",
        "\\",
        "<",
        "&",
        "&a",
        "- ",
        "a\n",
        "_",
        "(",
        "`",
        "[a](term:b) ",
        "**a** ",
        "](",
        "- - ",
    ],
)
def test_hostile_text_is_read_to_its_end(piece):
    """Work that grew with the square of the length would take hours here."""
    text = (piece * 200_000)[:200_000]
    prose, faults = read(text)
    assert prose or faults
