"""Adds visits to the counts for ever and says each one that was added; a test kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.kiosk.counts import Counts
from ui.kiosk.tally import Tally
from ui.visit import Visit

counts = Counts(Path(sys.argv[1]))
while True:
    tally = Tally(Visit(page="overview", language="en"))
    tally.see(Visit(page="careers", language="en"))
    counts.add(tally.totals())
    print("added" if not counts.problems() else counts.problems(), flush=True)
