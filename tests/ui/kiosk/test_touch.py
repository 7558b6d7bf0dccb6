"""What the touches on known dots say about a touch screen."""

from __future__ import annotations

import pytest

from ui.kiosk.touch import CORNERS, DOTS, Fault, fault_of, offset_of, unreached

WIDTH, HEIGHT = 1920, 1080

FELT = {
    Fault.NONE: lambda x, y: (x, y),
    Fault.TURNED_ROUND: lambda x, y: (WIDTH - x, HEIGHT - y),
    Fault.MIRRORED_SIDEWAYS: lambda x, y: (WIDTH - x, y),
    Fault.MIRRORED_UPRIGHT: lambda x, y: (x, HEIGHT - y),
    # A turned screen still reaches every edge: its long side is felt along the short one.
    Fault.TURNED_RIGHT: lambda x, y: (WIDTH - y * WIDTH / HEIGHT, x * HEIGHT / WIDTH),
    Fault.TURNED_LEFT: lambda x, y: (y * WIDTH / HEIGHT, HEIGHT - x * HEIGHT / WIDTH),
    Fault.MIRRORED_AND_TURNED_LEFT: lambda x, y: (y * WIDTH / HEIGHT, x * HEIGHT / WIDTH),
    Fault.MIRRORED_AND_TURNED_RIGHT: lambda x, y: (
        WIDTH - y * WIDTH / HEIGHT,
        HEIGHT - x * HEIGHT / WIDTH,
    ),
    Fault.INACCURATE: lambda x, y: (x + WIDTH * 0.15, y),
}


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("unsteady", [0, 40, -40])
def test_a_fault_is_named_by_where_fingers_are_felt(fault, unsteady):
    touched = []
    for x, y in DOTS:
        right, below = FELT[fault](x * WIDTH + unsteady, y * HEIGHT - unsteady)
        touched.append((right / WIDTH, below / HEIGHT))
    assert fault_of(touched) is fault


def test_touches_all_in_one_place_are_no_turned_screen():
    assert fault_of([(0.2, 0.2)] * 4) is Fault.INACCURATE


def test_an_offset_is_measured():
    right, below = offset_of([(x + 0.15, y - 0.05) for x, y in DOTS])
    assert (round(right, 6), round(below, 6)) == (0.15, -0.05)


def test_corners_that_do_not_answer_are_found():
    assert unreached(CORNERS) == ()
    assert unreached([(0.0, 0.0), (0.9, 0.0), (0.98, 0.97), (0.0, 0.9)]) == (1, 3)
