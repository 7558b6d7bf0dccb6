"""Programs of other hands find nothing wrong with a PDF, and all of its words in it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from content.handout_parts import Chart, Entries, Heading, Illustration, Outline, Sheet, Words
from content.markdown import Listing, Prose, plain_spans
from content.model import Bars
from content.outline import page_outline, table_outline, whole_outline
from tests.ui.conftest import shipped
from tests.ui.paper.handouts import sample
from ui.paper.pdf import as_pdf
from ui.paper.sizes import PaperSize

pytestmark = pytest.mark.tools


def run(*arguments) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    return done.stdout


def whole(book) -> Outline:
    return whole_outline(book, book.editions[0])


def statements(handout: Outline):
    """Everything that a handout says, as its text form says it, one statement at a time."""
    for part in handout.parts:
        match part:
            case Heading():
                yield part.text
            case Words():
                yield from _lines(part.text)
            case Entries():
                for item in part.items:
                    yield item.name
                    yield from _lines(item.said)
            case Sheet():
                yield from (part.measure, *part.headings)
                yield from (plain_spans(cell) for row in part.rows for cell in row.cells)
            case Illustration(shown=Chart(Bars())):
                yield part.title
                words = plain_spans(part.text[0].spans)
                yield from (side for bar in words.split("; ") for side in bar.split(": "))
            case Illustration():
                yield part.title
                yield from _lines((*part.text,))
                yield plain_spans(part.origin)


def _lines(prose: Prose):
    for part in prose:
        yield from map(plain_spans, part.items if isinstance(part, Listing) else (part.spans,))


def joined(text: str) -> str:
    """Words without the places where lines end."""
    return re.sub(r"\s+", "", text)


@pytest.fixture(params=PaperSize)
def file(request, tmp_path) -> Path:
    path = tmp_path / "handout.pdf"
    path.write_bytes(as_pdf(whole(shipped()), request.param))
    return path


def test_its_structure_is_sound(file):
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)


def test_it_says_what_it_is(file):
    info = run("pdfinfo", file)
    assert re.search(r"^Title: +Professional Certificate in Mass Incarceration", info, re.MULTILINE)
    assert re.search(r"^Author: +Professional Certificate", info, re.MULTILINE)
    assert int(re.search(r"^Pages: +(\d+)", info, re.MULTILINE)[1]) > 10


def test_every_font_is_embedded_and_can_be_read_back(file):
    lines = run("pdffonts", file).splitlines()[2:]
    assert len(lines) >= 3
    for line in lines:
        assert re.match(r"SourceSansPro-\w+ +CID TrueType +Identity-H +yes \w+ +yes", line), line


def test_every_statement_is_in_its_text(file):
    text = run("pdftotext", "-raw", "-enc", "UTF-8", file, "-")
    found = joined(re.sub(_foot(shipped()), "", text))
    handout = whole(shipped())
    missing = [said for said in statements(handout) if joined(said) not in found]
    assert missing == [handout.imprint]
    assert joined(handout.imprint) in joined(text)
    assert not set("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06") & set(text)


def _foot(book) -> str:
    edition = book.editions[0]
    version = edition.wording.version.format(version=book.version)
    review = edition.wording.review_by.format(date=edition.wording.day(book.review_by))
    imprint = re.escape(f"{version}. {review}.")
    return rf"\d+ of \d+\s+{re.escape(edition.title)}\s+{imprint}\s*\f"


def test_every_figure_stands_with_its_source():
    book = shipped()
    edition = book.editions[0]
    for table in edition.tables:
        handout = table_outline(book, edition, table)
        text = joined(_text(as_pdf(handout, PaperSize.A5)))
        for source in table.sources:
            assert joined(edition.source(source).title) in text


def _text(pdf: bytes) -> str:
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def test_each_page_of_a_brochure_is_sound_alone(tmp_path):
    book = shipped()
    edition = book.editions[0]
    for page in edition.pages:
        path = tmp_path / f"{page.id}.pdf"
        path.write_bytes(as_pdf(page_outline(book, edition, page), PaperSize.A5))
        run("qpdf", "--check", path)


def test_links_lie_over_their_words(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(as_pdf(sample(), PaperSize.A4))
    html = run("pdftohtml", "-xml", "-i", "-stdout", path)
    assert re.search(r'<a href="https://www\.example\.org/page">(<b>)?web', html)
    assert re.search(r'<a href="[^"]*#\d+">(<b>)?cohort', html)


def test_a_picture_file_is_printed(tmp_path):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    path = tmp_path / "a.png"
    image.save(str(path))
    picture = Illustration("A picture", "Picture: A picture", (), (), path)
    handout = replace(sample(), parts=(Heading(1, "Title"), picture))
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(as_pdf(handout, PaperSize.A4))
    assert re.search(r"image +300 +200 +rgb +3 +8 +image", run("pdfimages", "-list", pdf))
