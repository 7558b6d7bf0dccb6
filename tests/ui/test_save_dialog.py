"""A file is saved under the name that was chosen, and none is replaced that nobody agreed to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from ui.save_dialog import ask_file

KINDS = {".pdf": "Handout", ".csv": "Table"}


class Person(QTimer):
    """Types a name into the dialog, and gives these answers to what it asks after that."""

    def __init__(self, parent, name, answers):
        super().__init__(parent)
        self._name = name
        self._answers = list(answers)
        self.asked = []
        self.setInterval(5)
        self.timeout.connect(self.look)
        self.start()

    def look(self):
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            if dialog.text() not in self.asked:
                self.asked.append(dialog.text())
                dialog.button(self._answers.pop(0)).click()
        elif isinstance(dialog, QFileDialog) and self._name is not None:
            field = dialog.findChild(QLineEdit)
            assert field.text().endswith("Careers.pdf")
            field.setText(str(self._name))
            self._name = None
            buttons = dialog.findChild(QDialogButtonBox)
            buttons.button(QDialogButtonBox.StandardButton.Save).click()


@pytest.fixture
def ask(qtbot):
    def ask(name, *answers):
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.show()
        person = Person(parent, name, answers)
        file = ask_file(parent, "Careers.pdf", KINDS)
        person.stop()
        return file, person.asked

    QStandardPaths.setTestModeEnabled(True)
    yield ask
    QStandardPaths.setTestModeEnabled(False)


@pytest.mark.parametrize(
    ("typed", "saved"),
    [("a.pdf", "a.pdf"), ("a.CSV", "a.CSV"), ("a", "a.pdf"), ("a.1", "a.1.pdf")],
)
def test_it_is_saved_as_a_file_of_one_of_the_kinds(ask, tmp_path, typed, saved):
    assert ask(tmp_path / typed) == (tmp_path / saved, [])


def test_a_name_completed_here_replaces_nothing_unasked(ask, tmp_path):
    (tmp_path / "a.pdf").write_text("as it was")
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    question = ["“a.pdf” is there already. Replace it?"]
    assert ask(tmp_path / "a", no) == (None, question)
    assert ask(tmp_path / "a", yes) == (tmp_path / "a.pdf", question)
