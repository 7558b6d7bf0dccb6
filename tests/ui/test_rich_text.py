"""Running text: as tall as its words, followed, selected and copied; it opens nothing by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from content.links import PageLink, SourceLink, TermLink, WebLink
from content.markdown import Listing, Paragraph, Span, plain_spans
from ui.look import look_for
from ui.rich_text import RichText
from ui.tokens import COLOURS, Theme

TERM, WEB, PAGE = TermLink("cohort"), WebLink("https://www.example.org/page"), PageLink("careers")
PROSE = (
    Paragraph((Span("A "), Span("cohort", link=TERM), Span(" of people. " * 12))),
    Listing(((Span("One"),), (Span("Two, from the "), Span("web", link=WEB))), ordered=True),
    Paragraph((Span("See "), Span("the careers", link=PAGE), Span("."))),
)


def look(step=100, theme=Theme.LIGHT):
    return look_for(theme, step, 1280, 800)


@pytest.fixture
def show(qtbot):
    def shown(prose=PROSE, width=600, step=100, role="body"):
        text = RichText(role)
        qtbot.addWidget(text)
        text.set_look(look(step))
        text.set_prose(prose)
        text.resize(width, text.heightForWidth(width))
        with qtbot.waitExposed(text):
            text.show()
        text.activateWindow()
        qtbot.waitUntil(text.isActiveWindow)
        return text

    return shown


def middle(text, number):
    link = text.links[number]
    return text.part_rect(link.start, len(link.text)).center()


def followed(text):
    spy = QSignalSpy(text.link_activated)
    return lambda: [spy.at(number)[0] for number in range(spy.count())]


def drag(text, start, end):
    QTest.mousePress(text, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 5):
        QTest.mouseMove(text, start + (end - start) * part / 4)
    QTest.mouseRelease(text, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("role", ["body", "lead", "caption"])
def test_the_narrower_the_taller(show, role):
    text = show(role=role)
    heights = [text.heightForWidth(width) for width in (640, 480, 320, 160)]
    assert heights == sorted(set(heights))


def test_it_is_as_tall_as_its_words(show):
    text = show(width=300)
    assert text.height() >= text.document.size().height()


LONELY = (Paragraph((Span("words " * 8 + "alone"),)),)


def lengths(text):
    layout = text.document.firstBlock().layout()
    return [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]


def test_a_lead_leaves_no_word_alone_on_its_last_line_and_is_no_taller(show):
    width = round(lengths(show(LONELY))[0]) - 10
    body, lead = show(LONELY, width=width), show(LONELY, width=width, role="intro")
    assert len(lengths(body)) == len(lengths(lead)) == 2
    assert lengths(body)[1] < width / 4
    assert lengths(lead)[1] > width / 3
    assert lead.heightForWidth(width) == body.heightForWidth(width)


@pytest.mark.parametrize(
    "spans",
    [
        (Span("words " * 8 + "alone."),),
        (Span("words " * 7 + "words "), Span("alone", link=WEB), Span(".")),
        (Span("words " * 7), Span("words alone", link=WEB), Span(".")),
    ],
)
def test_a_short_last_word_takes_the_one_before_along(show, spans):
    width = round(lengths(show((Paragraph(spans),)))[0]) - 10
    text = show((Paragraph(spans),), width=width)
    layout = text.document.firstBlock().layout()
    assert layout.lineAt(1).textLength() == len("words alone.")
    assert text.parts[0].text == plain_spans(spans)
    QTest.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.selected_text == plain_spans(spans)


@pytest.mark.parametrize("words", ["alone", "internationally", "so extraordinarily long-winded"])
def test_a_word_is_tied_to_no_other_that_would_leave_the_line_short(show, words):
    text = show((Paragraph((Span(words),)),))
    assert "\N{NO-BREAK SPACE}" not in text.document.toRawText()


def test_a_dot_between_links_ends_a_line_and_begins_none(show):
    names = ("Community outreach", "Probation services officer", "Advocacy")
    spans = [Span("Work that uses this: "), Span(names[0], link=PAGE)]
    for name in names[1:]:
        spans += [Span(" · "), Span(name, link=PAGE)]
    text = show((Paragraph(tuple(spans)),))
    block, breaks = text.document.firstBlock(), set()
    for width in range(200, 600, 4):
        text.resize(width, text.heightForWidth(width))
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        breaks |= {block.text()[line.textStart()] for line in lines}
    assert "A" in breaks
    assert "P" in breaks
    assert "·" not in breaks


def dark_columns(text):
    image = text.grab().toImage()
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))
    ]


def test_a_bullet_stands_clear_of_its_words_whatever_their_size(show):
    for step in (100, 200):
        text = show((Listing(((Span("One"),),)),), step=step)
        words = text.part_rect(text.parts[0].start, 3).left()
        bullet = [x for x in dark_columns(text) if x < words]
        assert bullet
        assert bullet[0] > 0
        assert words - bullet[-1] > text.document.defaultFont().pixelSize() * 0.4


def test_the_mark_of_an_item_has_the_colour_of_words_even_below_a_link(show):
    text = show((Listing(((Span("See "), Span("the web", link=WEB)), (Span("Two"),))),))
    marks = [text.document.findBlockByNumber(number).charFormat() for number in (0, 1)]
    assert {mark.foreground().style() for mark in marks} == {Qt.BrushStyle.NoBrush}
    assert not any(mark.fontUnderline() for mark in marks)


@pytest.mark.parametrize("step", [125, 250])
def test_larger_text_needs_more_room_and_keeps_to_its_measure(show, step):
    text = show()
    before, measure = text.heightForWidth(500), text.maximumWidth()
    text.set_look(look(step))
    assert text.heightForWidth(500) > before
    assert text.maximumWidth() > measure


def test_asking_for_a_height_leaves_the_text_as_it_stands(show):
    text = show(width=600)
    text.heightForWidth(200)
    assert text.document.textWidth() == text.width()


@pytest.mark.parametrize("number", range(3))
def test_a_click_follows_a_link(show, number):
    text = show()
    links = followed(text)
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=middle(text, number))
    assert links() == [(TERM, WEB, PAGE)[number]]


def test_a_click_on_words_follows_nothing(show):
    text = show()
    links = followed(text)
    QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(3, 5))
    assert links() == []


def test_a_press_on_a_link_that_is_let_go_elsewhere_follows_nothing(show):
    text = show()
    links = followed(text)
    QTest.mousePress(text, Qt.MouseButton.LeftButton, pos=middle(text, 0))
    QTest.mouseRelease(text, Qt.MouseButton.LeftButton, pos=QPoint(3, 5))
    assert links() == []


def test_another_button_than_the_left_follows_nothing(show):
    text = show()
    links = followed(text)
    QTest.mouseClick(text, Qt.MouseButton.RightButton, pos=middle(text, 0))
    assert links() == []


@pytest.fixture
def between(qtbot, show):
    """Return a text with links between two buttons, the first of which has the keyboard."""
    frame = QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(frame)
    text = RichText()
    text.set_look(look())
    text.set_prose(PROSE)
    for widget in (QPushButton("before"), text, QPushButton("after")):
        column.addWidget(widget)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    frame.findChildren(QPushButton)[0].setFocus()
    return frame, text


def press(key, times=1, modifier=Qt.KeyboardModifier.NoModifier):
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_tab_walks_the_links_in_reading_order_and_leaves_behind_the_last(between):
    frame, text = between
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        seen.append(text.focused_link)
    assert seen == [0, 1, 2, -1]
    assert frame.focusWidget().text() == "after"


def test_shift_and_tab_walk_back_from_the_last_link(between):
    frame, text = between
    frame.findChildren(QPushButton)[1].setFocus()
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
        seen.append(text.focused_link)
    assert seen == [2, 1, 0, -1]
    assert frame.focusWidget().text() == "before"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("number", range(3))
def test_enter_follows_the_link_that_the_keyboard_is_on(between, key, number):
    _, text = between
    links = followed(text)
    press(Qt.Key.Key_Tab, number + 1)
    press(key)
    assert links() == [(TERM, WEB, PAGE)[number]]


def test_the_link_that_the_keyboard_reaches_is_told(between):
    _, text = between
    spy = QSignalSpy(text.link_focused)
    press(Qt.Key.Key_Tab, 4)
    assert [spy.at(n)[0] for n in range(spy.count())] == [0, 1, 2]


def test_the_link_under_the_keyboard_is_seen(between):
    _, text = between
    images = [text.grab().toImage()]
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        images.append(text.grab().toImage())
    assert all(a != b for n, a in enumerate(images) for b in images[:n])


def test_text_without_links_takes_no_tab(qtbot, show):
    text = show(prose=(Paragraph((Span("Words."),)),))
    assert not text.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_text_is_selected_by_mouse_and_copied(show):
    text = show()
    drag(text, QPoint(0, 8), middle(text, 2) + QPoint(200, 0))
    assert text.selected_text.startswith("A cohort of people.")
    press(Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text.selected_text


def test_selecting_across_a_link_follows_nothing(show):
    text = show()
    links = followed(text)
    drag(text, middle(text, 0), middle(text, 0) + QPoint(60, 0))
    assert text.selected_text
    assert links() == []


def test_a_double_click_selects_a_word(show):
    text = show()
    QTest.mouseDClick(text, Qt.MouseButton.LeftButton, pos=QPoint(90, 8))
    assert text.selected_text == "of"


def test_two_quick_taps_on_two_links_follow_both(show):
    text = show()
    links = followed(text)
    device, window = QTest.createTouchDevice(), text.window().windowHandle()
    for number in (0, 1):
        at = text.mapTo(text.window(), middle(text, number))
        QTest.touchEvent(window, device).press(0, at, window).commit()
        QTest.touchEvent(window, device).release(0, at, window).commit()
    assert links() == [link.target for link in text.links[:2]]
    assert not text.selected_text


def test_control_and_a_selects_everything(show):
    text = show()
    text.setFocus()
    press(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert text.selected_text.startswith("A cohort")
    assert text.selected_text.endswith("the careers.")


def test_with_nothing_selected_copying_leaves_the_clipboard_alone(show):
    text = show()
    text.setFocus()
    QGuiApplication.clipboard().setText("kept")
    press(Qt.Key.Key_C, modifier=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "kept"


class Seen(QObject):
    """Keeps the kinds of events that a widget is sent."""

    def __init__(self, target):
        super().__init__()
        self.kinds = []
        target.installEventFilter(self)

    def eventFilter(self, _watched, event):
        self.kinds.append(event.type())
        return False


def test_the_wheel_and_the_keys_that_scroll_are_left_to_the_page(between):
    frame, text = between
    seen = Seen(frame)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_PageDown)
    assert QEvent.Type.KeyPress in seen.kinds
    QTest.wheelEvent(frame.windowHandle(), QPointF(text.geometry().center()), QPoint(0, -120))
    assert QEvent.Type.Wheel in seen.kinds


def test_list_items_are_parts_of_their_own(show):
    text = show()
    assert [(part.text[:3], part.is_item) for part in text.parts] == [
        ("A c", False),
        ("One", True),
        ("Two", True),
        ("See", False),
    ]
    lists = [text.document.findBlock(part.start).textList() is not None for part in text.parts]
    assert lists == [False, True, True, False]


def test_links_take_the_colour_of_a_theme(show):
    text = show()
    text.set_look(look(theme=Theme.DARK))
    style = text.document.cursor_over(text.links[0]).charFormat()
    assert style.foreground().color() == QColor(COLOURS[Theme.DARK].link)


def test_a_link_is_told_apart_without_its_colour(show):
    text = show()
    styles = [text.document.cursor_over(link).charFormat() for link in text.links]
    none = styles[0].UnderlineStyle.NoUnderline
    assert all(style.underlineStyle() != none for style in styles)


def test_new_prose_takes_the_place_of_the_old(show):
    text = show()
    text.set_prose((Paragraph((Span("Else", link=SourceLink("bulletin")),)),))
    assert text.document.toPlainText() == "Else"
    assert [link.target for link in text.links] == [SourceLink("bulletin")]


def test_a_link_over_two_lines_is_found_on_both(show):
    words = "a link of many words " * 6
    text = show(prose=(Paragraph((Span(words, link=TERM),)),), width=200)
    links = followed(text)
    for y in (8, text.height() - 8):
        QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(20, y))
    assert links() == [TERM, TERM]
