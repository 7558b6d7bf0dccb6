"""What all painted pictures have in common: a look, a name, and the same said in words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look import Look


class Picture(QWidget):
    """A picture as wide as it is given room, as tall as that needs. ``alternative`` is its text."""

    def __init__(self, title: str, alternative: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.setAccessibleName(title)
        self.setAccessibleDescription(alternative)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Take the sizes and colours of a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def height_in(self, width: int, look: Look) -> int:
        """Return how tall the picture is in ``width`` pixels."""
        raise NotImplementedError

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint the picture into the widget's rectangle."""
        raise NotImplementedError

    def font_of(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the brochure's font at a size."""
        font = QFont(self.font().family())
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font

    def metrics_of(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
        """Return what a font at a size measures."""
        return QFontMetrics(self.font_of(pixels, weight))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 0 if self._look is None else self.height_in(max(1, width), self._look)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, self._look)
        painter.end()
