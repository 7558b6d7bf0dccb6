"""A kiosk in which a slot fails every four seconds, in words that a visitor has typed."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QTimer

import main
import ui.kiosk.app

WORD = "zebrafish"


class FailingStand(ui.kiosk.app.Stand):
    """Fails, some time after its start, and again and again."""

    def start(self) -> None:
        super().start()
        fault = QTimer(self)
        fault.setInterval(4_000)
        fault.timeout.connect(self.fail)
        fault.start()

    def fail(self) -> None:
        raise KeyError(WORD)


if __name__ == "__main__":
    ui.kiosk.app.Stand = FailingStand
    sys.exit(main.main())
