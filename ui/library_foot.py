"""What can be done with a library, under its list: comparing, and the folders it looks into."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.flow import Flow


class LibraryFoot(QWidget):
    """Buttons. ``choosing_changed`` tells that brochures are chosen to be compared, or not."""

    choosing_changed = Signal()
    comparison_requested = Signal()
    folder_requested = Signal()
    forgetting_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = Flow(12)
        self._choose = QPushButton(self)
        self._choose.setCheckable(True)
        self._compare = QPushButton(self)
        self._folders = QPushButton(self.tr("Folders"), self)
        menu = QMenu(self)
        menu.setAccessibleName(self._folders.text())
        self._folders.setMenu(menu)
        menu.addAction(self.tr("Add a folder…")).triggered.connect(self.folder_requested)
        self._forget = menu.addAction(self.tr("Forget the folders added"))
        self._forget.triggered.connect(self.forgetting_requested)
        for button in (self._choose, self._compare, self._folders):
            row.addWidget(button)
        self.setLayout(row)
        self._choose.toggled.connect(self.choosing_changed)
        self._compare.clicked.connect(self.comparison_requested)
        self.set_added(0)

    @property
    def is_choosing(self) -> bool:
        """Whether brochures are chosen to be compared."""
        return self._choose.isChecked()

    def leave_choosing(self) -> None:
        """Choose no brochures any more."""
        self._choose.setChecked(False)

    def set_added(self, folders: int) -> None:
        """Offer to forget folders where some were added."""
        self._forget.setVisible(folders > 0)

    def show_state(self, packs: int, chosen: int) -> None:
        """Show what can be done with so many packs, of which so many are chosen."""
        leave, begin = self.tr("Do not compare"), self.tr("Compare…")
        self._choose.setText(leave if self.is_choosing else begin)
        self._choose.setVisible(packs > 1)
        self._compare.setText(self.tr("Compare {}").format(chosen))
        self._compare.setVisible(self.is_choosing)
        self._compare.setEnabled(chosen > 1)
