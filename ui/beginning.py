"""Where the reading of a brochure begins on a laptop: options first, then last time. Qt-free."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from content.model import Brochure
from ui.command_line import Open
from ui.look import TEXT_STEPS
from ui.remembered import Remembered, resumed
from ui.tokens import Theme
from ui.visit import Visit


class Beginning:
    """Makes the first visit to a brochure, and the one to go on with.

    ``options`` are those of the command line, ``system`` is the theme that the system asks for.
    """

    def __init__(self, options: Open, system: Theme) -> None:
        self._options = options
        self.system = system

    def first(self, brochure: Brochure) -> Visit:
        """Return a visit as if nothing was remembered."""
        edition = brochure.edition(self._wished(brochure) or brochure.languages[0])
        return replace(self._blank(), page=edition.pages[0].id, language=edition.language)

    def lacking(self, brochure: Brochure) -> str:
        """Return the language that the options ask for, where the brochure is not written in it."""
        return "" if self._wished(brochure) else self._options.language

    def blank(self, known: Remembered) -> Visit:
        """Return a visit to no page, in the text size and theme of last time."""
        return self._as_last_time(self._blank(), known)

    def follow(self, system: Theme, known: Remembered) -> Theme | None:
        """Take the theme that the system asks for now; return it where it is to be followed."""
        before, self.system = self.blank(known).theme, system
        wanted = self.blank(known).theme
        return wanted if wanted != before else None

    def visit(self, pack: Path, brochure: Brochure, known: Remembered, now: Visit | None) -> Visit:
        """Return a visit where the brochure was left, as is being read ``now`` or was last time."""
        first = self.first(brochure)
        if now is None:
            first = self._as_last_time(first, known)
        else:
            first = replace(first, text_step=now.text_step, theme=now.theme)
        reading = known.reading(pack)
        if reading is None:
            return first
        visit = resumed(first, reading, brochure)
        return replace(visit, language=self._wished(brochure) or visit.language)

    def again(self, brochure: Brochure, now: Visit) -> Visit:
        """Return a visit as far as it is still possible after its pack was read again."""
        if now.language not in brochure.languages:
            return self.first(brochure)
        pages = {page.id for page in brochure.edition(now.language).pages}
        return replace(now, note=None) if now.page in pages else self.first(brochure)

    def _wished(self, brochure: Brochure) -> str:
        language = self._options.language
        return language if language in brochure.languages else ""

    def _blank(self) -> Visit:
        return Visit(
            page="",
            language="en",
            text_step=self._options.text_step or TEXT_STEPS[0],
            theme=self._options.theme or self.system,
        )

    def _as_last_time(self, first: Visit, known: Remembered) -> Visit:
        """Take text size and theme of last time, where no option says more."""
        options = self._options
        theme = None if options.theme or options.is_system_theme else known.theme
        step = None if options.text_step else known.text_step
        return replace(first, theme=theme or first.theme, text_step=step or first.text_step)
