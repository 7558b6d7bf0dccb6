"""A window from which a folder can be dragged, as out of a file manager.

Prints ``ready`` when it can be taken hold of, and during the drag what a drop would do.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Folder(QWidget):
    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._is_told = False
        self.setWindowTitle("Dragged folder")
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setGeometry(0, 0, 120, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_told:
            self._is_told = True
            tell("ready")

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._path)])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.actionChanged.connect(self._on_action_changed)
        tell("dropped", drag.exec(Qt.DropAction.CopyAction).name)

    def _on_action_changed(self, action: Qt.DropAction) -> None:
        tell("over", action.name)


def tell(*words: str) -> None:
    print(*words, flush=True)  # noqa: T201


app = QApplication(sys.argv)
folder = Folder(sys.argv[1])
folder.show()
app.exec()
