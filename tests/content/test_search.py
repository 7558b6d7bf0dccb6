"""What is found, in which order, how it is marked, and what is said where nothing is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.index import LOOKED_AT, Index
from content.links import FigureLink, PageLink, SourceLink, TermLink
from content.markdown import Listing, Paragraph, Span
from content.model import Edition, Image, Page, ProseBlock
from content.passages import passages
from content.search import MOST_HITS, Found, NoMatches, NoQuery, find
from content.wording import ENGLISH
from tests.samples import PRISONS, WELSH, brochure

SAMPLE = brochure().editions[0]


def edition(*texts, language="en", **pages):
    """Return an edition whose pages have a block of running text for each of some texts."""
    pages = {"page": texts} | pages
    return Edition(
        wording=WELSH if language == "cy" else ENGLISH,
        title="",
        kicker="",
        name="",
        credit="",
        pages=tuple(
            Page(
                id=page_id,
                title="",
                blocks=tuple(
                    block if not isinstance(block, str) else prose(f"{page_id}-{number}", block)
                    for number, block in enumerate(blocks)
                ),
            )
            for page_id, blocks in pages.items()
        ),
        tables=(),
        glossary=(),
        sources=(),
    )


def prose(block_id, text, heading=""):
    return ProseBlock(id=block_id, heading=heading, text=(Paragraph((Span(text),)),))


def search(typed, book):
    return find(typed, [Index.of("book", book)])


def targets(result):
    assert isinstance(result, Found), result
    return [hit.target for group in result.groups for hit in group.hits]


def places(result):
    return [target.place for target in targets(result)]


def shown(snippet):
    return "".join(f"[{piece.text}]" if piece.is_marked else piece.text for piece in snippet)


def words(result):
    """Return the words of each hit with their marks."""
    assert isinstance(result, Found), result
    return [shown(hit.words) for group in result.groups for hit in group.hits]


@pytest.mark.parametrize("typed", ["", " ", "?!", "–", "\0", "́"])
def test_where_there_is_no_word_nothing_is_looked_for(typed):
    assert search(typed, SAMPLE) == NoQuery()


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        pytest.param("careers", PageLink("careers"), id="title of a page"),
        pytest.param("for whom", PageLink("overview", "lead"), id="lead"),
        pytest.param("why it counts", PageLink("overview", "text"), id="heading"),
        pytest.param("two, from the web", PageLink("overview", "text"), id="item of a list"),
        pytest.param("how long", PageLink("overview", "time"), id="label of a fact"),
        pytest.param("a few months", PageLink("overview", "time"), id="value of a fact"),
        pytest.param("it varies", PageLink("overview", "time"), id="note of a fact"),
        pytest.param("caution from", PageLink("overview", "mind"), id="callout"),
        pytest.param("advocacy", PageLink("careers", "advocacy"), id="card"),
        pytest.param("some roles", PageLink("careers", "roles"), id="words above cards"),
        pytest.param("fewer people", PageLink("figures", "statistics"), id="title of a table"),
        pytest.param("two places", PageLink("figures", "statistics"), id="measure of a table"),
        pytest.param("not comparable", PageLink("figures", "statistics"), id="note of a table"),
        pytest.param("handle with care", PageLink("figures", "statistics"), id="caution"),
        pytest.param("54 did not", PageLink("figures", "statistics"), id="words of a picture"),
        pytest.param("counted together", TermLink("cohort"), id="meaning of a term"),
        pytest.param("group", TermLink("cohort"), id="other name of a term"),
        pytest.param("the bulletin", SourceLink("bulletin"), id="title of a source"),
        pytest.param("the office", SourceLink("bulletin"), id="publisher"),
        pytest.param("30 October 2025", SourceLink("bulletin"), id="date of a source"),
    ],
)
def test_everything_that_a_brochure_says_is_found(typed, target):
    assert targets(search(typed, SAMPLE))[0] == target


@pytest.mark.parametrize(
    ("typed", "row"),
    [("alpha", "a"), ("87,465", "c"), ("87465", "c"), ("7.5%", "c"), ("not yet published", "a")],
)
def test_a_row_is_found_by_its_name_and_its_cells(typed, row):
    hits = [hit for group in search(typed, SAMPLE).groups for hit in group.hits]
    found = next(hit for hit in hits if hit.row == row)
    assert found.target == PageLink("figures", "statistics")
    assert found.within == PRISONS.title


def test_a_row_of_a_table_on_no_page_leads_to_its_figures():
    alone = replace(SAMPLE, pages=SAMPLE.pages[:2])
    result = search("gamma", alone)
    assert targets(result) == [FigureLink("prisons", "c")]
    assert result.groups[0].title == PRISONS.title


def test_a_picture_is_found_by_its_caption_and_description():
    image = Image(
        id="cell", heading="", file=Path("cell.png"), description="A narrow bed", caption="Inside"
    )
    assert places(search("narrow", edition(image))) == ["cell"]
    assert places(search("inside", edition(image))) == ["cell"]


def test_an_edition_without_words_has_passages_and_answers():
    assert search("a", edition("", "!")) == NoMatches(())
    assert len(list(passages(edition()))) == 3


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("PRISON", "prison"),
        ("prison", "PRISON"),
        ("cafe", "Café"),
        ("CAFÉ", "cafe"),
        ("café", "cafe\u0301"),
        ("cafe\u0301", "café"),
        ("dwr ty", "dŵr tŷ"),
        ("ŵŷâêîôû", "wyaeiou"),
        ("strasse", "Straße"),
        ("smorrebrod", "smørrebrød"),
        ("peoples", "people’s"),
        ("people's", "people’s"),
        ("reentry", "re-entry"),
        ("re-entry", "reentry"),
        ("re\u2011entry", "re-entry"),
        ("entry", "re-entry"),
        ("reentry", "re\u00adentry"),
        ("1200", "1,200"),
        ("1,200", "1200"),
        ("18.1", "£18.1 billion"),
        ("2023", "2022/23 and 2023/24"),
    ],
)
def test_case_accents_and_signs_make_no_difference(typed, text):
    assert places(search(typed, edition(text))) == ["page-0"]


def test_a_word_is_found_by_its_beginning_and_not_within():
    book = edition("rehabilitation")
    assert places(search("rehab", book)) == ["page-0"]
    assert isinstance(search("habilitation", book), NoMatches)


@pytest.mark.parametrize("typed", ["pen", "ben", "mhen", "phen"])
@pytest.mark.parametrize("text", ["y pen", "dy ben", "fy mhen", "ei phen"])
def test_a_welsh_word_is_found_in_all_its_mutations(typed, text):
    assert places(search(typed, edition(text, language="cy"))) == ["page-0"]


@pytest.mark.parametrize("typed", ["ben", "mhen"])
def test_an_english_word_has_no_mutations(typed):
    assert isinstance(search(typed, edition("pen")), NoMatches)


def test_a_welsh_phrase_is_marked_in_its_mutations():
    book = edition("aeth i garchar newydd", language="cy")
    assert words(search("carchar newydd", book)) == ["aeth i [garchar newydd]"]


def test_the_phrase_comes_before_the_words_and_both_before_their_beginnings():
    book = edition(
        "reforming prisons", "prison and its reform", "the reform of a prison", "prison reform"
    )
    assert places(search("prison reform", book)) == ["page-3", "page-0", "page-1", "page-2"]


def test_a_whole_word_comes_before_one_that_begins_so():
    book = edition("housing", "a hous", "house")
    assert places(search("hous", book))[0] == "page-1"


def test_a_title_comes_before_the_text():
    book = edition(
        prose("text", "about prisons"), prose("title", "", "Prisons"), prose("late", "prisons")
    )
    assert places(search("prisons", book)) == ["title", "text", "late"]


def test_many_poor_answers_of_a_good_page_leave_room_for_a_good_one_elsewhere():
    poor = ("two and one",) * (MOST_HITS + 5)
    book = edition(prose("best", "", "one two"), *poor, other=("one two",))
    found = places(search("one two", book))
    assert found[0] == "best"
    assert found[-1] == "other-0"


def test_a_phrase_does_not_run_over_the_end_of_a_paragraph():
    block = ProseBlock(
        id="two", heading="", text=(Listing(((Span("one two"),), (Span("three"),))),)
    )
    book = edition("two times three", block)
    assert places(search("two three", book)) == ["page-0", "two"]
    assert words(search("two three", book))[0] == "[two] times [three]"


def test_all_words_have_to_be_in_one_place_if_they_are_anywhere():
    book = edition("prison", "family", other=("prison family",))
    assert places(search("family prison", book)) == ["other-0"]


def test_words_that_are_only_on_one_page_together_lead_there():
    book = edition("prison", "family", "nothing", other=("prison",))
    assert places(search("family prison", book)) == ["page-0", "page-1"]


def test_results_are_grouped_by_page_glossary_and_sources():
    result = search("bulletin", SAMPLE)
    assert [(group.title, len(group.hits)) for group in result.groups] == [
        ("Sources", 1),
        ("Overview", 1),
    ]
    assert [group.title for group in search("cohort", SAMPLE).groups] == ["Glossary", "Overview"]


def test_the_words_are_marked_in_title_and_sentence():
    hit = search("part 3 many", SAMPLE).groups[0].hits[0]
    assert shown(hit.title) == "[Part] [3]"
    assert shown(hit.words).startswith("[Many] words. [Many] words.")


def test_the_part_of_a_word_with_a_hyphen_is_marked():
    assert words(search("based", edition("community-based work"))) == ["community-[based] work"]
    assert words(search("communityb", edition("community-based"))) == ["[community-based]"]


def test_the_whole_phrase_is_one_mark():
    assert words(search("and so", edition("so, and so on, and on"))) == ["so, [and so] on, and on"]


def test_a_snippet_is_the_sentence_around_the_first_mark():
    text = f"{'Before it. ' * 30}Here stands the needle, in its sentence. {'And behind. ' * 30}"
    (snippet,) = words(search("needle", edition(text)))
    assert snippet.startswith("… Here stands the [needle], in its sentence. And behind.")
    assert snippet.endswith(" …")
    assert len(snippet) < 200


def test_a_snippet_of_a_long_sentence_begins_with_a_word_not_long_before():
    (snippet,) = words(search("needle", edition(f"{'word ' * 100}needle{' word' * 100}")))
    assert snippet.startswith("… word")
    assert "[needle]" in snippet


def test_the_line_that_answers_best_is_shown():
    text = tuple(Paragraph((Span(line),)) for line in ("one", "one two", "two"))
    book = edition(ProseBlock(id="lines", heading="", text=text))
    assert words(search("two one", book)) == ["[one] [two]"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("prizon", "prison"),
        ("prisno", "prison"),
        ("wrok", "work"),
        ("rehabilitashun", "rehabilitation"),
        ("rehabilatat", "rehabilitation"),
        ("prizon reform", "prison reform"),
        ("xqzv reform", "reform"),
        ("cafy", "café"),
        ("welch", "Welsh"),
    ],
)
def test_what_may_have_been_meant_is_offered_and_would_be_found(typed, near):
    book = edition("Prison reform", "of prison in the Welsh café", "rehabilitation", "work")
    result = search(typed, book)
    assert isinstance(result, NoMatches)
    assert result.near[0] == near
    assert all(isinstance(search(other, book), Found) for other in result.near)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What would I do all day?", "One [day] at work"),
        ("how many people reoffend?", "of 100 [people] 46 [reoffended]"),
        ("Can't I have that on paper?", "[paper]"),
    ],
)
def test_a_question_is_answered_by_the_words_that_say_what_it_is_about(question, answer):
    book = edition("One day at work", "of 100 people 46 reoffended", "paper", "I do all that")
    assert words(search(question, book)) == [answer]


def test_a_welsh_question_is_one_too():
    book = edition("Mae cymorth yma", "un", language="cy")
    assert words(search("Beth yw’r gymorth?", book)) == ["Mae [cymorth] yma"]


def test_small_words_count_where_they_are_found_with_the_others():
    book = edition("what to do", "a day", "what I do all day")
    assert words(search("what do all day", book)) == ["[what] I [do] [all] [day]"]
    assert words(search("what", book)) == ["[what] to do", "[what] I do all day"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("fees", "[Fee]"),
        ("any jobs?", "[job]"),
        ("salaries", "[Salary]"),
        ("charity", "[charities]"),
        ("boxes", "[box]"),
        ("what do officers of prisons earn", "[prison] [officer], [earns]"),
    ],
)
def test_what_is_nowhere_is_looked_for_in_its_other_number(typed, text):
    book = edition(*re.sub(r"[\[\]]", "", text).splitlines())
    assert words(search(typed, book)) == [text]


@pytest.mark.parametrize(
    ("typed", "text"), [("class", "clas"), ("bus", "bu"), ("crisis", "crisi"), ("as", "a")]
)
def test_not_every_s_is_a_plural(typed, text):
    assert isinstance(search(typed, edition(text)), NoMatches)


def test_a_word_that_is_found_stays_in_its_number():
    book = edition("jobs", "job")
    assert words(search("jobs", book)) == ["[jobs]"]


def test_what_was_found_of_a_question_is_said():
    book = edition("what a course costs", other=("fees",))
    assert [group.words for group in search("what is the cost", book).groups] == ["cost"]
    assert [group.words for group in search("what a", book).groups] == ["what a"]


def test_of_a_question_without_answer_the_words_that_say_most_are_offered():
    book = edition(first=("I do it",), second=("how many people",), third=("who reoffend",))
    result = search("how many people do reoffend?", book)
    assert isinstance(result, NoMatches)
    assert result.near == ("reoffend", "people")


def test_where_only_small_words_were_typed_they_are_offered():
    book = edition(first=("how is it",), second=("who and how many",))
    assert search("who is", book) == NoMatches(("who", "is"))


def test_words_that_are_nowhere_together_are_offered_alone():
    book = edition("prison", other=("family",))
    assert search("prison family", book) == NoMatches(("prison", "family"))


def test_nothing_is_offered_for_what_is_like_nothing():
    assert search("xqzvjk", SAMPLE) == NoMatches(())


def test_several_brochures_are_searched_as_one():
    indexes = [
        Index.of("one", edition("a prison of words")),
        Index.of("two", edition("prison words")),
    ]
    result = find("prison words", indexes)
    assert [group.brochure for group in result.groups] == ["two", "one"]
    assert result.total == 2


def test_one_index_can_hold_several_brochures():
    index = Index("en")
    for name in ("one", "two"):
        for _ in index.take_in(name, edition(f"prison {name}")):
            pass
    assert [group.brochure for group in find("prison", [index]).groups] == ["one", "two"]


def test_what_is_too_much_is_counted():
    result = search("word", edition(*["word"] * (MOST_HITS + 5)))
    assert len(targets(result)) == MOST_HITS
    assert result.total == MOST_HITS + 5
    assert result.is_all


def test_pages_that_are_too_many_to_be_counted_are_said_to_be_more():
    pages = {f"page-{number}": ("word",) for number in range(LOOKED_AT + 1)}
    result = search("word", edition(**pages))
    assert not result.is_all
    assert result.total == LOOKED_AT


def test_the_phrase_comes_first_among_pages_that_are_too_many():
    pages = {f"page-{number}": ("one and two",) for number in range(LOOKED_AT + 1)}
    result = search("one two", edition(**pages, last=("one two",)))
    assert places(result)[0] == "last-0"


TEXTS = st.text(max_size=60) | st.sampled_from(
    ["re-entry", "dŵr", "1,200.5", "İstanbul ǅ ﷺ ½", "a\u0301\u0302b", "pe\u00adople’s", "ﬁ ß"]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(typed=TEXTS, texts=st.lists(TEXTS, max_size=4), language=st.sampled_from(["en", "cy"]))
def test_any_text_can_be_searched_and_marks_cover_what_is_there(typed, texts, language):
    book = edition(*texts, language=language)
    result = search(typed, book)
    if isinstance(result, NoMatches):
        assert all(isinstance(search(other, book), Found) for other in result.near)
    elif isinstance(result, Found):
        for target, line in zip(places(result), words(result), strict=True):
            text = texts[int(target.removeprefix("page-"))]
            bare = line.replace("[", "").replace("]", "").removeprefix("… ").removesuffix(" …")
            squeezed = " ".join(text.split()).replace("[", "").replace("]", "")
            assert " ".join(bare.split()) in squeezed


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_a_text_is_found_by_any_of_its_own_words(text):
    book = edition(text)
    for word in text.split():
        assert not isinstance(search(word, book), NoMatches)
