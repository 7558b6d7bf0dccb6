"""What a visitor leaves in widgets beyond what a Visit says: selections, places, half a gesture."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QMenu,
    QScroller,
    QToolTip,
    QWidget,
)

from ui.rich_text import RichText


def forget(widget: QWidget) -> None:
    """Bring all widgets within one back to how they were made, whatever panel they stand in."""
    QToolTip.hideText()
    for menu in widget.findChildren(QMenu):
        menu.close()
        menu.setActiveAction(None)  # type: ignore[arg-type] # none is right
    for button in widget.findChildren(QAbstractButton):
        button.setDown(False)
    for field in widget.findChildren(QLineEdit):
        field.setText("")  # and with it what could be undone
    for text in widget.findChildren(RichText):
        text.forget()
    for view in widget.findChildren(QAbstractItemView):
        view.clearSelection()
        view.setCurrentIndex(QModelIndex())
    for area in widget.findChildren(QAbstractScrollArea):
        if QScroller.hasScroller(area.viewport()):
            QScroller.scroller(area.viewport()).stop()
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
            bar.setValue(bar.minimum())
