"""How a kiosk ends, as its supervisor sees it. Qt-free."""

from __future__ import annotations

from enum import IntEnum


class Ending(IntEnum):
    """The exit codes of a kiosk. A supervisor starts it again after each of them but ``STAFF``."""

    AGAIN = 0
    """The system asked for it, or the staff wants it started again, or another one is there."""

    STAFF = 10
    """The staff wants it to stay ended."""

    FAILED = 70
    """It failed too often in a short time to go on."""
