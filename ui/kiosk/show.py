"""A brochure on the stand: the start screen, the window, and the end of each visit."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from content.model import Brochure
from ui.icons import Icons
from ui.kiosk.attract import Attract
from ui.kiosk.controller import Controller
from ui.kiosk.forgetting import forget
from ui.kiosk.frame import Frame
from ui.kiosk.policy import Stage
from ui.kiosk.warning import WarningView
from ui.look import Look, look_for
from ui.panels import Panels
from ui.scale import Scale, scale_for
from ui.session import Session
from ui.settings import KioskSettings, Orientation
from ui.theme import Dress
from ui.visit import Visit
from ui.window import Window


class Show(QObject):
    """Shows what belongs to each stage of the kiosk, and forgets each visitor."""

    def __init__(
        self,
        brochure: Brochure,
        settings: KioskSettings,
        *,
        controller: Controller,
        frame: Frame,
        dress: Dress,
        icons: Icons,
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._dress = dress
        self._controller = controller
        self._scale = _scale(settings, frame.screen())
        self._first = Visit(
            page=brochure.editions[0].pages[0].id,
            language=brochure.languages[0],
            text_step=settings.text_step,
            theme=settings.theme,
        )
        self.session = Session(brochure, self._first)
        panels = Panels(brochure, self.session, icons, printer=settings.printer)
        self.window = Window(
            brochure,
            self.session,
            dress,
            icons,
            panels,
            parent=frame,
            scale=self._scale,
            is_portrait=_is_portrait(settings),
            is_finishable=True,
        )
        self.attract = Attract(
            brochure,
            frame,
            is_still=settings.is_motion_reduced,
            is_counted=settings.is_counting,
        )
        self._is_attracting = settings.is_attracting
        self._warning = WarningView(brochure, frame)
        for page in (self.window, self.attract):
            frame.add(page)
        self.window.built.connect(_rest)
        self.window.finish_requested.connect(controller.finish)
        self.session.changed.connect(controller.sign)
        self.attract.begun.connect(self._on_begun)
        self._warning.close_requested.connect(controller.sign)
        self._warning.finish_requested.connect(controller.finish)
        frame.resized.connect(self._dress_again)
        controller.visit_ended.connect(self.forget)
        controller.counted.connect(self._warning.set_seconds)

    def build(self) -> None:
        """Build the pages while nobody has touched the screen yet."""
        self.window.show_visit(self._first)
        self.window.build()

    def show_stage(self, stage: Stage) -> None:
        """Show what belongs to a stage of the kiosk."""
        if stage is Stage.WARNING:
            _close_popups()
        else:
            self._warning.dismiss()
        self._dress_again()
        if stage is not Stage.WARNING:
            self._frame.show_page(self.attract if self._is_waiting else self.window)

    def forget(self) -> None:
        """Leave nothing of a visit behind."""
        self._warning.dismiss()
        forget(self.window)
        self.session.begin_again()
        self.window.begin_again()
        self.attract.begin_again()

    def dressed(self) -> tuple[Look, str]:
        """Return the look of the visit with its style sheet."""
        return self._dressed(self.session.visit)

    @property
    def _is_waiting(self) -> bool:
        return self._is_attracting and self._controller.stage is Stage.WAITING

    def _dress_again(self) -> None:
        """Show what is shown beside the window in the look of the visit and of the screen."""
        if self._is_waiting:
            self._dress.wear(self._look(self._first))
            self.attract.show_visit(self._first, *self._dressed(self._first))
        elif self._controller.stage is Stage.WARNING:
            visit = self.session.visit
            self._warning.show_visit(visit, *self._dressed(visit))

    def _look(self, visit: Visit) -> Look:
        size = self._frame.size()
        return look_for(visit.theme, visit.text_step, size.width(), size.height(), self._scale)

    def _dressed(self, visit: Visit) -> tuple[Look, str]:
        look = self._look(visit)
        return look, self._dress.sheet(look)

    def _on_begun(self, language: str) -> None:
        self.session.set_language(language)
        self._controller.begin()


def _scale(settings: KioskSettings, screen: QScreen) -> Scale:
    """Return the scale of a screen, whose size the settings know better than itself."""
    size, told = screen.geometry().size(), screen.physicalSize()
    real = (told.width(), told.height())
    if settings.screen_mm is not None:
        real = (settings.screen_mm.width, settings.screen_mm.height)
    return scale_for((size.width(), size.height()), real)


def _is_portrait(settings: KioskSettings) -> bool | None:
    match settings.orientation:
        case Orientation.AUTO:
            return None
        case orientation:
            return orientation is Orientation.PORTRAIT


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def _rest() -> None:
    """Let the garbage collector, off since main.py, work on what is made from now on."""
    gc.collect()
    gc.freeze()
    gc.enable()
