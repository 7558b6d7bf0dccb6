"""Runs main.py of the folder it is started in, visits it as a person would, and closes it.

The folder may be another: that in the variable PROGRAM.

With ``--visit=FILE`` the visit searches, puts a place on the shortlist, looks at a preview, saves a
handout as FILE and presents the brochure; otherwise the window is only opened.
The list of brochures is read to its end.
"""

from __future__ import annotations

import gc
import os
import runpy
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

FOLDER = Path(os.environ.get("PROGRAM", "")).absolute()
sys.path.insert(0, str(FOLDER))
VISIT = next((word.partition("=")[2] for word in sys.argv if word.startswith("--visit=")), "")
sys.argv = ["main.py", *(word for word in sys.argv[1:] if not word.startswith("--visit="))]


class Visitor(QObject):
    """Takes a step of the visit whenever the window shows what that needs."""

    @Slot()
    def begin(self) -> None:
        self._steps = visit(Path(VISIT)) if VISIT else looked()
        self._condition: Callable[[], object] = lambda: True
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        if not self._condition():
            return
        try:
            self._condition = next(self._steps)
        except StopIteration:
            self._timer.stop()
            QApplication.closeAllWindows()


def begin() -> None:
    """Wait until it is at rest and collects garbage again, and go on in its own thread."""
    while QApplication.instance() is None or not gc.isenabled():
        threading.Event().wait(0.05)

    visitor = Visitor()
    visitor.moveToThread(QApplication.instance().thread())
    QMetaObject.invokeMethod(visitor, "begin", Qt.ConnectionType.QueuedConnection)
    threading.Event().wait()


def seen(kind: str) -> QWidget | None:
    """Return a widget of a kind that can be seen."""
    widgets = QApplication.allWidgets()
    return next((w for w in widgets if type(w).__name__ == kind and w.isVisible()), None)


def looked() -> Iterator[Callable[[], object]]:
    """Wait until all brochures are read, where the list of them is shown."""
    if seen("LibraryView"):
        rows = lambda: seen("SearchList").rows[1:]  # noqa: E731
        yield lambda: rows() and all(row.state != "Not read yet" for row in rows())


def visit(file: Path) -> Iterator[Callable[[], object]]:
    """Do one thing after the other; each is followed by what to wait for."""

    def press(words: str) -> None:
        found = [b for b in QApplication.allWidgets() if isinstance(b, QPushButton)]
        button = next(b for b in found if b.isVisible() and words in {b.text(), b.accessibleName()})
        QMetaObject.invokeMethod(button, "click", Qt.ConnectionType.QueuedConnection)

    def said(words: str) -> bool:
        labels = (w for w in QApplication.allWidgets() if isinstance(w, QLabel))
        return any(words in label.text() for label in labels if label.isVisible())

    def ready(kind: str) -> bool:
        """Tell whether the keys of its window would be heard."""
        return bool(seen(kind)) and seen(kind).isActiveWindow()

    press("Search")
    yield lambda: seen("SearchPanel")
    QTest.keyClicks(seen("QLineEdit"), "prison")
    yield lambda: seen("SearchList").rows[1:]
    QTest.keyClick(seen("QLineEdit"), Qt.Key.Key_Return)
    yield lambda: not seen("SearchPanel")
    yield lambda: seen("Bookmark")
    QMetaObject.invokeMethod(seen("Bookmark"), "click", Qt.ConnectionType.QueuedConnection)
    press("Take it with you")
    yield lambda: seen("TakePanel")
    press("Preview")
    yield lambda: ready("PreviewPanel")
    QTest.keyClick(seen("PreviewPanel"), Qt.Key.Key_Escape)
    yield lambda: not seen("PreviewPanel")
    press("Save as a file…")
    yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
    dialog = QApplication.activeModalWidget()
    dialog.findChild(QLineEdit).setText(str(file))
    press("&Save")
    yield lambda: said("Saved as")
    press("Close")
    yield lambda: not seen("TakePanel")
    next(action for action in seen("Frame").actions() if action.text() == "&Present").trigger()
    yield lambda: ready("Presentation")
    QTest.keyClick(seen("Presentation"), Qt.Key.Key_Escape)
    yield lambda: not seen("Presentation")


gc.disable()
threading.Thread(target=begin, daemon=True).start()
runpy.run_path(str(FOLDER / "main.py"), run_name="__main__")
