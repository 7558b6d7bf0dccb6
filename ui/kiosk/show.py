"""A brochure on the stand: the start screen, the window, and the end of each visit."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen

from content.model import Brochure
from ui.icons import Icons
from ui.kiosk.attract import Attract
from ui.kiosk.controller import Controller
from ui.kiosk.frame import Frame
from ui.kiosk.policy import Stage
from ui.look import Look, look_for
from ui.scale import Scale, scale_for
from ui.session import Session
from ui.settings import KioskSettings, Orientation
from ui.theme import Dress
from ui.visit import Visit

if TYPE_CHECKING:
    from ui.kiosk.warning import WarningView
    from ui.window import Window


class Show(QObject):
    """Shows what belongs to each stage of the kiosk, and forgets each visitor.

    The start screen needs no window, which is made by ``build`` or for the first visit. ``built``
    tells that its pages are there.
    """

    built = Signal()

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
        self._brochure = brochure
        self._settings = settings
        self._frame = frame
        self._dress = dress
        self._icons = icons
        self._controller = controller
        self._scale = scale_of(settings, frame.screen())
        self._first = Visit(
            page=brochure.editions[0].pages[0].id,
            language=brochure.languages[0],
            text_step=settings.text_step,
            theme=settings.theme,
        )
        self._window: Window | None = None
        self._warning: WarningView | None = None
        self.session = Session(brochure, self._first)
        self.attract = Attract(
            brochure,
            frame,
            is_still=settings.is_motion_reduced,
            is_counted=settings.is_counting,
        )
        frame.add(self.attract)
        self.session.changed.connect(controller.sign)
        self.attract.begun.connect(self._on_begun)
        frame.resized.connect(self._dress_again)
        controller.visit_ended.connect(self.forget)
        controller.counted.connect(self._on_counted)

    @property
    def window(self) -> Window:
        """The window of the brochure, made when it is first asked for."""
        if self._window is None:
            self._window = self._make_window()
        return self._window

    def build(self) -> None:
        """Build the pages while nobody has touched the screen yet."""
        self.window.build()

    def show_stage(self, stage: Stage) -> None:
        """Show what belongs to a stage of the kiosk."""
        if stage is Stage.WARNING:
            self._frame.close_popups()
        else:
            self._dismiss_warning()
        self._dress_again()
        if stage is not Stage.WARNING:
            self._frame.show_page(self.attract if self._is_waiting else self.window)

    def forget(self) -> None:
        """Leave nothing of a visit behind."""
        from ui.kiosk.forgetting import forget

        self._dismiss_warning()
        forget(self._frame)
        self.session.begin_again()
        if self._window is not None:
            self._window.begin_again()
        self.attract.begin_again()

    def dressed(self) -> tuple[Look, str]:
        """Return the look of the visit with its style sheet."""
        return self._dressed(self.session.visit)

    @property
    def _is_waiting(self) -> bool:
        return self._settings.is_attracting and self._controller.stage is Stage.WAITING

    def _dress_again(self) -> None:
        """Show what is shown beside the window in the look of the visit and of the screen."""
        if self._is_waiting:
            self._dress.wear(self._look(self._first))
            self.attract.show_visit(self._first, *self._dressed(self._first))
        elif self._controller.stage is Stage.WARNING:
            visit = self.session.visit
            warning = self._asked()
            warning.set_seconds(self._controller.seconds_left)  # first: it is spoken
            warning.show_visit(visit, *self._dressed(visit))

    def _make_window(self) -> Window:
        from ui.panels import Panels
        from ui.window import Window

        panels = Panels(self._brochure, self.session, self._icons, printer=self._settings.printer)
        window = Window(
            self._brochure,
            self.session,
            self._dress,
            self._icons,
            panels,
            parent=self._frame,
            scale=self._scale,
            is_portrait=_is_portrait(self._settings),
            is_finishable=True,
        )
        self._frame.add(window)
        window.built.connect(self._on_built)
        window.finish_requested.connect(self._controller.finish)
        window.show_visit(self.session.visit)
        return window

    def _asked(self) -> WarningView:
        """Return the question whether the visitor is still there, made with the first one."""
        if self._warning is None:
            from ui.kiosk.warning import WarningView

            self._warning = WarningView(self._brochure, self._frame)
            self._warning.close_requested.connect(self._controller.sign)
            self._warning.finish_requested.connect(self._controller.finish)
        return self._warning

    def _dismiss_warning(self) -> None:
        if self._warning is not None:
            self._warning.dismiss()

    def _look(self, visit: Visit) -> Look:
        size = self._frame.size()
        return look_for(visit.theme, visit.text_step, size.width(), size.height(), self._scale)

    def _dressed(self, visit: Visit) -> tuple[Look, str]:
        look = self._look(visit)
        return look, self._dress.sheet(look)

    def _on_counted(self, seconds: int) -> None:
        self._asked().set_seconds(seconds)

    def _on_built(self) -> None:
        """Let the garbage collector, off since main.py, work on what is made from now on."""
        gc.collect()
        gc.freeze()
        gc.enable()
        self.built.emit()

    def _on_begun(self, language: str) -> None:
        self.session.set_language(language)
        self._controller.begin()


def scale_of(settings: KioskSettings, screen: QScreen) -> Scale:
    """Return the scale of a screen."""
    return scale_for(*sizes_of(settings, screen))


def sizes_of(
    settings: KioskSettings, screen: QScreen
) -> tuple[tuple[int, int], tuple[float, float]]:
    """Return width and height of a screen in pixels, and in the millimetres that settings know."""
    size, told, mended = screen.geometry().size(), screen.physicalSize(), settings.screen_mm
    real = (told.width(), told.height()) if mended is None else (mended.width, mended.height)
    return (size.width(), size.height()), real


def _is_portrait(settings: KioskSettings) -> bool | None:
    match settings.orientation:
        case Orientation.AUTO:
            return None
        case orientation:
            return orientation is Orientation.PORTRAIT
