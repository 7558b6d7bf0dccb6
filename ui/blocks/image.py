"""A picture file of the pack, scaled to the column, with its caption and description."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from content.model import Image
from ui.blocks.block import BlockWidget
from ui.heading import plain_label

LARGEST = 2400
"""Pixels of the longer side that are read: more than any column is wide."""


class ScaledPixmap(QWidget):
    """A pixmap as wide as there is room for, at most its own size."""

    def __init__(self, pixmap: QPixmap, description: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = pixmap
        self.setAccessibleName(description)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = min(width, self._pixmap.width())
        return round(self._pixmap.height() * shown / max(1, self._pixmap.width()))

    def sizeHint(self) -> QSize:
        return self._pixmap.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._pixmap.size().scaled(self.size(), QtCore.Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawPixmap(0, 0, shown.width(), shown.height(), self._pixmap)


class ImageBlock(BlockWidget):
    """A picture, or its description in words where the file can no longer be read."""

    def __init__(self, block: Image, parent: QWidget) -> None:
        super().__init__(block.id, block.heading, parent)
        pixmap = _read(str(block.file))
        if pixmap.isNull():
            self.column.addWidget(plain_label(block.description, "body", self))
        else:
            self.column.addWidget(ScaledPixmap(pixmap, block.description, self))
        if block.caption:
            self.column.addWidget(plain_label(block.caption, "caption", self))


def _read(file: str) -> QPixmap:
    reader = QImageReader(file)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST:
        reader.setScaledSize(
            size.scaled(LARGEST, LARGEST, QtCore.Qt.AspectRatioMode.KeepAspectRatio)
        )
    return QPixmap.fromImage(reader.read())
