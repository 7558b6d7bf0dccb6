"""A visitor of a kiosk in this process: a finger on its screen, and a clock that is turned."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTabBar, QWidget

from content.model import Brochure
from content.wording import Wording, language_name
from ui.accessible import Descriptions
from ui.bookmarks import Bookmark
from ui.command_line import Kiosk
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.kiosk.app import Stand
from ui.kiosk.keypad import Key
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin
from ui.kiosk.policy import Stage
from ui.kiosk.show import Show
from ui.page import PageView
from ui.panel_view import PanelView
from ui.rich_text import RichText
from ui.search_list import SearchList
from ui.search_rows import Answer
from ui.settings_reader import read_settings
from ui.table_view import TableView
from ui.theme import KIOSK, STYLE, Dress, load_fonts
from ui.visit import Visit

PIN = "483920"
MORNING = datetime(2026, 3, 4, 9, tzinfo=UTC)
DRAWN = 300
"""Pixels by which the finger draws a page."""

STEPS = 6

Kind = TypeVar("Kind", bound=QWidget)


class Visitor:
    """Sets a kiosk up and uses it by touch, as often as wanted. What has no effect raises."""

    def __init__(self, brochure: Brochure, folder: Path, settings: str) -> None:
        self._app = QApplication(["visitor", *STYLE])
        load_fonts()
        self._descriptions = Descriptions()
        self._descriptions.install()
        self._finger = QTest.createTouchDevice()
        self._brochure = brochure
        self._now = 0.0
        self._is_built = False
        self._errors: list[BaseException] = []
        sys.excepthook = self._hear
        file = folder / "kiosk.yaml"
        file.write_text(settings, encoding="utf-8")
        store_pin(file, secret_of(PIN))
        self._stand = Stand(
            self._app,
            Kiosk(settings=file, state=folder),
            self._read,
            Dress(self._app, RESOURCES, KIOSK),
            Icons(RESOURCES / "icons"),
            settings_file=read_settings(file),
            clock=self._time,
            calendar=self._day,
        )
        self._show.built.connect(self._on_built)
        self._stand.start()
        while not self._is_built:
            self._turn()
        self._settle()

    def begin(self) -> None:
        """Touch the start screen."""
        self._tap(self._stand.frame, self._stand.frame.rect().center())
        self._expect(Stage.VISIT)

    def open_page(self, number: int) -> None:
        """Touch a tab."""
        tabs = self._one(QTabBar)
        self._change(lambda: self._tap(tabs, tabs.tabRect(number).center()))

    def go_back(self) -> None:
        """Touch the button that goes back."""
        self._change(lambda: self._press("Back"))

    def scroll(self) -> None:
        """Draw the page upwards, and let go before the finger rests."""
        page = self._one(PageView)
        before = page.verticalScrollBar().value()
        window = self._stand.frame.windowHandle()
        place = page.mapTo(self._stand.frame, page.rect().center())
        QTest.touchEvent(window, self._finger).press(0, place, window).commit()
        for _ in range(STEPS):
            place -= QPoint(0, DRAWN // STEPS)
            QTest.touchEvent(window, self._finger).move(0, place, window).commit()
        while page.verticalScrollBar().value() == before:
            self._turn(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QTest.touchEvent(window, self._finger).release(0, place, window).commit()
        self._settle()

    def enlarge_text(self) -> None:
        """Touch the button for larger text."""
        self._change(lambda: self._press("Larger text"))

    def choose_theme(self, number: int) -> None:
        """Touch the button of the themes, then one of them."""
        self._press("Contrast and colours")
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise RuntimeError("no menu has opened")  # noqa: TRY004 - not a wrong argument
        place = menu.actionGeometry(menu.actions()[number]).center()
        self._change(lambda: self._tap(menu, place))

    def choose_language(self, code: str) -> None:
        """Touch the button of another language."""
        self._change(lambda: self._press(language_name(code)))

    def open_glossary(self) -> None:
        """Open the list of terms, and close it."""
        self._change(lambda: self._press(self._words.glossary))
        self.close()

    def open_note(self) -> None:
        """Touch a link in a text that is in view, and close what opens."""
        for text in self._all(RichText):
            for link in text.links:
                place = text.part_rect(link.start, 1)  # the rest may stand on the next line
                if self._is_in_view(text, place):
                    self._change(self._tapping(text, place.center()))
                    self.close()
                    return
        raise RuntimeError("there is no link in view")

    def search(self, words: str) -> None:
        """Type on the keys of the screen, and go to the first place that is found."""
        self._change(lambda: self._press("Search"))
        for letter in words:
            key = next(key for key in self._all(Key) if key.text() == letter)
            self._change(self._tapping(key))
        rows = self._one(SearchList)
        number = next(n for n, row in enumerate(rows.rows) if isinstance(row, Answer))
        place = rows.visualRect(rows.model().index(number, 0)).center()
        self._change(self._tapping(rows.viewport(), place))

    def search_in_vain(self, words: str) -> None:
        """Type what is nowhere on a keyboard, and give up."""
        self._change(lambda: self._press("Search"))
        field = self._one(QLineEdit)
        self._change(lambda: QTest.keyClicks(field, words))
        self.close()

    def mark(self, count: int) -> None:
        """Put places that are in view on the shortlist."""
        marks = [mark for mark in self._all(Bookmark) if self._is_in_view(mark, mark.rect())]
        for mark in marks[:count]:
            self._change(self._tapping(mark))

    def compare(self) -> None:
        """Look at the shortlist, and at its places side by side."""
        count = len(self._visit.shortlist)
        self._change(lambda: self._press(f"Shortlist ({count})"))
        self._change(lambda: self._press("Compare"))
        self.close()

    def take_along(self) -> None:
        """Look at what can be taken along."""
        self._change(lambda: self._press("Take it with you"))
        self.close()

    def sort(self, column: int) -> None:
        """Touch the heading of a column of the first table."""
        table = self._one(TableView)
        self._one(PageView).ensureWidgetVisible(table.horizontalHeader())
        self._settle()
        heading = table.horizontalHeader()
        left = heading.sectionViewportPosition(column)
        place = QPoint(left + heading.sectionSize(column) // 2, heading.height() // 2)
        self._change(self._tapping(heading.viewport(), place))

    def close(self) -> None:
        """Close what is open over the page."""
        self._change(self._tapping(self._one(PanelView).close_button))

    def stay(self) -> None:
        """Read for so long that the kiosk asks, and answer it."""
        self._pass_time(self._stand.settings_file.settings.idle_after)
        self._expect(Stage.WARNING)
        self._press(self._words.stay)
        self._expect(Stage.VISIT)

    def finish(self) -> None:
        """Touch the button that ends the visit."""
        self._press(self._words.finish_now)
        self._expect(Stage.WAITING)

    def leave(self) -> None:
        """Go away without a word."""
        settings = self._stand.settings_file.settings
        self._pass_time(settings.idle_after)
        self._expect(Stage.WARNING)
        self._pass_time(settings.warning)
        self._expect(Stage.WAITING)

    def wait_until_counted(self) -> None:
        """Wait until the visits so far are written, in the thread where the counts are."""
        if self._stand.office is not None:
            self._stand.office.report()  # which asks for the visits of today

    def go_home(self) -> None:
        """Take the kiosk down."""
        if self._stand.office is not None:
            self._stand.office.close()
        self._stand.frame.leave()

    @property
    def _show(self) -> Show:
        if self._stand.show is None:
            raise RuntimeError("the kiosk shows no brochure")
        return self._stand.show

    @property
    def _visit(self) -> Visit:
        return self._show.session.visit

    @property
    def _words(self) -> Wording:
        return self._brochure.edition(self._visit.language).wording

    def _all(self, kind: type[Kind]) -> list[Kind]:
        """Return what can be seen of a kind."""
        return [each for each in self._stand.frame.findChildren(kind) if each.isVisible()]

    def _one(self, kind: type[Kind]) -> Kind:
        return self._all(kind)[0]

    def _is_in_view(self, widget: QWidget, part: QRect) -> bool:
        return widget.visibleRegion().contains(part)

    def _press(self, name: str) -> None:
        button = next(
            button
            for button in self._all(QPushButton)
            if name in {button.text(), button.accessibleName()}
        )
        self._tapping(button)()

    def _tapping(self, widget: QWidget, place: QPoint | None = None) -> Callable[[], None]:
        """Return a call that touches a widget, in its middle or at a place on it."""
        return lambda: self._tap(widget, place or widget.rect().center())

    def _tap(self, widget: QWidget, place: QPoint) -> None:
        window = widget.window().windowHandle()
        point = widget.mapTo(widget.window(), place)
        QTest.touchEvent(window, self._finger).press(0, point, window).commit()
        QTest.touchEvent(window, self._finger).release(0, point, window).commit()
        self._settle()

    def _change(self, act: Callable[[], None]) -> None:
        """Do something after which the visit is another one."""
        before = self._visit
        act()
        self._settle()
        if self._visit == before:
            raise RuntimeError(f"nothing happened: {before}")

    def _expect(self, stage: Stage) -> None:
        if self._stand.controller.stage is not stage:
            raise RuntimeError(f"{self._stand.controller.stage} instead of {stage}")

    def _pass_time(self, seconds: float) -> None:
        self._now += seconds
        self._stand.controller.look()
        self._settle()

    def _settle(self) -> None:
        while self._turn():
            pass
        if self._errors:
            raise RuntimeError("the kiosk failed") from self._errors[0]

    def _turn(
        self, how: QEventLoop.ProcessEventsFlag = QEventLoop.ProcessEventsFlag.AllEvents
    ) -> bool:
        """Do what is next; return whether there was anything."""
        return QAbstractEventDispatcher.instance().processEvents(how)

    def _hear(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Hear of what fails within Qt's calls, and of the end of this program."""
        self._errors.append(error)
        sys.__excepthook__(type(error), error, error.__traceback__)

    def _read(self, _pack: Path) -> Brochure:
        return self._brochure

    def _time(self) -> float:
        return self._now

    def _day(self) -> datetime:
        return MORNING

    def _on_built(self) -> None:
        self._is_built = True
