"""Colours that people read: WCAG AA in every theme."""

from __future__ import annotations

import pytest

from ui.tokens import COLOURS, Theme

TEXT = 4.5
CONTROL = 3.0

TEXT_PAIRS = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "caution"),
    ("muted", "paper"),
    ("muted", "card"),
    ("muted", "caution"),
    ("link", "paper"),
    ("link", "card"),
    ("link", "caution"),
    ("caution_line", "card"),
    ("accent", "card"),
    ("accent", "paper"),
    ("accent_text", "accent"),
    ("selection_text", "selection"),
    ("mark_text", "mark"),
    ("header_text", "header"),
    ("header_muted", "header"),
    ("header_accent", "header"),
    ("header", "header_text"),
]
CONTROL_PAIRS = [
    ("focus", "paper"),
    ("focus", "card"),
    ("header_focus", "header"),
    ("header_line", "header"),
    ("caution_line", "caution"),
    ("accent", "track"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_defines_it():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(theme, text, ground):
    colours = COLOURS[theme]
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= TEXT


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("line", "ground"), CONTROL_PAIRS)
def test_controls_stand_out_from_their_ground(theme, line, ground):
    colours = COLOURS[theme]
    assert contrast(getattr(colours, line), getattr(colours, ground)) >= CONTROL


@pytest.mark.parametrize("theme", Theme)
def test_chart_colours_stand_out_from_the_card_they_are_drawn_on(theme):
    colours = COLOURS[theme]
    for colour in colours.chart:
        assert contrast(colour, colours.card) >= CONTROL


@pytest.mark.parametrize("theme", [Theme.CONTRAST, Theme.CONTRAST_DARK])
def test_high_contrast_is_high(theme):
    colours = COLOURS[theme]
    assert contrast(colours.ink, colours.paper) >= 15
    assert contrast(colours.link, colours.paper) >= 7
