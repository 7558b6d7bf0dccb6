"""Draws the pictures in docs/pictures from the real program and the shipped brochure."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402 - the platform is chosen above
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu, QWidget  # noqa: E402

from content.library import Library  # noqa: E402
from content.links import PageLink, TermLink  # noqa: E402
from ui.command_line import DEFAULT_PACK  # noqa: E402
from ui.icons import Icons  # noqa: E402
from ui.kiosk.attract import Attract  # noqa: E402
from ui.library_view import LibraryView  # noqa: E402
from ui.look import look_for  # noqa: E402
from ui.panels import Panels  # noqa: E402
from ui.reading import RESOURCES, read_pack  # noqa: E402
from ui.session import Session  # noqa: E402
from ui.theme import KIOSK, STYLE, Dress, load_fonts  # noqa: E402
from ui.tokens import Theme  # noqa: E402
from ui.visit import Panel, Place, Visit  # noqa: E402
from ui.window import Window  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"
COLOURS = 256

Size = tuple[int, int]
LAPTOP = (1366, 768)
LANDSCAPE = (1600, 900)
PORTRAIT = (900, 1600)


def visit(page: str, place: str = "", theme: Theme = Theme.LIGHT, step: int = 100) -> Visit:
    """Return a visit to a page, at one of its blocks, in a theme and a text size."""
    first = Visit(page=page, language="en", theme=theme, text_step=step)
    return first.at(page, Place(place))


LISTED = tuple(
    PageLink("careers", place)
    for place in ("probation-officer", "probation-services-officer", "resettlement-worker")
)
"""What is on the shortlist in the pictures."""


@dataclass(frozen=True)
class Picture:
    """A picture of the window: its file name, the window's size, and the visit it shows."""

    name: str
    size: Size
    visit: Visit


PICTURES = (
    Picture("overview", LANDSCAPE, visit("overview")),
    Picture("outcomes-dark", LAPTOP, visit("outcomes", theme=Theme.DARK)),
    Picture("careers-portrait", PORTRAIT, visit("careers")),
    Picture("uk-context", LANDSCAPE, visit("uk-context", "one-rate")),
    Picture(
        "uk-context-contrast",
        PORTRAIT,
        visit("uk-context", "official-figures", Theme.CONTRAST_DARK, step=150),
    ),
    Picture(
        "term-large-text", LAPTOP, replace(visit("overview", step=150), note=TermLink("cohort"))
    ),
    Picture(
        "search",
        LAPTOP,
        replace(visit("overview"), panel=Panel.SEARCH, search="custody"),
    ),
    Picture(
        "shortlist", LAPTOP, replace(visit("careers"), panel=Panel.SHORTLIST, shortlist=LISTED)
    ),
    Picture("compare", LAPTOP, replace(visit("careers"), panel=Panel.COMPARE, shortlist=LISTED)),
    Picture("take", LAPTOP, replace(visit("careers"), panel=Panel.TAKE, shortlist=LISTED)),
)

SAMPLES = (
    "Bicycle Repair",
    "Bread and Pastry",
    "Drystone Walling",
    "Garden Design",
    "Sheep Farming",
    "Shorthand",
)
"""Names of brochures that stand in the picture of the library beside the real one."""


class Studio:
    """What every picture is drawn with."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._brochure = read_pack(DEFAULT_PACK)
        self._dress = Dress(app, RESOURCES, KIOSK)
        self._icons = Icons(RESOURCES / "icons")

    def draw(self, picture: Picture) -> None:
        """Draw the window once it is at rest."""
        session = Session(self._brochure, picture.visit)
        panels = Panels(self._brochure, session, self._icons)
        menu = QMenu()
        window = Window(self._brochure, session, self._dress, self._icons, panels, menu=menu)
        at_rest = QEventLoop()
        window.built.connect(at_rest.quit)
        window.resize(*picture.size)
        window.show_visit(session.visit)
        window.show()
        at_rest.exec()
        self._save(window, picture.name)

    def draw_library(self, name: str, size: Size) -> None:
        """Draw the list of brochures, the shipped one among samples."""
        with TemporaryDirectory() as folder:
            for title in SAMPLES:
                write_sample(Path(folder) / title.lower().replace(" ", "-"), title)
            kept = Path(folder) / "library.json"
            folders = [Path(folder), DEFAULT_PACK.parent]
            library = Library(folders, kept, read_pack, version="")
            list(library.look())
            view = LibraryView(library, read_pack, date.today, self._dress, self._icons)
            view.resize(*size)
            view.show_visit(visit("overview"))
            view.show()
            self._save(view, name)

    def draw_kiosk(self, name: str, size: Size) -> None:
        """Draw what a kiosk shows between visitors."""
        frame = QWidget()
        frame.resize(*size)
        attract = Attract(self._brochure, frame)
        attract.resize(*size)
        look = look_for(Theme.LIGHT, 100, *size)
        self._dress.wear(look)
        frame.show()
        attract.show_visit(visit("overview"), look, self._dress.sheet(look))
        self._save(frame, name)

    def _save(self, widget: QWidget, name: str) -> None:
        """Save what is seen in few colours, and so in few bytes."""
        self._app.processEvents()
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        counted = Counter(memoryview(image.constBits()).cast("I"))
        colours = [colour for colour, _ in counted.most_common(COLOURS)]
        flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
        small = image.convertToFormat(QImage.Format.Format_Indexed8, colours, flags)
        small.save(str(FOLDER / f"{name}.png"), quality=0)  # as small as can be
        widget.close()
        widget.deleteLater()


def write_sample(folder: Path, title: str) -> None:
    """Write the files of the smallest brochure there can be."""
    files = {
        "brochure.yaml": "version: 1\nreview_by: 2030-01-31\nlanguages: [en]\npages: [page]\n",
        "pages/page.yaml": "blocks: [{kind: prose, id: only}]\n",
        "en/brochure.yaml": f"{{title: {title}, kicker: Sample, name: {title}, credit: None}}\n",
        "en/page.yaml": "title: Overview\nblocks: {only: {text: A sample.}}\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def main(names: Sequence[str]) -> None:
    """Draw every picture, or those of some names."""
    app = QApplication([*sys.argv[:1], *STYLE])
    load_fonts()
    FOLDER.mkdir(exist_ok=True)
    studio = Studio(app)
    for picture in PICTURES:
        if not names or picture.name in names:
            studio.draw(picture)
    if not names or "library" in names:
        studio.draw_library("library", LAPTOP)
    if not names or "kiosk" in names:
        studio.draw_kiosk("kiosk", LANDSCAPE)


if __name__ == "__main__":
    main(sys.argv[1:])
