"""The composition root: options → brochure → look → window. Nothing else puts parts together."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from content.cache import cached
from content.model import Brochure
from content.problems import ContentError
from ui.accessible import Descriptions
from ui.command_line import Kiosk, Open
from ui.failure import FailureView
from ui.icons import Icons
from ui.look import look_for
from ui.panels import Panels
from ui.places import runtime_folder
from ui.session import Session
from ui.theme import Dress, load_fonts, system_theme
from ui.version import VERSION
from ui.visit import Visit
from ui.window import Window

if TYPE_CHECKING:
    from ui.kiosk.heartbeat import Heartbeat
    from ui.kiosk.wake import Wake

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def open_window(options: Open | Kiosk) -> int:
    """Show a brochure, or its problems, until the window is closed; return the exit code."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("course-brochure")
    load_fonts()
    descriptions = Descriptions()
    descriptions.install()
    if isinstance(options, Kiosk):
        return _open_kiosk(app, options)
    desk = Desk(app, options)
    desk.open()
    return app.exec()


def _open_kiosk(app: QApplication, options: Kiosk) -> int:
    """Run a kiosk, if none is running yet, until it is ended; return the exit code."""
    from ui.kiosk.app import Stand
    from ui.kiosk.ending import Ending
    from ui.kiosk.instance import Instance
    from ui.kiosk.upkeep import Upkeep

    environment = os.environ
    name = f"kiosk-{crc32(os.fsencode(options.state.absolute())):08x}"
    instance = Instance(runtime_folder(environment, options.state), name)
    if not instance.begin():
        return Ending.AGAIN
    stand = Stand(
        app,
        options,
        _read_kept,
        Dress(app, RESOURCES),
        Icons(RESOURCES / "icons"),
        journal=sys.stderr if environment.get("JOURNAL_STREAM") else None,
    )
    upkeep = Upkeep(
        stand,
        instance=instance,
        heartbeat=_heartbeat(environment),
        clock=monotonic,
        wake=_wake,
    )
    upkeep.begin()
    stand.start()
    code = app.exec()
    upkeep.end(code)
    return code


def _heartbeat(environment: Mapping[str, str]) -> Heartbeat | None:
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return None
    from ui.kiosk.heartbeat import Heartbeat

    return Heartbeat(address, environment.get("WATCHDOG_USEC", ""))


def _wake() -> Wake:
    from ui.kiosk.wake import wake_for

    return wake_for(sys.platform)


class Desk(QObject):
    """What is on the screen: a window with a brochure, or the problems of its files."""

    def __init__(self, app: QApplication, options: Open) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._dress = Dress(app, RESOURCES)
        self._icons = Icons(RESOURCES / "icons")
        self._session: Session | None = None
        self._window: Window | None = None
        self._failure: FailureView | None = None

    def open(self) -> None:
        """Read the pack and show it. With problems, say them; a brochure on the screen stays."""
        try:
            brochure = _read_kept(self._options.pack)
        except ContentError as error:
            self._show_problems(error)
        else:
            self._show_brochure(brochure)

    def _show_brochure(self, brochure: Brochure) -> None:
        first = self._first_visit(brochure)
        now = first if self._session is None else _resumed(self._session.visit, first, brochure)
        session = Session(brochure, first, now)
        panels = Panels(brochure, session, self._icons)
        window = Window(brochure, session, self._dress, self._icons, panels)
        window.built.connect(self._on_built)
        QShortcut(QKeySequence("Ctrl+R"), window).activated.connect(self.open)
        QShortcut(QKeySequence("Ctrl+Q"), window).activated.connect(window.close)
        QShortcut(QKeySequence("F5"), window).activated.connect(window.present)
        QShortcut(QKeySequence("F11"), window).activated.connect(self._on_full_screen)
        before: QWidget | None = self._window or self._failure
        window.resize(window.sizeHint().boundedTo(self._app.primaryScreen().availableSize()))
        if before is not None:
            window.setGeometry(before.geometry())
            window.setWindowState(before.windowState())
        window.show_visit(now)
        window.show()
        self._session, self._window = session, window
        for widget in {before, self._failure}:
            if widget is not None:
                widget.close()
                widget.deleteLater()
        self._failure = None

    def _show_problems(self, error: ContentError) -> None:
        if self._failure is None:
            self._failure = FailureView()
            self._failure.retry_requested.connect(self.open)
            theme = self._options.theme or system_theme(self._app)
            size = self._failure.sizeHint()
            look = look_for(theme, self._options.text_step, size.width(), size.height())
            if self._window is None:
                self._dress.wear(look)
            self._failure.setStyleSheet(self._dress.sheet(look))
            self._failure.resize(size.boundedTo(self._app.primaryScreen().availableSize()))
        gc.enable()
        self._failure.set_problems(error.problems)
        self._failure.show()
        self._failure.raise_()

    def _first_visit(self, brochure: Brochure) -> Visit:
        wanted = self._options.language
        language = wanted if wanted in brochure.languages else brochure.languages[0]
        return Visit(
            page=brochure.edition(language).pages[0].id,
            language=language,
            text_step=self._options.text_step,
            theme=self._options.theme or system_theme(self._app),
        )

    def _on_full_screen(self) -> None:
        if self._window is not None:
            if self._window.isFullScreen():
                self._window.showNormal()
            else:
                self._window.showFullScreen()

    def _on_built(self) -> None:
        """Let the garbage collector, off since main.py, work on what is made from now on."""
        gc.collect()
        gc.freeze()
        gc.enable()


def _read_kept(pack: Path) -> Brochure:
    caches = QStandardPaths.StandardLocation.CacheLocation
    return read(pack, Path(QStandardPaths.writableLocation(caches)))


def read(pack: Path, cache: Path) -> Brochure:
    """Return the pack's brochure, kept in the folder ``cache`` while none of its files changes.

    Raises ContentError with all its problems.
    """

    def load() -> Brochure:
        from ui.reading import read_pack  # what YAML costs, a start from the cache need not pay

        return read_pack(pack)

    name = f"{pack.name}-{crc32(os.fsencode(pack.absolute())):08x}.brochure"
    return cached(pack, cache / name, load, version=VERSION, depends_on=(RESOURCES,))


def _resumed(visit: Visit, first: Visit, brochure: Brochure) -> Visit:
    """Return a visit as far as it is still possible after the pack was read again."""
    if visit.language not in brochure.languages:
        return first
    pages = {page.id for page in brochure.edition(visit.language).pages}
    return replace(visit, note=None) if visit.page in pages else first
