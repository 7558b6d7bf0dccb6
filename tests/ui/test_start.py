"""What a start loads before its first frame: as little as it shows."""

import os
import subprocess
import sys
from pathlib import Path

import shiboken6

ROOT = Path(__file__).resolve().parent.parent.parent

START = """
import linecache
import sys
import main
main._prepare_qt()
from PySide6 import QtCore, QtWidgets
from pathlib import Path

import shiboken6
from ui.accessible import Descriptions
from ui.command_line import Open
from ui.icons import Icons
from ui.kept import RESOURCES
from ui.laptop import Laptop
from ui.theme import STYLE, Dress

app = QtWidgets.QApplication(["brochure", *STYLE])
descriptions = Descriptions()
descriptions.install()
home = Path(sys.argv[1])
dress, icons = Dress(app, RESOURCES), Icons(RESOURCES / "icons")
laptop = Laptop(app, Open(), dress, icons, (home, home))
laptop.open()
if sys.argv[2:]:
    from PySide6.QtTest import QTest
    window = next(shown for shown in app.topLevelWidgets() if shown.isVisible())
    window.activateWindow()
    app.processEvents()
    QTest.keySequence(window, sys.argv[2])
else:
    for window in app.topLevelWidgets():
        if window.isVisible():
            window.resize(1280, 800)
            window.grab()
print(*sys.modules, *vars(QtWidgets), *vars(QtCore), *linecache.cache)
laptop.end()
"""


def loaded_at_start(home, *keys):
    command = [sys.executable, "-c", START, str(home), *keys]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(command, cwd=ROOT, env=surroundings, check=True, stdout=subprocess.PIPE)
    return set(told.stdout.decode().split())


def test_a_start_with_a_kept_brochure_loads_what_it_shows_and_no_more(tmp_path):
    first, second = loaded_at_start(tmp_path), loaded_at_start(tmp_path)
    waiting = {"ui.blocks.statistics", "ui.note_panel", "content.notes", "content.outline"}
    waiting |= {
        "ui.notice",
        "ui.keys_panel",
        "ui.about_panel",
        "ui.failure",
        "ui.accessible_widgets",
    }
    assert {"yaml", "content.loader", "ui.window", "ui.page"} <= first
    assert {"ui.window", "ui.page"} <= second
    assert not second & {"yaml", "content.loader", *waiting}


def test_a_start_does_not_have_all_classes_of_widgets_searched(tmp_path):
    # As PySide does once it is asked for a widget that Qt has made, such as a viewport.
    loaded = loaded_at_start(tmp_path)
    assert "QLabel" in loaded
    assert "QDial" not in loaded


def test_what_makes_files_and_prints_is_loaded_when_it_is_asked_for(tmp_path):
    loaded = loaded_at_start(tmp_path, "Ctrl+P")
    assert "ui.take_panel" in loaded
    assert not loaded & {"pypdf", "xlsxwriter", "ui.paper.pdf", "PySide6.QtPrintSupport"}


def test_a_start_does_not_pay_for_all_enumerations_of_qt(tmp_path):
    # ``Qt`` has as many as cost a fifth of a bare window; the first start asks the system with it.
    loaded_at_start(tmp_path)
    loaded = loaded_at_start(tmp_path)
    assert "QTimer" in loaded
    assert not loaded & {"Qt", "QStyle"}


def test_a_start_does_not_read_the_source_of_what_it_imports(tmp_path):
    loaded = loaded_at_start(tmp_path)
    assert "ui.window" in loaded
    assert not {each for each in loaded if each.endswith("window.py")}


WRONG_CALL = """
import sys
import main
main._prepare_qt()
from PySide6.QtCore import QSize
READER = "shibokensupport.signature.parser"
print("arglistParser" in vars(sys.modules[READER]))
try:
    QSize("wide", "high")
except TypeError as error:
    print(error)
print("arglistParser" in vars(sys.modules[READER]))
"""


def test_the_words_of_a_wrong_call_are_read_with_the_first_of_them():
    # PySide reads them at each start; it does so here too where it keeps its modules packed.
    packed = not (Path(shiboken6.__file__).parent / "files.dir").exists()
    command = [sys.executable, "-c", WRONG_CALL]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    first, *words, last = told.stdout.splitlines()
    assert (first, last) == (str(packed), "True")
    assert any("QSize.__init__(w: int, h: int, /)" in word for word in words)
    assert not told.stderr
