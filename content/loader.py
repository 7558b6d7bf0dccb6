"""Reads a pack: a folder of an author's files becomes a brochure, or all that is wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import TypeVar

from content.frozen import frozen
from content.glossary_reader import read_glossary, read_related, read_sources
from content.model import Brochure, Edition, Page, Source, Term
from content.pack_files import PackFiles
from content.pack_places import misplaced
from content.page_roots import PageRoot, read_page_root
from content.pages_reader import PagesReader
from content.pictures_reader import PicturesReader
from content.problems import ContentError, Problems
from content.references import References
from content.spelling import choice_hint, quoted
from content.statistics import Table
from content.statistics_reader import TableRoot, check_sources, read_root, read_table
from content.text_reader import TextReader
from content.value import Value, id_hint, is_id
from content.wording import WORDINGS, Wording

_T = TypeVar("_T")

RESERVED = frozenset({"brochure", "statistics", "glossary"})
"""Names that other files of a language's folder have, so that no page can have them."""


def load_pack(folder: Path, *, icons: Collection[str], covers: Callable[[str], bool]) -> Brochure:
    """Read the pack in ``folder``, or raise ContentError with everything that is wrong.

    ``icons`` are the names of the icons that cards may show; ``covers`` tells whether the
    brochure's font has a character.
    """
    problems = Problems()
    if problem := misplaced(folder):
        raise ContentError([problem])
    files = PackFiles(folder, covers, problems)
    brochure = _read(files, icons)
    if brochure is None or problems:
        raise ContentError(problems)
    return brochure


def _read(files: PackFiles, icons: Collection[str]) -> Brochure | None:
    value = files.yaml("brochure.yaml")
    if value is None:
        files.read_others()
        return None
    head = _head(value)
    roots = _roots(files, head)
    editions = tuple(
        _EditionReader(files, icons, roots, head, WORDINGS[language]).read()
        for language in head.languages
    )
    files.check_names(
        are_all_named=bool(head.languages and head.pages), other_languages=head.other_languages
    )
    return Brochure(
        id=files.folder.resolve().name,
        version=head.version,
        review_by=head.review_by,
        address=head.address,
        editions=editions,
    )


@frozen(kw_only=True)
class _Head:
    """What ``brochure.yaml`` says."""

    version: str
    review_by: date
    address: str
    languages: dict[str, Value]
    other_languages: frozenset[str]
    pages: dict[str, Value]


def _head(value: Value) -> _Head:
    fields = value.fields(("version", "review_by", "languages", "pages"), ("address",))
    languages = fields["languages"].ids()
    for language, place in languages.items():
        if language not in WORDINGS:
            hint = choice_hint(language, WORDINGS, "so far")
            place.problem(f"the program itself has no words in {quoted(language)}", hint)
    pages = fields["pages"].ids()
    for page_id, place in pages.items():
        if page_id in RESERVED:
            place.problem(f"no page can be called {quoted(page_id)}", "another file has this name")
    return _Head(
        version=fields["version"].text(),
        review_by=fields["review_by"].day() or date.max,
        address=fields["address"].address(),
        languages={name: place for name, place in languages.items() if name in WORDINGS},
        other_languages=frozenset(languages) - frozenset(WORDINGS),
        pages={name: place for name, place in pages.items() if name not in RESERVED},
    )


@frozen(kw_only=True)
class _Roots:
    """What is the same in every language; None stands for a file that cannot be read."""

    pages: dict[str, PageRoot | None]
    tables: dict[str, TableRoot | None]
    terms: dict[str, tuple[str, ...]] | None
    sources: dict[str, Source] | None
    references: References


def _roots(files: PackFiles, head: _Head) -> _Roots:
    pages: dict[str, PageRoot | None] = {}
    for page_id, place in head.pages.items():
        value = files.yaml(f"pages/{page_id}.yaml", place)
        pages[page_id] = read_page_root(page_id, value) if value else None
    tables: dict[str, TableRoot | None] = {}
    for table_id in files.tables():
        value = files.yaml(f"statistics/{table_id}.yaml")
        if value and not is_id(table_id):
            value.problem(f"the name of this file, {quoted(table_id)}, is no id", id_hint(table_id))
            value = None
        tables[table_id] = read_root(table_id, value) if value else None
    terms = _if_there(files, "glossary.yaml", read_related)
    sources = _if_there(files, "sources.yaml", read_sources)
    references = References(
        pages={page_id: page.places if page else None for page_id, page in pages.items()},
        terms=terms,
        sources=sources,
        tables={table_id: table.names if table else None for table_id, table in tables.items()},
    )
    for table in tables.values():
        if table:
            check_sources(table, references)
    return _Roots(pages=pages, tables=tables, terms=terms, sources=sources, references=references)


def _if_there(
    files: PackFiles, name: str, read: Callable[[Value], dict[str, _T]]
) -> dict[str, _T] | None:
    if not files.has(name):
        return {}
    value = files.yaml(name)
    return read(value) if value else None


class _EditionReader:
    """Reads the folder of one language."""

    def __init__(
        self,
        files: PackFiles,
        icons: Collection[str],
        roots: _Roots,
        head: _Head,
        wording: Wording,
    ) -> None:
        self._files = files
        self._icons = icons
        self._roots = roots
        self._head = head
        self._wording = wording

    def read(self) -> Edition:
        """Read everything: the tables first, because texts show their figures."""
        tables = self._tables()
        texts = TextReader(self._roots.references, tables, self._wording)
        head = self._yaml("brochure", self._head.languages[self._wording.language])
        names = head.fields(("title", "kicker", "name", "credit")) if head else {}
        lines = {name: texts.plain(value) for name, value in names.items()}
        return Edition(
            wording=self._wording,
            title=lines.get("title", ""),
            kicker=lines.get("kicker", ""),
            name=lines.get("name", ""),
            credit=lines.get("credit", ""),
            pages=self._pages(texts),
            tables=tuple(tables.values()),
            glossary=self._glossary(texts),
            sources=tuple((self._roots.sources or {}).values()),
        )

    def _yaml(self, name: str, named: Value | None = None) -> Value | None:
        return self._files.yaml(f"{self._wording.language}/{name}.yaml", named)

    def _tables(self) -> dict[str, Table]:
        roots = self._roots.tables
        words = self._yaml("statistics") if roots else None
        if words is None:
            return {}
        own = words.fields(("tables",))["tables"].fields(list(roots), noun="table")
        return {
            table_id: read_table(root, own[table_id], self._wording)
            for table_id, root in roots.items()
            if root
        }

    def _pages(self, texts: TextReader) -> tuple[Page, ...]:
        words = {page_id: self._yaml(page_id, place) for page_id, place in self._head.pages.items()}
        reader = PagesReader(
            texts=texts,
            pictures=PicturesReader(texts),
            icons=self._icons,
            media=self._files.media,
        )
        return reader.read(
            [
                (root, own)
                for page_id, root in self._roots.pages.items()
                if root and (own := words[page_id])
            ]
        )

    def _glossary(self, texts: TextReader) -> tuple[Term, ...]:
        related = self._roots.terms
        words = None if related == {} else self._yaml("glossary")
        return read_glossary(words, related, texts) if words and related else ()
