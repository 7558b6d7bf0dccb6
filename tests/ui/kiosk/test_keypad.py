"""Typing by touch: keys on the screen that write in the field, cover nothing and leave nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.kiosk.keypad import Key, Keypad
from ui.search_list import SearchList
from ui.search_panel import SearchPanel
from ui.visit import Panel

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1024, 600)]


@pytest.fixture
def searching(make_booth):
    """Return a call that opens a kiosk in which somebody searches."""

    def make(size=SIZES[0], language="en", settings=""):
        booth = make_booth(settings, *size)
        booth.key(Qt.Key.Key_A)
        booth.stand.show.session.set_language(language)
        booth.stand.show.session.open_panel(Panel.SEARCH)
        booth.settle()
        return booth

    return make


def keypad(booth):
    return next((pad for pad in booth.frame.findChildren(Keypad) if pad.isVisible()), None)


def field(booth):
    return booth.stand.show.window.findChild(QLineEdit)


def press(booth, *labels, by="tap"):
    for label in labels:
        key = next(
            k for k in keypad(booth).findChildren(Key) if k.isVisible() and k.text() == label
        )
        if by == "tap":
            booth.tap(key.mapTo(booth.frame, key.rect().center()))
        else:
            booth.click(key)


def place(booth, widget):
    return QRect(widget.mapTo(booth.frame, QPoint()), widget.size())


@pytest.mark.parametrize("by", ["tap", "click"])
def test_what_is_touched_is_searched_and_the_field_keeps_the_keyboard(searching, by):
    booth = searching()
    press(booth, *"prison", by=by)
    assert booth.stand.show.session.visit.search == "prison"
    assert QApplication.focusWidget() is field(booth)


def test_space_delete_clear_and_digits(searching):
    booth = searching()
    press(booth, "a", "Space", "b", "Delete", "123", "7", "abc", "c")
    assert booth.stand.show.session.visit.search == "a 7c"
    press(booth, "Clear")
    assert booth.stand.show.session.visit.search == ""


def test_letters_of_welsh_are_there_when_it_is_spoken(searching):
    booth = searching(language="cy")
    press(booth, *"ŵŷâêîôû")
    assert booth.stand.show.session.visit.search == "ŵŷâêîôû"
    names = {key.accessibleName() for key in keypad(booth).findChildren(Key)}
    assert "w with circumflex" in names
    booth.stand.show.session.set_language("en")
    booth.settle()
    assert "ŵ" not in {key.text() for key in keypad(booth).findChildren(Key)}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("step", [100, 250])
def test_it_covers_neither_field_nor_results_and_is_large_enough(searching, size, step):
    screen = QApplication.primaryScreen().size() / 4
    real = f"{screen.width()} x {screen.height()}"
    booth = searching(size, settings=f"text_size: {step}\nscreen_mm: {real}")
    pad = keypad(booth)
    sheet = booth.stand.show.window.findChild(SearchPanel).sheet
    assert not place(booth, pad).intersects(place(booth, sheet))
    assert place(booth, sheet).contains(place(booth, field(booth)))
    keys = [key for key in pad.findChildren(Key) if key.isVisible()]
    places = [place(booth, key) for key in keys]
    room = booth.frame.rect()
    least = 12.7 * 4
    for key, one in zip(keys, places, strict=True):
        assert room.contains(one)
        assert one.width() >= least
        assert one.height() >= least
        assert key.accessibleName()
        assert key.fontMetrics().horizontalAdvance(key.text()) <= one.width()
        grown = one.adjusted(-9, -9, 9, 9)
        assert not any(grown.intersects(other) for other in places if other is not one)


LOW = [*((size, 100) for size in SIZES), (SIZES[2], 200)]


def results(booth):
    return booth.stand.show.window.findChild(SearchList)


def first_result(booth):
    """Return where the first result begins that is seen above the keys."""
    shown = results(booth)
    room = shown.viewport().rect()
    indexes = [shown.model().index(row, 0) for row in range(4)]
    places = [shown.visualRect(i) for i in indexes if i.flags() & Qt.ItemFlag.ItemIsEnabled]
    corner = next(place.topLeft() for place in places if room.intersects(place))
    return shown.viewport().mapTo(booth.frame, corner + QPoint(40, 16))


@pytest.mark.parametrize(("size", "step"), LOW)
def test_a_result_above_it_can_be_touched(searching, size, step):
    booth = searching(size, settings=f"text_size: {step}\n")
    press(booth, *"prison")
    booth.tap(first_result(booth))
    assert booth.stand.show.session.visit.panel is None
    assert booth.stand.show.session.visit.marked is not None
    assert keypad(booth) is None


@pytest.mark.parametrize(("size", "step"), LOW)
def test_a_search_is_cleared_to_type_another(searching, size, step):
    booth = searching(size, settings=f"text_size: {step}\n")
    press(booth, *"prison")
    clear = booth.button("Clear the search")
    booth.tap(clear.mapTo(booth.frame, clear.rect().center()))
    assert booth.stand.show.session.visit.search == ""
    press(booth, *"job")
    assert booth.stand.show.session.visit.search == "job"


def test_a_finger_that_has_scrolled_the_results_sees_more_of_them(searching, qtbot):
    booth = searching((1366, 768))
    press(booth, *"prison")
    window, high = booth.frame.windowHandle(), results(booth).height()
    spot = first_result(booth)
    QTest.touchEvent(window, booth.touch).press(0, spot, window).commit()
    for step in range(1, 8):
        QTest.touchEvent(window, booth.touch).move(0, spot - QPoint(0, 8 * step), window).commit()
    assert keypad(booth) is not None
    QTest.touchEvent(window, booth.touch).release(0, spot - QPoint(0, 56), window).commit()
    qtbot.waitUntil(lambda: keypad(booth) is None)
    assert results(booth).height() > high
    assert booth.stand.show.session.visit.panel is Panel.SEARCH


def test_done_puts_it_away_and_a_tap_on_the_field_brings_it_back(searching):
    booth = searching()
    sheet = booth.stand.show.window.findChild(SearchPanel).sheet
    low = sheet.height()
    press(booth, "Done")
    assert keypad(booth) is None
    assert sheet.height() > low
    booth.tap(field(booth).mapTo(booth.frame, field(booth).rect().center()))
    assert keypad(booth) is not None
    assert sheet.height() == low


@pytest.mark.parametrize("end", ["leave", "Close", "Finish now"])
def test_it_goes_with_its_field(searching, end):
    booth = searching()
    press(booth, "a")
    if end == "leave":
        booth.leave()
    elif end == "Close":
        booth.click(booth.button("Close"))
    else:
        booth.stand.controller.finish()
    booth.settle()
    assert keypad(booth) is None


def test_it_is_back_where_it_was_after_a_warning(searching):
    booth = searching()
    booth.wait_for_warning()
    assert keypad(booth) is None
    booth.key(Qt.Key.Key_A)
    assert keypad(booth) is not None
    assert QApplication.focusWidget() is field(booth)
    assert field(booth).text() == ""


def test_a_key_that_is_held_counts_as_somebody_there(searching):
    booth = searching()
    booth.times["now"] += 80
    press(booth, "a")
    booth.pass_time(80)
    assert booth.stage.value == "visit"
