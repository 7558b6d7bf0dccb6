"""Everything that a finger can meet is large enough, far enough from the next, and in reach."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from content.links import PageLink
from ui.bookmarks import Bookmark
from ui.kiosk.keypad import Key
from ui.panel_view import REACH, PanelView
from ui.visit import GLOSSARY, Panel

TARGET, BETWEEN = 12.7, 2.5
SCREENS = [((1920, 1080), 3.62), ((1080, 1920), 3.21), ((1366, 768), 3.97), ((1024, 600), 4.61)]
"""Sizes of screens, with their pixels in a millimetre."""

CARDS = (PageLink("careers", "advocacy"), PageLink("careers", "outreach"))


@pytest.fixture(params=SCREENS, ids=str)
def density(request):
    return request.param


@pytest.fixture(params=[100, 200])
def booth(request, density, make_booth):
    """Return a kiosk in a visit on a screen as dense as a real one."""
    size, dense = density
    screen = QApplication.primaryScreen().size() / dense
    settings = f"screen_mm: {screen.width()} x {screen.height()}\ncounts: true\n"
    booth = make_booth(f"{settings}text_size: {request.param}\n", *size)
    booth.key(Qt.Key.Key_A)
    return booth


def places(booth):
    """Return where the controls are that can be touched, by their names; marks keep a corner."""
    sheets = [s for s in booth.frame.findChildren(PanelView) if s.isVisible()]
    top = sheets[-1] if sheets else booth.frame.page
    controls = [
        control
        for kind in (QAbstractButton, QLineEdit)
        for control in booth.frame.findChildren(kind)
        if control.isVisible()
        and not isinstance(control, Bookmark)
        and (isinstance(control, Key) or top.isAncestorOf(control))
        and control.visibleRegion().boundingRect() == control.rect()  # not scrolled away
    ]
    return {
        f"{control.accessibleName() or control.text()} {id(control)}": QRect(
            control.mapTo(booth.frame, QPoint()), control.size()
        )
        for control in controls
    }


def wanted(booth, open_it):
    session, staff = booth.stand.show.session, booth.stand.office.staff
    for card in CARDS:
        session.toggle_listed(card)
    match open_it:
        case Panel():
            session.open_panel(open_it)
        case "note":
            session.open_note(GLOSSARY)
        case "warning":
            booth.wait_for_warning()
        case "pin":
            staff.ask()
        case "remembered":
            staff.show_remembered()
    booth.settle()


OPENED = ["page", *Panel, "note", "warning", "pin", "remembered"]


@pytest.mark.parametrize("open_it", OPENED)
def test_controls_are_as_large_as_a_finger_and_as_far_apart(booth, density, open_it):
    wanted(booth, open_it)
    _, dense = density
    found = places(booth)
    assert found
    whole = booth.frame.rect()
    for name, place in found.items():
        assert min(place.width(), place.height()) >= TARGET * dense - 1, name
        assert whole.contains(place), name
    for (name, one), (other, two) in combinations(found.items(), 2):
        across = max(one.left() - two.right(), two.left() - one.right())
        along = max(one.top() - two.bottom(), two.top() - one.bottom())
        assert max(across, along) >= BETWEEN * dense - 2, (name, other)


@pytest.mark.parametrize("open_it", OPENED)
def test_on_a_tall_screen_all_of_them_are_low(booth, density, open_it):
    (width, height), _ = density
    wanted(booth, open_it)
    if height > width:
        highest = min(place.top() for place in places(booth).values())
        assert height - highest <= REACH * width


@pytest.mark.parametrize("open_it", OPENED)
def test_no_word_of_a_button_is_cut(booth, open_it):
    wanted(booth, open_it)
    for button in booth.frame.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            font = button.fontMetrics()
            words = font.boundingRect(QRect(), 0, button.text())
            assert words.width() <= button.width(), button.text()
            assert words.height() - font.descent() <= button.height(), button.text()
