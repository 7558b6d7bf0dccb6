"""A picture of figures on a page: a drawing with a look, a name, and the same said in words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look
from ui.pictures.drawing import Drawing


class Picture(QWidget):
    """A drawing as wide as it is given room, as tall as that needs. ``alternative`` is its text."""

    def __init__(
        self, drawing: Drawing, title: str, alternative: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._look: Look | None = None
        self._most = 0
        self.setAccessibleName(title)
        self.setAccessibleDescription(alternative)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def set_most(self, pixels: int) -> None:
        """Be no taller than this where it can still be read so; 0: as tall as it likes."""
        self._most = pixels
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._look is None:
            return 0
        tall = self._drawing.height_in(max(1, width), self._look)
        if not 0 < self._most < tall:
            return tall
        return self._drawing.lower_in(max(1, width), self._look, self._most)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.paint(painter, self.size(), self._look)
        painter.end()
