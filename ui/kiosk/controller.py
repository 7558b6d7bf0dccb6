"""Carries the policy out: keeps the state of the kiosk and the one timer that it needs."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from ui.kiosk.policy import Policy, Stage, State


class Controller(QObject):
    """Holds the state and tells what it becomes.

    ``stage_changed`` carries the new stage; a visit that ends tells ``visit_ended`` before it, one
    that begins ``visit_begun`` after it. ``counted`` carries the seconds left, once a second.
    ``clock`` tells monotonic seconds, ``calendar`` the day.
    """

    stage_changed = Signal(Stage)
    visit_begun = Signal()
    visit_ended = Signal()
    counted = Signal(int)

    def __init__(
        self,
        policy: Policy,
        clock: Callable[[], float],
        calendar: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._policy = policy
        self._clock = clock
        self._calendar = calendar
        self._state = State()
        self._is_changing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def stage(self) -> Stage:
        """What the kiosk is doing."""
        return self._state.stage

    @property
    def seconds_left(self) -> int:
        """How many seconds a warned visitor has left."""
        return self._policy.countdown(self._state, self._clock())

    def start(self) -> None:
        """Wait for a visitor from now on, or be closed."""
        self._state = self._policy.ended(self._clock(), self._calendar())
        self.stage_changed.emit(self.stage)
        self._rest()

    def sign(self) -> None:
        """Take note that somebody is there. It costs no timer: that one looks when it is due."""
        self._become(self._policy.signed(self._state, self._clock()))

    def act(self) -> None:
        """Take note of use. A warning has to be answered: it stays until it hears so itself."""
        if self.stage is not Stage.WARNING:
            self.sign()

    def begin(self) -> None:
        """Begin a visit."""
        self._become(self._policy.begun(self._state, self._clock()))

    def call(self) -> None:
        """Begin a visit of the staff, whatever the hour."""
        self._become(self._policy.called(self._clock()))

    def finish(self) -> None:
        """End the visit at once."""
        self._become(self._policy.ended(self._clock(), self._calendar()))

    def begin_again(self) -> None:
        """End whatever there is, and have it forgotten even where no visit runs."""
        self._is_changing = True
        self._state = self._policy.ended(self._clock(), self._calendar())
        self.visit_ended.emit()
        self.stage_changed.emit(self.stage)
        self._is_changing = False
        self._rest()

    def look(self) -> None:
        """Look at the time, and do what it asks for."""
        self._become(self._policy.passed(self._state, self._clock(), self._calendar()))
        if self.stage is Stage.WARNING:
            self.counted.emit(self.seconds_left)
        self._rest()

    def _become(self, state: State) -> None:
        """Go on to a state. What that does to the brochure is no sign of a visitor."""
        if self._is_changing:
            return
        before, self._state = self.stage, state
        if state.stage is before:
            return
        self._is_changing = True
        is_begun = {Stage.VISIT, Stage.WARNING}
        if before in is_begun and state.stage not in is_begun:
            self.visit_ended.emit()
        self.stage_changed.emit(state.stage)
        if before not in is_begun and state.stage in is_begun:
            self.visit_begun.emit()
        self._is_changing = False
        self._rest()

    def _rest(self) -> None:
        """Set the timer for the next look."""
        rest = self._policy.rest(self._state, self._clock())
        if rest is None:
            self._timer.stop()
        else:
            self._timer.start(math.ceil(rest * 1000))
