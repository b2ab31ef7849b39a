"""A text layer printed twice: the second time is found and set aside, its letterhead kept.

Some exports hold the first page twice, the second time on one line with letters spaced apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from build_scripts.letters.rows import Row

WINDOW = 60
"""Characters, white space apart, that must agree before two places are compared further."""
LEAST = 400
"""A repetition is a layer from this many characters on; shorter ones are the letter's own."""
MOST_OWN = 1500
"""A letter may repeat a paragraph of its own; with this many characters, or words cut in other
places than the first time, it is a layer."""
NEAR_START = 300
"""The first copy begins within so many characters: a layer repeats a page from its first words."""

LABELS = re.compile(r"\b(?:Retouradres|Datum|Betreft|Onderwerp|Kenmerk)\b")
STEP = 30
LONGEST_LAYER = 50_000


@dataclass(frozen=True, slots=True)
class Repetition:
    """Row `row` repeats earlier text from `start` to `end` (offsets in its text)."""

    row: Row
    start: int
    end: int


def find_repetition(rows: Sequence[Row]) -> Repetition | None:
    """The row that repeats the document's beginning, or None. Linear in the document's length."""
    opening = ""
    words: set[str] = set()
    for row in rows:
        written = row.text.split()
        if len(row.text) >= LEAST or len(opening) < LONGEST_LAYER:
            text = "".join(written)
            if len(text) >= LEAST and len(opening) >= LEAST:
                found = _repeats(opening, text)
                span = _raw_span(row.text, *found) if found else None
                if span and _is_layer(words, row.text[span[0] : span[1]], row.text[: span[0]]):
                    return Repetition(row, *span)
            if len(opening) < LONGEST_LAYER:
                opening += text
        words.update(written)
    return None


def _is_layer(words: Set[str], copy: str, before: str) -> bool:
    """Whether a repeated stretch is a page printed twice and no paragraph that the letter repeats.

    `words` are those that stand above it, `before` what stands on its own row: a page opens with its letterhead.
    """
    if len(copy) >= MOST_OWN or len(set(LABELS.findall(before))) > 1:
        return True
    return sum(1 for word in copy.split() if word not in words) >= 3


def _repeats(opening: str, text: str) -> tuple[int, int] | None:
    for offset in range(0, min(NEAR_START, len(opening) - WINDOW), STEP):
        at = text.find(opening[offset : offset + WINDOW])
        if at < 0:
            continue
        while offset and at and opening[offset - 1] == text[at - 1]:
            offset, at = offset - 1, at - 1
        length = _common(opening, offset, text, at)
        return (at, at + length) if length >= LEAST else None
    return None


def _common(left: str, i: int, right: str, j: int) -> int:
    length = 0
    while i + length < len(left) and j + length < len(right) and left[i + length] == right[j + length]:
        length += 1
    return length


def _raw_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets among the non-space characters → offsets in the text, at the borders of whole words.

    What follows the repetition may begin with the same letters as what followed the original.
    """
    places = [index for index, char in enumerate(text) if not char.isspace()]
    first, last = places[start], places[end - 1] + 1
    while last < len(text) and last > first and not text[last - 1].isspace() and not text[last].isspace():
        last -= 1
    while 0 < first < last and not text[first - 1].isspace():
        first += 1
    return first, len(text[:last].rstrip())
