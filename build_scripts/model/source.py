"""What a reader returns: a document's lines, and what its format knows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


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


class CellPlace(NamedTuple):
    """A cell's place: table and row and column count from 1 within the letter; `header` is a column head.

    `span` is the number of columns the cell takes. A named tuple, since a large table has very many,
    and a frozen dataclass takes three times as long to make.
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
class Correction:
    """What was corrected in line `line`: `before` became `after`.

    `reason` and `origin` (where the right text is from, or "") are a person's, and `name` is the
    file in sources/errata; `name` is "" where the program read a misread note mark as its digit.
    `start` is the offset of both texts in the line as it was when this was corrected.
    """

    line: int
    before: str
    after: str
    reason: str
    name: str
    origin: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """All that a reader may return: the lines with their text untouched, and what the format knows.

    `corrections` are those that were made in the lines afterwards (errata.py, letters/misread.py).

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
    corrections: tuple[Correction, ...] = ()

    @property
    def words(self) -> int:
        """The number of words in the source as it was received: runs of characters between white space."""
        return sum(len(text.split()) for text in self.received)

    @property
    def received(self) -> tuple[str, ...]:
        """The text of each line as it was before it was corrected."""
        texts = {line.number: line.text for line in self.lines}
        for one in reversed(self.corrections):
            text = texts[one.line]
            texts[one.line] = text[: one.start] + one.before + text[one.start + len(one.after) :]
        return tuple(texts.values())

    def place(self, line: int) -> Location:
        """Where line `line` (from 1) stands."""
        return Location(self.name, line, self.page_of(line))

    def page_of(self, line: int) -> int | None:
        """The page that a line (from 1) is on, or None where the source has no pages, or one."""
        paged = self.lines[-1].page > 1 if self.lines else False
        return self.lines[line - 1].page if paged and 0 < line <= len(self.lines) else None
