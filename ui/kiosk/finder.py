"""Whether a brochure has what visitors searched for. Qt-free."""

from __future__ import annotations

from content.index import Index
from content.model import Brochure
from content.query import Query
from ui.kiosk.tally import Search


class Finder:
    """Looks in one brochure, each language made ready when it is first asked of."""

    def __init__(self, brochure: Brochure) -> None:
        self._brochure = brochure
        self._indexes: dict[str, Index] = {}

    def finds(self, search: Search) -> bool:
        """Tell whether there is anything to find, or nothing to look for."""
        query = Query.of(search.words, search.language)
        return not query.words or self._index(search.language).has(query)

    def _index(self, language: str) -> Index:
        if language not in self._indexes:
            edition = self._brochure.edition(language)
            self._indexes[language] = Index.of(self._brochure.id, edition)
        return self._indexes[language]
