"""Reads what a page is in every language: the order of its blocks, and what each needs."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from content.frozen import frozen
from content.spelling import quoted
from content.value import Value

Shape = tuple[tuple[str, ...], tuple[str, ...]]
"""The names of required and of optional fields."""

BLOCKS: Mapping[str, Shape] = {
    "lead": ((), ()),
    "prose": ((), ()),
    "callout": ((), ("tone",)),
    "facts": (("items",), ()),
    "cards": (("items",), ()),
    "statistics": (("table",), ("pictures",)),
    "image": (("file",), ()),
}
"""The kinds of blocks, with the fields of each beside ``kind`` and ``id``."""

ITEMS: Mapping[str, Shape] = {
    "facts": (("id",), ("source", "figure")),
    "cards": (("id",), ("icon", "links")),
}
"""The kinds of blocks that have items, with the fields of an item."""

_ANY_FIELD = ("id", *(name for shape in BLOCKS.values() for names in shape for name in names))

Fields = Mapping[str, Value]


@frozen(kw_only=True)
class BlockRoot:
    """A block; ``kind`` is empty where it could not be read, which has then been noted."""

    id: str
    kind: str
    fields: Fields
    items: Mapping[str, Fields]


@frozen(kw_only=True)
class PageRoot:
    """A page; ``places`` holds the ids of its blocks and of their items."""

    id: str
    blocks: tuple[BlockRoot, ...]
    places: Collection[str]


def read_page_root(page_id: str, value: Value) -> PageRoot:
    """Read a file of ``pages/``."""
    places: dict[str, Value] = {}
    blocks = []
    for item in value.fields(("blocks",))["blocks"].items():
        block = _block(item, places)
        if block.id:
            blocks.append(block)
    return PageRoot(id=page_id, blocks=tuple(blocks), places=places)


def _block(item: Value, places: dict[str, Value]) -> BlockRoot:
    kind = item.peek("kind").choice(BLOCKS)
    if not kind:
        if not item.peek("kind"):
            item.fields(("kind",), _ANY_FIELD, hints={"kind": f"one of {', '.join(BLOCKS)}"})
        return BlockRoot(id=_place(item.peek("id"), places), kind="", fields={}, items={})
    required, optional = BLOCKS[kind]
    fields = item.fields(("kind", "id", *required), optional)
    block_id = _place(fields["id"], places)
    items = {}
    if kind in ITEMS:
        for inner in fields["items"].items():
            inner_fields = inner.fields(*ITEMS[kind])
            if inner_id := _place(inner_fields["id"], places):
                items[inner_id] = inner_fields
    return BlockRoot(id=block_id, kind=kind, fields=fields, items=items)


def _place(value: Value, places: dict[str, Value]) -> str:
    identifier = value.identifier()
    if identifier in places:
        value.problem(f"the id {quoted(identifier)} stands on this page twice")
        return ""
    if identifier:
        places[identifier] = value
    return identifier
