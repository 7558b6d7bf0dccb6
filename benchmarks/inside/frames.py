"""Clicks through the brochure that comes with the program: WIDTH HEIGHT; prints seconds as JSON."""

from __future__ import annotations

import json
import os
import sys
from itertools import cycle, islice

from benchmarks.inside.hand import Hand
from benchmarks.inside.stage import Stage
from benchmarks.processes import own_memory
from ui.command_line import DEFAULT_PACK
from ui.look import TEXT_STEPS
from ui.reading import read_pack

SWITCHES = 200


def main(width: int, height: int) -> dict[str, list[float]]:
    """Return the seconds of each frame, by what was done, and the memory of the pages in MiB."""
    stage = Stage(read_pack(DEFAULT_PACK), width, height)
    stage.open()
    stage.settle()
    hand = Hand(stage.window)
    others = range(1, hand.tabs)
    memory = own_memory(os.getpid())
    first, whole = zip(*(stage.times(hand.tab(number)) for number in others), strict=True)
    memory = own_memory(os.getpid()) - memory
    switches = [
        stage.time(hand.tab(number)) for number in islice(cycle(range(hand.tabs)), SWITCHES)
    ]
    steps = len(TEXT_STEPS) - 1
    texts = []
    for number in (*others, 0):
        stage.time(hand.tab(number))
        for name in ("Larger text", "Smaller text"):
            texts += [stage.time(hand.button(name)) for _ in range(steps)]
    return {
        "first": [*first],
        "whole": [*whole],
        "switches": switches,
        "texts": texts,
        "memory": [memory],
    }


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
