"""Keys, mouse and wheel from outside, as an X server and a window manager deliver them."""

from __future__ import annotations

import re

import pytest

from tests.window.conftest import xdotool

pytestmark = pytest.mark.window

WHEEL_DOWN = "5"


def showing(found, role, name):
    """Return what has a role and a name and can be seen, else None."""
    wanted = (i for i in found if i["role"] == role and i["name"] == name)
    return next((i for i in wanted if "showing" in i["states"]), None)


def selected(name):
    def find(found):
        tab = showing(found, "page tab", name)
        return tab and "selected" in tab["states"]

    return find


def centre(item):
    left, top, width, height = item["place"]
    return str(left + width // 2), str(top + height // 2)


def size(window):
    width, height = re.search(
        r"Geometry: (\d+)x(\d+)", xdotool("getwindowgeometry", window)
    ).groups()
    return int(width), int(height)


def screen():
    return tuple(map(int, xdotool("getdisplaygeometry").split()))


def test_what_is_searched_with_the_keys_is_gone_to(window, wait_for):
    wait_for(selected("Overview"))
    xdotool("key", "ctrl+f")
    wait_for(lambda found: "focused" in showing(found, "text", "Search this brochure")["states"])
    xdotool("type", "housing off/")
    wait_for(lambda found: [i for i in found if i["name"].startswith("Housing officer. UK roles")])
    xdotool("key", "Down", "Return")
    wait_for(selected("Careers"))
    wait_for(lambda found: showing(found, "heading", "Housing officer"))


def test_keys_walk_the_pages_and_change_the_text(window, wait_for):
    wait_for(selected("Overview"))
    xdotool("key", "ctrl+2")
    wait_for(selected("Outcomes"))
    xdotool("key", "ctrl+Tab")
    wait_for(selected("Careers"))
    xdotool("key", "alt+Left")
    wait_for(selected("Outcomes"))
    xdotool("key", "ctrl+plus")
    wait_for(lambda found: "125 %" in showing(found, "push button", "Larger text")["description"])


def test_a_click_on_a_tab_shows_its_page(window, wait_for):
    tab = wait_for(lambda found: showing(found, "page tab", "UK context"))
    xdotool("mousemove", *centre(tab), "click", "1")
    wait_for(selected("UK context"))


def test_the_wheel_scrolls_the_page(window, wait_for):
    heading = wait_for(lambda found: showing(found, "heading", "At a glance"))
    xdotool("mousemove", *centre(heading), "click", WHEEL_DOWN)

    def has_moved(found):
        now = next(i for i in found if i["role"] == "heading" and i["name"] == "At a glance")
        return now["place"][1] < heading["place"][1]

    wait_for(has_moved)


def test_a_click_on_a_term_opens_it_and_escape_closes_it(window, wait_for):
    wait_for(selected("Overview"))
    xdotool("key", "Next")
    link = wait_for(lambda found: showing(found, "link", "reentry"))
    xdotool("mousemove", *centre(link), "click", "1")
    (dialog,) = wait_for(
        lambda found: [i for i in found if i["role"] == "dialog" and "showing" in i["states"]]
    )
    assert dialog["name"].lower() == "reentry"
    xdotool("key", "Escape")
    wait_for(lambda found: not showing(found, "dialog", dialog["name"]))


def test_full_screen_fills_the_screen_and_f11_ends_it(window, wait_for):
    before = size(window)
    assert before != screen()
    xdotool("key", "F11")
    wait_for(lambda _: size(window) == screen())
    xdotool("key", "F11")
    wait_for(lambda _: size(window) == before)


def test_a_window_made_narrow_and_tall_has_its_tabs_below_the_page(window, wait_for):
    tabs = wait_for(lambda found: next(i for i in found if i["role"] == "page tab list"))
    page = wait_for(lambda found: showing(found, "document frame", "Overview"))
    assert tabs["place"][1] < page["place"][1]
    xdotool("windowsize", "--sync", window, "620", "820")

    def is_below(found):
        bar = next(i for i in found if i["role"] == "page tab list")
        shown = showing(found, "document frame", "Overview")
        return bar["place"][1] > shown["place"][1] and shown["place"][2] <= 620

    wait_for(is_below)
