"""The staff and the counts in a kiosk as a whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from content.problems import ContentError, Problem
from tests.samples import brochure
from tests.ui.conftest import settle
from tests.ui.kiosk.conftest import NOON, PIN
from ui.command_line import Kiosk
from ui.heading import NO_BREAK
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.kiosk.app import Stand
from ui.kiosk.corner import Corner
from ui.kiosk.finder import Finder
from ui.kiosk.pin import secret_of
from ui.kiosk.pin_file import store_pin
from ui.kiosk.pin_pad import PinPad
from ui.kiosk.policy import Stage
from ui.kiosk.remembered import RememberedView
from ui.kiosk.staff_page import StaffPage
from ui.kiosk.tally import Search
from ui.places import COUNTS
from ui.settings_reader import read_settings
from ui.theme import KIOSK, Dress
from ui.tokens import Theme

ROOT = Path(__file__).resolve().parents[3]
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def part(frame, kind):
    return next((part for part in frame.findChildren(kind) if part.isVisible()), None)


def words(frame, kind) -> str:
    labels = part(frame, kind).findChildren(QLabel)
    shown = "\n".join(label.text() for label in labels if label.isVisible())
    return shown.replace("\u200b", "").replace(NO_BREAK, " ")


def let_staff_in(frame, qtbot) -> None:
    QTest.keyClick(frame.windowHandle(), Qt.Key.Key_S, KEYS)
    assert part(frame, PinPad)
    for digit in PIN:
        QTest.keyClick(frame.windowHandle(), digit)
    QTest.keyClick(frame.windowHandle(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part(frame, StaffPage) is not None)
    settle(frame)


def totals(booth) -> dict[tuple[str, str], int]:
    return {(row.kind, row.name): row.total for row in booth.stand.office.rows()}


def visit(booth, *searches: str) -> None:
    session = booth.stand.show.session
    booth.key(Qt.Key.Key_A)
    assert booth.stage is Stage.VISIT
    for typed in searches:
        session.set_search(typed)
    session.open_page("careers")
    session.set_theme(Theme.DARK)
    session.enlarge_text()
    session.handed_over.emit("paper")
    booth.leave()


def test_visits_are_counted_and_nothing_of_the_way_back_to_the_start(make_booth):
    booth = make_booth("counts: true\n")
    for _ in range(3):
        visit(booth, "cohort", "", "nowhere to be found")
    assert totals(booth) == {
        ("visit", ""): 3,
        ("page", "overview"): 3,
        ("page", "careers"): 3,
        ("language", "en"): 3,
        ("theme", "light"): 3,
        ("theme", "dark"): 3,
        ("text size", "100"): 3,
        ("text size", "125"): 3,
        ("handout", "paper"): 3,
        ("search without result", "nowhere to be found"): 3,
    }


def test_nothing_is_counted_unless_it_is_switched_on(make_booth, tmp_path):
    booth = make_booth()
    visit(booth)
    assert not (tmp_path / COUNTS).exists()
    assert totals(booth) == {}


@pytest.mark.parametrize(("size", "is_said"), [("100 x 100", True), ("300 x 300", False)])
def test_the_staff_page_says_where_the_screen_is_too_small(make_booth, qtbot, size, is_said):
    booth = make_booth(f"screen_mm: {size}\n")
    let_staff_in(booth.frame, qtbot)
    assert ("too small for a stand" in words(booth.frame, StaffPage)) is is_said


def test_anyone_can_see_what_was_counted_before_they_begin(make_booth):
    booth = make_booth("counts: true\n")
    visit(booth)
    booth.click(booth.button("What this kiosk remembers"))
    assert part(booth.frame, RememberedView)
    assert booth.stage is Stage.WAITING
    booth.click(booth.button("Close"))
    assert part(booth.frame, RememberedView) is None


def test_a_kiosk_that_counts_nothing_promises_nothing_on_its_start_screen(make_booth):
    booth = make_booth()
    shown = [b.text() for b in booth.frame.findChildren(QPushButton) if b.isVisible()]
    assert "What this kiosk remembers" not in shown


def test_what_was_counted_before_can_still_be_seen(make_booth):
    booth = make_booth("counts: true\n")
    visit(booth)
    booth.stand.office.close()
    later = make_booth()
    assert totals(later)["visit", ""] == 1


def test_counts_that_cannot_be_read_are_said_and_not_taken_for_none(make_booth, qtbot, tmp_path):
    booth = make_booth(f"counts: true\nexport_to: {tmp_path}\n")
    visit(booth)
    totals(booth)  # waits until it is written
    damaged = b"damaged" * 999
    (tmp_path / COUNTS).write_bytes(damaged)
    booth.click(booth.button("What this kiosk remembers"))
    assert "cannot be read. Please tell the staff" in words(booth.frame, RememberedView)
    booth.click(booth.button("Close"))
    let_staff_in(booth.frame, qtbot)
    assert "The counts cannot be read from" in words(booth.frame, StaffPage)
    booth.click(booth.button("Export counts"))
    assert words(booth.frame, StaffPage).count("The counts cannot be read from") == 2
    assert not list(tmp_path.glob("*.csv"))
    booth.leave()
    visit(booth)
    assert totals(booth)["visit", ""] == 1
    assert (tmp_path / "counts-damaged-1.sqlite").read_bytes() == damaged


def test_the_staff_come_in_from_the_start_screen_and_are_no_visitor(make_booth, qtbot, tmp_path):
    booth = make_booth("counts: true\nidle_after: 5\n")
    let_staff_in(booth.frame, qtbot)
    said = words(booth.frame, StaffPage)
    assert str(tmp_path / "kiosk.yaml") in said
    assert '"idle_after" has to be a whole number from 20 to 3600' in said
    assert "2026-03-04 12:00" in said
    booth.click(booth.button("Back to the brochure"))
    assert not booth.stand.office.staff.is_open
    assert totals(booth) == {}


def test_the_staff_come_in_during_a_visit_and_its_end_closes_everything(make_booth, qtbot):
    booth = make_booth("counts: true\n")
    booth.key(Qt.Key.Key_A)
    let_staff_in(booth.frame, qtbot)
    booth.click(booth.button("What this kiosk remembers"))
    assert part(booth.frame, RememberedView)
    booth.leave()
    assert not booth.stand.office.staff.is_open
    assert booth.frame.page is booth.stand.show.attract
    assert totals(booth) == {}


def test_the_corner_works_on_the_start_screen_and_the_keyboard_stays_with_it(make_booth, qtbot):
    booth = make_booth()
    corner = booth.frame.findChild(Corner)
    corner.findChild(QTimer).setInterval(10)
    with qtbot.waitSignal(corner.held):
        QTest.mousePress(booth.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    QTest.mouseRelease(booth.frame.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    settle(booth.frame)
    assert part(booth.frame, PinPad)
    assert booth.stage is Stage.VISIT  # letting go was a touch like any other
    for digit in PIN:
        booth.key(digit)
    booth.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part(booth.frame, StaffPage) is not None)


def test_a_visit_before_the_office_opens_is_counted(make_booth):
    booth = make_booth("counts: true\n")
    booth.key(Qt.Key.Key_A)
    booth.stand.office._counting.forget()
    booth.stand.office.close()
    booth.stand.office = None
    booth.stand._open_office()
    booth.leave()
    assert totals(booth)["visit", ""] == 1


def test_without_a_pin_the_start_says_so_until_it_is_closed(make_booth):
    booth = make_booth(pin="")
    assert "No PIN is set" in words(booth.frame, PinPad)
    booth.click(booth.button("Close"))
    booth.key(Qt.Key.Key_A)
    assert booth.stage is Stage.VISIT


@pytest.fixture
def broken(qapp, tmp_path, qtbot):
    file = tmp_path / "kiosk.yaml"
    store_pin(file, secret_of(PIN))

    def read(pack):
        raise ContentError([Problem(pack / "brochure.yaml", 2, 1, "it says nothing")])

    stand = Stand(
        qapp,
        Kiosk(settings=file, state=tmp_path, pack=tmp_path / "pack"),
        read,
        Dress(qapp, RESOURCES, KIOSK),
        Icons(RESOURCES / "icons"),
        settings_file=read_settings(file),
        calendar=lambda: NOON,
    )
    stand.start()
    qtbot.waitUntil(stand.frame.isActiveWindow)
    qtbot.waitUntil(lambda: stand.office is not None)  # they come in once the picture is seen
    settle(stand.frame)
    yield stand
    stand.office.close()
    stand.frame.leave()
    stand.frame.deleteLater()
    stand.deleteLater()
    QApplication.processEvents()


def test_the_staff_come_in_while_the_brochure_is_broken(broken, qtbot):
    let_staff_in(broken.frame, qtbot)
    said = words(broken.frame, StaffPage)
    assert "brochure.yaml:2:1: it says nothing" in said
    assert "cannot be shown" in said


def test_what_is_found_and_what_is_not():
    finder = Finder(brochure())
    assert finder.finds(Search("en", "cohort"))
    assert not finder.finds(Search("en", "nowhere to be found"))
    assert finder.finds(Search("en", "!?"))


@pytest.mark.parametrize(("ending", "code"), [("Exit", 10), ("Start again", 0)])
def test_a_real_kiosk_ends_as_the_staff_say_and_has_written_its_visit(tmp_path, ending, code):
    """The whole program in a process of its own, with the staff's hands played inside it."""
    (tmp_path / "kiosk.yaml").write_text("counts: true\n")
    store_pin(tmp_path / "kiosk.yaml", secret_of(PIN))
    script = f"""
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
import ui.app, ui.kiosk.app

class Hands:
    def __init__(self, stand):
        self.stand = stand
        self.steps = iter(self.play())
        self.timer = QTimer(stand, interval=20)
        self.timer.timeout.connect(self.step)
        self.timer.start()
    def step(self):
        next(self.steps, None)
    def key(self, key, held=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.stand.frame.windowHandle(), key, held)
    def press(self, text):
        buttons = self.stand.frame.findChildren(QPushButton)
        found = [b for b in buttons if b.isVisible() and b.text().startswith(text)]
        found[0].click()
    def shows(self, text):
        buttons = self.stand.frame.findChildren(QPushButton)
        return any(b.isVisible() and b.text() == text for b in buttons)
    def play(self):
        while self.stand.office is None:
            yield
        self.key(Qt.Key.Key_A)
        yield
        self.stand.controller.finish()
        yield
        held = Qt.KeyboardModifier
        self.key(Qt.Key.Key_S, held.ControlModifier | held.AltModifier)
        yield
        for digit in "{PIN}":
            self.key(digit)
        self.key(Qt.Key.Key_Return)
        while not self.shows("Exit"):
            yield
        self.press("{ending}")
        yield
        self.press("Exit")

start = ui.kiosk.app.Stand.start
def started(stand):
    start(stand)
    stand.hands = Hands(stand)
ui.kiosk.app.Stand.start = started
sys.argv = ["course-brochure", "--kiosk", "--settings", {str(tmp_path / "kiosk.yaml")!r}]
import main
sys.exit(main.main())
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (result.returncode, result.stderr) == (code, "")
    exported = subprocess.run(
        [sys.executable, "main.py", "counts", "export", str(tmp_path / "out.csv")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert exported.stderr == ""
    assert ",visit,,1" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_a_kiosk_that_counts_nothing_loads_no_database(tmp_path):
    script = """
import sys
from PySide6.QtCore import QTimer
import ui.kiosk.app
start = ui.kiosk.app.Stand.start
def ask(stand):
    if stand.office is not None:
        print("sqlite3" in sys.modules, "ui.kiosk.counting" in sys.modules)
        stand.end(0)
def started(stand):
    start(stand)
    print("ui.kiosk.pin" in sys.modules, "hashlib" in sys.modules)
    stand.asking = QTimer(stand, interval=20)
    stand.asking.timeout.connect(lambda: ask(stand))
    stand.asking.start()
ui.kiosk.app.Stand.start = started
sys.argv = ["course-brochure", "--kiosk"]
import main
sys.exit(main.main())
"""
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(tmp_path),
            "XDG_CONFIG_HOME": str(tmp_path),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.split() == ["False", "False", "False", "False"]
