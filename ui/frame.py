"""The laptop's window on the desktop: one view at a time, and what is dropped onto it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from content.presence import is_folder

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

FRAME = QSize(16, 48)
"""More than a desktop needs for the borders and the title of a window."""


def fit(window: QWidget) -> None:
    """Give a window the size that it wants, as far as the screen has room for it."""
    room = window.screen().availableSize() - FRAME
    window.resize(window.sizeHint().boundedTo(room))


class Frame(QWidget):
    """Shows the brochure or the list of them, in the same place on the desktop.

    ``dropped`` carries the folder that was dropped; ``left`` tells that another window is being
    used.
    """

    dropped = Signal(Path)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)
        self.setAcceptDrops(True)

    @property
    def view(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def show_view(self, view: QWidget) -> None:
        """Show a view, made with the frame as its parent, in place of any other."""
        before = self.view
        if view is before:
            return
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
            view.windowTitleChanged.connect(self._on_title_changed)
        self._stack.setCurrentWidget(view)
        self.setWindowTitle(view.windowTitle())
        view.setFocus()

    @property
    def place(self) -> str:
        """Where on the desktop it stands, how large and in which state, for the next time."""
        return bytes(self.saveGeometry().toHex().data()).decode()

    def stand(self, place: str) -> None:
        """Stand in a place of earlier, or where there is none in the size that it wants."""
        known = QByteArray.fromHex(place.encode("ascii", "ignore"))
        if not self.restoreGeometry(known):
            fit(self)

    def let_go(self, view: QWidget) -> None:
        """Let go of a view for good."""
        self._stack.removeWidget(view)
        view.hide()
        view.deleteLater()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stand among other windows again."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def sizeHint(self) -> QSize:
        return QSize(1280, 800)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome one folder; what is in it shows once it is dropped."""
        if _folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _folder(event)
        if folder is not None:
            event.acceptProposedAction()
            self.dropped.emit(folder)

    def _on_title_changed(self, title: str) -> None:
        if self.sender() is self.view:
            self.setWindowTitle(title)


def _folder(event: QDropEvent) -> Path | None:
    """Return the folder on this machine that is dragged, if it is one and nothing else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if is_folder(path) else None
