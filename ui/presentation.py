"""The brochure for a room: the whole screen, one block at a time, as large as it fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QScreen, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from content.links import Link, PageLink
from content.model import Brochure
from content.wording import sentences
from ui.announcement import announce
from ui.heading import plain_label
from ui.icons import Icons
from ui.look import Look, look_for
from ui.note_panel import NotePanel
from ui.pointing import Pointing
from ui.rich_text import RichText
from ui.slides import number_of, slides_of
from ui.stage import Stage, step_for
from ui.theme import Dress
from ui.visit import Place, Visit

TOOLS_STAY = 3000
"""Milliseconds for which the buttons stay after the last movement."""


class Presentation(QWidget):
    """Shows the slides of an edition, from the place that a visit shows.

    It leaves the visit as it is; ``finished`` tells that it has closed, and it deletes itself.
    """

    finished = Signal()

    def __init__(self, brochure: Brochure, visit: Visit, dress: Dress, icons: Icons) -> None:
        super().__init__()
        edition = brochure.edition(visit.language)
        self._visit = visit
        self._dress = dress
        self._name = edition.name
        self._slides = slides_of(edition)
        self._number = number_of(self._slides, visit.page, visit.place)
        self._pointing: Pointing | None = None
        self.setWindowTitle(edition.title)
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stage = Stage(edition, icons, dress, self)
        self._stage.link_activated.connect(self._on_link_activated)
        self._stage.part_changed.connect(self._on_part_changed)
        self._page = plain_label("", "footer", self)
        self._count = QLabel(self)
        self._count.setProperty("role", "footer")
        self._tools = [
            self._tool(self.tr("Previous"), self.previous),
            self._tool(self.tr("Next"), self.next),
            self._tool(self.tr("Close"), self.close),
        ]
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(TOOLS_STAY)
        self.resting.timeout.connect(self._on_rested)
        self._arrange()
        self._black = QLabel(self)
        self._black.setStyleSheet("background: #000000;")
        self._black.hide()
        self._note = NotePanel(brochure, self)
        self._note.close_requested.connect(self._note.dismiss)
        self._note.link_activated.connect(self._on_link_activated)
        for keys, slot in (
            ("PgDown", self.next),
            ("PgUp", self.previous),
            ("Esc", self._on_escape),
            ("F5", self.close),
            (".", self._on_black),
            ("B", self._on_black),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _tool(self, text: str, slot: Callable[[], object]) -> QPushButton:
        """Return a button that keeps its room while it is not to be seen."""
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(slot)
        button.hide()
        return button

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 0, 32, 12)
        foot.setSpacing(12)
        foot.addWidget(self._page, 1)
        for button in self._tools:
            foot.addWidget(button)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stage, 1)
        column.addLayout(foot)

    @property
    def number(self) -> int:
        """The number of the slide shown, from 0."""
        return self._number

    def begin(self, screen: QScreen) -> None:
        """Fill a screen, and take the keyboard."""
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._show(self._number)
        self._stage.show_place(self._visit.place.anchor)
        self._tell()
        self._pointing = Pointing(self.windowHandle(), self)
        self._pointing.moved.connect(self._on_moved)
        self._pointing.tapped.connect(self._on_tapped)
        self._pointing.swiped.connect(self._on_swiped)
        self.resting.start()
        self.activateWindow()
        self.setFocus()

    def next(self) -> None:
        """Show the next part of a slide that is longer than the screen, else the next slide."""
        if self._is_interrupted():
            return
        if self._stage.show_part(self._stage.part + 1):
            self._tell()
        elif self._number + 1 < len(self._slides):
            self.go_to(self._number + 1)

    def previous(self) -> None:
        """Show what came before."""
        if self._is_interrupted():
            return
        if self._stage.show_part(self._stage.part - 1):
            self._tell()
        elif self._number:
            self._show(self._number - 1)
            self._stage.show_part(self._stage.parts - 1)
            self._tell()

    def go_to(self, number: int, place: str = "") -> None:
        """Show a slide from its beginning or from a place in it."""
        if number != self._number:
            self._show(number)
        else:
            self._stage.show_part(0)
        self._stage.show_place(place)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, or scroll; whatever the slide does not want itself."""
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        match key:
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.next()
            case Qt.Key.Key_Left | Qt.Key.Key_Backspace:
                self.previous()
            case Qt.Key.Key_Space if is_shifted:
                self.previous()
            case Qt.Key.Key_Space:
                self.next()
            case Qt.Key.Key_Home | Qt.Key.Key_End if not self._is_interrupted():
                self.go_to(0 if key == Qt.Key.Key_Home else len(self._slides) - 1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._stage.show_part(self._stage.part + (1 if key == Qt.Key.Key_Down else -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._black.setGeometry(self.rect())
        self.setStyleSheet(self._dress.sheet(self._look))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._pointing is not None:
            self._pointing.end()
        super().closeEvent(event)
        self.finished.emit()

    def _show(self, number: int) -> None:
        self._number = number
        slide = self._slides[number]
        self._page.setText(f"{self._name} · {slide.page.title}")
        self._stage.show_block(slide.block, self._visit)
        self.setFocus()

    def _on_part_changed(self) -> None:
        said = self.tr("{} of {}").format(self._number + 1, len(self._slides))
        if self._stage.parts > 1:
            said = self.tr("{}, part {} of {}").format(
                said, self._stage.part + 1, self._stage.parts
            )
        self._count.setText(said)

    def _tell(self) -> None:
        announce(self, sentences(self._slides[self._number].page.title, self._count.text()))

    @property
    def _look(self) -> Look:
        """The look of what is around a slide, and of notes."""
        step = step_for(self._visit, self.size())
        return look_for(self._visit.theme, step, self.width(), self.height())

    def _is_interrupted(self) -> bool:
        """Take away what covers the slide, if anything does; return whether it did."""
        if self._black.isVisible():
            self._black.hide()
        elif self._note.isVisible():
            self._note.dismiss()
        else:
            return False
        return True

    def _on_link_activated(self, followed: object) -> None:
        """Show the slide of a place, or a note above this one."""
        link = cast("Link", followed)
        if isinstance(link, PageLink):
            self._note.dismiss()
            self.go_to(number_of(self._slides, link.page, Place(link.place)), link.place)
        else:
            look = self._look
            self._note.show_visit(replace(self._visit, note=link), look, self._dress.sheet(look))

    def _on_escape(self) -> None:
        if not self._is_interrupted():
            self.close()

    def _on_black(self) -> None:
        if not self._is_interrupted():
            self._black.show()
            self._black.raise_()
            announce(self, self.tr("The screen is black"))

    def _on_moved(self) -> None:
        """Show pointer and buttons as long as something moves, and a while longer."""
        self.unsetCursor()
        for button in self._tools:
            button.show()
        self.resting.start()

    def _on_rested(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)
        for button in self._tools:
            button.hide()

    def _on_tapped(self, point: QPointF) -> None:
        """Go on from the right third of the screen, back from the left; links are left alone."""
        if self._black.isVisible():
            self._black.hide()
            return
        self._on_moved()
        if self._note.isVisible() or self._is_for_widget(point):
            return
        if point.x() > self.width() * 2 / 3:
            self.next()
        elif point.x() < self.width() / 3:
            self.previous()

    def _on_swiped(self, way: int) -> None:
        if way < 0:
            self.next()
        else:
            self.previous()

    def _is_for_widget(self, point: QPointF) -> bool:
        """Tell whether a tap is for a button, a table, a scroll bar or a link."""
        widget = self.childAt(point.toPoint())
        while widget is not None and widget is not self:
            if isinstance(widget, QAbstractButton | QAbstractItemView | QScrollBar):
                return True
            if isinstance(widget, RichText):
                there = widget.mapFrom(self, point)
                return widget.document.link_at(there) is not None
            widget = widget.parentWidget()
        return False
