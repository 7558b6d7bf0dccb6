"""Reads a PACK through a CACHE folder as a start does; prints the seconds as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from ui.kept import read


def main(pack: str, cache: str) -> float:
    """Return the seconds."""
    begun = perf_counter()
    read(Path(pack), Path(cache))
    return perf_counter() - begun


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
