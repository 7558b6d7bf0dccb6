"""The initial mutations of Welsh, from the dictionary's form and back to it."""

from __future__ import annotations

import pytest

from content.mutation import forms

# the radical, then its soft, nasal and aspirate mutation where it has one
MUTATED = (
    ("pen", "ben", "mhen", "phen"),
    ("tad", "dad", "nhad", "thad"),
    ("carchar", "garchar", "ngharchar", "charchar"),
    ("bachgen", "fachgen", "machgen"),
    ("dyn", "ddyn", "nyn"),
    ("gardd", "ardd", "ngardd"),
    ("gwlad", "wlad", "ngwlad"),
    ("glan", "lan", "nglan"),
    ("mam", "fam"),
    ("llys", "lys"),
    ("rhan", "ran"),
    ("ysgol", "hysgol"),
)


@pytest.mark.parametrize("family", MUTATED, ids=lambda family: family[0])
def test_every_mutation_leads_to_every_other(family):
    for word in family:
        assert set(family) <= set(forms(word)), word
        assert forms(word)[0] == word


@pytest.mark.parametrize("word", ["chwarae", "ffordd", "theatr", "ddoe", "sir", "swydd", "jam"])
def test_a_letter_of_two_signs_is_not_changed_by_its_first(word):
    changed = set(forms(word)) - {word}
    assert not {form for form in changed if form.startswith(("gh", "bh", "dh", "fh", "b", "m"))}


@pytest.mark.parametrize("word", ["sir", "swydd", "jam", "123", "fforwm", "zeta"])
def test_other_letters_stay(word):
    assert forms(word) == (word,)
