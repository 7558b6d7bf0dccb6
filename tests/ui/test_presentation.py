"""A presentation: one block a view, by keys, clicker and touch, and back to where it began."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from content.links import FigureLink, PageLink, TermLink
from tests.samples import brochure
from tests.ui.conftest import settle, shipped
from ui.blocks.block import BlockWidget
from ui.blocks.picture import Picture
from ui.note_panel import NotePanel
from ui.parts import Kind
from ui.pieces import pieces_of
from ui.presentation import Presentation
from ui.rich_text import RichText
from ui.slides import slides_of
from ui.stage import Headings, Stage
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
    assert any(text.startswith(f"{number + 1} of 12") for text in words(shown))


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


def slide_of(block: str) -> int:
    slides = slides_of(shipped().editions[0])
    return next(n for n, slide in enumerate(slides) if slide.block.id == block)


def test_a_slide_is_in_parts_only_where_it_has_no_room(make_presentation):
    shown = make_presentation(1920, 1080)
    parted = []
    for number, slide in enumerate(slides_of(shipped().editions[0])):
        shown.go_to(number)
        settle(shown)
        if stage(shown).parts > 1:
            parted.append(slide.block.id)
        else:
            assert stage(shown).verticalScrollBar().maximum() == 0
    assert "official-figures" in parted
    assert len(parted) < 8


def test_a_slide_longer_than_the_screen_is_shown_part_by_part_and_back(make_presentation):
    shown = make_presentation(1366, 768, page="uk-context")
    long = slide_of("official-figures")
    shown.go_to(long)
    settle(shown)
    parts = stage(shown).parts
    assert parts > 2
    for part in range(parts):
        assert (shown.number, stage(shown).part) == (long, part)
        assert f"{long + 1} of 35, part {part + 1} of {parts}" in words(shown)
        press(shown, Qt.Key.Key_PageDown)
        settle(shown)
    assert (shown.number, stage(shown).part) == (long + 1, 0)
    press(shown, Qt.Key.Key_PageUp)
    settle(shown)
    assert (shown.number, stage(shown).part) == (long, parts - 1)
    press(shown, Qt.Key.Key_Up)
    assert stage(shown).part == parts - 2
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Down)
    assert (shown.number, stage(shown).part) == (long, parts - 1)
    for _ in range(parts):
        press(shown, Qt.Key.Key_PageUp)
    assert shown.number == long - 1


def visible(shown, kind):
    """Return the one widget of a kind that is seen: the last slide's may not have gone yet."""
    return next(widget for widget in stage(shown).findChildren(kind) if widget.isVisible())


def seen(shown) -> list[tuple[int, int]]:
    """Return from where to where each part of a slide shows its block."""
    view, areas = stage(shown), []
    for part in range(view.parts):
        view.show_part(part)
        settle(shown)
        top = view.verticalScrollBar().value()
        areas.append((top, top + view.viewport().height()))
    return areas


@pytest.mark.parametrize("step", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1080, 1920)])
def test_every_line_row_and_picture_is_seen_whole_in_one_of_the_parts(
    make_presentation, size, step
):
    shown = make_presentation(*size, text_step=step)
    for number, slide in enumerate(slides_of(shipped().editions[0])):
        shown.go_to(number)
        settle(shown)
        areas, view = seen(shown), stage(shown)
        block = visible(shown, BlockWidget)
        for piece in pieces_of(block, view.widget()):
            if piece.kind not in {Kind.BOX, Kind.TABLE, Kind.PARAGRAPH}:
                whole = [1 for top, bottom in areas if top <= piece.top and piece.bottom <= bottom]
                assert whole, (slide.block.id, piece, areas)
        assert [top for top, _ in areas] == sorted(top for top, _ in areas)


def test_a_card_is_cut_by_no_part_that_has_room_for_it(make_presentation):
    shown = make_presentation(1366, 768)
    shown.go_to(slide_of("uk-roles"))
    settle(shown)
    view = stage(shown)
    assert view.parts == 2
    pieces = pieces_of(visible(shown, BlockWidget), view.widget())
    cards = [(piece.top, piece.bottom) for piece in pieces if piece.kind is Kind.BOX]
    assert len(cards) == 8
    for top, bottom in seen(shown):
        assert not any(above < bottom < below or above < top < below for above, below in cards)


def test_the_headings_of_a_table_stand_above_each_part_of_it(make_presentation):
    shown = make_presentation(1366, 768)
    shown.go_to(slide_of("official-figures"))
    settle(shown)
    view = stage(shown)
    headings = shown.findChild(Headings)
    table = visible(shown, TableView)
    assert not headings.isVisible()
    press(shown, Qt.Key.Key_PageDown)
    settle(shown)
    assert headings.isVisible()
    assert headings.geometry().bottom() + 1 == view.viewport().geometry().top()
    assert headings.mapTo(shown, QPoint()).x() == table.mapTo(shown, QPoint()).x()
    before = headings.grab().toImage()
    assert before == table.horizontalHeader().grab().toImage()
    table.choose_sort(1)
    settle(shown)
    press(shown, Qt.Key.Key_PageDown)
    settle(shown)
    assert headings.grab().toImage() != before
    assert headings.grab().toImage() == table.horizontalHeader().grab().toImage()
    press(shown, Qt.Key.Key_End)
    settle(shown)
    assert not headings.isVisible()


def test_the_keyboard_in_a_table_brings_the_part_of_its_cell(make_presentation):
    shown = make_presentation(1366, 768)
    shown.go_to(slide_of("official-figures"))
    settle(shown)
    view = stage(shown)
    table = visible(shown, TableView)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(table.model().rowCount() - 1):
        QTest.keyClick(table, Qt.Key.Key_Down)
    settle(shown)
    assert view.part == view.parts - 2  # the last has the sources
    for _ in range(table.model().rowCount() - 1):
        QTest.keyClick(table, Qt.Key.Key_Up)
    assert view.part == 0


def turn(shown, angle):
    middle = QPointF(stage(shown).rect().center())
    event = QWheelEvent(
        middle,
        stage(shown).mapToGlobal(middle),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stage(shown).viewport(), event)


def test_a_notch_of_the_wheel_goes_on_by_a_part(make_presentation):
    shown = make_presentation(1366, 768)
    shown.go_to(slide_of("official-figures"))
    settle(shown)
    for _ in range(3):
        turn(shown, -30)  # as a touch pad turns
    assert stage(shown).part == 0
    turn(shown, -30)
    assert stage(shown).part == 1
    turn(shown, 120)
    assert stage(shown).part == 0


def test_a_link_to_a_place_shows_the_part_that_it_is_in(make_presentation):
    shown = make_presentation(1366, 768)
    for _ in range(2):  # from another slide, and from this
        stage(shown).link_activated.emit(PageLink("careers", "programme-coordinator"))
        assert (shown.number, stage(shown).part) == (slide_of("uk-roles"), 1)
        press(shown, Qt.Key.Key_Up)
        assert stage(shown).part == 0


def test_home_and_end_show_the_beginning_of_a_slide(make_presentation):
    shown = make_presentation(1366, 768, text_step=250)
    press(shown, Qt.Key.Key_End)
    assert stage(shown).part == 0
    press(shown, Qt.Key.Key_Home)
    assert (shown.number, stage(shown).part) == (0, 0)


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


def test_each_part_is_announced(make_presentation, monkeypatch):
    shown = make_presentation(1366, 768)
    shown.go_to(slide_of("uk-roles"))
    settle(shown)
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    press(shown, Qt.Key.Key_Right)
    said = [event.message() for event in told if event.type() == QAccessible.Event.Announcement]
    assert said == ["Careers. 18 of 35, part 2 of 2"]
