"""Tables that a text layer sets with spaces, with cells of several lines: their columns begin at the same place.

Example, with a row over all columns and a cell of two paragraphs:

    Nr.   Aanbeveling                      Stand van zaken

    I. Zicht op slachtoffers

    16    Verbeter de registratie van      Uitgevoerd.
          slachtoffers.
                                           In 2024 volgt meer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.letters.columns import FIGURE, column_spans
from build_scripts.letters.headings import LOOSE_END
from build_scripts.letters.markers import bullet, enumeration
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Row

LEAST = 3
"""Rows with two cells or more."""
MOST_COLUMNS = 12
LONGEST = 80
"""Characters of a cell's line."""
LAST_COLUMN = 16
"""Characters: the last column begins at least so far behind the first; less is a list with its numbers set off."""
HANGING = 2
"""Characters that a cell's later lines stand to the right of its first, below the words behind a bullet."""
BARE_MARKER = re.compile(r"(?:\W|o|\(?\w{1,4}[.)])")

Cells = list[tuple[int, Row]]


def columns_of(row: Row) -> tuple[int, ...]:
    """Where the cells of a row begin on the page's line."""
    return tuple(row.column + start for start, _ in column_spans(row))


def cells_in(row: Row, starts: Sequence[int]) -> Cells:
    """A row's cells with the columns (from 0) that they stand in; empty where one stands in none."""
    cells: Cells = []
    spans = column_spans(row)
    if len(spans) > len(starts):
        return []
    for start, end in spans:
        column = next((at for at, place in enumerate(starts) if -1 <= row.column + start - place <= HANGING), None)
        if column is None or end - start > LONGEST or column + 1 < len(starts) and row.column + end >= starts[column + 1]:
            return []
        cells.append((column, row.part(start, end)))
    return cells


def aligned_end(rows: Sequence[Row], index: int) -> int:
    """Where a table that opens at `index` ends; `index` itself where none opens there.

    A row in one cell over all columns may stand between the table's rows, with a gap before it.
    """
    starts = columns_of(rows[index])
    if not 2 <= len(starts) <= MOST_COLUMNS or starts[-1] - starts[0] < LAST_COLUMN:
        return index
    end, full, marked, whole = index, 0, 0, 0
    for at in range(index, len(rows)):
        cells = cells_in(rows[at], starts)
        if stands_over(rows[at], cells):
            if at > end or len(column_spans(rows[at])) > 1 or not rows[at].gap or len(rows[at].text) > LONGEST:
                break
            continue
        end = at + 1
        full += len(cells) > 1
        whole += len(cells) == len(starts)
        marked += cells[0][0] == 0 and bool(BARE_MARKER.fullmatch(cells[0][1].text) or bullet(cells[0][1].text + " x"))
        if full == LEAST and len(starts) == 2 and marked >= full - 1:
            return index  # a list
    return end if full >= LEAST or whole == full == 2 and len(starts) > 2 else index


def stands_over(row: Row, cells: Cells) -> bool:
    """Whether a row stands over the columns: it fits in none, or only in the first, behind a gap."""
    return not cells or bool(row.gap) and len(cells) == 1 and cells[0][0] == 0


def is_head(row: Row, after: Sequence[Row]) -> bool:
    """Whether a table's first row names its columns: short cells without figures, and sentences or figures below."""
    cells = [row.text[start:end] for start, end in column_spans(row)]
    if any(ends_sentence(cell) or FIGURE.fullmatch(cell) or enumeration(cell) and len(cell) > 4 for cell in cells):
        return False
    below = [one.text[start:end] for one in after for start, end in column_spans(one)]
    return any(ends_sentence(cell) or FIGURE.fullmatch(cell) for cell in below)


def table_rows(rows: Sequence[Row], starts: Sequence[int], gapped: bool) -> list[list[list[Row]]]:
    """The lines of (part of) a table grouped to its rows, each as its cells, each as the cell's lines.

    Where gaps part the rows (`gapped`), a row opens behind a gap with its first column filled;
    else wherever the first column is filled and no cell of the line goes on in small letters or a bracket.
    """
    table: list[list[list[Row]]] = []
    for row in rows:
        cells = cells_in(row, starts)
        first = cells[0] if cells and cells[0][0] == 0 else None
        opens = first and (row.gap if gapped else not any(_goes_on(table[-1][column] if table else (), part.text) for column, part in cells))
        if opens or not table:
            table.append([[] for _ in starts])
        for column, part in cells:
            table[-1][column].append(part)
    return table


def _goes_on(cell: Sequence[Row], text: str) -> bool:
    """Whether a line can only be the middle of a cell: "nachtvluchten", "(31 936, nr. 485)", "485)" where the bracket stands open, and what stands below "Overleg met"."""
    before = cell[-1].text if cell else ""
    return bool(LOOSE_END.search(before)) or text[:1].islower() or text.startswith("(") and not enumeration(text) or before.rfind("(") > before.rfind(")")
