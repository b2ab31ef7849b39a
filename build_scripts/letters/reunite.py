"""Numbers that an extraction put apart from their texts: `pdftotext` gives a column of numbers, of notes or of a list, and then that of the texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from build_scripts.letters.markers import LONE_BULLET, LONE_NUMBER, Enumeration, enumeration, follows
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Layout, Row
from build_scripts.model import Piece

NUMBER = re.compile(r"\d{1,3}")
OPENING = re.compile(r"[A-Z\W\d]|https?:|www\.|zie\b")
NOTE_END = 0.8
"""Share of the widest row below which a note's row ends it without a sentence's end: "Programmapagina | ZonMw"."""
SMALLER = 1.25
"""A note's row may be so much wider than the text's, by the text's letters."""
INDENTED = 0.85
"""Share of the measure that an item has at the least."""
MOST_TEXTS = 200
"""Rows of a list's texts."""

Order = tuple[Piece, ...]


def reunited_notes(zone: Sequence[Row], layout: Layout) -> tuple[tuple[Row, ...], Order]:
    """The rows of a note zone with each number before its own text, and that order; as they are where the numbers stand there already.

    A number stands above all, none is missing, and there are as many texts as numbers: a text ends in a line that had
    room for the next word. The texts keep their order, the numbers may have lost it.

    Example: "3", "Kamerstukken II 2023/24, 29 023, nr. 482.", "Bijlage bij deze brief.", "4".
    """
    numbers = sorted((row for row in zone if NUMBER.fullmatch(row.text)), key=lambda row: int(row.text))
    values = [int(row.text) for row in numbers]
    apart = any(below.text.isdigit() and above.text.isdigit() for above, below in pairwise(zone)) or zone[-1].text.isdigit()
    if len(numbers) < 2 or not apart or not zone[0].text.isdigit() or values != list(range(values[0], values[0] + len(values))):
        return tuple(zone), ()
    rest = [row for row in zone if row not in numbers]
    for measure in (layout.measure, int(SMALLER * layout.measure)):
        texts = _texts(rest, layout, measure, _ends_note)
        if len(texts) == len(numbers):
            return _put_together(numbers, texts)
    return tuple(zone), ()


def apart_end(rows: Sequence[Row], index: int, last: int, layout: Layout) -> int:
    """Where a page's notes end whose numbers stand apart from their texts, the first number at `index`; `index` where they don't.

    `last` is the last note's number before them.
    """
    if not NUMBER.fullmatch(rows[index].text):
        return index
    end = index + 1
    while end < min(len(rows), index + MOST_TEXTS) and not rows[end].page_start and not rows[end].resumes and (not rows[end].gap or rows[end].gap == 1 and rows[end - 1].text.isdigit()):
        end += 1
    put, order = reunited_notes(rows[index:end], layout)
    return end if order and int(put[0].text) == last + 1 else index


def reunited_lists(rows: Sequence[Row], layout: Layout) -> tuple[tuple[Row, ...], tuple[Order, ...]]:
    """The running text with each item's bullet or number before its text, and the order of each list that was put right.

    Two markers or more stand below each other, and behind them up to a gap as many texts.

    Example: "1.", "2.", "respijtzorg die snel te regelen is;", "één aanspreekpunt in de gemeente.".
    """
    read: list[Row] = []
    orders: list[Order] = []
    at = 0
    while at < len(rows):
        end = _markers_end(rows, at)
        texts = _list_texts(rows, end, end - at, layout) if end - at > 1 else []
        if texts:
            put, order = _put_together(rows[at:end], texts)
            read += put
            orders.append(order)
            at = end + sum(map(len, texts))
        else:
            end = max(end, at + 1)
            read += rows[at:end]
            at = end
    return tuple(read), tuple(orders)


def _markers_end(rows: Sequence[Row], start: int) -> int:
    """Behind the last of the markers that stand below each other from `start` on, each the next of its series."""
    end = start
    while end < len(rows) and (end == start or not rows[end].page_start):
        text = rows[end].text
        if not (LONE_BULLET.fullmatch(text) or LONE_NUMBER.fullmatch(text)):
            break
        if end > start and not (text == rows[end - 1].text and LONE_BULLET.fullmatch(text) or follows(_counted(rows[end - 1].text), _counted(text))):
            break
        end += 1
    return end


def _counted(text: str) -> Enumeration | None:
    return enumeration(f"{text} x")


def _list_texts(rows: Sequence[Row], start: int, count: int, layout: Layout) -> list[list[Row]]:
    """So many texts of items from `start` on, the last of which ends at a gap or the page's end; none where they aren't so many."""
    end = start
    while end < min(len(rows), start + MOST_TEXTS):
        end += 1
        if end == len(rows) or rows[end].gap or rows[end].page_start or rows[end].resumes:
            texts = _texts(rows[start:end], layout, int(INDENTED * layout.measure), _ends_item)
            if len(texts) >= count:
                return texts if len(texts) == count and not any(enumeration(text[0].text) for text in texts) else []
    return []


def _put_together(numbers: Sequence[Row], texts: Sequence[Sequence[Row]]) -> tuple[tuple[Row, ...], Order]:
    rows = tuple(row for number, text in zip(numbers, texts) for row in (number, *(row._replace(gap=0) for row in text)))
    return rows, tuple(Piece(row.number, row.column, row.column + len(row.text)) for row in rows)


def _texts(rows: Sequence[Row], layout: Layout, measure: int, ends: Callable[[Row, Row, bool], bool]) -> list[list[Row]]:
    """The rows of several texts, a list for each: `ends` tells, of a row and the one below it, whether it had room, and was short."""
    widest = max((layout.width(row.text) for row in rows), default=0)
    full = max(widest, measure)
    texts: list[list[Row]] = []
    for row in rows:
        above = texts[-1][-1] if texts else None
        room = above is not None and layout.width(f"{above.text} {row.text.split(None, 1)[0]}") < full
        if above is not None and not (room and ends(above, row, layout.width(above.text) < NOTE_END * widest)):
            texts[-1].append(row)
        else:
            texts.append([row])
    return texts


def _ends_note(row: Row, after: Row, short: bool) -> bool:
    """Whether a row with room ends its note: another can open behind it, and it ended its sentence or is short."""
    return bool(OPENING.match(after.text)) and (ends_sentence(row.text) or short)


def _ends_item(row: Row, after: Row, short: bool) -> bool:
    """Whether a row with room ends its item: at a gap, with its sentence, or with a comma where the next one opens in a small letter too."""
    return bool(after.gap) or ends_sentence(row.text) or row.text.endswith(",") and short and after.text[:1].islower()
