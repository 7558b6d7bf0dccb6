"""Asks where a file is to be saved, with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_file(parent: QWidget, name: str, kinds: dict[str, str]) -> Path | None:
    """Return the file that was chosen, with one of the suffixes; None where none was.

    ``kinds`` names the kinds of files by their suffix; ``name`` is suggested in the folder for
    documents. The system asks before a file is replaced; where the suffix was added here, that
    leads to another file than the system saw, and this asks.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    filters = {f"{title} (*{suffix})": suffix for suffix, title in kinds.items()}
    chosen, kind = QFileDialog.getSaveFileName(
        parent, parent.tr("Save"), str(folder / name), ";;".join(filters)
    )
    if not chosen:
        return None
    file = Path(chosen)
    if file.suffix.lower() in kinds:
        return file
    named = Path(f"{chosen}{filters[kind]}")
    return named if not named.exists() or _is_to_go(named, parent) else None


def _is_to_go(file: Path, parent: QWidget) -> bool:
    """Ask whether a file may be replaced."""
    words = parent.tr("“{}” is there already. Replace it?").format(file.name)
    answer = QMessageBox.question(parent, parent.tr("Save"), words)
    return answer is QMessageBox.StandardButton.Yes
