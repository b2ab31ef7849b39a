"""The lines of a document as rows of text, with what the layout tells: gaps, pages, measure.

A letter's dialect (hard-wrapped or a paragraph a line, single or double spaced, an export with
Markdown in it) is decided here, once, by measurable features of the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from build_scripts.letters.export import Plain
from build_scripts.letters.measure import LONG_LINE, measure_of, running, typeface_of
from build_scripts.letters.overflow import full_from
from build_scripts.letters.typefaces import VERDANA, width
from build_scripts.model import Drop, Line

SHORT_LINE = 25
"""Characters: "De Voorzitter van de Tweede Kamer", above "der Staten-Generaal", is longer."""
SURELY_NARROWER = 0.995
MOST_FEEDS = 6
"""Lines to a page, at the least."""


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
            lead = len(piece) - len(piece.lstrip()) if text != piece else 0
            parts.append(_row(Row, (self.number, start + lead, text, *rest)))
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

    `measure` is the width of a full line by `width`, which measures it as printed in `typeface`.
    """

    wrapped: bool
    double_spaced: bool
    markdown: bool
    typeface: str
    measure: int
    rows: tuple[Row, ...] = field(repr=False)
    full_from: int = 0
    """Characters from which on a line is full, where lines are broken behind the word that reaches them; else 0."""
    parted: bool = False
    """Whether blank lines alone part its paragraphs: parted.py tells."""

    widest: int = 0
    """The width of the widest line, where the measure is sure; else 0."""

    measures: Mapping[int, int] = field(default_factory=dict, repr=False)
    """The measure of lines in columns, by their number."""

    def width(self, text: str) -> int:
        """The width of a line of this document."""
        return width(text, self.typeface)

    def measure_at(self, row: Row) -> int:
        """The width of a full line where a row stands: of the document, or of the row's column."""
        return self.measures.get(row.number, self.measure)

    def room(self, row: Row, after: str) -> float:
        """How much space, as a share of the measure, the first word of `after` would have left on a line."""
        if self.full_from:
            return 1 - len(row.text) / self.full_from
        return 1 - self.width(f"{row.text} {after.split(None, 1)[0]}") / max(self.measures.get(row.number, self.measure), 1)

    def had_room(self, text: str, after: str) -> bool:
        """Whether a line was surely not full: with the first word of `after` it would be narrower than another line is."""
        return self.width(f"{text} {after.split(None, 1)[0]}") < SURELY_NARROWER * self.widest


def lay_out(plain: Plain) -> Layout:
    """The rows of a document, and the features that tell its dialect."""
    texts = [text.strip() for line in plain.document.lines for text in line.text.split("\n")]
    filled = [text for text in texts if text]
    wrapped = _is_wrapped(filled)
    double = wrapped and _is_double_spaced(texts)
    rows = _rows(plain, double)
    written = [row.text for row in rows]
    typeface = typeface_of(written) if wrapped else VERDANA
    return Layout(
        wrapped=wrapped,
        double_spaced=double,
        markdown=plain.marked,
        typeface=typeface,
        measure=measure_of(written, typeface)[0] if wrapped else 0,
        rows=rows,
        full_from=full_from(running(written)) if wrapped else 0,
    )


def remeasured(layout: Layout, rows: Sequence[Row], measures: Mapping[int, int]) -> Layout:
    """The layout as the running text alone tells it, without notes in a smaller letter; `measures` are those of lines in columns."""
    if not layout.wrapped:
        return replace(layout, measures=measures)
    written = [row.text for row in rows]
    typeface = layout.typeface if measures else typeface_of(written)
    measure, widest = measure_of(written, typeface)
    return replace(layout, typeface=typeface, measure=measure, measures=measures, widest=widest if not measures else 0) if measure else replace(layout, measures=measures)


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


def _rows(plain: Plain, double: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    blanks, rule, page = 0, False, 1
    previous_filled = False
    feeds = _spaces_are_feeds(plain.document.lines)
    for line, start, written in _parts(plain.document.lines):
        text = written.strip()
        if not text:
            if _is_space_rule(written):
                rule = True
            blanks += not rule
            previous_filled = False
            continue
        feed = feeds and written[:1] == " " and written[1:2].strip() != "" and (previous_filled or not rows) and not start
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


def _spaces_are_feeds(lines: Sequence[Line]) -> bool:
    """Whether one space before a line is the form feed before a page's first line, as an extraction wrote it: few lines have one, and no page's end is told."""
    indented = sum(1 for line in lines if line.text[:1] == " " and line.text[1:2].strip())
    return MOST_FEEDS * indented < sum(1 for line in lines if line.text.strip()) and lines[0].page == lines[-1].page


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
