"""What opens when a term, a source, a figure or an address is followed, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from content.links import FigureLink, SourceLink, TermLink, WebLink
from content.markdown import Listing, plain
from content.model import Term
from content.notes import glossary_note, note_for, sources_note
from tests.samples import brochure, words

EDITION = brochure().editions[0]
(COHORT,) = EDITION.glossary
(BULLETIN,) = EDITION.sources


def links(note):
    for part in note.text:
        for spans in part.items if isinstance(part, Listing) else (part.spans,):
            yield from (span.link for span in spans if span.link is not None)


def test_a_term_says_its_meaning_and_its_other_names():
    note = note_for(TermLink("cohort"), EDITION)
    assert (note.kicker, note.title) == ("Glossary", "Cohort")
    assert "People counted together." in plain(note.text)
    assert "Also called: group" in plain(note.text)


def test_a_term_leads_on_to_related_terms():
    rate = Term(id="rate", term="Rate", also=(), meaning=words("How many."), see=("cohort",))
    note = note_for(TermLink("rate"), replace(EDITION, glossary=(COHORT, rate)))
    assert "See also: Cohort" in plain(note.text)
    assert list(links(note)) == [TermLink("cohort")]
    assert "Also called" not in plain(note.text)


def test_a_source_says_who_published_it_when_where_and_under_which_licence():
    note = note_for(SourceLink("bulletin"), EDITION)
    assert (note.kicker, note.title) == ("Source", "The bulletin")
    said = plain(note.text)
    for part in ("Published by: The office", "30 October 2025", BULLETIN.address, "Open"):
        assert part in said
    assert list(links(note)) == [WebLink(BULLETIN.address)]


def test_a_source_without_a_date_says_that_none_is_stated():
    source = replace(BULLETIN, correct_on=None)
    note = note_for(SourceLink("bulletin"), replace(EDITION, sources=(source,)))
    assert "Date of the information not stated" in plain(note.text)


def test_a_source_without_address_and_licence_leaves_them_out():
    source = replace(BULLETIN, address="", licence="")
    note = note_for(SourceLink("bulletin"), replace(EDITION, sources=(source,)))
    assert "Address" not in plain(note.text)
    assert "Licence" not in plain(note.text)
    assert not list(links(note))


def test_a_figure_says_whom_where_when_and_leads_to_its_source():
    note = note_for(FigureLink("prisons", "c", "people"), EDITION)
    assert note.kicker == "Figure"
    assert "87,465" in note.title
    for part in ("all prisoners", "the north", "30 June 2022", "Rows are not comparable."):
        assert part in plain(note.text)
    assert list(links(note)) == [SourceLink("bulletin")]


def test_a_missing_figure_says_why():
    note = note_for(FigureLink("prisons", "a", "rate"), EDITION)
    assert "not yet published" in note.title + plain(note.text)


def test_an_address_is_shown_whole_and_never_a_link_to_itself():
    note = note_for(WebLink("https://www.example.org/page?a=1"), EDITION)
    assert note.title == "www.example.org"
    assert "https://www.example.org/page?a=1" in plain(note.text)
    assert not list(links(note))


@pytest.mark.parametrize(
    "link", [TermLink("x"), SourceLink("x"), FigureLink("x", "y", "z")], ids=str
)
def test_a_link_that_leads_nowhere_is_an_error(link):
    with pytest.raises(KeyError):
        note_for(link, EDITION)


def test_the_glossary_has_every_term_with_its_meaning():
    note = glossary_note(EDITION)
    assert (note.kicker, note.title) == (EDITION.kicker, "Glossary")
    for part in ("Cohort", "People counted together.", "group"):
        assert part in plain(note.text)


def test_the_sources_end_with_the_line_of_credit():
    later = replace(BULLETIN, id="later", title="A later one", correct_on=date(2026, 1, 2))
    note = sources_note(replace(EDITION, sources=(BULLETIN, later)))
    said = plain(note.text)
    assert said.index("The bulletin") < said.index("A later one")
    assert said.splitlines()[-1] == EDITION.credit


def test_a_note_speaks_the_language_of_its_edition():
    welsh = brochure().edition("cy")
    assert note_for(TermLink("cohort"), welsh).kicker == "Geirfa"
