"""Footnotes: finding them at the pages' feet, and pairing them with their marks in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from build_scripts.letters.dates import MONTH
from build_scripts.letters.headings import ASKED, ENDNOTES
from build_scripts.letters.loose_marks import reads_as_note
from build_scripts.letters.note_rest import rest_end
from build_scripts.letters.possible_marks import SURE_ONE, Since, plain_number
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.quantities import PLAIN, SUPERSCRIPTS
from build_scripts.letters.reunite import apart_end, reunited_notes
from build_scripts.letters.rows import Layout, Row
from build_scripts.letters.signature import NAME, name_and_function, role_and_name
from build_scripts.model import Piece, note_key

# "14 TK 2015-2016, …", "¹⁴ Kamerstukken …", "[14] Kamerstukken …", or a number with nothing behind it
NOTE_START = re.compile(rf"(?P<number>\d{{1,6}}(?!\s+(?:{MONTH})\b)\)?|[{SUPERSCRIPTS}]{{1,6}}|\[\d{{1,6}}\]:?)(?:\s+|$)")
# "1. Kamerstukken …", below a heading that says what stands there
LISTED_START = re.compile(r"(?P<number>\d{1,6}\.)\s+")
SURE = SUPERSCRIPTS + "["
"""How a number begins that can only be a note's."""
# A note's text opens with a capital, a quotation or an address: "1 januari" is a date.
NOTE_TEXT = re.compile(r"\d{1,6}\)?\s+(?:[A-Z\W]|https?:|www\.|idem\b|ibid|zie\b|o\.a\.)")
LONGEST_TAIL = 600
"""Rows of notes at the end of a letter without blank lines."""
LONGEST_NOTE = 4
"""Rows of a note that isn't as wide as the text, with the next note below it."""
LONGEST_PAGE = 150
"""Rows; a mark and its note stand on one page."""
WIDE_GAP = 3
"""Blank lines that no note has within it."""
BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[-/_=&?]$")
FULL = 0.7
"""Share of the measure from which on a note's row, in its smaller letter, may be full."""
SKIPPED = 3
"""A note zone may miss so many numbers (lost in extraction) and still count on."""


@dataclass(frozen=True, slots=True)
class NoteRows:
    """A note as its rows: `number` as printed in plain digits, `start` is where its text begins.

    `series`: 2 and up where the numbers began again at 1 (an annex, or every page by itself).
    """

    number: str
    rows: tuple[Row, ...]
    start: int
    series: int = 1

    @property
    def key(self) -> str:
        """What tells this note from all others of the letter."""
        return note_key(self.number, self.series)


def take_notes(rows: Sequence[Row], layout: Layout) -> tuple[tuple[Row, ...], tuple[tuple[Row, ...], ...], tuple[tuple[Piece, ...], ...]]:
    """The running text without note zones, the rows of each zone, and the order of those that an extraction put out of order.

    A zone opens with a note's number: a superscript, a number behind a note rule, or the number
    that comes next where its mark stood on the same page. It runs to the page's end.
    """
    body: list[Row] = []
    zones: list[tuple[Row, ...]] = []
    orders: list[tuple[Piece, ...]] = []
    last, index = 0, 0
    seen: set[int] = set()
    zone: tuple[Row, ...] = ()
    since = Since()
    # A website that rules its notes' numbers off rules off all of them: "1 Opzet" is a heading there.
    ruled = any(row.rule and row.text.isdigit() for row in rows)
    # Where answers stand below questions with bare numbers, such a number is no note's.
    asked = sum(1 for row in rows if ASKED.fullmatch(row.text) and row.text[0] in "Aa") > 1 and any(row.text == "1" and not row.rule for row in rows)
    while index < len(rows):
        rest = rest_end(rows, index, zones[-1][-1] if zones and not zone else None, last)
        if rest > index:
            zone, index = tuple(rows[index:rest]), rest
            zones.append(zone)
            continue
        opens = rows[index].rule or rows[index].text[:1] in SURE or not ruled
        opens = opens and not (asked and rows[index].text.isdigit() and not rows[index].rule)
        end = _zone_end(rows, index, last, since, seen, layout) if opens else index
        if end > index:
            behind, (zone, order) = zone, reunited_notes(rows[index:end], layout)
            orders += [order] if order else []
            if behind and not zone[0].page_start and not restarts(zone[0], seen):
                zones[-1] += zone  # one note below the other, with no text between
            else:
                zones.append(zone)
            if restarts(zone[0], seen):
                last, seen = 0, set()
            seen |= {int(note.number) for note in split_notes([zone], last, seen)}
            last = max(seen)
            index = end
            since = Since(found=set() if zone[0].text[0] in SURE else {mark for mark in since.marks() if plain_number(mark) > last})  # theirs may be on the next page
            continue
        row = rows[index]
        body.append(row.after(zone[0]) if zone else row)
        since.waiting.append(row.text)
        zone = ()
        index += 1
    return tuple(body), tuple(zones), tuple(orders)


def _zone_end(rows: Sequence[Row], index: int, last: int, since: Since, seen: Set[int], layout: Layout) -> int:
    """Where a note zone that opens at `index` ends; `index` itself where none opens there."""
    row = rows[index]
    if index and ENDNOTES.fullmatch(rows[index - 1].text) and (end := _endnotes_end(rows, index, since)) > index:
        return end
    found = NOTE_START.match(row.text)
    if not found or row.depth or row.strong and found["number"][0] not in SURE:
        return index  # a heading, or a question's number in bold
    number = _number(found)
    if number == 1 and 1 in seen and since.marks() & {"1", "1)", SURE_ONE}:
        last, seen = 0, frozenset()  # a new series: the text has had a mark 1 again
    if found["number"][0] in SURE:
        return _superscript_zone(rows, index, layout) if number not in seen else index
    if not last < number <= last + SKIPPED:
        return index
    if row.rule:
        return _page_zone(rows, index)
    if found["number"][-1] == ")" and index and rows[index - 1].text[-1] == ":":
        return index  # a list: "De stappen zijn: / 1) …"
    if found["number"] not in since.marks() and not _counts_on_to_marks(rows, index, number, since.marks(), layout):
        return _loose_zone(rows, index, last, since) if layout.markdown else index
    if (end := apart_end(rows, index, last, layout)) > index:
        return end
    if number == last + 1 and layout.wrapped and (row.gap or NOTE_TEXT.match(_with_its_text(rows, index))) and _to_page_end(rows, index, layout):
        return _page_zone(rows, index)
    return _counted_zone(rows, index, number, layout, since)


def _endnotes_end(rows: Sequence[Row], index: int, since: Since) -> int:
    """Where the notes below a heading such as "Noten" end, the first of which has its mark in the text; `index` where there are none."""
    number, end = 0, index
    while end < len(rows) and not rows[end].depth:
        found = _start_of(rows[end], listed=True)
        if found and _number(found) == number + 1 and (number or "1" in since.marks()):
            number += 1
        elif end == index or rows[end].gap or found and found["number"][0] in SURE:
            break
        end += 1
    return end


def _start_of(row: Row, listed: bool) -> re.Match[str] | None:
    """The number that a row opens with as a note; `listed`: also as an item of a list, "1."."""
    return NOTE_START.match(row.text) or (LISTED_START.match(row.text) if listed else None)


def _loose_zone(rows: Sequence[Row], index: int, last: int, since: Since) -> int:
    """The notes of an export whose marks are figures between spaces, a note a row; `index` where the row reads as none."""
    end, number = index, last
    while end < len(rows) and (found := NOTE_START.match(rows[end].text)) and found["number"].isdigit():
        told = (rows[end].blanks or end > index) and found["number"] in since.loose() and number < int(found["number"]) <= number + SKIPPED
        if not told or not NOTE_TEXT.match(rows[end].text) or not reads_as_note(rows[end].text):
            break
        end, number = end + 1, int(found["number"])
    return end


def _counts_on_to_marks(rows: Sequence[Row], index: int, number: int, marks: Set[str], layout: Layout) -> bool:
    """Whether the notes of a page's foot count on from a number whose mark the text has lost to the next one's, which it has."""
    if not rows[index].gap or not _to_page_end(rows, index, layout):
        return False
    behind = (NOTE_START.match(row.text) for row in rows[index + 1 : _page_zone(rows, index)])
    following = f"{number + 1})" if NOTE_START.match(rows[index].text)["number"][-1] == ")" else str(number + 1)
    return following in marks and any(found and found["number"] == following for found in behind)


def restarts(row: Row, seen: Set[int]) -> bool:
    """Whether a zone that opens with `row` counts from 1 again, where `seen` are the numbers before it."""
    found = NOTE_START.match(row.text)
    return bool(found) and _number(found) == 1 and 1 in seen


def _counted_zone(rows: Sequence[Row], index: int, number: int, layout: Layout, since: Since) -> int:
    """Notes that count on from `number` at the foot of a page whose end doesn't show, or at the letter's end; `index` where the
    row doesn't read as a note. Where no blank line parts them from the text they are its last rows, or several with a mark each."""
    row = rows[index]
    apart = bool(row.gap or row.page_start or row.resumes or not layout.wrapped)
    last = len(rows) - index <= LONGEST_TAIL and _ends_letter(rows[index - 1].text)
    if not NOTE_TEXT.match(_with_its_text(rows, index)):
        return index
    end, numbers = _run_of_notes(rows, index, number, layout)
    several = len(numbers) > 1 and numbers <= since.marks()
    if not (apart or several or last and end == len(rows)):
        return index
    goes_on = end < len(rows) and ends_sentence(rows[end - 1].text) and rows[end].text[:1].islower()  # the sentence that the page's end broke
    if layout.wrapped and end < len(rows) and not (rows[end].gap or rows[end].page_start or rows[end].resumes or goes_on):
        return index  # "1 Proefprojecten" and at once its text: a heading
    return end


def _run_of_notes(rows: Sequence[Row], index: int, number: int, layout: Layout) -> tuple[int, set[str]]:
    """Behind the last row of the notes that count on from the one at `index`, and their numbers as printed."""
    end, numbers = index + 1, {NOTE_START.match(rows[index].text)["number"]}
    while end < len(rows):
        found = _counts_on(rows[end], number)
        if found:
            number = _number(found)
            numbers.add(found["number"])
        elif not layout.wrapped or rows[end].gap and not _runs_on(rows[end - 1], rows[end], layout) or rows[end].page_start:
            break
        elif not _goes_on(rows[end - 1], rows[end], layout) and not any(_counts_on(row, number) for row in takewhile(lambda row: not row.gap, rows[end + 1 : end + LONGEST_NOTE])):
            break
        end += 1
    return end, numbers


def _counts_on(row: Row, number: int) -> re.Match[str] | None:
    """The start of a note, where the row opens the next after `number`."""
    found = NOTE_START.match(row.text)
    return found if found and found["number"][0] not in SURE and number < _number(found) <= number + SKIPPED else None


def _ends_letter(text: str) -> bool:
    """Whether a row ends what notes stand below: a sentence, or the name of one who signs."""
    return ends_sentence(text) or bool(NAME.fullmatch(text) or role_and_name(text) or name_and_function(text))


def _with_its_text(rows: Sequence[Row], index: int) -> str:
    """A note's first row; where its number stands alone ("3"), with the row that follows, a blank line between them at most."""
    row, after = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    return f"{row.text} {after.text}" if after and after.gap <= 1 and NOTE_START.fullmatch(row.text) else row.text


def _number(found: re.Match[str]) -> int:
    return int(found["number"].strip("[]:).").translate(PLAIN))


def _superscript_zone(rows: Sequence[Row], index: int, layout: Layout) -> int:
    """Notes with superscript numbers: a row each, or more where the lines are hard-wrapped."""
    end = index + 1
    while end < len(rows):
        row = rows[end]
        if NOTE_START.match(row.text) and row.text[0] in SURE:
            end += 1
        elif not row.gap and not row.page_start and (_goes_on(rows[end - 1], row, layout) if layout.wrapped else row.text[:1].islower() or BROKEN_ADDRESS.search(rows[end - 1].text)):
            end += 1
        else:
            break
    return end


def _goes_on(row: Row, after: Row, layout: Layout) -> bool:
    """Whether a note's row is so full, or so empty, that the next one belongs to it."""
    if NOTE_START.fullmatch(row.text) or BROKEN_ADDRESS.search(row.text) or layout.width(row.text) > FULL * layout.measure:
        return True
    return layout.width(f"{row.text} {after.text.split()[0]}") > layout.measure


def _runs_on(row: Row, after: Row, layout: Layout) -> bool:
    """Whether a note's number, or the first row behind it, goes on below a gap that the raised number made: "1 In het programma … van de / (a blank line) / adviesraden"."""
    full = layout.width(row.text) > FULL * layout.measure and not ends_sentence(row.text)
    return after.gap == 1 and bool(NOTE_START.fullmatch(row.text) or full and NOTE_START.match(row.text))


def _page_zone(rows: Sequence[Row], index: int) -> int:
    end = index + 1
    while end < len(rows) and end - index <= LONGEST_PAGE and not rows[end].page_start and not rows[end].resumes and (rows[end].gap < WIDE_GAP or NOTE_START.match(rows[end].text)):
        end += 1
    return end


def _to_page_end(rows: Sequence[Row], index: int, layout: Layout) -> bool:
    """Whether a page's end follows within a note zone's length, and no row stands apart before it that opens
    no note: a list, or the text below a heading with a bare number, would."""
    end = _page_zone(rows, index)
    # A number may stand on a line of its own, with its note below a gap.
    opens = (not row.gap or NOTE_START.match(row.text) or _runs_on(above, row, layout) for above, row in pairwise(rows[index:end]))
    return end < len(rows) and end - index <= 40 and all(opens)


def split_notes(zones: Sequence[Sequence[Row]], last: int = 0, before: Set[int] = frozenset()) -> list[NoteRows]:
    """The notes of the zones in order. A row opens a note where its number counts on from `last`,
    or is raised and none of those `before` it: notes may stand out of order."""
    notes: list[tuple[str, int, list[Row], int]] = []
    seen, series = set(before), 1
    for zone in zones:
        if restarts(zone[0], seen):
            last, seen, series = 0, set(), series + 1
        listed = bool(LISTED_START.match(zone[0].text))
        for row in zone:
            found = _start_of(row, listed)
            number = _number(found) if found else 0
            raised = bool(found) and found["number"][0] in SURE
            if found and (last < number <= last + SKIPPED or raised and number not in seen):
                notes.append((str(number), found.end(), [row], series))
                last = max(last, number)
                seen.add(number)
            elif notes and (zone[0] is not row or not found):
                notes[-1][2].append(row)
    return [NoteRows(number, tuple(rows), start, series) for number, start, rows, series in notes]
