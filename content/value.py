"""What an author wrote, read as what it should be; what does not fit is noted, never raised."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal

from content.nodes import Document, Mapping, Node, Scalar, Sequence
from content.spelling import choice_hint, lack, quoted, suggestion

MAX_TEXT = 20_000
MAX_ONE_LINE = 1_000

_IDENTIFIER = re.compile(r"[a-z][a-z0-9-]{0,79}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_ADDRESS = re.compile(r"https://[^\s]+")
_COMMENT = re.compile(r"[ \t]+#")
_DAY_HINT = "year-month-day, as in 2025-09-30"
_NUMBER_HINT = "digits and a decimal point alone, as in 87465 or 46.0"
_LED_TO = {"block": "place", "fact": "place", "card": "place", "column": "column of figures"}
"""What links call that which has another name where it stands."""
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

    def problem(
        self, message: str, hint: str = "", lacking: str = "", offset: int | None = None
    ) -> None:
        """Note a problem here, or at the character ``offset`` of this text."""
        node, document = self._near, self.document
        if isinstance(node, Scalar) and offset is not None:
            document.problem(*document.place(node, offset), message, hint, lacking)
        elif node:
            document.problem(node.line, node.column, message, hint, lacking)

    def text(self, *, blank: bool = False) -> str:
        """Read one line of plain text; only where ``blank`` may it be empty."""
        text = self._scalar("a text").strip()
        if "\n" in text:
            self.problem(f"{self._called} has to be one line", 'use ">" to break it in the file')
        elif len(text) > MAX_ONE_LINE:
            self.problem(f"{self._called} is longer than {MAX_ONE_LINE:,} characters")
        elif not text and not blank:
            self._refuse(text, "", "fill it in, or leave an optional field out")
        return text

    def words(self) -> str:
        """Read one line of words that somebody will read: none may be lost as a comment."""
        text = self.text()
        self._check_comment(text)
        return text

    def long_text(self) -> str:
        """Read a text of any number of lines exactly as written."""
        text = self._scalar("a text")
        if len(text) > MAX_TEXT:
            self.problem(f"{self._called} is longer than {MAX_TEXT:,} characters", "divide it")
            return ""
        if not text.strip():
            self._refuse("", "")
        self._check_comment(text)
        return text

    def identifier(self) -> str:
        """Read an id; empty where it is none."""
        text = self._scalar("an id")
        if is_id(text):
            return text
        self._refuse(text, f"{quoted(text)} is no id", id_hint(text))
        return ""

    def choice(self, choices: Collection[str], default: str = "") -> str:
        """Read one of ``choices``; ``default`` where there is nothing or something else."""
        text = self._scalar("one word")
        if text in choices:
            return text
        self._refuse(text, f"{self._called} cannot be {quoted(text)}", choice_hint(text, choices))
        return default

    def number(self) -> Decimal | None:
        """Read a number with the decimals as they are written."""
        text = self._scalar("a number")
        if _NUMBER.fullmatch(text):
            return Decimal(text)
        self._refuse(text, f"{self._called} has to be a number, not {quoted(text)}", _NUMBER_HINT)
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

    def day(self, *, instead: str = "") -> date | None:
        """Read a date such as ``2025-09-30``; ``instead`` is what else may stand here."""
        text = self._scalar("a date")
        if _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                self.problem(f"there is no such day as {quoted(text)}", _DAY_HINT)
                return None
        hint = f"{_DAY_HINT}, or: {instead}" if instead else _DAY_HINT
        self._refuse(text, f"{self._called} has to be a date, not {quoted(text)}", hint)
        return None

    def address(self, *, blank: bool = False) -> str:
        """Read an address on the web; only where ``blank`` may it be empty."""
        text = self.text(blank=blank)
        if text and not _ADDRESS.fullmatch(text):
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
                hint = "[one, another], or each item on a line after a hyphen"
                self.problem(f"{self._called} has to be a list", hint)
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
        elsewhere: dict[str, str] | None = None,
    ) -> dict[str, Value]:
        """Read a group of fields with fixed names; every name is in the result.

        ``hints`` say of required fields what to write, ``elsewhere`` of other names why they do
        not stand here.
        """
        known = (*required, *optional)
        entries = self._entries()
        missing = [name for name in required if name not in entries] if self._is_group() else []
        unknown = [name for name in entries if name not in known]
        for name in unknown:
            key = Value(self.document, entries[name][0])
            hint = (elsewhere or {}).get(name) or key._slip(name) or suggestion(name, missing)
            if not hint and noun != "field" and len(unknown) == len(missing) == 1:
                hint = f"did you mean {quoted(missing[0])}?"
            missing = [other for other in missing if quoted(other) not in hint]
            free = [other for other in known if other not in entries]
            hint = hint or suggestion(name, free) or choice_hint(name, known)
            key.problem(f"unknown {noun} {quoted(name)}", hint)
            self.document.problems.excuse(lack(_LED_TO.get(noun, noun), name))
        for name in missing:
            self.problem(f"the {noun} {quoted(name)} is missing", (hints or {}).get(name, ""))
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
                Value(self.document, key).problem(f"{quoted(name)} is no id", id_hint(name))
        return found

    @property
    def _called(self) -> str:
        return quoted(self.name) if self.name else "this"

    def _slip(self, name: str) -> str:
        """Say which slip makes what is no field look like one; empty if none is known."""
        if name.isdecimal():
            return "a number has a decimal point and no comma, as in 87465 or 46.0"
        if ":" in name.rstrip(":"):
            return "a space follows the colon"
        if self._is_cut_off():
            return "a text with a comma in it needs quotes here"
        return ""

    def _is_cut_off(self) -> bool:
        """Tell whether this name between braces has no colon: a comma before it has made it one."""
        node = self._node
        if not isinstance(node, Scalar) or node.style:
            return False
        after = self.document.source[node.start + len(node.text) :][:200].lstrip()
        return after[:1] in {",", "}"}

    def _scalar(self, wanted: str) -> str:
        match self._node:
            case Scalar(text=text):
                return text
            case None:
                return ""
            case _:
                hint = "put quotes round a text that begins with a bracket"
                message = f"{self._called} has to be {wanted}, not {_kind(self._node)}"
                self.problem(message, hint if self._is_bracketed() else "")
                return ""

    def _refuse(self, text: str, message: str, hint: str = "") -> None:
        """Note that a text does not fit; one that is empty or absent is only said to be so."""
        if not isinstance(self._node, Scalar):
            return
        if text:
            self.problem(message, hint)
        elif self._comment():
            hint = "# begins a comment; put quotes round a text that begins with it"
            self.problem(f"{self._called} is empty", hint)
        else:
            self.problem(f"{self._called} is empty", hint)

    def _check_comment(self, text: str) -> None:
        comment = self._comment()
        if text and comment and isinstance(self._node, Scalar):
            source, node = self.document.source, self._node
            line = node.line + source.count("\n", node.start, node.end)
            column = comment - source.rfind("\n", 0, node.end) - 1
            hint = 'put quotes round a text with " #" in it; a comment has a line of its own'
            self.document.problem(line, column, "what follows # is left out as a comment", hint)

    def _comment(self) -> int:
        """Return where a comment follows a text without quotes, in its line; 0 if there is none."""
        node = self._node
        if not isinstance(node, Scalar) or node.style:
            return 0
        match = _COMMENT.match(self.document.source, node.end)
        return match.end() - 1 if match else 0

    def _is_bracketed(self) -> bool:
        node = self._node
        if node is None:
            return False
        line = self.document.source.split("\n")[node.line]
        return line[node.column : node.column + 1] in {"[", "{"}

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


def is_id(text: str) -> bool:
    """Tell whether a text is an id."""
    return bool(_IDENTIFIER.fullmatch(text))


def id_hint(text: str) -> str:
    """Say what an id is, with one that is like ``text``."""
    rule = "lower-case letters, digits and hyphens, beginning with a letter"
    proposal = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return f'{rule}, as in "{proposal}"' if is_id(proposal) else rule


def _kind(node: Node | None) -> str:
    match node:
        case Sequence():
            return "a list"
        case Mapping():
            return "a group of fields"
        case _:
            return "a text"
