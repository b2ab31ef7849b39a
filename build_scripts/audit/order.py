"""A source's lines in the order in which they are read: a table's cells stand beside each other, and are read one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from build_scripts.audit.page import BROKEN, LOOSE, signs
from build_scripts.model import Piece


def in_order(texts: Mapping[int, str], tables: Sequence[Sequence[Piece]]) -> list[tuple[int, str]]:
    """(line, text) of each line, and of each piece of a table's lines, in reading order.

    `tables`: the pieces of each table (part) in the order in which it is read. A table that doesn't
    hold every sign of its lines exactly once is not believed: its lines stay in their own order.
    """
    opens: dict[int, Sequence[Piece]] = {}
    cut: set[int] = set()
    for pieces in tables:
        lines = {piece.line for piece in pieces}
        if lines and not lines & cut and _is_whole(texts, pieces, lines):
            opens[min(lines)] = pieces
            cut |= lines
    entries: list[tuple[int, str]] = []
    for number, text in texts.items():
        if number in opens:
            entries += [(piece.line, texts[piece.line][piece.start : piece.end]) for piece in opens[number]]
        elif number not in cut:
            entries.append((number, text))
    return entries


def _is_whole(texts: Mapping[int, str], pieces: Sequence[Piece], lines: set[int]) -> bool:
    spans = sorted((piece.line, piece.start, piece.end) for piece in pieces)
    apart = all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(spans))
    held = sum(_signs_in(texts.get(piece.line, "")[piece.start : piece.end]) for piece in pieces)
    return apart and held == sum(_signs_in(texts.get(line, "")) for line in lines)


def _signs_in(text: str) -> int:
    return len(signs(text.replace(LOOSE, " ").replace(BROKEN, " ")))
