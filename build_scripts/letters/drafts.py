"""A passage in the making: its rows, joined to one text, with markup and hyphens accounted for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate

from build_scripts.letters import hyphens
from build_scripts.letters.rows import Row
from build_scripts.model import CellPlace, Drop, Join, Location, Mark, Passage, Piece, SourceDocument

SPACES = re.compile(r"\s+")
ADDRESS_START = re.compile(r"https?://|www\.")
WORD_START = re.compile(r"[(‘'“\"]?[^\W_]")
LONGEST_STUCK = 40
"""Characters of a row's end that are looked at."""
NESTED = 4
"""Spans that begin before a row and may reach into it."""
DASH = re.compile(r"(?:^|\s)[-–—]$")
# "en/" + "of", "aanvragen en -" + "toekenningen": a slash, and the hyphen for a part left out, have no space behind them.
STICKS = re.compile(r"(?:(?<!/)\b[^\W\d_]{2,}/|\s(?:en|of) -)$")


@dataclass
class Draft:
    """A block that is still being understood. `lines` says which source line each offset came from."""

    kind: str
    text: str
    lines: list[tuple[int, int]]
    marks: list[Mark]
    level: int | None = None
    marker: str = ""
    indent: int = 0
    """The spaces before its first line."""
    place: CellPlace | None = None
    resumes: bool = False
    apart: bool = False
    """Blank lines stand before and after it: a heading that is set apart outranks one that isn't."""
    tight: bool = False
    """A blank line stands before it and none after it, as with most headings."""
    listed: bool = False
    """A title in the table of contents."""
    depth: int = 0
    """The number of "#" that an export put before a heading."""
    anchor: str = ""

    @property
    def line(self) -> int:
        return self.lines[0][1] if self.lines else 0

    def line_at(self, offset: int) -> int:
        """The source line of the character at `offset`."""
        at = bisect_right(self.lines, offset, key=lambda entry: entry[0])
        return self.lines[at - 1][1] if at else self.line


@dataclass
class Ledger:
    """The accounts that joining rows keeps: what was dropped, which hyphens were decided how,
    and of each table in what order the lines of its cells are read.

    `words` are all words of the document in lower case; `common` those that it writes small; `emphasis` the spans of
    a line that an export set apart, by its number; `undecided` the lines at whose page's start nothing shows whether a
    paragraph goes on.
    """

    words: Set[str]
    common: Set[str]
    emphasis: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    drops: list[Drop] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    order: list[tuple[Piece, ...]] = field(default_factory=list)
    undecided: list[int] = field(default_factory=list)


def passages(drafts: Sequence[Draft], source: SourceDocument) -> tuple[Passage, ...]:
    """The blocks of the body; those of one line, as a table's cells are, share one place."""
    at, made = source.place(0), []
    for draft in drafts:
        line = draft.line
        if line != at.line:
            at = source.place(line)
        made.append(passage(draft, at))
    return tuple(made)


def passage(draft: Draft, at: Location) -> Passage:
    """A draft that is understood."""
    return Passage(draft.anchor, draft.kind, draft.text, at, draft.level, tuple(draft.marks), draft.marker, draft.place)


def join_rows(rows: Sequence[Row], ledger: Ledger, kind: str = "paragraph") -> Draft:
    """One text out of a block's rows; runs of spaces become one, broken words whole."""
    if len(rows) == 1 and rows[0].number not in ledger.emphasis:
        plain = " ".join(rows[0].text.split())
        return Draft(kind, plain, [(0, rows[0].number)] if plain else [], [])
    pieces: list[str] = []
    lines, marks, length, last_line, in_address = [], [], 0, 0, False
    for row in rows:
        piece, piece_marks = _single_spaced(row.text, _emphasis(row, ledger))
        if not piece:
            continue
        if pieces:
            in_address = _address_goes_on(pieces[-1], piece, in_address)
            sticks = in_address or bool(STICKS.search(pieces[-1][-LONGEST_STUCK:])) and piece[0].isalpha()
            cut, piece = (0, piece) if sticks else _meet(pieces[-1], piece, last_line, row.number, ledger)
            if cut:
                pieces[-1] = pieces[-1][:-cut]
                length -= cut
            elif not sticks:
                pieces.append(" ")
                length += 1
        lines.append((length, row.number))
        marks += [Mark(m.kind, m.start + length, min(m.end, len(piece)) + length, m.value) for m in piece_marks]
        pieces.append(piece)
        length += len(piece)
        last_line = row.number
    return Draft(kind, "".join(pieces), lines, marks)


def _emphasis(row: Row, ledger: Ledger) -> list[Mark]:
    """What is set apart of a row."""
    spans, left, right = ledger.emphasis.get(row.number, ()), row.column, row.column + len(row.text)
    marks = []
    for at in range(max(bisect_left(spans, (left,)) - NESTED, 0), len(spans)):
        start, end = spans[at]
        if start >= right:
            break
        if end > left:
            marks.append(Mark("emphasis", max(start, left) - left, min(end, right) - left))
    return marks


def _single_spaced(text: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    plain = " ".join(text.split())
    if not marks:
        return plain, []
    lead = len(text) - len(text.lstrip())
    runs = [found.span() for found in SPACES.finditer(text, lead)]
    gone = [0, *accumulate(end - start - 1 for start, end in runs)]

    def place(offset: int) -> int:
        offset = max(offset, lead)
        before = bisect_left(runs, (offset,))
        beyond = max(runs[before - 1][1] - offset, 0) if before else 0  # of a run that lies on both sides
        return offset - lead - gone[before] + beyond

    return plain, [Mark(mark.kind, place(mark.start), place(mark.end), mark.value) for mark in marks]


def _meet(text: str, piece: str, line: int, next_line: int, ledger: Ledger) -> tuple[int, str]:
    """How two rows meet: how many characters of a broken word to take off the first, and the
    second row's text, with the word made whole. Nothing is taken off where no word is broken."""
    if DASH.search(text) or not hyphens.is_broken(text) or not WORD_START.match(piece):
        return 0, piece
    left, (right, *after) = text.rsplit(None, 1)[-1], piece.split(None, hyphens.WORDS_AFTER + 1)[: hyphens.WORDS_AFTER + 1]
    decision = hyphens.decide(left, right, ledger.words, after)
    ledger.joins.append(Join(line, left, right, decision.result, decision.evidence, decision.sure, next_line, decision.basis))
    return len(left), decision.result + piece[len(right) :]


def _address_goes_on(text: str, piece: str, in_address: bool) -> bool:
    """Whether an address at a row's end runs on in the next row.

    It does behind "-", "/" and the like, and behind a full stop where no sentence begins:
    "www.zorg." + "nl/brief".
    """
    word = text.rsplit(None, 1)[-1]
    if not ADDRESS_START.search(word) and not (in_address and word == text):
        return False
    if word.endswith("."):
        return bool(re.match(r"[a-z]{2,4}(?:/|$|[),.])", piece))
    return word.endswith(("-", "/", "_", "=", "&", "?")) or bool(re.match(r"%[0-9A-Fa-f]{2}", piece))
