"""Reads the words of pages and puts them together with what the pages are in every language."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from content.frozen import frozen
from content.links import PageLink, SourceLink
from content.links import parse as parse_link
from content.markdown import Prose
from content.model import (
    Block,
    Callout,
    Card,
    CardLink,
    Cards,
    Fact,
    Facts,
    Image,
    Lead,
    Page,
    ProseBlock,
    Statistics,
    Tone,
)
from content.page_roots import BlockRoot, Fields, PageRoot
from content.pictures_reader import PicturesReader
from content.spelling import quoted, suggestion
from content.statistics import capital
from content.text_reader import TextReader
from content.value import Value


@frozen(kw_only=True)
class PagesReader:
    """Reads the pages of one edition.

    ``icons`` are the names of the icons there are; ``media`` looks at a picture file and returns
    its path.
    """

    texts: TextReader
    pictures: PicturesReader
    icons: Collection[str]
    media: Callable[[Value], Path]

    def read(self, pages: Sequence[tuple[PageRoot, Value]]) -> tuple[Page, ...]:
        """Read pages, each from its root and its words."""
        titles: dict[PageLink, str] = {}
        for root, words in pages:
            titles |= self._titles(root, words)
        return tuple(self._page(root, words, titles) for root, words in pages)

    def _titles(self, root: PageRoot, words: Value) -> dict[PageLink, str]:
        """Say what the places of a page are called, for links that name their targets."""
        page_title = words.peek("title").text()
        titles = {PageLink(root.id): page_title}
        for block in root.blocks:
            own = words.peek("blocks").peek(block.id)
            heading = own.peek("heading").text()
            if not heading and block.kind == "statistics":
                heading = self.pictures.table_title(block.fields["table"])
            titles[PageLink(root.id, block.id)] = heading or page_title
            for item in block.items:
                name = "title" if block.kind == "cards" else "label"
                title = own.peek("items").peek(item).peek(name).text()
                titles[PageLink(root.id, item)] = title
        return titles

    def _page(self, root: PageRoot, words: Value, titles: Mapping[PageLink, str]) -> Page:
        fields = words.fields(("title", "blocks"))
        own = fields["blocks"].fields([block.id for block in root.blocks], noun="block")
        blocks = [self._block(block, own[block.id], titles) for block in root.blocks]
        return Page(
            id=root.id,
            title=self.texts.plain(fields["title"]),
            blocks=tuple(block for block in blocks if block),
        )

    def _block(self, root: BlockRoot, words: Value, titles: Mapping[PageLink, str]) -> Block | None:
        match root.kind:
            case "lead":
                return self._lead(root, words)
            case "prose":
                return self._prose(root, words)
            case "callout":
                return self._callout(root, words)
            case "facts":
                return self._facts(root, words)
            case "cards":
                return self._cards(root, words, titles)
            case "statistics":
                return self._statistics(root, words)
            case "image":
                return self._image(root, words)
            case _:
                return None

    def _lead(self, root: BlockRoot, words: Value) -> Lead:
        own = words.fields(("text",), ("heading",))
        return Lead(id=root.id, heading=self._plain(own, "heading"), text=self._text(own, "text"))

    def _prose(self, root: BlockRoot, words: Value) -> ProseBlock:
        own = words.fields(("text",), ("heading",))
        return ProseBlock(
            id=root.id, heading=self._plain(own, "heading"), text=self._text(own, "text")
        )

    def _callout(self, root: BlockRoot, words: Value) -> Callout:
        own = words.fields(("heading", "text"))
        return Callout(
            id=root.id,
            heading=self._plain(own, "heading"),
            text=self._text(own, "text"),
            tone=Tone(root.fields["tone"].choice(list(Tone), Tone.NOTE)),
        )

    def _facts(self, root: BlockRoot, words: Value) -> Facts:
        own = words.fields(("items",), ("heading",))
        items = own["items"].fields(list(root.items), noun="fact")
        return Facts(
            id=root.id,
            heading=self._plain(own, "heading"),
            items=tuple(
                self._fact(item_id, item, items[item_id]) for item_id, item in root.items.items()
            ),
        )

    def _fact(self, item_id: str, root: Fields, words: Value) -> Fact:
        own = words.fields(("label",) if root["figure"] else ("label", "value"), ("note",))
        if root["figure"]:
            figure = self.pictures.figure_link(root["figure"])
            value = capital(self.texts.figure(figure)) if figure else ""
            source = self.pictures.source(figure) if figure else ""
            if root["source"]:
                hint = "the figure has the source of its row"
                root["source"].problem("this source is one too many", hint)
        else:
            figure = None
            value = self._plain(own, "value")
            source = self._source(root)
            if any(mark.isdigit() for mark in value):
                hint = 'give it a row in a statistics table, and the item a "figure"'
                own["value"].problem("a fact with a number needs a figure", hint)
        return Fact(
            id=item_id,
            value=value,
            label=self._plain(own, "label"),
            note=self._plain(own, "note"),
            figure=figure,
            source=source,
        )

    def _source(self, root: Fields) -> str:
        source = root["source"].identifier()
        if not root["source"]:
            root["id"].problem("this fact has no source", 'give it a "source" or a "figure"')
        elif source:
            self.texts.references.check(SourceLink(source), root["source"].problem)
        return source

    def _cards(self, root: BlockRoot, words: Value, titles: Mapping[PageLink, str]) -> Cards:
        linked = any(item["links"] for item in root.items.values())
        label = ("links_label",) if linked else ()
        own = words.fields(("items", *label), ("heading", "intro"))
        items = own["items"].fields(list(root.items), noun="card")
        return Cards(
            id=root.id,
            heading=self._plain(own, "heading"),
            intro=self._text(own, "intro"),
            items=tuple(
                self._card(item_id, item, items[item_id], titles)
                for item_id, item in root.items.items()
            ),
            links_label=self._plain(own, "links_label") if linked else "",
        )

    def _card(
        self, item_id: str, root: Fields, words: Value, titles: Mapping[PageLink, str]
    ) -> Card:
        own = words.fields(("title", "text"))
        icon = root["icon"].text()
        if icon and icon not in self.icons:
            hint = suggestion(icon, self.icons) or f"known: {', '.join(sorted(self.icons))}"
            root["icon"].problem(f"there is no icon {quoted(icon)}", hint)
        links = [self._card_link(value, titles) for value in root["links"].items()]
        return Card(
            id=item_id,
            icon=icon,
            title=self._plain(own, "title"),
            text=self._text(own, "text"),
            links=tuple(link for link in links if link),
        )

    def _card_link(self, value: Value, titles: Mapping[PageLink, str]) -> CardLink | None:
        text = value.text()
        target = parse_link(text)
        if not isinstance(target, PageLink):
            if text:
                hint = "links of cards are page:ID or page:ID#PLACE"
                value.problem(f"{quoted(text)} is no link to a page", hint)
            return None
        self.texts.references.check(target, value.problem)
        return CardLink(title=titles.get(target, ""), target=target)

    def _statistics(self, root: BlockRoot, words: Value) -> Statistics | None:
        pictures = ("pictures",) if root.fields["pictures"] else ()
        own = words.fields(pictures, ("heading", "caution"))
        table = self.pictures.table(root.fields["table"])
        shown = (
            self.pictures.read(root.fields["pictures"], own["pictures"], table) if pictures else ()
        )
        if table is None:
            return None
        return Statistics(
            id=root.id,
            heading=self._plain(own, "heading") or table.title,
            caution=self._plain(own, "caution"),
            table=table,
            pictures=shown,
        )

    def _image(self, root: BlockRoot, words: Value) -> Image:
        own = words.fields(("description",), ("heading", "caption"))
        return Image(
            id=root.id,
            heading=self._plain(own, "heading"),
            file=self.media(root.fields["file"]),
            description=self._plain(own, "description"),
            caption=self._plain(own, "caption"),
        )

    def _plain(self, words: Fields, name: str) -> str:
        return self.texts.plain(words[name])

    def _text(self, words: Fields, name: str) -> Prose:
        return self.texts.prose(words[name])
