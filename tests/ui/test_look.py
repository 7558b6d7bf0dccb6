"""Sizes grow with the text step; tabs and tools never crowd out the page."""

from __future__ import annotations

from dataclasses import asdict
from itertools import pairwise

import pytest

from ui.look import TEXT_STEPS, look_for
from ui.tokens import COLOURS, Theme

SIZES = ((1024, 600), (1280, 800), (1920, 1080), (3840, 2160), (1080, 1920))
WORDS = ("caption", "body", "card_title", "lead", "heading", "figure", "icon", "measure")


@pytest.mark.parametrize("size", SIZES)
def test_text_grows_with_every_step(size):
    looks = [asdict(look_for(Theme.LIGHT, step, *size)) for step in TEXT_STEPS]
    for smaller, larger in pairwise(looks):
        assert all(smaller[name] < larger[name] for name in WORDS)


def test_text_is_twice_as_large_at_two_hundred_percent():
    once, twice = (look_for(Theme.LIGHT, step, 1920, 1080) for step in (100, 200))
    assert twice.body == 2 * once.body


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", SIZES)
def test_tabs_and_tools_leave_the_page_most_of_the_window(size, step):
    look = look_for(Theme.LIGHT, step, *size)
    assert 48 <= look.target <= size[1] / 6
    assert look.chrome >= 18


def test_tabs_and_tools_grow_only_where_there_is_room():
    assert (
        look_for(Theme.LIGHT, 250, 1024, 600).chrome < look_for(Theme.LIGHT, 250, 3840, 2160).chrome
    )


@pytest.mark.parametrize("size", SIZES)
def test_the_sign_of_a_bookmark_grows_with_the_words_beside_it(size):
    once, twice = (look_for(Theme.LIGHT, step, *size) for step in (100, 200))
    assert twice.glyph / once.glyph == pytest.approx(twice.body / once.body, rel=0.1)
    assert twice.bookmark >= max(twice.target, twice.glyph)


def test_spaces_do_not_grow_with_the_text():
    small, large = (look_for(Theme.LIGHT, step, 1280, 800) for step in (100, 250))
    assert (small.gap, small.padding, small.margin) == (large.gap, large.padding, large.margin)


def test_a_narrow_window_has_narrow_margins_and_smaller_headings():
    narrow, wide = look_for(Theme.LIGHT, 100, 600, 900), look_for(Theme.LIGHT, 100, 1280, 800)
    assert narrow.margin < wide.margin
    assert narrow.heading < wide.heading


def test_a_low_window_does_without_the_small_line():
    assert look_for(Theme.LIGHT, 100, 1024, 600).is_compact
    assert look_for(Theme.LIGHT, 150, 1024, 600).is_compact
    assert not look_for(Theme.LIGHT, 100, 1280, 800).is_compact


@pytest.mark.parametrize("theme", Theme)
def test_a_look_has_the_colours_of_its_theme(theme):
    assert look_for(theme, 100, 1280, 800).colours == COLOURS[theme]
