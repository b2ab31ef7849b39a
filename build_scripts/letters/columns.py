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
    if index + 2 < len(rows) and _tells_units(rows[index + 1]) and _names_figures((rows[index], *rows[index + 2 : index + 4]), 0):
        return _figures_end(rows, index + 2)
    return _figures_end(rows, index + 1) if _names_figures(rows, index) else _figures_end(rows, index)


def _figures_end(rows: Sequence[Row], index: int) -> int:
    count = len(column_spans(rows[index]))
    if count < 2:
        return index
    end = index
    while end < len(rows) and _fits(rows[end], count, first=end == index):
        end += 1
    return end if end - index >= LEAST else index


def _names_figures(rows: Sequence[Row], index: int) -> bool:
    """Whether a row heads the figures of a table that opens below it, its first column without a name."""
    if index + 1 == len(rows):
        return False
    head, below = column_spans(rows[index]), column_spans(rows[index + 1])
    right = rows[index].column > rows[index + 1].column + (below[0][1] if below else 0)
    return right and 0 < len(head) == len(below) - 1 and _figures_end(rows, index + 1) > index + 1


def _tells_units(row: Row) -> bool:
    """Whether a row below a table's head says what its figures are: "(bedragen x € 1 miljoen)"."""
    return row.text.startswith("(") and row.text.endswith(")") and not row.gap and len(row.text) <= LONGEST


def _fits(row: Row, count: int, first: bool) -> bool:
    cells = [row.text[start:end] for start, end in column_spans(row)]
    return len(cells) == count and max(map(len, cells)) <= LONGEST and (first or _figures(cells))


def has_head(rows: Sequence[Row]) -> bool:
    """Whether the first row holds no figure, as the others do, or has no name for the first column."""
    if len(column_spans(rows[0])) < len(column_spans(rows[-1])):
        return True
    return not _figures([rows[0].text[start:end] for start, end in column_spans(rows[0])])


def column_spans(row: Row) -> list[tuple[int, int]]:
    """The cells of a row, as spans of its text: they are parted by two spaces or more."""
    text = row.text
    # Most rows are one cell, which these two tell at once: only a plain space is printable white space.
    if text and "  " not in text and text.isprintable() and text[0] != " " != text[-1]:
        return [(0, len(text))]
    return [found.span() for found in CELL.finditer(text)]


def _figures(cells: Sequence[str]) -> bool:
    return any(FIGURE.fullmatch(cell) for cell in cells[1:])
