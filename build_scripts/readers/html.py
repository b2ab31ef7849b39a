"""HTML of officielebekendmakingen.nl, and rijksoverheid.nl's page about a letter → lines.

The first is a paper itself: `div#broodtekst` with `h1.stuktitel`, `div.voet.noot` and the like. The
second only tells of a letter, which is a file of its own: its title, introduction and address are
kept, and that the letter is elsewhere is reported.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from build_scripts.errors import InputError
from build_scripts.model import OFFICIAL_ID, SourceDocument
from build_scripts.readers.blocks import Blocks, Context, Inline
from build_scripts.readers.grid import Grid
from build_scripts.readers.owms import DAY, facts_of

MOST_BYTES = 20_000_000
DEEPEST = 120
PAPER = ("#broodtekst", "div.stuk", "#main-column article.publicatie")
"""Where a paper's text stands on officielebekendmakingen.nl, now and before."""
ABOUT = ("main .article", "main article", "main")
SITE = "rijksoverheid.nl"
SITE_NAME = re.compile(r"\s*[-|] (?:Kamerstuk|Brief|Besluit|Rapport|Beleidsnota|Publicatie)\s*[-|] Rijksoverheid\.nl$")
BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol li table dl dt dd blockquote section article header footer figure figcaption pre address".split()
)
# XHTML may open with an XML declaration, which names the encoding.
DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml(?:[^>]*?encoding=[\"']([A-Za-z0-9._-]{1,40}))?[^>]*\?>")
HEADING = re.compile(r"h[1-6]")
UNSEEN = frozenset(("script", "style", "noscript", "template", "iframe", "form"))
MARK = re.compile(r"[\[(]?(\d{1,4})[\])]?")


def read_html(name: str, data: bytes) -> SourceDocument:
    """The blocks of a paper, or what a page says of a letter. Raises InputError for any other page."""
    if len(data) > MOST_BYTES:
        raise InputError(name, f"the page is larger than {MOST_BYTES // 1_000_000} MB", "Download the XML of the paper instead")
    try:
        declared = DECLARATION.match(data)
        soup = BeautifulSoup(data[declared.end() :] if declared else data, "lxml", from_encoding=_encoding(declared))
    except (ValueError, AssertionError, RecursionError) as error:
        raise InputError(name, "not valid HTML", "Save the page again") from error
    _check_depth(name, soup)
    encoding = (soup.original_encoding or "utf-8").upper()
    facts = facts_of(_meta(soup))
    paper = next((found for selector in PAPER if (found := soup.select_one(selector))), None)
    if paper is not None:
        reader = _Reader(name, paper)
        reader.read(paper, Context())
        reader.read_left_notes()
        return reader.blocks.document("html", data, encoding, facts)
    main = next((found for selector in ABOUT if (found := soup.select_one(selector))), None)
    if main is not None and SITE in urlsplit(_link(soup, 'link[rel="canonical"]')).netloc:
        return _page_about(name, main, soup, data, encoding, facts)
    raise InputError(name, "no letter is recognised in this page", "Download the paper's XML or PDF and add that")


def _encoding(declared: re.Match[bytes] | None) -> str | None:
    return declared[1].decode("ascii") if declared and declared[1] else None


def _check_depth(name: str, soup: BeautifulSoup) -> None:
    depth: dict[int, int] = {id(soup): 0}
    for tag in soup.find_all(True):
        depth[id(tag)] = depth[id(tag.parent)] + 1
        if depth[id(tag)] > DEEPEST:
            raise InputError(name, "the page is nested too deep", "Download the paper's XML or PDF and add that")


def _meta(soup: BeautifulSoup) -> list[tuple[str, str]]:
    return [(str(tag.get("name") or ""), str(tag.get("content") or "")) for tag in soup.find_all("meta")]


def _link(soup: Tag, selector: str) -> str:
    found = soup.select_one(selector)
    address = str(found.get("href") or "") if found else ""
    return address if address.startswith(("https://", "http://")) else ""


def _page_about(name: str, main: Tag, soup: BeautifulSoup, data: bytes, encoding: str, facts: dict[str, str]) -> SourceDocument:
    """What rijksoverheid.nl says of a letter, and where the letter is."""
    reader = _Reader(name, main)
    reader.read(main, Context())
    file = _link(main, 'a[href$="/file"], a[href$="/pdf"], a[href$=".pdf"]')
    facts |= {name: value for name, value in _about(soup, facts, file).items() if value}
    reader.blocks.doubt("page about", "dit is de webpagina over de brief; de brief zelf is een apart bestand" + (f": {file}" if file else ""))
    return reader.blocks.document("html", data, encoding, facts)


def _about(soup: BeautifulSoup, facts: dict[str, str], file: str) -> dict[str, str]:
    values = dict(_meta(soup))
    day = DAY.match(values.get("DCTERMS.issued", ""))
    return {
        "title": SITE_NAME.sub("", facts.get("title", "")).strip(),
        "date": day[0] if day else "",
        "sender": values.get("DCTERMS.creator", ""),
        "bron": _link(soup, 'link[rel="canonical"]'),
        "file": file,
    }


class _Reader:
    """Walks a part of the page in reading order."""

    def __init__(self, name: str, root: Tag):
        self.blocks = Blocks(name)
        self.lists = 0
        self.counts: dict[int, int] = {}
        self.noted: set[int] = set()
        self.notes = {_note_number(tag): tag for tag in reversed(root.find_all("div", class_="noot")) if _note_number(tag)}
        self.note_tags = {id(tag) for tag in self.notes.values()}
        self.holding = {id(parent) for tag in root.find_all(list(BLOCKS)) for parent in tag.parents}

    def read(self, tag: Tag, context: Context) -> None:
        """What a tag holds, as paragraphs of a context."""
        inline = Inline()
        for child in tag.children:
            if isinstance(child, Tag) and child.name not in UNSEEN and self._is_block(child):
                self.blocks.add(inline, context)
                self._block(child, context)
                inline = Inline()
            else:
                self._inline(child, inline)
        self.blocks.add(inline, context)

    def read_left_notes(self) -> None:
        """The notes that no mark in the text led to."""
        for number, tag in reversed(self.notes.items()):
            self._note(tag, number)

    def _is_block(self, tag: Tag) -> bool:
        return tag.name in BLOCKS or id(tag) in self.holding

    def _block(self, tag: Tag, context: Context) -> None:
        classes = _classes(tag)
        if id(tag) in self.note_tags:
            return
        if HEADING.fullmatch(tag.name) or any("tussenkop" in one for one in classes):
            self._heading(tag, context, classes)
        elif tag.name in ("ul", "ol"):
            self.lists += 1
            self.read(tag, context)
            self.lists -= 1
        elif tag.name == "li":
            self._item(tag, context)
        elif tag.name == "table" and context.kind != "cell":
            self._table(tag)
        elif tag.name == "blockquote" and context.kind == "paragraph":
            self.read(tag, Context("quote"))
        elif classes & {"ondertekening", "slotformulering"} or tag.find_parent(class_="ondertekening") and context.kind == "paragraph":
            self.read(tag, Context("signature"))
        else:
            self.read(tag, context)

    def _heading(self, tag: Tag, context: Context, classes: set[str]) -> None:
        if context.kind != "paragraph":
            self.read(tag, context)
        elif "kamervraagomschrijving_kop" in classes:
            self.read(tag, Context("paragraph"))
        else:
            level = int(tag.name[1]) + 1 if HEADING.fullmatch(tag.name) else 3
            self.read(tag, Context("heading", level=2 if tag.find_parent(class_=("vraag", "antwoord")) else level))

    def _inline(self, node: object, inline: Inline) -> None:
        if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            inline.write(str(node))
        if not isinstance(node, Tag) or node.name in UNSEEN:
            return
        number = self._mark_of(node)
        if number:
            inline.mark(number)
            self._note(self.notes[number], number)
            return
        if node.name == "br":
            inline.line_break()
        start = inline.length
        for child in node.children:
            self._inline(child, inline)
        if node.name == "a":
            target = urlsplit(str(node.get("href") or "")).path.rpartition("/")[2].removesuffix(".html")
            inline.cite(target if OFFICIAL_ID.fullmatch(target) else "", start)
        elif node.name == "img" and node.get("alt"):
            self.blocks.doubt("image", f"een afbeelding van de bron staat niet op deze pagina: ‘{str(node['alt'])[:80]}’")

    def _mark_of(self, tag: Tag) -> str:
        """The number of the note whose mark a tag is; "" where it is none."""
        if tag.name not in ("a", "sup", "span") or not (tag.name == "sup" or _classes(tag) & {"noot", "nootnum", "notenr"} or tag.find("sup") or tag.find(class_="nootnum")):
            return ""
        found = MARK.fullmatch(tag.get_text(strip=True))
        return found[1] if found and found[1] in self.notes else ""

    def _note(self, tag: Tag, number: str) -> None:
        if id(tag) in self.noted:
            return
        self.noted.add(id(tag))
        mark = _first_mark(tag)
        if mark is not None:
            mark.extract()
        self.read(tag, Context("note", number=number, label=number))

    def _item(self, tag: Tag, context: Context) -> None:
        numbered = tag.find(class_=("ol", "li-nr", "labeled-nr"))
        label = numbered.get_text(" ", strip=True) if numbered and numbered.find_parent("li") is tag else ""
        if label and isinstance(numbered, Tag):
            numbered.extract()
        label = label or self._count(tag)
        if context.kind == "paragraph" or context.kind == "item":
            self.read(tag, Context("item", level=max(self.lists, 1), label=label))
            return
        first = next((child for child in tag.find_all(True) if child.name in BLOCKS), tag)
        first.insert(0, f"{label} ")
        self.read(tag, context)

    def _count(self, item: Tag) -> str:
        """The number that a browser would show before an item, or a bullet."""
        if item.parent is None or item.parent.name != "ol":
            return "•"
        self.counts[id(item.parent)] = self.counts.get(id(item.parent), 0) + 1
        return f"{self.counts[id(item.parent)]}."

    def _table(self, table: Tag) -> None:
        self.blocks.tables += 1
        grid = Grid(self.blocks.tables)
        for caption in table.find_all("caption", recursive=False):
            self.read(caption, Context())
        for row in table.find_all("tr"):
            if row.find_parent("table") is not table:
                continue
            grid.next_row()
            for cell in row.find_all(("td", "th"), recursive=False):
                header = row.find_parent("thead") is not None or cell.name == "th" and not row.find("td", recursive=False)
                self.read(cell, Context("cell", place=grid.place(_count(cell, "colspan"), _count(cell, "rowspan"), header)))


def _classes(tag: Tag) -> set[str]:
    found = tag.get("class") or []
    return set(found if isinstance(found, list) else str(found).split())


def _count(tag: Tag, name: str) -> int:
    value = str(tag.get(name) or "")
    return max(1, min(int(value), 1000)) if value.isascii() and value.isdigit() and len(value) < 10 else 1


def _first_mark(note: Tag) -> Tag | None:
    """The number that a note's own text opens with."""
    found = note.find(class_="nootnum") or note.find("sup")
    return found if isinstance(found, Tag) and MARK.fullmatch(found.get_text(strip=True)) else None


def _note_number(note: Tag) -> str:
    mark = _first_mark(note)
    found = MARK.fullmatch(mark.get_text(strip=True)) if mark else None
    return found[1] if found else ""
