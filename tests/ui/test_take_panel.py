"""What can be taken along: handouts as files and on paper, tables, and a code for the telephone."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shiboken6
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QScrollArea

from content.links import PageLink
from tests.samples import brochure
from tests.ui.conftest import settle, shipped
from tests.ui.paper.handouts import laid, sample
from ui.blocks.picture import Picture
from ui.choice_list import ChoiceList
from ui.choice_menu import ChoiceMenu
from ui.code_box import CodeBox
from ui.handing import Handing
from ui.panels import Panels
from ui.paper import printing
from ui.paper.pages import page_size
from ui.paper_view import GAP, PaperView
from ui.preview_panel import PreviewPanel
from ui.rich_text import RichText
from ui.take_panel import TakePanel
from ui.tokens import Theme
from ui.visit import Panel

LAPTOP = Handing()
KIOSK = Handing(saves=False, asks=False)


class Answer:
    """Answers with a file where somebody is asked where to save, and keeps what was asked."""

    def __init__(self):
        self.file = None
        self.asked = []

    def __call__(self, _parent, name, kinds):
        self.asked.append((name, tuple(kinds)))
        return self.file


@pytest.fixture
def answer():
    return Answer()


@pytest.fixture
def make_desk(make_window, answer):
    def make(handing=LAPTOP, **options):
        class Offered(Panels):
            def make(self, _panel, parent):
                return TakePanel(self._brochure, handing, answer, parent)

        desk = make_window(panels=Offered, **options)
        desk.session.open_panel(Panel.TAKE)
        QApplication.processEvents()
        return desk

    return make


def panel(desk) -> TakePanel:
    return desk.window.findChild(TakePanel)


def listed(desk) -> list[str]:
    view = panel(desk).findChild(ChoiceList)
    return [view.item(row).text() for row in range(view.count())]


def choose(desk, words):
    panel(desk).findChild(ChoiceList).setCurrentRow(listed(desk).index(words))


def buttons(desk) -> list[str]:
    found = panel(desk).findChildren(QPushButton)
    return [button.text() for button in found if button.isVisible()]


def press(desk, words):
    button = next(b for b in panel(desk).findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(desk) -> str:
    labels = panel(desk).findChildren(QLabel)
    return next((x.text() for x in labels if x.property("role") == "strong" and x.isVisible()), "")


def test_a_page_its_tables_and_the_whole_can_be_taken(make_desk):
    desk = make_desk(page="figures")
    assert listed(desk) == [
        "This page: Figures",
        "Table: Fewer people in prison in the north",
        "The whole brochure",
    ]


def test_a_shortlist_can_be_taken_when_there_is_one(make_desk):
    places = (PageLink("careers", "advocacy"), PageLink("overview", "text"))
    assert "The shortlist (2)" in listed(make_desk(shortlist=places))


NAMES = {
    "This page: Figures": "Figures.pdf",
    "The whole brochure": "Certificate in Testing and Measuring.pdf",
    "The shortlist (1)": "Your shortlist.pdf",
    "Table: Fewer people in prison in the north": "Fewer people in prison in the north.pdf",
}


@pytest.mark.parametrize("choice", NAMES)
def test_it_is_saved_as_a_pdf_under_a_good_name(make_desk, answer, qtbot, tmp_path, choice):
    desk = make_desk(page="figures", shortlist=(PageLink("careers", "advocacy"),))
    told = QSignalSpy(panel(desk).handed_over)
    answer.file = tmp_path / "out.pdf"
    choose(desk, choice)
    press(desk, "Save as a file…")
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == "Saved as “out.pdf”."
    assert answer.file.read_bytes().startswith(b"%PDF")
    assert told.at(0) == [".pdf"]
    assert [name for name, _ in answer.asked] == [NAMES[choice]]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_is_saved_for_a_spreadsheet(make_desk, answer, qtbot, tmp_path, suffix):
    desk = make_desk(page="figures")
    answer.file = tmp_path / f"table{suffix}"
    choose(desk, "Table: Fewer people in prison in the north")
    press(desk, "Save as a file…")
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == f"Saved as “table{suffix}”."
    assert answer.file.stat().st_size > 100
    assert answer.asked[0][1] == (".pdf", ".xlsx", ".csv")


def test_nobody_who_says_nowhere_gets_a_file(make_desk, tmp_path):
    desk = make_desk()
    press(desk, "Save as a file…")
    assert said(desk) == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["page.pdf", "page.csv"])
def test_what_cannot_be_saved_is_said_plainly(make_desk, answer, qtbot, tmp_path, name):
    desk = make_desk(page="figures")
    choose(desk, "Table: Fewer people in prison in the north")
    answer.file = tmp_path / "no such folder" / name
    press(desk, "Save as a file…")
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == f"“{name}” was not saved: No such file or directory."
    assert "Save as a file…" in buttons(desk)


def test_saving_can_be_cancelled_and_leaves_the_old_file(make_desk, answer, tmp_path):
    desk = make_desk()
    answer.file = tmp_path / "old.pdf"
    answer.file.write_text("old")
    choose(desk, "The whole brochure")
    press(desk, "Save as a file…")
    assert panel(desk).findChild(QProgressBar).isVisible()
    press(desk, "Cancel")
    QApplication.processEvents()
    assert said(desk) == "Nothing was saved."
    assert [file.name for file in tmp_path.iterdir()] == ["old.pdf"]
    assert answer.file.read_text() == "old"
    assert not panel(desk).findChild(QProgressBar).isVisible()


def test_closing_it_cancels_too(make_desk, answer, tmp_path):
    desk = make_desk()
    answer.file = tmp_path / "old.pdf"
    press(desk, "Save as a file…")
    desk.session.close_panel()
    QApplication.processEvents()
    assert list(tmp_path.iterdir()) == []


def test_the_window_lives_while_a_file_is_written(make_desk, answer, qtbot, tmp_path):
    desk = make_desk()
    answer.file = tmp_path / "out.pdf"
    choose(desk, "The whole brochure")
    press(desk, "Save as a file…")
    desk.session.enlarge_text()
    assert desk.visit.text_step == 125
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == "Saved as “out.pdf”."


def papers(desk) -> ChoiceMenu:
    return panel(desk).findChild(ChoiceMenu)


def test_paper_is_chosen_from_three_sizes(make_desk):
    desk = make_desk()
    button = next(b for b in panel(desk).findChildren(QPushButton) if b.text() == "Paper: A4")
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert papers(desk).isVisible()
    QTest.keyClick(papers(desk), Qt.Key.Key_Escape)
    assert [action.text() for action in papers(desk).actions()] == ["A4", "A5", "Letter"]
    papers(desk).actions()[1].trigger()
    assert button.text() == "Paper: A5"


def test_without_a_printer_that_is_said(make_desk, monkeypatch):
    monkeypatch.setattr(printing, "printers", list)
    desk = make_desk()
    press(desk, "Print…")
    assert said(desk) == "No printer was found. Save it as a file instead."
    assert not desk.window.findChildren(QPrintDialog)


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """A printer that prints into a file, found under any name and chosen in every dialog."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))

    def chosen(_title, form, _parent):
        if form is not None:
            made.setPageSize(page_size(form))
        return made

    monkeypatch.setattr(printing, "printers", lambda: ["a printer"])
    monkeypatch.setattr(printing, "ask_printer", chosen)
    monkeypatch.setattr(printing, "printer_named", lambda _name: made)
    return made


@pytest.mark.parametrize("handing", [LAPTOP, replace(KIOSK, printer="a printer")])
def test_it_is_printed_while_the_window_lives(make_desk, printer, qtbot, handing):
    desk = make_desk(handing)
    told = QSignalSpy(panel(desk).handed_over)
    choose(desk, "The whole brochure")
    press(desk, "Print…" if handing.asks else "Print")
    assert panel(desk).findChild(QProgressBar).isVisible()
    desk.session.enlarge_text()
    assert desk.visit.text_step == 125
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == "It is being printed."
    assert told.at(0) == ["paper"]
    assert len(PdfReader(printer.outputFileName()).pages) > 2


def test_it_is_printed_on_the_paper_that_was_chosen(make_desk, printer, qtbot):
    desk = make_desk()
    papers(desk).actions()[1].trigger()
    press(desk, "Print…")
    qtbot.waitUntil(lambda: bool(said(desk)))
    first = PdfReader(printer.outputFileName()).pages[0].mediabox
    assert (round(first.width), round(first.height)) == (420, 595)


def test_printing_can_be_cancelled_until_the_printer_has_some_of_it(make_desk, printer, tmp_path):
    desk = make_desk()
    choose(desk, "The whole brochure")
    press(desk, "Print…")
    press(desk, "Cancel")
    assert said(desk) == "Nothing was printed."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_why_it_was_not_printed_is_said(make_desk, printer, qtbot, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    desk = make_desk()
    press(desk, "Print…")
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert said(desk) == "It could not be printed: the printer does not answer."


def preview(desk, qtbot) -> PreviewPanel:
    press(desk, "Preview")
    qtbot.waitUntil(lambda: bool(panel(desk).findChildren(PreviewPanel)))
    settle(desk.window)
    return panel(desk).findChild(PreviewPanel)


def sheets_of(shown: PreviewPanel) -> QImage:
    return shown.findChild(PaperView).grab().toImage()


def test_the_preview_shows_every_page_on_white_paper(make_desk, qtbot):
    desk = make_desk(theme=Theme.DARK)
    choose(desk, "The whole brochure")
    shown = preview(desk, qtbot)
    assert shown.isVisible()
    pages = laid(sample()).pages
    assert shown.kicker.text() == f"Preview: {len(pages)} pages"
    paper = shown.findChild(PaperView)
    area = paper.parentWidget()
    assert paper.height() > (len(pages) - 1) * area.height()
    assert area.height() * 0.9 < paper.height() / len(pages) <= area.height() + GAP
    assert sheets_of(shown).pixelColor(paper.width() // 2, 4).name() == "#ffffff"


def test_pages_can_be_larger_and_whole_again(make_desk, qtbot):
    shown = preview(make_desk(), qtbot)
    paper = shown.findChild(PaperView)
    whole = paper.height()
    for words, is_larger in (("Larger", True), ("Whole pages", False)):
        button = next(b for b in shown.findChildren(QPushButton) if b.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(shown)
        assert (paper.height() > 1.5 * whole) is is_larger
    assert paper.height() == pytest.approx(whole, rel=0.02)


def test_the_preview_keeps_the_keyboard_and_gives_it_back(make_desk, qtbot):
    desk = make_desk()
    begun = next(b for b in panel(desk).findChildren(QPushButton) if b.text() == "Preview")
    begun.setFocus()
    choose(desk, "The whole brochure")
    shown = preview(desk, qtbot)
    area = desk.window.focusWidget()
    QTest.keyClick(area, Qt.Key.Key_End)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum() > 0
    QTest.keyClick(area, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert panel(desk).isVisible()
    assert desk.window.focusWidget() is begun


def test_what_is_looked_at_can_be_printed(make_desk, printer, qtbot):
    desk = make_desk()
    shown = preview(desk, qtbot)
    button = next(b for b in shown.findChildren(QPushButton) if b.text() == "Print…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: said(desk) == "It is being printed.")


def test_closing_the_panel_closes_the_preview_with_it(make_desk, qtbot):
    desk = make_desk()
    shown = preview(desk, qtbot)
    desk.session.close_panel()
    QApplication.processEvents()
    assert not shown.isVisible()
    desk.session.open_panel(Panel.TAKE)
    QApplication.processEvents()
    assert not shown.isVisible()


def test_a_program_that_is_left_finishes_the_file_first(make_desk, answer, qapp, tmp_path):
    desk = make_desk()
    answer.file = tmp_path / "out.pdf"
    choose(desk, "The whole brochure")
    press(desk, "Save as a file…")
    qapp.aboutToQuit.emit()
    assert answer.file.read_bytes().endswith(b"%%EOF\n")


def test_a_window_that_goes_takes_no_file_with_it(make_desk, answer, qtbot, tmp_path):
    desk = make_desk()
    answer.file = tmp_path / "out.pdf"
    choose(desk, "The whole brochure")
    press(desk, "Save as a file…")
    shiboken6.delete(panel(desk))
    qtbot.waitUntil(answer.file.exists)
    assert answer.file.read_bytes().endswith(b"%%EOF\n")


def test_the_keyboard_is_where_it_was_when_the_file_is_there(make_desk, answer, qtbot, tmp_path):
    desk = make_desk()
    answer.file = tmp_path / "out.pdf"
    button = next(b for b in panel(desk).findChildren(QPushButton) if b.text().startswith("Save"))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.window.focusWidget().text() == "Cancel"
    qtbot.waitUntil(lambda: bool(said(desk)))
    assert desk.window.focusWidget() is button


def test_a_kiosk_without_a_printer_shows_the_code_alone(make_desk):
    desk = make_desk(KIOSK)
    assert buttons(desk) == ["Close"]
    assert panel(desk).findChild(Picture).isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (700, 900)])
def test_the_code_has_its_words_beside_it_where_there_is_room(make_desk, size):
    desk = make_desk(KIOSK)
    desk.window.resize(*size)
    settle(desk.window)
    box = panel(desk).findChild(CodeBox)
    code, words = box.findChild(Picture), box.findChild(RichText)
    beside = words.x() > code.geometry().right()
    assert beside is (size[0] > 1000)
    assert beside or words.y() > code.geometry().bottom()
    assert code.width() >= 400
    if beside:
        assert not panel(desk).findChild(QScrollArea).verticalScrollBar().isVisible()


def test_a_kiosk_with_a_printer_prints_and_asks_nothing(make_desk):
    desk = make_desk(replace(KIOSK, printer="nowhere"))
    assert buttons(desk) == ["Close", "Print"]
    press(desk, "Print")
    assert said(desk) == "It could not be printed. Please ask the staff."


def test_the_code_says_in_words_what_it_holds(make_desk):
    desk = make_desk(KIOSK)
    code = panel(desk).findChild(Picture)
    text = panel(desk).findChild(RichText).document.toPlainText()
    assert code.accessibleDescription().split("\n") == text.split("\n")
    assert "Overview" in text
    assert code.accessibleName() == "QR code"


def test_the_code_is_of_the_page_shown(make_desk):
    desk = make_desk(KIOSK)
    desk.session.open_page("careers")
    desk.session.open_panel(Panel.TAKE)
    QApplication.processEvents()
    code = panel(desk).findChild(Picture)
    assert "Careers" in code.accessibleDescription()


def test_a_brochure_with_an_address_gives_that(make_desk):
    book = replace(brochure(), address="https://www.example.org/course")
    desk = make_desk(KIOSK, book=book)
    code = panel(desk).findChild(Picture)
    assert code.accessibleDescription() == "https://www.example.org/course"


def test_opened_again_the_list_has_room_for_more_choices(make_desk):
    desk = make_desk(width=1080, height=1920, text_step=200, book=shipped())
    desk.session.close_panel()
    desk.session.open_page("uk-context")
    desk.session.open_panel(Panel.TAKE)
    settle(desk.window)
    rows = panel(desk).findChild(ChoiceList)
    assert rows.count() == 6
    assert rows.height() == rows.heightForWidth(rows.width())


@pytest.mark.parametrize("size", [(480, 360), (1024, 600), (1366, 768), (1080, 1920)])
@pytest.mark.parametrize("step", [100, 200, 250])
def test_nothing_is_cut_off_at_the_side(make_desk, size, step):
    desk = make_desk(width=size[0], height=size[1], text_step=step, page="figures")
    view = panel(desk)
    assert view.rect().contains(view.sheet.geometry())
    for button in view.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width() or step == 250
    rows = view.findChild(ChoiceList)
    assert rows.height() == rows.heightForWidth(rows.width())


def in_view(desk, widget) -> QPoint:
    """Scroll a widget of the panel into view; return a point of it to be seen."""
    area = panel(desk).findChild(QScrollArea)
    area.ensureWidgetVisible(widget, 0, 0)
    settle(desk.window)
    return widget.visibleRegion().boundingRect().center()


SMALL = {"width": 780, "height": 420, "page": "figures"}
"""Within the screen of the offscreen platform, and too small for all of the panel."""


def test_a_finger_chooses_by_a_tap_and_by_none_that_scrolls(make_desk, finger):
    desk = make_desk(**SMALL)
    rows, area = panel(desk).findChild(ChoiceList), panel(desk).findChild(QScrollArea)
    row = rows.visualItemRect(rows.item(1)).center()
    finger(desk).swipe_up(rows, row, area)
    assert rows.currentRow() == 0
    area.verticalScrollBar().setValue(0)
    finger(desk).tap(rows, row)
    assert rows.currentRow() == 1


def test_a_finger_that_scrolls_by_a_button_does_not_press_it(make_desk, finger, answer):
    desk = make_desk(**SMALL)
    button = next(b for b in panel(desk).findChildren(QPushButton) if b.text().startswith("Save"))
    point = in_view(desk, button)
    finger(desk).swipe_up(button, point, panel(desk).findChild(QScrollArea))
    assert answer.asked == []
    finger(desk).tap(button, in_view(desk, button))
    assert len(answer.asked) == 1
    button = next(b for b in panel(desk).findChildren(QPushButton) if b.text().startswith("Paper"))
    point = in_view(desk, button)
    finger(desk).swipe_up(button, point, panel(desk).findChild(QScrollArea))
    assert not papers(desk).isVisible()
