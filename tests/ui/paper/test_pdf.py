"""A PDF has what readers need beside its pages, and is written as a whole or not at all."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from content.handout_parts import Heading
from content.outline import page_outline, shortlist_outline, table_outline, whole_outline
from tests.samples import brochure
from tests.ui.conftest import shipped
from tests.ui.paper.handouts import outline, sample, sheet, words
from ui.paper.pdf import as_pdf, pdf_steps
from ui.paper.sizes import PaperSize
from ui.progress import WRITING, Progress

POINTS = {
    PaperSize.A4: (595.3, 841.9),
    PaperSize.A5: (419.5, 595.3),
    PaperSize.LETTER: (612, 792),
}


def read(handout, size=PaperSize.A4) -> PdfReader:
    return PdfReader(BytesIO(as_pdf(handout, size)))


def bookmarks(pdf: PdfReader) -> list[tuple[int, str, int]]:
    """Level, words and page of everything in the outline."""

    def walk(items, level):
        for item in items:
            if isinstance(item, Destination):
                yield level, item.title, pdf.get_destination_page_number(item)
            else:
                yield from walk(item, level + 1)

    return list(walk(pdf.outline, 1))


def links(pdf: PdfReader):
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            yield page, annotation.get_object()


def spoken(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.mark.parametrize("size", PaperSize)
def test_every_page_has_the_size_asked_for(size):
    pdf = read(sample(), size)
    for page in pdf.pages:
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx(POINTS[size], abs=1)


def test_it_says_its_title_where_it_is_from_and_its_language():
    pdf = read(sample())
    assert pdf.metadata.title == "Certificate in Testing and Measuring"
    assert pdf.metadata.author == "Certificate in Testing and Measuring"
    assert pdf.metadata.subject == "Version 1.2.3. To be reviewed by 31 May 2027."
    assert pdf.metadata.creator.startswith("Course Brochure")
    assert pdf.root_object["/Lang"] == "en"
    assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    book = brochure()
    assert read(whole_outline(book, book.edition("cy"))).root_object["/Lang"] == "cy"


def test_its_outline_has_every_heading_on_its_page():
    pdf = read(sample())
    headings = [part for part in sample().parts if isinstance(part, Heading)]
    found = bookmarks(pdf)
    assert [(level, words) for level, words, _page in found] == [
        (heading.level, heading.text) for heading in headings
    ]
    for _level, title, number in found:
        assert title in " ".join(pdf.pages[number].extract_text().split())


def test_its_contents_give_the_page_on_which_each_chapter_begins():
    pdf = read(sample())
    first = pdf.pages[0].extract_text()
    chapters = [(words, page) for level, words, page in bookmarks(pdf) if level == 2]
    assert len(chapters) == 5
    for title, page in chapters:
        assert f"{title}\n{page + 1}\n" in first


def test_links_lead_to_places_in_it_or_to_addresses_that_are_also_printed():
    pdf = read(sample())
    inner, outer = 0, set()
    for page, link in links(pdf):
        left, low, right, high = link["/Rect"]
        assert 0 < left < right < page.mediabox.width
        assert 0 < low < high < page.mediabox.height
        action = link["/A"]
        if action["/S"] == "/GoTo":
            assert action["/D"][0] in {page.indirect_reference for page in pdf.pages}
            assert 0 < action["/D"][3] <= page.mediabox.height
            inner += 1
        else:
            outer.add(action["/URI"])
    assert inner >= 10
    assert outer == {"https://www.example.org/page", "https://www.example.org/bulletin"}
    for address in outer:
        assert address in spoken(pdf)


def test_every_page_has_its_number_the_brochure_and_its_date():
    pdf = read(sample())
    count = len(pdf.pages)
    for number, page in enumerate(pdf.pages, 1):
        text = " ".join(page.extract_text().split())
        assert f"{number} of {count}" in text
        assert "Certificate in Testing and Measuring" in text
        assert "Version 1.2.3. To be reviewed by 31 May 2027." in text


def test_the_foot_of_a_part_names_the_brochure_too():
    book = brochure()
    edition = book.edition("en")
    pdf = read(page_outline(book, edition, edition.page("careers")))
    assert "Certificate in Testing and Measuring: Careers" in spoken(pdf)


def test_fonts_are_embedded_and_words_are_found_letter_by_letter():
    pdf = read(outline(words(3, "office"), words(2, "fluffy"), sheet(2, cell="final first flight")))
    fonts = {
        font["/DescendantFonts"][0]["/BaseFont"]: font["/DescendantFonts"][0]["/FontDescriptor"]
        for page in pdf.pages
        for font in (entry.get_object() for entry in page["/Resources"]["/Font"].values())
    }
    assert all("SourceSansPro" in name for name in fonts)
    assert all("/FontFile2" in descriptor for descriptor in fonts.values())
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "\t" not in text
    assert "office office office" in text
    assert "final first flight" in text
    assert not set("\ufb00\ufb01\ufb02\ufb03\ufb04") & set(text)


def test_pictures_are_vectors():
    pdf = read(sample())
    assert not any(len(page.images) for page in pdf.pages)
    curves = b"".join(page.get_contents().get_data() for page in pdf.pages)
    assert curves.count(b" c\n") > 100  # heads and shoulders of 100 people


def test_a_part_of_a_brochure_can_be_written_too():
    book = shipped()
    edition = book.editions[0]
    page = edition.pages[-1]
    table = edition.tables[0]
    for handout in (
        page_outline(book, edition, page),
        table_outline(book, edition, table),
        shortlist_outline(book, edition, ()),
    ):
        assert read(handout).metadata.title == handout.title


def test_it_says_the_version_of_pdf_that_it_needs():
    assert as_pdf(sample(), PaperSize.A4).startswith(b"%PDF-1.4\n")


def test_it_is_written_and_finished_a_page_at_a_time(tmp_path):
    file = tmp_path / "a.pdf"
    steps = list(pdf_steps(sample(), PaperSize.A4, file))
    count = len(PdfReader(file).pages)
    assert steps[: 2 * count] == [
        *(Progress(number, 0) for number in range(1, count + 1)),
        *(Progress(number, count) for number in range(1, count + 1)),
    ]
    assert set(steps[2 * count :]) <= {Progress(count, count), WRITING}
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 1.0])
def test_who_stops_before_the_end_leaves_everything_as_it_was(tmp_path, share):
    file = tmp_path / "a.pdf"
    pages = len(PdfReader(BytesIO(as_pdf(sample(), PaperSize.A4))).pages)
    file.write_bytes(b"as it was")
    steps = pdf_steps(sample(), PaperSize.A4, file)
    for _ in range(round(share * 2 * pages)):  # each is laid out, then painted
        next(steps)
    steps.close()
    assert file.read_bytes() == b"as it was"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_is_an_error_and_stays_as_it_was(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        list(pdf_steps(sample(), PaperSize.A4, tmp_path / "nowhere" / "a.pdf"))
    assert list(tmp_path.iterdir()) == []
