"""The window: masthead, tools, tabs, pages, footer. It shows a visit and decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QTabBar, QWidget

from content.model import Brochure, Edition
from ui.footer import Footer
from ui.header import Masthead, Tools
from ui.icons import Icons
from ui.look import NARROW, Look, look_for
from ui.page import PageView
from ui.panels import Panels
from ui.scale import PLAIN, Scale
from ui.session import Session
from ui.shortcuts import Shortcuts
from ui.theme import Dress
from ui.visit import GLOSSARY, SOURCES, Panel, Visit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from content.links import Link
    from ui.panel_view import PanelView


class Window(QWidget):
    """Window = f(brochure, visit): shows the session's visit and hands it every intent.

    ``built`` tells that all of the page shown is there and the window is at rest. Where a visit can
    be finished (``is_finishable``), ``finish_requested`` asks for its end. It is arranged by its
    shape unless ``is_portrait`` says how. ``menu`` is behind a button of its own, if there is one.
    """

    built = Signal()
    finish_requested = Signal()

    def __init__(
        self,
        brochure: Brochure,
        session: Session,
        dress: Dress,
        icons: Icons,
        panels: Panels,
        *,
        parent: QWidget | None = None,
        scale: Scale = PLAIN,
        is_portrait: bool | None = None,
        is_finishable: bool = False,
        menu: QMenu | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._wants_portrait = is_portrait
        self._brochure = brochure
        self._panels = panels
        self._session = session
        self._dress = dress
        self._icons = icons
        self._edition: Edition | None = None
        self._look: Look | None = None
        self._sheet = ""
        self._pages: dict[tuple[str, str], PageView] = {}
        self._masthead = Masthead(self)
        self._tools = Tools(brochure.languages, panels.offered, icons, self, menu=menu)
        self._tabs = QTabBar(self)
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Pages"))
        self._stack = QStackedWidget(self)
        self._footer = Footer(brochure, self, is_finishable=is_finishable)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._is_portrait: bool | None = None
        self._note: PanelView | None = None
        self._opened: dict[Panel, PanelView] = {}
        self._presentation: QWidget | None = None
        self._shortcuts = Shortcuts(self, session, panels.offered, prints=panels.asks)
        self._builds = QTimer(self)
        self._builds.setInterval(0)
        self._builds.timeout.connect(self._build_next)
        self._is_painted = False
        self._is_building = False
        self._connect()
        self.setMinimumSize(480, 360)

    def _connect(self) -> None:
        session, tools = self._session, self._tools
        session.changed.connect(self.show_visit)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        # Two taps in short order are a double click to Qt, whichever tabs they are on.
        self._tabs.tabBarDoubleClicked.connect(self._tabs.setCurrentIndex)
        tools.back_requested.connect(session.go_back)
        tools.forward_requested.connect(session.go_forward)
        tools.language_chosen.connect(session.set_language)
        tools.larger_text_requested.connect(session.enlarge_text)
        tools.smaller_text_requested.connect(session.reduce_text)
        tools.theme_chosen.connect(session.set_theme)
        tools.panel_requested.connect(session.open_panel)
        self._shortcuts.bookmark_requested.connect(self.bookmark_at_hand)
        self._footer.glossary_requested.connect(self._on_glossary_requested)
        self._footer.sources_requested.connect(self._on_sources_requested)
        self._footer.finish_requested.connect(self.finish_requested)

    def show_visit(self, visit: Visit) -> None:
        """Show everything that a visit says."""
        self._show_edition(self._brochure.edition(visit.language))
        self._show_look(visit)
        page = self._page(visit.language, visit.page)
        page.set_look(self._wanted_look(visit), self._sheet)
        self._tabs.blockSignals(True)
        self._tabs.setCurrentIndex(self._page_ids().index(visit.page))
        self._tabs.blockSignals(False)
        self._stack.setCurrentWidget(page)
        page.show_visit(visit)
        self._tools.show_state(self._session.history, self._wanted_look(visit))
        self._show_panel(visit)
        self._show_note(visit)
        if self._is_building and not page.is_complete:
            self._builds.start()

    def build(self) -> None:
        """Build more than is in view from now on; the first time it is painted does the same."""
        self._is_building = True
        self._builds.start()

    def begin_again(self) -> None:
        """Show the session's visit on every page, seen or not, and take the keyboard."""
        for page in self._pages.values():
            page.show_visit(self._session.visit)
        self.setFocus()

    @property
    def session(self) -> Session:
        """The session whose visit it shows."""
        return self._session

    @property
    def look(self) -> Look:
        """How it looks."""
        return self._wanted_look(self._session.visit)

    @property
    def sheet(self) -> str:
        """The style sheet of its look."""
        return self._sheet

    @property
    def told(self) -> list[tuple[str, tuple[str, ...]]]:
        """What its shortcuts do, in words, each with its keys."""
        return self._shortcuts.told

    @property
    def page(self) -> PageView:
        """The page shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, PageView)  # noqa: S101 - nothing else is ever put on the stack
        return page

    def bookmark_at_hand(self) -> None:
        """Put the place with the keyboard on the shortlist, or take it off."""
        if self._session.visit.panel is None and self._session.visit.note is None:
            self.page.toggle_at_hand()

    def present(self) -> None:
        """Show the brochure to a room, from the place at hand; closed, it comes back here."""
        if self._presentation is None:
            shown = self._panels.presentation(self._dress)
            shown.finished.connect(self._on_presented)
            self._presentation = shown
            shown.begin(self.screen())

    def _on_presented(self) -> None:
        self._presentation = None
        self.activateWindow()

    def _show_edition(self, edition: Edition) -> None:
        if edition is self._edition:
            return
        self._edition = edition
        self.setWindowTitle(edition.title)
        self._masthead.set_edition(edition)
        self._footer.set_edition(edition)
        self._tabs.blockSignals(True)
        while self._tabs.count() > len(edition.pages):
            self._tabs.removeTab(self._tabs.count() - 1)
        for index, page in enumerate(edition.pages):
            if index < self._tabs.count():
                self._tabs.setTabText(index, page.title)
            else:
                self._tabs.addTab(page.title)
        self._tabs.blockSignals(False)

    def _wanted_look(self, visit: Visit) -> Look:
        return look_for(visit.theme, visit.text_step, self.width(), self.height(), self._scale)

    def _show_look(self, visit: Visit) -> None:
        """Dress what is seen; the other pages are dressed when they are shown."""
        look = self._wanted_look(visit)
        if look != self._look:
            self._look = look
            self._dress.wear(look)
            self._sheet = self._dress.sheet(look)
            for part in (self._masthead, self._tools, self._tabs, self._footer):
                part.setStyleSheet(self._sheet)
            self._masthead.set_look(look)
            self._footer.set_look(look)
            self._tools.show_state(self._session.history, look)
            self._fit_tools()

    def _fit_tools(self) -> None:
        """Give the tools the width of a portrait window, or what the name leaves of a wide one."""
        width = self.width()
        name = 0 if self._is_portrait else min(self._masthead.wanted_width, width // 2)
        self._tools.fit(width, name)

    def _page(self, language: str, page_id: str) -> PageView:
        """Return a page, built once for each language."""
        key = (language, page_id)
        if key not in self._pages:
            edition = self._brochure.edition(language)
            bookmarks = Panel.SHORTLIST in self._panels.offered
            page = PageView(
                edition.page(page_id), edition, self._icons, self._stack, bookmarks=bookmarks
            )
            page.set_look(self._wanted_look(self._session.visit), self._sheet)
            page.link_activated.connect(self._on_link_activated)
            page.place_changed.connect(self._session.note_place)
            page.sort_changed.connect(self._session.sort_table)
            page.bookmark_toggled.connect(self._session.toggle_listed)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def _page_ids(self) -> list[str]:
        return [page.id for page in self._edition.pages] if self._edition else []

    def _show_note(self, visit: Visit) -> None:
        if visit.note is None:
            if self._note is not None:
                self._note.dismiss()
            return
        if self._note is None:
            self._note = self._panels.note(self)
            self._note.close_requested.connect(self._session.close_note)
            self._note.link_activated.connect(self._on_link_activated)
        self._note.show_visit(visit, self._wanted_look(visit), self._sheet)

    def _show_panel(self, visit: Visit) -> None:
        for kind, panel in self._opened.items():
            if kind is not visit.panel:
                panel.dismiss()
        if visit.panel is None:
            return
        if visit.panel not in self._opened:
            panel = self._panels.make(visit.panel, self)
            panel.close_requested.connect(self._session.close_panel)
            panel.link_activated.connect(self._on_link_activated)
            self._opened[visit.panel] = panel
        self._opened[visit.panel].show_visit(visit, self._wanted_look(visit), self._sheet)

    def _build_next(self) -> None:
        """Build one more block of the page shown in each turn of the event loop."""
        if not self.page.is_complete:
            self.page.build_next()
            return
        self._builds.stop()
        self._footer.come_last()
        self.built.emit()

    def _arrange(self) -> None:
        """Put tabs and tools on top, or in a tall or narrow window below the page, in reach."""
        is_portrait = self._wants_portrait
        if is_portrait is None:
            is_portrait = self.height() > self.width() or self.width() < NARROW
        if is_portrait == self._is_portrait:
            return
        self._is_portrait = is_portrait
        head, foot = (self._masthead, self._tools), (self._tabs, self._stack, self._footer)
        widgets: tuple[QWidget, ...] = (*head, *foot)
        for widget in widgets:
            self._grid.removeWidget(widget)
        if is_portrait:
            places = ((0, 0, 1, 2), (3, 0, 1, 2), (2, 0, 1, 2), (1, 0, 1, 2), (4, 0, 1, 2))
        else:
            places = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2), (2, 0, 1, 2), (3, 0, 1, 2))
        for widget, place in zip(widgets, places, strict=True):
            self._grid.addWidget(widget, *place)
        for row in range(5):
            self._grid.setRowStretch(row, 1 if row == (1 if is_portrait else 2) else 0)
        self._grid.setColumnStretch(0, 1)
        self._tabs.setExpanding(is_portrait)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if not self.isVisible():  # a page that is filled now is as wide as it will be
            self._stack.resize(self.size())
        if self._edition is not None:
            visit = self._session.visit
            self._show_look(visit)
            self.page.set_look(self._wanted_look(visit), self._sheet)
            self._fit_tools()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the page, or take the marks away, with the keys that nothing else wanted."""
        if event.key() == QtCore.Qt.Key.Key_Escape and self._session.visit.marked is not None:
            self._session.forget_marked()
        elif not self.page.scroll_by_key(QtCore.Qt.Key(event.key())):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            visit = self._session.visit
            is_free = visit.panel is None and visit.note is None
            if is_free and self.isWindow():  # whatever it is a page of gives it the keyboard
                self.setFocus()
            self.build()

    def sizeHint(self) -> QSize:
        return QSize(1280, 800)

    def _on_tab_changed(self, index: int) -> None:
        self._session.open_page_number(index)

    def _on_link_activated(self, link: object) -> None:
        self._session.follow(cast("Link", link))

    def _on_glossary_requested(self) -> None:
        self._session.open_note(GLOSSARY)

    def _on_sources_requested(self) -> None:
        self._session.open_note(SOURCES)
