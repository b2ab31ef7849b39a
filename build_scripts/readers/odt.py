"""ODT, of LibreOffice and of officielebekendmakingen.nl → lines: styles, lists, tables and notes.

OpenDocument 1.3 part 3. Tracked changes are refused: which of two texts was sent, only who wrote it
can say. Comments and hidden text are left out and reported. In KOOP's own ODT the table
"parlementair.kop" and the styles of its HEAD are the printed head of the paper.
"""

from __future__ import annotations

from build_scripts.errors import InputError
from build_scripts.model import OFFICIAL_ID, SourceDocument
from build_scripts.readers.blocks import Blocks, Context, Inline
from build_scripts.readers.docx import HEADING_LENGTH, PAGE_NUMBER, SENTENCE_END, betreft_in
from build_scripts.readers.grid import Grid
from build_scripts.readers.odt_styles import Styles, read_styles
from build_scripts.readers.owms import facts_of
from build_scripts.readers.xmltree import Element, attribute, children, first, local, number_in, words
from build_scripts.readers.zipped import Package

OFFICIAL_HEAD = "parlementair.kop"
HEAD = frozenset(("kamervraagnummer", "frillblok", "vergaderjaar", "kamernummer", "title.kop.parlementair"))
HEADERS = ("header-first", "header", "header-left", "footer-first", "footer", "footer-left")
BESIDE = frozenset(("frame", "custom-shape", "rect", "g", "text-box"))
# What stands in a paragraph and holds no words of the letter.
NO_TEXT = frozenset(("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "desc", "title", "note-citation"))
# What holds blocks.
HOLDERS = frozenset(("section", "index-body", "index-title", "table-of-content", "alphabetical-index", "text-box", "list-header", "numbered-paragraph"))
MOST_REPEATED = 200


def read_odt(name: str, data: bytes) -> SourceDocument:
    """The blocks of an ODT. Raises InputError where it is damaged, protected, too large, or holds tracked changes."""
    package = Package(name, data)
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and first(manifest, "encryption-data") is not None:
        raise InputError(name, "the file is protected with a password", "Save it without one")
    root, styles = package.xml("content.xml"), package.xml("styles.xml")
    body = first(root, "text") if root is not None else None
    if body is None:
        raise InputError(name, "the ODT has no text part", "Save it again as .odt")
    _refuse_tracked_changes(name, body)
    reader = _Reader(name, read_styles((styles, root)))
    reader.read_headers(styles)
    reader.read(body, Context())
    return reader.blocks.document("odt", data, "OpenDocument", _facts(package.xml("meta.xml")))


def _refuse_tracked_changes(name: str, body: Element) -> None:
    changes = [one for one in body.iter() if local(one) == "changed-region"]
    if changes:
        creator = first(changes[0], "creator")
        author = (words(creator) if creator is not None else "") or "unknown"
        fix = "Accept or reject all changes in LibreOffice (Edit, Track Changes), and save it"
        raise InputError(name, f"the document holds {len(changes)} tracked changes (the first by {author})", fix)


def _facts(meta: Element | None) -> dict[str, str]:
    if meta is None:
        return {}
    pairs = [(attribute(one, "name").rpartition("/")[2], words(one)) for one in meta.iter() if local(one) == "user-defined"]
    facts = facts_of(pairs)
    title = first(meta, "title")
    if "title" not in facts and title is not None and betreft_in(words(title)):
        facts["betreft"] = betreft_in(words(title))
    return facts


class _Reader:
    """Walks a document in reading order."""

    def __init__(self, name: str, styles: Styles):
        self.blocks = Blocks(name)
        self.styles = styles
        self.heading = 1

    def read_headers(self, styles: Element | None) -> None:
        """Heads and feet of the pages, each text once: a letterhead stands there, and what every page repeats."""
        seen: set[str] = set()
        for kind in HEADERS:
            for part in styles.iter() if styles is not None else ():
                if local(part) == kind and words(part) not in seen:
                    seen.add(words(part))
                    self.read(part, Context("letterhead"))
        # A ministry's logo is no loss.
        self.blocks.problems = [one for one in self.blocks.problems if one.kind != "image"]

    # ------------------------------------------------------------ blocks

    def read(self, element: Element, context: Context) -> None:
        """Paragraphs, lists and tables in a body, a cell, a header, a text box."""
        for one in element:
            name = local(one)
            if name in ("p", "h"):
                self._paragraph(one, context)
            elif name == "list":
                self._list(one, context, 1, "")
            elif name == "table":
                self._table(one, context)
            elif name == "soft-page-break":
                self.blocks.page += 1
            elif name in HOLDERS or name.endswith("-index"):
                self._holder(one, context)
            elif name in BESIDE:
                self._beside(one, context)

    def _holder(self, element: Element, context: Context) -> None:
        if attribute(element, "display") == "none":
            self._hidden(element)
        else:
            self.read(element, context)

    def _beside(self, element: Element, context: Context) -> None:
        """A frame: its text boxes' text, or a picture. One that is placed on a page is no running text."""
        if attribute(element, "anchor-type") == "page" and context.kind == "paragraph":
            context = Context("letterhead")
        for one in element:
            if local(one) in ("text-box", "p", "list"):
                self.read(element if local(one) != "text-box" else one, Context(context.kind if context.kind == "letterhead" else "paragraph"))
                if local(one) != "text-box":
                    return
            elif local(one) in BESIDE:
                self._beside(one, context)
            elif local(one) == "image":
                told = next((words(other) for other in element if local(other) in ("desc", "title") and words(other)), "")
                self.blocks.doubt("image", "een afbeelding van de bron staat niet op deze pagina" + (f": ‘{told[:80]}’" if told else ""))

    def _paragraph(self, element: Element, context: Context, label: str = "", depth: int = 1) -> None:
        style = self.styles.of(element)
        if style.hidden:
            self._hidden(element)
            return
        inline, boxes = Inline(), []
        bold = self._flow(element, inline, bool(style.bold), boxes)
        text = inline.text.strip()
        if text:
            self._add(inline, element, context, label, depth, bold)
        for box in boxes:
            self._beside(box, context)

    def _add(self, inline: Inline, element: Element, context: Context, label: str, depth: int, bold: bool) -> None:
        level = number_in(element, "outline-level", 0, 9) if local(element) == "h" else self.styles.of(element).level
        text = inline.text.strip()
        if context.kind == "letterhead":
            self.blocks.add(inline, Context("page number") if PAGE_NUMBER.fullmatch(text) else context)
        elif context.kind == "paragraph" and attribute(element, "style-name") in HEAD:
            self.blocks.add(inline, Context("letterhead"))
        elif context.kind in ("cell", "note"):
            if label:
                inline, said = Inline(), inline
                inline.write(f"{label} ")
                inline.append(said)
            self.blocks.add(inline, context)
        elif level:
            self.heading = level
            self.blocks.add(inline, Context("heading", level=level + 1, label="" if label == "•" else label))
        elif context.kind == "item":
            self.blocks.add(inline, context)
        elif bold and len(text) <= HEADING_LENGTH and not text.rstrip(" 0123456789").endswith(SENTENCE_END):
            self.blocks.add(inline, Context("heading", level=self.heading + 1))
        else:
            self.blocks.add(inline, Context())

    def _list(self, element: Element, context: Context, depth: int, inherited: str) -> None:
        name = attribute(element, "style-name") or inherited
        if attribute(element, "continue-numbering") != "true" and not attribute(element, "continue-list"):
            self.styles.begin(name, depth)
        for item in element:
            if local(item) == "list-header":
                self.read(item, context)
            elif local(item) == "list-item":
                self._item(item, context, depth, name)

    def _item(self, item: Element, context: Context, depth: int, name: str) -> None:
        start = attribute(item, "start-value")
        counted = any(local(one) in ("p", "h") for one in item)
        label = self.styles.label(name, depth, int(start[:6]) if start.isdigit() else None) if counted else ""
        own = context if context.kind in ("cell", "note", "letterhead") else Context("item", level=depth, label=label)
        for one in item:
            if local(one) in ("p", "h"):
                self._paragraph(one, own, label, depth)
                label = ""
            elif local(one) == "list":
                self._list(one, context, depth + 1, name)
            elif local(one) == "soft-page-break":
                self.blocks.page += 1

    def _table(self, table: Element, context: Context) -> None:
        if attribute(table, "name").startswith(OFFICIAL_HEAD):
            context = Context("letterhead")
        if context.kind != "paragraph" and context.kind != "item":
            for cell in table.iter():
                if local(cell) == "table-cell":
                    self.read(cell, context)
            return
        self.blocks.tables += 1
        grid = Grid(self.blocks.tables)
        self._rows(table, grid, False)

    def _rows(self, element: Element, grid: Grid, header: bool) -> None:
        for one in element:
            if local(one) == "table-row":
                grid.next_row()
                for cell in one:
                    self._cell(cell, grid, header)
            elif local(one) in ("table-header-rows", "table-rows", "table-row-group"):
                self._rows(one, grid, header or local(one) == "table-header-rows")
            elif local(one) == "soft-page-break":
                self.blocks.page += 1

    def _cell(self, cell: Element, grid: Grid, header: bool) -> None:
        if local(cell) == "covered-table-cell":
            return
        for _ in range(number_in(cell, "number-columns-repeated", 1, MOST_REPEATED) if local(cell) == "table-cell" else 0):
            place = grid.place(number_in(cell, "number-columns-spanned"), number_in(cell, "number-rows-spanned"), header)
            self.read(cell, Context("cell", place=place))

    # ------------------------------------------------------------ inside a paragraph

    def _flow(self, element: Element, inline: Inline, bold: bool, boxes: list[Element]) -> bool:
        """Write an element's text; whether all of it is bold. Frames are put in `boxes`."""
        inline.write(element.text)
        all_bold = bold or not (element.text or "").strip()
        for one in element:
            all_bold = self._inline(one, inline, bold, boxes) and all_bold
            inline.write(one.tail)
            all_bold = all_bold and (bold or not (one.tail or "").strip())
        return all_bold

    def _inline(self, one: Element, inline: Inline, bold: bool, boxes: list[Element]) -> bool:
        name = local(one)
        if name == "note":
            self._note(one, inline)
        elif name == "annotation":
            self._comment(one)
        elif name in ("s", "tab"):
            inline.write(" ")
        elif name == "line-break":
            inline.line_break()
        elif name == "soft-page-break":
            self.blocks.page += 1
        elif name in BESIDE:
            boxes.append(one)
        elif name == "hidden-text" or (name == "span" and self.styles.of(one).hidden):
            self._hidden(one)
        elif name not in NO_TEXT:
            start = inline.length
            found = self.styles.of(one).bold if name == "span" else None
            said = self._flow(one, inline, bold if found is None else found, boxes)
            if name == "a":
                target = attribute(one, "href").rpartition("/")[2].removesuffix(".html")
                inline.cite(target if OFFICIAL_ID.fullmatch(target) else "", start)
            return said
        return True

    def _note(self, note: Element, inline: Inline) -> None:
        number = next((words(one) for one in children(note, "note-citation")), "")
        context = Context("note", number=number, label=number)
        for body in children(note, "note-body"):
            self.read(body, context)
        inline.mark(number)

    def _comment(self, comment: Element) -> None:
        creator = first(comment, "creator")
        text = " ".join(words(one) for one in comment if local(one) in ("p", "list"))
        author = (words(creator) if creator is not None else "") or "onbekend"
        self.blocks.doubt("comment", f"opmerking van {author} in de kantlijn weggelaten: ‘{text[:200]}’")

    def _hidden(self, element: Element) -> None:
        text = attribute(element, "string-value") or words(element)
        if text:
            self.blocks.doubt("hidden text", f"verborgen tekst weggelaten: ‘{text[:200]}’")
