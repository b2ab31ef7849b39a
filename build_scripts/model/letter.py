"""A letter as the program understood it, and the accounts of how it was read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from build_scripts.model.source import CellPlace, Location, Problem, SourceDocument


BASES = ("letter", "word list", "rule", "source", "none")
"""What a decision about a hyphen rests on: the word stands elsewhere in the letter, in the word list,
a rule of spelling, the source's own sign (a soft hyphen), nothing."""
TYPES = {
    "kamerbrief": "Kamerbrief",
    "beslisnota": "Beslisnota",
    "bijlage": "Bijlage",
    "brief": "Brief",
    "kamervragen": "Kamervragen",
    "motie": "Motie",
    "overig": "Overig stuk",
}
"""The sorts of documents, as the data name them, and their names for readers."""
OFFICIAL_ID = re.compile(r"(?:kst|ah|h|blg|nds|kv|stb|stcrt|trb)-[A-Za-z0-9-]{1,60}")
"""The form of a paper's official id: kst-36410-XVI-55, ah-tk-20232024-1314."""
RESERVED = frozenset({"index", "bron", "jaren"})
"""Addresses below brieven/ that are no letter's."""


class Drop(NamedTuple):
    """Characters `start:end` of a source line that the page doesn't show as the letter's text.

    A named tuple, as CellPlace is: a large table has one for each bar.
    """

    reason: str
    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start:end` of a source line: one line of a table's cell."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Join:
    """A decision about a hyphen at a line's end: `left` + `right` became `result`.

    `left` ends line `line` and `right` opens line `next_line`. `evidence` says why, in Dutch, and
    `basis` of which kind that is: one of BASES. `sure` is False where the hyphen was kept for want of
    evidence.
    """

    line: int
    left: str
    right: str
    result: str
    evidence: str
    sure: bool = True
    next_line: int = 0
    basis: str = "rule"

    @property
    def undone(self) -> bool:
        """The hyphen was the printer's and is gone: two words of the source are one."""
        return len("".join(self.result.split())) < len(self.left + self.right)


SERIES = "\x1f"
"""Parts a note's number from its series in its key; no source has it in a number."""


def note_key(number: str, series: int = 1) -> str:
    r"""A note's number, with its series where that is not the first.

    >>> note_key("3"), note_key("3", 2)
    ('3', '3\x1f2')
    """
    return number if series == 1 else f"{number}{SERIES}{series}"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that lies over a passage's text at `start:end`.

    kind "note": a note mark was taken out at `start` (= `end`); `value` is the note's key.
    kind "emphasis": the source sets these words apart. kind "doubt": the source may be misread
    here; `value` says how, in Dutch. kind "punt": a reference to another block of this letter;
    `value` is that block's anchor. kind "citation": the source's format says what these words
    cite; `value` is the official id.
    """

    kind: str
    start: int
    end: int
    value: str = ""

    @property
    def number(self) -> str:
        """Of a note's mark: the number as printed."""
        return self.value.partition(SERIES)[0]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the letter: one heading, paragraph, item, cell, quote, salutation, signature or note.

    `anchor` depends on the passage's own words (and its heading's), not on its number: see
    letters/anchors.py. `level` is set for headings (2 to 6) and items (1: outermost). `marker` is
    an item's bullet as the source has it ("-", "·"); a number ("1)") stays in `text`. A blank line
    ("\\n\\n") in the text of a cell or item parts its paragraphs; "\\n" is a line break that the
    letter means (a signature). `place` is set for cells.
    """

    anchor: str
    kind: str
    text: str
    at: Location
    level: int | None = None
    marks: tuple[Mark, ...] = ()
    marker: str = ""
    place: CellPlace | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its number as printed, its text, and whether the source lost it (`missing`).

    `series`: 2 and up where the letter has its number again, as an annex may.
    """

    number: str
    passage: Passage
    missing: bool = False
    series: int = 1

    @property
    def key(self) -> str:
        """What the marks of this note have as their value: no two notes of a letter share it."""
        return note_key(self.number, self.series)


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of metadata and where it comes from.

    `provenance`: "source" (the text says so at `at`), "inferred" (`basis` says from what, in
    Dutch) or "register" (a person wrote it in sources/register.yml).
    """

    value: str
    provenance: str
    basis: str = ""
    at: Location | None = None


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed: name as printed, and role without "de" ("staatssecretaris van …"), or ""."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as the program understood it.

    `facts` holds the metadata by name: type, title, betreft, date (EDTF), kenmerk, ministry,
    sender, addressee, reference ("uw brief"), attachments, theme. A name that is absent is unknown.
    `former`: anchors that passages had before, and the anchor now; `former_ids`: ids that it was published under.
    """

    id: str
    source: SourceDocument
    facts: Mapping[str, Fact]
    signatories: tuple[Signatory, ...]
    body: tuple[Passage, ...]
    notes: tuple[Footnote, ...]
    drops: tuple[Drop, ...] = ()
    joins: tuple[Join, ...] = ()
    order: tuple[tuple[Piece, ...], ...] = ()
    problems: tuple[Problem, ...] = ()
    record: Mapping[str, object] = field(default_factory=dict)
    former: Mapping[str, str] = field(default_factory=dict)
    former_ids: tuple[str, ...] = ()

    def fact(self, name: str) -> str | None:
        """The value of a piece of metadata, or None where it is not known."""
        found = self.facts.get(name)
        return found.value if found else None

    @property
    def title(self) -> str:
        return self.facts["title"].value

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Body and notes, in the order of the page."""
        return self.body + tuple(note.passage for note in self.notes)
