"""A heading: a label that knows its level, so that assistive technology can say so."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

NO_BREAK = "\u00a0"
"""A space at which no line ends."""

FEW_WORDS = 3


class Heading(QLabel):
    """A heading of ``level`` 1 (the brochure) to 4 (within a card). ``role`` sets its looks.

    If its words are more than a few, the last of them is never alone on its line.
    """

    def __init__(
        self, text: str, level: int, role: str = "heading", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.level = level
        self.setProperty("role", role)
        self.setProperty("textFormat", "PlainText")
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

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
    label = QLabel(bound(text) if role in {"figure", "heading"} else text, parent)
    if label.text() != text:
        label.setAccessibleName(text)
    label.setProperty("role", role)
    label.setProperty("textFormat", "PlainText")
    label.setWordWrap(True)
    return label
