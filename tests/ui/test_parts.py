"""A slide longer than the screen is parted between its pieces, in parts of even lengths."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ui.parts import Kind, Part, Piece, parts_of

LINE = 20


def stack(*heights: int, kind: Kind = Kind.SOLID, gap: int = 10, top: int = 0) -> list[Piece]:
    """Return pieces one below the other."""
    pieces = []
    for height in heights:
        pieces.append(Piece(top, top + height, kind))
        top += height + gap
    return pieces


def ends(parts: tuple[Part, ...]) -> list[tuple[int, int]]:
    return [(part.top, part.bottom) for part in parts]


def test_what_fits_is_one_part():
    assert parts_of(stack(100, 100), 210, 210, LINE) == (Part(0, 210),)


def test_it_is_parted_between_pieces_in_even_parts():
    parts = parts_of(stack(100, 100, 100, 100), 430, 330, LINE)
    assert ends(parts) == [(0, 210), (220, 430)]


def test_a_heading_stays_with_what_follows():
    pieces = [*stack(100, 100), Piece(220, 250, Kind.HEADING), *stack(100, top=260)]
    parts = parts_of(pieces, 360, 260, LINE)
    assert ends(parts) == [(0, 210), (220, 360)]


def test_a_box_is_not_parted_where_it_fits_by_itself():
    pieces = [*stack(100), *stack(40, 40, top=130), Piece(120, 230, Kind.BOX)]
    assert ends(parts_of(pieces, 240, 200, LINE)) == [(0, 100), (120, 240)]


def test_a_box_longer_than_the_screen_is_parted_between_its_lines():
    pieces = [*stack(40, 40, 40, 40, 40, top=20), Piece(0, 280, Kind.BOX)]
    parts = parts_of(pieces, 280, 200, LINE)
    assert len(parts) == 2
    assert parts[0].bottom in {60, 110, 160}
    assert parts[1].top - parts[0].bottom == 10


def test_things_side_by_side_are_parted_where_neither_is_cut():
    left, right = stack(60, 60, 60), stack(130, 60)
    assert ends(parts_of([*left, *right], 200, 150, LINE)) == [(0, 130), (140, 200)]


def test_a_part_that_goes_on_with_a_table_has_room_for_its_headings():
    table = [Piece(0, 30, Kind.HEADING), *stack(50, 50, 50, 50, gap=0, top=30)]
    parts = parts_of([*table, Piece(0, 230, Kind.TABLE, 30)], 230, 140, LINE)
    assert parts == (Part(0, 130), Part(130, 230, 30))


def test_a_piece_taller_than_the_screen_is_cut_and_a_line_is_seen_twice():
    parts = parts_of(stack(500), 500, 200, LINE)
    assert parts[0].top == 0
    assert parts[-1].bottom == 500
    assert all(before.bottom - after.top == LINE for before, after in pairwise(parts))


@example([130, 41], [Kind.SOLID] * 12, 60, 20)  # too tall by a pixel for a part with headings
@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=12),
    st.lists(st.sampled_from([Kind.SOLID, Kind.HEADING, Kind.LEADING]), min_size=12, max_size=12),
    st.integers(3 * LINE, 300),
    st.integers(0, 40),
)
def test_all_of_it_is_shown_and_no_part_is_too_tall(heights, kinds, room, head):
    pieces = [
        Piece(piece.top, piece.bottom, kind)
        for piece, kind in zip(stack(*heights), kinds, strict=False)
    ]
    height = pieces[-1].bottom
    parts = parts_of([*pieces, Piece(0, height, Kind.TABLE, head)], height, room, LINE)
    assert (parts[0].top, parts[-1].bottom) == (0, height)
    for part in parts:
        assert part.bottom - part.top + part.head <= room
    for before, after in pairwise(parts):
        assert before.top < after.top
        gap = range(before.bottom, after.top)
        assert not any(piece.top < gap.stop and piece.bottom > gap.start for piece in pieces if gap)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_small_pieces_are_never_cut(count):
    pieces = stack(*[90] * 3 * count)
    for part in parts_of(pieces, pieces[-1].bottom, 295, LINE):
        for piece in pieces:
            assert (
                piece.bottom <= part.top
                or piece.top >= part.bottom
                or (part.top <= piece.top and piece.bottom <= part.bottom)
            )
