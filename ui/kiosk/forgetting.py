"""What a visitor leaves beyond what a Visit says: selections, places, words in hidden panels."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QMenu,
    QScroller,
    QWidget,
)

from ui.panel_view import PanelView
from ui.rich_text import RichText


def forget(widget: QWidget) -> None:
    """Bring all within a widget back to how it was made, and what belongs to the whole screen."""
    for part in PARTS:
        part(widget)


def _forget_clipboard(_widget: QWidget) -> None:
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        QGuiApplication.clipboard().clear(mode)


def _forget_half_typed(_widget: QWidget) -> None:
    QGuiApplication.inputMethod().reset()


def _close_menus(widget: QWidget) -> None:
    for menu in widget.findChildren(QMenu):
        menu.close()


def _let_go_of_buttons(widget: QWidget) -> None:
    for button in widget.findChildren(QAbstractButton):
        button.setDown(False)


def _empty_fields(widget: QWidget) -> None:
    for field in widget.findChildren(QLineEdit):
        field.setText("")  # and with it what could be undone


def _forget_panels(widget: QWidget) -> None:
    for panel in widget.findChildren(PanelView):
        panel.forget()


def _deselect_texts(widget: QWidget) -> None:
    for text in widget.findChildren(RichText):
        text.forget()


def _deselect_cells(widget: QWidget) -> None:
    for view in widget.findChildren(QAbstractItemView):
        view.clearSelection()
        view.setCurrentIndex(QModelIndex())


def _stop_gliding(widget: QWidget) -> None:
    for area in widget.findChildren(QAbstractScrollArea):
        if QScroller.hasScroller(area.viewport()):
            QScroller.scroller(area.viewport()).stop()


def _scroll_back(widget: QWidget) -> None:
    for area in widget.findChildren(QAbstractScrollArea):
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
            bar.setValue(bar.minimum())


PARTS = (
    _forget_clipboard,
    _forget_half_typed,
    _close_menus,
    _let_go_of_buttons,
    _empty_fields,
    _forget_panels,
    _deselect_texts,
    _deselect_cells,
    _stop_gliding,
    _scroll_back,
)
"""All that is forgotten; the last two in this order, since what glides scrolls on."""
