"""The start screen between visits: facts turn gently and can be stopped, and all words are seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from tests.samples import brochure
from tests.ui.conftest import shipped
from ui.kiosk.attract import PAUSED_FOR, SHIFT_EVERY, SHIFTS, SHOWN_FOR
from ui.kiosk.fact_box import FactBox
from ui.kiosk.highlights import MOST, highlights
from ui.kiosk.policy import Stage

SIZES = [(1366, 768), (1920, 1080), (1080, 1920), (1024, 600), (800, 480), (480, 800)]
STILL = "reduced_motion: true\n"


@pytest.fixture
def waiting(make_booth):
    """Return a call that sets up a kiosk with the shipped brochure."""
    return lambda settings="", *size: make_booth(settings, *(size or (1280, 800)), shipped())


def screen(booth):
    return booth.stand.show.attract


def timer(booth, interval):
    return next(t for t in screen(booth).findChildren(QTimer) if t.interval() == interval)


def moving(booth):
    """Return what moves or will move by itself, but for the shift that nobody sees."""
    timers = [t for t in screen(booth).findChildren(QTimer) if t.isActive()]
    animations = screen(booth).findChildren(QAbstractAnimation)
    running = [a for a in animations if a.state() is QAbstractAnimation.State.Running]
    return [t for t in timers if t is not timer(booth, SHIFT_EVERY)] + running


def turn(booth):
    """Let the time of a fact pass, it fade out, and the next one fade in."""
    timer(booth, SHOWN_FOR).timeout.emit()
    (fading,) = screen(booth).findChildren(QAbstractAnimation)
    for _ in "out", "in":
        assert fading.state() is QAbstractAnimation.State.Running
        fading.setCurrentTime(fading.duration())


def facts(booth):
    return [box.value.text() for box in screen(booth).findChildren(FactBox) if box.isVisible()]


def expected():
    return [fact.value for fact in highlights(shipped().editions[0])]


def test_a_few_facts_of_the_brochure_are_told_each_with_its_source():
    told = highlights(shipped().editions[0])
    assert 3 <= len(told) <= MOST
    assert len({fact.value for fact in told}) == len(told)
    prisons = next(fact for fact in told if fact.value == "87,465")
    for words in ("all prisoners", "England and Wales", "30 September 2025", "Source: Offender"):
        assert words.lower() in prisons.origin.lower()


def test_one_fact_after_the_other_is_shown_and_the_first_again(waiting):
    booth = waiting()
    seen = []
    for _ in range(len(expected()) + 1):
        seen += facts(booth)
        turn(booth)
    assert seen == [*expected(), expected()[0]]


def test_the_turning_can_be_stopped_and_goes_on_for_who_comes_next(waiting):
    booth = waiting()
    assert moving(booth)
    booth.click(booth.button("Pause"))
    assert moving(booth) == []
    assert booth.stage is Stage.WAITING
    booth.click(booth.button("Go on"))
    assert moving(booth)
    booth.click(booth.button("Pause"))
    booth.key(Qt.Key.Key_A)
    booth.leave()
    assert moving(booth)
    assert booth.button("Pause")
    assert facts(booth) == expected()[:1]


def test_whoever_stops_it_and_goes_has_not_stopped_it_for_the_day(waiting):
    booth = waiting()
    booth.click(booth.button("Pause"))
    for _ in range(PAUSED_FOR - 1):
        timer(booth, SHIFT_EVERY).timeout.emit()
    assert moving(booth) == []
    timer(booth, SHIFT_EVERY).timeout.emit()
    assert moving(booth)
    assert booth.button("Pause")


def test_nothing_moves_while_it_is_not_seen(waiting):
    booth = waiting()
    booth.key(Qt.Key.Key_A)
    assert booth.stage is Stage.VISIT
    assert moving(booth) == []
    assert not timer(booth, SHIFT_EVERY).isActive()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_where_motion_is_reduced_nothing_moves_and_facts_stand_side_by_side(waiting, size):
    booth = waiting(STILL, *size)
    assert moving(booth) == []
    assert facts(booth) == expected()[: len(facts(booth))]
    least = {1080: len(expected()), 768: 2, 600: 2}  # on a low screen a fact gives way
    assert len(facts(booth)) >= least.get(min(size), 0)
    assert not any(
        b.text() == "Pause" for b in screen(booth).findChildren(QPushButton) if b.isVisible()
    )


def test_it_stands_elsewhere_every_minute_by_a_few_pixels(waiting):
    booth = waiting()
    name = next(label for label in screen(booth).findChildren(QLabel) if label.isVisible())
    middle = name.mapTo(booth.frame, QPoint())
    places = []
    for _ in SHIFTS:
        timer(booth, SHIFT_EVERY).timeout.emit()
        places.append(name.mapTo(booth.frame, QPoint()) - middle)
    assert len({place.toTuple() for place in places}) == len(SHIFTS)
    assert all(max(map(abs, place.toTuple())) <= 4 for place in places)
    assert places[-1] == QPoint()
    assert booth.stage is Stage.WAITING


def test_it_waits_for_ever_and_is_no_visit(waiting):
    booth = waiting()
    for _ in range(3):
        booth.pass_time(100_000)
        turn(booth)
        assert booth.stage is Stage.WAITING


def test_each_language_has_a_button_that_begins_in_it(make_booth):
    booth = make_booth()
    assert len(brochure().languages) == 2
    booth.click(booth.button("Cymraeg"))
    assert booth.stage is Stage.VISIT
    assert booth.stand.show.session.visit.language == "cy"


@pytest.mark.parametrize("settings", ["", STILL], ids=["turning", "still"])
@pytest.mark.parametrize("step", [100, 250])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_word_is_cut_in_any_size_whichever_fact_is_shown(waiting, size, step, settings):
    booth = waiting(f"{settings}text_size: {step}\ncounts: true\n", *size)
    for _ in facts(booth) and expected():
        for label in screen(booth).findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()) > 0, label.text()
                assert is_inside(label, booth.frame), label.text()
        for button in screen(booth).findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()
                assert is_inside(button, booth.frame), button.text()
        if not settings:
            turn(booth)
            booth.settle()


def is_inside(widget, frame):
    return frame.rect().contains(QRect(widget.mapTo(frame, QPoint()), widget.size()))
