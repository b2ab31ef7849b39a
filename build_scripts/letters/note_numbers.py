"""Notes whose numbers an extraction put apart from their texts: a raised number is a line of its own there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Layout, Row
from build_scripts.model import Piece

NUMBER = re.compile(r"\d{1,3}")
OPENING = re.compile(r"[A-Z\W\d]|https?:|www\.|zie\b")


def reunited(zone: Sequence[Row], layout: Layout) -> tuple[tuple[Row, ...], tuple[Piece, ...]]:
    """The rows of a note zone with each number before its own text, and that order; as they are where the numbers stand there already.

    The first number stands above all, none is missing, and there are as many texts as numbers: a text ends in a line that had
    room for the next word. The texts keep their order, the numbers may have lost it.

    Example: "3", "Kamerstukken II 2023/24, 29 023, nr. 482.", "Bijlage bij deze brief.", "4".
    """
    numbers = sorted((row for row in zone if NUMBER.fullmatch(row.text)), key=lambda row: int(row.text))
    values = [int(row.text) for row in numbers]
    apart = any(below.text.isdigit() and above.text.isdigit() for above, below in pairwise(zone)) or zone[-1].text.isdigit()
    if len(numbers) < 2 or not apart or zone[0] is not numbers[0] or values != list(range(values[0], values[0] + len(values))):
        return tuple(zone), ()
    texts = _texts([row for row in zone if row not in numbers], layout)
    if len(texts) != len(numbers):
        return tuple(zone), ()
    rows = tuple(row for number, text in zip(numbers, texts) for row in (number, *(row._replace(gap=0) for row in text)))
    return rows, tuple(Piece(row.number, row.column, row.column + len(row.text)) for row in rows)


def _texts(rows: Sequence[Row], layout: Layout) -> list[list[Row]]:
    """The rows of several notes, a list for each note."""
    widest = max((layout.width(row.text) for row in rows), default=0)
    texts: list[list[Row]] = []
    for row in rows:
        above = texts[-1][-1] if texts else None
        if above is not None and not _ends(above, row, layout, widest):
            texts[-1].append(row)
        else:
            texts.append([row])
    return texts


def _ends(row: Row, after: Row, layout: Layout, widest: int) -> bool:
    """Whether a row ends its note: another can open behind it, and it had room or ended its sentence."""
    if not OPENING.match(after.text):
        return False
    room = layout.width(f"{row.text} {after.text.split(None, 1)[0]}") < max(widest, layout.measure)
    return room and (ends_sentence(row.text) or layout.width(row.text) < 0.8 * widest)
