"""A letter's tables numbered through, with the rows whose grid an export lost."""

from __future__ import annotations

from build_scripts.letters.drafts import Draft
from build_scripts.letters.markers import enumeration, follows
from build_scripts.model import CellPlace


_place = tuple.__new__
"""Makes a CellPlace of a tuple of all its fields in half the time."""


def _opens_table(place: CellPlace, previous: CellPlace | None) -> bool:
    """Whether a cell opens a table: HTML tells so, elsewhere column heads do."""
    if previous is None or place.table or previous.table:
        return previous is None or place.table != previous.table
    return place.header and not previous.header


def _opens_row(place: CellPlace, previous: CellPlace | None) -> bool:
    """Whether a cell opens a row: its first column does, and the first that has text where that one is empty."""
    if place.header:
        return False
    return previous is None or place[:2] != previous[:2] or not place.table and place.column == 1


def gather_lost_rows(drafts: list[Draft]) -> list[Draft]:
    """Number the table's rows through, and take in the rows whose grid an export lost.

    Where the first column counts ("21. …") and a paragraph follows that counts on ("22. …"), it
    is that row's first cell, and the unnumbered paragraph behind it the second.
    """
    table, row, last, waiting = 0, 0, None, False
    previous: CellPlace | None = None
    for draft in drafts:
        place = draft.place
        if place:
            if _opens_table(place, previous):
                table, row = table + 1, 0
            if _opens_row(place, previous):
                row += 1
                last = enumeration(draft.text)
            previous = place
            waiting = False
            draft.place = _place(CellPlace, (table, row, *place[2:]))
        elif table and draft.kind in ("paragraph", "item") and not draft.marker and follows(last, enumeration(draft.text)):
            row, last, waiting = row + 1, enumeration(draft.text), True
            draft.kind, draft.level, draft.place = "cell", None, CellPlace(table, row, 1)
        elif waiting and draft.kind == "paragraph":
            draft.kind, draft.place, waiting = "cell", CellPlace(table, row, 2), False
        elif draft.kind == "heading":
            waiting = False
    return drafts
