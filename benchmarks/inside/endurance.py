"""Switches tabs so many TIMES; prints the growth of memory in MiB as JSON."""

from __future__ import annotations

import json
import os
import sys

from benchmarks.inside.hand import Hand
from benchmarks.inside.stage import Stage
from benchmarks.processes import own_memory
from ui.command_line import DEFAULT_PACK
from ui.reading import read_pack

BEFORE = 200
"""Switches after which everything that is kept is there."""


def main(times: int) -> dict[str, float]:
    """Return the growth of memory, and of the number of references to None."""
    stage = Stage(read_pack(DEFAULT_PACK), 1920, 1080)
    stage.open()
    stage.settle()
    hand = Hand(stage.window)

    def switch(count: int) -> None:
        for number in range(count):
            stage.time(hand.tab((number + 1) % hand.tabs))

    switch(BEFORE)
    memory, references = own_memory(os.getpid()), sys.getrefcount(None)
    switch(times)
    return {
        "memory": own_memory(os.getpid()) - memory,
        "references": sys.getrefcount(None) - references,
    }


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
