"""Tables that an export wrote in HTML, and rows of any export's table as their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from build_scripts.letters.rows import Row
from build_scripts.model import CellPlace, Drop

TAG = re.compile(
    r"<(?P<shut>/?)(?P<name>table|thead|tbody|tfoot|tr|t[dh]|caption|colgroup|col)"
    r"""(?P<attributes>(?:\s+(?:class|id|style|align|valign|width|height|border|dir|lang|rowspan|colspan|scope|cell(?:padding|spacing)|bgcolor)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*)\s*/?>""",
    re.I,
)
SPAN = re.compile(r"""\b(?P<name>rowspan|colspan)\s*=\s*["']?(?P<count>\d{1,3})""", re.I)
OPENING = re.compile(r"<table\b", re.I)
CLOSING = re.compile(r"</table\s*>", re.I)
BAR = re.compile(r"(?:^[-*]\s+)?(?<!\\)\|")
RULE = re.compile(r"[\s|:-]*")
LINE_BREAK = re.compile(r"</?p>|<br ?/?>", re.I)
# The rule below the heads of a table whose rows may lack their outer bars: "---|:--:"
HEAD_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?")


@dataclass(slots=True)
class HtmlCell:
    """A cell: its pieces of source rows, and its place within its own table."""

    place: CellPlace
    pieces: list[Row] = field(default_factory=list)


def html_end(rows: Sequence[Row], index: int) -> int:
    """Where a table in HTML that opens at `index` ends: behind its closing tag, or where another one opens; `index` itself where none opens there, or none is closed."""
    if not OPENING.match(rows[index].text):
        return index
    for at in range(index, len(rows)):
        if at > index and OPENING.search(rows[at].text):
            return index
        if CLOSING.search(rows[at].text):
            return at + 1
    return index


def html_cells(rows: Sequence[Row], drops: list[Drop]) -> list[HtmlCell]:
    """The cells of a table, row by row; what stands outside them is a cell of its own. `drops` gets the tags."""
    reader = _Reader(rows[0].number)
    for row in rows:
        at = 0
        for tag in TAG.finditer(row.text):
            reader.text(row.part(at, tag.start()))
            reader.tag(tag)
            drops.append(row.drop("markup", tag.start(), tag.end()))
            at = tag.end()
        reader.text(row.part(at))
    return reader.cells


class _Reader:
    """Counts rows and columns while the tags pass."""

    def __init__(self, table: int) -> None:
        self.table, self.row, self.column = table, 0, 1
        self.in_head = self.is_open = False
        self.cells: list[HtmlCell] = []
        self.taken: dict[int, int] = {}
        """By column the last row that a cell from above takes."""

    def tag(self, tag: re.Match[str]) -> None:
        name, opens = tag["name"].lower(), not tag["shut"]
        if name == "thead":
            self.in_head = opens
        elif name == "tr" and opens:
            self.row, self.column = self.row + 1, 1
        elif name in ("td", "th"):
            self.is_open = opens
            if opens:
                self._open(tag["attributes"], self.in_head or name == "th" and self.row == 1)

    def text(self, piece: Row) -> None:
        if not piece.text:
            return
        if not self.is_open:
            self.row, self.column = self.row + 1, 1
            self._open("", False)
        self.cells[-1].pieces.append(piece)

    def _open(self, attributes: str, header: bool) -> None:
        spans = {found["name"].lower(): max(int(found["count"]), 1) for found in SPAN.finditer(attributes)}
        while self.taken.get(self.column, 0) >= self.row:
            self.column += 1
        span = spans.get("colspan", 1)
        for column in range(self.column, self.column + span) if "rowspan" in spans else ():
            self.taken[column] = self.row + spans["rowspan"] - 1
        self.cells.append(HtmlCell(CellPlace(self.table, self.row, self.column, header, span)))
        self.column += span


def bare_end(rows: Sequence[Row], index: int) -> int:
    """Where a table whose rows lack an outer bar ends; `index` itself where none opens there. The rule below its heads tells it."""
    rule = rows[index + 1].text if index + 1 < len(rows) else ""
    if "|" not in rows[index].text or not HEAD_RULE.fullmatch(rule) or rule.startswith("|") and rule.endswith("|"):
        return index
    bars = len(BAR.findall(rule.strip("|")))
    if len(BAR.findall(rows[index].text.strip("|"))) != bars:
        return index
    end = index + 2
    while end < len(rows) and not rows[end].gap and 0 < len(BAR.findall(rows[end].text)) <= bars + 2:
        end += 1
    return end


def in_table(row: Row) -> bool:
    """Whether a row is one of a table's, by what it opens with."""
    return row.text[0] == "|" or row.text[0] == "<" and bool(TAG.match(row.text)) and not OPENING.match(row.text)


def table_cells(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows of a letterhead, those of a table in it as their cells: a table's row is set apart from the one above."""
    for row in rows:
        signs = [found.span() for found in (TAG if row.text[0] == "<" else BAR).finditer(row.text)] if row.text[:1] in "<|-*" or HEAD_RULE.fullmatch(row.text) else []
        if not signs:
            yield row
            continue
        if RULE.fullmatch(row.text):
            continue
        parts = [row.part(start, end) for (_, start), (end, _) in zip([(0, 0), *signs], [*signs, (len(row.text), 0)])]
        for at, part in enumerate(part for part in parts if part.text):
            new_row = at == 0 and (row.text[0] != "<" or row.text.lower().startswith("<tr"))
            breaks = [(0, 0), *(found.span() for found in LINE_BREAK.finditer(part.text)), (len(part.text), 0)]
            for nth, ((_, start), (end, _)) in enumerate(pairwise(breaks)):
                opens = int(new_row and nth == 0)
                yield part.part(start, end)._replace(column=row.column, gap=opens, blanks=opens)
