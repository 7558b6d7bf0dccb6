"""The real window in this process, and a clock for what it does: event sent to paint finished."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from content.model import Brochure
from ui.accessible import Descriptions
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.panels import Panels
from ui.session import Session
from ui.theme import STYLE, Dress, load_fonts
from ui.visit import Visit
from ui.window import Window


class Stage(QObject):
    """Shows a brochure in a window of a size, on the display that the environment names."""

    def __init__(self, brochure: Brochure, width: int, height: int) -> None:
        super().__init__()
        there = QApplication.instance()
        self.app = QApplication(["stage", *STYLE]) if there is None else there
        load_fonts()
        self._descriptions = Descriptions()
        self._descriptions.install()
        edition = brochure.editions[0]
        self.session = Session(brochure, Visit(page=edition.pages[0].id, language=edition.language))
        self._painted = 0.0
        self._is_built = False
        dress = Dress(self.app, RESOURCES)
        icons = Icons(RESOURCES / "icons")
        self.window = Window(
            brochure,
            self.session,
            dress,
            icons,
            Panels(brochure, self.session, icons),
        )
        self.window.built.connect(self._on_built)
        self.window.installEventFilter(self)
        self.window.setGeometry(0, 0, width, height)

    def open(self) -> float:
        """Show the window; return the seconds until its first frame is painted."""
        begun = perf_counter()
        self.window.show_visit(self.session.visit)
        self.window.show()
        while not self._painted:
            self._turn()
        return perf_counter() - begun

    def settle(self) -> None:
        """Wait until the window has built all of its page and is at rest."""
        while not self._is_built:
            self._turn()
        self._rest()

    def time(self, act: Callable[[], object]) -> float:
        """Return the seconds from an act to the end of the last paint that it causes."""
        return self.times(act)[1]

    def times(self, act: Callable[[], object]) -> tuple[float, float]:
        """Return the seconds from an act to the end of the first paint, and of the last one."""
        begun = self._done(act)
        first = self._painted
        self._rest()
        return first - begun, self._painted - begun

    def _done(self, act: Callable[[], object]) -> float:
        """Do an act, wait for a paint, and return when it began."""
        self._painted = 0.0
        begun = perf_counter()
        act()
        while not self._painted:
            self._turn()
        return begun

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the window paint, and note when it is done."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.event(event)
            self._painted = perf_counter()
            return True
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = perf_counter()  # the first frame has no request of its own
        return False

    def _on_built(self) -> None:
        self._is_built = True

    def _turn(self) -> bool:
        """Do what is next; return whether there was anything."""
        loop = QEventLoop.ProcessEventsFlag.AllEvents
        return QAbstractEventDispatcher.instance().processEvents(loop)

    def _rest(self) -> None:
        while self._turn():
            pass
