"""Text set apart from the page: a note, or a caution."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from content.model import Callout, Tone
from ui.blocks.block import BlockWidget
from ui.heading import Heading
from ui.icons import Icons, IconView
from ui.look import Look

ICONS = {Tone.NOTE: "information", Tone.CAUTION: "caution"}


class CalloutBlock(BlockWidget):
    """A band with an icon, a heading and running text."""

    def __init__(self, block: Callout, icons: Icons, parent: QWidget) -> None:
        super().__init__(block.id, "", parent)
        self._tone = block.tone
        frame = QFrame(self)
        frame.setProperty("role", block.tone.value)
        names = {Tone.NOTE: self.tr("Note"), Tone.CAUTION: self.tr("Caution")}
        frame.setAccessibleName(names[block.tone])
        row = QHBoxLayout(frame)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        self._icon = IconView(icons, ICONS[block.tone], frame)
        beside = QVBoxLayout()
        beside.addWidget(self._icon)
        beside.addStretch(1)
        row.addLayout(beside)
        words = QVBoxLayout()
        words.setSpacing(8)
        title = Heading(block.heading, 2, "card-title", frame)
        self.entitle(block.id, title, "corner")
        words.addWidget(title)
        words.addWidget(self.text(block.text, frame))
        row.addLayout(words, 1)
        self.column.addWidget(frame)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        colours = look.colours
        is_caution = self._tone is Tone.CAUTION
        self._icon.draw(look.icon, colours.caution_line if is_caution else colours.accent)
