"""A note that a page's end cuts: its rest stands at the foot of the next page, above that page's own notes."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.letters.markers import enumeration
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Row

LONGEST_REST = 25
"""Rows."""


def rest_end(rows: Sequence[Row], index: int, cut: Row | None, number: int) -> int:
    """Where the rest of a cut note ends that opens at `index`; `index` itself where none does.

    `cut` is the last row of the notes of the page before, of which `number` is the last. Its sentence goes on in small letters
    below a gap, in rows that hang together up to the next note or the page's end. The text above has ended its sentence, or goes
    on behind them.
    """
    row = rows[index]
    if cut is None or not (row.gap or row.rule) or row.page_start or not row.text[0].islower() or enumeration(row.text):
        return index
    if ends_sentence(cut.text) or "://" in cut.text.rsplit(None, 1)[-1]:
        return index
    next_note = (f"{number + 1} ", f"{number + 1}) ")
    for end in range(index + 1, min(index + LONGEST_REST, len(rows))):
        if rows[end].text.startswith(next_note) or rows[end].page_start:
            return end if ends_sentence(rows[index - 1].text) or not rows[end].page_start or rows[end].text[0].islower() else index
        if rows[end].gap:
            return index
    return index
