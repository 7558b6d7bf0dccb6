"""A presentation: one block a view, by keys, clicker and touch, and back to where it began."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from content.links import FigureLink, PageLink, TermLink
from tests.samples import brochure
from tests.ui.conftest import settle, shipped
from ui.blocks.block import BlockWidget
from ui.blocks.picture import Picture
from ui.note_panel import NotePanel
from ui.presentation import Presentation
from ui.rich_text import RichText
from ui.slides import slides_of
from ui.stage import Stage
from ui.table_view import TableView
from ui.theme import Dress
from ui.tokens import Theme
from ui.visit import Place, Visit

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(make_window):
    yield make_window(places=(("overview", Place("facts")),))
    if presentation() is not None:
        presentation().close()


def begun(desk) -> Presentation:
    desk.window.present()
    shown = presentation()
    QTest.qWaitForWindowExposed(shown)
    shown.activateWindow()
    settle(shown)
    return shown


def presentation() -> Presentation | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Presentation)]
    return next((w for w in shown if w.isVisible()), None)


def press(shown, key, modifiers=NONE):
    QTest.keyClick(shown.focusWidget() or shown, key, modifiers)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


NAME = brochure().editions[0].name


def words(shown):
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]


def texts(shown):
    return [text for text in shown.findChildren(RichText) if text.isVisible()]


def stage(shown) -> Stage:
    return shown.findChild(Stage)


@pytest.fixture
def make_presentation(qapp, qtbot, icons, resources):
    """Show a presentation of the shipped brochure in a window of a size."""

    def make(width, height, page="overview", **visit):
        dress = Dress(qapp, resources)
        shown = Presentation(shipped(), Visit(page=page, language="en", **visit), dress, icons)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(shown)
        shown.begin(qapp.primaryScreen())
        shown.showNormal()
        shown.resize(width, height)
        settle(shown)
        return shown

    return make


def test_it_begins_at_the_place_at_hand_and_fills_the_screen(desk):
    shown = begun(desk)
    assert shown.isFullScreen()
    assert {"At a glance", f"{NAME} · Overview", "2 of 12"} <= set(words(shown))
    assert len([b for b in shown.findChildren(BlockWidget) if b.isVisible()]) == 1


@pytest.mark.parametrize(
    ("key", "modifiers", "number"),
    [
        (Qt.Key.Key_Right, NONE, 2),
        (Qt.Key.Key_Space, NONE, 2),
        (Qt.Key.Key_PageDown, NONE, 2),
        (Qt.Key.Key_Return, NONE, 2),
        (Qt.Key.Key_Left, NONE, 0),
        (Qt.Key.Key_Space, SHIFT, 0),
        (Qt.Key.Key_PageUp, NONE, 0),
        (Qt.Key.Key_Backspace, NONE, 0),
        (Qt.Key.Key_Home, NONE, 0),
        (Qt.Key.Key_End, NONE, 11),
    ],
)
def test_keys_and_clickers_go_on_and_back(desk, key, modifiers, number):
    shown = begun(desk)
    press(shown, key, modifiers)
    assert shown.number == number
    assert f"{number + 1} of 12" in words(shown)


def test_it_stays_at_its_ends(desk):
    shown = begun(desk)
    press(shown, Qt.Key.Key_Home)
    press(shown, Qt.Key.Key_Left)
    assert shown.number == 0
    press(shown, Qt.Key.Key_End)
    for _ in range(20):
        press(shown, Qt.Key.Key_PageDown)
    assert shown.number == 11


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5])
def test_it_ends_where_it_began_and_leaves_nothing(desk, key):
    before = desk.visit
    shown = begun(desk)
    press(shown, Qt.Key.Key_End)
    press(shown, key)
    assert presentation() is None
    assert desk.visit == before
    assert desk.page.page.id == "overview"
    press(begun(desk), Qt.Key.Key_Escape)  # and once more
    assert presentation() is None


def test_asked_for_twice_it_is_there_once(desk):
    begun(desk)
    desk.window.present()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Presentation)]
    assert len([w for w in shown if w.isVisible()]) == 1
    press(presentation(), Qt.Key.Key_Escape)


def test_it_speaks_the_language_and_keeps_the_order_of_tables(make_window):
    desk = make_window(page="figures", language="cy")
    desk.session.sort_table("prisons", "people", True)
    shown = begun(desk)
    assert any(text.endswith("· Cymraeg: Figures") for text in words(shown))
    table = shown.findChild(TableView)
    assert table.model().index(0, 0).data() == "Gamma"
    press(shown, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("across", "number"), [(0.9, 2), (0.1, 0), (0.5, 1)], ids=["right", "left", "middle"]
)
def test_a_tap_on_a_third_goes_on_or_back(desk, across, number):
    shown = begun(desk)
    point = QPoint(round(shown.width() * across), shown.height() - 4)
    QTest.mouseClick(shown.windowHandle(), Qt.MouseButton.LeftButton, NONE, point)
    assert shown.number == number


@pytest.mark.parametrize(("start", "end", "number"), [(0.8, 0.2, 2), (0.2, 0.8, 0), (0.5, 0.51, 1)])
def test_a_swipe_goes_on_or_back(desk, start, end, number):
    shown = begun(desk)
    finger = QTest.createTouchDevice()
    handle, y = shown.windowHandle(), shown.height() // 2
    first, last = (QPoint(round(shown.width() * x), y) for x in (start, end))
    QTest.touchEvent(handle, finger).press(0, first, handle).commit()
    QTest.touchEvent(handle, finger).move(0, (first + last) / 2, handle).commit()
    QTest.touchEvent(handle, finger).move(0, last, handle).commit()
    QTest.touchEvent(handle, finger).release(0, last, handle).commit()
    assert shown.number == number


def test_a_tap_on_a_link_follows_it_and_goes_nowhere_else(desk):
    shown = begun(desk)
    press(shown, Qt.Key.Key_Right)
    settle(shown)
    (text,) = texts(shown)
    link = next(link for link in text.links if link.target == TermLink("cohort"))
    point = text.mapTo(shown, text.part_rect(link.start, len(link.text)).center())
    QTest.mouseClick(shown.windowHandle(), Qt.MouseButton.LeftButton, NONE, point)
    assert shown.findChild(NotePanel).isVisible()
    assert shown.number == 2
    assert desk.visit.note is None


def test_a_note_opens_above_and_closes_before_anything_else(desk):
    shown = begun(desk)
    note = shown.findChild(NotePanel)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_PageDown):
        stage(shown).link_activated.emit(FigureLink("prisons", "c", "people"))
        assert note.isVisible()
        assert any("87,465" in text for text in words(note))
        press(shown, key)
        assert not note.isVisible()
        assert presentation() is shown
        assert shown.number == 1


def test_a_link_to_a_place_shows_its_slide(desk):
    shown = begun(desk)
    stage(shown).link_activated.emit(PageLink("careers", "advocacy"))
    assert {f"{NAME} · Careers", "Roles"} <= set(words(shown))


@pytest.mark.parametrize("key", [Qt.Key.Key_Period, Qt.Key.Key_B])
def test_the_screen_goes_black_and_comes_back(desk, key):
    shown = begun(desk)
    press(shown, key)
    assert {shown.grab().toImage().pixelColor(x, 40).name() for x in range(0, 700, 50)} == {
        "#000000"
    }
    press(shown, Qt.Key.Key_PageDown)
    assert shown.grab().toImage().pixelColor(4, 4).name() != "#000000"
    assert shown.number == 1
    press(shown, key)
    press(shown, Qt.Key.Key_Escape)
    assert presentation() is shown


def test_its_buttons_come_with_a_movement_and_go_when_it_rests(desk):
    shown = begun(desk)
    tools = [b for b in shown.findChildren(QPushButton) if b.text() in {"Previous", "Next"}]
    close = next(b for b in shown.findChildren(QPushButton) if b.text() == "Close")
    assert not any(b.isVisible() for b in tools)
    QTest.mouseMove(shown.windowHandle(), QPoint(100, 100))
    QTest.mouseMove(shown.windowHandle(), QPoint(140, 120))
    assert all(b.isVisible() for b in (*tools, close))
    tools[1].click()
    assert shown.number == 2
    tools[0].click()
    assert shown.number == 1
    assert shown.cursor().shape() is Qt.CursorShape.ArrowCursor
    shown.resting.timeout.emit()
    assert not any(b.isVisible() for b in (*tools, close))
    assert shown.cursor().shape() is Qt.CursorShape.BlankCursor
    close.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert presentation() is None


@pytest.mark.parametrize("size", [(1440, 900), (1920, 1080)])
def test_nobody_has_to_scroll_for_the_room_around_a_slide_alone(make_presentation, size):
    shown = make_presentation(*size)
    over = []
    for number in range(len(slides_of(shipped().editions[0]))):
        shown.go_to(number)
        settle(shown)
        over.append(stage(shown).verticalScrollBar().maximum())
        assert over[-1] == 0 or over[-1] > 3 * stage(shown).look.body, number
    assert max(over) > 0


def test_a_slide_longer_than_the_screen_is_shown_to_its_end(make_presentation):
    shown = make_presentation(1366, 768, page="uk-context")
    slides = slides_of(shipped().editions[0])
    long = next(n for n, s in enumerate(slides) if s.block.id == "official-figures")
    shown.go_to(long)
    settle(shown)
    bar = stage(shown).verticalScrollBar()
    seen = [bar.value()]
    while shown.number == long:
        press(shown, Qt.Key.Key_PageDown)
        settle(shown)
        seen.append(bar.value())
    end = seen[-2]
    assert len(seen) > 3
    room = stage(shown).viewport().height()
    assert all(after - before < room for before, after in pairwise(seen[:-1]))
    assert shown.number == long + 1
    assert end > 0
    shown.go_to(long)
    settle(shown)
    assert bar.value() == 0
    assert end == bar.maximum()
    press(shown, Qt.Key.Key_Down)
    assert bar.value() > 0
    press(shown, Qt.Key.Key_PageUp)
    assert (shown.number, bar.value()) == (long, 0)
    press(shown, Qt.Key.Key_PageUp)
    assert shown.number == long - 1


@pytest.mark.parametrize("step", [100, 250])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
def test_all_of_a_slide_can_be_seen_and_read(make_presentation, size, step):
    shown = make_presentation(*size, text_step=step)
    for number in range(len(slides_of(shipped().editions[0]))):
        shown.go_to(number)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        settle(shown)
        view = stage(shown)
        assert view.look.body >= 19 * max(step / 100, min(size) / 768)
        assert view.horizontalScrollBar().maximum() == 0
        board = view.widget().rect()
        for widget in (*texts(view), *view.findChildren(Picture)):
            area = QRect(widget.mapTo(view.widget(), QPoint()), widget.size())
            assert board.contains(area)
            assert widget.height() >= widget.heightForWidth(widget.width())


def test_short_slides_are_larger_than_long_ones(make_presentation):
    shown = make_presentation(1920, 1080)
    sizes = {}
    for number, slide in enumerate(slides_of(shipped().editions[0])):
        shown.go_to(number)
        sizes[slide.block.id] = stage(shown).look.body
    assert sizes["where-it-can-lead"] > 1.5 * sizes["official-figures"]


def test_it_follows_the_size_of_its_screen(make_presentation):
    shown = make_presentation(1920, 1080, theme=Theme.DARK)
    large = stage(shown).look.body
    shown.resize(960, 540)
    settle(shown)
    assert stage(shown).look.body < large


def test_each_slide_is_announced(desk, monkeypatch):
    shown = begun(desk)
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    press(shown, Qt.Key.Key_Right)
    said = [event.message() for event in told if event.type() == QAccessible.Event.Announcement]
    assert said == ["Overview. 3 of 12"]
