"""The second visitor finds what the first one found, and so does who only passes by."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.kiosk.policy import Stage

SIZES = [(1280, 800), (1920, 1080), (1080, 1920), (1024, 600)]


@pytest.fixture(params=SIZES, ids=str)
def size(request):
    return request.param


def layout(booth):
    """Return where everything on the start screen stands, and how large its letters are."""
    attract = booth.stand.show.attract
    return [
        (part.property("role"), part.isVisible(), part.geometry(), part.font().pixelSize())
        for part in attract.findChildren(QWidget)
    ]


@pytest.mark.parametrize("settings", ["", "reduced_motion: true"], ids=["turning", "still"])
def test_the_start_screen_is_the_same_before_and_after_a_visit(make_booth, size, settings):
    booth = make_booth(settings, *size)
    before = layout(booth)
    assert len(before) > len(booth.stand.show.attract.findChildren(QPushButton)) > 0
    for _ in range(2):
        booth.key(Qt.Key.Key_A)
        booth.leave()
        assert layout(booth) == before


def test_each_visit_begins_at_the_top_of_the_same_page(make_booth, size):
    booth = make_booth("", *size)
    seen = []
    for _ in range(2):
        booth.tap(booth.frame.rect().center())
        assert booth.stage is Stage.VISIT
        page = booth.stand.show.window.page
        seen.append((page.verticalScrollBar().value(), booth.frame.grab().toImage()))
        booth.leave()
    assert seen[0] == seen[1]
    assert seen[0][0] == 0
