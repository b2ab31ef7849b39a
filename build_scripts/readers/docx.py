"""Word's DOCX → lines: styles, lists, tables and notes as Word knows them.

Office Open XML, ECMA-376 part 1. Tracked changes are refused: which of two texts was sent, only
who wrote it can say. Comments and hidden text are left out and reported.
"""

from __future__ import annotations

import re

from build_scripts.errors import InputError
from build_scripts.model import OFFICIAL_ID, SourceDocument
from build_scripts.readers.blocks import Blocks, Context, Inline
from build_scripts.readers.docx_styles import Style, child, is_bold, numbering_in, read_numbering, read_styles, switched, value, written
from build_scripts.readers.grid import Grid
from build_scripts.readers.xmltree import Element, attribute, children, local, number_in, words
from build_scripts.readers.zipped import Package

TRACKED = frozenset(("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"))
PAGE_NUMBER = re.compile(r"(?:pagina|blad|p\.)? ?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?", re.I)
HEADING_LENGTH = 160
SENTENCE_END = (".", "?", "!", ":", ";", ",")
# Elements of a paragraph that hold text which isn't the letter's, or nothing at all.
NO_TEXT = frozenset(("pPr", "rPr", "instrText", "delText", "Fallback", "commentReference", "annotationRef", "footnoteRef", "endnoteRef", "sdtPr"))
SIGNS = {"tab": " ", "noBreakHyphen": "\u2011", "ptab": " "}
CORE_TITLE = re.compile(r"(?:brief|nota|kamerbrief)\s*[-–:]\s*", re.I)
LEAST_TITLE = 4
"""Words; a shorter title in a file's properties is a template's."""


def read_docx(name: str, data: bytes) -> SourceDocument:
    """The blocks of a Word document.

    Raises InputError where it is damaged, protected, too large, or holds tracked changes.
    """
    package = Package(name, data)
    root = package.xml("word/document.xml")
    body = child(root, "body")
    if body is None:
        raise InputError(name, "the Word file has no text part", "Save it again as .docx")
    _refuse_tracked_changes(name, root)
    reader = _Reader(package)
    reader.read_headers(root)
    reader.read(body, Context())
    reader.report_comments()
    return reader.blocks.document("docx", data, "Word", _facts(package))


def _refuse_tracked_changes(name: str, root: Element | None) -> None:
    changes = [one for one in root.iter() if local(one) in TRACKED] if root is not None else []
    if changes:
        author = attribute(changes[0], "author") or "unknown"
        fix = "Accept or reject all changes in Word (Review), and save it"
        raise InputError(name, f"the document holds {len(changes)} tracked changes (the first by {author})", fix)


def _facts(package: Package) -> dict[str, str]:
    facts: dict[str, str] = {}
    custom = package.xml("docProps/custom.xml")
    for one in children(custom, "property") if custom is not None else ():
        key = one.get("name", "").lower()
        if key in ("kenmerk", "betreft", "onderwerp") and words(one):
            facts["kenmerk" if key == "kenmerk" else "betreft"] = words(one)
    core = package.xml("docProps/core.xml")
    title = betreft_in(next((words(one) for one in children(core, "title")), "") if core is not None else "")
    if title:
        facts.setdefault("betreft", title)
    return facts


def betreft_in(title: str) -> str:
    """What a letter is about, by the title in its file's properties; "" where that is too short to say.

    >>> betreft_in("Kamerbrief - Stand van de bruggen in Zeeland"), betreft_in("Sjabloon brief")
    ('Stand van de bruggen in Zeeland', '')
    """
    title = CORE_TITLE.sub("", title, count=1)
    return title if len(title.split()) >= LEAST_TITLE else ""


class _Reader:
    """Walks a document in reading order."""

    def __init__(self, package: Package):
        self.package = package
        self.blocks = Blocks(package.name)
        self.styles = read_styles(package.xml("word/styles.xml"))
        self.numbering = read_numbering(package.xml("word/numbering.xml"))
        self.notes = {kind: self._notes(kind) for kind in ("footnote", "endnote")}
        self.counts = {"footnote": 0, "endnote": 0}
        self.targets: dict[str, str] = {}
        self.heading = 1
        self.broken = False

    # ------------------------------------------------------------ parts of the package

    def _notes(self, kind: str) -> dict[str, Element]:
        root = self.package.xml(f"word/{kind}s.xml")
        found = children(root, kind) if root is not None else ()
        return {attribute(one, "id"): one for one in found if attribute(one, "type") in ("", "normal")}

    def _relations(self, part: str) -> dict[str, str]:
        root = self.package.xml(f"word/_rels/{part}.rels")
        return {one.get("Id", ""): one.get("Target", "") for one in root} if root is not None else {}

    def read_headers(self, root: Element | None) -> None:
        """Heads and feet of the pages, the first page's first: the letterhead stands there."""
        relations = self._relations("document.xml")
        self.targets = relations
        found = [one for one in root.iter() if local(one) in ("headerReference", "footerReference")] if root is not None else []
        order = sorted(found, key=lambda one: (local(one) != "headerReference", attribute(one, "type") != "first"))
        for part in dict.fromkeys(relations.get(attribute(one, "id"), "") for one in order):
            header = self.package.xml(f"word/{part}") if part else None
            if header is not None:
                _refuse_tracked_changes(self.package.name, header)
                self.read(header, Context("letterhead"))
        # A ministry's logo is no loss.
        self.blocks.problems = [one for one in self.blocks.problems if one.kind != "image"]

    def report_comments(self) -> None:
        """Each comment as a problem: it is no part of the letter."""
        root = self.package.xml("word/comments.xml")
        for one in children(root, "comment") if root is not None else ():
            author = attribute(one, "author") or "onbekend"
            self.blocks.doubt("comment", f"opmerking van {author} in de kantlijn weggelaten: ‘{words(one)[:200]}’")

    # ------------------------------------------------------------ blocks

    def read(self, element: Element, context: Context) -> None:
        """Paragraphs and tables in a body, a cell, a header, a text box."""
        for one in element:
            name = local(one)
            if name == "p":
                context = self._paragraph(one, context)
            elif name == "tbl":
                self._table(one, context)
            elif name in ("sdt", "sdtContent", "customXml", "txbxContent", "AlternateContent", "Choice"):
                self.read(one, context)

    def _paragraph(self, element: Element, context: Context) -> Context:
        """One paragraph; gives the context of the next (an empty line parts the blocks of a letterhead)."""
        properties = child(element, "pPr")
        style = self.styles.get(value(properties, "pStyle"), Style())
        inline, boxes = Inline(), []
        bold = self._runs(element, inline, style, boxes)
        text = inline.text.strip()
        if context.kind == "letterhead":
            page = bool(PAGE_NUMBER.fullmatch(text))
            self.blocks.add(inline, Context("page number") if page else context)
            context = context if text else Context("letterhead")
        elif text:
            self._add(inline, properties, style, bold, context)
        for box in boxes:
            self.read(box, Context(context.kind if context.kind == "letterhead" else "paragraph"))
        return context

    def _add(self, inline: Inline, properties: Element | None, style: Style, bold: bool, context: Context) -> None:
        listed = numbering_in(properties) or style.numbering
        label = self.numbering.label(*listed) if listed else ""
        if context.kind != "paragraph":
            if label:
                numbered = Inline()
                numbered.write(f"{label} ")
                numbered.append(inline)
                inline = numbered
            self.blocks.add(inline, context)
            return
        outline = value(properties, "outlineLvl")
        level = int(outline) + 1 if outline in "012345678" and outline else style.level
        if level:
            self.heading = level
            self.blocks.add(inline, Context("heading", level=level + 1, label="" if label == "•" else label))
        elif label:
            self.blocks.add(inline, Context("item", level=listed[1] + 1 if listed else 1, label=label))
        elif bold and len(inline.text) <= HEADING_LENGTH and not inline.text.rstrip(" 0123456789").endswith(SENTENCE_END):
            self.blocks.add(inline, Context("heading", level=self.heading + 1))
        else:
            self.blocks.add(inline, Context())

    def _table(self, table: Element, context: Context) -> None:
        if context.kind in ("letterhead", "cell", "note"):
            for row in children(table, "tr"):
                part = Context("letterhead") if context.kind == "letterhead" else context
                for cell in children(row, "tc"):
                    self.read(cell, part)
            return
        self.blocks.tables += 1
        grid = Grid(self.blocks.tables)
        rows = list(children(table, "tr"))
        for at, row in enumerate(rows):
            grid.next_row()
            properties = child(row, "trPr")
            before = child(properties, "gridBefore")
            if before is not None:
                grid.skip(number_in(before, "val"))
            header = bool(switched(properties, "tblHeader")) or at == 0 and len(rows) > 1 and self._all_bold(row)
            for cell in children(row, "tc"):
                self._cell(cell, grid, header)

    def _cell(self, cell: Element, grid: Grid, header: bool) -> None:
        properties = child(cell, "tcPr")
        spanned = child(properties, "gridSpan")
        span = number_in(spanned, "val") if spanned is not None else 1
        merged = child(properties, "vMerge")
        if merged is not None and attribute(merged, "val") != "restart" and not words(cell):
            grid.skip(span)
            return
        self.read(cell, Context("cell", place=grid.place(span, header=header)))

    def _all_bold(self, row: Element) -> bool:
        runs = [(run, Style()) for run in row.iter() if local(run) == "r" and words(run)]
        return bool(runs) and all(is_bold(*run) for run in runs)

    # ------------------------------------------------------------ inside a paragraph

    def _runs(self, element: Element, inline: Inline, style: Style, boxes: list[Element]) -> bool:
        """Write a paragraph's text; whether all of it is bold. Text boxes are put in `boxes`."""
        bold = True
        for one in element:
            name = local(one)
            if name in NO_TEXT:
                continue
            if name == "r":
                before = inline.length
                self._run(one, inline, boxes)
                bold = bold and (inline.length == before or is_bold(one, style))
            else:
                start = inline.length
                bold = self._runs(one, inline, style, boxes) and bold
                if name == "hyperlink":
                    target = self.targets.get(attribute(one, "id"), "").rpartition("/")[2].removesuffix(".html")
                    inline.cite(target if OFFICIAL_ID.fullmatch(target) else "", start)
        return bold

    def _run(self, run: Element, inline: Inline, boxes: list[Element]) -> None:
        if switched(child(run, "rPr"), "vanish"):
            if words(run):
                self.blocks.doubt("hidden text", f"verborgen tekst weggelaten: ‘{words(run)[:200]}’")
            return
        for one in run:
            name = local(one)
            if name == "t":
                inline.write(one.text)
                self.broken = self.broken and not (one.text or "").strip()
            elif name in SIGNS:
                inline.write(SIGNS[name])
            elif name in ("br", "cr"):
                self._break(one, inline)
            elif name == "lastRenderedPageBreak":
                self.blocks.page += not self.broken
                self.broken = False
            elif name in ("footnoteReference", "endnoteReference"):
                self._note(name.removesuffix("Reference"), attribute(one, "id"), inline)
            elif name not in NO_TEXT:
                self._drawing(one, boxes)

    def _break(self, element: Element, inline: Inline) -> None:
        if attribute(element, "type") == "page":
            self.blocks.page += 1
            self.broken = True
        elif attribute(element, "type") != "column":
            inline.line_break()

    def _drawing(self, element: Element, boxes: list[Element]) -> None:
        """Text boxes in a drawing; Word writes each twice, the second time for old programs."""
        for one in element:
            if local(one) == "txbxContent":
                boxes.append(one)
            elif local(one) == "docPr" and attribute(one, "descr"):
                self.blocks.doubt("image", f"een afbeelding van de bron staat niet op deze pagina: ‘{attribute(one, 'descr')[:80]}’")
            elif local(one) != "Fallback":
                self._drawing(one, boxes)

    def _note(self, kind: str, key: str, inline: Inline) -> None:
        note = self.notes[kind].pop(key, None)
        if note is None:
            return
        self.counts[kind] += 1
        # Word numbers endnotes i, ii, iii beside footnotes 1, 2, 3.
        roman = kind == "endnote" and (self.counts["footnote"] or self.notes["footnote"])
        number = written(self.counts[kind], "lowerRoman" if roman else "decimal")
        inline.mark(number)
        targets, self.targets = self.targets, self._relations(f"{kind}s.xml")
        self.read(note, Context("note", number=number, label=number))
        self.targets = targets
