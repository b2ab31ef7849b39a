"""Words with their places → lines in columns, and the measures of a document's text.

Places are in points from a page's top left. A line that holds wide gaps is several segments: a
label and its value, a table's cells, text and what stands in the margin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from build_scripts.model import KnownCitation
from build_scripts.readers.ligatures import spelled_out

WIDE = 1.5
"""Gap between words, in type sizes, that parts a line: justified text stays below it."""
NARROW, TWICE = 0.75, 2.3
"""The narrowest gap that parts a line, in type sizes, and how many times the line's narrowest space it is."""
LABEL_LENGTH = 5
TOUCHING = 0.12
"""The room, in type sizes, before raised letters that belong to the word before them: 1e."""
STOPS_SHORT, MOST, MANY = 2.0, 0.7, 5
"""Justified text: so many of the lines of more than so many words end within so many points of the edge."""
HYPHENS, OFTEN = "-‐\xad", 15
"""Hyphenated text: one line in so many ends in a hyphen."""
LONG_WORD, SYLLABLE = 9, 3.5
"""Letters of a word that hyphenation breaks where it can, and what of it stays on the line, in type sizes."""
FIGURE = re.compile(r"[€+-]?\d|[-–]$")
STRETCHED, ALIKE = 4.0, 0.1
"""The widest space of a justified line, and how far two spaces in it may differ, in type sizes."""
STOPS = ",;."
SMALL = 0.93
"""Share of the size around it below which a raised number can be a note's mark."""
EDGE = 3.0
"""Points that an edge may be off."""
MARK = re.compile(r"\d{1,3}")
EXPONENT = re.compile(r"(?:^|[\d\s/(])(?:[mcdk]?m|CO)$")
"""What stands before the digit of a square metre."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of signs in one type: `y` is its baseline, `glued` that no space parts it from the word before."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    glued: bool


@dataclass(frozen=True, slots=True)
class LinkBox:
    """A link's place on its page, and its address."""

    x0: float
    top: float
    x1: float
    bottom: float
    address: str

    def holds(self, word: Word) -> bool:
        """Whether a word lies under the link."""
        return self.x0 <= (word.x0 + word.x1) / 2 <= self.x1 and self.top <= word.y - 0.3 * word.size <= self.bottom


@dataclass
class Segment:
    """Words on one line without a wide gap between them."""

    words: list[Word]
    page: int

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def y(self) -> float:
        return max(self.words, key=lambda word: word.size).y

    @cached_property
    def size(self) -> float:
        """The size that most of its signs have."""
        sizes: Counter[float] = Counter()
        for word in self.words:
            sizes[round(word.size, 1)] += len(word.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.words if not self.raised(word))

    @cached_property
    def italic(self) -> bool:
        return all(word.italic for word in self.words if not self.raised(word))

    @cached_property
    def text(self) -> str:
        return self.written()[0]

    def raised(self, word: Word) -> bool:
        """Whether a word stands small and high among the others."""
        return word.size < SMALL * self.size and self.y - word.y > 0.1 * self.size

    def linked(self, links: Sequence[LinkBox]) -> tuple[KnownCitation, ...]:
        """What the words that lie under links lead to."""
        found: list[KnownCitation] = []
        for word, start, end in self._places() if links else ():
            box = next((one for one in links if one.holds(word)), None)
            if box and found and found[-1].id == box.address and start - found[-1].end <= 1:
                found[-1] = KnownCitation(box.address, found[-1].start, end)
            elif box:
                found.append(KnownCitation(box.address, start, end))
        return tuple(found)

    def _places(self) -> Iterator[tuple[Word, int, int]]:
        """Each word with its place in the line's text."""
        text, at = self.text, 0
        for word in self.words:
            start = text.find(word.text, at)
            if start >= 0:
                at = start + len(word.text)
                yield word, start, at

    def written(self) -> tuple[str, tuple[tuple[str, int], ...]]:
        """The line's text and the note marks in it: raised numbers that are no exponent."""
        text, marks = "", []
        for last, word in zip([self.words[0], *self.words], self.words):
            raised = self.raised(word)
            before = text
            # A raised mark belongs to the word before it, however wide it is set.
            near = raised and (bool(MARK.match(word.text)) and text[-1:] not in " ," or word.x0 - last.x1 < TOUCHING * self.size)
            if text and not word.glued and not near:
                text += " "
            if raised and not EXPONENT.search(before):
                marks += [(found[0], len(text) + found.start()) for found in MARK.finditer(word.text)]
            text += word.text
        return text, tuple(marks)


@dataclass
class Page:
    """A page's segments from top to bottom, and its horizontal rules as (x0, x1, y)."""

    number: int
    width: float
    height: float
    segments: list[Segment]
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    turned: list[str] = field(default_factory=list)
    links: list[LinkBox] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Measure:
    """The running text of a document: type size, left and right edge, distance between lines."""

    size: float
    left: float
    right: float
    pitch: float
    justified: bool = False
    hyphenated: bool = False

    def is_last(self, one: Segment) -> bool:
        """Whether a justified text's line stops before the edge that all others reach."""
        return self.justified and one.x1 < self.right - STOPS_SHORT

    def fits(self, above: Segment, below: Segment) -> float:
        """The room that is left of `above` when the first word of `below` is put behind it, in points."""
        first = below.words[0]
        end = next((word.x1 for word in reversed(below.words) if word.glued and word.x0 <= first.x1 + EDGE), first.x1)
        needed = max(end, first.x1) - first.x0
        if self.hyphenated and len(first.text) > LONG_WORD and first.text.isalpha():
            needed = min(needed, SYLLABLE * self.size)
        return self.right - above.x1 - 0.25 * self.size - needed


def page_of(number: int, told: dict) -> Page:
    """A page out of what pdf_pages tells."""
    words, turned = [], []
    for text, x0, x1, y, size, kind, is_turned, _, glued in told.get("words", ()):
        if is_turned:
            turned.append(text)
        else:
            words.append(Word(spelled_out(text), x0, x1, y, max(size, 1.0), bool(kind & 1), bool(kind & 2), glued))
    segments = [segment for row in _rows(words) for segment in _parted(row, number)]
    segments.sort(key=lambda one: (round(one.y), one.x0))
    rules = [(x0, x1, y) for x0, x1, y in told.get("rules", ())]
    return Page(number, told.get("width", 0.0), told.get("height", 0.0), segments, rules, turned, [LinkBox(*box) for box in told.get("links", ())])


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words that stand on one line, whatever the order in which the file draws them."""
    rows: list[list[Word]] = []
    by_place: dict[int, list[list[Word]]] = {}
    row: list[Word] | None = None
    for word in words:
        # Most words follow another on the same baseline.
        if row and row[-1].y == word.y and row[-1].size == word.size:
            row.append(word)
            continue
        at = int(word.y // 4)
        near = [row for place in range(at - 2, at + 3) for row in by_place.get(place, ())]
        row = next((one for one in reversed(near) if _beside(one, word)), None)
        if row is None:
            row = []
            rows.append(row)
        row.append(word)
        places = by_place.setdefault(at, [])
        if not any(one is row for one in places):
            places.append(row)
    return rows


def _beside(row: Sequence[Word], word: Word) -> bool:
    """Whether a word stands on a row: at its height, or raised and right behind a larger word."""
    last = row[-1]
    large = max(last.size, word.size)
    if min(last.size, word.size) > SMALL * large:
        return abs(last.y - word.y) < 0.3 * large
    if abs(last.y - word.y) >= 0.6 * large:
        return False
    return -large < word.x0 - last.x1 < large or any(abs(one.y - word.y) < 0.3 * large and one.size > SMALL * large for one in row)


def _parted(row: list[Word], page: int) -> Iterator[Segment]:
    row = sorted(row, key=lambda word: word.x0)
    gaps = [max(word.x0 - before.x1, 0.0) for before, word in zip(row, row[1:])]
    spaces = sorted(gap for gap, word in zip(gaps, row[1:]) if not word.glued and gap > 0.1 * word.size)
    start = 0
    for at in range(1, len(row) + 1):
        if at == len(row) or _is_parting(row, at, gaps, spaces):
            yield Segment(row[start:at], page)
            start = at


def _is_parting(row: Sequence[Word], at: int, gaps: Sequence[float], spaces: Sequence[float]) -> bool:
    """Whether the gap before a word parts the line: no space between its words is as wide."""
    gap, size = gaps[at - 1], max(row[at].size, row[at - 1].size)
    if gap <= NARROW * size or row[at].glued:
        return False
    if gap > WIDE * size:
        return not _is_stretched(row, at, gaps)
    if FIGURE.match(row[at].text) and FIGURE.match(row[at - 1].text):
        return True
    # A number or a bullet that opens a line stands close to its text.
    if at == 1 and len(row[0].text) < LABEL_LENGTH and not row[0].text[0].isupper():
        return False
    return gap > TWICE * spaces[0]


def _is_stretched(row: Sequence[Word], at: int, gaps: Sequence[float]) -> bool:
    """Whether a wide gap is the space between words of a justified line: others in the line are just as wide, and words stand around it."""
    ends = row[at - 1].text[-1]
    if not row[at].text[0].isalpha() or not (ends.isalpha() or ends in STOPS) or sum(word.text[0].islower() for word in row) < len(row) / 2:
        return False
    gap, slack = gaps[at - 1], ALIKE * row[at].size
    alike = sum(abs(other - gap) < slack for other, word in zip(gaps, row[1:]) if not word.glued)
    return alike > 2 and gap < STRETCHED * row[at].size


def measure(pages: Sequence[Page]) -> Measure:
    """The measures of a document's running text: what most signs have."""
    sizes: Counter[float] = Counter()
    for segment in (one for page in pages for one in page.segments):
        sizes[segment.size] += len(segment.text)
    size = sizes.most_common(1)[0][0]
    running = [one for page in pages for one in page.segments if abs(one.size - size) < 0.3 and len(one.words) > 3]
    running = running or [one for page in pages for one in page.segments]
    lefts: Counter[int] = Counter()
    for one in running:
        lefts[round(one.x0)] += len(one.text)
    left = float(lefts.most_common(1)[0][0])
    rights = sorted(one.x1 for one in running if left - EDGE <= one.x0 <= left + 60)
    right = rights[-1 - len(rights) // 50] if rights else left + 300
    steps = [below.y - above.y for above, below in zip(running, running[1:]) if above.page == below.page and 0 < below.y - above.y < 3 * size]
    long = [one for one in running if one.x1 > left + 0.8 * (right - left) and len(one.words) > MANY]
    justified = sum(abs(one.x1 - right) < STOPS_SHORT for one in long) > MOST * len(long)
    broken = sum(one.text[-1] in HYPHENS for one in long)
    return Measure(size, left, right, median(steps) if steps else 1.2 * size, justified, broken > len(long) / OFTEN)
