"""Each kind of block shows all its words, offers its places, and reports the links followed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from content.links import FigureLink, PageLink, SourceLink, TermLink, WebLink
from content.markdown import plain
from content.model import Image, Tone
from tests.samples import brochure
from ui.blocks.callout import CalloutBlock
from ui.blocks.cards import CardsBlock
from ui.blocks.facts import FactsBlock
from ui.blocks.image import ImageBlock, ScaledPixmap
from ui.blocks.lead import LeadBlock
from ui.blocks.prose import ProseBlock
from ui.heading import Heading
from ui.icons import IconView
from ui.look import look_for
from ui.rich_text import RichText
from ui.tokens import COLOURS, Theme

EDITION = brochure().editions[0]
LEAD, FACTS, PROSE, CALLOUT = EDITION.page("overview").blocks
CARDS = EDITION.page("careers").blocks[-1]
LOOK = look_for(Theme.LIGHT, 100, 1280, 800)


@pytest.fixture
def show(qtbot):
    frame = QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(frame)

    def shown(make):
        block = make(frame)
        block.set_look(LOOK)
        column.addWidget(block)
        column.addStretch(1)
        frame.resize(1000, 900)
        with qtbot.waitExposed(frame):
            frame.show()
        return block

    return shown


@pytest.fixture
def lead(show):
    return show(lambda parent: LeadBlock(LEAD, parent))


@pytest.fixture
def facts(show):
    return show(lambda parent: FactsBlock(FACTS, EDITION, parent))


@pytest.fixture
def prose(show):
    return show(lambda parent: ProseBlock(PROSE, parent))


@pytest.fixture
def callout(show, icons):
    return show(lambda parent: CalloutBlock(CALLOUT, icons, parent))


@pytest.fixture
def cards(show, icons):
    return show(lambda parent: CardsBlock(CARDS, icons, parent))


def words(block):
    labels = [label.text() for label in block.findChildren(QLabel)]
    texts = [text.document.toPlainText() for text in block.findChildren(RichText)]
    return "\n".join((*labels, *texts))


def headings(block):
    return [(heading.words, heading.level) for heading in block.findChildren(Heading)]


def followed(block):
    """Click every link of a block; return what is reported."""
    told = QSignalSpy(block.link_activated)
    for text in block.findChildren(RichText):
        for link in text.links:
            point = text.part_rect(link.start, 1).center()
            QTest.mouseClick(text, Qt.MouseButton.LeftButton, pos=point)
    return [told.at(number)[0] for number in range(told.count())]


def test_a_lead_is_set_larger_than_running_text(lead, prose):
    sizes = [
        block.findChild(RichText).document.defaultFont().pixelSize() for block in (lead, prose)
    ]
    assert sizes == [LOOK.lead, LOOK.body]
    assert plain(LEAD.text) in words(lead)


def test_prose_has_its_heading_and_reports_its_links(prose):
    assert headings(prose) == [("Why it counts", 2)]
    assert followed(prose) == [
        TermLink("cohort"),
        PageLink("careers", "advocacy"),
        WebLink("https://www.example.org/page"),
    ]


def test_facts_say_value_label_note_and_where_they_are_from(facts):
    for fact in FACTS.items:
        for said in (fact.value, fact.label, fact.note):
            assert said in words(facts)
    assert "All prisoners · the north · 30 June 2022" in words(facts)


def test_a_fact_leads_to_its_figure_or_to_its_source(facts):
    assert followed(facts) == [SourceLink("bulletin"), FigureLink("prisons", "c", "people")]


@pytest.mark.parametrize(
    ("tone", "line"),
    [(Tone.CAUTION, COLOURS[Theme.LIGHT].caution_line), (Tone.NOTE, COLOURS[Theme.LIGHT].accent)],
)
def test_a_callout_has_a_heading_and_a_sign_in_its_colour(show, icons, tone, line):
    made = show(lambda parent: CalloutBlock(replace(CALLOUT, tone=tone), icons, parent))
    assert headings(made) == [("Mind this", 2)]
    image = made.findChild(IconView).grab().toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    assert QColor(line) in list(points)


def test_a_callout_reports_its_link(callout):
    assert followed(callout) == [SourceLink("bulletin")]


def test_cards_have_titles_below_the_heading_of_the_block(cards):
    assert headings(cards) == [("Roles", 2), ("Casework", 3), ("Advocacy", 3), ("Outreach", 3)]


def test_cards_are_groups_by_their_titles(cards):
    names = [box.accessibleName() for box in cards.findChildren(QFrame) if box.accessibleName()]
    assert names == ["Casework", "Advocacy", "Outreach"]


def test_every_card_says_where_it_leads_and_reports_it(cards):
    assert words(cards).count("Leads to: ") == 3
    assert followed(cards) == [PageLink("overview", "text")] * 3


def test_blocks_and_their_items_are_places(facts, cards, prose):
    assert set(facts.places()) == {"facts", "time", "many"}
    assert set(cards.places()) == {"roles", "casework", "advocacy", "outreach"}
    assert set(prose.places()) == {"text"}
    assert cards.places()["advocacy"].accessibleName() == "Advocacy"


@pytest.fixture
def picture(tmp_path):
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.save(str(tmp_path / "picture.png"))
    return Image(
        id="picture",
        heading="",
        file=tmp_path / "picture.png",
        description="A blue field",
        caption="Blue",
    )


def test_a_picture_is_shown_with_its_words(show, picture):
    block = show(lambda parent: ImageBlock(picture, parent))
    shown = block.findChild(ScaledPixmap)
    assert shown.accessibleName() == "A blue field"
    assert "Blue" in words(block)
    assert shown.grab().toImage().pixelColor(20, 20) == QColor("#336699")


@pytest.mark.parametrize(("width", "height"), [(1000, 200), (400, 200), (200, 100), (0, 0)])
def test_a_picture_shrinks_to_its_room_and_never_grows(show, picture, width, height):
    block = show(lambda parent: ImageBlock(picture, parent))
    assert block.findChild(ScaledPixmap).heightForWidth(width) == height


@pytest.mark.parametrize("damage", [b"", b"no picture at all", None])
def test_a_picture_that_cannot_be_read_is_told_in_words(show, picture, damage):
    if damage is None:
        picture.file.unlink()
    else:
        picture.file.write_bytes(damage)
    block = show(lambda parent: ImageBlock(picture, parent))
    assert "A blue field" in words(block)
    assert block.findChild(ScaledPixmap) is None
