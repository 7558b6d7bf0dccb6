"""The staff's way in, and what they find there, whatever the kiosk itself shows."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QTableView, QWidget

from content.problems import Problem
from tests.samples import brochure
from tests.ui.conftest import settle
from ui.kept import RESOURCES
from ui.kiosk import pin as pin_module
from ui.kiosk import staff as staff_module
from ui.kiosk.corner import Corner
from ui.kiosk.ending import Ending
from ui.kiosk.pin import PinLock, secret_of
from ui.kiosk.pin_pad import PinPad
from ui.kiosk.remembered import RememberedView
from ui.kiosk.staff import Desk, Staff
from ui.kiosk.staff_page import Detail, StaffPage
from ui.kiosk.staff_report import StaffReport, free_bytes, screen_problems, settings_in_words
from ui.kiosk.sticks import is_removable, sticks
from ui.kiosk.tally import Row
from ui.kiosk.touch import CORNERS, DOTS
from ui.kiosk.touch_test import TouchTest
from ui.look import look_for
from ui.settings import Hours, KioskSettings, ScreenSize, SettingsFile
from ui.settings_reader import FIELDS
from ui.theme import KIOSK, Dress
from ui.tokens import Theme

PIN = "2580"
ROWS = (
    Row("2025-09-30 14:00", "page", "overview", 3),
    Row("2025-09-30 14:00", "visit", "", 2),
)
REPORT = StaffReport(
    now=datetime(2025, 9, 30, 14, 5),  # noqa: DTZ001 - what stands on the wall
    pack=Path("/home/stand/my-pack"),
    settings=SettingsFile(
        path=Path("/home/stand/kiosk.yaml"),
        settings=KioskSettings(idle_after=120),
        problems=(Problem(Path("/home/stand/kiosk.yaml"), 3, 8, "no such theme"),),
    ),
    program="1.2.3",
    brochure=brochure(),
    last_error="2025-09-30T13:00 error RuntimeError",
    free_bytes=5_000_000_000,
    visits_today=17,
)


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


class Stand:
    """A window on a stand with its staff's widgets, and how the staff use them."""

    def __init__(self, window: QWidget, state: Path, secret: str, report: StaffReport) -> None:
        self.window = window
        self.clock = Clock()
        self.report = report
        self.lock = PinLock(secret, state / "wrong-pins", self.clock)
        look = look_for(Theme.LIGHT, 100, window.width(), window.height())
        sheet = Dress(QApplication.instance(), RESOURCES, KIOSK).sheet(look)
        desk = Desk(look=lambda: (look, sheet), report=lambda: self.report, rows=lambda: ROWS)
        self.staff = Staff(window, self.lock, desk)
        Corner(window).held.connect(self.staff.ask)
        self.endings: list[int] = []
        self.staff.ended.connect(self.endings.append)

    def part(self, kind: type) -> QWidget | None:
        return next((part for part in self.window.findChildren(kind) if part.isVisible()), None)

    def button(self, text: str) -> QPushButton:
        buttons = self.window.findChildren(QPushButton)
        return next(b for b in buttons if b.text() == text and b.isVisible())

    def click(self, *texts: str) -> None:
        for text in texts:
            QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def words(self, kind: type) -> str:
        labels = self.part(kind).findChildren(QLabel)
        shown = [label.text() for label in labels if label.isVisible()]
        return "\n".join(shown).replace("\u200b", "").replace("\N{NO-BREAK SPACE}", " ")

    def open_page(self, qtbot) -> StaffPage:
        self.staff.ask()
        with qtbot.waitSignal(self.staff.opened):
            self.click(*PIN, "OK")
        settle(self.window)
        return self.part(StaffPage)


@pytest.fixture(autouse=True)
def cheap_pins(monkeypatch):
    monkeypatch.setattr(pin_module, "COST", 1024)


@pytest.fixture
def make_stand(qtbot, tmp_path):
    def make(pin: str = PIN, report: StaffReport = REPORT, width=1366, height=768) -> Stand:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Stand(window, tmp_path, secret_of(pin) if pin else "", report)

    return make


@pytest.fixture
def stand(make_stand):
    return make_stand()


# The corner


HELD = QPoint(9, 9)


def hold(window: QWidget, place: QPoint = HELD) -> None:
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def release(window: QWidget, place: QPoint = HELD) -> None:
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def corner(make_stand):
    stand = make_stand()
    yield Corner(stand.window, hold=20)  # noqa: PT022 - the stand has to live as long


def test_a_corner_held_opens_the_way(qtbot, corner):
    with qtbot.waitSignal(corner.held):
        hold(corner.parent())
    release(corner.parent())


def test_a_corner_held_by_a_finger_opens_it_too(qtbot, corner):
    window = corner.parent()
    device = QTest.createTouchDevice()
    with qtbot.waitSignal(corner.held):
        QTest.touchEvent(window, device).press(0, QPoint(9, 9)).commit()
    QTest.touchEvent(window, device).release(0, QPoint(9, 9)).commit()
    assert not corner.findChild(QTimer).isActive()


def test_it_is_three_seconds_and_letting_go_or_leaving_ends_it(make_stand):
    stand = make_stand()
    timer = stand.window.findChild(Corner).findChild(QTimer)
    assert timer.interval() == 3000
    hold(stand.window)
    assert timer.isActive()
    release(stand.window)
    assert not timer.isActive()
    hold(stand.window)
    QTest.mouseMove(stand.window.windowHandle(), QPoint(300, 300))
    assert not timer.isActive()
    release(stand.window, QPoint(300, 300))
    hold(stand.window, QPoint(300, 300))
    assert not timer.isActive()
    release(stand.window, QPoint(300, 300))
    hold(stand.window, QPoint(1360, 9))
    assert not timer.isActive()
    release(stand.window, QPoint(1360, 9))


def test_nothing_is_drawn_in_the_corner_and_what_is_below_still_works(make_stand, qtbot):
    stand = make_stand()
    below = QPushButton("below", stand.window)
    below.setGeometry(0, 0, 80, 80)
    below.show()
    assert stand.window.childAt(QPoint(9, 9)) is below
    with qtbot.waitSignal(below.clicked):
        hold(stand.window)
        release(stand.window)


def test_the_keys_open_the_way_whatever_a_visitor_looks_at(stand):
    stand.staff.show_remembered()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(stand.window, Qt.Key.Key_S, keys)
    assert stand.part(PinPad)


# The PIN pad


def test_the_pin_is_typed_by_touch_and_never_shown(stand, qtbot):
    stand.staff.ask()
    stand.click("2", "5", "8", "1", "Delete", "0")
    words = stand.words(PinPad)
    assert "●●●●" in words
    assert "2580" not in words
    assert stand.part(StaffPage) is None
    with qtbot.waitSignal(stand.staff.opened):
        stand.click("OK")
    assert stand.part(PinPad) is None
    assert stand.part(StaffPage)


def test_the_pin_is_typed_by_keys(stand, qtbot):
    stand.staff.ask()
    QTest.keyClicks(QApplication.focusWidget(), "2589")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClicks(QApplication.focusWidget(), "0")
    with qtbot.waitSignal(stand.staff.opened):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_the_screen_goes_on_while_the_pin_is_checked(stand, qtbot):
    """Checking is slow on purpose; it is done in another thread, and no second one beside it."""
    stand.staff.ask()
    stand.click(*PIN, "OK")
    assert stand.part(StaffPage) is None
    assert "One moment" in stand.words(PinPad)
    stand.click("1", "OK")
    qtbot.waitUntil(lambda: stand.part(StaffPage) is not None)


def guess(stand: Stand, qtbot) -> None:
    done = stand.part(PinPad)._errand.done
    with qtbot.waitSignal(done):
        stand.click(*"9999", "OK")
    settle(stand.window)


def test_a_pin_that_cannot_be_checked_is_said_and_can_be_typed_again(stand, qtbot, monkeypatch):
    def exhausted(*_arguments, **_settings):
        raise MemoryError

    stand.staff.ask()
    with monkeypatch.context() as patch:
        patch.setattr(pin_module.hashlib, "scrypt", exhausted)
        stand.click(*PIN, "OK")
        qtbot.waitUntil(lambda: "could not be checked" in stand.words(PinPad))
    with qtbot.waitSignal(stand.staff.opened):
        stand.click(*PIN, "OK")


def test_wrong_pins_are_said_and_then_cost_time_in_plain_words(stand, qtbot):
    stand.staff.ask()
    guess(stand, qtbot)
    assert "not the PIN" in stand.words(PinPad)
    guess(stand, qtbot)
    guess(stand, qtbot)
    assert "Please wait 30 seconds." in stand.words(PinPad)
    assert not stand.button("1").isEnabled()
    assert stand.button("Close").hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), PIN)
    assert "●" not in stand.words(PinPad)
    stand.clock.now += 10.5
    qtbot.waitUntil(lambda: "20 seconds" in stand.words(PinPad), timeout=3000)
    stand.clock.now += 20
    qtbot.waitUntil(stand.button("1").isEnabled, timeout=3000)
    assert "Type the PIN" in stand.words(PinPad)
    guess(stand, qtbot)
    assert "1 minute" in stand.words(PinPad)
    stand.staff.close()
    stand.staff.ask()
    assert "1 minute" in stand.words(PinPad)


def test_what_was_typed_is_forgotten_when_it_closes(stand):
    stand.staff.ask()
    stand.click("2", "5", "Close")
    assert stand.part(PinPad) is None
    stand.staff.ask()
    assert "●" not in stand.words(PinPad)


def patience(stand):
    """Return the timer after which what is open closes by itself."""
    return stand.staff.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_left_alone_all_that_is_open_closes_from_front_to_back(stand, qtbot):
    stand.open_page(qtbot)
    assert patience(stand).interval() == 180_000
    for words, kind in (("What this kiosk remembers", RememberedView), ("Touch test", TouchTest)):
        stand.click(words)
        assert (patience(stand).isActive(), patience(stand).interval()) == (True, 60_000)
        patience(stand).timeout.emit()
        assert stand.part(kind) is None
        assert stand.part(StaffPage)
        assert (patience(stand).isActive(), patience(stand).interval()) == (True, 180_000)
    patience(stand).timeout.emit()
    assert not stand.staff.is_open


def test_what_was_typed_does_not_wait_for_the_next_one(stand):
    stand.staff.ask()
    stand.click("2", "5")
    assert (patience(stand).isActive(), patience(stand).interval()) == (True, 60_000)
    patience(stand).timeout.emit()
    assert stand.part(PinPad) is None


def test_closed_it_waits_for_nothing(stand):
    stand.staff.show_remembered()
    stand.staff.close()
    assert not patience(stand).isActive()


def test_without_a_pin_the_staff_are_told_at_the_start_and_nothing_opens(make_stand):
    stand = make_stand(pin="")
    assert "No PIN is set" in stand.words(PinPad)
    assert "kiosk set-pin" in stand.words(PinPad)
    assert not any(b.isVisible() for b in stand.window.findChildren(QPushButton) if b.text() == "1")
    QTest.keyClicks(QApplication.focusWidget(), PIN)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stand.click("Close")
    assert not stand.staff.is_open
    assert stand.part(StaffPage) is None


def test_assistive_technology_is_told_what_is_there(stand):
    stand.staff.ask()
    pad = stand.part(PinPad)
    assert pad.sheet.accessibleName() == "Staff PIN"
    assert stand.button("1").hasFocus()
    stand.click("1", "2")
    dots = next(label for label in pad.findChildren(QLabel) if "●" in label.text())
    assert dots.accessibleName() == "2 digits typed"
    keys = [QAccessible.queryAccessibleInterface(stand.button(name)) for name in ("1", "OK")]
    assert [key.text(QAccessible.Text.Name) for key in keys] == ["1", "OK"]
    assert all(key.role() == QAccessible.Role.Button for key in keys)


def test_the_keyboard_reaches_every_key_and_stays_on_the_pad(stand):
    stand.staff.ask()
    reached = []
    for _ in range(14):
        reached.append(QApplication.focusWidget().text())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert set(reached) == {*"1234567890", "Delete", "OK", "Close", "What this kiosk remembers"}
    assert QApplication.focusWidget().text() == reached[0]


@pytest.mark.parametrize("step", [100, 250])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)])
def test_every_key_is_large_and_inside_the_sheet(make_stand, size, step, tmp_path):
    window = make_stand(width=size[0], height=size[1]).window
    look = look_for(Theme.LIGHT, step, *size)
    dress = Dress(QApplication.instance(), RESOURCES, KIOSK)
    dress.wear(look)
    pad = PinPad(PinLock(secret_of(PIN), tmp_path / "state", Clock()), window)
    pad.open(look, dress.sheet(look))
    settle(window)
    inner = pad.sheet.rect()
    for button in pad.findChildren(QPushButton):
        place = button.mapTo(pad.sheet, QPoint(0, 0))
        assert inner.contains(place)
        assert inner.contains(place + QPoint(button.width() - 1, button.height() - 1))
        assert button.height() >= look.target
        if button.text().isdecimal():
            assert button.height() >= look.target * 1.3


# The staff page


def test_the_page_says_how_the_kiosk_is(stand, qtbot):
    stand.open_page(qtbot)
    words = stand.words(StaffPage)
    for part in (
        "Testing and Measuring",
        "/home/stand/my-pack",
        "1.2.3",
        "/home/stand/kiosk.yaml",
        "kiosk.yaml:3:8: no such theme",
        "2025-09-30 14:05",
        "17",
        "RuntimeError",
        "idle_after",
        "120 s",
        "GiB",
    ):
        assert part in words, part


@pytest.mark.parametrize(
    ("review_by", "is_stale"), [(date(2025, 9, 29), True), (date(2025, 9, 30), False)]
)
def test_a_stale_brochure_is_something_to_mend(make_stand, qtbot, review_by, is_stale):
    book = replace(brochure(), review_by=review_by)
    stand = make_stand(report=replace(REPORT, brochure=book))
    stand.open_page(qtbot)
    assert ("was to be reviewed" in stand.words(StaffPage)) is is_stale


def test_it_works_while_the_pack_is_broken(make_stand, qtbot):
    broken = replace(
        REPORT, brochure=None, pack_problems=("brochure.yaml:1:1: it is empty",), free_bytes=None
    )
    stand = make_stand(report=broken)
    stand.open_page(qtbot)
    words = stand.words(StaffPage)
    assert "cannot be shown" in words
    assert "brochure.yaml:1:1: it is empty" in words
    assert not broken.is_stale


def test_a_second_look_shows_what_is_the_case_then(stand, qtbot):
    stand.open_page(qtbot)
    stand.click("Back to the brochure")
    stand.report = replace(REPORT, visits_today=99, settings=SettingsFile(path=Path("other.yaml")))
    stand.open_page(qtbot)
    words = stand.words(StaffPage)
    assert "99" in words
    assert "other.yaml" in words
    assert "no such theme" not in words
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(stand.part(StaffPage).findChildren(Detail)) == 9 + len(FIELDS)


def test_exit_is_asked_for_twice_and_start_again_once(stand, qtbot):
    stand.open_page(qtbot)
    stand.click("Exit")
    assert stand.endings == []
    stand.click("Touch test")
    stand.part(TouchTest).close_requested.emit()
    stand.click("Exit")
    assert stand.endings == []
    assert "stays off" in stand.words(StaffPage)
    stand.click("Exit: tap once more")
    assert stand.endings == [Ending.STAFF]
    stand.click("Start again")
    assert stand.endings == [Ending.STAFF, Ending.AGAIN]


def test_counts_are_exported_to_the_folder_of_the_settings(make_stand, qtbot, tmp_path):
    settings = replace(REPORT.settings, settings=KioskSettings(export_to=tmp_path / "stick"))
    stand = make_stand(report=replace(REPORT, settings=settings))
    stand.open_page(qtbot)
    stand.click("Export counts")
    qtbot.waitUntil(lambda: "was not written" in stand.words(StaffPage))
    (tmp_path / "stick").mkdir()
    stand.click("Export counts")
    qtbot.waitUntil(lambda: "Written to" in stand.words(StaffPage))
    (file,) = (tmp_path / "stick").iterdir()
    assert file.name == "course-brochure-counts-2025-09-30.csv"
    with file.open(encoding="utf-8-sig", newline="") as lines:
        assert len(list(csv.reader(lines))) == 1 + len(ROWS)


def test_counts_are_exported_to_every_stick_or_none_is_said_to_be_there(
    stand, qtbot, monkeypatch, tmp_path
):
    folders = []
    monkeypatch.setattr(staff_module, "sticks", lambda: tuple(folders))
    stand.open_page(qtbot)
    stand.click("Export counts")
    assert "No stick is plugged in" in stand.words(StaffPage)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        folders.append(tmp_path / name)
    stand.click("Export counts")
    qtbot.waitUntil(lambda: stand.words(StaffPage).count("Written to") == 2)


def test_without_counts_there_is_nothing_to_export(make_stand, qtbot):
    stand = make_stand(report=replace(REPORT, visits_today=None))
    stand.open_page(qtbot)
    assert not stand.button("Export counts").isEnabled()
    assert "not counted" in stand.words(StaffPage)


def test_closing_leaves_nothing_open_and_gives_the_keyboard_back(stand, qtbot):
    below = QPushButton("below", stand.window)
    below.show()
    below.setFocus()
    stand.open_page(qtbot)
    stand.click("What this kiosk remembers")
    stand.staff.close()
    assert not stand.staff.is_open
    assert below.hasFocus()


@pytest.mark.parametrize("step", [100, 250])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)])
def test_a_long_page_scrolls_down_alone_and_cuts_nothing(make_stand, size, step):
    window = make_stand(width=size[0], height=size[1]).window
    look = look_for(Theme.LIGHT, step, *size)
    dress = Dress(QApplication.instance(), RESOURCES, KIOSK)
    dress.wear(look)
    long = replace(REPORT, last_error="/a/very/long/path/" * 20, pack=Path("/x" * 90))
    page = StaffPage(long, window)
    page.open(look, dress.sheet(look))
    settle(window)
    (area,) = page.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            right = label.mapTo(page.sheet, QPoint(label.width(), 0)).x()
            assert right <= page.sheet.width(), label.text()
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.minimumSizeHint().width()


# What the kiosk remembers


def test_anyone_can_see_the_table_itself(stand):
    stand.staff.ask()
    stand.click("What this kiosk remembers")
    table = stand.part(RememberedView).findChild(QTableView)
    model = table.model()
    shown = [[model.index(r, c).data() for c in range(4)] for r in range(model.rowCount())]
    assert shown == [
        ["2025-09-30 14:00", "page", "3", "overview"],
        ["2025-09-30 14:00", "visit", "2", ""],
    ]
    headings = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(4)]
    assert headings == ["Hour", "What", "Total", "Which"]
    assert table.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stand.part(RememberedView) is None


@pytest.mark.parametrize("step", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_its_sheet_is_as_large_as_the_table_needs(qtbot, size, step):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    look = look_for(Theme.LIGHT, step, *size)
    view = RememberedView(window)
    sheet = Dress(QApplication.instance(), RESOURCES, KIOSK).sheet(look)
    heights = []
    for count in (2, 90):
        view.open(ROWS[:1] * count, look, sheet, is_counting=True)
        settle(window)
        area = view.findChild(QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
        heights.append(view.sheet.height())
    assert heights[0] < heights[1] <= size[1]
    assert area.verticalScrollBar().maximum() > 0


def test_a_kiosk_that_counts_nothing_says_so(make_stand):
    stand = make_stand(report=replace(REPORT, visits_today=None))
    stand.staff.show_remembered()
    assert "counts nothing" in stand.words(RememberedView)


# The touch test


def touch(test: TouchTest, places, way=lambda x, y: (x, y)) -> None:
    for x, y in (way(*place) for place in places):
        right = max(1, round(x * (test.width() - 1)))  # to QTest, 0, 0 is the middle
        below = round(y * (test.height() - 1))
        QTest.mouseClick(test, Qt.MouseButton.LeftButton, pos=QPoint(right, below))


def test_a_good_screen_is_said_to_be_good(stand, qtbot):
    stand.open_page(qtbot)
    stand.click("Touch test")
    test = stand.part(TouchTest)
    assert test.rect() == stand.window.rect()
    paper = stand.staff._desk.look()[0].colours.paper
    seen = stand.window.grab().toImage()
    assert {seen.pixelColor(x, 700).name().upper() for x in (20, 600, 1300)} == {paper}
    assert "Touch the dot, 1 of 4" in stand.words(TouchTest)
    touch(test, DOTS)
    assert "corner, 1 of 4" in stand.words(TouchTest)
    touch(test, CORNERS)
    assert "as it should be" in stand.words(TouchTest)
    stand.click("Once more")
    assert "Touch the dot, 1 of 4" in stand.words(TouchTest)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert stand.part(TouchTest) is None
    assert stand.part(StaffPage).isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (lambda x, y: (1 - x, y), "mirrored: left is right"),
        (lambda x, y: (x, 1 - y), "mirrored: top is bottom"),
        (lambda x, y: (1 - x, 1 - y), "turned by 180°"),
        (lambda x, y: (1 - y, x), "turned by 90° to the right"),
        (lambda x, y: (y, 1 - x), "turned by 90° to the left"),
        (lambda x, y: (y, x), "mirrored and turned by 90° to the left"),
        (lambda x, y: (1 - y, 1 - x), "mirrored and turned by 90° to the right"),
        (lambda x, y: (x - 0.15, y), "15 % of the width to the left"),
    ],
)
def test_what_is_wrong_with_a_screen_is_named(stand, qtbot, way, said):
    stand.open_page(qtbot)
    stand.click("Touch test")
    touch(stand.part(TouchTest), DOTS, way)
    assert said in stand.words(TouchTest)


def test_corners_that_do_not_answer_are_named(stand, qtbot):
    stand.open_page(qtbot)
    stand.click("Touch test")
    test = stand.part(TouchTest)
    touch(test, DOTS)
    touch(test, [(0.0, 0.0), (0.9, 0.0), (1.0, 1.0), (0.0, 0.9)])
    assert "top right, bottom left" in stand.words(TouchTest)


# What the page is told


def test_every_setting_is_said_by_its_name_and_the_pin_only_as_set():
    secret = secret_of(PIN)
    settings = KioskSettings(
        opening_hours=(Hours(540, 1020), None, None, None, None, None, None),
        screen_mm=ScreenSize(527, 296),
        secret=secret,
    )
    said = dict(settings_in_words(settings))
    assert set(said) == set(FIELDS)
    assert said["pin"] == "set"
    assert said["screen_mm"] == "527 × 296"
    assert said["opening_hours"].startswith("mon 09:00–17:00, tue closed")
    assert secret not in str(said)
    every_day = replace(settings, opening_hours=(Hours(540, 1020),) * 7)
    assert dict(settings_in_words(every_day))["opening_hours"] == "09:00–17:00"


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((1920, 1080), (527, 296)), ((1080, 1920), (296, 527)), ((1280, 800), (217, 136))],
)
def test_of_a_screen_that_is_large_enough_nothing_is_said(pixels, millimetres):
    assert screen_problems(pixels, millimetres) == ()


def test_a_screen_that_is_too_small_or_of_unknown_size_is_said():
    (said,) = screen_problems((1024, 600), (154, 86))
    assert "too small" in said
    assert "instead of 4.8 mm" in said
    for unknown in ((0, 0), (16, 9)):
        (said,) = screen_problems((1920, 1080), unknown)
        assert "set screen_mm" in said


def test_the_room_on_a_disk_is_known_before_the_folder_is_there(tmp_path):
    assert free_bytes(tmp_path / "not" / "yet") > 0


def test_sticks_are_what_the_system_mounts_for_a_person():
    assert is_removable("/media/stand/STICK", "linux")
    assert is_removable("/run/media/stand/STICK", "linux")
    assert is_removable("/Volumes/STICK", "darwin")
    assert not is_removable("/", "linux")
    assert not is_removable("/home", "linux")
    assert not is_removable("/mediathek", "linux")
    assert all(folder.is_dir() for folder in sticks())
