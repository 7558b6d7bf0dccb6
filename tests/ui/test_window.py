"""The window shows a visit: tabs, places, themes, languages, sizes; all of it by keyboard."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from content.links import PageLink
from content.model import Brochure
from tests.samples import brochure
from tests.ui.conftest import settle, shipped
from ui.header import Tools
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.look import TEXT_STEPS
from ui.page import PageView
from ui.panels import Panels
from ui.rich_text import RichText
from ui.session import Session
from ui.theme import Dress
from ui.tokens import COLOURS, Theme
from ui.visit import Place, Visit
from ui.window import Window

LEAST_MARK = 100
"""Points of the colour of focus or selection that show where the keyboard is."""

SIZES = ((1024, 600), (1280, 800), (1920, 1080), (3840, 2160), (1080, 1920))


@pytest.fixture
def desk(make_window):
    return make_window()


def titles(desk):
    return [desk.tabs.tabText(number) for number in range(desk.tabs.count())]


def scroll(desk, value):
    desk.page.verticalScrollBar().setValue(value)


def offset(desk):
    return desk.page.verticalScrollBar().value()


# Pages and tabs


def test_the_tabs_are_the_pages(desk):
    assert titles(desk) == ["Overview", "Careers", "Figures"]
    assert desk.tabs.currentIndex() == 0
    assert desk.window.windowTitle() == "Certificate in Testing and Measuring"


def test_a_click_on_a_tab_shows_its_page(desk):
    QTest.mouseClick(desk.tabs, Qt.MouseButton.LeftButton, pos=desk.tabs.tabRect(2).center())
    assert desk.visit.page == "figures"
    assert desk.page.page.id == "figures"
    assert desk.tabs.currentIndex() == 2


def test_arrows_on_the_tab_bar_walk_the_pages(desk):
    desk.tabs.setFocus()
    QTest.keyClick(desk.tabs, Qt.Key.Key_Right)
    assert desk.page.page.id == "careers"
    QTest.keyClick(desk.tabs, Qt.Key.Key_Left)
    assert desk.page.page.id == "overview"


def test_a_link_leads_to_its_place_and_back_to_where_it_was_followed(desk):
    desk.session.follow(PageLink("careers", "advocacy"))
    settle(desk.window)
    assert desk.tabs.currentIndex() == 1
    card = next(w for w in desk.page.findChildren(QWidget) if w.accessibleName() == "Advocacy")
    top = card.mapTo(desk.page.viewport(), card.rect().topLeft()).y()
    assert 0 <= top <= desk.page.viewport().height() - card.height()
    desk.button("Back").click()
    assert desk.page.page.id == "overview"
    desk.button("Forward").click()
    assert desk.page.page.id == "careers"


def test_back_and_forward_can_be_pressed_only_where_there_is_a_way(desk):
    back, forward = desk.button("Back"), desk.button("Forward")
    assert not back.isEnabled()
    assert not forward.isEnabled()
    desk.session.open_page("careers")
    assert back.isEnabled()
    back.click()
    assert not back.isEnabled()
    assert forward.isEnabled()


# Places


@pytest.fixture
def reading(make_window):
    """Return a window with the shipped Careers page scrolled to within its text."""
    desk = make_window(book=shipped(), page="careers")
    scroll(desk, 900)
    return desk


def in_view(desk):
    """Return the place at the top of the view, as the visitor sees it."""
    place = dict(desk.visit.places)[desk.visit.page]
    assert place.anchor
    return place


def drifted(desk, place):
    """Return by how many pixels the view no longer begins at ``place``."""
    bar = desk.page.verticalScrollBar()
    before = bar.value()
    desk.session.follow(PageLink(desk.visit.page))
    settle(desk.window)
    desk.session.go_back()
    settle(desk.window)
    assert desk.visit.place == place
    return abs(bar.value() - before)


CHANGES = {
    "tab": lambda desk: (desk.session.open_page("overview"), desk.session.open_page("careers")),
    "theme": lambda desk: desk.session.set_theme(Theme.DARK),
    "larger text": lambda desk: desk.session.enlarge_text(),
    "window": lambda desk: desk.resize(1600, 900),
    "narrow window": lambda desk: desk.resize(700, 900),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_was_read_stays_at_the_top_of_the_view(reading, change):
    before = in_view(reading)
    change(reading)
    settle(reading.window)
    after = in_view(reading)
    assert after == before
    assert offset(reading) > 0
    assert drifted(reading, before) == 0


def test_every_page_keeps_its_own_place(reading):
    reading.session.open_page("overview")
    settle(reading.window)
    assert offset(reading) == 0
    scroll(reading, 120)
    reading.session.open_page("careers")
    settle(reading.window)
    assert offset(reading) == 900
    reading.session.open_page("overview")
    settle(reading.window)
    assert offset(reading) == 120


def test_larger_and_smaller_again_comes_back_to_the_same_line(reading):
    for _ in TEXT_STEPS:
        reading.session.enlarge_text()
        settle(reading.window)
    for _ in TEXT_STEPS:
        reading.session.reduce_text()
        settle(reading.window)
    assert abs(offset(reading) - 900) <= 1


def test_another_language_keeps_page_and_place(desk):
    desk.session.open_page("careers")
    settle(desk.window)
    scroll(desk, 700)
    place = in_view(desk)
    desk.button("Cymraeg").click()
    settle(desk.window)
    assert titles(desk)[1] == "Cymraeg: Careers"
    assert desk.window.windowTitle().startswith("Cymraeg: ")
    assert desk.button("Geirfa").isVisible()
    assert desk.page.page.id == "careers"
    assert desk.visit.place == place
    assert abs(offset(desk) - 700) <= 1


# Looks


@pytest.mark.parametrize("theme", Theme)
def test_a_theme_is_chosen_from_the_menu_and_seen(desk, theme):
    menu = desk.button("Contrast and colours").menu()
    action = next(action for action in menu.actions() if action.data() == theme)
    action.trigger()
    settle(desk.window)
    assert action.isChecked()
    colours = COLOURS[theme]
    image = desk.window.grab().toImage()
    assert image.pixelColor(2, 2).name() == colours.header.lower()
    below = desk.page.mapTo(desk.window, desk.page.rect().topLeft()).y() + 4
    assert image.pixelColor(4, below).name() == colours.paper.lower()


def test_every_page_wears_the_theme_when_it_is_shown(desk):
    desk.session.set_theme(Theme.CONTRAST_DARK)
    for page in ("careers", "figures", "overview"):
        desk.session.open_page(page)
        settle(desk.window)
        image = desk.page.grab().toImage()
        assert image.pixelColor(4, 4).name() == "#000000"


def test_text_size_buttons_stop_at_both_ends(desk):
    larger, smaller = desk.button("Larger text"), desk.button("Smaller text")
    assert not smaller.isEnabled()
    while larger.isEnabled():
        larger.click()
    assert desk.visit.text_step == TEXT_STEPS[-1]
    assert "250 %" in larger.accessibleDescription()
    while smaller.isEnabled():
        smaller.click()
    assert desk.visit.text_step == TEXT_STEPS[0]


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_tabs_are_above_the_page_or_on_a_portrait_screen_below_it(make_window, size):
    desk = make_window(*size)
    tabs = desk.tabs.mapTo(desk.window, desk.tabs.rect().center()).y()
    page = desk.page.mapTo(desk.window, desk.page.rect().center()).y()
    assert (tabs > page) == (size[1] > size[0])


# Building


def test_a_page_is_begun_when_it_is_first_shown_and_whole_soon_after(qapp, qtbot):
    book = brochure()
    visit = Visit(page="careers", language="en")
    session = Session(book, visit)
    icons = Icons(RESOURCES / "icons")
    panels = Panels(book, session, icons)
    window = Window(book, session, Dress(qapp, RESOURCES), icons, panels)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_visit(visit)
    assert not window.page.is_complete
    with qtbot.waitSignal(window.built, timeout=10_000):
        window.show()
    assert window.page.is_complete
    assert [page.page.id for page in window.findChildren(PageView)] == ["careers"]
    with qtbot.waitSignal(window.built, timeout=10_000):
        session.open_page("figures")
    assert window.page.is_complete
    assert [page.page.id for page in window.findChildren(PageView)] == ["careers", "figures"]


def test_a_page_is_built_once_and_kept(desk):
    for page in ("careers", "figures", "overview"):
        desk.open_page(page)
    pages = {id(page) for page in desk.window.findChildren(PageView)}
    for page in ("figures", "careers", "overview"):
        desk.open_page(page)
    assert {id(page) for page in desk.window.findChildren(PageView)} == pages


# Keyboard


def walk(desk, key=Qt.Key.Key_Tab):
    """Yield what has the keyboard, the link within a text included, once round the window."""
    modifier = (
        Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Backtab
        else Qt.KeyboardModifier.NoModifier
    )
    seen = []
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget() or desk.window, key, modifier)
        widget = QApplication.focusWidget()
        here = (widget, widget.focused_link if isinstance(widget, RichText) else None)
        if here in seen:
            return
        seen.append(here)
        yield here
    pytest.fail("the keyboard does not come round")


def to_reach(desk):
    """Return everything on the screen that a visitor can press, follow or choose from."""
    kinds = (QPushButton, QTabBar, QTableView, RichText)
    for widget in desk.window.findChildren(QWidget):
        if not isinstance(widget, kinds) or not widget.isVisible() or not widget.isEnabled():
            continue
        if isinstance(widget, RichText):
            yield from ((widget, number) for number in range(len(widget.links)))
        else:
            yield (widget, None)


@pytest.mark.parametrize("page", ["overview", "outcomes", "careers", "uk-context"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_keyboard_alone_reaches_everything(make_window, page, key):
    desk = make_window(book=shipped(), page=page, text_step=125)
    reached = list(walk(desk, key))
    assert [what for what in to_reach(desk) if what not in reached] == []


def corner(desk, widget):
    """Return where a widget, or the card that it is on, begins: first y, then x."""
    parents = [widget]
    while parents[-1] is not desk.page.widget():
        parents.append(parents[-1].parentWidget())
    box = next((each for each in parents if each.property("role") == "card"), widget)
    place = box.mapTo(desk.page.widget(), box.rect().topLeft())
    return place.y(), place.x()


@pytest.mark.parametrize("page", ["overview", "outcomes", "careers", "uk-context"])
@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_the_order_is_that_of_reading(make_window, size, page):
    desk = make_window(*size, book=shipped(), page=page)
    corners = [corner(desk, widget) for widget, _ in walk(desk) if desk.page.isAncestorOf(widget)]
    assert len(corners) > 5
    assert corners == sorted(corners)


@pytest.mark.parametrize("page", ["overview", "figures"])
def test_the_line_under_the_page_is_reached_after_it(make_window, page):
    desk = make_window()
    desk.session.open_page(page)
    settle(desk.window)
    desk.tabs.setFocus(Qt.FocusReason.TabFocusReason)
    way = [widget for widget, _ in walk(desk)]
    on_page = [number for number, widget in enumerate(way) if desk.page.isAncestorOf(widget)]
    names = [widget.text() for widget in way[on_page[-1] + 1 :] if isinstance(widget, QPushButton)]
    assert on_page[0] == 0
    assert names[:2] == ["Glossary", "Sources"]


def points(widget):
    """Return the points of a widget as it is painted, each as a number."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return list(memoryview(image.constBits()).cast("I"))


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("page", ["overview", "uk-context"])
def test_where_the_keyboard_is_can_be_seen(make_window, theme, page):
    desk = make_window(book=shipped(), page=page, theme=theme)
    colours = COLOURS[theme]
    signs = {
        QColor(colour).rgb() for colour in (colours.focus, colours.header_focus, colours.selection)
    }
    unseen = []
    for widget, link in walk(desk):
        with_focus = points(widget)
        desk.window.setFocus()
        QApplication.processEvents()
        pairs = zip(with_focus, points(widget), strict=True)
        if sum(now in signs and now != then for now, then in pairs) < LEAST_MARK:
            unseen.append((widget, link))
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(link or 0):
            QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert unseen == []


@pytest.mark.parametrize("page", ["overview", "careers", "uk-context"])
def test_the_page_follows_the_keyboard(make_window, page):
    desk = make_window(1024, 600, book=shipped(), page=page, text_step=150)
    view = desk.page.viewport()
    for widget, link in walk(desk):
        if not desk.page.isAncestorOf(widget):
            continue
        rect = widget.rect()
        if link is not None:
            found = widget.links[link]
            rect = widget.part_rect(found.start, len(found.text))
        elif isinstance(widget, QAbstractScrollArea):
            rect.setHeight(40)
        rect.moveTopLeft(widget.mapTo(view, rect.topLeft()))
        assert view.rect().intersects(rect), (widget, link)


@pytest.mark.parametrize(
    ("key", "is_down"),
    [
        (Qt.Key.Key_PageDown, True),
        (Qt.Key.Key_Down, True),
        (Qt.Key.Key_End, True),
        (Qt.Key.Key_Home, False),
    ],
)
def test_the_keys_scroll_the_page_from_the_start(reading, key, is_down):
    reading.window.setFocus()
    QTest.keyClick(reading.window, key)
    assert (offset(reading) > 900) == is_down
    assert (offset(reading) == 0) == (not is_down)


@pytest.mark.parametrize(("height", "step"), [(700, 100), (600, 250)])
def test_a_page_further_shows_the_last_lines_again(make_window, height, step):
    desk = make_window(height=height, text_step=step, book=shipped(), page="careers")
    desk.window.setFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    seen = desk.page.viewport().height()
    assert seen / 2 < offset(desk) < seen - seen // 20
    QTest.keyClick(desk.window, Qt.Key.Key_PageUp)
    assert offset(desk) == 0


# Room


def crowded(desk):
    """Return what is cut off: labels and texts with less room than their words need."""
    for label in desk.window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        if label.height() < needed or label.geometry().right() > label.parentWidget().width():
            yield f"{label.text()!r}: {label.size()} of {needed}"
    for text in desk.window.findChildren(RichText):
        if text.isVisible() and text.height() < text.document.size().height():
            yield f"{text.document.toPlainText()[:40]!r}: {text.height()}"
    for button in desk.window.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            yield f"button {button.text()!r}: {button.width()}"
        right = button.mapTo(desk.window, button.rect().topRight()).x()
        if button.isVisible() and right >= desk.window.width():
            yield f"button {button.text()!r} ends at {right}"


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_at_any_text_size(make_window, size):
    desk = make_window(*size, book=shipped())
    for step in TEXT_STEPS:
        assert desk.visit.text_step == step
        for page in shipped().editions[0].pages:
            desk.open_page(page.id)
            assert list(crowded(desk)) == [], (step, page.id)
            assert desk.page.horizontalScrollBar().maximum() == 0, (step, page.id)
        assert (desk.window.width(), desk.window.height()) == size, step
        assert desk.page.viewport().height() >= size[1] / 2, step
        desk.session.enlarge_text()


# Endurance


def test_a_window_that_was_closed_leaves_nothing(make_window):
    desk = make_window()
    refs = [weakref.ref(w) for w in (desk.window, *desk.window.findChildren(PageView))]
    desk.window.close()
    desk.window.deleteLater()
    del desk
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in refs if ref() is not None] == []


def test_the_first_visit_again_looks_like_the_first_time(desk):
    before = desk.window.grab().toImage()
    desk.session.set_theme(Theme.DARK)
    desk.session.enlarge_text()
    desk.session.set_language("cy")
    desk.session.open_page("careers")
    settle(desk.window)
    scroll(desk, 500)
    desk.session.begin_again()
    settle(desk.window)
    desk.window.setFocus()
    settle(desk.window)
    assert desk.visit.place == Place()
    assert desk.window.grab().toImage() == before


def in_languages(*languages: str) -> Brochure:
    """Return the shipped brochure with the same edition in each language."""
    book = shipped()
    edition = book.editions[0]
    wordings = (replace(edition.wording, language=language) for language in languages)
    return replace(book, editions=tuple(replace(edition, wording=words) for words in wordings))


@pytest.mark.parametrize("languages", [("en",), ("en", "cy")])
@pytest.mark.parametrize("step", [100, 250])
@pytest.mark.parametrize("size", [(480, 800), (480, 360), (800, 480), (1080, 1920)])
def test_every_tool_and_every_tab_is_seen_whole_in_any_window(make_window, size, step, languages):
    desk = make_window(*size, book=in_languages(*languages), text_step=step)
    tools = desk.window.findChild(Tools)
    buttons = [button for button in tools.findChildren(QPushButton) if button.isVisible()]
    buttons.sort(key=lambda button: button.x())
    left_out = {"Forward"} if len(languages) > 1 and size[0] == 480 else set()
    assert len(buttons) == 8 + (len(languages) > 1) - len(left_out)
    assert left_out.isdisjoint(button.accessibleName() for button in buttons)
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert tools.rect().contains(button.geometry())
    assert all(a.geometry().right() < b.x() for a, b in pairwise(buttons))
    tabs = desk.tabs
    assert all(tabs.rect().contains(tabs.tabRect(number)) for number in range(tabs.count()))
