"""The whole screen: one page of the kiosk at a time, which no visitor can leave."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMoveEvent, QPaintEvent, QResizeEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

SHOWN_AFTER = 50
"""Milliseconds in which what is painted gets to the screen; it waits for nothing else there."""

RETURN_AFTER = 500
"""Milliseconds after which the window comes back to the front."""


class Frame(QWidget):
    """Fills the screen, and comes back to it whatever a window manager does.

    Pages and what lies over them are made with the frame as their parent. Pages that are not shown
    have their size all the same, so that they can be built for it. Only ``leave`` closes it.
    ``painted`` tells that its first picture is on the screen.
    """

    painted = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setGeometry(self.screen().geometry())  # so that all is laid out once, for this size
        self._pages: list[QWidget] = []
        self._page: QWidget | None = None
        self._is_leaving = False
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(SHOWN_AFTER)
        self._first.timeout.connect(self.painted)
        self._is_painted = False
        self._return = QTimer(self)
        self._return.setSingleShot(True)
        self._return.setInterval(RETURN_AFTER)
        self._return.timeout.connect(self._on_return)
        self.screen().geometryChanged.connect(self._stand_firm)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._page

    def add(self, page: QWidget) -> None:
        """Take a page without showing it."""
        page.hide()
        page.setGeometry(self.rect())
        page.lower()
        self._pages.append(page)

    def remove(self, page: QWidget) -> None:
        """Let go of a page for good."""
        self._pages.remove(page)
        page.hide()
        page.deleteLater()

    def show_page(self, page: QWidget) -> None:
        """Show a page in place of any other; it gets the keyboard from them, not from overlays."""
        self._page = page
        page.show()
        if self._is_keyboard_elsewhere(page):
            page.setFocus()  # before the others hide, or Qt gives the keyboard to what comes next
        for other in self._pages:
            other.setVisible(other is page)
        self.setWindowTitle(page.windowTitle() or page.accessibleName())

    def close_popups(self) -> None:
        """Close open menus, which would lie over everything."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def _is_keyboard_elsewhere(self, wanted: QWidget) -> bool:
        """Tell whether no widget of a page, nor of an overlay, rightly has the keyboard."""
        here = self.focusWidget()
        if here is None or here is self or not here.isVisible():
            return True
        others = [page for page in self._pages if page is not wanted]
        return any(page is here or page.isAncestorOf(here) for page in others)

    def handle(self) -> QWindow:
        """Return the window as the system knows it."""
        self.winId()  # makes it, where it is not made yet
        return self.windowHandle()

    @property
    def fills_screen(self) -> bool:
        """Whether it leaves nothing of the screen to anything else."""
        is_whole = self.geometry() == self.screen().geometry()
        return self.isFullScreen() and not self.isMinimized() and is_whole

    def fill_screen(self) -> None:
        """Fill the screen, also where no window manager is there to see to it."""
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def come_forward(self) -> None:
        """Fill the screen, above everything else."""
        if not self._is_leaving:
            if not (self.isVisible() and self.fills_screen):
                self.fill_screen()
            self.raise_()
            self.activateWindow()

    def leave(self) -> None:
        """Close for good."""
        self._is_leaving = True
        self._return.stop()
        self.close()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        for page in self._pages:
            page.setGeometry(self.rect())
        self.resized.emit()
        self._stand_firm()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._first.start()

    def moveEvent(self, _event: QMoveEvent) -> None:
        self._stand_firm()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_leaving:
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.WindowStateChange, QEvent.Type.ActivationChange}:
            self._stand_firm()

    def _stand_firm(self) -> None:
        """Come back soon, where something else has taken the front or a part of the screen."""
        if not self._is_in_front() and self.isVisible() and not self._is_leaving:
            self._return.start()

    def _is_in_front(self) -> bool:
        return self.fills_screen and self.isActiveWindow()

    def _on_return(self) -> None:
        if not self._is_in_front():
            self.come_forward()

    def sizeHint(self) -> QSize:
        return QSize(1280, 800)
