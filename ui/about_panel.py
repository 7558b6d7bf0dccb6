"""What this program is: versions, licences, sources, and where it keeps what it keeps."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from platform import python_version

from PySide6.QtCore import QSize, qVersion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from content.markdown import Listing, Paragraph, Prose, Span
from content.model import Brochure, Edition
from ui.heading import Heading
from ui.look import Look
from ui.panel_view import PanelView
from ui.rich_text import RichText
from ui.version import VERSION

LIBRARIES = (
    ("PySide6-Essentials", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
    ("shiboken6", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
    ("PyYAML", "MIT"),
    ("pypdf", "BSD-3-Clause"),
    ("segno", "BSD-3-Clause"),
    ("XlsxWriter", "BSD-2-Clause"),
)
"""The libraries that come with the program, by the name of their distribution; their licences."""


class AboutPanel(PanelView):
    """Shows it as running text. ``kept`` are the folders in which something is kept."""

    def __init__(
        self, brochure: Brochure | None, language: str, kept: Iterable[Path], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._width = 640
        words = QWidget(self.sheet)
        self._inner = inner = QVBoxLayout(words)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.setSpacing(16)
        title = self.tr("About Course Brochure")
        self.sheet.setAccessibleName(title)
        inner.addWidget(Heading(title, 2, parent=words))
        self._text = RichText(parent=words)
        self._text.set_prose(
            (*self._about_program(kept), *self._about_brochure(brochure, language))
        )
        inner.addWidget(self._text)
        inner.addStretch(1)
        self.column.addWidget(self.scrolled(words), 1)

    def show_look(self, look: Look, sheet: str) -> None:
        """Show it in a look with its style sheet."""
        self._text.set_look(look)
        self._width = look.measure + 120
        self.appear(sheet)

    def wanted_size(self, room: QSize) -> QSize:
        width = min(self._width, room.width())
        height = self._inner.totalHeightForWidth(width - 68)
        return QSize(width, height + self.close_button.sizeHint().height() + 72)

    def _about_program(self, kept: Iterable[Path]) -> Prose:
        libraries = [
            (self.tr("Qt {}").format(qVersion()), "LGPL-3.0-only"),
            *((_named(name), licence) for name, licence in LIBRARIES),
        ]
        return (
            Paragraph((Span(self.tr("Course Brochure {}").format(VERSION), strong=True),)),
            Paragraph((Span(self.tr("A course brochure that needs no network. MIT licensed.")),)),
            _heading(self.tr("Made with")),
            _list(
                self.tr("Python {} (PSF-2.0)").format(python_version()),
                *(f"{name} ({licence})" for name, licence in libraries),
                self.tr("The typeface Source Sans Pro (SIL Open Font License 1.1)"),
            ),
            _heading(self.tr("Where it keeps what it remembers")),
            _list(*map(str, kept)),
            Paragraph((Span(self.tr("It sends nothing anywhere.")),)),
        )

    def _about_brochure(self, brochure: Brochure | None, language: str) -> Prose:
        if brochure is None:
            return ()
        edition = brochure.edition(language)
        words = edition.wording
        about = (
            words.version.format(version=brochure.version),
            words.review_by.format(date=words.day(brochure.review_by)),
            edition.credit,
        )
        return (
            _heading(edition.title),
            Paragraph((Span(". ".join(line.rstrip(".") for line in about if line) + "."),)),
            _heading(words.sources),
            _list(*_sources(edition)),
        )


def _named(distribution: str) -> str:
    """Return a library's name with its version, where the installation tells it."""
    try:
        return f"{distribution} {metadata(distribution)['Version']}"
    except PackageNotFoundError:
        return distribution


def _sources(edition: Edition) -> Iterable[str]:
    for source in edition.sources:
        licence = f" ({source.licence})" if source.licence else ""
        yield f"{source.title}, {source.publisher}{licence}"


def _heading(text: str) -> Paragraph:
    return Paragraph((Span(text, strong=True),))


def _list(*items: str) -> Listing:
    return Listing(tuple((Span(item),) for item in items))
