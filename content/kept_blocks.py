"""The blocks of a page as they are kept: made when they are first asked for.

A start reads what is kept of all pages, and shows one. Tables are kept once, with their edition.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import overload

from content import links, markdown, model, statistics
from content.model import Block, Brochure, Edition, Page
from content.pickled import classes_of, packed, unpacked
from content.statistics import Table

_CLASSES = classes_of(links, markdown, model, statistics)


class KeptBlocks(Sequence[Block]):
    """The blocks that ``data`` says; ``tables`` are those of their edition."""

    __slots__ = ("_blocks", "_data", "_tables")

    def __init__(self, data: bytes, tables: tuple[Table, ...]) -> None:
        self._data = data
        self._tables = tables
        self._blocks: tuple[Block, ...] | None = None

    @property
    def _made(self) -> tuple[Block, ...]:
        if self._blocks is None:
            self._blocks = tuple(unpacked(self._data, _CLASSES, self._tables))
        return self._blocks

    @overload
    def __getitem__(self, place: int) -> Block: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Block]: ...
    def __getitem__(self, place: int | slice) -> Block | Sequence[Block]:
        return self._made[place]

    def __len__(self) -> int:
        return len(self._made)

    def __iter__(self) -> Iterator[Block]:
        return iter(self._made)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KeptBlocks | tuple) and self._made == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        return repr(self._made)

    def __reduce__(self) -> tuple[type[KeptBlocks], tuple[bytes, tuple[Table, ...]]]:
        return KeptBlocks, (self._data, self._tables)


def to_keep(brochure: Brochure) -> Brochure:
    """Return the same brochure with the blocks of each page by themselves."""
    return replace(brochure, editions=tuple(map(_edition, brochure.editions)))


def _edition(edition: Edition) -> Edition:
    def page(page: Page) -> Page:
        data = packed(tuple(page.blocks), edition.tables)
        return replace(page, blocks=KeptBlocks(data, edition.tables))

    return replace(edition, pages=tuple(map(page, edition.pages)))
