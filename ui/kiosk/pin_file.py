"""Puts the PIN into the settings file and leaves every other line of it as it is. Qt-free."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from content.files import replace_file
from content.problems import ContentError, Problem, Problems
from content.yaml_reader import read_text
from ui.settings import KioskSettings
from ui.settings_reader import is_blank, settings_from

_PIN = re.compile(
    r"(?:^|(?<=\r))(\ufeff?pin[ \t]*:)[ \t]*[^\r\n]*?([ \t]+#[^\r\n]*)?(?=[\r\n]|\Z)", re.MULTILINE
)


class RefusedError(Exception):
    """The PIN cannot be put into this file; the text is one sentence for whoever asked."""


def store_pin(path: Path, secret: str) -> None:
    """Write ``secret`` as the file's PIN, for its owner's eyes alone; make the file if need be.

    Raises RefusedError, and OSError where the file cannot be read or written.
    """
    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise RefusedError(f"{path} is not UTF-8 text, so nothing was changed.") from error
    after = _with_pin(text, secret)
    if not _says_the_same(path, text, after, secret):
        raise RefusedError(
            f"{path} has mistakes where the PIN would stand, so nothing was changed; "
            f"mend them first: python main.py check {path}"
        )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    replace_file(path, after, is_private=True)


def _with_pin(text: str, secret: str) -> str:
    """Put the PIN into its line, or into a new one at the end."""
    if _PIN.search(text):
        return _PIN.sub(rf"\g<1> {secret}\g<2>", text, count=1)
    end = "\r\n" if "\r\n" in text else "\n"
    gap = end if text and not text.endswith(("\n", "\r", "\ufeff")) else ""
    return f"{text}{gap}pin: {secret}{end}"


def _says_the_same(path: Path, before: str, after: str, secret: str) -> bool:
    """Tell whether nothing but the PIN is another, and nothing is wrong that was right before."""
    old, old_problems = _read(path, before)
    new, new_problems = _read(path, after)
    if old is None or new is None:
        return False
    return new == replace(old, secret=secret) and new_problems <= old_problems


def _read(path: Path, text: str) -> tuple[KioskSettings | None, set[Problem]]:
    if is_blank(text.removeprefix("\ufeff")):
        return KioskSettings(), set()
    problems = Problems()
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        value = read_text(path, plain, problems)
        settings = settings_from(value, path.parent) if value else None
    except ContentError as error:
        return None, set(error.problems)
    return settings, set(problems)
