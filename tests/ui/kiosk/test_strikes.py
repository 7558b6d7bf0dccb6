"""Three failures within a minute are too many."""

from __future__ import annotations

from ui.kiosk.strikes import Strikes


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def test_the_third_within_a_minute_is_too_many():
    clock = Clock()
    strikes = Strikes(clock)
    assert not strikes.add()
    clock.now += 30
    assert not strikes.add()
    clock.now += 29.9
    assert strikes.add()


def test_failures_of_long_ago_are_forgotten():
    clock = Clock()
    strikes = Strikes(clock)
    for _ in range(50):
        assert not strikes.add()
        clock.now += 30
