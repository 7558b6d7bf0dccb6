"""A pack becomes a brochure, or every one of its problems is said with its place."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date

import pytest

from content import loader
from content.links import FigureLink, PageLink
from content.markdown import plain
from content.model import Bars, Card, Cards, Fact, Facts, Image, Line, People, Statistics, Tone
from content.statistics import Bound, Figure, Kind, Missing
from content.wording import ENGLISH
from tests.content.complete import PACK, change, copied, loaded, problems
from tests.content.problem_cases import CASES, GREETING, MARKDOWN


@pytest.fixture
def pack(tmp_path):
    return copied(tmp_path)


@pytest.fixture(scope="module")
def edition():
    return loaded(PACK).edition("en")


def block(edition, page, block_id):
    return next(block for block in edition.page(page).blocks if block.id == block_id)


# What a good pack becomes


def test_the_brochure_has_the_name_of_its_folder_and_what_its_file_says():
    brochure = loaded(PACK)
    assert (brochure.id, brochure.version) == ("complete", "0.9.0")
    assert brochure.review_by == date(2030, 1, 31)
    assert brochure.languages == ("en",)


def test_pages_and_blocks_stand_in_the_order_of_the_root_files(edition):
    assert [page.id for page in edition.pages] == ["first", "second"]
    assert [block.id for block in edition.page("first").blocks] == [
        "opening",
        "body",
        "warning",
        "in-short",
        "remark",
    ]


def test_a_callout_is_a_note_unless_it_says_otherwise(edition):
    assert block(edition, "first", "warning").tone is Tone.CAUTION
    assert block(edition, "first", "remark").tone is Tone.NOTE


def test_a_fact_with_a_figure_shows_it_with_the_source_of_its_row(edition):
    facts = block(edition, "first", "in-short")
    assert isinstance(facts, Facts)
    assert facts.items[0].source == "handbook"
    assert facts.items[1] == Fact(
        id="prisoners",
        value="About 97,700",
        label="People in the north",
        note="",
        figure=FigureLink("nations", "north"),
        source="census",
    )


def test_a_figure_link_without_words_says_the_figure_and_one_with_words_keeps_them(edition):
    words = plain(block(edition, "first", "body").text)
    assert "People: about 97,700\nRate: 46.0%, or nearly half" in words


def test_a_card_link_is_called_what_its_target_is_called(edition):
    cards = block(edition, "second", "jobs")
    assert isinstance(cards, Cards)
    assert [link.title for card in cards.items for link in card.links] == [
        "Duration",
        "All that prose can do",
        "First steps",
        "Adviser",
        "Adults return more often",
    ]
    assert cards.items[0].links[0].target == PageLink("first", "duration")
    assert isinstance(cards.items[0], Card)
    assert [cards.items[0].icon, cards.items[1].icon] == ["people", ""]


def test_a_statistics_block_is_headed_by_its_own_heading_or_that_of_its_table(edition):
    rates = block(edition, "second", "rates-block")
    assert isinstance(rates, Statistics)
    assert rates.heading == "Adults return more often"
    assert block(edition, "second", "nations-block").heading == "Nation by nation"
    assert rates.pictures == (
        People(
            figure=FigureLink("rates", "adults", "rate"),
            title="46 of 100",
            yes="reoffended",
            no="did not",
        ),
        Bars(column="rate", title="Rates side by side"),
        Line(column="rate", title="Rates over time"),
    )


def test_an_image_is_a_file_of_the_pack(edition):
    image = block(edition, "second", "map")
    assert isinstance(image, Image)
    assert image.file == PACK / "media" / "map.png"


def test_cells_keep_kind_decimals_bound_and_scale(edition):
    cells = {row.id: row.figures[0] for row in edition.table("nations").rows}
    assert cells == {
        "north": Figure(Kind.COUNT, 97700, bound=Bound.ABOUT),
        "south": Figure(Kind.PERCENT, 46, decimals=1),
        "cost": Figure(Kind.MONEY, 18_100_000_000, decimals=1),
        "grant": Figure(Kind.MONEY, 2_500_000, decimals=2, bound=Bound.OVER),
        "pay": Figure(Kind.MONEY, 26475),
        "west": Missing("not collected"),
    }


def test_who_where_and_when_come_from_row_default_date_or_not_stated(edition):
    north, south, cost = edition.table("nations").rows[:3]
    assert (north.who, north.where) == ("all prisoners", "the North")
    assert (north.when, north.moment) == ("30 September 2025", date(2025, 9, 30))
    assert (south.who, south.where, south.when) == ("not stated", "the South", "not stated")
    assert (cost.who, cost.when, cost.moment) == ("everybody", "a year", None)


def test_a_line_of_its_own_says_whom_where_and_when_and_which_of_them_is_not_stated(edition):
    north, south = edition.table("nations").rows[:2]
    assert north.about(edition.wording) == "All prisoners · the North · 30 September 2025"
    assert south.about(edition.wording) == "Who not stated · the South · when not stated"


def test_the_glossary_is_in_the_order_of_the_alphabet(edition):
    assert [term.term for term in edition.glossary] == ["cohort", "Élan", "reoffending"]
    assert edition.term("reoffending").also == ("return to crime",)
    assert edition.term("reoffending").see == ("cohort",)


def test_a_source_may_lack_an_address_and_a_date(edition):
    assert edition.source("census").correct_on == date(2025, 10, 30)
    assert (edition.source("handbook").address, edition.source("handbook").correct_on) == ("", None)


def test_a_second_language_has_the_same_figures_in_its_own_words(pack, monkeypatch):
    monkeypatch.setitem(loader.WORDINGS, "cy", replace(ENGLISH, language="cy"))
    change(pack, "brochure.yaml", "[en]", "[en, cy]")
    (pack / "cy").mkdir()
    for file in (pack / "en").iterdir():
        text = file.read_text(encoding="utf-8").replace("First steps", "Camau cyntaf")
        (pack / "cy" / file.name).write_text(text, encoding="utf-8")
    english, welsh = loaded(pack).editions
    assert (english.page("first").title, welsh.page("first").title) == (
        "First steps",
        "Camau cyntaf",
    )
    assert english.tables == welsh.tables


def test_files_of_a_language_that_the_program_does_not_know_are_one_problem(pack):
    change(pack, "brochure.yaml", "[en]", "[en, fr]")
    shutil.copytree(pack / "en", pack / "fr")
    assert problems(pack) == [
        'brochure.yaml:3:17: the program itself has no words in "fr" (so far: en)'
    ]


@pytest.mark.parametrize("name", ["Rates[1]", "rates 1", 'rates"><b>', "1-rate"])
def test_a_file_of_figures_has_an_id_for_its_name(pack, name):
    (pack / "statistics" / "rates.yaml").rename(pack / "statistics" / f"{name}.yaml")
    assert any(
        problem.startswith(f"statistics/{name}.yaml:1:1: the name of this file, ")
        for problem in problems(pack)
    )


def test_a_problem_of_a_root_file_is_said_once_for_all_languages(pack, monkeypatch):
    monkeypatch.setitem(loader.WORDINGS, "cy", replace(ENGLISH, language="cy"))
    change(pack, "brochure.yaml", "[en]", "[en, cy]")
    (pack / "cy").mkdir()
    for file in (pack / "en").iterdir():
        (pack / "cy" / file.name).write_bytes(file.read_bytes())
    change(pack, "pages/second.yaml", "icon: people", "icon: peeple")
    assert problems(pack) == [
        'pages/second.yaml:5:29: there is no icon "peeple" (did you mean "people"?)'
    ]


def test_a_pack_may_do_without_statistics_glossary_and_sources(tmp_path):
    pack = tmp_path / "small"
    (pack / "pages").mkdir(parents=True)
    (pack / "en").mkdir()
    files = {
        "brochure.yaml": "version: 1\nreview_by: 2030-01-31\nlanguages: [en]\npages: [one]\n",
        "pages/one.yaml": "blocks: [{kind: prose, id: only}]\n",
        "en/brochure.yaml": "{title: T, kicker: K, name: N, credit: C}\n",
        "en/one.yaml": "title: One\nblocks: {only: {text: Hello.}}\n",
    }
    for name, text in files.items():
        (pack / name).write_text(text, encoding="utf-8")
    assert problems(pack) == []
    assert loaded(pack).edition("en").tables == ()


# What is said of a bad one


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_problem_is_said_with_its_place(pack, case):
    file, old, new, expected = CASES[case]
    change(pack, file, old, new)
    assert problems(pack) == expected


@pytest.mark.parametrize("case", MARKDOWN, ids=str)
def test_every_problem_of_a_text_is_said_with_its_place(pack, case):
    text, expected = MARKDOWN[case]
    change(pack, "en/first.yaml", GREETING, f"text: |\n      Well.\n\n      So: {text}")
    assert problems(pack) == expected
