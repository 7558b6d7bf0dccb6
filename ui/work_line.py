"""How far long work is, with a button that stops it, and in words what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.announcement import announce
from ui.heading import plain_label
from ui.progress import Progress
from ui.scrolled_button import ScrolledButton
from ui.work import Work


class WorkLine(QWidget):
    """Shows one work at a time, and nothing of itself while there is none and nothing to say.

    ``busy_changed`` tells whether there is one, ``ended`` what went wrong with it, an empty text if
    nothing did, ``stopped`` that somebody stopped it.
    """

    busy_changed = Signal(bool)
    ended = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._is_bound = False
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = ScrolledButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.stop)
        self.setFocusProxy(self._cancel)
        self._said = plain_label("", "strong", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._bar, self._cancel, self._said):
            column.addWidget(widget)
            widget.hide()

    def begin(self, steps: Iterator[Progress]) -> None:
        """Do a work, and show how far it is."""
        self._work = Work(steps)
        self._work.progressed.connect(self._on_progressed)
        self._work.ended.connect(self._on_ended)
        self.say("")
        self._bar.setRange(0, 0)
        self._is_bound = False
        self._show_work(True)

    def stop(self) -> None:
        """Stop what is not finished; what can be stopped no more is done to its end."""
        if self._work is None:
            return
        if self._is_bound:
            self._work.finish()
            return
        self._work.stop()
        self._rest()
        self.stopped.emit()

    def say(self, words: str) -> None:
        """Say something, to the eye and to assistive technology."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self, words)

    def _on_progressed(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.pages)
        self._bar.setValue(progress.page)
        self._is_bound = progress.is_bound

    def _on_ended(self, problem: str) -> None:
        self._rest()
        self.ended.emit(problem)

    def _rest(self) -> None:
        self._work = None
        self._show_work(False)

    def _show_work(self, busy: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        if busy:
            self._bar.show()
            self._cancel.show()
        self.busy_changed.emit(busy)
        if not busy:
            self._bar.hide()
            self._cancel.hide()
