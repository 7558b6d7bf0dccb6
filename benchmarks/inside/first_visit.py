"""Clicks a tab right after the first frame, before its page is whole: WIDTH HEIGHT TAB."""

from __future__ import annotations

import json
import sys

from benchmarks.inside.hand import Hand
from benchmarks.inside.stage import Stage
from ui.command_line import DEFAULT_PACK
from ui.reading import read_pack


def main(width: int, height: int, tab: int) -> float:
    """Return the seconds from the click to the next paint."""
    stage = Stage(read_pack(DEFAULT_PACK), width, height)
    stage.open()
    return stage.times(Hand(stage.window).tab(tab))[0]


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:]))))
