"""Official XML (officiele-publicatie, and kamerwrk from before 2010) → lines with what it knows.

Element names are those of KOOP's schemas for official publications. An element that is not named
here is read by what it holds: blocks where it has blocks in it, else a paragraph. So no word is
lost to a name that this module doesn't know.
"""

from __future__ import annotations

from build_scripts.errors import InputError
from build_scripts.model import OFFICIAL_ID, SourceDocument
from build_scripts.readers.blocks import Blocks, Context, Inline
from build_scripts.readers.grid import Grid
from build_scripts.readers.owms import ROOT, facts_of
from build_scripts.readers.xmltree import Element, attribute, children, local, number_in, parse_xml, words

ROOTS = ("officiele-publicatie", "kamerwrk")
# What stands by itself on the page; an element with one of these in it is no paragraph.
BLOCKS = frozenset(
    (
        "al", "al-groep", "tussenkop", "kop", "titel", "lijst", "li", "table", "tekstregel", "datumtekst", "stuknr",
        "kamervraagnummer", "kamervraagomschrijving", "ondertekening", "lid", "dossiernummer", "voetnoot", "citaat",
    )
)  # fmt: skip
# What stands inside a paragraph.
INLINE = frozenset(
    (
        "nadruk", "extref", "intref", "sup", "inf", "naam", "voornaam", "achternaam", "datum", "organisatie", "noot",
        "voetref", "br", "ondernummer", "dossiernr", "kamervraagonderwerp", "unl", "afkorting", "redactie",
    )
)  # fmt: skip
# What the official layout prints as one line, above the text it belongs to.
HEADS = {"dossier": ("dossiernummer", "titel"), "stuk": ("stuknr", "titel"), "kop": ("label", "nr", "titel", "subtitel")}
LETTERHEAD = frozenset(("tekstregel", "kamervraagnummer"))
NOTES = frozenset(("noot", "voetnoot"))
PICTURES = frozenset(("plaatje", "illustratie", "illustratie-blok", "formule-plaatje"))
BELOW = 2
"""Levels between a paper's own title and a heading in its text."""


def read_xml(name: str, data: bytes) -> SourceDocument:
    """The blocks of an official publication. Raises InputError for any other XML."""
    root = parse_xml(name, data)
    if local(root) == ROOT:
        raise InputError(name, "this is the metadata of another file", "Put it beside that file, with its name and the ending .metadata.xml")
    if local(root) not in ROOTS:
        raise InputError(name, f"no official publication: it opens with <{local(root)}>", f"Expected <{ROOTS[0]}>; download the XML of the paper")
    reader = _Reader(name, root)
    reader.read(root, Context())
    return reader.blocks.document("xml", data, "XML", _facts(root))


def _facts(root: Element) -> dict[str, str]:
    """The metadata inside the publication, and what its head states."""
    pairs = [(element.get("name", ""), element.get("content", "")) for element in root.iter() if local(element) == "meta"]
    facts = facts_of(pairs)
    moments = [*root.iter("datumtekst"), *(el for el in root.iter("kamervraagomschrijving") if el.get("type") == "antwoord")]
    day = next((el.get("isodatum", "") for moment in moments for el in moment.iter("datum")), "")
    if day:
        facts.setdefault("date", day)
    for element in root.iter():
        if local(element) == "tekstregel" and element.get("inhoud") == "vergaderjaar":
            facts.setdefault("vergaderjaar", words(element).rpartition(" ")[2])
        elif local(element) == "dossiernr" and words(element).replace(" ", "").isdigit():
            facts.setdefault("dossier", words(element).replace(" ", ""))
        elif local(element) == "ondernummer":
            facts.setdefault("ondernummer", words(element))
    return facts


class _Reader:
    """Walks the tree in reading order."""

    def __init__(self, name: str, root: Element):
        self.blocks = Blocks(name)
        self.depth = 0
        self.lists = 0
        self.holding = _holders(root)
        self.parts = {
            "metadata": lambda element, context: None,
            "noot": self._note,
            "voetnoot": self._note_below,
            "lijst": self._list,
            "li": self._item,
            "lid": self._item,
            "table": self._table,
            "divisie": self._section,
            "vraag": self._question,
            "antwoord": self._question,
            "tussenkop": self._heading,
            **dict.fromkeys(HEADS, self._headed),
            **dict.fromkeys(PICTURES, self._picture),
        }

    def read(self, element: Element, context: Context, without: tuple[Element, ...] = ()) -> None:
        """What an element holds, as paragraphs of a context, apart from some of its children."""
        inline = Inline()
        inline.write(element.text)
        running = _has_text(element)
        for child in element:
            if child in without:
                pass
            elif self._is_block(child, running):
                self.blocks.add(inline, context)
                self._block(child, context)
                inline = Inline()
            else:
                self._inline(child, inline)
            inline.write(child.tail)
        self.blocks.add(inline, context)

    def _is_block(self, element: Element, running: bool) -> bool:
        """Whether a child stands by itself; one with an unknown name does where no text is `running`."""
        name = local(element)
        if name in ("noot", "voetref"):
            return False
        return name in BLOCKS or name in self.parts or element in self.holding or _stands_alone(element, running)

    def _block(self, element: Element, context: Context) -> None:
        name = local(element)
        if name in self.parts:
            self.parts[name](element, context)
        elif name in LETTERHEAD:
            self.read(element, Context("letterhead"))
        elif name == "ondertekening":
            for part in [element] if _has_text(element) or not len(element) else element:
                self.read(part, Context("signature"))
        elif name == "citaat" and context.kind == "paragraph":
            self.read(element, Context("quote"))
        else:
            self.read(element, context)

    # ------------------------------------------------------------ inside a paragraph

    def _inline(self, element: Element, inline: Inline) -> None:
        name = local(element)
        if name == "noot":
            self._note(element, Context())
            inline.mark(_number_of(element))
            return
        if name == "voetref":
            inline.mark(attribute(element, "nr") or words(element))
            return
        start = inline.length
        if name == "br":
            inline.line_break()
        inline.write(element.text)
        for child in element:
            self._inline(child, inline)
            inline.write(child.tail)
        if name == "extref":
            target = attribute(element, "doc")
            inline.cite(target if OFFICIAL_ID.fullmatch(target) else "", start)

    def _note(self, element: Element, context: Context) -> None:
        number = _number_of(element)
        gone = tuple(child for child in element if local(child) == "noot.nr")
        self.read(element, Context("note", number=number, label=number), gone)

    def _note_below(self, element: Element, context: Context) -> None:
        """A note that stands below its part of the text, not in the midst of a block."""
        self._note(element, context)
        self.blocks.let_notes_follow()

    # ------------------------------------------------------------ headings and sections

    def _heading(self, element: Element, context: Context) -> None:
        self.read(element, Context("heading", level=2 + min(self.depth, 3) + (self.depth == 0)))

    def _headed(self, element: Element, context: Context) -> None:
        """The parts that are printed as one heading, and then the rest."""
        parts = tuple(child for name in HEADS[local(element)] for child in children(element, name))
        inline = Inline()
        for part in parts:
            inline.write(" ")
            self._inline(part, inline)
        level = BELOW + self.depth if local(element) == "kop" else 2
        self.blocks.add(inline, Context("heading", level=level))
        self.read(element, context, parts)

    def _section(self, element: Element, context: Context) -> None:
        self.depth += 1
        self.read(element, context)
        self.depth -= 1

    def _question(self, element: Element, context: Context) -> None:
        numbers = tuple(children(element, "nr"))
        for number in numbers:
            self.read(number, Context("heading", level=2))
        self.read(element, context, numbers)

    # ------------------------------------------------------------ lists and tables

    def _list(self, element: Element, context: Context) -> None:
        self.lists += 1
        self.read(element, context)
        self.lists -= 1

    def _item(self, element: Element, context: Context) -> None:
        labels = tuple(child for child in element if local(child) in ("li.nr", "lidnr"))
        label = words(labels[0]) if labels else ("•" if local(element) == "li" else "")
        if context.kind in ("cell", "note"):
            inline = Inline()
            inline.write(label + " ")
            self._flow(element, inline, context, labels)
            return
        self.read(element, Context("item", level=max(self.lists, 1), label=label), labels)

    def _flow(self, element: Element, inline: Inline, context: Context, without: tuple[Element, ...]) -> None:
        """An item inside a cell or a note: its label before its first words, in the cell's own text."""
        rest = [child for child in element if child not in without]
        if rest and not self.holding.intersection(rest[:1]):
            self._inline(rest[0], inline)
            without = (*without, rest[0])
        self.blocks.add(inline, context)
        self.read(element, context, without)

    def _table(self, element: Element, context: Context) -> None:
        if context.kind == "cell":
            self.read(element, context)
            return
        self.blocks.tables += 1
        grid = Grid(self.blocks.tables)
        for child in element:
            if local(child) == "tgroup":
                self._group(child, grid)
            else:
                self.read(child, Context())

    def _group(self, element: Element, grid: Grid) -> None:
        columns = {spec.get("colname", ""): at for at, spec in enumerate(children(element, "colspec"), start=1)}
        for part in element:
            for row in children(part, "row"):
                grid.next_row()
                for cell in children(row, "entry"):
                    self._cell(cell, grid, columns, local(part) == "thead")

    def _cell(self, cell: Element, grid: Grid, columns: dict[str, int], header: bool) -> None:
        start = columns.get(cell.get("namest", "") or cell.get("colname", ""))
        end = columns.get(cell.get("nameend", ""))
        span = end - start + 1 if start and end and end > start else 1
        place = grid.place(span, number_in(cell, "morerows", 0) + 1, header, start)
        self.read(cell, Context("cell", place=place))

    def _picture(self, element: Element, context: Context) -> None:
        self.blocks.doubt("image", "een afbeelding van de bron staat niet op deze pagina")
        self.read(element, context)


def _number_of(note: Element) -> str:
    return attribute(note, "nr") or next((words(child) for child in note if local(child) == "noot.nr"), "")


def _stands_alone(element: Element, running: bool) -> bool:
    """Whether an element with an unknown name is no part of the text that runs around it."""
    return local(element) not in INLINE and (not running or any(local(child) not in INLINE for child in element))


def _has_text(element: Element) -> bool:
    """Whether words stand in an element itself, between its children."""
    return bool((element.text or "").strip() or any((child.tail or "").strip() for child in element))


def _holders(root: Element) -> set[Element]:
    """The elements that have blocks in them, a note's own aside."""
    holding: set[Element] = set()

    def visit(element: Element) -> bool:
        name = local(element)
        found = False
        for child in element:
            found = visit(child) or found
        if found:
            holding.add(element)
        return name not in NOTES and (found or name in BLOCKS)

    visit(root)
    return holding
