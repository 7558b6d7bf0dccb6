"""Tries the touch screen: four dots and the corners, and then says what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.announcement import announce
from ui.heading import NO_BREAK, plain_label
from ui.kiosk.touch import CORNERS, DOTS, Fault, Place, fault_of, offset_of, unreached
from ui.look import Look

RADIUS = 28

EDGE = 24
"""Beside words that need all the room of a small screen."""


class TouchTest(QWidget):
    """Covers its parent; every touch outside its buttons is one answer.

    The buttons stand in the middle, where a turned or mirrored screen finds them too.
    """

    close_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Touch test"))
        self._behind = parent
        self._came_from: QWidget | None = None
        self._touched: list[Place] = []
        self._words = plain_label("", "heading", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = QPushButton(self.tr("Once more"), self)
        self._close = QPushButton(self.tr("Close"), self)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        row.addWidget(self._again)
        row.addWidget(self._close)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(24)
        self._column.addStretch(1)
        self._column.addWidget(self._words)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self._again.clicked.connect(self._begin)
        self._close.clicked.connect(self.close_requested)
        parent.installEventFilter(self)
        self.hide()

    def open(self, _look: Look, sheet: str) -> None:
        """Begin in front of everything."""
        self.setStyleSheet(sheet)
        self._came_from = self.window().focusWidget()
        self._cover()
        self.show()
        self.raise_()
        self._begin()

    def first_focus(self) -> QWidget:
        """Return what has the keyboard when it opens."""
        return self._close

    def dismiss(self) -> None:
        """Hide, and give the keyboard back to where it was."""
        if self.isVisible():
            self.hide()
            if self._came_from is not None:
                self._came_from.setFocus()
                self._came_from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._behind and event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._asked() is None:
            return
        place = event.position()
        self._touched.append((place.x() / self.width(), place.y() / self.height()))
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, and let no key through to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the keyboard on the two buttons."""
        other = self._close if self._again.hasFocus() else self._again
        (other if other.isVisible() else self._close).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        asked = self._asked()
        if asked is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().accent())
        centre = QPoint(round(asked[0] * self.width()), round(asked[1] * self.height()))
        radius = RADIUS if asked in DOTS else 2 * RADIUS
        painter.drawEllipse(centre, radius, radius)

    def _begin(self) -> None:
        self._touched = []
        self._close.setFocus()
        self._go_on()

    def _asked(self) -> Place | None:
        """Return what is to be touched next; nothing once the screen is known."""
        felt = len(self._touched)
        if felt < len(DOTS):
            return DOTS[felt]
        if felt < len(DOTS) + len(CORNERS) and fault_of(self._dots()) is Fault.NONE:
            return CORNERS[felt - len(DOTS)]
        return None

    def _dots(self) -> list[Place]:
        return self._touched[: len(DOTS)]

    def _go_on(self) -> None:
        """Ask for the next touch, or say what was found."""
        asked = self._asked()
        felt = len(self._touched)
        if asked is None:
            words = self._found()
        elif asked in DOTS:
            words = self.tr("Touch the dot, {}").format(self._count(felt + 1, len(DOTS)))
        else:
            number = felt - len(DOTS) + 1
            count = self._count(number, len(CORNERS))
            words = self.tr("Touch the very corner, {}").format(count)
        self._words.setText(words)
        self._cover()
        self._again.setVisible(felt > 0)
        announce(self, words)
        self.update()

    def _count(self, number: int, last: int) -> str:
        """Return a count that stays on one line."""
        return self.tr("{} of {}").format(number, last).replace(" ", NO_BREAK)

    def _found(self) -> str:
        fault = fault_of(self._dots())
        if fault is Fault.NONE:
            return self._found_at_corners()
        if fault is Fault.INACCURATE:
            right, below = offset_of(self._dots())
            across = self.tr("to the right") if right > 0 else self.tr("to the left")
            along = self.tr("below") if below > 0 else self.tr("above")
            return self.tr(
                "The touches miss the dots, on average by {}\u00a0% of the width {} and "
                "{}\u00a0% of the height {}. Please calibrate the screen."
            ).format(round(abs(right) * 100), across, round(abs(below) * 100), along)
        return {
            Fault.TURNED_RIGHT: self.tr("The touch screen is turned by 90° to the right."),
            Fault.TURNED_ROUND: self.tr("The touch screen is turned by 180°."),
            Fault.TURNED_LEFT: self.tr("The touch screen is turned by 90° to the left."),
            Fault.MIRRORED_SIDEWAYS: self.tr("The touch screen is mirrored: left is right."),
            Fault.MIRRORED_UPRIGHT: self.tr("The touch screen is mirrored: top is bottom."),
            Fault.MIRRORED_AND_TURNED_RIGHT: self.tr(
                "The touch screen is mirrored and turned by 90° to the right."
            ),
            Fault.MIRRORED_AND_TURNED_LEFT: self.tr(
                "The touch screen is mirrored and turned by 90° to the left."
            ),
        }[fault]

    def _found_at_corners(self) -> str:
        names = (
            self.tr("top left"),
            self.tr("top right"),
            self.tr("bottom right"),
            self.tr("bottom left"),
        )
        missed = [names[number] for number in unreached(self._touched[len(DOTS) :])]
        if not missed:
            return self.tr("The touch screen is as it should be.")
        return self.tr("The dots are right, but these corners do not answer: {}.").format(
            ", ".join(missed)
        )

    def _cover(self) -> None:
        """Cover the parent; while dots are asked for, the words leave them their room."""
        room: QRect = self._behind.rect()
        self.setGeometry(room)
        side = round(room.width() * (0.15 if self._asked() is None else 0.3))
        if self._words.heightForWidth(room.width() - 2 * side) > room.height() // 2:
            side = EDGE
        self._column.setContentsMargins(side, 0, side, 0)
