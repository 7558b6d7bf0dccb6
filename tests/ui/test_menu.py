"""The laptop's menu, its keys, what it opens, and folders dropped onto the window."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMenu,
    QMenuBar,
    QPushButton,
    QWidget,
)

from content.wording import ENGLISH
from tests.ui.laptops import shown
from ui.about_panel import AboutPanel
from ui.command_line import DEFAULT_PACK
from ui.failure import FailureView
from ui.frame import Frame
from ui.keys_panel import KeysPanel
from ui.menu import Menu
from ui.notice import Notice
from ui.presentation import Presentation
from ui.rich_text import RichText
from ui.shortlist_panel import ShortlistPanel
from ui.version import VERSION
from ui.visit import Panel
from ui.window import Window


@pytest.fixture
def pack(tmp_path):
    """Return a second pack, with another title."""
    pack = shutil.copytree(DEFAULT_PACK, tmp_path / "second")
    words = pack / "en" / "brochure.yaml"
    lines = words.read_text().splitlines()
    lines = ["title: Plants & Gardens" if line.startswith("title:") else line for line in lines]
    words.write_text("\n".join(lines) + "\n")
    return pack


@pytest.fixture
def laptop(open_laptop, qtbot):
    laptop = open_laptop()
    (frame,) = shown(Frame)
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return laptop


def frame() -> Frame:
    return shown(Frame)[0]


def window() -> Window:
    return shown(Window)[0]


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or frame(), key, modifiers)


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("size", [(480, 800), (1366, 768), (1920, 1080)])
def test_the_menu_opens_by_its_key_whether_its_button_shows_words_or_not(laptop, size):
    frame().resize(*size)
    menu = next(
        b for b in window().findChildren(QPushButton) if b.accessibleName() == "More"
    ).menu()
    press(Qt.Key.Key_F10)
    assert menu.isVisible()
    menu.close()


def opened_menu() -> QMenu:
    button = next(b for b in window().findChildren(QPushButton) if b.accessibleName() == "More")
    menu = button.menu()
    menu.aboutToShow.emit()
    return menu


def action(words: str):
    actions = opened_menu().actions()
    return next(a for a in actions if a.text().replace("&", "").startswith(words))


def recent() -> list[str]:
    menu = action("Recent").menu()
    menu.aboutToShow.emit()
    return [a.text() for a in menu.actions()]


def test_it_offers_what_a_laptop_can_do(laptop):
    words = [a.text().replace("&", "") for a in opened_menu().actions() if not a.isSeparator()]
    assert words == [
        "Library",
        "Open folder…", "Recent", "Present", "Read again", "Full screen",
        "Keyboard shortcuts", "About", "Quit",
    ]  # fmt: skip


def test_every_entry_has_a_letter_of_its_own(laptop):
    mnemonics = [a.text()[a.text().index("&") + 1] for a in opened_menu().actions() if a.text()]
    assert len(set(mnemonics)) == len(mnemonics)


def test_it_is_made_when_it_is_first_opened_and_only_then(laptop):
    button = next(b for b in window().findChildren(QPushButton) if b.accessibleName() == "More")
    assert button.menu().isEmpty()
    assert len(opened_menu().actions()) == len(opened_menu().actions())


def test_no_key_is_taken_twice(laptop):
    """A key with two meanings does nothing at all."""
    keys = [s.key().toString() for s in frame().findChildren(QShortcut)]
    keys += [key.toString() for a in frame().actions() for key in a.shortcuts()]
    assert len(keys) > 20
    assert sorted(set(keys)) == sorted(keys)


def test_f1_lists_every_shortcut_that_there_is(laptop):
    press(Qt.Key.Key_F1)
    (panel,) = shown(KeysPanel)
    said = "\n".join(label.text() for label in panel.findChildren(QLabel))
    native = QKeySequence.SequenceFormat.NativeText
    for a in frame().actions():
        if a.shortcuts():
            assert a.shortcuts()[0].toString(native) in said
    for shortcut in window().findChildren(QShortcut):
        key = shortcut.key().toString(native)
        of_no_page = key[:-1] == "Ctrl+" and key[-1] in "56789"
        assert (key in said) is not of_no_page, key


def test_f1_lists_the_keys_of_what_opens_above_too(laptop):
    press(Qt.Key.Key_F1)
    (panel,) = shown(KeysPanel)
    labels = (label.text() for label in panel.findChildren(QLabel))
    listed = {key for text in labels for key in text.split(", ")}
    press(Qt.Key.Key_Escape)
    window().session.open_panel(Panel.SHORTLIST)
    window().present()
    for kind in (ShortlistPanel, Presentation):
        (opened,) = shown(kind)
        keys = {shortcut.key().toString() for shortcut in opened.findChildren(QShortcut)}
        assert keys
        assert keys <= listed
    shown(Presentation)[0].close()


def test_f1_closes_with_escape_and_gives_the_keyboard_back(laptop):
    window().findChildren(QPushButton)[2].setFocus()
    before = QApplication.focusWidget()
    press(Qt.Key.Key_F1)
    assert shown(KeysPanel)[0].isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_Escape)
    assert not shown(KeysPanel)
    assert QApplication.focusWidget() is before


def test_opened_twice_there_is_one_and_it_follows_the_text_size(laptop):
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_F1)
    (panel,) = shown(KeysPanel)
    before = panel.findChildren(QLabel)[3].height()
    for _ in range(5):
        window().session.enlarge_text()
    QApplication.processEvents()
    assert panel.findChildren(QLabel)[3].height() > before


def test_about_names_versions_licences_sources_and_folders(laptop, open_laptop):
    action("About").trigger()
    (panel,) = shown(AboutPanel)
    said = panel.findChild(RichText).document.toPlainText()
    assert f"Course Brochure {VERSION}" in said
    for words in ("Python 3.", "Qt 6.", "PySide6", "PyYAML", "LGPL", "MIT", "Open Font License"):
        assert words in said
    brochure = window().session.visit
    assert ENGLISH.sources in said
    assert brochure.language == "en"
    assert "Open Government Licence" in said
    assert str(open_laptop.state) in said
    assert str(open_laptop.cache) in said


def test_f5_and_its_entry_present_the_brochure(laptop, qtbot):
    action("Present").trigger()
    (presented,) = shown(Presentation)
    qtbot.waitUntil(presented.isActiveWindow)
    QTest.keyClick(presented, Qt.Key.Key_Escape)
    assert not shown(Presentation)


def test_control_q_ends_it(laptop):
    press(Qt.Key.Key_Q, CONTROL)
    assert not shown(Frame)


def test_a_folder_is_chosen_and_opened(laptop, pack, monkeypatch):
    asked = []

    def choose(parent, title, folder):
        asked.append((parent, title))
        return str(pack)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    press(Qt.Key.Key_O, CONTROL)
    assert asked[0][0] is frame()
    assert window().windowTitle() == frame().windowTitle() == "Plants & Gardens"


def test_no_folder_chosen_changes_nothing(laptop, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    before = window()
    press(Qt.Key.Key_O, CONTROL)
    assert window() is before


def test_recent_brochures_can_be_opened_where_they_were_left(laptop, pack):
    window().session.open_page("careers")
    shipped = window().windowTitle()
    laptop.open_pack(pack)
    assert recent() == [shipped]
    action("Recent").menu().actions()[0].trigger()
    assert window().windowTitle() == shipped
    assert window().page.page.id == "careers"
    assert recent() == ["Plants && Gardens"]


def test_without_recent_brochures_that_is_said(laptop):
    menu = action("Recent").menu()
    menu.aboutToShow.emit()
    (only,) = menu.actions()
    assert (only.text(), only.isEnabled()) == ("Nothing yet", False)


def test_a_folder_that_is_gone_is_not_offered(laptop, pack):
    laptop.open_pack(pack)
    laptop.open_pack(DEFAULT_PACK)
    shutil.rmtree(pack)
    assert recent() == ["Nothing yet"]


def test_another_brochure_is_read_in_the_same_text_and_theme(laptop, pack):
    window().session.enlarge_text()
    laptop.open_pack(pack)
    assert window().session.visit.text_step == 125


def test_on_macos_it_is_a_bar_along_the_top(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = Menu(parent, list, str, is_bar=True)
    bar = parent.findChild(QMenuBar)
    titles = [a.text() for a in bar.actions()]
    assert titles == ["Brochure", "View", "Help"]
    assert menu.button_menu is None
    told = QSignalSpy(menu.keys_requested)
    bar.actions()[2].menu().actions()[0].trigger()
    assert told.count() == 1


def drop(*urls: QUrl, text: str = "") -> bool:
    """Drag something onto the window and let go of it; tell whether it was taken."""
    data = QMimeData()
    if urls:
        data.setUrls(list(urls))
    if text:
        data.setText(text)
    rest = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, data, *rest)
    QApplication.sendEvent(frame(), enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, *rest)
    QApplication.sendEvent(frame(), let_go)
    return True


def test_a_dropped_folder_opens(laptop, pack):
    assert drop(QUrl.fromLocalFile(str(pack)))
    assert window().windowTitle() == "Plants & Gardens"


def test_what_is_not_one_folder_is_refused_while_it_is_dragged(laptop, pack, tmp_path):
    folder = QUrl.fromLocalFile(str(pack))
    assert not drop(text="some words")
    assert not drop(QUrl.fromLocalFile(str(pack / "brochure.yaml")))
    assert not drop(QUrl.fromLocalFile(str(tmp_path / "nowhere")))
    assert not drop(QUrl("https://www.example.org/"))
    assert not drop(folder, folder)


def test_a_folder_without_a_brochure_is_refused_in_words(laptop, tmp_path):
    before = window()
    (tmp_path / "empty").mkdir()
    assert drop(QUrl.fromLocalFile(str(tmp_path / "empty")))
    (notice,) = shown(Notice)
    assert "cannot be opened" in notice.accessibleName()
    assert window() is before
    QTest.keyClick(notice.findChild(QPushButton), Qt.Key.Key_Escape)
    assert not shown(Notice)


def test_a_dropped_brochure_with_problems_says_them_and_leaves_the_other(laptop, pack):
    before = window()
    (pack / "sources.yaml").write_text("nonsense: [")
    assert drop(QUrl.fromLocalFile(str(pack)))
    assert shown(FailureView)
    assert window() is before


@pytest.mark.parametrize("step", [100, 250])
def test_a_notice_stands_within_the_window(open_laptop, step, tmp_path):
    (tmp_path / "empty").mkdir()
    open_laptop(text_step=step)
    for size in ((480, 400), (1366, 768), (1080, 1920)):
        frame().resize(*size)
        QApplication.processEvents()
        drop(QUrl.fromLocalFile(str(tmp_path / "empty")))
        QApplication.processEvents()
        (notice,) = shown(Notice)
        assert frame().rect().contains(notice.geometry())
        for label in notice.findChildren(QLabel):
            assert label.heightForWidth(label.width()) <= label.height()
