"""The shortlist: the places that were marked, to be opened, put in order, compared, taken along."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from content.links import PageLink
from content.model import Brochure, Edition
from content.shortlist import item_at, title_of
from ui.announcement import announce
from ui.flow import Flow
from ui.heading import Heading, plain_label
from ui.icons import Icons, IconView
from ui.look import Look
from ui.panel_view import SIDES, PanelView
from ui.shortlist_row import ShortlistRow
from ui.visit import Panel, Visit

COMPARED = 2
"""Places that can be compared, at the least."""


class ShortlistPanel(PanelView):
    """Shows a visit's shortlist in order.

    ``move_requested`` carries a PageLink and the step down the list, ``remove_requested`` a
    PageLink, ``panel_requested`` the Panel that does something with the list.
    """

    move_requested = Signal(PageLink, int)
    remove_requested = Signal(PageLink)
    clear_requested = Signal()
    put_back_requested = Signal()
    panel_requested = Signal(Panel)

    def __init__(
        self, brochure: Brochure, icons: Icons, offered: Collection[Panel], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._brochure = brochure
        self._icons = icons
        self._look: Look | None = None
        self._visit: Visit | None = None
        self._rows: dict[PageLink, ShortlistRow] = {}
        self._drawn: dict[str, QIcon] = {}
        self.sheet.setAccessibleName(self.tr("Shortlist"))
        self.kicker.setText(self.tr("Shortlist"))
        words = QWidget(self.sheet)
        self._inner = QVBoxLayout(words)
        self._inner.setContentsMargins(0, 0, 12, 0)
        self._inner.setSpacing(12)
        self._title = Heading("", 2, parent=words)
        self._icon = IconView(icons, "bookmark", words)
        self._advice = plain_label(
            self.tr(
                "Choose the bookmark in the corner of a card or behind a heading to keep it here. "
                "On a keyboard press Ctrl+D."
            ),
            "body",
            words,
        )
        self._inner.addWidget(self._icon)
        self._inner.addWidget(self._title)
        self._inner.addWidget(self._advice)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._inner.addLayout(self._list)
        self._inner.addStretch(1)
        self._scroll = self.scrolled(words)
        self.column.addWidget(self._scroll, 1)
        self._undone = QWidget(self.sheet)
        line = QHBoxLayout(self._undone)
        line.setContentsMargins(0, 0, 0, 0)
        self._removed = plain_label("", "body", self._undone)
        self._undo = QPushButton(self.tr("Undo"), self._undone)
        line.addWidget(self._removed, 1)
        line.addWidget(self._undo)
        self.column.addWidget(self._undone)
        self._foot = QWidget(self.sheet)
        self._tools = Flow(10, self._foot)
        self._compare = self._tool(self.tr("Compare"), is_offered=Panel.COMPARE in offered)
        self._take = self._tool(self.tr("Take it with you"), is_offered=Panel.TAKE in offered)
        self._clear = self._tool(self.tr("Clear"), is_offered=True)
        self.column.addWidget(self._foot)
        self._connect()

    def _tool(self, text: str, *, is_offered: bool) -> QPushButton:
        button = QPushButton(text, self._foot)
        if is_offered:
            self._tools.addWidget(button)
        else:
            button.hide()
        return button

    def _connect(self) -> None:
        self._compare.clicked.connect(self._on_compare)
        self._take.clicked.connect(self._on_take)
        self._clear.clicked.connect(self._on_clear)
        self._undo.clicked.connect(self._on_undo)
        for keys, slot in (
            ("Alt+Up", self._on_up_key),
            ("Alt+Down", self._on_down_key),
            ("Del", self._on_delete_key),
            ("Ctrl+Z", self._on_undo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.sheet)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_visit(self, visit: Visit, look: Look, sheet: str) -> None:
        edition = self._brochure.edition(visit.language)
        count = len(visit.shortlist)
        if look != self._look:
            self._draw(look)
        keyboard = self._keyboard_after(visit)
        for link, row in self._rows.items():
            row.setVisible(link in visit.shortlist)
        for number, link in enumerate(visit.shortlist):
            self._show_row(link, number, count, edition)
        if self._visit is None or visit.shortlist != self._visit.shortlist:
            self._order_keyboard(visit)
        one, many = self.tr("One place is marked"), self.tr("{} places are marked")
        none = self.tr("Nothing is marked yet")
        self._title.setText((none, one)[count] if count <= 1 else many.format(count))
        self._icon.setVisible(not count)
        self._advice.setVisible(not count)
        self._compare.setEnabled(count >= COMPARED)
        self._foot.setVisible(bool(count))
        self._show_removed(visit, edition)
        self._tell_change(visit)
        self._visit = visit
        self.appear(sheet)
        if keyboard is not None:
            keyboard.setFocus()

    def dismiss(self) -> None:
        super().dismiss()
        self._visit = None

    def forget(self) -> None:
        super().forget()
        for row in self._rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._removed.setText("")
        self._inner.invalidate()

    def wanted_size(self, room: QSize) -> QSize:
        """Return the width of readable lines, and the height of all that is on the list."""
        width = min(room.width(), 0 if self._look is None else self._look.measure + 140)
        height = self.column.contentsMargins().top() + self.column.contentsMargins().bottom()
        height += self.close_button.sizeHint().height() + self._inner.heightForWidth(width - SIDES)
        for part in (self._undone, self._foot):
            if not part.isHidden():
                height += part.heightForWidth(width - SIDES) + self.column.spacing()
        return QSize(width, height + 3 * self.column.spacing())

    def first_focus(self) -> QWidget:
        """Begin with the first place on the list."""
        shown = [] if self._visit is None else self._visit.shortlist
        return self._rows[shown[0]].words if shown else self.close_button

    def _draw(self, look: Look) -> None:
        self._look = look
        size, ratio = look.target // 2, self.devicePixelRatioF()
        self._drawn = {
            name: QIcon(self._icons.pixmap(name, size, look.colours.link, ratio))
            for name in ("up", "down", "close")
        }
        self._icon.draw(2 * look.icon, look.colours.accent)
        for row in self._rows.values():
            row.set_look(look, self._drawn)

    def _show_row(self, link: PageLink, number: int, count: int, edition: Edition) -> None:
        """Show a place in its row, each made once, at its place in the list."""
        place = item_at(link, edition)
        if place is None:
            return
        if link not in self._rows:
            row = ShortlistRow(link, self._inner.parentWidget())
            row.link_activated.connect(self.link_activated)
            row.up_requested.connect(self._on_up)
            row.down_requested.connect(self._on_down)
            row.remove_requested.connect(self.remove_requested)
            if self._look is not None:
                row.set_look(self._look, self._drawn)
            self._rows[link] = row
        row = self._rows[link]
        if self._list.indexOf(row) != number:
            self._list.insertWidget(number, row)
        row.show_place(place, number + 1, count, edition)
        row.show()

    def _order_keyboard(self, visit: Visit) -> None:
        """Let Tab go through the rows as they stand, then to what is below them."""
        before: QWidget = self.close_button
        controls = [c for link in visit.shortlist for c in self._rows[link].controls]
        for after in (self._scroll, *controls, self._undo, self._compare, self._take, self._clear):
            QWidget.setTabOrder(before, after)
            before = after

    def _show_removed(self, visit: Visit, edition: Edition) -> None:
        """Say what was taken off last, as long as it can be put back."""
        self._undone.setVisible(bool(visit.removed))
        if not visit.removed:
            return
        places = [item_at(link, edition) for _, link in visit.removed[-1]]
        names = [title_of(place) for place in places if place is not None]
        said = self.tr("Removed: {}").format(", ".join(names))
        if len(names) > 1:
            said = self.tr("{} places were removed").format(len(names))
        self._removed.setText(said)

    def _tell_change(self, visit: Visit) -> None:
        """Announce what was taken off, or how many there are once it is put back."""
        before = len(visit.removed) if self._visit is None else len(self._visit.removed)
        if len(visit.removed) > before:
            announce(self.sheet, self._removed.text())
        elif len(visit.removed) < before:
            announce(self.sheet, self._title.words)

    def _keyboard_after(self, visit: Visit) -> QWidget | None:
        """Return what has the keyboard next, where its row or button goes; None if it stays."""
        before = () if self._visit is None else self._visit.shortlist
        here = self._row_with_keyboard()
        if here is None or here.link in visit.shortlist:
            return None
        following = before[before.index(here.link) :]
        left = [link for link in (*following, *reversed(before)) if link in visit.shortlist]
        return self._rows[left[0]].remove if left else self._undo

    def _row_with_keyboard(self) -> ShortlistRow | None:
        focus = self.window().focusWidget()
        return next((row for row in self._rows.values() if row.isAncestorOf(focus)), None)

    def _on_up(self, link: PageLink) -> None:
        self._move(link, -1)

    def _on_down(self, link: PageLink) -> None:
        self._move(link, 1)

    def _move(self, link: PageLink, step: int) -> None:
        self.move_requested.emit(link, step)
        announce(self.sheet, self._rows[link].accessibleName())

    def _on_up_key(self) -> None:
        row = self._row_with_keyboard()
        if row is not None and row.up.isEnabled():
            self._move(row.link, -1)

    def _on_down_key(self) -> None:
        row = self._row_with_keyboard()
        if row is not None and row.down.isEnabled():
            self._move(row.link, 1)

    def _on_delete_key(self) -> None:
        row = self._row_with_keyboard()
        if row is not None:
            self.remove_requested.emit(row.link)

    def _on_clear(self) -> None:
        self.clear_requested.emit()

    def _on_undo(self) -> None:
        self.put_back_requested.emit()

    def _on_compare(self) -> None:
        self.panel_requested.emit(Panel.COMPARE)

    def _on_take(self) -> None:
        self.panel_requested.emit(Panel.TAKE)
