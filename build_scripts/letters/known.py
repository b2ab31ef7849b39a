"""Lines of a format that knows its blocks → the same drafts and notes, without guessing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from build_scripts.letters.anchors import note_anchor
from build_scripts.letters.drafts import Draft, Ledger, join_rows
from build_scripts.letters.labels import CLOSING, POSTCODE, ROLE, SALUTATION, label_of
from build_scripts.letters.note_marks import take_out
from build_scripts.letters.rows import Row
from build_scripts.letters.signature import NAME
from build_scripts.model import Drop, Join, Known, Line, Location, Mark, Problem, SourceDocument, note_key

LEFT_OUT = frozenset(("letterhead", "running header", "page number"))
SEPARATORS = {"break": "\n", "paragraph": "\n\n"}
# "Vraag 1", "Antwoord op de vragen 3 en 8", "Antwoord:"; where answers have a heading, also "4" and "4 en 5."
NUMBERS = r"\d{1,3}(?:(?:, | en | t/m |-)\d{1,3})*"
QUESTION = re.compile(rf"(?:vraag|vragen|antwoord(?:en)?)(?: op)?(?: de)?(?: vraag| vragen)? {NUMBERS}[:.]?|antwoord[:.]?", re.I)
ANSWER = re.compile(r"antwoord\b.{0,40}", re.I)
NUMBER = re.compile(rf"{NUMBERS}[:.]?")
LETTERHEAD_LINES = 60
PROSE = 160
"""Characters: a line this long is running text, never a letterhead's."""
SIGNATURE_LINE = 100
SIGNATURE_LINES = 12


@dataclass(frozen=True, slots=True)
class KnownNote:
    """A note: its number, its text as a draft, the source line it begins on, and its place among the notes with its number."""

    number: str
    draft: Draft
    line: int
    series: int = 1

    @property
    def key(self) -> str:
        return note_key(self.number, self.series)


@dataclass
class KnownText:
    """What a document's lines say by themselves. `head` holds the letterhead's rows."""

    drafts: list[Draft] = field(default_factory=list)
    notes: list[KnownNote] = field(default_factory=list)
    head: list[Row] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def is_known(document: SourceDocument) -> bool:
    """Whether the document's format knows its blocks."""
    return any(line.known for line in document.lines)


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Lines with text on them as rows; a gap parts the blocks."""
    return [
        Row(line.number, len(line.text) - len(line.text.lstrip()), line.text.strip(), line.page, gap=int(_opens_block(_known(line))))
        for line in lines
        if line.text.strip()
    ]


def _opens_block(known: Known) -> bool:
    """Whether a line stands apart from the one before it; a row's later cells don't."""
    return not known.joined and (known.place is None or known.place.column == 1)


def read_known(document: SourceDocument, ledger: Ledger) -> KnownText:
    """Blocks, notes, letterhead and drops of a document whose lines are known."""
    read = KnownText()
    kept = _above_salutation([line for line in document.lines if line.text.strip()])
    aside = [line for line in kept if _known(line).kind in LEFT_OUT]
    read.head = rows_of(line for line in aside if _known(line).kind == "letterhead")
    read.drops = [row.drop(_known(line).kind) for line in aside for row in rows_of([line])]
    kept = [line for line in kept if _known(line).kind not in LEFT_OUT]
    notes = _numbered(_blocks([line for line in kept if _known(line).kind == "note"]))
    marked: set[str] = set()
    text = _blocks([line for line in kept if _known(line).kind != "note"])
    for block, after in zip(text, [*text[1:], None]):
        draft = _draft(block, ledger)
        _lay_citations(draft, block, ledger.joins)
        until = after[0].number if after else document.lines[-1].number + 1
        marked |= _take_marks(draft, block, until, notes, ledger.joins)
        read.drafts.append(draft)
    blocks = sorted((block[0].number, number, series, block) for number, some in notes.items() for series, block in enumerate(some, 1))
    for first, number, series, block in blocks:
        note = KnownNote(number, _note(number, series, block, ledger), first, series)
        read.notes.append(note)
        if note.key not in marked:
            message = f"noot {number} heeft een tekst, maar in de lopende tekst is geen markering gevonden"
            read.problems.append(Problem("note without mark", message, Location(document.name, first, block[0].page)))
    _by_words(read.drafts)
    return read


def _above_salutation(lines: list[Line]) -> list[Line]:
    """The lines, with those above the salutation known as letterhead where they read as one."""
    for index, line in enumerate(lines[:LETTERHEAD_LINES]):
        if SALUTATION.fullmatch(line.text.strip()):
            head = lines[:index]
            if any(label_of(one.text.strip()) or POSTCODE.search(one.text) for one in head if _known(one).kind not in LEFT_OUT):
                return [_as_letterhead(one) for one in head] + lines[index:]
            return lines
        if len(line.text) > PROSE and _known(line).kind not in LEFT_OUT:
            return lines
    return lines


def _as_letterhead(line: Line) -> Line:
    known = _known(line)
    return line if known.kind in LEFT_OUT or known.kind == "note" else replace(line, known=replace(known, kind="letterhead"))


def _known(line: Line) -> Known:
    return line.known or Known()


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines grouped to blocks: a joined line belongs to the one before it, if that is of its kind."""
    blocks: list[list[Line]] = []
    for line in lines:
        known = _known(line)
        if known.joined and blocks and _known(blocks[-1][0]).kind == known.kind:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


Notes = dict[str, list[list[Line]]]
"""By number the blocks of the notes that have it: numbers may begin again in an annex."""


def _numbered(blocks: Iterable[list[Line]]) -> Notes:
    notes: Notes = {}
    for block in blocks:
        notes.setdefault(_known(block[0]).number, []).append(block)
    return notes


def _series_at(line: int, until: int, blocks: Sequence[list[Line]], gone: int) -> int:
    """Which of the notes with one number a mark in line `line` has: the first that follows, since a note stands
    behind its mark; else the last. Where more of them follow before the text goes on at line `until`, its block
    has a mark for each, and `gone` are those that have had one."""
    first, end = (bisect_left(blocks, at, key=lambda block: block[0].number) for at in (line, until))
    return min(first + min(gone, max(end - first - 1, 0)), len(blocks) - 1) + 1


# ---------------------------------------------------------------- lines → drafts


def _draft(block: Sequence[Line], ledger: Ledger) -> Draft:
    """One draft out of a block's lines: running lines joined, breaks and paragraphs kept."""
    known = _known(block[0])
    draft = Draft(known.kind, "", [], [], known.level, known.marker, place=known.place)
    for separator, part in _stretches(block):
        joined = join_rows(rows_of(part), ledger)
        shift = len(draft.text) + len(separator)
        draft.text += separator + joined.text
        draft.lines += [(at + shift, number) for at, number in joined.lines]
    if draft.kind == "heading":
        draft.text = draft.text.replace("\n", " ")
        draft.level = min(max(draft.level or 2, 2), 6)
    elif draft.kind == "item":
        draft.level = draft.level or 1
    return draft


def _stretches(block: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    stretches: list[tuple[str, list[Line]]] = []
    for line in block:
        separator = SEPARATORS.get(_known(line).joined)
        if stretches and separator is None:
            stretches[-1][1].append(line)
        else:
            stretches.append((separator if stretches and separator else "", [line]))
    return stretches


def _take_marks(draft: Draft, block: Sequence[Line], until: int, notes: Notes, joins: Sequence[Join]) -> set[str]:
    """Take the marks of the notes that there are out of the draft's text; gives the notes' keys. `until`: the line of the text behind it."""
    starts = {number: at for at, number in draft.lines}
    marks: list[tuple[int, int, str]] = []
    gone: Counter[str] = Counter()
    for line in block:
        for number, offset in _known(line).notes:
            start = starts.get(line.number, 0) + _place(line, offset, joins)
            if number in notes and draft.text[start : start + len(number)] == number:
                series = _series_at(line.number, until, notes[number], gone[number])
                marks.append((start, start + len(number), note_key(number, series)))
                gone[number] += 1
    take_out(draft, marks)
    return {key for _, _, key in marks}


def _lay_citations(draft: Draft, block: Sequence[Line], joins: Sequence[Join]) -> None:
    """What the format says that words cite, as marks over just these words in the draft's text."""
    starts = {number: at for at, number in draft.lines}
    for line in block:
        for citation in _known(line).citations:
            words = " ".join(line.text[citation.start : citation.end].split())
            start = starts.get(line.number, 0) + _place(line, citation.start, joins)
            if not words or draft.text[start : start + len(words)] != words:
                continue
            # A link on two lines is one.
            if draft.marks and draft.marks[-1].value == citation.id and start - draft.marks[-1].end <= 1:
                start = draft.marks.pop().start
            draft.marks.append(Mark("citation", start, starts.get(line.number, 0) + _place(line, citation.start, joins) + len(words), citation.id))


def _place(line: Line, offset: int, joins: Sequence[Join]) -> int:
    """Where a character of a line stands in the row that was joined: spaces are one, a broken word is whole."""
    before = line.text[:offset].lstrip()
    place = len(re.sub(r"\s+", " ", before))
    opened = next((join for join in reversed(joins) if join.next_line == line.number), None)
    return place + len(opened.result) - len(opened.right) if opened else place


def _note(number: str, series: int, block: Sequence[Line], ledger: Ledger) -> Draft:
    """A note's text without the number that opens it."""
    draft = _draft(block, ledger)
    _lay_citations(draft, block, ledger.joins)
    gone = re.match(rf"{re.escape(number)}\s*", draft.text) if number else None
    if gone:
        cut = gone.end()
        draft.text = draft.text[cut:]
        draft.lines = [(max(0, at - cut), line) for at, line in draft.lines]
        draft.marks = [Mark(mark.kind, mark.start - cut, mark.end - cut, mark.value) for mark in draft.marks if mark.start >= cut]
    draft.kind, draft.level, draft.place = "note", None, None
    draft.anchor = note_anchor(number, series)
    return draft


# ---------------------------------------------------------------- what words say in every format


def _by_words(drafts: list[Draft]) -> None:
    """Salutation, questions and the signature, which no format tells apart from paragraphs."""
    answered = any(draft.kind in ("paragraph", "heading") and ANSWER.fullmatch(draft.text) for draft in drafts)
    for draft in drafts:
        if draft.kind == "paragraph" and SALUTATION.fullmatch(draft.text):
            draft.kind = "salutation"
        elif draft.kind == "paragraph" and (QUESTION.fullmatch(draft.text) or answered and NUMBER.fullmatch(draft.text)):
            draft.kind, draft.level = "heading", 2
    start = _signature_start(drafts)
    for draft in drafts[start : start + SIGNATURE_LINES]:
        if draft.kind != "paragraph" or len(draft.text) > SIGNATURE_LINE:
            break
        draft.kind = "signature"


def _signature_start(drafts: Sequence[Draft]) -> int:
    """The index of the closing, or of a role with a name below it; the number of drafts without either."""
    texts = [draft.text if draft.kind == "paragraph" else "" for draft in drafts]
    for index in range(len(texts) - 1, -1, -1):
        if CLOSING.fullmatch(texts[index].split("\n")[0]):
            return index
    for index, (text, after) in enumerate(zip(texts, texts[1:])):
        if len(text) <= SIGNATURE_LINE and text.endswith(",") and ROLE.fullmatch(text) and NAME.fullmatch(after):
            return index
    return len(drafts)
