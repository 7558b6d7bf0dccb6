"""A kiosk that is looked after: what fails is covered and begun afresh, the display stays awake."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel

from ui.kiosk.ending import Ending
from ui.kiosk.instance import Instance
from ui.kiosk.policy import Stage
from ui.kiosk.upkeep import Upkeep


class Display:
    """Stands in for the system's display."""

    def __init__(self):
        self.is_held = False

    def hold(self):
        self.is_held = True

    def release(self):
        self.is_held = False


class Part(QObject):
    """Fails when it is asked to, as a slot does."""

    asked = Signal()

    def __init__(self):
        super().__init__()
        self.asked.connect(self.fail)

    def fail(self):
        raise ValueError


@pytest.fixture
def part():
    return Part()


@pytest.fixture
def display():
    return Display()


@pytest.fixture
def look_after(tmp_path, display, monkeypatch):
    """Look after a booth; ``endings`` of what is returned says how it was ended."""
    kept = []

    def begin(booth):
        stand, endings = booth.stand, []
        monkeypatch.setattr(stand, "end", endings.append)
        instance = Instance(tmp_path / "run")
        assert instance.begin()
        upkeep = Upkeep(
            stand, instance=instance, heartbeat=None, clock=lambda: 0.0, wake=lambda: display
        )
        upkeep.begin()
        kept.append(upkeep)
        return endings

    yield begin
    for upkeep in kept:
        upkeep.end(0)


def words(booth):
    return [label.text() for label in booth.frame.page.findChildren(QLabel)]


def test_a_failure_is_covered_by_a_calm_page_and_then_everything_is_as_at_the_start(
    make_booth, look_after, part, qtbot
):
    booth = make_booth()
    first = booth.stand.show.session.visit
    booth.key(Qt.Key.Key_A)
    look_after(booth)
    booth.stand.show.session.open_page("careers")
    booth.stand.show.session.enlarge_text()
    part.asked.emit()
    qtbot.waitUntil(lambda: "One moment" in words(booth))
    assert booth.frame.page.accessibleName() == "One moment"
    qtbot.waitUntil(lambda: booth.frame.page is booth.stand.show.attract)
    assert booth.stage is Stage.WAITING
    assert booth.stand.show.session.visit == first
    assert "error ValueError" in booth.stand.log.last_error()


def test_an_open_menu_does_not_lie_over_the_calm_page(make_booth):
    booth = make_booth()
    booth.key(Qt.Key.Key_A)
    booth.click(booth.button("Contrast and colours"))
    assert QApplication.activePopupWidget()
    booth.stand.cover()
    assert QApplication.activePopupWidget() is None


def test_what_is_mended_without_a_start_screen_begins_no_visit(make_booth, qtbot):
    booth = make_booth("attract: false\ncounts: true\n")
    qtbot.waitUntil(lambda: booth.stand.office is not None)
    booth.stand.cover()
    booth.stand.begin_afresh()
    booth.settle()
    assert booth.stage is Stage.WAITING
    assert booth.stand.office.report().visits_today == 0


def test_a_failure_before_the_first_touch_is_mended_too(make_booth, look_after, part, qtbot):
    booth = make_booth()
    look_after(booth)
    part.asked.emit()
    qtbot.waitUntil(lambda: "One moment" in words(booth))
    qtbot.waitUntil(lambda: booth.frame.page is booth.stand.show.attract)
    booth.key(Qt.Key.Key_A)
    assert booth.stage is Stage.VISIT


def test_the_third_failure_ends_the_program_for_the_supervisor(make_booth, look_after, part, qtbot):
    booth = make_booth()
    endings = look_after(booth)
    for _ in range(2):
        part.asked.emit()
        qtbot.waitUntil(lambda: "One moment" in words(booth))
        qtbot.waitUntil(lambda: booth.frame.page is booth.stand.show.attract)
    part.asked.emit()
    qtbot.waitUntil(lambda: endings == [Ending.FAILED])


def test_the_display_is_awake_while_the_kiosk_is_open(make_booth, look_after, display, qtbot):
    booth = make_booth()
    look_after(booth)
    assert not display.is_held  # the start comes first
    qtbot.waitUntil(lambda: display.is_held)
    booth.stand.controller.stage_changed.emit(Stage.CLOSED)
    assert not display.is_held
    booth.stand.controller.stage_changed.emit(Stage.WAITING)
    assert display.is_held


def test_a_second_start_brings_it_to_the_front(make_booth, look_after, tmp_path, qtbot):
    booth = make_booth()
    look_after(booth)
    booth.frame.showMinimized()
    assert not Instance(tmp_path / "run").begin()
    qtbot.waitUntil(lambda: not booth.frame.isMinimized())
    assert booth.frame.fills_screen
