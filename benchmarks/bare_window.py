"""The program that all starts are compared with: a window with one label, and nothing else.

PySide6 starts as pip installs it, and not from the files that our own set-up has it unpack.
"""

from __future__ import annotations

import sys

sys.pyside_uses_embedding = True  # type: ignore[attr-defined] # PySide6's own switch

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow  # noqa: E402

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("A course brochure"))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
