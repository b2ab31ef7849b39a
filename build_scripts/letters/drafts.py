"""A passage in the making: its rows, joined to one text, with markup and hyphens accounted for."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from build_scripts.letters import hyphens
from build_scripts.letters.inline import clean
from build_scripts.letters.rows import Row
from build_scripts.model import CellPlace, Drop, Join, Mark

SPACES = re.compile(r"\s+")
# An address that runs on over a line's end: no space is put there.
OPEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[-/_=&?.]$")
WORD_START = re.compile(r"[(‘'“\"]?[^\W_]")
DASH = re.compile(r"(?:^|\s)[-–—]$")


@dataclass
class Draft:
    """A block that is still being understood. `lines` says which source line each offset came from."""

    kind: str
    text: str
    lines: list[tuple[int, int]]
    marks: list[Mark]
    level: int | None = None
    marker: str = ""
    place: CellPlace | None = None
    resumes: bool = False
    apart: bool = False
    """Blank lines stand before and after it: a heading that is set apart outranks one that isn't."""
    anchor: str = ""

    @property
    def line(self) -> int:
        return self.lines[0][1] if self.lines else 0

    def line_at(self, offset: int) -> int:
        """The source line of the character at `offset`."""
        line = self.line
        for start, number in self.lines:
            if start > offset:
                break
            line = number
        return line


@dataclass
class Ledger:
    """The accounts that joining rows keeps: what was dropped, which hyphens were decided how.

    `words` are all words of the document in lower case; `common` those that it writes small.
    """

    words: Set[str]
    common: Set[str]
    markdown: bool
    drops: list[Drop] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)


def join_rows(rows: Sequence[Row], ledger: Ledger, kind: str = "paragraph") -> Draft:
    """One text out of a block's rows; runs of spaces become one, broken words whole."""
    text, lines, marks, last_line = "", [], [], 0
    for row in rows:
        inline = clean(row, ledger.markdown)
        ledger.drops += inline.drops
        piece, piece_marks = _single_spaced(inline.text, inline.marks)
        if not piece:
            continue
        if text:
            text, piece, glue = _meet(text, piece, last_line, row.number, ledger)
            text += glue
        lines.append((len(text), row.number))
        shift = len(text)
        marks += [Mark(m.kind, m.start + shift, min(m.end, len(piece)) + shift, m.value) for m in piece_marks]
        text += piece
        last_line = row.number
    return Draft(kind, text, lines, marks)


def _single_spaced(text: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    stripped = text.strip()
    plain = SPACES.sub(" ", stripped)
    if not marks:
        return plain, []
    lead = len(text) - len(text.lstrip())

    def place(offset: int) -> int:
        return len(SPACES.sub(" ", text[lead : max(offset, lead)]))

    return plain, [Mark(mark.kind, place(mark.start), place(mark.end), mark.value) for mark in marks]


def _meet(text: str, piece: str, line: int, next_line: int, ledger: Ledger) -> tuple[str, str, str]:
    """How two rows meet: the text so far, the next row's text, and what goes between."""
    if OPEN_ADDRESS.search(text) and not text.endswith(".") or _address_goes_on(text, piece):
        return text, piece, ""
    if DASH.search(text) or not hyphens.is_broken(text) or not WORD_START.match(piece):
        return text, piece, " "
    left, right = text.rsplit(None, 1)[-1], piece.split(None, 1)[0]
    decision = hyphens.decide(left, right, ledger.words)
    ledger.joins.append(Join(line, left, right, decision.result, decision.evidence, decision.sure, next_line))
    rest = piece[len(right) :]
    return text[: len(text) - len(left)], decision.result + rest, ""


def _address_goes_on(text: str, piece: str) -> bool:
    """An address cut behind a dot: "www.zorg." + "nl/…" (lower case, and no sentence begins)."""
    found = re.search(r"(?:https?://|www\.)\S*\.$", text)
    return bool(found) and bool(re.match(r"[a-z]{2,4}(?:/|$|[),.])", piece))
