"""Asks where a file is to be saved, with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(parent: QWidget, name: str, kinds: dict[str, str]) -> Path | None:
    """Return the file that was chosen, with one of the suffixes; None where none was.

    ``kinds`` names the kinds of files by their suffix; ``name`` is suggested in the folder for
    documents. The system asks before a file is replaced.
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
    return file if file.suffix.lower() in kinds else Path(f"{chosen}{filters[kind]}")
