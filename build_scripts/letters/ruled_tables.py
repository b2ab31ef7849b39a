"""Tables that pandoc draws with signs: in boxes, or with a rule of dashes over each column.

    +---------+-----------+          Gemeente    Budget
    | Regio   | Stand     |          ---------- --------
    +=========+===========+          Utrecht         5,1
    | Utrecht | Gereed;   |
    |         | zie boven |
    +---------+-----------+
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.letters.rows import Row
from build_scripts.model import Drop

BORDER = re.compile(r"\+(?:[-=:]{3,}\+)+")
RULE = re.compile(r"-{3,}(?: {1,4}-{3,})+")
FRAME = re.compile(r"-{10,}")
MOST_HEAD = 6
"""Rows of the heads of columns."""
NEAR = 4
"""Characters that markup, taken out of a line, may have moved the next column by."""

Cells = list[list[Row]]


def boxed_end(rows: Sequence[Row], index: int) -> int:
    """Where a table in boxes ends that opens at `index`; `index` itself where none does."""
    if not BORDER.fullmatch(rows[index].text):
        return index
    end = at = index
    while at < len(rows) and (rows[at].text[0] == "|" or BORDER.fullmatch(rows[at].text)):
        at += 1
        end = at if rows[at - 1].text[0] == "+" else end
    return end if end - index > 2 else index


def boxed_cells(rows: Sequence[Row], drops: list[Drop]) -> tuple[list[Cells], bool]:
    """The rows of a table in boxes, each as its cells with their lines, and whether the first is its head. `drops` gets what is drawn."""
    table: list[Cells] = []
    opens, headed = True, False
    for row in rows:
        if BORDER.fullmatch(row.text):
            opens, headed = True, headed or "=" in row.text and len(table) == 1
            drops.append(row.drop("table rule"))
            continue
        bars = [at for at, sign in enumerate(row.text) if sign == "|"]
        drops += [row.drop("table rule", at, at + 1) for at in bars]
        parts = [row.part(first + 1, last) for first, last in zip(bars, [*bars[1:], len(row.text)])]
        if row.text.endswith("|"):
            parts.pop()
        if opens or len(parts) != len(table[-1]):
            table.append([[] for _ in parts])
        _add(table[-1], parts)
        opens = False
    return table, headed


def ruled_at(rows: Sequence[Row], index: int) -> tuple[int, int] | None:
    """Of a table that opens at `index` with its heads or its rule: the index of the rule, and where the table ends."""
    rule = next((at for at in range(index, min(index + MOST_HEAD, len(rows))) if RULE.fullmatch(rows[at].text)), None) if rows[index].text[0] == "-" or "  " in rows[index].text else None
    if rule is None or any(row.gap for row in rows[index + 1 : rule + 1]):
        return None
    starts = columns_under(rows[rule])
    if any(not _fits(row, starts) for row in rows[index:rule]):
        return None
    end, set_in = rule + 1, starts[0] > 0
    while end < len(rows) and (set_in and rows[end].column >= starts[0] or not rows[end].gap) and not FRAME.fullmatch(rows[end].text) and not RULE.fullmatch(rows[end].text) and _fits(rows[end], starts):
        end += 1
    if end == rule + 1:
        return None
    return rule, end + (end < len(rows) and bool(RULE.fullmatch(rows[end].text) or FRAME.fullmatch(rows[end].text)))


def columns_under(rule: Row) -> list[int]:
    """Where on the page's line the columns begin."""
    return [rule.column + found.start() for found in re.finditer("-+", rule.text)]


def ruled_cells(rows: Sequence[Row], rule: int, drops: list[Drop]) -> tuple[list[Cells], bool]:
    """The rows of such a table, and whether the first is its head; `rule` is the index of its rule."""
    starts = columns_under(rows[rule])
    drawn = [row for row in rows if RULE.fullmatch(row.text) or FRAME.fullmatch(row.text)]
    drops += [row.drop("table rule") for row in drawn]
    head, body = rows[:rule], [row for row in rows[rule + 1 :] if row not in drawn]
    gapped = any(row.gap for row in body[1:])
    table: list[Cells] = []
    for row in (*head, *body):
        in_head = row in head
        if not table or not in_head and (row.gap or not gapped) or row is body[0]:
            table.append([[] for _ in starts])
        _add(table[-1], [part._replace(gap=0, blanks=0) for part in _parts(row, starts)])
    return table, bool(head)


def _add(cells: Cells, parts: Sequence[Row]) -> None:
    """A line of a table's row to its cells; an empty line in a cell parts two paragraphs."""
    for cell, part in zip(cells, parts):
        cell.append(part._replace(blanks=int(bool(cell) and not cell[-1].text), gap=0))


def _parts(row: Row, starts: Sequence[int]) -> list[Row]:
    """A row cut where its columns begin, or at the space nearest to that."""
    cuts = [_cut(row, start) for start in starts[1:]]
    return [row.part(first, last) for first, last in zip([0, *cuts], [*cuts, len(row.text)])]


def _cut(row: Row, start: int) -> int:
    at = min(max(start - row.column, 0), len(row.text))
    near = (place for off in range(NEAR + 1) for place in (at - off, at + off) if 0 < place <= len(row.text) and row.text[place - 1] == " ")
    return next(near, at)


def _fits(row: Row, starts: Sequence[int]) -> bool:
    """Whether no word of a row runs on where a column begins."""
    cuts = [_cut(row, start) for start in starts[1:]]
    return all(not 0 < cut < len(row.text) or row.text[cut - 1] == " " for cut in cuts) and cuts == sorted(cuts)
