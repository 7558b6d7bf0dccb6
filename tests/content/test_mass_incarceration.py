"""The shipped brochure says what its course description says, and no figure without its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import content
from content.loader import load_pack
from content.markdown import Listing, Paragraph, plain
from content.model import (
    Block,
    Callout,
    Card,
    Cards,
    Edition,
    Facts,
    Image,
    Lead,
    Page,
    ProseBlock,
    Statistics,
)
from content.statistics import Bound, Figure, Kind, figure_text

PROJECT = Path(content.__file__).parent.parent
PACK = PROJECT / "content" / "packs" / "mass-incarceration"
ICONS = PROJECT / "resources" / "icons"

OFFICIAL_FIGURES = [
    ("87,465", "all prisoners", "England and Wales", "30 September 2025"),
    ("about 97,700", "all prisoners", "UK", "March 2024"),
    ("38%", "adults released from prison", "England and Wales", "April 2020 to March 2021"),
    ("59.2%", "sentences under 12 months", "England and Wales", "April to June 2023"),
    ("27.5%", "all offenders, any disposal", "England and Wales", "April to June 2023"),
    ("46.0%", "adults released from custody", "Northern Ireland", "2022/23"),
    ("26.9%", "custody releases and non-custodial sentences", "Scotland", "2020-21 (pandemic)"),
    ("62.4%", "men leaving custody", "England and Wales", "first quarter 2005 (older measure)"),
    (
        "31.1%",
        "people released, status known, available for work",
        "England and Wales",
        "year to March 2024",
    ),
    ("84.0%", "people released", "England and Wales", "year to March 2025"),
    ("£18.1 billion", "adults and children", "England and Wales", "2016 cohort, 2017/18 prices"),
]

PRISON_POPULATION = {
    2010: 85002,
    2011: 85374,
    2012: 86048,
    2013: 83842,
    2014: 85509,
    2015: 86193,
    2016: 85134,
    2017: 85863,
    2018: 82773,
    2019: 82710,
    2020: 79514,
    2021: 78324,
    2022: 80659,
    2023: 85851,
    2024: 87726,
    2025: 87334,
}
PUBLISHED_BY_THE_MINISTRY_ITSELF = {2022, 2024, 2025}

STATEMENTS = [
    ("overview", "knowledge and skills to address the complex challenges"),
    ("overview", "people affected by the criminal justice system"),
    ("overview", "equips students"),
    ("overview", "practical expertise"),
    ("overview", "reentry support"),
    ("overview", "social work"),
    ("overview", "advocacy"),
    ("overview", "a few months to one year"),
    ("overview", "part-time or full-time"),
    ("overview", "varies by institution"),
    ("overview", "flexibility"),
    ("overview", "significant professional development"),
    ("overview", "commitment to addressing the critical social issues"),
    ("overview", "competitive edge"),
    ("overview", "growing field"),
    ("overview", "rehabilitation and reintegration"),
    ("overview", "criminal justice policy"),
    ("overview", "restorative justice practices"),
    ("overview", "trauma-informed care"),
    ("outcomes", "deep understanding"),
    ("outcomes", "the phenomenon"),
    ("outcomes", "impact on society"),
    ("outcomes", "effective strategies"),
    ("outcomes", "proficiency"),
    ("outcomes", "needs assessments"),
    ("outcomes", "individualised service plans"),
    ("outcomes", "connect clients with appropriate resources and support systems"),
    ("outcomes", "case management"),
    ("outcomes", "crisis intervention"),
    ("careers", "significant industry relevance"),
    ("careers", "social service organisations"),
    ("careers", "non-profit agencies"),
    ("careers", "government agencies"),
    ("careers", "community-based programmes"),
    ("careers", "case management"),
    ("careers", "community outreach"),
    ("careers", "programme coordination"),
    ("careers", "within the criminal justice reform movement"),
    ("careers", "a meaningful difference in the lives of those affected by incarceration"),
    ("careers", "formerly incarcerated people"),
    ("careers", "their families"),
    ("careers", "communities affected by mass incarceration"),
    ("careers", "no official entry route seen names this certificate"),
    ("careers", "a conviction does not automatically bar you"),
    ("uk-context", "increasingly significant in the uk’s evolving social landscape"),
    ("uk-context", "over 80,000"),
    ("uk-context", "pressing need for skilled professionals in rehabilitation and reintegration"),
    ("uk-context", "complex challenges of those leaving the justice system"),
    ("uk-context", "according to ministry of justice data"),
    ("uk-context", "remain stubbornly high"),
    ("uk-context", "critical role of effective social services"),
    ("uk-context", "successful reintegration into the community"),
    ("uk-context", "urgent need"),
    ("uk-context", "work with vulnerable populations"),
    ("uk-context", "contributing to lower recidivism and safer communities"),
    ("uk-context", "newer releases may exist"),
]

REQUIRED_TERMS = {
    "reentry",
    "reoffending",
    "proven-reoffending",
    "recidivism",
    "reconviction",
    "cohort",
    "restorative-justice",
    "trauma-informed-care",
    "case-management",
    "needs-assessment",
    "individualised-service-plan",
    "crisis-intervention",
    "advocacy",
    "community-outreach",
    "rehabilitation",
    "reintegration",
    "mass-incarceration",
    "custody",
    "remand",
    "court-order",
    "probation",
    "official-statistics",
    "accredited-official-statistics",
    "percentage-point",
    "lived-experience",
    "caseload",
}


@pytest.fixture(scope="module")
def edition() -> Edition:
    icons = {path.stem for path in ICONS.glob("*.svg")}
    return load_pack(PACK, icons=icons, covers=str.isprintable).edition("en")


def words(block: Block) -> list[str]:
    """The words of a block as a visitor reads them, tables apart."""
    match block:
        case Lead() | ProseBlock() | Callout():
            return [block.heading, plain(block.text)]
        case Facts():
            return [block.heading, *(f"{i.value} {i.label} {i.note}" for i in block.items)]
        case Cards():
            cards = [f"{card.title}\n{plain(card.text)}" for card in block.items]
            return [block.heading, plain(block.intro), *cards]
        case Statistics():
            return [block.heading, block.caution]
        case Image():
            return [block.heading, block.description, block.caption]


def page_text(page: Page) -> str:
    return " ".join(" ".join(part for block in page.blocks for part in words(block)).split())


def block(edition: Edition, page_id: str, block_id: str) -> Block:
    (found,) = [block for block in edition.page(page_id).blocks if block.id == block_id]
    return found


def cards_of(page: Page) -> list[Card]:
    return [card for block in page.blocks if isinstance(block, Cards) for card in block.items]


def statistics_of(edition: Edition) -> list[Statistics]:
    return [
        block for page in edition.pages for block in page.blocks if isinstance(block, Statistics)
    ]


def test_the_four_tabs_stand_in_order(edition):
    assert [page.id for page in edition.pages] == ["overview", "outcomes", "careers", "uk-context"]
    assert [page.title for page in edition.pages] == [
        "Overview",
        "Outcomes",
        "Careers",
        "UK context",
    ]


@pytest.mark.parametrize(("page_id", "statement"), STATEMENTS)
def test_a_statement_of_the_course_description_stands_on_its_tab(edition, page_id, statement):
    assert statement in page_text(edition.page(page_id)).lower()


def test_the_overview_asks_the_seven_things_that_the_description_does_not_say(edition):
    asked = block(edition, "overview", "not-said")
    assert [card.title for card in asked.items] == [
        "Provider",
        "Award and level",
        "Fee",
        "Entry requirements",
        "Start dates",
        "Place",
        "Assessment",
    ]
    assert all(plain(card.text).endswith("?") for card in asked.items)


def test_every_outcome_leads_to_careers_and_each_of_them_back(edition):
    def links(page_id: str, to_page: str) -> set[tuple[str, str]]:
        return {
            (card.id, link.target.place)
            for card in cards_of(edition.page(page_id))
            for link in card.links
            if link.target.page == to_page
        }

    forth = links("outcomes", "careers")
    back = links("careers", "outcomes")
    assert forth == {(outcome, career) for career, outcome in back}
    assert {outcome for outcome, _ in forth} == {
        card.id for card in cards_of(edition.page("outcomes"))
    }


def test_the_course_texts_two_figures_stand_alone_with_nothing_stated_about_them(edition):
    table = edition.table("as-supplied")
    assert [row.label for row in table.rows] == [
        "Reoffending within 1 year",
        "Reoffending within 2 years",
    ]
    assert [figure_text(row.figures[0], edition.wording) for row in table.rows] == ["48%", "60%"]
    for row in table.rows:
        assert [row.who, row.where, row.when] == [edition.wording.not_stated] * 3
        assert row.source == "course-text"


def test_the_course_texts_table_is_labelled_as_supplied(edition):
    supplied = block(edition, "uk-context", "as-supplied")
    assert supplied.table.id == "as-supplied"
    assert supplied.caution == "As supplied in the course text; source, cohort and date not stated."


def test_no_picture_shows_a_figure_of_the_course_text(edition):
    pictured = [statistics for statistics in statistics_of(edition) if statistics.pictures]
    assert pictured
    assert all("course-text" not in statistics.table.sources for statistics in pictured)


def test_the_course_texts_population_is_given_as_it_stands(edition):
    table = edition.table("supplied-population")
    (row,) = table.rows
    assert row.figures == (Figure(Kind.COUNT, 80_000, 0, Bound.OVER),)
    assert row.where.startswith("UK")
    assert row.when == edition.wording.not_stated
    assert row.source == "course-text"


def test_the_official_figures_are_all_there_with_who_where_and_when(edition):
    table = edition.table("official-figures")
    shown = [
        (figure_text(row.figures[0], edition.wording), row.who, row.where, row.when)
        for row in table.rows
    ]
    assert len(shown) == len(OFFICIAL_FIGURES)
    for (value, who, where, when), row in zip(OFFICIAL_FIGURES, shown, strict=True):
        assert (row[0], row[2]) == (value, where)
        assert who in row[1]
        assert when in row[3]
    assert [column.id for column in table.columns] == [
        "label",
        "value",
        "who",
        "where",
        "when",
        "source",
    ]
    assert "course-text" not in table.sources
    assert "Figures from different nations and years are not comparable." in table.note


def test_no_figure_of_the_ministry_is_called_one_of_the_uk(edition):
    for table in edition.tables:
        for row in table.rows:
            if edition.source(row.source).publisher.startswith("Ministry of Justice"):
                assert row.where == "England and Wales"


def test_the_prison_population_is_the_series_of_30_june(edition):
    table = edition.table("prison-population")
    series = {row.moment: row.figures[0].value for row in table.rows}
    assert series == {date(year, 6, 30): count for year, count in PRISON_POPULATION.items()}
    assert {row.where for row in table.rows} == {"England and Wales"}
    for row in table.rows:
        own = row.moment.year in PUBLISHED_BY_THE_MINISTRY_ITSELF
        publisher = edition.source(row.source).publisher
        assert publisher.startswith("Ministry of Justice" if own else "Prison Reform Trust")
        assert "Ministry of Justice" in publisher


def test_the_rate_shown_as_people_is_one_of_the_official_rates(edition):
    shown = block(edition, "uk-context", "one-rate")
    (people,) = shown.pictures
    assert (people.yes, people.no) == ("reoffended", "did not")
    table, row, cell = edition.figure(people.figure)
    assert table == shown.table
    assert (row.where, row.when) == ("Northern Ireland", "2022/23")
    assert cell == edition.table("official-figures").row("released-adults-ni").figures[0]


def test_the_rates_of_northern_ireland_are_those_of_one_cohort(edition):
    table = edition.table("northern-ireland")
    assert {row.who: figure_text(row.figures[0], edition.wording) for row in table.rows} == {
        "adults released from custody": "46.0%",
        "all adults and youths in the cohort": "17.6%",
        "all adults in the cohort": "17.3%",
        "all youths in the cohort": "24.1%",
    }
    assert {(row.where, row.when) for row in table.rows} == {("Northern Ireland", "2022/23")}


def test_the_staff_counted_are_those_of_one_day(edition):
    table = edition.table("workforce")
    assert [(row.label, row.figures[0].value) for row in table.rows] == [
        ("Prison officers", 22_702),
        ("Probation officers", 5_519),
        ("Probation services officers", 5_213),
    ]
    assert {(row.where, row.moment) for row in table.rows} == {
        ("England and Wales", date(2025, 6, 30))
    }


def test_pay_is_that_of_one_dated_advert(edition):
    table = edition.table("pay")
    assert [figure_text(row.figures[0], edition.wording) for row in table.rows] == [
        "£26,475",
        "£4,249",
    ]
    assert {row.when for row in table.rows} == {"intake starting 8 September 2025"}


def test_the_open_government_licence_is_credited(edition):
    assert edition.credit.startswith(
        "Contains public sector information licensed under the Open Government Licence v3.0."
    )
    assert edition.credit.endswith("Not endorsed by any of them.")


def test_the_tab_with_the_figures_carries_the_same_credit(edition):
    said = next(block for block in edition.page("uk-context").blocks if block.id == "licence")
    assert plain(said.text).replace("\n", " ").startswith(edition.credit)


def test_every_publisher_under_the_open_government_licence_is_credited(edition):
    licensed = [s for s in edition.sources if s.licence.startswith("Open Government Licence")]
    assert licensed
    for source in licensed:
        for publisher in source.publisher.split(" and HM "):
            assert publisher in edition.credit


def test_the_glossary_explains_the_terms_of_the_trade_in_a_few_words(edition):
    assert {term.id for term in edition.glossary} >= REQUIRED_TERMS
    for term in edition.glossary:
        assert plain(term.meaning).count(". ") <= 2, term.id


def test_every_term_and_every_source_is_reached_from_a_page_or_a_table(edition):
    linked = {str(span.link) for prose in _all_prose(edition) for span in _spans(prose)}
    cited = {source for table in edition.tables for source in table.sources}
    assert {f"term:{term.id}" for term in edition.glossary} <= linked
    for source in edition.sources:
        assert source.id in cited or f"source:{source.id}" in linked, source.id


def test_every_icon_is_drawn_by_the_same_hand(edition):
    shown = {card.icon for page in edition.pages for card in cards_of(page)}
    drawn = {path.stem: ET.parse(path).getroot() for path in ICONS.glob("*.svg")}  # noqa: S314
    assert shown - {""} <= drawn.keys()
    for name, root in drawn.items():
        assert root.get("viewBox") == "0 0 24 24", name
        assert root.get("stroke") == "currentColor", name
        assert root.get("stroke-width") == "2", name
        assert not list(root.iter("{http://www.w3.org/2000/svg}text")), name


def _all_prose(edition):
    for page in edition.pages:
        for part in page.blocks:
            match part:
                case Lead() | ProseBlock() | Callout():
                    yield part.text
                case Cards():
                    yield part.intro
                    yield from (card.text for card in part.items)
                case _:
                    pass
    yield from (term.meaning for term in edition.glossary)


def _spans(prose):
    for part in prose:
        match part:
            case Paragraph(spans):
                yield from spans
            case Listing(items):
                for item in items:
                    yield from item
