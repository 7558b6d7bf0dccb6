"""When a visit begins, when its visitor seems to have gone, and when it ends. Qt-free.

Nothing here knows the time: it is handed in, in monotonic seconds, which no setting of the clock
changes. Only the opening hours look at the day.
"""

from __future__ import annotations

import math
from datetime import datetime
from enum import StrEnum

from content.frozen import frozen
from ui.settings import DAY, Hours

HOURS_LOOK = 30.0
"""Seconds between two looks at the opening hours."""


class Stage(StrEnum):
    """What the kiosk is doing."""

    CLOSED = "closed"
    WAITING = "waiting"
    VISIT = "visit"
    WARNING = "warning"


@frozen
class State:
    """A stage; in a visit ``since`` is the last sign of its visitor, else when it began."""

    stage: Stage = Stage.WAITING
    since: float = 0.0


@frozen(kw_only=True)
class Policy:
    """Says what comes after a state. Times are in seconds.

    A visit that nobody gives a sign of for ``idle_after`` is warned for ``warning`` and then ends;
    each sign begins the time anew, as often as the visitor likes. While it waits, a kiosk that
    attracts wants to be begun; one that does not takes the first sign for the beginning.
    """

    idle_after: float = 90.0
    warning: float = 30.0
    is_attracting: bool = True
    opening_hours: tuple[Hours | None, ...] = ()

    def signed(self, state: State, now: float) -> State:
        """Return the state after a sign that somebody is there."""
        is_begun = state.stage in {Stage.VISIT, Stage.WARNING}
        if is_begun or (state.stage is Stage.WAITING and not self.is_attracting):
            return State(Stage.VISIT, now)
        return state

    def begun(self, state: State, now: float) -> State:
        """Return the state after somebody has begun on purpose."""
        return state if state.stage is Stage.CLOSED else State(Stage.VISIT, now)

    def called(self, now: float) -> State:
        """Return the state after the staff has come, which it may while the kiosk is closed."""
        return State(Stage.VISIT, now)

    def ended(self, now: float, day: datetime) -> State:
        """Return the state after the end of a visit."""
        return State(Stage.WAITING if is_open(self.opening_hours, day) else Stage.CLOSED, now)

    def passed(self, state: State, now: float, day: datetime) -> State:
        """Return the state that time alone has made of another. A visit outlasts closing time."""
        since = now - state.since
        match state.stage:
            case Stage.VISIT:
                return state if since < self.idle_after else State(Stage.WARNING, now)
            case Stage.WARNING:
                return state if since < self.warning else self.ended(now, day)
            case _:
                after = self.ended(now, day)
                return state if after.stage is state.stage else after

    def rest(self, state: State, now: float) -> float | None:
        """Return the seconds until time has to be looked at again; None for never."""
        since = now - state.since
        match state.stage:
            case Stage.VISIT:
                return max(0.0, self.idle_after - since)
            case Stage.WARNING:
                left = max(0.0, self.warning - since)
                return left - (math.ceil(left) - 1) if left else 0.0
            case _:
                return HOURS_LOOK if self.opening_hours else None

    def countdown(self, state: State, now: float) -> int:
        """Return the whole seconds that a warned visitor has left."""
        return max(0, math.ceil(self.warning - (now - state.since)))


def is_open(hours: tuple[Hours | None, ...], day: datetime) -> bool:
    """Tell whether opening hours, a place for each weekday, include a moment; none always do."""
    if not hours:
        return True
    now = day.hour * 60 + day.minute
    today, yesterday = hours[day.weekday()], hours[day.weekday() - 1]
    if today is not None and today.opens <= now < today.closes:
        return True
    return yesterday is not None and now + DAY < yesterday.closes
