"""The pages of a handout as they will be printed, above the panel that hands it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.flow import Flow
from ui.look import Look
from ui.panel_view import PanelView
from ui.paper_view import PaperView

if TYPE_CHECKING:
    from ui.paper.pages import Pages


class PreviewPanel(PanelView):
    """Shows whole pages, or larger ones to read; ``print_requested`` asks for them on paper."""

    print_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._is_large = False
        self.sheet.setAccessibleName(self.tr("Preview"))
        self._paper = PaperView(self.sheet)
        self._scroll = self.scrolled(self._paper)
        self._scroll.setAccessibleName(self.tr("Pages as they will be printed"))
        self._scroll.horizontalScrollBar().setProperty("role", "page")
        self._scroll.installEventFilter(self)
        self.column.addWidget(self._scroll, 1)
        foot = QWidget(self.sheet)
        tools = Flow(10, foot)
        self._size = QPushButton(foot)
        print_button = QPushButton(self.tr("Print…"), foot)
        tools.addWidget(self._size)
        tools.addWidget(print_button)
        self.column.addWidget(foot)
        self._size.clicked.connect(self._on_size)
        print_button.clicked.connect(self.print_requested)
        self.close_requested.connect(self.forget)

    def show_pages(self, pages: Pages, look: Look, sheet: str) -> None:
        """Show a handout from its first page."""
        count = len(pages.pages)
        words = self.tr("Preview: {} pages") if count > 1 else self.tr("Preview: one page")
        self.kicker.setText(words.format(count))
        self._paper.show_pages(pages)
        self._is_large = False
        self.show_look(look, sheet)
        self._scroll.verticalScrollBar().setValue(0)

    def show_look(self, look: Look, sheet: str) -> None:
        """Show it in a look with its style sheet."""
        self._look = look
        self._paper.set_look(look)
        self._scroll.verticalScrollBar().setSingleStep(3 * look.body)
        self.appear(sheet)
        self._fit()

    def forget(self) -> None:
        super().forget()
        self._paper.show_pages(None)

    def wanted_size(self, room: QSize) -> QSize:
        """Return all the height, and no more width than large pages need."""
        return room if self._look is None else QSize(self._look.column + 80, room.height())

    def first_focus(self) -> QWidget:
        """Return the pages: the keys scroll them."""
        return self._scroll

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._scroll and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Make the pages as large as is wanted and there is room."""
        self._size.setText(self.tr("Whole pages") if self._is_large else self.tr("Larger"))
        view = self._scroll.maximumViewportSize()
        across = view.width() - self._scroll.verticalScrollBar().sizeHint().width()
        if not self._is_large:
            across = min(across, self._paper.across_for(view.height()))
        self._paper.set_across(max(1, across))

    def _on_size(self) -> None:
        """Change between whole pages and large ones, and stay at the same place."""
        bar = self._scroll.verticalScrollBar()
        share = bar.value() / max(1, self._paper.height())
        self._is_large = not self._is_large
        self._fit()
        self._paper.resize(self._paper.minimumSize())
        bar.setValue(round(share * self._paper.height()))
