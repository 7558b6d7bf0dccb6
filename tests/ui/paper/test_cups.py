"""A handout reaches a printer of the system: CUPS, a queue, and the file that it is handed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).resolve().parent.parent.parent.parent

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(
        shutil.which("cupsd") is None or os.geteuid() != 0, reason="runs a CUPS of its own"
    ),
]

FILES = """
ServerRoot {0}
RequestRoot {0}/spool
CacheDir {0}
StateDir {0}
TempDir {0}
AccessLog {0}/access
ErrorLog {0}/error
PageLog {0}/page
FileDevice Yes
Sandboxing relaxed
"""

DAEMON = """
Listen {0}/socket
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles Yes
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

PRINT = """
import sys
from PySide6.QtWidgets import QApplication
from content.outline import whole_outline
from tests.ui.conftest import shipped
from ui.paper.printing import print_steps, printer_named, printers
from ui.theme import load_fonts

app = QApplication([])
load_fonts()
book = shipped()
*_, last = print_steps(printer_named("Desk"), whole_outline(book, book.editions[0]))
print(*printers(), last.pages)
"""

ASK = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QRadioButton, QSpinBox, QWidget
from content.outline import whole_outline
from tests.ui.conftest import shipped
from ui.paper.printing import ask_printer, print_steps
from ui.theme import load_fonts

app = QApplication([])
load_fonts()
window = QWidget()
window.show()


def answer():
    dialog = app.activeModalWidget()
    if dialog is None:
        return
    clock.stop()
    next(b for b in dialog.findChildren(QRadioButton) if b.text() == "Pages from").setChecked(True)
    for name, number in (("to", 3), ("from", 2), ("copies", 4)):
        dialog.findChild(QSpinBox, name).setValue(number)
    dialog.accept()


clock = QTimer()
clock.timeout.connect(answer)
clock.start(50)
printer = ask_printer("A title", None, window)
book = shipped()
*_, last = print_steps(printer, whole_outline(book, book.editions[0]))
print(printer.copyCount(), last.pages)
"""

COPIES = b"copies\x00\x04\x00\x00\x00\x04"
"""What CUPS keeps of a job that it is to print four times."""


@pytest.fixture
def cups(tmp_path_factory, qtbot):
    """Run a CUPS of this test's own with one queue, whose printer takes and forgets everything."""
    folder = tmp_path_factory.mktemp("c")
    (folder / "spool").mkdir()
    (folder / "files").write_text(FILES.format(folder), encoding="utf-8")
    (folder / "daemon").write_text(DAEMON.format(folder), encoding="utf-8")
    command = ["cupsd", "-f", "-c", str(folder / "daemon"), "-s", str(folder / "files")]
    daemon = subprocess.Popen(command)
    try:
        qtbot.waitUntil((folder / "socket").exists, timeout=10_000)
        ask(folder, "lpadmin", "-p", "Desk", "-E", "-v", "file:///dev/null", "-m", "raw")
        yield folder
    finally:
        daemon.terminate()
        daemon.wait()


def ask(folder: Path, *command: str) -> str:
    environment = {**os.environ, "CUPS_SERVER": str(folder / "socket")}
    environment |= {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_queue_of_the_system_is_found_and_handed_every_page(cups):
    name, pages = ask(cups, sys.executable, "-c", PRINT).split()
    assert name == "Desk"
    (job,) = (cups / "spool").glob("d*")
    handed = PdfReader(job).pages
    assert len(handed) == int(pages) > 10
    assert f"{pages} of {pages}" in " ".join(handed[-1].extract_text().split())


def test_the_pages_and_copies_asked_for_in_the_dialog_are_handed_over(cups, qtbot):
    ask(cups, "lpadmin", "-d", "Desk")
    assert ask(cups, sys.executable, "-c", ASK).split() == ["4", "2"]
    (job,) = (cups / "spool").glob("d*")
    first, second = (" ".join(page.extract_text().split()) for page in PdfReader(job).pages)
    assert "2 of " in first
    assert "3 of " in second
    kept = cups / "spool" / "c00001"
    qtbot.waitUntil(kept.exists, timeout=10_000)
    assert COPIES in kept.read_bytes()
