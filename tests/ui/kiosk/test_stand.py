"""The kiosk as a whole: from the start screen through a visit to the next visitor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.kiosk.policy import Stage


@pytest.fixture
def booth(make_booth):
    return make_booth()


def test_it_begins_with_the_start_screen_and_a_key_begins_a_visit(booth):
    assert booth.stand.frame.page is booth.stand.show.attract
    booth.key(Qt.Key.Key_A)
    assert booth.stage is Stage.VISIT
    assert booth.stand.frame.page is booth.stand.show.window


def test_a_finger_anywhere_begins_a_visit(booth):
    booth.tap(booth.frame.rect().center())
    assert booth.stage is Stage.VISIT


def test_it_is_warned_counts_down_and_ends(booth):
    booth.key(Qt.Key.Key_A)
    booth.stand.show.session.open_page("careers")
    booth.wait_for_warning()
    assert booth.button("I am still here").hasFocus()
    booth.pass_time(30)
    assert booth.stage is Stage.WAITING
    assert booth.stand.show.session.visit.page == "overview"


def test_finish_is_always_in_the_footer(booth):
    booth.key(Qt.Key.Key_A)
    booth.click(booth.button("Finish"))
    assert booth.stage is Stage.WAITING
