"""Pairing notes with their marks: a number stuck to a word is a mark only in the right place."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.letters.drafts import Draft
from build_scripts.letters.notes import PLAIN, SUPERSCRIPTS, NoteRows
from build_scripts.model import Location, Mark, Problem

RAISED = re.compile(f"[{SUPERSCRIPTS}]+")
# Words whose number belongs to them: "nr.8" is no note 8.
NUMBERED = re.compile(r"(?:\bnrs?|\bart|\bp|\bblz|\bpag|\bno|\blid|\bad)\.$", re.I)
# "waren dat er 88.000.3": an amount or a year that ends its sentence; not "paragraaf 2.3"
WHOLE = re.compile(r"(?:\d\.\d{3}|(?<!\d)\d{3,}|\d,\d+)[.,;]$")
# OCR reads a raised digit as "!" or "?": behind a word, while the sentence goes on.
MISREAD = re.compile(r"(?<=[^\W\d_])(?P<mark>[!?])(?= [a-z]|\s[a-z]+,)")


@dataclass(frozen=True, slots=True)
class Found:
    """A mark in block `draft` at `start:end`; `rank` is lower where the place is likelier."""

    rank: int
    draft: int
    start: int
    end: int


def pair(drafts: Sequence[Draft], notes: Sequence[NoteRows], zone_starts: dict[str, tuple[int, int]], source: str) -> list[Problem]:
    """Take every note's mark out of the text and keep it as a Mark; report notes without one.

    A note's mark stands on its own page: behind the previous page's notes and before its own, and
    behind the mark of the note before it. `zone_starts` gives for each number those two lines.
    """
    problems: list[Problem] = []
    places: dict[int, list[tuple[int, int, str]]] = {}
    last = (-1, -1)
    for note in notes:
        after, before = zone_starts[note.number]
        found = _best(_candidates(drafts, note.number, after, before, last)) or _raised_anywhere(drafts, note.number, last)
        if found is None:
            message = f"noot {note.number} staat onder aan de pagina, maar in de tekst is geen markering gevonden"
            problems.append(Problem("note without mark", message, Location(source, note.rows[0].number)))
            continue
        places.setdefault(found.draft, []).append((found.start, found.end, note.number))
        last = (found.draft, found.end)
    for index, marks in places.items():
        _take_out(drafts[index], marks)
    return problems


def _best(candidates: Iterable[Found]) -> Found | None:
    return min(candidates, key=lambda found: (found.rank, found.draft, found.start), default=None)


def _raised_anywhere(drafts: Sequence[Draft], number: str, last: tuple[int, int]) -> Found | None:
    """A raised number is a mark even where an extraction put the note before it."""
    everywhere = _candidates(drafts, number, 0, sys.maxsize, last)
    return next((found for found in everywhere if found.rank == 0), None)


def _candidates(drafts: Sequence[Draft], number: str, after: int, before: int, last: tuple[int, int]) -> Iterator[Found]:
    for index in range(max(last[0], 0), len(drafts)):
        draft = drafts[index]
        if draft.line >= before:
            return
        if not draft.lines or draft.lines[-1][1] <= after:
            continue
        for rank, start, end in _places(draft.text, number):
            line = draft.line_at(start)
            if after < line < before and (index, start) >= last:
                yield Found(rank, index, start, end)


def _places(text: str, number: str) -> Iterator[tuple[int, int, int]]:
    """Where a number may be a mark: raised, behind a word or its punctuation, or behind a year."""
    for found in RAISED.finditer(text):
        if found[0].translate(PLAIN) == number:
            yield 0, found.start(), found.end()
    for found in re.finditer(rf"\[{number}\]", text):
        yield 0, found.start(), found.end()
    for found in re.finditer(rf"{number}(?![\w%])(?![.,]\d)", text):
        rank = _rank(text[: found.start()], text[found.end() : found.end() + 3])
        if rank:
            yield rank, found.start(), found.end()


def _rank(before: str, after: str) -> int:
    """1 where the characters before make a mark likely, 2 or 3 where they may, 0 where they can't."""
    char = before[-1:]
    if not char or char.isspace():
        return 0
    if char.isdigit():
        return 1 if re.search(r"(?<!\d)(?:19|20)\d\d$", before) else 0
    if char in ".,;:!?":
        if before[-2:-1].isdigit():
            return _behind_number(before, after)
        return 0 if NUMBERED.search(before[-6:]) else 1
    if char in ")]’”'\"»":
        return 1
    if not char.isalpha():
        return 0
    return 2 if re.search(r"(?<![^\W\d_])[A-Z]{1,2}$", before) else 1


def _behind_number(before: str, after: str) -> int:
    """A mark behind a number that ends a sentence or clause: "van 571 naar 339.1 Een", "in 2015,2 en".

    A figure has no space behind its thousands or its decimals' sign unless it ends there itself,
    so a year is surer than another number, and a sentence must begin behind a full stop.
    """
    year = re.search(r"(?<!\d)(?:19|20)\d\d.$", before)
    if before[-1] in ",;:":
        return 2 if year else 0
    if WHOLE.search(before) and not year:
        return 3
    begins = not after or re.match(r"\s+[\W]?[A-Z]|\s*$", after)
    return (2 if year else 3) if begins and not NUMBERED.search(before[-6:]) else 0


def _take_out(draft: Draft, marks: list[tuple[int, int, str]]) -> None:
    """Remove the marks' characters from the text; all that lies over the text moves along."""
    for start, end, number in sorted(marks, reverse=True):
        gone = end - start
        draft.text = draft.text[:start] + draft.text[end:]
        draft.lines = [(at - gone if at >= end else at, line) for at, line in draft.lines]
        draft.marks = [
            Mark(m.kind, m.start - gone if m.start >= end else m.start, m.end - gone if m.end >= end else m.end, m.value)
            for m in draft.marks
        ]
        draft.marks.append(Mark("note", start, start, number))
    draft.marks.sort(key=lambda mark: (mark.start, mark.end))


def mark_doubts(drafts: Sequence[Draft], source: str) -> list[Problem]:
    """In a letter whose notes were not found: signs that a scan may have read for a note's mark."""
    problems = []
    for draft in drafts:
        for found in MISREAD.finditer(draft.text):
            word = re.search(r"\w+$", draft.text[: found.start()])
            if found["mark"] == "!" and word and word[0][0].isupper():
                continue
            sign = found["mark"]
            draft.marks.append(Mark("doubt", found.start(), found.end(), f"'{sign}' kan een verkeerd gelezen voetnootcijfer zijn"))
            message = f"'{sign}' midden in een zin: misschien een verkeerd gelezen voetnootcijfer"
            problems.append(Problem("misread mark", message, Location(source, draft.line_at(found.start()))))
        draft.marks.sort(key=lambda mark: (mark.start, mark.end))
    return problems
