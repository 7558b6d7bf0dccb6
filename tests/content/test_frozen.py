"""What is frozen is a dataclass in all but what it costs to make."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import ClassVar

import pytest

from content.frozen import frozen


@frozen
class Point:
    x: int
    y: int = 0

    ORIGIN: ClassVar[str] = "top left"

    @property
    def sum(self) -> int:
        return self.x + self.y


@frozen
class Size:
    x: int
    y: int = 0


@frozen(kw_only=True)
class Account:
    name: str
    is_open: bool = True
    word: str = field(default="", repr=False)


@frozen(eq=False)
class Box:
    width: int


@dataclass(frozen=True, slots=True)
class Model:
    x: int
    y: int = 0


@pytest.mark.parametrize("kind", [Point, Model])
def test_it_is_made_by_place_or_by_name_with_defaults(kind):
    assert (kind(1).x, kind(1).y) == (1, 0)
    assert kind(1, 2) == kind(1, y=2) == kind(y=2, x=1)


@pytest.mark.parametrize("kind", [Point, Model])
@pytest.mark.parametrize(
    ("given", "named"),
    [
        ((), {}),
        ((1, 2, 3), {}),
        ((1,), {"x": 1}),
        ((1,), {"z": 1}),
        ((), {"y": 1}),
        ((1, 2), {"y": 2}),
    ],
)
def test_what_does_not_fit_its_fields_is_refused(kind, given, named):
    with pytest.raises(TypeError):
        kind(*given, **named)


def test_what_is_wrong_is_named():
    with pytest.raises(TypeError, match=r"Point does not fit its fields: x, z"):
        Point(z=1)
    with pytest.raises(TypeError, match=r"Account does not fit its fields: name"):
        Account("ours")
    with pytest.raises(TypeError, match=r"3 without a name"):
        Point(1, 2, 3)


def test_a_field_by_name_alone_has_no_place():
    assert Account(name="ours").is_open
    with pytest.raises(TypeError):
        Account("ours", True, "")


def test_values_are_equal_that_hold_the_same_and_are_of_one_kind():
    assert Point(1, 2) == Point(1, 2) != Point(2, 1)
    assert Point(1, 2) != Size(1, 2)
    assert Point(1, 2) != (1, 2)
    assert len({Point(1, 2), Point(1, 2), Size(1, 2)}) == 2


def test_what_is_compared_by_which_it_is_differs_from_its_like():
    one = Box(3)
    assert one == one  # noqa: PLR0124 - that is the question
    assert one != Box(3)
    assert len({one, Box(3)}) == 2


def test_nothing_of_it_can_be_changed_or_added():
    point = Point(1, 2)
    with pytest.raises(FrozenInstanceError, match="'x'"):
        point.x = 3
    with pytest.raises(FrozenInstanceError, match="'x'"):
        del point.x
    with pytest.raises(FrozenInstanceError, match="'z'"):
        point.z = 3
    assert point == Point(1, 2)
    assert not hasattr(point, "__dict__")


def test_it_tells_what_it_holds_but_no_secret():
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"
    assert "1234" not in repr(Account(name="ours", word="1234"))


def test_it_is_copied_and_kept_like_any_value():
    account = Account(name="ours", word="1234")
    kept = pickle.dumps(account)
    for like in (copy.copy(account), copy.deepcopy(account), pickle.loads(kept)):  # noqa: S301 - ours
        assert like == account


def test_it_is_taken_apart_like_any_dataclass():
    assert replace(Point(1, 2), y=3) == Point(1, 3)
    assert asdict(Point(1, 2)) == {"x": 1, "y": 2}
    assert [one.name for one in fields(Point)] == ["x", "y"]
    assert (Point.ORIGIN, Point(1, 2).sum) == ("top left", 3)
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
        case _:
            pytest.fail("it has no places")
    with pytest.raises(TypeError):
        replace(Point(1, 2), z=3)
