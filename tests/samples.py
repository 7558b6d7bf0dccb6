"""A small brochure with every kind of block, in two languages, for tests of the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from content.links import FigureLink, PageLink, SourceLink, TermLink, WebLink
from content.markdown import Listing, Paragraph, Span
from content.model import (
    Brochure,
    Callout,
    Card,
    CardLink,
    Cards,
    Edition,
    Fact,
    Facts,
    Lead,
    Line,
    Page,
    People,
    ProseBlock,
    Source,
    Statistics,
    Term,
    Tone,
)
from content.statistics import Column, Figure, Kind, Missing, Part, Row, Table
from content.wording import ENGLISH

WELSH = replace(ENGLISH, language="cy", source="Ffynhonnell", glossary="Geirfa")

PRISONS = Table(
    id="prisons",
    title="Fewer people in prison in the north",
    measure="People in prison, two places, by year",
    columns=(
        Column(id="label", part=Part.LABEL, heading="Measure"),
        Column(id="people", part=None, heading="Prisoners", unit="people"),
        Column(id="rate", part=None, heading="Rate"),
        Column(id="when", part=Part.WHEN, heading="When"),
        Column(id="source", part=Part.SOURCE, heading="Source"),
    ),
    rows=tuple(
        Row(
            id=row_id,
            label=label,
            figures=figures,
            who="all prisoners",
            where="the north",
            when=ENGLISH.day(moment),
            moment=moment,
            source="bulletin",
        )
        for row_id, label, figures, moment in (
            (
                "b",
                "Beta",
                (Figure(Kind.COUNT, 1200), Figure(Kind.PERCENT, 46.0, 1)),
                date(2020, 6, 30),
            ),
            (
                "a",
                "Alpha",
                (Figure(Kind.COUNT, 900), Missing("not yet published")),
                date(2021, 6, 30),
            ),
            (
                "c",
                "Gamma",
                (Figure(Kind.COUNT, 87465), Figure(Kind.PERCENT, 7.5, 1)),
                date(2022, 6, 30),
            ),
        )
    ),
    note="Rows are not comparable.",
)


def words(*spans: Span | str) -> tuple[Paragraph]:
    """Return one paragraph."""
    return (Paragraph(tuple(Span(s) if isinstance(s, str) else s for s in spans)),)


def _edition(welsh: str = "") -> Edition:
    return Edition(
        wording=WELSH if welsh else ENGLISH,
        title=f"{welsh}Certificate in Testing and Measuring",
        kicker=f"{welsh}Professional Certificate",
        name=f"{welsh}Testing and Measuring",
        credit="Contains public sector information.",
        pages=(
            Page(
                id="overview",
                title=f"{welsh}Overview",
                blocks=(
                    Lead(
                        id="lead",
                        heading="",
                        text=words("What it is, ", Span("for whom", strong=True)),
                    ),
                    Facts(
                        id="facts",
                        heading="At a glance",
                        items=(
                            Fact(
                                id="time",
                                value="A few months",
                                label="How long",
                                note="It varies",
                                figure=None,
                                source="bulletin",
                            ),
                            Fact(
                                id="many",
                                value="87,465",
                                label="People in prison",
                                note="",
                                figure=FigureLink("prisons", "c", "people"),
                                source="bulletin",
                            ),
                        ),
                    ),
                    ProseBlock(
                        id="text",
                        heading="Why it counts",
                        text=(
                            *words(
                                "A ",
                                Span("cohort", link=TermLink("cohort")),
                                " of people, see ",
                                Span("the careers", link=PageLink("careers", "advocacy")),
                                ".",
                            ),
                            Listing(
                                (
                                    (Span("One"),),
                                    (
                                        Span("Two, from the "),
                                        Span("web", link=WebLink("https://www.example.org/page")),
                                    ),
                                )
                            ),
                        ),
                    ),
                    Callout(
                        id="mind",
                        heading="Mind this",
                        text=words(
                            "A caution from ", Span("a bulletin", link=SourceLink("bulletin"))
                        ),
                        tone=Tone.CAUTION,
                    ),
                ),
            ),
            Page(
                id="careers",
                title=f"{welsh}Careers",
                blocks=(
                    *(
                        ProseBlock(
                            id=f"long-{n}", heading=f"Part {n}", text=words("Many words. " * 120)
                        )
                        for n in range(6)
                    ),
                    Cards(
                        id="roles",
                        heading="Roles",
                        intro=words("Some roles."),
                        items=tuple(
                            Card(
                                id=card_id,
                                icon="",
                                title=card_id.title(),
                                text=words("What it is about. " * 5),
                                links=(
                                    CardLink(title="Overview", target=PageLink("overview", "text")),
                                ),
                            )
                            for card_id in ("casework", "advocacy", "outreach")
                        ),
                        links_label="Leads to",
                    ),
                ),
            ),
            Page(
                id="figures",
                title=f"{welsh}Figures",
                blocks=(
                    Statistics(
                        id="statistics",
                        heading=PRISONS.title,
                        caution="Handle with care.",
                        table=PRISONS,
                        pictures=(
                            People(
                                figure=FigureLink("prisons", "b", "rate"),
                                title="Of 100 people",
                                yes="reoffended",
                                no="did not",
                            ),
                            Line(column="people", title="Over time"),
                        ),
                    ),
                ),
            ),
        ),
        tables=(PRISONS,),
        glossary=(
            Term(
                id="cohort",
                term="Cohort",
                also=("group",),
                meaning=words("People counted together."),
                see=(),
            ),
        ),
        sources=(
            Source(
                id="bulletin",
                title="The bulletin",
                publisher="The office",
                address="https://www.example.org/bulletin",
                licence="Open",
                correct_on=date(2025, 10, 30),
            ),
        ),
    )


def brochure() -> Brochure:
    """Return the sample brochure."""
    return Brochure(
        id="sample",
        version="1.2.3",
        review_by=date(2027, 5, 31),
        editions=(_edition(), _edition("Cymraeg: ")),
    )
