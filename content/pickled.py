"""Values as bytes, and back: what is made of them is of the classes allowed, and nothing else."""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

Classes = Mapping[tuple[str, str], type]


def classes_of(*modules: ModuleType) -> Classes:
    """Return the classes of some modules, and paths and dates, by their names."""
    own = (
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__
    )
    return {(each.__module__, each.__qualname__): each for each in (*own, date, type(Path()))}


def packed(value: object, shared: Sequence[object] = ()) -> bytes:
    """Return a value as bytes; of what is ``shared`` they say only which one it is."""
    file = BytesIO()
    _Pickler(file, shared).dump(value)
    return file.getvalue()


def unpacked(data: bytes | memoryview, classes: Classes, shared: Sequence[object] = ()) -> Any:
    """Return the value. Raises whatever may go wrong with foreign bytes."""
    return _Unpickler(BytesIO(data), classes, shared).load()


class _Pickler(pickle.Pickler):
    def __init__(self, file: BytesIO, shared: Sequence[object]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._places = {id(value): place for place, value in enumerate(shared)}

    def persistent_id(self, value: object) -> int | None:
        return self._places.get(id(value))


class _Unpickler(pickle.Unpickler):
    """Makes values of the classes that are allowed and nothing else, whatever the bytes ask for."""

    def __init__(self, file: BytesIO, classes: Classes, shared: Sequence[object]) -> None:
        super().__init__(file)
        self._classes = classes
        self._shared = shared

    def find_class(self, module: str, name: str) -> type:
        try:
            return self._classes[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not kept here") from None

    def persistent_load(self, place: int) -> object:
        return self._shared[place]
