"""Text and controls in millimetres of the real screen, for whoever stands before it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.look import TEXT_STEPS, look_for
from ui.scale import BETWEEN, CAPITAL, PLAIN, TARGET, VIEWING_DISTANCE, scale_for
from ui.tokens import Theme

SCREENS = {
    "15.6 inches": ((1366, 768), (344, 194)),
    "21.5 inches": ((1920, 1080), (476, 268)),
    "24 inches": ((1920, 1080), (527, 296)),
    "27 inches upright": ((1080, 1920), (336, 597)),
    "32 inches, 4K": ((3840, 2160), (708, 398)),
    "43 inches upright, 4K": ((2160, 3840), (529, 941)),
    "55 inches": ((1920, 1080), (1210, 680)),
}
LARGE = ("21.5 inches", "24 inches", "27 inches upright", "32 inches, 4K", "43 inches upright, 4K")


def on(name, step):
    pixels, real = SCREENS[name]
    return look_for(Theme.LIGHT, step, *pixels, scale_for(pixels, real)), pixels[0] / real[0]


def capital(size, density):
    """Return how high a capital letter of a text is, in millimetres."""
    return size * CAPITAL / density


@pytest.mark.parametrize("name", SCREENS)
def test_a_capital_is_4_8_mm_high_at_least(name):
    look, density = on(name, 100)
    for size in (look.caption, look.body, look.lead, look.heading, look.chrome, look.kicker):
        assert capital(size, density) >= 4.8


@pytest.mark.parametrize("name", SCREENS)
def test_two_steps_up_it_is_seen_under_0_7_degrees(name):
    look, density = on(name, 150)
    least = VIEWING_DISTANCE * math.tan(math.radians(0.7))
    assert least > 7.3
    for size in (look.caption, look.body, look.lead, look.heading):
        assert capital(size, density) >= least


@pytest.mark.parametrize("name", LARGE)
def test_on_a_screen_as_large_as_a_stand_has_tabs_and_tools_are_seen_as_well(name):
    look, density = on(name, 150)
    for size in (look.chrome, look.kicker):
        assert capital(size, density) >= 7.3 * 0.95


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("name", SCREENS)
def test_what_a_finger_meets_is_large_and_apart_enough(name, step):
    look, density = on(name, step)
    assert look.target / density >= TARGET
    assert look.between / density >= BETWEEN


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (1080, 1920)])
def test_a_window_on_a_desk_is_as_it_was(size, step):
    look = look_for(Theme.LIGHT, step, *size)
    assert look == look_for(Theme.LIGHT, step, *size, PLAIN)
    assert look.body == round(19 * step / 100)
    assert look.between == 0


@pytest.mark.parametrize("real", [(0, 0), (160, 90), (-1, 5), (1, 1), (16, 9)])
def test_a_size_that_no_screen_has_is_not_believed(real):
    pixels = (1920, 1080)
    plausible = 1.5 <= max(1920 / real[0], 1080 / real[1]) <= 12 if min(real) > 0 else False
    assert (scale_for(pixels, real) is PLAIN) is not plausible


@given(
    st.integers(480, 4000),
    st.integers(360, 4000),
    st.floats(0.1, 12),
    st.sampled_from(TEXT_STEPS),
)
def test_text_leaves_room_for_lines_on_any_screen_and_never_shrinks_with_the_step(
    width, height, density, step
):
    pixels = (width, height)
    scale = scale_for(pixels, (width / density, height / density))
    looks = [look_for(Theme.LIGHT, each, *pixels, scale) for each in TEXT_STEPS]
    bodies = [look.body for look in looks]
    assert bodies == sorted(bodies)
    assert all(
        look.body >= round(19 * each / 100) for look, each in zip(looks, TEXT_STEPS, strict=True)
    )
    look = looks[TEXT_STEPS.index(step)]
    assert look.body <= max(19 * step / 100, min(pixels) / 220 * 19) + 1
