"""Tables: the grid of an export, its HTML, rows parted by tabs or set with spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.letters.aligned import aligned_end, cells_in, columns_of, is_head, stands_over, table_rows
from build_scripts.letters.cells import cell_of, cells_of_rows, in_column
from build_scripts.letters.columns import column_spans, columns_end, has_head
from build_scripts.letters.contents import contents_end, titles
from build_scripts.letters.drafts import Draft, Ledger, join_rows
from build_scripts.letters.html_tables import HEAD_RULE, bare_end, html_cells, html_end
from build_scripts.letters.markers import enumeration
from build_scripts.letters.rows import Layout, Row
from build_scripts.letters.ruled_tables import BORDER, RULE, boxed_cells, boxed_end, ruled_at, ruled_cells
from build_scripts.model import Piece

GRID = re.compile(r"(?:[-*]\s+)?\|")
RULE_CELL = re.compile(r"\s*:?-*:?\s*")
# A head whose cells an export wrote one behind the other: "Aanbeveling**Opvolging**"
GLUED_HEAD = re.compile(r"(?P<first>[^*|]{1,80}[^\s*|])\*\*(?P<second>[^*|]{1,80})\*\*")
PIPE = re.compile(r"(?<!\\)\|")
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-z]{1,3}[.)]|[IVX]{1,5}\.?|[^\w\s])\t")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of the source that make up (part of) a table; `head` where they are its column heads."""

    rows: tuple[Row, ...]
    form: str
    starts: tuple[int, ...] = ()
    gapped: bool = False
    headed: bool = False
    """Of an aligned table: where its columns begin, whether gaps part its rows, whether its first row is its head."""


def find_tables(rows: Sequence[Row], layout: Layout) -> list[Table | list[Row]]:
    """The rows parted into tables and stretches of running text, in order."""
    parts: list[Table | list[Row]] = []
    index = 0
    has_grid = layout.markdown and any(GRID.match(row.text) for row in rows)
    drawn = any(row.text[0] == "+" and BORDER.fullmatch(row.text) or row.text[0] == "-" and RULE.fullmatch(row.text) for row in rows)
    tabbed = sum(_is_tabbed(row) for row in rows) >= 2
    while index < len(rows):
        end, form = _table_at(rows, index, has_grid, tabbed, drawn)
        if end > index:
            parts += _aligned(rows[index:end]) if form == "aligned" else [Table(tuple(rows[index:end]), form)]
            index = end
            continue
        if parts and isinstance(parts[-1], list):
            parts[-1].append(rows[index])
        else:
            parts.append([rows[index]])
        index += 1
    return parts


def _table_at(rows: Sequence[Row], index: int, has_grid: bool, tabbed: bool, drawn: bool) -> tuple[int, str]:
    row = rows[index]
    if drawn and (end := boxed_end(rows, index)) > index:
        return end, "boxed"
    if drawn and (ruled := ruled_at(rows, index)):
        return ruled[1], "ruled"
    if row.text[0] == "<" and (end := html_end(rows, index)) > index:
        return end, "html"
    if (end := bare_end(rows, index)) > index:
        return end, "bare"
    if has_grid and GRID.match(row.text):
        return _grid_end(rows, index), "grid"
    if has_grid and GLUED_HEAD.fullmatch(row.text):
        return index + 1, "head"
    if has_grid and row.text in ("-", "*"):
        return index + 1, "rest"
    if tabbed and _is_tabbed(row):
        return next((at for at in range(index, len(rows)) if not _is_tabbed(rows[at]) and not (at > index and _goes_on_in_cell(rows[at], rows[at - 1]))), len(rows)), "tabs"
    if (end := contents_end(rows, index)) > index:
        return end, "contents"
    end = columns_end(rows, index)
    return (end, "columns") if end > index else (aligned_end(rows, index), "aligned")


def _is_tabbed(row: Row) -> bool:
    """Whether a row is a table's by its tabs; one that stands behind a number or a bullet ("2.1⇥Wonen") makes no cells."""
    tabs = row.text.count("\t")
    return tabs > 1 or tabs == 1 and not NUMBERED.match(row.text)


def _goes_on_in_cell(row: Row, above: Row) -> bool:
    """Whether a line without cells goes on with a cell of the row above: as many tabs stand before it as before that cell."""
    return 0 < row.column <= above.text.count("\t") and not row.gap


def _aligned(rows: Sequence[Row]) -> list[Table | list[Row]]:
    """An aligned table parted at its head and at the rows that stand in one cell over all columns."""
    starts = columns_of(rows[0])
    headed = is_head(rows[0], rows[1:])
    parts: list[Table | list[Row]] = [Table((rows[0],), "aligned", starts, headed=True)] if headed else []
    body = rows[headed:]
    gapped = any(row.gap for row in body[1:])
    for over, group in groupby(body, key=lambda row: stands_over(row, cells_in(row, starts))):
        parts.append(list(group) if over else Table(tuple(group), "aligned", starts, gapped))
    return parts


def _grid_end(rows: Sequence[Row], index: int) -> int:
    """A grid row may run over several lines: it is open until a line ends in a bar."""
    end = index
    while end < len(rows) and GRID.match(rows[end].text):
        start = end
        while end < len(rows) and not rows[end].text.endswith("|"):
            end += 1
            if end == len(rows) or GRID.match(rows[end].text):
                return start if start > index else index + 1
        end += 1
    return end


def read_table(table: Table, ledger: Ledger) -> list[Draft]:
    """The cells of a table part as drafts; of their places only the columns are told."""
    if table.form == "rest":
        ledger.drops += [row.drop("list marker") for row in table.rows]
        return []
    if table.form == "head":
        return _glued_head(table.rows[0], ledger)
    if table.form == "contents":
        return [_title(rows, ledger) for rows in titles(table.rows)]
    if table.form in ("boxed", "ruled"):
        return _read_drawn(table, ledger)
    if table.form == "aligned":
        return _read_aligned(table, ledger)
    if table.form == "html":
        return _html(table.rows, ledger)
    if table.form == "bare":
        return cells_of_rows(_bare_rows(table.rows, ledger), ledger, headed=True)
    if table.form == "columns":
        return read_columns(table.rows, ledger)
    if table.form == "tabs":
        return cells_of_rows(_tabbed_rows(table.rows), ledger)
    headed = len(table.rows) > 2 and bool(HEAD_RULE.fullmatch(table.rows[1].text)) and not enumeration(table.rows[0].text.strip("|- "))
    return cells_of_rows(_grid_rows(table.rows, ledger), ledger, headed and any(map(str.isalnum, table.rows[0].text)))


def _html(rows: Sequence[Row], ledger: Ledger) -> list[Draft]:
    drafts = []
    for cell in html_cells(rows, ledger.drops):
        draft = cell_of(cell.pieces, ledger)
        if draft.text:
            draft.place = cell.place
            drafts.append(draft)
    return drafts


def _bare_rows(rows: Sequence[Row], ledger: Ledger) -> list[list[list[Row]]]:
    """The rows of a table that lacks outer bars, as their cells."""
    table = []
    for row in rows:
        bars = [bar.span() for bar in PIPE.finditer(row.text)]
        ledger.drops += [row.drop("table rule", *bar) for bar in bars]
        cells = [[row.part(start, end)] for (_, start), (end, _) in zip([(0, 0), *bars], [*bars, (len(row.text), 0)])]
        table.append(cells[row.text.startswith("|") :])
    return [row for row in table if not _drop_rule(row, ledger)]


def _title(rows: list[Row], ledger: Ledger) -> Draft:
    draft = join_rows(rows, ledger)
    draft.kind, draft.level, draft.listed = ("item", 1, True) if enumeration(draft.text) else ("paragraph", None, True)
    return draft


def _tabbed_rows(rows: Sequence[Row]) -> list[list[list[Row]]]:
    """Table rows parted by tabs. A line without tabs goes on in the cell that it stands below. Heads
    that are one fewer than all rows below have cells stand above the last columns."""
    cells: list[list[list[Row]]] = []
    for row in rows:
        if cells and not _is_tabbed(row) and 0 < row.column < len(cells[-1]):
            cells[-1][row.column].append(row)
        else:
            cells.append([[part] for part in row.split("\t")])
    widths = {len(row) for row in cells[1:]}
    if len(cells) > 2 and widths == {len(cells[0]) + 1}:
        cells[0].insert(0, [])
    return cells


def _glued_head(row: Row, ledger: Ledger) -> list[Draft]:
    found = GLUED_HEAD.fullmatch(row.text)
    first_end, second = found.end("first"), found.span("second")
    ledger.drops += [row.drop("markup", first_end, second[0]), row.drop("markup", second[1])]
    cells = [[row.part(0, first_end)], [row.part(*second)]]
    drafts = [join_rows(cell, ledger, "cell") for cell in cells]
    for column, draft in enumerate(drafts, start=1):
        draft.place = in_column(column, header=True)
    return drafts


def _grid_rows(rows: Sequence[Row], ledger: Ledger) -> list[list[list[Row]]]:
    """Each table row as its cells, each cell as the pieces of source rows that it holds."""
    table: list[list[list[Row]]] = []
    is_open = False
    for row in rows:
        if not is_open:
            found = GRID.match(row.text)
            ledger.drops.append(row.drop("table rule", 0, found.end()))
            pieces, start = [[]], found.end()
        else:
            pieces, start = table.pop(), 0
        is_open = not row.text.endswith("|")
        for bar in PIPE.finditer(row.text, start):
            pieces[-1].append(row.part(start, bar.start()))
            ledger.drops.append(row.drop("table rule", bar.start(), bar.end()))
            pieces.append([])
            start = bar.end()
        if row.text[start:].strip():
            pieces[-1].append(row.part(start))
        elif not is_open and not pieces[-1]:
            pieces.pop()
        table.append(pieces)
    return [row for row in table if not _drop_rule(row, ledger)]


def _drop_rule(cells: list[list[Row]], ledger: Ledger) -> bool:
    """Rules ("---") and empty rows carry no words: they are listed as dropped."""
    pieces = [piece for cell in cells for piece in cell]
    if not all(RULE_CELL.fullmatch(piece.text) for piece in pieces):
        return False
    ledger.drops += [piece.drop("table rule") for piece in pieces if piece.text]
    return True


def _read_drawn(table: Table, ledger: Ledger) -> list[Draft]:
    """The cells of a table that is drawn with signs; the ledger keeps in what order their lines are read."""
    if table.form == "boxed":
        cells, headed = boxed_cells(table.rows, ledger.drops)
    else:
        rule = next(at for at, row in enumerate(table.rows) if RULE.fullmatch(row.text))
        cells, headed = ruled_cells(table.rows, rule, ledger.drops)
    return _in_order(cells, ledger, headed)


def _in_order(cells: list[list[list[Row]]], ledger: Ledger, headed: bool) -> list[Draft]:
    """Cells whose lines stand beside each other; the ledger keeps in what order they are read."""
    ledger.order.append(tuple(Piece(line.number, line.column, line.column + len(line.text)) for row in cells for cell in row for line in cell if line.text))
    return cells_of_rows(cells, ledger, headed)


def _read_aligned(table: Table, ledger: Ledger) -> list[Draft]:
    """The cells of an aligned table; the ledger keeps in what order their lines are read."""
    cells = table_rows(table.rows, table.starts, table.gapped)
    return _in_order(cells, ledger, table.headed)


def read_columns(rows: Sequence[Row], ledger: Ledger) -> list[Draft]:
    """A table set with spaces; its first row is its head where only the others hold figures."""
    cells = [[[row.part(*span)] for span in column_spans(row)] for row in rows]
    if len(cells[0]) < len(cells[-1]):
        cells[0].insert(0, [])
    return cells_of_rows(cells, ledger, headed=has_head(rows))
