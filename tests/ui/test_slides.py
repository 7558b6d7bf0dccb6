"""A presentation shows the blocks of all pages, from the place at hand."""

from __future__ import annotations

import pytest

from tests.samples import brochure
from ui.slides import number_of, slides_of
from ui.visit import Place

SLIDES = slides_of(brochure().editions[0])


def test_every_block_of_every_page_is_a_slide_in_order():
    assert [(slide.page.id, slide.block.id) for slide in SLIDES] == [
        (page.id, block.id) for page in brochure().editions[0].pages for block in page.blocks
    ]


@pytest.mark.parametrize(
    ("page", "place", "block"),
    [
        ("overview", Place(), "lead"),
        ("overview", Place("facts"), "facts"),
        ("overview", Place("many"), "facts"),
        ("overview", Place("facts", 0.5), "facts"),
        ("overview", Place("text", 0.5), "text"),
        ("overview", Place("text", 0.95), "mind"),
        ("overview", Place("many", 1.2), "text"),
        ("overview", Place("time", 1.2), "facts"),
        ("overview", Place("mind", 1.2), "mind"),
        ("careers", Place(), "long-0"),
        ("careers", Place("advocacy"), "roles"),
        ("figures", Place("statistics", 0.99), "statistics"),
        ("careers", Place("nowhere"), "long-0"),
    ],
)
def test_a_place_is_on_the_slide_that_shows_most_of_what_is_in_view(page, place, block):
    slide = SLIDES[number_of(SLIDES, page, place)]
    assert (slide.page.id, slide.block.id) == (page, block)
