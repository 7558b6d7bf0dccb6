"""What a screen reader is told, asked by a real client over the accessibility bus."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.window

TABS = ["Overview", "Outcomes", "Careers", "UK context"]


def named(found, role):
    return [item["name"] for item in found if item["role"] == role]


def one(found, role, name):
    return next(item for item in found if item["role"] == role and item["name"] == name)


def showing(found, role):
    return [item for item in found if item["role"] == role and "showing" in item["states"]]


def official_table(found):
    """Return the table of official figures once it is there: a page grows block by block."""
    tables = (item for item in found if item["table"])
    return next((item["table"] for item in tables if "official" in item["name"].lower()), None)


def words_of_pictures(found):
    """Return what the pictures say, once the last of them is there."""
    pictures = [item for item in found if item["role"] == "image" and item["description"]]
    words = " ".join(item["description"] for item in pictures)
    return words if "87,334" in words and "46 of every 100" in words else None


def note_of_reentry(found):
    """Return the sheet that explains the term, once it is there."""
    return next(
        (dialog for dialog in showing(found, "dialog") if dialog["name"] == "reentry"), None
    )


def test_tabs_and_tools_have_names_and_states(client):
    found = client("walk")
    assert named(found, "page tab") == TABS
    assert "selected" in one(found, "page tab", "Overview")["states"]
    assert "selected" not in one(found, "page tab", "Careers")["states"]
    assert "enabled" not in one(found, "push button", "Back")["states"]
    assert "enabled" in one(found, "push button", "Larger text")["states"]
    assert "Text size 100 %" in one(found, "push button", "Larger text")["description"]


def test_the_window_is_one_by_role_and_by_the_name_of_the_brochure(client):
    (window,) = (item for item in client("walk") if item["role"] in {"frame", "window"})
    assert window["name"] == "Professional Certificate in Mass Incarceration and Social Services"
    assert "showing" in window["states"]


def test_headings_say_their_level(client):
    found = client("walk")
    levels = {item["name"]: item["description"] for item in found if item["role"] == "heading"}
    assert levels["Mass Incarceration and Social Services"] == "heading level 1"
    assert levels["At a glance"] == "heading level 2"
    assert levels["Reentry support"] == "heading level 3"


def test_text_is_paragraphs_items_and_links(client, wait_for):
    found = client("walk")
    assert any("knowledge and skills" in name for name in named(found, "paragraph"))
    assert "reentry" in named(found, "link")
    assert one(found, "link", "reentry")["description"] == "explains the term"
    assert "focusable" in one(found, "link", "reentry")["states"]
    client("press", "UK context")
    wait_for(official_table)
    assert any("proven reoffending" in name for name in named(client("walk"), "list item"))


def test_a_link_can_be_pressed_and_has_the_focus_again_after_it(client, wait_for):
    found = client("press", "reentry")
    assert one(found, "link", "reentry")["actions"] == ["Press", "SetFocus"]
    assert wait_for(note_of_reentry)
    closed = client("keys", "Escape")
    assert "link: reentry" in closed[-1], closed


def test_a_tab_that_is_pressed_shows_its_page(client):
    found = client("press", "UK context")
    assert "selected" in one(found, "page tab", "UK context")["states"]
    (page,) = showing(found, "document frame")
    assert page["name"] == "UK context"


def test_a_table_names_its_rows_and_columns(client, wait_for):
    client("press", "UK context")
    table = wait_for(official_table)
    assert table["headings"] == ["Measure", "Figure", "Who", "Where", "When", "Source"]
    assert table["row heading"] == "People in prison"
    assert "87,465" in table["cells"][1]
    assert table["rows"] == 11


def test_pictures_say_in_words_what_they_show(client, wait_for):
    client("press", "UK context")
    words = wait_for(words_of_pictures)
    assert "46 of every 100 reoffended, 54 did not" in words
    assert "87,334" in words


def test_the_keyboard_reaches_a_link_and_opens_it_as_a_dialog(client):
    way = client("reach", "link: Course text as supplied")
    assert "link: Course text as supplied" in way[-1], way
    opened = client("keys", "Return")
    assert any("push button: Close" in x for x in opened[-1]), opened
    found = client("walk")
    assert any(item["role"] == "dialog" and "showing" in item["states"] for item in found)
    closed = client("keys", "Escape")
    assert "link: Course text as supplied" in closed[-1], closed


@pytest.mark.parametrize("program", ["light", "dark", "contrast", "contrast-dark"], indirect=True)
def test_nothing_breaks_while_every_page_is_walked_twice(client):
    for _ in range(2):
        for tab in TABS:
            found = client("press", tab)
            assert len(found) > 150
