"""How everything looks at one theme, text step and window size: colours and sizes. Qt-free."""

from __future__ import annotations

from content.frozen import frozen
from ui.scale import PLAIN, Scale
from ui.tokens import COLOURS, Colours, Theme

TEXT_STEPS = (100, 125, 150, 175, 200, 250)
"""The text sizes a visitor can choose, in percent."""

NARROW = 800
"""Windows less wide have smaller headings and margins, and a row for each of their parts."""


FEWEST_LINES = 220
"""Least height of a screen, in pixels at the size of a window: below, text has to stop growing."""

CROWDED = 1.75
"""How much more than in a window tabs and tools may take where they would be too small to read."""


@frozen(kw_only=True)
class Look:
    """Colours, and sizes in logical pixels.

    Text sizes grow with the text step, spaces do not: they would only take room from the text.
    ``side`` is the space beside the words of a tab; tools have half of it.
    ``chrome`` is the text size of tabs and tools, which stop growing where they would push the
    page out of the window; ``name`` is that of the brochure's name above them. A compact look
    leaves out what a low window has no room for. ``glyph`` is the sign in a ``bookmark``, as large
    beside larger text. ``finger`` is the least size of what a finger
    meets and ``between`` the least room between two of them, both 0 where a mouse is at hand.
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
    glyph: int
    bookmark: int
    between: int
    finger: int
    column: int
    measure: int
    margin: int
    side: int
    gap: int = 24
    padding: int = 24
    radius: int = 12


def look_for(theme: Theme, step: int, width: int, height: int, scale: Scale = PLAIN) -> Look:
    """Return the look for a window of ``width`` × ``height`` logical pixels, on a scale.

    ``step`` is one of ``TEXT_STEPS``. The scale is a minor third (1.2) around a body of 19 px.
    """
    grown = min(scale.text * step / 100, max(step / 100, min(width, height) / FEWEST_LINES))

    def text(size: int) -> int:
        return round(size * grown)

    room = min(width / 800, height / 480) if width >= height else min(width / 600, height / 900)
    wanted = min(scale.text * step / 100, int(room * scale.chrome * 8) / 8)
    chrome = max(1.0, wanted, min(scale.text, room * CROWDED))
    is_compact = min(width, height) <= 600 * chrome
    narrow = width < NARROW * scale.text
    target = max(round(scale.control * chrome), scale.target)
    glyph = max(target // 2, text(24))
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
        name=round(min(22 * chrome, max(16 * chrome, height / 17)) if is_compact else 32 * chrome),
        is_compact=is_compact,
        icon=text(28),
        target=target,
        glyph=glyph,
        bookmark=max(target, glyph + 24),
        between=scale.between,
        finger=scale.target,
        column=max(1216, text(1216)),
        measure=text(660),
        margin=16 if narrow else 32,
        side=8 if narrow else 28,
    )
