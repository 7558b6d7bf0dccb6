"""The PIN of the staff: how it is kept, and how guessing is slowed down. Qt-free.

A PIN is kept as scrypt with a salt. Every wrong try is counted in a small file before it is
checked, so that pulling the plug spares nobody the delay. No clock of the day is asked: after a
restart the delay begins again, and it is never longer than ten minutes.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from content.files import replace_file

SHORTEST, LONGEST = 4, 12
COST, BLOCK, PARALLEL = 2**15, 8, 1
"""What scrypt costs: 32 MB, and a tenth of a second on the machine it was measured on."""

DELAYS = (0, 0, 30, 60, 120, 300, 600)
"""Seconds to wait after the first wrong PIN, the second and so on; the last for all that follow."""

_SALT_BYTES, _HASH_BYTES = 16, 32
_MOST_COST, _MOST_BLOCK, _MOST_PARALLEL = 2**17, 16, 4
_DIGITS = "0123456789"


def complaint(pin: str) -> str:
    """Say in a sentence why a PIN cannot be taken; empty where it can."""
    if not (pin.isascii() and pin.isdecimal()) or not SHORTEST <= len(pin) <= LONGEST:
        return f"A PIN has {SHORTEST} to {LONGEST} digits and nothing else."
    if len(set(pin)) == 1:
        return "A PIN of one digit alone is guessed at once; please choose another."
    if pin in _DIGITS * 3 or pin in _DIGITS[::-1] * 3:
        return "A PIN of digits in their order is guessed at once; please choose another."
    return ""


def secret_of(pin: str) -> str:
    """Return what is kept of a PIN, with a new salt."""
    salt = os.urandom(_SALT_BYTES)
    found = _scrypt(pin, salt, COST, BLOCK, PARALLEL)
    return f"scrypt${COST}${BLOCK}${PARALLEL}${salt.hex()}${found.hex()}"


def is_pin(pin: str, secret: str) -> bool:
    """Tell whether ``secret`` was made of ``pin``, in a time that does not say how nearly."""
    try:
        _, cost, block, parallel, salt, kept = secret.split("$")
        sizes = int(cost), int(block), int(parallel)
        limits = _MOST_COST, _MOST_BLOCK, _MOST_PARALLEL
        if any(size > limit for size, limit in zip(sizes, limits, strict=True)):
            return False
        return hmac.compare_digest(_scrypt(pin, bytes.fromhex(salt), *sizes), bytes.fromhex(kept))
    except ValueError:  # nothing that this program wrote
        return False


class Verdict(Enum):
    """What came of a try."""

    RIGHT = auto()
    WRONG = auto()
    TOO_SOON = auto()
    UNCHECKED = auto()
    """There was too little memory to check it."""


class PinLock:
    """Checks PINs, and makes those wait who guess. Without a secret it never opens.

    ``state`` is the small file of wrong tries, ``clock`` counts seconds and is never put back.
    """

    def __init__(
        self, secret: str, state: Path, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._secret = secret
        self._state = state
        self._clock = clock
        self._wrong = self._read()
        self._open_from = clock() + _delay(self._wrong)

    @property
    def has_pin(self) -> bool:
        """Whether there is a PIN at all."""
        return bool(self._secret)

    @property
    def wait(self) -> float:
        """The seconds until the next try."""
        return max(0.0, self._open_from - self._clock())

    def attempt(self, pin: str) -> Verdict:
        """Check a PIN. Takes as long as scrypt does, so not in the event loop."""
        if self.wait or not self._secret:
            return Verdict.TOO_SOON if self.wait else Verdict.WRONG
        before = self._wrong
        self._count(before + 1)
        try:
            is_right = is_pin(pin, self._secret)
        except MemoryError:  # nothing was found out, and nothing is held against anybody
            self._count(before)
            return Verdict.UNCHECKED
        if is_right:
            self._count(0)
            return Verdict.RIGHT
        self._open_from = self._clock() + _delay(self._wrong)
        return Verdict.WRONG

    def _count(self, wrong: int) -> None:
        """Remember the wrong tries; where nothing can be written, for this start alone."""
        self._wrong = min(wrong, len(DELAYS))
        with suppress(OSError):
            self._state.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            replace_file(self._state, f"{self._wrong}\n", is_private=True)

    def _read(self) -> int:
        """Return the wrong tries so far. A damaged file stands for as many as cost a delay."""
        try:
            with self._state.open(encoding="ascii") as file:
                text = file.read(8).strip()
        except (FileNotFoundError, NotADirectoryError):
            return 0
        except (OSError, UnicodeDecodeError):
            text = ""
        wrong = int(text) if text.isdecimal() else DELAYS.index(max(DELAYS[:3])) + 1
        return min(wrong, len(DELAYS))


def _delay(wrong: int) -> int:
    return DELAYS[wrong - 1] if wrong else 0


def _scrypt(pin: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=cost,
        r=block,
        p=parallel,
        maxmem=256 * cost * block * parallel,
        dklen=_HASH_BYTES,
    )
