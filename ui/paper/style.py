"""The typography of a handout: every kind of text on pages of one format, in ink on white."""

from __future__ import annotations

from dataclasses import replace

from content.frozen import frozen
from ui.look import Look, look_for
from ui.paper.sizes import Format
from ui.paper.text import SEMIBOLD, Type
from ui.tokens import Theme


@frozen(kw_only=True)
class Style:
    """Kinds of text, and the look of pictures among them.

    ``gap`` is the space between paragraphs.
    """

    form: Format
    look: Look
    body: Type
    small: Type
    note: Type
    item: Type
    lead: Type
    value: Type
    kicker: Type
    foot: Type

    @property
    def gap(self) -> int:
        """The space between two paragraphs."""
        return round(self.body.size * 0.6)


def style_of(form: Format) -> Style:
    """Return the typography of a format: light, whatever the theme of the window."""
    look = look_for(Theme.LIGHT, 100, 1280, 800)
    look = replace(look, body=form.body, caption=form.small)
    colours = look.colours
    body = Type(size=form.body, colour=colours.ink, link_colour=colours.link)
    small = replace(body, size=form.small, colour=colours.muted, leading=1.35)
    item = replace(body, size=form.item, weight=SEMIBOLD)
    return Style(
        form=form,
        look=look,
        body=body,
        small=small,
        note=replace(small, colour=colours.ink),
        item=item,
        lead=replace(body, size=form.lead),
        value=replace(body, size=form.value, leading=1.25, link_colour=colours.ink),
        kicker=replace(item, colour=colours.accent),
        foot=replace(small, size=75),
    )
