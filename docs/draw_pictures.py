"""Draws the pictures in docs/pictures from the real window and the shipped brochure."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop  # noqa: E402 - the platform is chosen above
from PySide6.QtWidgets import QApplication  # noqa: E402

from content.links import TermLink  # noqa: E402
from content.model import Brochure  # noqa: E402
from ui.command_line import DEFAULT_PACK  # noqa: E402
from ui.icons import Icons  # noqa: E402
from ui.panels import Panels  # noqa: E402
from ui.reading import RESOURCES, read_pack  # noqa: E402
from ui.session import Session  # noqa: E402
from ui.theme import Dress, load_fonts  # noqa: E402
from ui.tokens import Theme  # noqa: E402
from ui.visit import Place, Visit  # noqa: E402
from ui.window import Window  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"

LANDSCAPE = (1920, 1080)
PORTRAIT = (1080, 1920)
LAPTOP = (1366, 768)


@dataclass(frozen=True)
class Picture:
    """One picture: its file name, the window's size, and the visit it shows."""

    name: str
    size: tuple[int, int]
    visit: Visit


def visit(page: str, place: str = "") -> Visit:
    """Return a visit to a page, at one of its blocks."""
    return Visit(page=page, language="en").at(page, Place(place))


PICTURES = (
    Picture("overview", LANDSCAPE, visit("overview")),
    Picture("outcomes", LAPTOP, visit("outcomes")),
    Picture("careers-portrait", PORTRAIT, visit("careers")),
    Picture("uk-context", LANDSCAPE, visit("uk-context", "prison-population")),
    Picture(
        "uk-context-dark", LANDSCAPE, replace(visit("uk-context", "one-rate"), theme=Theme.DARK)
    ),
    Picture(
        "term-large-text",
        LAPTOP,
        replace(visit("overview"), text_step=150, note=TermLink("cohort")),
    ),
    Picture(
        "uk-context-contrast",
        PORTRAIT,
        replace(visit("uk-context", "official-figures"), theme=Theme.CONTRAST_DARK, text_step=200),
    ),
)


def draw(picture: Picture, brochure: Brochure, dress: Dress, icons: Icons) -> None:
    """Show a visit in a window of its size until it is at rest, and save what is seen."""
    session = Session(brochure, picture.visit)
    window = Window(brochure, session, dress, icons, Panels(brochure, session, icons))
    at_rest = QEventLoop()
    window.built.connect(at_rest.quit)
    window.resize(*picture.size)
    window.show_visit(session.visit)
    window.show()
    at_rest.exec()
    QApplication.processEvents()
    window.grab().save(str(FOLDER / f"{picture.name}.png"))
    window.close()
    window.deleteLater()


def main() -> None:
    """Draw every picture."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    FOLDER.mkdir(exist_ok=True)
    brochure, dress = read_pack(DEFAULT_PACK), Dress(app, RESOURCES)
    for picture in PICTURES:
        draw(picture, brochure, dress, Icons(RESOURCES / "icons"))


if __name__ == "__main__":
    main()
