"""What stands beside the running text of any page, as `pdftotext -layout` sets it: the name of who wrote the letter, date, kenmerk, page number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from build_scripts.letters.furniture import DEPARTMENT, Taken
from build_scripts.letters.labels import label_of
from build_scripts.letters.margin import LEFTMOST, WIDE, without_right
from build_scripts.letters.page_numbers import PAGE_NUMBER
from build_scripts.letters.rows import Row
from build_scripts.model import Drop

WORD = re.compile(r"\w+")
OFF = 2
"""Columns that the rows of a margin may begin apart."""
APART = 4
"""Rows from one of them to the next."""
LONGEST = 50
"""Characters of a row in a margin."""


def page_margins(rows: Sequence[Row], head: Sequence[Row]) -> Taken:
    """The rows without what the letterhead says that stands to the right of them, and without page numbers there.

    A margin is taken only where the letterhead has all its words, a department's name or the words of a page's number aside:
    a table's right column has others.
    """
    starts = {at: start for at, row in enumerate(rows) if (start := _right(row)) is not None}
    if not starts:
        return Taken(tuple(rows))
    words = {word for row in head for word in _words(row.text)}
    taken: dict[int, int] = {}
    drops: list[Drop] = []
    fields: list[tuple[str, str, Row]] = []
    for block in _blocks(rows, starts):
        parts = [rows[at].part(starts[at]) for at in block]
        if not _is_margin(parts, words):
            continue
        taken |= {at: starts[at] for at in block}
        drops += [part.drop("page number" if PAGE_NUMBER.fullmatch(part.text) else "letterhead") for part in parts]
        fields += _fields(parts)
    return Taken(tuple(without_right(rows, taken)), tuple(drops), tuple(fields))


def _right(row: Row) -> int | None:
    """Where in a row's text its last part begins that stands in a margin."""
    if row.column >= LEFTMOST and "   " not in row.text:
        return 0
    last = None
    for last in WIDE.finditer(row.text):
        pass
    return last.end() if last and row.column + last.end() >= LEFTMOST else None


def _blocks(rows: Sequence[Row], starts: dict[int, int]) -> Iterator[list[int]]:
    """The indices of rows whose right parts stand below each other."""
    block: list[int] = []
    for at in starts:
        if block and (at - block[-1] > APART or abs(_column(rows, starts, at) - _column(rows, starts, block[-1])) > OFF or any(row.page_start for row in rows[block[-1] + 1 : at + 1])):
            yield block
            block = []
        block.append(at)
    yield block


def _column(rows: Sequence[Row], starts: dict[int, int], at: int) -> int:
    return rows[at].column + starts[at]


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in WORD.findall(text))


def _is_margin(parts: Sequence[Row], words: Set[str]) -> bool:
    """Whether the parts say what the letterhead says, one of them a department, a label with its value or a page's number."""
    named = False
    for part in parts:
        if label_of(part.text):
            named = False
        elif DEPARTMENT.match(part.text):
            named = True
        known = named or bool(PAGE_NUMBER.fullmatch(part.text)) or all(word in words for word in _words(part.text))
        if not known or len(part.text) > LONGEST:
            return False
    tells = any(PAGE_NUMBER.fullmatch(part.text) or DEPARTMENT.match(part.text) and all(word in words for word in _words(part.text)) for part in parts)
    return tells or bool(_fields(parts))


def _fields(parts: Sequence[Row]) -> list[tuple[str, str, Row]]:
    """The labels with their values, on one row or below each other."""
    fields = []
    for label, below in pairwise([*parts, None]):
        found = label_of(label.text)
        if found and found[0] in ("kenmerk", "date", "reference") and (found[1] or below):
            fields.append((found[0], found[1], label) if found[1] else (found[0], below.text, below))
    return fields
