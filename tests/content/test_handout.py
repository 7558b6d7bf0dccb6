"""A handout says everything in reading order, in forms that other programs understand."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from content.handout import FORMS
from content.links import SourceLink, WebLink
from content.markdown import Listing, Paragraph, Span
from content.model import Brochure, Image, Page, ProseBlock
from content.outline import page_outline, whole_outline
from tests.samples import brochure

VOID = {"meta", "br", "img"}
HOSTILE = 'x <b>&amp;</b> | *not strong* _nor_ [this](http://x) `code` "quoted" $1 \\ ~~gone~~'


class Reader(HTMLParser):
    """Reads a page the way a strict reader would; fails where tags are not closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.levels: list[int] = []
        self.scopes: list[str | None] = []
        self.words = ""
        self.language: str | None = None
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        if tag not in VOID:
            self._open.append(tag)
        if tag == "html":
            self.language = given["lang"]
        if tag == "th":
            self.scopes.append(given.get("scope"))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if self._open[-1:] != ["style"]:
            self.words += data


def handout(book: Brochure, language: str, form) -> str:
    return form(whole_outline(book, book.edition(language)))


def page_handout(book: Brochure, page: str, form) -> str:
    edition = book.edition("en")
    return form(page_outline(book, edition, edition.page(page)))


def with_blocks(*blocks) -> Brochure:
    """The sample brochure with one page of these blocks, beside its own pages."""
    sample = brochure()
    edition = sample.edition("en")
    page = Page(id="extra", title="Extra", blocks=blocks)
    return replace(sample, editions=(replace(edition, pages=(*edition.pages, page)),))


def spoken(html: str) -> str:
    return " ".join(Reader(html).words.split())


def rendered(markdown: str) -> str:
    """What a reader of Markdown makes of it, as words."""
    return spoken(MarkdownIt("commonmark").enable("table").render(markdown))


def in_words(form: str, text: str) -> str:
    """A handout as its words alone, whatever its form."""
    if form == ".html":
        return spoken(text)
    return rendered(text) if form == ".md" else " ".join(text.split())


@pytest.mark.parametrize("form", FORMS)
def test_everything_is_said_in_reading_order(form):
    text = in_words(form, handout(brochure(), "en", FORMS[form]))
    position = 0
    for words in (
        "Professional Certificate",
        "Certificate in Testing and Measuring",
        "Overview",
        "What it is, for whom",
        "At a glance",
        "How long",
        "A few months",
        "It varies",
        "Source: The bulletin",
        "People in prison",
        "87,465",
        "Who: all prisoners. Where: the north. When: 30 June 2022. Source: The bulletin",
        "Why it counts",
        "A cohort of people, see the careers.",
        "web (https://www.example.org/page)" if form != ".md" else "web",
        "Mind this",
        "A caution from a bulletin",
        "Careers",
        "Some roles.",
        "Casework",
        "Leads to: Overview",
        "Fewer people in prison in the north",
        "Handle with care.",
        "Picture: Of 100 people",
        "46 of every 100 reoffended, 54 did not. Exact rate: 46.0%",
        "Picture: Over time",
        "from 1,200 (30 June 2020) to 87,465 (30 June 2022). Lowest 900 (30 June 2021)",
        "People in prison, two places, by year",
        "Beta",
        "1,200",
        "46.0%",
        "30 June 2020",
        "Alpha",
        "No figure: not yet published",
        "Rows are not comparable.",
        "Information correct on 30 October 2025",
        "Glossary",
        "People counted together.",
        "Also called: group",
        "Sources",
        "Published by: The office",
        "https://www.example.org/bulletin",
        "Contains public sector information.",
        "Version 1.2.3. To be reviewed by 31 May 2027.",
    ):
        assert words in text[position:], words
        position = text.index(words, position)


@pytest.mark.parametrize("form", FORMS)
def test_a_handout_is_in_the_language_asked_for(form):
    text = handout(brochure(), "cy", FORMS[form])
    assert "Cymraeg: Overview" in text
    assert "Geirfa" in text
    assert "Glossary" not in text


@pytest.mark.parametrize("form", FORMS)
def test_no_text_can_break_out_of_its_form(form):
    block = ProseBlock(id="odd", heading=HOSTILE, text=(Paragraph((Span(HOSTILE),)),))
    text = in_words(form, handout(with_blocks(block), "en", FORMS[form]))
    assert text.count(" ".join(HOSTILE.split())) == 2


@pytest.mark.parametrize("form", [".md", ".html"])
def test_no_text_can_break_out_of_its_cell(form):
    sample = brochure()
    edition = sample.edition("en")
    table = edition.tables[0]
    rows = tuple(replace(row, label=HOSTILE) for row in table.rows)
    odd = replace(edition, pages=(), tables=(replace(table, rows=rows),))
    text = handout(replace(sample, editions=(odd,)), "en", FORMS[form])
    html = MarkdownIt("commonmark").enable("table").render(text) if form == ".md" else text
    assert spoken(html).count(" ".join(HOSTILE.split())) == len(rows)
    assert Reader(html).tags.count("td") + Reader(html).tags.count("th") == 5 * (len(rows) + 1)


@pytest.mark.parametrize(
    "words", ["1. no list", "- no list", "+ no list", "# no heading", "> none", "---"]
)
def test_markdown_does_not_take_words_for_marks(words):
    block = ProseBlock(id="odd", heading="", text=(Paragraph((Span(words),)),))
    assert words in rendered(handout(with_blocks(block), "en", FORMS[".md"]))


def test_markdown_tables_are_tables_with_every_row():
    tokens = MarkdownIt("commonmark").enable("table").parse(handout(brochure(), "en", FORMS[".md"]))
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") == 1
    assert kinds.count("tr_open") == 4


def test_markdown_keeps_lists_emphasis_and_web_links():
    block = ProseBlock(
        id="odd",
        heading="",
        text=(
            Paragraph(
                (Span("a "), Span("strong ", strong=True), Span("b"), Span("soft", emphasis=True))
            ),
            Listing(
                ((Span("first"),), (Span("page", link=WebLink("https://a.b/(c)_d")),)), ordered=True
            ),
        ),
    )
    html = MarkdownIt("commonmark").render(handout(with_blocks(block), "en", FORMS[".md"]))
    assert "a <strong>strong</strong> b<em>soft</em>" in html
    assert '<ol>\n<li>first</li>\n<li><a href="https://a.b/(c)_d">page</a></li>\n</ol>' in html


def test_html_is_one_page_that_needs_nothing_else():
    page = handout(brochure(), "en", FORMS[".html"])
    reader = Reader(page)
    assert page.startswith("<!DOCTYPE html>\n")
    assert reader.language == "en"
    assert not {"script", "link", "img", "iframe"} & set(reader.tags)
    assert not re.search(r"url\(|@import", page)


def test_html_headings_go_down_one_level_at_a_time():
    page = handout(brochure(), "en", FORMS[".html"])
    levels = Reader(page).levels
    assert not re.search(r"<h\d[^>]*></h", page)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_html_links_all_lead_somewhere_and_ids_are_unique():
    reader = Reader(handout(brochure(), "en", FORMS[".html"]))
    inner = {link[1:] for link in reader.links if link.startswith("#")}
    assert {"page.careers.advocacy", "term.cohort", "source.bulletin", "figure.prisons.c"} <= inner
    assert inner <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))


def test_html_has_a_place_for_every_block_and_item():
    ids = Reader(handout(brochure(), "en", FORMS[".html"])).ids
    places = [
        name.removeprefix("page.overview.") for name in ids if name.startswith("page.overview.")
    ]
    assert places == ["lead", "facts", "time", "many", "text", "mind"]


def test_html_tables_name_their_columns_and_rows():
    reader = Reader(handout(brochure(), "en", FORMS[".html"]))
    assert reader.scopes == ["col"] * 5 + ["row"] * 3


def test_text_keeps_to_its_width():
    lines = handout(brochure(), "en", FORMS[".txt"]).split("\n")
    assert max(len(line) for line in lines) <= 78


def test_text_aligns_figures_in_a_table_that_fits():
    sample = brochure()
    edition = sample.edition("en")
    table = replace(edition.tables[0], columns=edition.tables[0].columns[:3])
    narrow = replace(edition, pages=(), tables=(table,))
    text = handout(replace(sample, editions=(narrow,)), "en", FORMS[".txt"])
    assert f"\nBeta     {'1,200':>18}  {'46.0%':>28}\nAlpha " in text


def test_a_picture_file_is_told_in_words(tmp_path):
    image = Image(
        id="image",
        heading="",
        file=tmp_path / "a.png",
        description="A door stands open.",
        caption="Outside",
    )
    text = handout(with_blocks(image), "en", FORMS[".txt"])
    assert "Picture: Outside\n\nA door stands open." in text


def test_a_table_that_no_page_shows_is_in_the_handout_all_the_same():
    sample = brochure()
    edition = sample.edition("en")
    hidden = replace(edition, pages=edition.pages[:2])
    text = handout(replace(sample, editions=(hidden,)), "en", FORMS[".txt"])
    assert text.count("Fewer people in prison in the north") == 1
    assert "Beta" in text


def test_a_page_alone_brings_the_figures_terms_and_sources_that_it_refers_to():
    html = page_handout(brochure(), "overview", FORMS[".html"])
    reader = Reader(html)
    assert reader.levels[0] == 1
    assert {"term.cohort", "source.bulletin", "figure.prisons.c"} <= set(reader.ids)
    assert {link[1:] for link in reader.links if link.startswith("#")} <= set(reader.ids)
    assert "Some roles." not in html


def test_a_page_alone_leaves_out_what_it_does_not_refer_to():
    text = page_handout(brochure(), "careers", FORMS[".txt"])
    assert "Glossary" not in text
    assert "Beta" not in text


def test_a_source_without_a_date_says_so():
    sample = brochure()
    edition = sample.edition("en")
    undated = replace(edition, sources=(replace(edition.sources[0], correct_on=None),))
    block = ProseBlock(
        id="b", heading="", text=(Paragraph((Span("x", link=SourceLink("bulletin")),)),)
    )
    undated = replace(undated, pages=(*undated.pages, Page(id="p", title="P", blocks=(block,))))
    text = handout(replace(sample, editions=(undated,)), "en", FORMS[".txt"])
    assert "Date of the information not stated." in text
