"""How Qt's functions are called, in PySide's own words: read when first asked for. Qt-free."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

PACKAGE = "shibokensupport.signature."
MODULES = frozenset(
    PACKAGE + name for name in ("lib.enum_sig", "lib.pyi_generator", "lib.tool", "parser")
)
"""What reads the words that PySide keeps for a ``TypeError``, and what writes stubs from them."""


class Later:
    """Finds these modules and puts others in their place, whose functions fetch the true ones."""

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        """Answer Python's question who loads a module; the signature is Python's."""
        return ModuleSpec(fullname, cast("Loader", self)) if fullname in MODULES else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return what stands in for a module until one of its functions is called."""
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: that is the point of it."""


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*arguments: object, **named: object) -> object:
            return getattr(_true(self.__name__), name)(*arguments, **named)

        return call


def _true(name: str) -> ModuleType:
    for each in MODULES:
        if isinstance(sys.modules.get(each), _StandIn):
            del sys.modules[each]
    return import_module(name)


@contextmanager
def late_signatures() -> Iterator[None]:
    """Have PySide imported without them.

    It does nothing where PySide keeps its modules packed, as pip installs it: that finder is asked
    before any other, and forgets them after.
    """
    later = Later()
    sys.meta_path.insert(0, later)
    try:
        yield
    finally:
        sys.meta_path.remove(later)
