"""One kiosk only: a second start calls the first one forward."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal


class Instance(QObject):
    """Holds the kiosk's lock in ``folder``. ``called`` tells that it was started once more.

    The lock of a kiosk that was killed is taken over. Where no lock can be made, the kiosk runs
    without: it is better to have two than none.
    """

    called = Signal()

    def __init__(self, folder: Path, name: str = "kiosk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bell = folder / f"{name}.bell"
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # age says nothing: only a dead owner's lock is taken over
        self._watcher: QFileSystemWatcher | None = None

    def begin(self) -> bool:
        """Become the only kiosk; or ring for the one that is there, and return False."""
        with suppress(OSError):
            self._bell.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                self._ring()
                return False
            return True
        self._ring()
        self._watcher = QFileSystemWatcher([str(self._bell)], self)
        self._watcher.fileChanged.connect(self._on_rung)
        return True

    def end(self) -> None:
        """Let the next start be the only kiosk."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._lock.unlock()

    def _ring(self) -> None:
        """Write into the file that the first kiosk watches; a new file would not be watched."""
        with suppress(OSError):
            self._bell.write_text("called\n", encoding="ascii")

    def _on_rung(self) -> None:
        self.called.emit()
