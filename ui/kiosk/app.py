"""The kiosk's composition root: settings, pack → frame, pages, controller. Nothing else does so."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from content.model import Brochure
from content.presence import is_file
from content.problems import ContentError
from content.wording import ENGLISH
from ui.command_line import DEFAULT_PACK, Kiosk
from ui.icons import Icons
from ui.kiosk.blank import DarkPage, WordsPage
from ui.kiosk.controller import Controller
from ui.kiosk.corner import Corner
from ui.kiosk.frame import Frame
from ui.kiosk.lockdown import Lockdown
from ui.kiosk.log import Log
from ui.kiosk.policy import Policy, Stage
from ui.kiosk.show import Show, scale_of, sizes_of
from ui.look import Look, look_for
from ui.places import COUNTS, LOG, WRONG_PINS
from ui.scale import LARGE_STEP
from ui.settings import KioskSettings, SettingsFile
from ui.theme import Dress

if TYPE_CHECKING:
    from ui.kiosk.counting import Counting
    from ui.kiosk.office import Office
    from ui.kiosk.tally import Row
    from ui.kiosk.typist import Typist

PIXMAPS = 2 * 1024
"""KiB of pixmaps that Qt keeps; each change of theme adds to them until there is no more room."""


class Stand(QObject):
    """A kiosk: one frame, and what it shows to one visitor after another.

    Where the pack cannot be read, it says so to visitors and goes on; ``problem`` tells the staff.
    """

    def __init__(
        self,
        app: QApplication,
        options: Kiosk,
        read: Callable[[Path], Brochure],
        dress: Dress,
        icons: Icons,
        *,
        settings_file: SettingsFile,
        clock: Callable[[], float] = time.monotonic,
        calendar: Callable[[], datetime] = datetime.now,
        journal: TextIO | None = None,
    ) -> None:
        """``journal`` is the error output where the system's journal reads it."""
        super().__init__()
        QPixmapCache.setCacheLimit(PIXMAPS)
        app.setDoubleClickInterval(0)  # two quick taps, of which Qt would lose one, are two taps
        self._app = app
        self._state = options.state
        self._calendar = calendar
        self._dress = dress
        self._icons = icons
        self.settings_file = settings_file
        settings = settings_file.settings
        self.problem: ContentError | None = None
        self.frame = Frame()
        self.office: Office | None = None
        self.log = Log(options.state / LOG, self._now, journal)
        self.controller = Controller(_policy(settings), clock, calendar, self)
        self.controller.visit_ended.connect(self._on_visit_ended)  # before the visit is forgotten
        self._lockdown = Lockdown(self)
        self._dark = DarkPage(self.frame)
        self.frame.add(self._dark)
        self.show: Show | None = None
        self._trouble: WordsPage | None = None
        self._moment: WordsPage | None = None
        self._typist: Typist | None = None
        self._pack = options.pack or settings.pack or DEFAULT_PACK
        self._brochure: Brochure | None = None
        try:
            self._brochure = brochure = _offered(read(self._pack), settings)
        except ContentError as error:
            self.problem = error
            self._trouble = self._make_trouble()
        else:
            self.show = Show(
                brochure,
                settings,
                controller=self.controller,
                frame=self.frame,
                dress=dress,
                icons=icons,
            )
        self._connect()

    def start(self) -> None:
        """Fill the screen and wait for the first visitor."""
        self.frame.handle().installEventFilter(self._lockdown)
        Corner(self.frame).held.connect(self._on_corner_held)  # watches from the first picture on
        self.frame.fill_screen()
        self.controller.start()

    def end(self, ending: int) -> None:
        """End the program with an ``Ending``, which tells its supervisor what to do."""
        self._app.exit(ending)  # first: it ends whatever else may fail
        self.frame.leave()

    def cover(self) -> None:
        """Show calm words over what has failed."""
        self.frame.close_popups()
        if self._moment is None:
            _, sheet = self._dressed()
            self._moment = WordsPage(ENGLISH.one_moment, ENGLISH.mending, sheet, self.frame)
            self.frame.add(self._moment)
        self.frame.show_page(self._moment)
        self._moment.raise_()

    def begin_afresh(self) -> None:
        """Forget the visit, whatever its state, and wait for the next one or the staff's PIN."""
        is_asking = self.office is not None and self.office.staff.is_asking
        self.controller.begin_again()
        if self.office is not None and is_asking:
            self.office.staff.ask()

    def _connect(self) -> None:
        self.frame.painted.connect(self._on_painted)
        self.controller.stage_changed.connect(self._on_stage_changed)
        self._lockdown.used.connect(self._on_used)
        self._lockdown.refused.connect(self.controller.sign)
        self.controller.visit_begun.connect(self._on_visit_begun)
        self._app.aboutToQuit.connect(self._on_quit)
        self._app.focusChanged.connect(self._on_focus_changed)

    def _make_trouble(self) -> WordsPage:
        look, sheet = self._plainly_dressed(self.frame.screen().size())
        self._dress.wear(look)
        page = WordsPage(ENGLISH.out_of_order, ENGLISH.ask_staff, sheet, self.frame)
        self.frame.add(page)
        gc.enable()
        return page

    def _on_stage_changed(self, stage: Stage) -> None:
        if stage is Stage.CLOSED:
            self.frame.show_page(self._dark)
        elif self._trouble is not None:
            self.frame.show_page(self._trouble)
        elif self.show is not None:
            self.show.show_stage(stage)
        if self.office is not None and stage is not Stage.WARNING:  # that lies over the staff's
            self.office.staff.come_forward()

    def _on_painted(self) -> None:
        """Go on with what the first picture did not wait for: the staff wait for no page."""
        self._open_office()
        if self.show is not None:
            self.show.build()

    def _open_office(self) -> None:
        """Let the staff in and begin to count; no first picture waits for what that needs."""
        from ui.kiosk.office import Office, Premises
        from ui.kiosk.pin import PinLock

        secret = self.settings_file.settings.secret
        counting = self._counting()
        premises = Premises(
            state=self._state,
            settings=self.settings_file,
            pack=self._pack,
            brochure=self._brochure,
            pack_problems=self.problem.problems if self.problem else (),
            screen=sizes_of(self.settings_file.settings, self.frame.screen()),
            look=self._dressed,
            calendar=self._calendar,
            counted=counting.rows if counting else self._counted_before,
            last_error=self.log.last_error,
        )
        lock = PinLock(secret, self._state / WRONG_PINS)
        self.office = Office(premises, lock, counting, self.frame)
        self.office.ended.connect(self.end)
        if self.show is not None:
            self.show.session.changed.connect(self.office.see)
            self.show.session.handed_over.connect(self.office.hand_out)
            self.show.attract.remembered_requested.connect(self.office.staff.show_remembered)
        if self.controller.stage in {Stage.VISIT, Stage.WARNING}:
            self._on_visit_begun()

    def _counting(self) -> Counting | None:
        if not self.settings_file.settings.is_counting or self._brochure is None:
            return None
        from ui.kiosk.counting import Counting
        from ui.kiosk.counts import Counts
        from ui.kiosk.finder import Finder

        counts = Counts(self._state / COUNTS, self._calendar)
        return Counting(counts, Finder(self._brochure).finds, self.log.fail)

    def _counted_before(self) -> tuple[Row, ...]:
        """Return what was counted while that was on, or raise UnreadableError."""
        file = self._state / COUNTS
        if not is_file(file):
            return ()
        from ui.kiosk.counts import rows_of

        return rows_of(file)

    def _dressed(self) -> tuple[Look, str]:
        if self.show is not None:
            return self.show.dressed()
        return self._plainly_dressed(self.frame.size())

    def _plainly_dressed(self, size: QSize) -> tuple[Look, str]:
        """Return the look where no brochure is shown."""
        settings = self.settings_file.settings
        scale = scale_of(settings, self.frame.screen())
        step = min(settings.text_step, LARGE_STEP)  # no text tool is there to make it smaller
        look = look_for(settings.theme, step, size.width(), size.height(), scale)
        return look, self._dress.sheet(look)

    def _now(self) -> str:
        return self._calendar().isoformat(timespec="seconds")

    def _on_visit_begun(self) -> None:
        if self.office is not None and self.show is not None:
            self.office.begin_visit(self.show.session.visit)

    def _on_quit(self) -> None:
        if self.office is not None:
            self.office.close()

    def _on_visit_ended(self) -> None:
        if self.office is not None:
            self.office.end_visit()

    def _on_corner_held(self) -> None:
        if self.office is not None:
            self.office.staff.ask()

    def _on_used(self) -> None:
        """Take note of input; what the staff has opened ends like a visit when they walk away."""
        self._keep_open()
        is_staff = self.office is not None and self.office.staff.is_open
        if is_staff and self.controller.stage in {Stage.CLOSED, Stage.WAITING}:
            self.controller.call()
        elif is_staff:
            self.controller.sign()
        else:
            self.controller.act()

    def _keep_open(self) -> None:
        if self.office is not None:
            self.office.staff.stay()

    def _follow_keyboard(self, now: QWidget | None) -> None:
        """Bring keys on the screen where something can be typed."""
        if self._typist is None and isinstance(now, QLineEdit) and self.show is not None:
            from ui.kiosk.typist import Typist

            session = self.show.session
            assert self._brochure is not None  # noqa: S101 - there is a show of it
            self._typist = Typist(self._brochure, session, self._dressed, self.frame)
            session.changed.connect(self._typist.show_again)
            self.controller.visit_ended.connect(self._typist.put_away)
        if self._typist is not None:
            self._typist.follow(now)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Take note of the keyboard, which assistive technology moves without any input."""
        self._follow_keyboard(now)
        self._keep_open()
        if self.controller.stage is Stage.VISIT:
            self.controller.sign()


def _policy(settings: KioskSettings) -> Policy:
    return Policy(
        idle_after=settings.idle_after,
        warning=settings.warning,
        is_attracting=settings.is_attracting,
        opening_hours=settings.opening_hours,
    )


def _offered(brochure: Brochure, settings: KioskSettings) -> Brochure:
    """Return a brochure in the languages that a kiosk offers, in their order; in all if in none."""
    wanted = [code for code in settings.languages if code in brochure.languages]
    if not wanted:
        return brochure
    return replace(brochure, editions=tuple(brochure.edition(code) for code in wanted))
