"""Blocks of a format that knows them → lines: the builder that all such readers share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.errors import InputError
from build_scripts.model import CellPlace, Known, KnownCitation, Line, Location, Problem, SourceDocument

# White space of markup; a no-break space is a character of the text.
SPACES = re.compile(r"[ \t\r\n\f]+")
NUMBER = re.compile(r"[0-9]{1,4}")


@dataclass
class Inline:
    """The text of a block in the making, with what lies over it by offset."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    notes: list[tuple[str, int]] = field(default_factory=list)
    citations: list[KnownCitation] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    def write(self, text: str | None) -> None:
        """Text with its runs of white space as one space, as markup means them."""
        plain = SPACES.sub(" ", text or "")
        if plain.startswith(" ") and (not self.pieces or self.pieces[-1].endswith(" ")):
            plain = plain[1:]
        if plain:
            self.pieces.append(plain)
            self.length += len(plain)

    def mark(self, number: str) -> None:
        """The mark of note `number` at this place."""
        if NUMBER.fullmatch(number):
            self.notes.append((number, self.length))
        self.write(number)

    def cite(self, target: str, start: int) -> None:
        """Says that what was written since `start` cites `target`."""
        if target and self.length > start:
            self.citations.append(KnownCitation(target, start, self.length))

    def line_break(self) -> None:
        """A line break that the text means."""
        self.write(" ")
        self.breaks.append(self.length)

    def append(self, other: Inline) -> None:
        """Another text behind this one, with what lies over it."""
        start = self.length
        self.write(other.text)
        shift = self.length - len(other.text)
        self.notes += [(number, at + shift) for number, at in other.notes]
        self.citations += [KnownCitation(one.id, one.start + shift, one.end + shift) for one in other.citations]
        self.breaks += [max(at + shift, start) for at in other.breaks]

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass
class Context:
    """Where paragraphs stand: what their first is, and whether it has been written.

    `label` is a number or bullet that its first paragraph opens with.
    """

    kind: str = "paragraph"
    level: int | None = None
    place: CellPlace | None = None
    label: str = ""
    number: str = ""
    started: bool = False

    @property
    def one_block(self) -> bool:
        """Whether all paragraphs in it are parts of one block."""
        return self.kind in ("item", "cell", "note", "letterhead")


class Blocks:
    """Takes blocks in reading order and gives lines; a note, read in the midst of a block, follows it."""

    def __init__(self, name: str):
        self.name = name
        self.lines: list[Line] = []
        self.problems: list[Problem] = []
        self.page = 1
        self.tables = 0
        self._last: Context | None = None
        self._waiting: list[list[Line]] = []

    def add(self, inline: Inline, context: Context) -> None:
        """A paragraph, unless it is empty."""
        if not inline.text.strip():
            return
        known_kind, level = context.kind, context.level
        again = context.started and context.one_block
        if again and self._last is not context and context.kind == "item":
            known_kind, level, again = "paragraph", None, False
        if context.kind == "note" and not NUMBER.fullmatch(context.number):
            known_kind = "paragraph"
        label = context.label if not context.started else ""
        for joined, part in _parts(inline, label, known_kind == "item"):
            known = Known(
                kind=known_kind,
                level=level,
                joined=joined or ("paragraph" if again else ""),
                notes=part.notes,
                number=context.number,
                marker=part.marker if known_kind == "item" else "",
                place=context.place,
                citations=part.citations,
            )
            self._write(Line(0, part.text, self.page, known), context)
        context.started = True
        if context.kind != "note":
            self._last = context
            self.let_notes_follow()

    def let_notes_follow(self) -> None:
        """The notes that were read come now."""
        for note in self._waiting:
            self.lines += note
        self._waiting = []

    def doubt(self, kind: str, message: str) -> None:
        """Report a problem (message in Dutch) at the line that comes next."""
        self.problems.append(Problem(kind, message, Location(self.name, len(self.lines) + 1, self.page)))

    def document(self, form: str, data: bytes, encoding: str, facts: Mapping[str, str]) -> SourceDocument:
        """All lines as a SourceDocument. Raises InputError where there is no text."""
        self.let_notes_follow()
        if not any(line.text.strip() for line in self.lines):
            raise InputError(self.name, "the file holds no text", "Put the letter's text in it, or remove it")
        lines = tuple(Line(number, line.text, line.page, line.known) for number, line in enumerate(self.lines, start=1))
        return SourceDocument(
            name=self.name,
            lines=lines,
            form=form,
            encoding=encoding,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            problems=tuple(self.problems),
            facts=dict(facts),
        )

    def _write(self, line: Line, context: Context) -> None:
        if context.kind != "note":
            self.lines.append(line)
        elif context.started or (line.known and line.known.joined):
            self._waiting[-1].append(line)
        else:
            self._waiting.append([line])


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands between two line breaks of a paragraph."""

    text: str
    notes: tuple[tuple[str, int], ...]
    citations: tuple[KnownCitation, ...]
    marker: str = ""


def _parts(inline: Inline, label: str, is_item: bool) -> list[tuple[str, _Part]]:
    """The paragraph's stretches between line breaks, with their offsets; a numbered label is text.

    An item's bullet is no word of the text: it becomes the marker.
    """
    text = inline.text
    cuts = [0, *(at for at in inline.breaks if 0 < at < len(text)), len(text)]
    parts: list[tuple[str, _Part]] = []
    for start, end in zip(cuts, cuts[1:]):
        piece = text[start:end].rstrip(" ")
        lead = len(piece) - len(piece.lstrip(" "))
        piece = piece.lstrip(" ")
        if not piece:
            continue
        numbered = f"{label} " if label and not parts and (not is_item or _is_number(label)) else ""
        shift = len(numbered) - start - lead
        parts.append(
            (
                "break" if parts else "",
                _Part(
                    text=numbered + piece,
                    notes=tuple((number, at + shift) for number, at in inline.notes if start <= at < end),
                    citations=tuple(KnownCitation(c.id, c.start + shift, c.end + shift) for c in inline.citations if start <= c.start and c.end <= end),
                    marker=label if label and not parts and not numbered else "",
                ),
            )
        )
    return parts


def _is_number(label: str) -> bool:
    return any(char.isalnum() for char in label) and label != "o"
