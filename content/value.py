"""What an author wrote, read as what it should be; what does not fit is noted, never raised."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal

from content.nodes import Document, Mapping, Node, Scalar, Sequence
from content.spelling import choice_hint, quoted

MAX_TEXT = 20_000
MAX_ONE_LINE = 1_000

_IDENTIFIER = re.compile(r"[a-z][a-z0-9-]{0,79}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Value:
    """A value at its place in a file, or one that is absent.

    Every reading method returns a blank of its type where the value is absent or does not fit, so
    that a reader goes on and all problems of a file come at once.
    """

    __slots__ = ("_near", "_node", "document", "name")

    def __init__(
        self, document: Document, node: Node | None, name: str = "", near: Node | None = None
    ) -> None:
        self.document = document
        self._node = node
        self._near = near or node
        self.name = name

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return self._node is not None

    def problem(self, message: str, hint: str = "", offset: int = 0) -> None:
        """Note a problem here, or at the character ``offset`` of this text."""
        node, document = self._near, self.document
        if isinstance(node, Scalar) and offset:
            document.problem(*document.place(node, offset), message, hint)
        elif node:
            document.problem(node.line, node.column, message, hint)

    def text(self, *, blank: bool = False) -> str:
        """Read one line of plain text; only where ``blank`` may it be empty."""
        text = self._scalar("a text").strip()
        if "\n" in text:
            self.problem(f"{self._called} has to be one line", 'use ">" to break it in the file')
        elif len(text) > MAX_ONE_LINE:
            self.problem(f"{self._called} is longer than {MAX_ONE_LINE:,} characters")
        elif not text and not blank and isinstance(self._node, Scalar):
            self.problem(f"{self._called} is empty", "fill it in, or leave an optional field out")
        return text

    def long_text(self) -> str:
        """Read a text of any number of lines exactly as written."""
        text = self._scalar("a text")
        if len(text) > MAX_TEXT:
            self.problem(f"{self._called} is longer than {MAX_TEXT:,} characters", "divide it")
            return ""
        if not text.strip() and isinstance(self._node, Scalar):
            self.problem(f"{self._called} is empty")
        return text

    def identifier(self) -> str:
        """Read an id; empty where it is none."""
        text = self._scalar("an id")
        if _IDENTIFIER.fullmatch(text):
            return text
        if isinstance(self._node, Scalar):
            self.problem(f"{quoted(text)} is no id", _ID_HINT)
        return ""

    def choice(self, choices: Collection[str], default: str = "") -> str:
        """Read one of ``choices``; ``default`` where there is nothing or something else."""
        text = self._scalar("one word")
        if text in choices:
            return text
        if isinstance(self._node, Scalar):
            self.problem(f"{self._called} cannot be {quoted(text)}", choice_hint(text, choices))
        return default

    def number(self) -> Decimal | None:
        """Read a number with the decimals as they are written."""
        text = self._scalar("a number")
        if _NUMBER.fullmatch(text):
            return Decimal(text)
        if isinstance(self._node, Scalar):
            hint = "digits and a decimal point alone, as in 87465 or 46.0"
            self.problem(f"{self._called} has to be a number, not {quoted(text)}", hint)
        return None

    def integer(self, least: int, most: int) -> int | None:
        """Read a whole number between two limits, both allowed."""
        number = self.number()
        if number is None:
            return None
        if number != int(number) or not least <= number <= most:
            self.problem(f"{self._called} has to be a whole number from {least} to {most}")
            return None
        return int(number)

    def yes(self) -> bool:
        """Read ``true`` or ``false``."""
        return self.choice(("true", "false"), "false") == "true"

    def day(self) -> date | None:
        """Read a date such as ``2025-09-30``."""
        text = self._scalar("a date")
        if _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                pass
        if isinstance(self._node, Scalar):
            hint = "year-month-day, as in 2025-09-30"
            self.problem(f"{self._called} has to be a date, not {quoted(text)}", hint)
        return None

    def address(self, *, blank: bool = False) -> str:
        """Read an address on the web; only where ``blank`` may it be empty."""
        text = self.text(blank=blank)
        if text and not text.startswith("https://"):
            hint = 'https://… or "" for none' if blank else "https://…"
            self.problem(f"{quoted(text)} is no address", hint)
        return text

    def is_text(self) -> bool:
        """Tell whether this is a text or number and not a list or group of fields."""
        return isinstance(self._node, Scalar)

    def items(self) -> list[Value]:
        """Read a list."""
        match self._node:
            case Sequence(items=items):
                if not items:
                    self.problem(f"{self._called} is empty", "leave an optional field out")
                return [Value(self.document, item, self.name) for item in items]
            case None:
                return []
            case _:
                self.problem(
                    f"{self._called} has to be a list", "each item on a line after a hyphen"
                )
                return []

    def ids(self) -> dict[str, Value]:
        """Read a list of ids, each once."""
        found: dict[str, Value] = {}
        for item in self.items():
            identifier = item.identifier()
            if identifier in found:
                item.problem(f"{quoted(identifier)} stands here twice")
            elif identifier:
                found[identifier] = item
        return found

    def fields(
        self,
        required: Collection[str],
        optional: Collection[str] = (),
        noun: str = "field",
        hints: dict[str, str] | None = None,
    ) -> dict[str, Value]:
        """Read a group of fields with fixed names; every name is in the result.

        ``hints`` say of required fields what to write.
        """
        known = (*required, *optional)
        entries = self._entries()
        for name, (key, _) in entries.items():
            if name not in known:
                hint = choice_hint(name, known)
                Value(self.document, key).problem(f"unknown {noun} {quoted(name)}", hint)
        if self._is_group():
            for name in required:
                if name not in entries:
                    self.problem(
                        f"the {noun} {quoted(name)} is missing", (hints or {}).get(name, "")
                    )
        return {name: self.peek(name) for name in known}

    def peek(self, name: str) -> Value:
        """Read one field of a group and leave the others alone."""
        if isinstance(self._node, Mapping) and name in self._node.entries:
            return Value(self.document, self._node.entries[name][1], name)
        return Value(self.document, None, name, self._near)

    def by_id(self) -> dict[str, Value]:
        """Read values under ids that the author chooses."""
        found: dict[str, Value] = {}
        for name, (key, node) in self._entries().items():
            if _IDENTIFIER.fullmatch(name):
                found[name] = Value(self.document, node, name)
            else:
                Value(self.document, key).problem(f"{quoted(name)} is no id", _ID_HINT)
        return found

    @property
    def _called(self) -> str:
        return quoted(self.name) if self.name else "this"

    def _scalar(self, wanted: str) -> str:
        match self._node:
            case Scalar(text=text):
                return text
            case None:
                return ""
            case _:
                self.problem(f"{self._called} has to be {wanted}, not {_kind(self._node)}")
                return ""

    def _is_group(self) -> bool:
        match self._node:
            case Mapping() | Scalar(text="", style=""):
                return True
            case _:
                return False

    def _entries(self) -> dict[str, tuple[Scalar, Node]]:
        if isinstance(self._node, Mapping):
            return self._node.entries
        if self and not self._is_group():
            hint = "name: value, each on a line of its own"
            self.problem(
                f"{self._called} has to be a group of fields, not {_kind(self._node)}", hint
            )
        return {}


_ID_HINT = "lower-case letters, digits and hyphens, beginning with a letter"


def _kind(node: Node | None) -> str:
    match node:
        case Sequence():
            return "a list"
        case Mapping():
            return "a group of fields"
        case _:
            return "a text"
