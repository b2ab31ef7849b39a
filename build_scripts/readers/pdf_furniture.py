"""What of a page is no running text: heads, feet, page numbers, the margin, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_scripts.readers.pdf_items import opens_item
from build_scripts.readers.pdf_lines import EDGE, Measure, Page, Segment

BAND = 0.14
"""Share of a page's height at its top and foot where heads and feet stand."""
MARGIN_HEAD = 0.45
"""Share of a page's height to which a letterhead's column in the margin may reach on a page behind the first."""
PAGE_NUMBER = re.compile(r"(?:pagina|blad|p\.|-)? ?\d{1,4}(?: ?(?:van|/|of) ?\d{1,4})?(?: ?-)?", re.I)
# What the official layout prints at a page's foot and, on the first, beside it.
OFFICIAL_FOOT = re.compile(r"(?:kst|ah-tk|ah-ek|blg|h-tk|h-ek|nds)-[\w-]+|ISSN [\d -]+|[’'`]s-Gravenhage \d{4}|(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}.*|KST\d+|\d{7,}")
OFFICIAL_HEAD = re.compile(
    r"(?:Tweede|Eerste) Kamer der Staten-Generaal|[12]|Vergaderjaar \d{4}.*|Aanhangsel van de Handelingen|Aanhangsel"
    r"|Vragen gesteld door de leden der Kamer, met de daarop door de|regering gegeven antwoorden|Vragen gesteld door de leden der Kamer.*"
)
NOTE_START = re.compile(r"(\d{1,3})\b\)?")
SMALLER = 0.93
SAME_SIZE = 0.5
"""Points that the type of a row's cells may differ."""
FORWARD = 3
"""How far a note's number may be ahead of the last one's."""


def furniture(pages: Sequence[Page], measure: Measure) -> dict[int, str]:
    """Segments (by id) that are furniture, with the reason: "running header", "page number" or "letterhead"."""
    found: dict[int, str] = {}
    repeated = _repeated(pages)
    official = is_official(pages)
    heads = _heads(pages, measure)
    times = Counter(_pattern(one)[0] for page in pages for one in page.segments)
    for page in pages:
        lowest = max((one.y for one in page.segments if abs(one.size - measure.size) < 0.3 and len(one.words) > 4), default=0.0)
        for one in page.segments:
            in_band = one.y < BAND * page.height or one.y > (1 - BAND) * page.height
            if in_band and PAGE_NUMBER.fullmatch(one.text) and (repeated[_pattern(one)] > 1 or "van" in one.text or one.y > lowest and len(pages) < 2):
                found[id(one)] = "page number"
            elif id(one) in heads or in_band and (repeated[_pattern(one)] > 1 or (official and OFFICIAL_FOOT.fullmatch(one.text))):
                found[id(one)] = "running header"
            elif official and page.number == 1 and _official_head(one, measure):
                found[id(one)] = "letterhead"
            elif one.x0 > measure.right + EDGE and not official and not _has_neighbour_left(one, page, measure):
                found[id(one)] = "letterhead" if page.number == 1 else "running header" if one.y < MARGIN_HEAD * page.height else ""
            # What stands in the document once doesn't run along.
            if found.get(id(one)) == "running header" and times[_pattern(one)[0]] < 2:
                found[id(one)] = "letterhead"
    return {key: reason for key, reason in found.items() if reason}


def is_official(pages: Sequence[Page]) -> bool:
    """Whether the first page is laid out as a paper of parliament."""
    texts = [one.text for one in pages[0].segments]
    return any(text.startswith("Vergaderjaar ") for text in texts) and any("Kamer der Staten-Generaal" in text for text in texts)


def _official_head(one: Segment, measure: Measure) -> bool:
    return bool(OFFICIAL_HEAD.fullmatch(one.text)) or (one.size > 1.2 * measure.size and one.text.isdigit())


def _pattern(one: Segment) -> tuple[str, int]:
    """What a segment says with its digits alike, and its height on the page. Behind a number the other digits tell:
    "3 Kamerstukken II 2023/24, 29 325, nr. 5" is a note, no head that runs along."""
    text = one.text
    number = NOTE_START.match(text)
    if number and not PAGE_NUMBER.fullmatch(text):
        return f"#{text[number.end() :]}", round(one.y / 4)
    return re.sub(r"\d+", "#", text), round(one.y / 4)


def _repeated(pages: Sequence[Page]) -> Counter[tuple[str, int]]:
    """On how many pages each text stands at each height, give or take a step."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({(text, at + step) for text, at in map(_pattern, page.segments) for step in (-1, 0, 1)})
    return seen


def _heads(pages: Sequence[Page], measure: Measure) -> set[int]:
    """The topmost lines (by id) in small type that say the same on several pages: the first page may have them higher than the others."""
    tops = [min(page.segments, key=lambda one: one.y) for page in pages]
    small = [one for page, one in zip(pages, tops) if one.size < SMALLER * measure.size and one.y < BAND * page.height]
    texts = Counter(_pattern(one)[0] for one in small)
    return {id(one) for one in small if texts[_pattern(one)[0]] > 1}


def _has_neighbour_left(one: Segment, page: Page, measure: Measure) -> bool:
    """Whether a segment beyond the edge goes on from text on its left, as a wide table's cell does."""
    same = [other for other in page.segments if other is not one and abs(other.y - one.y) < EDGE and other.x0 < measure.right]
    # A label in small type beside an item, or beside "Datum" and its value, goes on from neither.
    cells = [other for other in same if abs(other.size - one.size) < SAME_SIZE and not opens_item(other.text)]
    return len(cells) > 1 or any(rule[0] < measure.right - 40 and rule[1] > one.x0 and abs(rule[2] - one.y) < 3 * one.size for rule in page.rules)


def notes_of(page: Page, body: Sequence[Segment], measure: Measure, counter: NoteCounter) -> list[Segment]:
    """The segments at a page's foot that are notes: smaller, below all running text, opened by a number.

    A note of the page before may run on above them; `counter` has counted up to there.
    """
    small: list[Segment] = []
    for one in sorted(body, key=lambda one: (-round(one.y), -one.x0)):
        if one.size > SMALLER * measure.size:
            break
        small.insert(0, one)
    opening = [at for at, one in enumerate(small) if (at == 0 or abs(small[at - 1].y - one.y) > EDGE) and counter.is_next(note_number(one))]
    # A table in small type can end a page: a raised number opens a note, a plain one only where none is raised.
    first = next((at for at in opening if raised_first(small[at])), None)
    if first is None:
        first = next((at for at in opening if len(small[at].words) > 1), None)
    ruled = [y for x0, x1, y in page.rules if x1 - x0 > 40 and (not small or y < small[-1].y)]
    if first is None:
        # Under a rule, in small type, the last page's note runs on, unless it stands in columns.
        rest = [one for one in small if counter.last and ruled and one.y > max(ruled)]
        return [] if any(abs(one.y - after.y) < EDGE for one, after in zip(rest, rest[1:])) else rest
    above = [y for y in ruled if y < small[first].y]
    return [*(one for one in small[:first] if counter.last and above and one.y > max(above)), *small[first:]]


@dataclass
class NoteCounter:
    """The notes that were read: their numbers count up, a page may set them in another order."""

    last: int = 0
    waiting: set[int] = field(default_factory=set)

    def is_next(self, number: int) -> bool:
        """Whether a note with this number can come now."""
        return self.last < number <= self.last + FORWARD or number in self.waiting

    def take(self, number: int) -> None:
        """This note was read; the numbers below it that weren't may still come."""
        self.waiting = (self.waiting | set(range(self.last + 1, number))) - {number}
        self.last = max(self.last, number)


def raised_first(one: Segment) -> bool:
    """Whether a line opens with a raised number."""
    return one.raised(one.words[0]) and bool(NOTE_START.match(one.words[0].text))


def note_number(one: Segment) -> int:
    """The number that a line opens with, raised or not; 0 without."""
    found = NOTE_START.match(one.words[0].text)
    return int(found[1]) if found and (raised_first(one) or NOTE_START.fullmatch(one.words[0].text)) else 0
