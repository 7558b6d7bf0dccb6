"""A text as a QR code. The only module that imports ``segno``."""

from __future__ import annotations

import segno


def modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of the code of a text; a module is 1 where it is dark, else 0."""
    return tuple(map(bytes, segno.make_qr(text, error="l").matrix))
