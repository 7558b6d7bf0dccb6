"""The version of the program. The packaging reads it from here too."""

from __future__ import annotations

VERSION = "0.1.0"
