"""Tables that a text layer sets with spaces: rows of short cells, as many in each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.letters.rows import Row

CELL = re.compile(r"\S+(?: \S+)*")
FIGURE = re.compile(r"[-–+]?(?:€ ?)?\d[\d.,]*(?: ?(?:%|mln\.?|mld\.?|euro))?")
LONGEST = 45
"""Characters of a cell; more is running text with wide spaces."""
LEAST = 2
"""Rows."""


def columns_end(rows: Sequence[Row], index: int) -> int:
    """Where a table that opens at `index` ends; `index` itself where none opens there.

    Its rows have as many cells each, and but for its head each holds a figure: text that is set
    to a full measure has wide spaces too.
    """
    count = len(column_spans(rows[index]))
    if count < 2:
        return index
    end = index
    while end < len(rows) and _fits(rows[end], count, first=end == index):
        end += 1
    return end if end - index >= LEAST else index


def _fits(row: Row, count: int, first: bool) -> bool:
    cells = [row.text[start:end] for start, end in column_spans(row)]
    return len(cells) == count and max(map(len, cells)) <= LONGEST and (first or _figures(cells))


def has_head(rows: Sequence[Row]) -> bool:
    """Whether the first row holds no figure, as the others do."""
    return not _figures([rows[0].text[start:end] for start, end in column_spans(rows[0])])


def column_spans(row: Row) -> list[tuple[int, int]]:
    """The cells of a row, as spans of its text: they are parted by two spaces or more."""
    return [found.span() for found in CELL.finditer(row.text)]


def _figures(cells: Sequence[str]) -> bool:
    return any(FIGURE.fullmatch(cell) for cell in cells[1:])
