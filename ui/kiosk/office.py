"""The back of a kiosk: lets the staff in, tells them how it is, and counts visits.

Nothing here is needed for the first picture on the screen, so it is made once that stands.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from content.frozen import frozen
from content.model import Brochure
from content.problems import Problem
from ui.kiosk.pin import PinLock
from ui.kiosk.staff import Desk, Staff
from ui.kiosk.staff_report import StaffReport, free_bytes, screen_problems
from ui.kiosk.tally import Row
from ui.look import Look
from ui.settings import SettingsFile
from ui.version import VERSION
from ui.visit import Visit

if TYPE_CHECKING:
    from ui.kiosk.counting import Counting  # a kiosk that counts nothing loads nothing of it


@frozen(kw_only=True)
class Premises:
    """What the kiosk was started with, and what it can be asked while it runs.

    ``screen`` is its width and height in pixels and in millimetres. ``look`` returns the look in
    force with its style sheet, ``counted`` all totals, also of times when counting was on;
    ``last_error`` is what went wrong last.
    """

    state: Path
    settings: SettingsFile
    pack: Path
    brochure: Brochure | None
    pack_problems: tuple[Problem, ...]
    screen: tuple[tuple[int, int], tuple[float, float]]
    look: Callable[[], tuple[Look, str]]
    calendar: Callable[[], datetime]
    counted: Callable[[], tuple[Row, ...]]
    last_error: Callable[[], str]


class Office(QObject):
    """Is told of visits, and asks for the end of the program (``ended``, with its exit code)."""

    ended = Signal(int)

    def __init__(
        self, premises: Premises, lock: PinLock, counting: Counting | None, frame: QWidget
    ) -> None:
        super().__init__(frame)
        self._premises = premises
        self._counting = counting
        desk = Desk(look=premises.look, report=self.report, rows=self.rows)
        self._staff = Staff(frame, lock, desk)
        self._staff.ended.connect(self.ended)
        self._staff.opened.connect(self._on_opened)

    @property
    def staff(self) -> Staff:
        """What the staff can open."""
        return self._staff

    def hand_out(self, form: str) -> None:
        """Count something that is taken along."""
        if self._counting is not None:
            self._counting.hand_out(form)

    def begin_visit(self, visit: Visit) -> None:
        """Count a visit from now on. It may be the staff's: letting go of the corner begins one."""
        if self._counting is not None:
            self._counting.begin(visit)

    def see(self, visit: Visit) -> None:
        """Count what a visit shows."""
        if self._counting is not None:
            self._counting.see(visit)

    def end_visit(self) -> None:
        """Write the visit down, and leave nothing of the staff's open for the next one."""
        if self._counting is not None:
            self._counting.end()
        self._staff.close()

    def close(self) -> None:
        """Write down what is still to be written."""
        if self._counting is not None:
            self._counting.close()

    def rows(self) -> tuple[Row, ...]:
        """Return all that was counted."""
        return self._premises.counted()

    def report(self) -> StaffReport:
        """Say how the kiosk is now."""
        premises, counting = self._premises, self._counting
        return StaffReport(
            now=premises.calendar(),
            pack=premises.pack,
            settings=premises.settings,
            program=VERSION,
            brochure=premises.brochure,
            pack_problems=tuple(str(problem) for problem in premises.pack_problems),
            other_problems=(
                *screen_problems(*premises.screen),
                *(counting.problems() if counting else ()),
            ),
            last_error=premises.last_error(),
            free_bytes=free_bytes(premises.state),
            visits_today=counting.visits_today() if counting else None,
        )

    def _on_opened(self) -> None:
        """Count the staff as no visitor."""
        if self._counting is not None:
            self._counting.forget()
