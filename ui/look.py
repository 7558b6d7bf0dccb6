"""How everything looks at one theme, text step and window size: colours and sizes. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass

from ui.tokens import COLOURS, Colours, Theme

TEXT_STEPS = (100, 125, 150, 175, 200, 250)
"""The text sizes a visitor can choose, in percent."""

NARROW = 800
"""Windows less wide have smaller headings and margins, and a row for each of their parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours, and sizes in logical pixels.

    Text sizes grow with the text step, spaces do not: they would only take room from the text.
    ``side`` is the space beside the words of a tab; tools have half of it.
    ``chrome`` is the text size of tabs and tools, which stop growing where they would push the
    page out of the window; ``name`` is that of the brochure's name above them. A compact look
    leaves out what a low window has no room for.
    """

    theme: Theme
    colours: Colours
    step: int
    caption: int
    body: int
    card_title: int
    lead: int
    heading: int
    figure: int
    chrome: int
    kicker: int
    name: int
    is_compact: bool
    icon: int
    target: int
    column: int
    measure: int
    margin: int
    side: int
    gap: int = 24
    padding: int = 24
    radius: int = 12


def look_for(theme: Theme, step: int, width: int, height: int) -> Look:
    """Return the look for a window of ``width`` × ``height`` logical pixels.

    ``step`` is one of ``TEXT_STEPS``. The scale is a minor third (1.2) around a body of 19 px.
    """

    def text(size: int) -> int:
        return round(size * step / 100)

    room = min(width / 800, height / 480) if width >= height else min(width / 600, height / 900)
    chrome = max(1.0, min(step / 100, int(room * 8) / 8))
    is_compact = min(width, height) < 600 * chrome
    narrow = width < NARROW
    return Look(
        theme=theme,
        colours=COLOURS[theme],
        step=step,
        caption=text(16),
        body=text(19),
        card_title=text(21),
        lead=text(24 if narrow else 28),
        heading=text(24 if narrow else 28),
        figure=text(30 if narrow else 34),
        chrome=round(18 * chrome),
        kicker=round(16 * chrome),
        name=round((22 if is_compact else 32) * chrome),
        is_compact=is_compact,
        icon=text(28),
        target=round(48 * chrome),
        column=max(1216, text(1216)),
        measure=text(660),
        margin=16 if narrow else 32,
        side=8 if narrow else 24,
    )
