"""Pairing notes with their marks: a number stuck to a word is a mark only in the right place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, takewhile

from build_scripts.letters.drafts import Draft
from build_scripts.letters.loose_marks import only_place
from build_scripts.letters.markers import enumeration
from build_scripts.letters.notes import LONGEST_PAGE, NoteRows
from build_scripts.letters.quantities import PLAIN, SUPERSCRIPTS, is_quantity
from build_scripts.model import Location, Mark, Problem

NUMBER = re.compile(rf"(?P<raised>[{SUPERSCRIPTS}]+)|\[(?P<bracketed>\d{{1,6}})\]|(?P<plain>\d+)(?![\w%])(?![.,]\d)|\d+")
# "eind 201518": a year and note 18
YEAR = re.compile(r"(?:19|20)\d\d(?=\d)")
MARK_ENDS = f"{SUPERSCRIPTS}]"
LOOK_BACK = 20
"""Characters before a number that tell whether it may be a mark."""
LONGEST_NUMBER = 6
MOST_TAKEN = 50
"""So many marks that may be another note's are looked at."""
# Words whose number belongs to them: "nr.8" is no note 8.
NUMBERED = re.compile(r"(?:\bnrs?|\bart|\bp|\bblz|\bpag|\bno|\blid|\bad)\.$", re.I)
# "waren dat er 88.000.3": an amount or a year that ends its sentence; not "paragraaf 2.3"
WHOLE = re.compile(r"(?:\d\.\d{3}|(?<!\d)\d{3,}|\d,\d+)[.,;]$")
# "«Bericht»1?, 2": behind another note's mark
SECOND = re.compile(r"[^\s\d(]\d{1,3}[?!.;:]?, $")
# "… van 24 juni 2022 2 is dat": a text layer sets the raised figure apart
YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d \Z")
GOES_ON = re.compile(r"\s[a-z]|[.,;]?\Z")
# "… ligt stil’? 1) Zo ja": a mark with its own bracket, a space behind a question or a quotation
ASIDE = re.compile(r"[?’”»\"] \Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A mark in block `draft` at `start:end`; `rank` is lower where the place is likelier."""

    rank: int
    draft: int
    start: int
    end: int


def pair(drafts: Sequence[Draft], notes: Sequence[NoteRows], zone_starts: Mapping[str, tuple[int, int, int]], source: str, loose: bool = False) -> list[Problem]:
    """Take every note's mark out of the text and keep it as a Mark; report notes without one.

    A note's mark stands on its own page: behind the previous page's notes and before its own, and
    behind the mark of the note before it. `zone_starts` gives for each key those two lines, and where the notes of one page
    earlier end: a note without room on its mark's page stands on the next. Notes that have none there may have a raised number
    elsewhere that is no other note's, or (`loose`, in an export) a figure between spaces.
    """
    if not notes:
        return []
    candidates = _candidates(drafts)
    certain = {number: [place for place in found if place.rank == 0] for number, found in candidates.items()}
    turned = _turned(notes)
    found: dict[str, Found] = {}
    taken: set[tuple[int, int]] = set()

    def is_free(place: Found) -> bool:
        return (place.draft, place.start) not in taken

    def on_its_page(note: NoteRows, last: tuple[int, int]) -> Found | None:
        return _best(drafts, filter(is_free, _ahead(candidates.get(note.number, ()), last)), zone_starts[note.key][:2])

    def on_the_page_before(note: NoteRows, last: tuple[int, int]) -> Found | None:
        before, _, after = zone_starts[note.key]
        return _best(drafts, filter(is_free, _ahead(candidates.get(note.number, ()), last)), (after, before))

    def anywhere(note: NoteRows, last: tuple[int, int]) -> Found | None:
        # Behind the text, or at last anywhere: a table's marks may stand out of their order.
        sure = certain.get(note.number, ())
        return next(filter(is_free, (*islice(_ahead(sure, last), MOST_TAKEN), *sure[:1])), None)

    for look in (on_its_page, on_the_page_before, anywhere):
        last = (-1, -1)
        for note in notes:
            place = found.get(note.key) or look(note, (-1, -1) if note.key in turned else last)
            if place:
                found[note.key] = place
                taken.add((place.draft, place.start))
                last = last if note.key in turned else (place.draft, place.end)
    problems = _pair_loose(drafts, notes, found, zone_starts, source) if loose else []
    places: dict[int, list[tuple[int, int, str]]] = {}
    for key, place in found.items():
        places.setdefault(place.draft, []).append((place.start, place.end, key))
    for index, marks in places.items():
        take_out(drafts[index], marks)
    return problems + _note_problems(notes, turned, found, source)


def _pair_loose(drafts: Sequence[Draft], notes: Sequence[NoteRows], found: dict[str, Found], windows: Mapping[str, tuple[int, int, int]], source: str) -> list[Problem]:
    """Give notes without a mark the one figure between spaces that can be theirs, and say that it was read so."""
    problems, last = [], (-1, -1)
    ahead = sorted((place.draft, place.start) for place in found.values())
    for note in notes:
        if place := found.get(note.key):
            last = (place.draft, place.end)
            continue
        after, before, _ = windows[note.key]
        first = max(last, (bisect_right(drafts, after, key=lambda draft: draft.lines[-1][1] if draft.lines else draft.line), 0))
        following = next(iter(ahead[bisect_right(ahead, last) :]), (len(drafts), 0))
        end = min(following, (bisect_left(drafts, before, key=lambda draft: draft.line), 0))
        if only := only_place(note.number, drafts, first, end):
            index, figure = only
            found[note.key] = Found(4, index, figure.start, figure.end)
            last = (index, figure.end)
            message = f"het losse cijfer {note.number} is gelezen als de markering van noot {note.number}"
            problems.append(Problem("loose mark", message, Location(source, drafts[index].line_at(figure.start))))
    return problems


def _turned(notes: Sequence[NoteRows]) -> dict[str, int]:
    """The keys of notes that stand behind a note with a higher number, and that number."""
    turned, highest, series = {}, 0, 1
    for note in notes:
        highest, series = (highest if note.series == series else 0), note.series
        if int(note.number) < highest:
            turned[note.key] = highest
        highest = max(highest, int(note.number))
    return turned


def _note_problems(notes: Sequence[NoteRows], turned: Mapping[str, int], found: Container[str], source: str) -> list[Problem]:
    problems = []
    for note in notes:
        at = Location(source, note.rows[0].number)
        if note.key in turned:
            problems.append(Problem("note order", f"noot {note.number} staat achter noot {turned[note.key]}: de noten staan niet in volgorde", at))
        if note.key not in found:
            problems.append(Problem("note without mark", f"noot {note.number} staat onder aan de pagina, maar in de tekst is geen markering gevonden", at))
    return problems


def _best(drafts: Sequence[Draft], ahead: Iterable[Found], window: tuple[int, int]) -> Found | None:
    """The likeliest place between the window's two lines, and of equals the first.

    Where none is there a raised number counts wherever it stands: an extraction may put a note
    before its mark.
    """
    after, before = window
    # A table's cells may stand a page's length out of their lines' order, no more.
    near = takewhile(lambda place: drafts[place.draft].line < before + LONGEST_PAGE, ahead)
    on_page = (place for place in near if after < drafts[place.draft].line_at(place.start) < before)
    return min(on_page, key=lambda place: (place.rank, place.draft, place.start), default=None)


def _ahead(found: Sequence[Found], last: tuple[int, int]) -> Iterator[Found]:
    """The places behind the mark of the note before, in the order of the text."""
    first = bisect_left(found, last, key=lambda place: (place.draft, place.start))
    return (found[at] for at in range(first, len(found)))


def _candidates(drafts: Sequence[Draft]) -> dict[str, list[Found]]:
    """Every place that may be a mark, by the note's number, in the order of the text. Linear in its length."""
    candidates: dict[str, list[Found]] = {}
    for index, draft in enumerate(drafts):
        opening = enumeration(draft.text)
        for number, rank, start, end in _places(draft.text):
            if opening and start < opening.length:
                continue  # "1.2 Materieel" has no mark of note 2
            candidates.setdefault(number, []).append(Found(rank, index, start, end))
    return candidates


def _places(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Where a number may be a mark: raised, in brackets, behind a word or its punctuation, or behind a year."""
    for found in NUMBER.finditer(text):
        start, end = found.span()
        if is_quantity(text, start, end):
            continue
        if found["raised"] or found["bracketed"]:
            apart = text[start - 1 : start] == " " and text[start - 2] not in MARK_ENDS and text[end : end + 1] in ("", *" .,;:)")  # "«Bericht»? [1]"
            yield (found["raised"] or found["bracketed"]).translate(PLAIN), 0, start - apart, end
        elif found["plain"]:
            rank = _rank(text[max(0, start - LOOK_BACK) : start], text[end : end + 3])
            if not rank and ASIDE.search(text, max(0, start - 2), start) and _shut(text, start, end):
                yield found["plain"], 2, start - 1, end + 1
            elif rank and end - start <= LONGEST_NUMBER:
                apart = text[start - 1] == " " and text[start - 2].isdigit()
                yield found["plain"], rank, start - apart, end + _shut(text, start, end)
            if YEAR.match(found["plain"]) and end - start <= LONGEST_NUMBER + 4:
                yield text[start + 4 : end], 1, start + 4, end


def _shut(text: str, start: int, end: int) -> int:
    """1 where the bracket behind a mark is its own ("verdubbeld’?1)"), 0 where one was opened before it."""
    opened = text.rfind("(", max(0, start - 200), start) > text.rfind(")", max(0, start - 200), start)
    return int(text[end : end + 1] == ")" and not opened)


def _rank(before: str, after: str) -> int:
    """1 where the characters before make a mark likely, 2 or 3 where they may, 0 where they can't."""
    char = before[-1:]
    if not char or char.isspace():
        return 3 if SECOND.search(before) or YEAR_BEFORE.search(before) and GOES_ON.match(after) else 0
    if char in ".,;:!?":
        if before[-2:-1].isdigit():
            return _behind_number(before, after)
        return 0 if NUMBERED.search(before[-6:]) else 1
    if char in ")]’”'\"»":
        return 1
    if not char.isalpha():
        return 0
    if re.search(r"(?<![^\W\d_])[A-Z]$", before):
        return 0  # "Q3", "A2"
    return 2 if re.search(r"(?<![^\W\d_])[A-Z]{2}$", before) else 1


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


def take_out(draft: Draft, marks: list[tuple[int, int, str]]) -> None:
    """Remove the marks' characters from the text; all that lies over the text moves along."""
    marks = sorted((_with_space(draft.text, start, end), end, number) for start, end, number in marks)
    ends = [end for _, end, _ in marks]
    gone = [0, *accumulate(end - start for start, end, _ in marks)]

    def moved(offset: int) -> int:
        return offset - gone[bisect_right(ends, offset)]

    starts = [0, *ends]
    pieces = [draft.text[begin:start] for begin, (start, _, _) in zip(starts, marks)]
    draft.text = "".join((*pieces, draft.text[starts[-1] :]))
    draft.lines = [(moved(at), line) for at, line in draft.lines]
    draft.marks = [Mark(mark.kind, moved(mark.start), moved(mark.end), mark.value) for mark in draft.marks]
    draft.marks += [Mark("note", start - before, start - before, number) for (start, _, number), before in zip(marks, gone)]
    draft.marks.sort(key=lambda mark: (mark.start, mark.end))


def _with_space(text: str, start: int, end: int) -> int:
    """Where a mark begins with the space that sets its brackets apart: "8.412 plaatsen. [1] Daarvan"."""
    return start - 1 if text[start] == "[" and text[start - 1 : start] == " " and start > 1 and not text[end : end + 1].strip(" .,;:?!)") else start
