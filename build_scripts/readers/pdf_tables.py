"""Segments that stand in rows and columns → a table's cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.model import CellPlace
from build_scripts.readers.pdf_lines import EDGE, Measure, Page, Segment

FEWEST = 2
"""Rows with more than one cell that make a table."""
LOOSE, LOOSER = 1.7, 1.05
"""The same below a table's last row, and in lines of the running text."""
BANDS = 2
"""Rules between rows that show each row to have its own."""
TIGHT = 1.45
"""Distance between lines, in type sizes, within one cell."""

Cells = list[tuple[CellPlace, list[Segment]]]


def rows_in(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments grouped by the line that they stand on."""
    rows: list[list[Segment]] = []
    for one in segments:
        if rows and abs(rows[-1][0].y - one.y) < 0.35 * max(one.size, rows[-1][0].size):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


def table_at(rows: Sequence[Sequence[Segment]], start: int, page: Page) -> int:
    """Where the table ends that begins with row `start`; `start` itself where there is none."""
    end, several = start, 0
    columns: list[tuple[float, float]] = []
    for at in range(start, len(rows)):
        row = rows[at]
        if at > start and row[0].y - rows[at - 1][0].y > 3.2 * row[0].size and not _ruled(page, rows[at - 1][0].y, row[0].y):
            break
        if len(row) > 1:
            several += 1
            columns = _columns([*rows[start:at], row])
            if len(columns) < 2:
                break
            end = at + 1
        elif at == start or not _in_one(row[0], columns):
            break
    if several < FEWEST:
        return start
    while end < len(rows) and len(rows[end]) == 1 and _is_tail(rows[end][0], rows[end - 1][-1], columns):
        end += 1
    return end


def _is_tail(one: Segment, above: Segment, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line below a table's last row goes on with one of its cells."""
    return one.y - above.y <= LOOSE * one.size and _in_one(one, columns) and (one.text[0].islower() or one.x0 > columns[1][0] - EDGE)


def _columns(rows: Sequence[Sequence[Segment]]) -> list[tuple[float, float]]:
    """The columns as (x0, x1): what the rows with most cells cover."""
    most = max(len(row) for row in rows)
    columns: list[tuple[float, float]] = []
    for x0, x1 in sorted((one.x0, one.x1) for row in rows if len(row) == most for one in row):
        if columns and x0 < columns[-1][1] - EDGE:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _in_one(one: Segment, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a segment stands within one column, room to the next column included."""
    for at, (x0, _) in enumerate(columns):
        after = columns[at + 1][0] if at + 1 < len(columns) else max(columns[at][1], one.x1 if at else 0) + EDGE
        if x0 - EDGE <= one.x0 and one.x1 < after:
            return True
    return False


def _ruled(page: Page, above: float, below: float) -> bool:
    return any(above < y < below and x1 - x0 > 40 for x0, x1, y in page.rules)


def cells(rows: Sequence[Sequence[Segment]], table: int, page: Page, measure: Measure) -> Cells:
    """A table's cells in reading order, each with its lines."""
    columns = _columns(rows)
    made: list[list[tuple[CellPlace, list[Segment]]]] = []
    above: Sequence[Segment] = ()
    headed = _headed(rows, page)
    banded = sum(_ruled(page, upper[0].y, lower[0].y) for upper, lower in zip(rows, rows[1:])) >= BANDS
    for row in rows:
        placed = [(at, span, one) for one in row for at, span in [_place(one, columns)]]
        if made and above and _goes_on(row, above, placed, columns, page, banded, LOOSER * measure.pitch / measure.size):
            for at, _, one in placed:
                same = next((lines for place, lines in made[-1] if place.column <= at < place.column + place.span), None)
                if same is None:
                    made[-1].append((CellPlace(table, len(made), at, made[-1][0][0].header), [one]))
                else:
                    same.append(one)
        else:
            header = headed and not made
            made.append([(CellPlace(table, len(made) + 1, at, header, span), [one]) for at, span, one in placed])
        above = row
    return [cell for row in made for cell in sorted(row, key=lambda cell: cell[0].column)]


def _headed(rows: Sequence[Sequence[Segment]], page: Page) -> bool:
    """Whether the first row is set apart: bold above others that aren't, or the only one with a rule below it."""
    bold = [all(one.bold for one in row) for row in rows]
    ruled = [_ruled(page, above[0].y, below[0].y) for above, below in zip(rows, rows[1:])]
    return bold[0] and not all(bold) or ruled[0] and len(rows[0]) > 1 and not all(ruled[1:] or [True])


def _place(one: Segment, columns: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """The column that a segment begins in, from 1, and how many it covers."""
    first = max((at for at, (x0, _) in enumerate(columns) if x0 <= one.x0 + EDGE), default=0)
    # Numbers are set to the right: the column is the one that they overlap.
    overlapping = [at for at, (x0, x1) in enumerate(columns) if min(one.x1, x1) - max(one.x0, x0) > 0]
    if overlapping:
        return overlapping[0] + 1, len(overlapping)
    return first + 1, 1


def _goes_on(row: Sequence[Segment], above: Sequence[Segment], placed: Sequence[tuple], columns: Sequence[tuple[float, float]], page: Page, banded: bool, pitch: float) -> bool:
    """Whether a line goes on with the row above it: it leaves the first column free, or fills it to the edge."""
    if _ruled(page, above[0].y, row[0].y) or not banded and row[0].y - above[0].y > max(TIGHT, pitch) * row[0].size:
        return False
    if placed[0][0] > 1 or banded and len(row) < len(columns):
        return True
    if len(row) == len(columns) and all(one.text[0].islower() for one in row):
        return True
    full = above[0].x1 + (row[0].words[0].x1 - row[0].words[0].x0) > columns[0][1] + EDGE
    return len(row) < len(columns) and (full or row[0].text[:1].islower())


def side_by_side(rows: Sequence[Sequence[Segment]]) -> Iterator[Segment]:
    """Columns that are read one after the other, as two signatures are."""
    columns = _columns(rows)
    for number in range(1, len(columns) + 1):
        for row in rows:
            yield from (one for one in row if _place(one, columns)[0] == number)
