"""The lines of a document as rows of text, with what the layout tells: gaps, pages, measure.

A letter's dialect (hard-wrapped or a paragraph a line, single or double spaced, an export with
Markdown in it) is decided here, once, by measurable features of the document.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from build_scripts.letters.export import Plain
from build_scripts.letters.overflow import full_from
from build_scripts.model import Drop, Line

# Advance widths of Verdana, the typeface of the government's letters, in 1/2048 em. In another
# face they are still a far better measure of a line than its number of characters.
WIDTHS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        (1230, 1276, 1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, 562, 1992, 1296, 1243, 1276, 1276, 874, 1067, 807, 1296, 1212, 1676, 1212, 1212, 1076),
    )
)  # fmt: skip
WIDTHS |= dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1400, 1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, 1532, 1612, 1235, 1612, 1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403),
    )
)  # fmt: skip
WIDTHS |= dict.fromkeys("0123456789", 1302) | dict.fromkeys(" .,", 735) | dict.fromkeys("-:;()/", 930)
WIDTHS |= dict.fromkeys("'‘’", 550) | dict.fromkeys('"“”', 940)
OTHER_WIDTH = 1250

SHORT_LINE = 25
"""Characters: "De Voorzitter van de Tweede Kamer", above "der Staten-Generaal", is longer."""
LONG_LINE = 130
"""Characters; hard-wrapped letters stay below it, a paragraph on one line soon passes it."""
LEAST_SPANS = 5
"""Lines whose sentence goes on; fewer tell no measure."""
MOST_SPANS = 0.6
"""Of those lines, how many must agree on a measure."""


# A line that ends so goes on in the next, though a name may open that: "… Volgens het / RIVM"
WANTS_WORD = re.compile(r" (?:de|het|een|van|met|in|op|voor|aan|te|door|bij|naar)$")


class Row(NamedTuple):
    """A line with text on it: `text` is `line[column:column + len(text)]` of the source line.

    `blanks`: blank lines before it; `gap`: those beyond the document's normal spacing.
    `page_start`: the first row of a page. `resumes`: rows that are not the letter's running text
    (notes, a running header) or a page's end stand before it, and `cut_gap` is the gap that
    parted the text above from those. `rule`: a note rule (a run of spaces, underscores or dashes)
    stands before it. `wide_end`: the line ends in several spaces, as the last line of a paragraph
    often does. `depth`: the number of "#" that an export put before it; `strong`: how many
    characters at its start the export set apart. A named tuple, since a table has a row for each of its cells and a frozen dataclass
    takes five times as long to make.
    """

    number: int
    column: int
    text: str
    page: int
    blanks: int = 0
    gap: int = 0
    page_start: bool = False
    resumes: bool = False
    cut_gap: int = 0
    rule: bool = False
    wide_end: bool = False
    depth: int = 0
    strong: int = 0

    def after(self, gone: Row) -> Row:
        """This row, as it resumes the text behind a row that was taken away."""
        return self._replace(resumes=True, cut_gap=gone.cut_gap if gone.resumes else gone.gap)

    def part(self, start: int, end: int | None = None) -> Row:
        """The row cut to `text[start:end]`, without white space at its ends."""
        piece = self.text[start:end]
        text = piece.strip()
        if len(text) == len(self.text):
            return self
        lead = len(piece) - len(piece.lstrip()) if len(text) < len(piece) else 0
        return _row(Row, (self.number, self.column + start + lead, text) + self[3:])

    def split(self, sign: str) -> list[Row]:
        """The row's parts between the signs, some of which may be empty."""
        parts, start, rest = [], self.column, self[3:]
        for piece in self.text.split(sign):
            text = piece.strip()
            lead = len(piece) - len(piece.lstrip()) if len(text) < len(piece) else 0
            parts.append(_row(Row, (self.number, start + lead, text) + rest))
            start += len(piece) + len(sign)
        return parts

    def drop(self, reason: str, start: int = 0, end: int | None = None) -> Drop:
        """The account of leaving `text[start:end]` out."""
        text = self.text[start:end]
        left = self.column + start
        return Drop(reason, self.number, left, left + len(text), text)


_row = tuple.__new__
"""Makes a Row of a tuple of all its fields in half the time."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the document is laid out.

    `measure` is the width of a full line by `width`, which counts characters where the lines
    were broken at a number of characters (`typed`), and else measures them as printed.
    """

    wrapped: bool
    double_spaced: bool
    markdown: bool
    typed: bool
    measure: int
    rows: tuple[Row, ...] = field(repr=False)
    full_from: int = 0
    """Characters from which on a line is full, where lines are broken behind the word that reaches them; else 0."""
    parted: bool = False
    """Whether blank lines alone part its paragraphs: parted.py tells."""
    measures: Mapping[int, int] = field(default_factory=dict, repr=False)
    """The measure of lines in columns, by their number."""

    def width(self, text: str) -> int:
        """The width of a line of this document."""
        return len(text) if self.typed else width(text)

    def measure_at(self, row: Row) -> int:
        """The width of a full line where a row stands: of the document, or of the row's column."""
        return self.measures.get(row.number, self.measure)

    def room(self, row: Row, after: str) -> float:
        """How much space, as a share of the measure, the first word of `after` would have left on a line."""
        if self.full_from:
            return 1 - len(row.text) / self.full_from
        return 1 - self.width(f"{row.text} {after.split(None, 1)[0]}") / max(self.measures.get(row.number, self.measure), 1)


@lru_cache(1024)
def width(text: str) -> int:
    """The width of a line of text in 1/2048 em, by Verdana's advance widths."""
    return sum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, int]):
    """WIDTHS, and for a letter with an accent its plain letter's width."""

    def __missing__(self, char: str) -> int:
        self[char] = WIDTHS.get(unicodedata.normalize("NFKD", char)[0], OTHER_WIDTH)
        return self[char]


_WIDTHS = _Widths(WIDTHS)


def lay_out(plain: Plain) -> Layout:
    """The rows of a document, and the features that tell its dialect."""
    texts = [text.strip() for line in plain.document.lines for text in line.text.split("\n")]
    filled = [text for text in texts if text]
    wrapped = _is_wrapped(filled)
    double = wrapped and _is_double_spaced(texts)
    rows = _rows(plain, double)
    typed = wrapped and 2 * _too_short(rows, len) + 5 < _too_short(rows, width)
    return Layout(
        wrapped=wrapped,
        double_spaced=double,
        markdown=plain.marked,
        typed=typed,
        measure=_measure(rows, len if typed else width) if wrapped else 0,
        rows=rows,
        full_from=full_from(_running(rows)) if wrapped else 0,
    )


def remeasured(layout: Layout, rows: Sequence[Row], measures: Mapping[int, int]) -> Layout:
    """The layout as the running text alone tells it, without notes in a smaller letter; `measures` are those of lines in columns."""
    if not layout.wrapped:
        return replace(layout, measures=measures)
    return replace(layout, measure=_measure(rows, layout.width) or layout.measure, measures=measures)


def _running(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """The lines whose sentence goes on, each with the line behind it."""
    return ((row.text, after.text) for row, after in zip(rows, rows[1:]) if len(row.text) > 40 and after.text[:1].islower())


def _too_short(rows: Sequence[Row], size: Callable[[str], int]) -> int:
    """How many lines this way of measuring calls short though their sentence goes on."""
    measure = _measure(rows, size)
    return sum(1 for text, after in _running(rows) if size(f"{text} {after.split()[0]}") < 0.985 * measure)


def _is_wrapped(filled: list[str]) -> bool:
    total = sum(map(len, filled))
    in_long_lines = sum(len(text) for text in filled if len(text) > LONG_LINE)
    return in_long_lines < 0.3 * total


def _is_double_spaced(texts: list[str]) -> bool:
    """A blank line follows most lines, also in the middle of a sentence."""
    inner = [index for index, text in enumerate(texts[:-2]) if len(text) > SHORT_LINE and not text.endswith((".", ":", ";", "?", "!"))]
    spaced = sum(1 for index in inner if not texts[index + 1] and (texts[index + 2][:1].islower() or texts[index + 2][:1] == "(" or WANTS_WORD.search(texts[index])))
    adjoining = sum(1 for index in inner if texts[index + 1][:1].islower())
    return spaced > adjoining


def _measure(rows: Sequence[Row], size: Callable[[str], int]) -> int:
    """The width of a full line: each line whose sentence goes on is no wider, and would be with the next word.

    Where no one width fits most of them (a few lines, or a typeface of quite other proportions) it is the
    width that the fullest tenth of all lines reach. Linear in the number of lines, but for a sort.
    """
    spans = [(size(text), size(f"{text} {after.split(None, 1)[0]}")) for text, after in _running(rows) if len(text) <= LONG_LINE and "   " not in text]
    if len(spans) >= LEAST_SPANS:
        fitted = _fit(spans)
        if fitted:
            return fitted
    widths = sorted(size(row.text) for row in rows if 40 <= len(row.text) <= LONG_LINE and "://" not in row.text and "   " not in row.text)
    return widths[int(0.9 * len(widths))] if widths else 0


def _fit(spans: Sequence[tuple[int, int]]) -> int:
    """The middle of the range that most spans (first inside, last outside) share; 0 where fewer than MOST_SPANS of them do."""
    steps = sorted([(first, 1) for first, _ in spans] + [(last, -1) for _, last in spans])
    counts = list(accumulate(step for _, step in steps))
    best = max(range(len(counts)), key=counts.__getitem__)
    if counts[best] < MOST_SPANS * len(spans):
        return 0
    return (steps[best][0] + steps[best + 1][0]) // 2


def _rows(plain: Plain, double: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    blanks, rule, page = 0, False, 1
    previous_filled = False
    for line, start, written in _parts(plain.document.lines):
        text = written.strip()
        if not text:
            if _is_space_rule(written):
                rule = True
            blanks += not rule
            previous_filled = False
            continue
        # An extraction writes the form feed before a page's first line as a space.
        feed = written[:1] == " " and written[1:2].strip() != "" and (previous_filled or not rows) and not start
        around = len(written) - len(text)
        column = len(written) - len(written.lstrip()) if around else 0
        starts = feed or line.page != page
        gap = max(blanks - double, 0) if rows else 0
        column += start
        strong = _strong(plain.emphasis.get(line.number, ()), column)
        depth = plain.depths.get(line.number, 0)
        rows.append(Row(line.number, column, text, line.page, blanks, gap, starts, bool(rows) and starts, 0, rule, around - column + start >= 2, depth, min(strong, len(text))))
        blanks, rule, page = 0, False, line.page
        previous_filled = True
    return tuple(rows)


def _strong(spans: Sequence[tuple[int, int]], column: int) -> int:
    """The length of the longest of the spans, which come in order, that begins at a column."""
    at, longest = bisect_left(spans, (column,)), 0
    while at < len(spans) and spans[at][0] == column:
        longest, at = max(longest, spans[at][1] - column), at + 1
    return longest


def _parts(lines: Iterable[Line]) -> Iterator[tuple[Line, int, str]]:
    """The lines, and each part of one that an export's line breaks cut, with the offset where it begins."""
    for line in lines:
        if "\n" not in line.text:
            yield line, 0, line.text
            continue
        start = 0
        for part in line.text.split("\n"):
            yield line, start, part
            start += len(part) + 1


def _is_space_rule(text: str) -> bool:
    """Word draws the line above the notes as a separator that a text layer shows as spaces."""
    return len(text.strip("\r\n")) >= 20
