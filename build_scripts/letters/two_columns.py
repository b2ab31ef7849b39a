"""Running text in two columns, as `pdftotext -layout` sets it: lines side by side that are read one column after the other.

A table's cells stand beside each other too, but its rows begin on one line; paragraphs in two columns begin where they like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Layout, Row
from build_scripts.model import Piece

LEFTMOST = 25
"""Characters: the right column begins at least so far to the right."""
LEAST = 6
"""Lines with text in both columns."""
MOST_COLUMNS = 3
"""Places where a right column begins, in one document."""
FULL = 0.9
"""This share of a column's lines is no wider than its measure."""
RUNS_ON = 0.25
"""Of a column's lines at least this share begins in the midst of a sentence."""
WIDE = re.compile(r" {2,}(?=\S)")

Halves = list[tuple[Row, Row]]


def read_columns(rows: Sequence[Row], layout: Layout) -> tuple[tuple[Row, ...], tuple[tuple[Piece, ...], ...], dict[int, int]]:
    """The rows with those of each page's columns one after the other; for each page in two columns the order of its pieces;
    and the measure of a column by the number of each of its lines."""
    read: list[Row] = []
    orders: list[tuple[Piece, ...]] = []
    measures: dict[int, int] = {}
    pages = list(_pages(rows))
    columns = [_column(page) for page in pages]
    prose = (column for page, column in zip(pages, columns) if column and _is_prose(_cut(page, column)[2]))
    known = [column for column, _ in Counter(prose).most_common(MOST_COLUMNS)]
    if not known:
        return tuple(rows), (), {}
    for page, column in zip(pages, columns):
        first, last, halves = next((cut for one in ([column] if column in known else known) if (cut := _cut(page, one))[2]), (0, 0, []))
        if not halves:
            read += page
            continue
        left = _apart([one for one, _ in halves])
        right = _apart([other for _, other in halves])
        right[0] = right[0]._replace(resumes=True, page_start=True, cut_gap=0, gap=0)  # a column ends as a page does
        read += [*page[:first], *left, *right, *page[last:]]
        widths = sorted(layout.width(row.text) for row in (*left, *right))
        measures |= dict.fromkeys((row.number for row in (*left, *right)), widths[int(FULL * len(widths))])
        orders.append(tuple(Piece(row.number, row.column, row.column + len(row.text)) for row in (*left, *right)))
    return tuple(read), tuple(orders), measures


def _pages(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    starts = [0, *(index for index, row in enumerate(rows) if index and row.page_start), len(rows)]
    yield from (rows[start:end] for start, end in zip(starts, starts[1:]) if start < end)


def _column(page: Sequence[Row]) -> int:
    """Where the most rows of a page begin a part to the right; 0 where too few do."""
    parted = [row for row in page if row.column >= LEFTMOST or "  " in row.text]
    if sum(row.text[0].islower() for row in parted) < LEAST / 2:
        return 0  # a table, as most that has wide spaces is
    starts = Counter(start for row in parted for start in _starts(row) if start >= LEFTMOST)
    column, count = max(starts.items(), key=lambda entry: (entry[1], -entry[0]), default=(0, 0))
    return column if count >= LEAST else 0


def _cut(page: Sequence[Row], column: int) -> tuple[int, int, Halves]:
    """Where on a page text in columns begins and ends, with the two halves of each of its rows; no halves where a row runs through."""
    held = [at for at, row in enumerate(page) if column in _starts(row)]
    if not held:
        return 0, 0, []
    first, last = held[0], held[-1] + 1
    while last < len(page) and not page[last].gap and _place(page[last]) + len(page[last].text) < column:
        last += 1
    through = any(_crosses(row, column) for row in page[first:last])
    return first, last, [] if through else [_halves(row, column) for row in page[first:last]]


def _starts(row: Row) -> set[int]:
    return {_place(row), *(_place(row) + found.end() for found in WIDE.finditer(row.text))}


def _place(row: Row) -> int:
    """Where a row begins on the page's line: the form feed before a page's first line takes no room."""
    return row.column - (row.page_start and row.column == 1)


def _crosses(row: Row, column: int) -> bool:
    return _place(row) < column and bool(row.text[max(0, column - 2 - _place(row)) : column - _place(row)].strip())


def _halves(row: Row, column: int) -> tuple[Row, Row]:
    cut = max(0, column - _place(row))
    return row.part(0, cut), row.part(cut)


def _is_prose(halves: Halves) -> bool:
    """Whether both halves are running text whose paragraphs begin on lines of their own."""
    left, right = [one.text for one, _ in halves], [other.text for _, other in halves]
    if sum("   " in text for text in (*left, *right)) >= LEAST / 2:
        return False  # a table of three columns or more
    if sum(bool(one and other) for one, other in zip(left, right)) < LEAST or not (_runs_on(left) and _runs_on(right)):
        return False
    one, other = _openings(left), _openings(right)
    return bool(one and other) and 2 * len(one & other) < min(len(one), len(other))


def _runs_on(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    words = sum(len(text.split()) for text in filled)
    return words >= 3 * len(filled) and sum(text[0].islower() for text in filled) >= RUNS_ON * len(filled)


def _openings(texts: Sequence[str]) -> set[int]:
    """The lines on which a sentence or a paragraph begins."""
    return {
        at
        for at, (before, text) in enumerate(zip(texts, texts[1:]), 1)
        if text and not text[0].islower() and (not before or ends_sentence(before))
    }  # fmt: skip


def _apart(column: Sequence[Row]) -> list[Row]:
    """A column's rows that hold text, each with the gap that its empty lines make."""
    rows: list[Row] = []
    gap = 0
    for row in column:
        if row.text:
            rows.append(row._replace(gap=max(row.gap, gap)))
        gap = 0 if row.text else 1
    return rows
