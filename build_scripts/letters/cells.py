"""A table's cells out of the pieces of source rows that they hold."""

from __future__ import annotations

import re
from functools import cache

from build_scripts.letters.drafts import Draft, Ledger, join_rows
from build_scripts.letters.rows import Row
from build_scripts.model import CellPlace, Mark

CELL_BREAK = re.compile(r"</?p>|<br ?/?>")


def cells_of_rows(table: list[list[list[Row]]], ledger: Ledger, headed: bool = False) -> list[Draft]:
    """The cells with text of a table part; `headed`: its first row is its head."""
    drafts, emphasis = [], ledger.emphasis
    for number, row in enumerate(table):
        header, turn = headed and number == 0, 1 + number % 2
        for column, pieces in enumerate(row, start=1):
            piece = pieces[0] if len(pieces) == 1 else None
            if piece is None or piece.gap or piece.blanks or "<" in piece.text or piece.number in emphasis:
                draft = cell_of(pieces, ledger)
            elif piece.text:
                draft = Draft("cell", " ".join(piece.text.split()), [(0, piece.number)], [])  # as nearly all are
            else:
                continue
            if draft.text:
                draft.place = in_column(column, header, turn)
                drafts.append(draft)
    return drafts


@cache
def in_column(column: int, header: bool, row: int = 0) -> CellPlace:
    """The place of a cell whose table and row are not counted yet; `row` is another one than that of the row above."""
    return CellPlace(0, row, column, header)


def cell_of(pieces: list[Row], ledger: Ledger) -> Draft:
    """A cell's paragraphs, parted by "\\n\\n": tags of the export and blank lines end a paragraph."""
    if len(pieces) == 1 and not (pieces[0].gap or pieces[0].blanks or "<" in pieces[0].text):
        return join_rows(pieces, ledger, "cell")
    paragraphs: list[list[Row]] = [[]]
    for piece in pieces:
        if piece.gap or piece.blanks:
            paragraphs.append([])
        start = 0
        for tag in CELL_BREAK.finditer(piece.text):
            ledger.drops.append(piece.drop("markup", tag.start(), tag.end()))
            paragraphs[-1].append(piece.part(start, tag.start()))
            paragraphs.append([])
            start = tag.end()
        paragraphs[-1].append(piece.part(start))
    cell = Draft("cell", "", [], [])
    for rows in paragraphs:
        draft = join_rows([row for row in rows if row.text], ledger)
        if draft.text:
            _append(cell, draft)
    return cell


def _append(cell: Draft, paragraph: Draft) -> None:
    if cell.text:
        cell.text += "\n\n"
    shift = len(cell.text)
    cell.text += paragraph.text
    cell.lines += [(start + shift, line) for start, line in paragraph.lines]
    cell.marks += [Mark(m.kind, m.start + shift, m.end + shift, m.value) for m in paragraph.marks]
