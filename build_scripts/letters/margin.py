"""A letterhead's right column that stands beside the running text, as `pdftotext -layout` gives the first page of a letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import takewhile

from build_scripts.letters.labels import POSTCODE, SALUTATION, label_of
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Row

LEFTMOST = 45
"""Characters: a margin begins at least so far to the right."""
WIDE = re.compile(r" {3,}(?=\S)")
LEAST = 4
"""Rows of a margin."""
MOST_ROWS = 90
SENTENCE_WORDS = 5


def take_margin(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows without the right column of the first page, and that column's rows.

    It is taken only where it stands beside sentences or the salutation; beside a letterhead both are its columns.
    """
    page = [rows[0], *takewhile(lambda row: not row.page_start, rows[1:MOST_ROWS])] if rows else []
    found = _column(page)
    if found is None:
        return tuple(rows), ()
    column, first, last = found
    page = page[first : last + 1]
    beside = [row for row in page if _parts(row, column)[1].text]
    if not _is_letterhead([_parts(row, column)[1] for row in beside]) or not _beside_sentences(beside, column):
        return tuple(rows), ()
    left = without_right(page, {at: max(0, column - row.column) for at, row in enumerate(page) if _parts(row, column)[1].text})
    right: list[Row] = []
    above = 0
    for row in page:
        margin = _parts(row, column)[1]
        if margin.text:
            right.append(margin._replace(gap=max(margin.gap, above)))
        above = int(not margin.text)
    rest = list(rows[last + 1 :])
    again, printed = _again(rest, {row.text for row in right})
    return (*rows[:first], *left, *again), (*right, *printed)


def _again(rows: Sequence[Row], printed: Set[str]) -> tuple[list[Row], list[Row]]:
    """The rows of the later pages without what the first page's margin says that stands to the right of them, and that."""
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        start = row.column if row.column >= LEFTMOST else max((row.column + found.end() for found in WIDE.finditer(row.text)), default=0)
        text, margin = _parts(row, start)
        if start < LEFTMOST or margin.text not in printed:
            left.append(row)
            continue
        right.append(margin)
        if text.text:
            left.append(text)
    return left, right


def without_right(rows: Sequence[Row], starts: Mapping[int, int]) -> list[Row]:
    """The rows without their right parts, which begin at `starts` by a row's index.

    Where a row goes altogether the text beside it has a gap, unless the margin's lines have another height than the text's:
    then one such row may stand in the midst of a sentence, and only two of them, or one beside a blank line, are a gap.
    """
    left: list[Row] = []
    between, above, ends_page = [], 0, False
    for at, row in enumerate(rows):
        text = row.part(0, starts[at]) if at in starts else row
        if not text.text:
            above += 1 + row.blanks
            ends_page |= row.page_start
            continue
        if ends_page:
            text = text._replace(page_start=True, resumes=True)
        left.append(text)
        between.append(above)
        above, ends_page = 0, False
    lines_apart = any(gone == 1 and text.text[0].islower() and not ends_sentence(before.text) for before, text, gone in zip(left, left[1:], between[1:]))
    return [text._replace(gap=max(text.gap, gone + text.blanks - lines_apart)) if gone else text for text, gone in zip(left, between)]


def _column(page: Sequence[Row]) -> tuple[int, int, int] | None:
    """Where the most rows begin a part far to the right, if no row runs through it from the first of these
    rows to the last, whose indices stand behind it."""
    starts = Counter(start for row in page for start in _starts(row) if start >= LEFTMOST)
    column, count = max(starts.items(), key=lambda entry: (entry[1], -entry[0]), default=(0, 0))
    if count < LEAST:
        return None
    held = [at for at, row in enumerate(page) if column in set(_starts(row))]
    crossed = any(row.column < column and row.text[max(0, column - 2 - row.column) : column - row.column].strip() for row in page[held[0] : held[-1] + 1])
    return None if crossed else (column, held[0], held[-1])


def _starts(row: Row) -> Iterator[int]:
    yield row.column
    yield from (row.column + found.end() for found in WIDE.finditer(row.text))


def _parts(row: Row, column: int) -> tuple[Row, Row]:
    cut = max(0, column - row.column)
    return row.part(0, cut), row.part(cut)


def _is_letterhead(margin: Sequence[Row]) -> bool:
    return sum(bool(label_of(row.text) or POSTCODE.search(row.text) or "www." in row.text) for row in margin) > 1


def _beside_sentences(beside: Sequence[Row], column: int) -> bool:
    texts = (_parts(row, column)[0].text for row in beside)
    return any(SALUTATION.fullmatch(text) or len(text.split()) >= SENTENCE_WORDS and not label_of(text) for text in texts)
