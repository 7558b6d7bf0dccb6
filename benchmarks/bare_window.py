"""The program that all starts are compared with: a window with one label, and nothing else."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("A course brochure"))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
