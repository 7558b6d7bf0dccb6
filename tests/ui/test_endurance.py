"""Hours on a stand: what is switched ten thousand times neither crashes nor grows.

That takes a minute, so it runs with the tests of the real window.
"""

from __future__ import annotations

import gc
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.conftest import shipped

SWITCHES = 10_000
SETTLED = 4_000
GROWTH = 1024
"""Kilobytes that memory may grow by after it has settled."""


def memory():
    """Return this process's own share of memory in kilobytes."""
    rollup = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    return int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1])


def test_calls_into_qt_leave_the_references_to_none_alone(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 50


@pytest.mark.window
@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs Linux")
def test_ten_thousand_switches_of_tabs_cost_no_memory(make_window):
    desk = make_window(book=shipped())
    before = sys.getrefcount(None)
    settled = 0
    for number in range(SWITCHES):
        desk.session.open_neighbour(1)
        QApplication.processEvents()
        if number == SETTLED:
            gc.collect()
            settled = memory()
    gc.collect()
    assert memory() - settled < GROWTH
    assert -100 < sys.getrefcount(None) - before < SWITCHES  # none lost, fewer kept than switches
