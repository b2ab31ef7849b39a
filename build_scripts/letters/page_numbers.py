"""Page numbers: which rows are one, and where they show that a page ends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from build_scripts.letters.furniture import DEPARTMENT, Taken, take
from build_scripts.letters.head import RIGHT
from build_scripts.letters.labels import FIELD
from build_scripts.letters.pages import EDGE, HEADER_LENGTH
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Row

# "Pagina 2 van 9", "- 3 -", "2/9"
PAGE_NUMBER = re.compile(r"(?:pagina|blad|p\.) ?(?P<page>\d{1,4})(?: ?(?:van|/) ?\d{1,4})?|[-–] ?(?P<dashed>\d{1,4}) ?[-–]|(?P<of>\d{1,3}) ?/ ?\d{1,3}", re.I)
SHEET = re.compile(r"(?:blad|pagina)(?:nummer)?:?", re.I)
BARE_NUMBER = re.compile(r"\d{1,3}")
WIDE_GAP = 3
FEW_PAGES = 3
"""Up to so many pages one bare number at an edge is enough; of more pages two must have theirs."""


def page_numbers(rows: Sequence[Row]) -> Taken:
    """Page numbers: in words anywhere, or bare where they are the number of the page they stand on.

    A bare number stands at a page's edge, or, where the text layer doesn't show the page's end,
    in a wide gap or above a running header. Other bare numbers may be a table's. Where no form feed shows a page's end, its
    number does: the row behind it (or the number's own row, at a page's top) opens a page.
    """
    in_words = {index: found for index, row in enumerate(rows) if (found := PAGE_NUMBER.fullmatch(row.text))}
    gone = dict.fromkeys(in_words, "page number")
    starts = set() if any(row.page_start for row in rows) else _page_starts(rows, {at: int(found[found.lastgroup]) for at, found in in_words.items()})
    counted = _counting_on(rows)
    gone |= dict.fromkeys(counted, "page number")
    starts |= set(counted.values())
    at_edge: dict[int, str] = {}
    page = 1
    for index, row in enumerate(rows):
        page += row.page_start and index > 0
        if not BARE_NUMBER.fullmatch(row.text) or row.rule or index in counted:
            continue
        number = int(row.text)
        after = rows[index + 1] if index + 1 < len(rows) else None
        ends_page = after is None or after.page_start
        if (row.page_start or ends_page) and number == page > 0 and (len(rows) > 1):
            at_edge[index] = "page number"
        elif number == page + 1 and after is not None and (row.gap >= WIDE_GAP and (after.gap or after.text[0].islower()) or FIELD.get(after.text.lower())):
            gone[index] = "page number"
            starts.add(_top(rows, index, gone))
            page = number
        elif after is not None and (number == page and row.gap and FIELD.get(after.text.lower()) or number in (page, page + (row.gap > 0)) and _is_far_right(row, rows[index - 1] if index else None)):
            gone[index] = "page number"  # at the page's foot: far right, or with the next page's running header below it
            starts.add(index + 1)
            page = number + 1
    if len(gone) - len(in_words) + len(at_edge) > 1 or page <= FEW_PAGES:
        gone |= at_edge  # among many pages a single number is a note's whose text was lost
    return take([row._replace(page_start=True) if index in starts else row for index, row in enumerate(rows)], gone)


def _counting_on(rows: Sequence[Row]) -> dict[int, int]:
    """Bare numbers that count on from 1 or 2, one of them at least in the midst of a sentence: their indices, and the row that opens a page there.

    Numbers above questions count on too, but each ends a sentence and opens another.
    """
    bare = [index for index, row in enumerate(rows) if BARE_NUMBER.fullmatch(row.text) and not row.rule and row.gap and index]
    numbers = [int(rows[index].text) for index in bare]
    if not bare or numbers[0] not in (1, 2) or numbers != list(range(numbers[0], numbers[0] + len(bare))):
        return {}
    around = ((rows[index - 1].text, rows[index + 1].text) for index in bare if index + 1 < len(rows))
    within = any(above[-1].isalpha() and below[0].islower() and not ends_sentence(above) for above, below in around)
    return {index: index + (numbers[0] == 1) for index in bare} if within else {}


def _is_far_right(row: Row, above: Row | None) -> bool:
    """Whether a row stands by itself at the right or in the middle of the page, and not in a column of the row above it: below a gap, a note or a long line."""
    return row.column >= RIGHT and above is not None and above.column < RIGHT and "   " not in above.text and (row.gap > 0 or above.text[0].isdigit() or len(above.text) > row.column / 2)


def _top(rows: Sequence[Row], index: int, gone: dict[int, str]) -> int:
    """The row that opens the page whose number stands at `index`: the word "Blad" and the ministry's name may stand above it."""
    if index and SHEET.fullmatch(rows[index - 1].text):
        index -= 1
        gone[index] = "page number"
    while index and DEPARTMENT.match(rows[index - 1].text) and len(rows[index - 1].text) <= HEADER_LENGTH:
        index -= 1
    return index


def _page_starts(rows: Sequence[Row], numbers: Mapping[int, int]) -> set[int]:
    """The rows that open a page, by the numbers of pages at their indices.

    They count up from page to page, else they show nothing. They stand at the pages' feet where
    the last row of the document is one of them or where the first is a 1 with text above it.
    """
    places = sorted(numbers)
    if not places or any(numbers[one] >= numbers[other] for one, other in pairwise(places)):
        return set()
    at_foot = places[-1] == len(rows) - 1 or numbers[places[0]] == 1 and places[0] > EDGE
    return {place + at_foot for place in places if place + at_foot < len(rows)} - {0}
