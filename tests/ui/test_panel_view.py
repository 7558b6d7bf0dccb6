"""A tool over the page: opened and closed by the visit, it keeps the keyboard and returns it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from content.links import PageLink, TermLink
from ui.look import TEXT_STEPS
from ui.panel_view import EDGE, PanelView
from ui.panels import Panels
from ui.visit import Panel


class Sample(PanelView):
    """A field and a line of words."""

    def __init__(self, parent):
        super().__init__(parent)
        self.field = QLineEdit(self.sheet)
        self.words = QLabel(self.sheet)
        self.column.addWidget(self.field)
        self.column.addWidget(self.scrolled(self.words), 1)

    def show_visit(self, _visit, _look, sheet):
        self.words.setText("word\n" * 200)
        self.appear(sheet)

    def wanted_size(self, room):
        return QSize(room.width() // 2, 100_000)

    def first_focus(self):
        return self.field


class SamplePanels(Panels):
    """Offers every panel, each a sample."""

    def make(self, _panel, parent):
        return Sample(parent)


@pytest.fixture
def desk(make_window):
    return make_window(panels=SamplePanels)


def opened(desk, panel=Panel.SEARCH) -> Sample:
    desk.session.open_panel(panel)
    QApplication.processEvents()
    return next(p for p in desk.window.findChildren(Sample) if p.isVisible())


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize(
    ("name", "panel"),
    [("Search", Panel.SEARCH), ("Shortlist", Panel.SHORTLIST), ("Take it with you", Panel.TAKE)],
)
def test_a_tool_opens_its_panel(desk, name, panel):
    desk.button(name).click()
    assert desk.visit.panel is panel


def test_one_panel_is_open_at_a_time_and_each_is_made_once(desk):
    search, shortlist = opened(desk), opened(desk, Panel.SHORTLIST)
    assert search.isHidden()
    assert shortlist.isVisible()
    assert opened(desk) is search
    assert shortlist.isHidden()


@pytest.mark.parametrize(
    "close",
    [
        pytest.param(lambda _, __: press(Qt.Key.Key_Escape), id="Escape"),
        pytest.param(lambda _, panel: panel.close_button.click(), id="button"),
        pytest.param(
            lambda _, panel: QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(4, 4)),
            id="tap beside it",
        ),
        pytest.param(lambda desk, _: desk.session.open_page("careers"), id="another page"),
    ],
)
def test_it_is_closed_by(desk, close):
    panel = opened(desk)
    close(desk, panel)
    assert panel.isHidden()
    assert desk.visit.panel is None


def test_the_keyboard_begins_where_the_panel_wants_it_and_goes_back(desk):
    button = desk.button("Search")
    button.setFocus()
    panel = opened(desk)
    assert QApplication.focusWidget() is panel.field
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is button


def test_the_keyboard_stays_where_it_is_while_the_visit_changes(desk):
    panel = opened(desk)
    panel.close_button.setFocus()
    desk.session.enlarge_text()
    assert QApplication.focusWidget() is panel.close_button


def test_tab_goes_round_the_panel(desk):
    panel = opened(desk)
    reached = []
    for _ in range(6):
        press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert {panel.field, panel.close_button} < set(reached)
    assert all(panel.isAncestorOf(widget) for widget in reached)


def test_a_note_stands_above_a_panel_and_leaves_it_open(desk):
    panel = opened(desk)
    panel.link_activated.emit(TermLink("cohort"))
    assert desk.note.isVisible()
    press(Qt.Key.Key_Escape)
    assert not desk.note.isVisible()
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel.field


def test_a_place_that_is_followed_closes_the_panel(desk):
    panel = opened(desk)
    panel.link_activated.emit(PageLink("careers", "advocacy"))
    assert desk.visit.page == "careers"
    assert panel.isHidden()


@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1080, 1920)])
def test_it_stays_within_the_window(desk, size):
    panel = opened(desk)
    desk.resize(*size)
    room = panel.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    assert panel.rect().size() == desk.window.size()
    assert room.contains(panel.sheet.geometry())


def test_the_shortlist_says_how_much_is_on_it(make_window):
    desk = make_window(
        panels=SamplePanels,
        shortlist=(PageLink("careers", "advocacy"), PageLink("overview", "text")),
    )
    assert desk.button("Shortlist (2)").isVisible()


@pytest.mark.parametrize("step", TEXT_STEPS)
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080), (1080, 1920)])
def test_the_tools_show_their_words_only_where_all_fit(make_window, size, step):
    desk = make_window(*size, panels=SamplePanels, text_step=step)
    buttons = [desk.button(name) for name in ("Back", "Search", "Shortlist", "Larger text")]
    for button in buttons:
        left = button.mapTo(desk.window, QPoint())
        assert desk.window.rect().contains(left)
        assert desk.window.rect().contains(left + button.rect().bottomRight())
        assert button.width() >= button.sizeHint().width()
