"""The values that the whole pipeline speaks in. All frozen; this module imports nothing of ours.

A passage's text never changes after parsing. Note marks, emphasis, citations and links lie over
it by offset ("stand-off", in Unicode code points), so that "no word is lost" can be tested.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


RESERVED = frozenset({"index", "bron", "jaren"})
"""Addresses below brieven/ that are no letter's."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands in a source: file name, line (from 1), page (from 1) where known."""

    source: str
    line: int
    page: int | None = None

    def __str__(self) -> str:
        return f"{self.source}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """A doubt or a fault that is reported and stops nothing. `message` is Dutch, for the reader."""

    kind: str
    message: str
    at: Location


# ---------------------------------------------------------------- what a reader returns


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell's place: table and row and column count from 1 within the letter; `header` is a column head.

    `span` is the number of columns the cell takes.
    """

    table: int
    row: int
    column: int
    header: bool = False
    span: int = 1


@dataclass(frozen=True, slots=True)
class KnownCitation:
    """What `start:end` of a line cites, as the format says itself (`extref doc="kst-36410-16"`)."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Known:
    """What a format knows of a line and plain text doesn't.

    `kind` is a passage's ("paragraph", "heading", "note", …), or the reason for leaving the line
    off the page ("letterhead", "running header", "page number"). `joined` says how the line goes
    on with the block before it: "" not at all, "line" as the next line of running text, "break"
    behind a line break that is meant, "paragraph" as the next paragraph of one item, cell or note.
    `notes` are the note marks in the text: (number, offset); `number` is that of a note, which
    its first line opens with. `level`, `marker` and `place` are those of the Passage.
    """

    kind: str = "paragraph"
    level: int | None = None
    joined: str = ""
    notes: tuple[tuple[str, int], ...] = ()
    number: str = ""
    marker: str = ""
    place: CellPlace | None = None
    citations: tuple[KnownCitation, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source, without its line end. `number` counts from 1, `page` from 1.

    In a format that knows its blocks a line is a block of text, with what is known of it.
    """

    number: int
    text: str
    page: int
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """All that a reader may return: the lines with their text untouched, and what the format knows.

    `name` is the file's name, `form` its format ("txt"), `encoding` as it was read, `size` in bytes.
    `facts` is metadata that the format or the file beside it states: facts of a Letter by name, and
    kamerstuk (the official id), hoofddocument, dossier, ondernummer, vergaderjaar, bron, file (the
    address of the letter itself).
    """

    name: str
    lines: tuple[Line, ...]
    form: str
    encoding: str
    sha256: str
    size: int
    problems: tuple[Problem, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """The number of words in the source: runs of characters between white space."""
        return sum(len(line.text.split()) for line in self.lines)


# ---------------------------------------------------------------- the audit's accounts


@dataclass(frozen=True, slots=True)
class Drop:
    """Characters `start:end` of a source line that the page doesn't show as the letter's text."""

    reason: str
    line: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Join:
    """A decision about a hyphen at a line's end: `left` + `right` became `result`.

    `left` ends line `line` and `right` opens line `next_line`. `evidence` says why, in Dutch;
    `sure` is False where the hyphen was kept for want of evidence.
    """

    line: int
    left: str
    right: str
    result: str
    evidence: str
    sure: bool = True
    next_line: int = 0


# ---------------------------------------------------------------- a letter


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that lies over a passage's text at `start:end`.

    kind "note": a note mark was taken out at `start` (= `end`); `value` is the note's number.
    kind "emphasis": the source sets these words apart. kind "doubt": the source may be misread
    here; `value` says how, in Dutch. kind "punt": a reference to another block of this letter;
    `value` is that block's anchor.
    """

    kind: str
    start: int
    end: int
    value: str = ""


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
    """A note: its number as printed, its text, and whether the source lost it (`missing`)."""

    number: str
    passage: Passage
    missing: bool = False


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
    """

    id: str
    source: SourceDocument
    facts: Mapping[str, Fact]
    signatories: tuple[Signatory, ...]
    body: tuple[Passage, ...]
    notes: tuple[Footnote, ...]
    drops: tuple[Drop, ...] = ()
    joins: tuple[Join, ...] = ()
    problems: tuple[Problem, ...] = ()
    record: Mapping[str, object] = field(default_factory=dict)

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


# ---------------------------------------------------------------- citations


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited. Two citations of the same paper are equal, however they are written: whether
    chamber, session and pages are named makes no other paper.

    `id` is the official identifier (`kst-36410-XVI-55`) and `url` its official address; both are
    None where none can be derived. The other fields hold the parts as strings in their normal
    form: session "2023-2024", chamber "I" or "II", dossier "36410" or "21501-02".
    """

    kind: str
    id: str | None
    url: str | None
    chamber: str | None = field(default=None, compare=False)
    session: str | None = field(default=None, compare=False)
    dossier: str | None = None
    chapter: str | None = None
    number: str | None = None
    last: str | None = field(default=None, compare=False)
    pages: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a citation is written: `text` is exactly the slice `start:end` of the searched text."""

    citation: Citation
    start: int
    end: int
    text: str
    where: str = ""
    """The anchor of the passage; empty when the text searched was not a letter."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a mention leads: a letter of this archive, an official address, or nowhere.

    `reason` says why, in Dutch, for the page and for `kamerarchief explain`.
    """

    mention: Mention
    letter: str | None
    url: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Relation:
    """Another letter that has to do with this one, and why (in Dutch: "noemt ook dossier 29325")."""

    letter: str
    why: str


@dataclass(frozen=True, slots=True)
class Topic:
    """An onderwerp of sources/topics.yml. `slug` is its address, `theme` the official theme."""

    slug: str
    name: str
    description: str
    terms: tuple[str, ...]
    broader: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter with all that the rest of the archive says about it: what a page is made from."""

    letter: Letter
    links: tuple[Link, ...]
    topics: tuple[Topic, ...]
    related: tuple[Relation, ...]
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """All letters together, by date and then id; `failed` lists what was left out and why."""

    entries: tuple[Entry, ...]
    topics: tuple[Topic, ...]
    dossiers: Mapping[str, str]
    """Titles of dossiers that sources/dossiers.yml knows, by dossier ("29325", "34200-XVI")."""
    failed: tuple[Problem, ...] = ()

    def entry(self, letter_id: str) -> Entry:
        """The entry of one letter. KeyError where the archive has no such letter."""
        for entry in self.entries:
            if entry.letter.id == letter_id:
                return entry
        raise KeyError(letter_id)


# ---------------------------------------------------------------- registers


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is to happen: the words at `start:end` of a passage, and the date they mean.

    `due` is EDTF, read against the letter's date: a day where the words name a limit ("voor het
    najaar": the day on which autumn begins), a period ("2024-06", "2026-01/2026-03") where they
    name one, open ("2024-09-21/..") for "na de zomer"; None for what no calendar tells ("binnenkort",
    "in de volgende voortgangsbrief"). `kind`: "date", "vague", "event" or "regular".
    """

    start: int
    end: int
    text: str
    kind: str
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """A sentence in which the government says that it will do something, or says so of a promise.

    `kind`: "aangekondigd" (announced here), "toegezegd" (promised or announced before, or promised
    in so many words) or "afgedaan" (this letter settles it). `text` is `start:end` of the passage.
    `who`, `what`, `whom` and `when` are the letter's own words, "" where it doesn't say.
    """

    kind: str
    text: str
    anchor: str
    start: int
    end: int
    who: str = ""
    what: str = ""
    whom: str = ""
    when: str = ""
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Mover:
    """Who moved a motion: surname, and party as the letter gives it, or ""."""

    name: str
    party: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch `start:end` of a passage. `answers`: this sentence says what was done with a motion."""

    anchor: str
    start: int
    end: int
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion that a letter names, with every place where it does.

    `state`: "aangenomen", "verworpen", "aangehouden", "ingediend" or "" as the letter says.
    `asks` is what the letter says it asks, in the letter's words, or "".
    """

    movers: tuple[Mover, ...]
    citation: Citation | None
    state: str
    asks: str
    places: tuple[Place, ...]

    @property
    def anchor(self) -> str:
        """The passage that names it first."""
        return self.places[0].anchor


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom a letter names in a role in parliament or government, or who signed it.

    `role`: "Kamerlid", "minister", "staatssecretaris", … as the letter has it; `party` or "".
    """

    name: str
    role: str
    party: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation or programme of sources/organisaties.yml: name, other names, sort."""

    slug: str
    name: str
    names: tuple[str, ...]
    kind: str = "organisatie"


@dataclass(frozen=True, slots=True)
class NamedOrganisation:
    """An organisation with the places where a letter names it."""

    organisation: Organisation
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FactItem:
    """An amount or a date in a letter: the words at `start:end` of a passage, and what they mean.

    `kind` "bedrag": `value` is the amount in euros, or "low/high" for a range; `kind` "datum":
    EDTF; `kind` "percentage": per cent, with a point.
    """

    kind: str
    text: str
    value: str
    anchor: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Registers:
    """All that one letter puts in the registers, each in the order of the text."""

    commitments: tuple[Commitment, ...] = ()
    motions: tuple[Motion, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[NamedOrganisation, ...] = ()
    facts: tuple[FactItem, ...] = ()
