"""The brochure's own words between the author's: labels of figures, forms of numbers and dates.

Qt-free, so that a page on the screen, a handout and an export say the same thing the same way.
"""

from __future__ import annotations

from datetime import date

from content.frozen import frozen


@frozen(kw_only=True)
class Wording:
    """Words and forms of one language. Templates are for ``str.format``."""

    language: str
    thousands: str
    decimal: str
    months: tuple[str, ...]
    about: str
    over: str
    million: str
    billion: str
    not_stated: str
    who: str
    where: str
    when: str
    source: str
    sources: str
    published_by: str
    address: str
    licence: str
    glossary: str
    see_also: str
    also_called: str
    figure: str
    unit: str
    remark: str
    missing: str
    correct_on: str
    correct_unknown: str
    version: str
    review_by: str
    of_100: str
    exact_rate: str
    line_summary: str
    bar_summary: str
    sorted_up: str
    sorted_down: str
    row_order: str
    picture: str
    page_of: str
    shortlist: str
    web_address: str
    web_explanation: str
    what_it_says: str
    nothing_stated: str
    tabs: str
    languages: str
    version_label: str
    review_label: str
    still_here: str
    starting_again: str
    stay: str
    finish_now: str
    touch_to_begin: str
    remembered: str
    pause: str
    go_on: str
    out_of_order: str
    ask_staff: str
    space: str
    clear: str
    delete: str
    done: str
    one_moment: str
    mending: str

    def number(self, value: float, decimals: int = 0) -> str:
        """Format ``value`` with this language's separators and ``decimals`` places."""
        text = f"{abs(value):,.{decimals}f}"
        swapped = text.translate({ord(","): self.thousands, ord("."): self.decimal})
        return f"−{swapped}" if value < 0 else swapped

    def day(self, value: date) -> str:
        """Format a date in words, such as ``30 September 2025``."""
        return f"{value.day} {self.months[value.month - 1]} {value.year}"

    def information_correct(self, on: date | None) -> str:
        """Say for which day information is given; None where its publisher does not state it."""
        return self.correct_unknown if on is None else self.correct_on.format(date=self.day(on))


ENGLISH = Wording(
    language="en",
    thousands=",",
    decimal=".",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    about="about {}",
    over="over {}",
    million="{} million",
    billion="{} billion",
    not_stated="not stated",
    who="Who",
    where="Where",
    when="When",
    source="Source",
    sources="Sources",
    published_by="Published by",
    address="Address",
    licence="Licence",
    glossary="Glossary",
    see_also="See also",
    also_called="Also called",
    figure="Figure",
    unit="unit",
    remark="remark",
    missing="No figure: {reason}",
    correct_on="Information correct on {date}",
    correct_unknown="Date of the information not stated",
    version="Version {version}",
    review_by="To be reviewed by {date}",
    of_100="{yes_count} of every 100 {yes}, {no_count} {no}",
    exact_rate="Exact rate: {rate}",
    line_summary="{name}: from {first} ({first_when}) to {last} ({last_when}). "
    "Lowest {lowest} ({lowest_when}), highest {highest} ({highest_when}).",
    bar_summary="{label}: {value}",
    sorted_up="Sorted by {column}, lowest first",
    sorted_down="Sorted by {column}, highest first",
    row_order="In the order given",
    picture="Picture: {title}",
    page_of="{page} of {pages}",
    shortlist="Your shortlist",
    web_address="Address on the web",
    web_explanation="This brochure is offline and opens nothing by itself. "
    "Note the address to look at it later:",
    what_it_says="What it says",
    nothing_stated="Nothing stated",
    tabs="Tabs",
    languages="Languages",
    version_label="Version",
    review_label="To be reviewed by",
    still_here="Still here?",
    starting_again="Starting again in {seconds} s",
    stay="I am still here",
    finish_now="Finish now",
    touch_to_begin="Touch to begin",
    remembered="What this kiosk remembers",
    pause="Pause",
    go_on="Go on",
    out_of_order="This brochure cannot be shown at the moment",
    ask_staff="Please ask a member of staff.",
    space="Space",
    clear="Clear",
    delete="Delete",
    done="Done",
    one_moment="One moment",
    mending="The brochure is starting again.",
)

ENDS = (".", "!", "?", "…", ":")
"""What a sentence may end with."""

WORDINGS = {wording.language: wording for wording in (ENGLISH,)}
"""The languages that the program speaks; a pack may be written in any of them."""


def language_name(code: str) -> str:
    """Return what a language calls itself; its code where that is not known."""
    return {"en": "English", "cy": "Cymraeg"}.get(code, code)


def sentences(*parts: str) -> str:
    """Say parts one after the other: each but the last ends with its own mark or a full stop."""
    said = [part for part in parts if part]
    ended = [part if part.endswith(ENDS) else f"{part}." for part in said[:-1]]
    return " ".join(ended + said[-1:])
