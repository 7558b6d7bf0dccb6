"""The kiosk as a whole: from the start screen through a visit to the next visitor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QTabBar

from ui.bookmarks import Bookmark
from ui.kiosk.app import PIXMAPS
from ui.kiosk.frame import Frame
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
    booth.click(booth.button("Finish now"))
    assert booth.stage is Stage.WAITING


def test_two_quick_taps_are_no_double_click_that_loses_one(booth):
    booth.tap(booth.frame.rect().center())
    marks = [m for m in booth.frame.findChildren(Bookmark) if not m.visibleRegion().isEmpty()]
    for mark in marks[:2]:
        booth.tap(mark.mapTo(booth.frame, mark.rect().center()))
    assert len(booth.stand.show.session.visit.shortlist) == 2


def test_it_has_the_size_of_the_screen_before_a_window_manager_says_so(qapp):
    assert Frame().geometry() == qapp.primaryScreen().geometry()


def test_the_icons_of_every_change_of_theme_are_not_kept_all_day(booth):
    assert QPixmapCache.cacheLimit() == PIXMAPS


@pytest.mark.parametrize(
    ("orientation", "size", "is_below"),
    [
        ("auto", (1280, 800), False),
        ("auto", (1080, 1920), True),
        ("portrait", (1280, 800), True),
        ("landscape", (1080, 1920), False),
    ],
)
def test_the_settings_say_where_the_controls_are(make_booth, orientation, size, is_below):
    booth = make_booth(f"orientation: {orientation}\n", *size)
    booth.key(Qt.Key.Key_A)
    tabs = booth.stand.show.window.findChild(QTabBar)
    page = booth.stand.show.window.page
    assert (
        tabs.mapTo(booth.frame, QPoint()).y() > page.mapTo(booth.frame, QPoint()).y()
    ) is is_below
