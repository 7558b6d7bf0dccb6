"""Places and brochures side by side: a row for what they have in common, and no cell made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.comparison import Comparison, comparison_of, comparison_of_brochures
from content.links import FigureLink, PageLink, SourceLink
from content.markdown import plain
from content.model import Statistics
from content.shortlist import items_of
from tests.samples import brochure
from tests.ui.conftest import shipped

BOOK = brochure()
EDITION = BOOK.editions[0]
CASEWORK, ADVOCACY = PageLink("careers", "casework"), PageLink("careers", "advocacy")
TIME, MANY = PageLink("overview", "time"), PageLink("overview", "many")
TABLE = PageLink("figures", "statistics")


def told(comparison: Comparison) -> dict[str, list[str]]:
    return {row.heading: [plain(cell) for cell in row.cells] for row in comparison.rows}


def links(comparison: Comparison, heading: str) -> list[object]:
    (row,) = [row for row in comparison.rows if row.heading == heading]
    spans = [
        span
        for cell in row.cells
        for part in cell
        for spans in (getattr(part, "items", None) or (part.spans,))
        for span in spans
    ]
    return [span.link for span in spans if span.link is not None]


def test_each_place_is_headed_by_its_title_and_page_and_leads_there():
    subjects = comparison_of((CASEWORK, MANY), EDITION).subjects
    assert [(s.title, s.kicker, s.target) for s in subjects] == [
        ("Casework", "Careers", CASEWORK),
        ("People in prison", "Overview", MANY),
    ]


def test_careers_are_aligned_by_what_they_say_and_where_they_lead():
    comparison = comparison_of((CASEWORK, ADVOCACY), EDITION)
    assert list(told(comparison)) == ["What it says", "Leads to"]
    assert told(comparison)["Leads to"] == ["Overview", "Overview"]
    assert links(comparison, "Leads to") == 2 * [PageLink("overview", "text")]


def test_a_figure_says_whom_where_when_and_from_which_source():
    comparison = comparison_of((MANY, TIME), EDITION)
    assert told(comparison) == {
        "What it says": ["", "It varies"],
        "Figure": ["87,465", "A few months"],
        "Who": ["all prisoners", ""],
        "Where": ["the north", ""],
        "When": ["30 June 2022", ""],
        "Source": 2 * ["The bulletin. Information correct on 30 October 2025."],
    }
    assert links(comparison, "Figure") == [FigureLink("prisons", "c", "people")]
    assert links(comparison, "Source") == 2 * [SourceLink("bulletin")]


def test_a_table_says_its_figures_by_the_label_of_their_row():
    said = told(comparison_of((TABLE, MANY), EDITION))
    assert said["Gamma"] == [
        "Prisoners (people): 87,465 (30 June 2022)\nRate: 7.5% (30 June 2022)",
        "",
    ]
    assert "No figure: not yet published" in said["Alpha"][0]
    assert said["Who"] == ["all prisoners", "all prisoners"]
    assert said["When"][0] == "30 June 2020\n30 June 2021\n30 June 2022"
    assert said["What it says"][0] == (
        "People in prison, two places, by year\nHandle with care.\nRows are not comparable."
    )
    assert links(comparison_of((TABLE,), EDITION), "Beta") == [
        FigureLink("prisons", "b", "people"),
        FigureLink("prisons", "b", "rate"),
    ]


def test_tables_are_aligned_by_the_labels_that_they_share():
    (block,) = EDITION.page("figures").blocks
    assert isinstance(block, Statistics)
    fewer = replace(block.table, id="other", rows=block.table.rows[1:])
    page = replace(EDITION.page("figures"), blocks=(block, replace(block, id="other", table=fewer)))
    edition = replace(EDITION, pages=(*EDITION.pages[:2], page))
    said = told(comparison_of((PageLink("figures", "other"), TABLE), edition))
    assert [bool(cell) for cell in said["Beta"]] == [False, True]
    assert said["Alpha"][0] == said["Alpha"][1]
    assert list(said)[1:4] == ["Beta", "Alpha", "Gamma"]


def test_nothing_is_said_where_nothing_is_stated():
    comparison = comparison_of((CASEWORK, MANY), EDITION)
    (row,) = [row for row in comparison.rows if row.heading == "Leads to"]
    assert row.cells[1] == ()
    assert comparison.missing == "Nothing stated"


def test_what_cannot_be_listed_is_left_out():
    subjects = comparison_of((PageLink("overview", "lead"), CASEWORK), EDITION).subjects
    assert [subject.title for subject in subjects] == ["Casework"]
    assert comparison_of((), EDITION).rows == ()


def test_brochures_are_aligned_by_what_they_say_of_themselves_and_their_facts():
    other = shipped()
    comparison = comparison_of_brochures(((BOOK, EDITION), (other, other.editions[0])))
    said = told(comparison)
    assert [subject.title for subject in comparison.subjects] == [
        EDITION.title,
        other.editions[0].title,
    ]
    assert said["Tabs"] == [
        "Overview\nCareers\nFigures",
        "Overview\nOutcomes\nCareers\nUK context",
    ]
    assert said["Languages"] == ["English, Cymraeg", "English"]
    assert said["Version"] == ["1.2.3", other.version]
    assert said["To be reviewed by"][0] == "31 May 2027"
    assert said["How long"][0] == "A few months\nIt varies\nSource: The bulletin"
    assert said["How long"][1].startswith("A few months to one year\n")
    assert said["People in prison"] == [
        "87,465\nAll prisoners · the north · 30 June 2022. Source: The bulletin",
        "",
    ]


@pytest.mark.parametrize("page", [page.id for page in shipped().editions[0].pages])
def test_everything_that_can_be_listed_can_be_compared(page):
    edition = shipped().editions[0]
    places = [PageLink(page, item.id) for item in items_of(edition.page(page))]
    comparison = comparison_of(places, edition)
    assert len(comparison.subjects) == len(places)
    assert all(len(row.cells) == len(places) for row in comparison.rows)
    assert all(any(row.cells) for row in comparison.rows)
