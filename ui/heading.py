"""Plain words that wrap, and headings, whose level a screen reader can say."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

NO_BREAK = "\u00a0"
"""A space at which no line ends."""

FEW_WORDS = 3


class Label(QLabel):
    """Plain words that wrap, measured once for a width: a layout asks for it many times over."""

    def __init__(self, text: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setProperty("role", role)
        self.setProperty("textFormat", "PlainText")
        self.setWordWrap(True)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._heights.clear()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew: another font or style may have come."""
        self._heights.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height


class Heading(Label):
    """A heading of ``level`` 1 (the brochure) to 4 (within a card). ``role`` sets its looks.

    If its words are more than a few, the last of them is never alone on its line.
    """

    def __init__(
        self, text: str, level: int, role: str = "heading", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent)
        self.level = level
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The text, as it is said: without what keeps its last words together."""
        return self.text().replace(NO_BREAK, " ")

    def setText(self, text: str) -> None:
        super().setText(bound(text))


def bound(text: str) -> str:
    """Return large words that leave no last one alone on a line, if they are more than a few."""
    return NO_BREAK.join(text.rsplit(" ", 1)) if text.count(" ") >= FEW_WORDS else text


def plain_label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """Return a label for plain words that wraps."""
    label = Label(bound(text) if role in {"figure", "heading"} else text, role, parent)
    if label.text() != text:
        label.setAccessibleName(text)
    return label
