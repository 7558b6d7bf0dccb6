"""Writes handouts as PDF. The only module that imports ``pypdf``.

Qt writes the pages. What it cannot write is added: the outline that readers show beside the
pages, the language, and links. The PDF has no tags; the accessible form of a handout is HTML.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from content.files import replace_file
from content.handout_parts import Outline, place_of
from content.links import Link, WebLink
from ui.paper.headings import CHAPTER
from ui.paper.pages import Pages, page_size
from ui.paper.sizes import INCH, Format, PaperSize, format_of
from ui.progress import WRITING, Progress
from ui.side_work import beside
from ui.version import VERSION

_TARGETS = re.compile(rb"\[[^]]*\]")
"""In a font, the characters that its glyphs stand for."""

_POINT = 10
"""Tenths of a point."""


def as_pdf(outline: Outline, size: PaperSize) -> bytes:
    """Return a handout as PDF."""
    made: list[bytes] = []

    def steps() -> Iterator[Progress]:
        made.append((yield from _made(outline, size)))

    for _step in steps():
        pass
    return made[0]


def pdf_steps(outline: Outline, size: PaperSize, file: Path) -> Iterator[Progress]:
    """Write a handout as a PDF file, a little at a time.

    In the end ``file`` is replaced as a whole. Before that nothing is written to disk, so that
    whoever stops in between leaves everything as it was. Raises OSError where the file cannot be
    written; then too it is as it was.
    """
    content = yield from _made(outline, size)
    yield from beside(partial(replace_file, file, content), WRITING)


def _made(outline: Outline, size: PaperSize) -> Generator[Progress, None, bytes]:
    """Lay out and paint the pages, then put them together; return the PDF."""
    pages = Pages(outline, format_of(size))
    yield from pages.lay()
    count = len(pages.pages)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, pages.form)
    painter = QPainter(writer)
    try:
        for number in range(count):
            if number:
                writer.newPage()
            pages.paint(painter, number)
            yield Progress(number + 1, count)
    finally:
        painter.end()
    finish = partial(_finished, bytes(buffer.data().data()), outline, pages)
    return (yield from beside(finish, Progress(count, count)))


def _writer(buffer: QBuffer, form: Format) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(INCH)
    layout = QPageLayout(page_size(form), QPageLayout.Orientation.Portrait, QMarginsF())
    writer.setPageLayout(layout)
    return writer


def _finished(pages_alone: bytes, outline: Outline, pages: Pages) -> bytes:
    """Return a PDF with everything that Qt leaves out; see that no page was lost."""
    reader = PdfReader(BytesIO(pages_alone))
    pdf = PdfWriter(clone_from=reader)
    pdf.pdf_header = reader.pdf_header
    if len(pdf.pages) != len(pages.pages):
        raise OSError(None, "its pages could not be written")
    root = pdf.root_object
    root[NameObject("/Lang")] = TextStringObject(outline.language)
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = preferences
    pdf.add_metadata(
        {
            "/Title": outline.title,
            "/Author": outline.brochure,
            "/Subject": outline.imprint,
            "/Creator": f"Course Brochure {VERSION}",
        }
    )
    _mend_spaces(pdf)
    _add_outline(pdf, pages)
    _add_links(pdf, pages)
    result = BytesIO()
    pdf.write(result)
    return result.getvalue()


def _mend_spaces(pdf: PdfWriter) -> None:
    """Have words parted by spaces: Qt takes the font's space for the tab that looks the same."""
    mended: set[int] = set()
    for page in pdf.pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for reference in cast("DictionaryObject", resources.get("/Font", {})).values():
            font = cast("DictionaryObject", reference.get_object())
            characters = cast("StreamObject", font["/ToUnicode"])
            if id(characters) not in mended:
                mended.add(id(characters))
                characters.set_data(_TARGETS.sub(_without_tabs, characters.get_data()))


def _without_tabs(targets: re.Match[bytes]) -> bytes:
    return targets[0].replace(b"<0009>", b"<0020>")


def _add_outline(pdf: PdfWriter, pages: Pages) -> None:
    """Add the headings to the outline that readers show beside the pages."""
    parents: list[tuple[int, IndirectObject]] = []
    for number, page in enumerate(pages.pages):
        for placed in page.placed:
            heading = placed.box.heading
            if heading is None:
                continue
            while parents and parents[-1][0] >= heading.level:
                parents.pop()
            top = pages.top_of(placed) / _POINT
            item = pdf.add_outline_item(
                title=heading.text,
                page_number=number,
                parent=parents[-1][1] if parents else None,
                fit=Fit.xyz(left=0, top=top),
                is_open=heading.level < CHAPTER,
            )
            parents.append((heading.level, item))


def _add_links(pdf: PdfWriter, pages: Pages) -> None:
    """Add links within the handout and to the web over the words that are links."""
    places: dict[Link, ArrayObject] = {}
    for page, shown in zip(pdf.pages, pages.pages, strict=True):
        for placed in shown.placed:
            destination = ArrayObject(
                [
                    page.indirect_reference,
                    NameObject("/XYZ"),
                    NumberObject(0),
                    FloatObject(pages.top_of(placed) / _POINT),
                    NumberObject(0),
                ]
            )
            for target in placed.box.targets:
                places.setdefault(target, destination)
    for page, shown in zip(pdf.pages, pages.pages, strict=True):
        found = ArrayObject(
            _annotation(corners, action)
            for corners, link in pages.links_on(shown)
            if (action := _action(link, places)) is not None
        )
        if found:
            page[NameObject("/Annots")] = found


def _action(link: Link, places: dict[Link, ArrayObject]) -> DictionaryObject | None:
    if isinstance(link, WebLink):
        return DictionaryObject(
            {
                NameObject("/S"): NameObject("/URI"),
                NameObject("/URI"): TextStringObject(link.address),
            }
        )
    place = places.get(link) or places.get(place_of(link))
    if place is None:
        return None
    return DictionaryObject({NameObject("/S"): NameObject("/GoTo"), NameObject("/D"): place})


def _annotation(
    corners: tuple[float, float, float, float], action: DictionaryObject
) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject([FloatObject(at / _POINT) for at in corners]),
            NameObject("/Border"): ArrayObject([NumberObject(0)] * 3),
            NameObject("/A"): action,
        }
    )
