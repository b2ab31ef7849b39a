"""Pages: their numbers, where they end, and what stands at the edges of each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from build_scripts.letters.furniture import Taken, take
from build_scripts.letters.labels import FIELD
from build_scripts.letters.rows import Row

# "Pagina 2 van 9", "- 3 -", "2/9"
PAGE_NUMBER = re.compile(r"(?:pagina|blad|p\.) ?(?P<page>\d{1,4})(?: ?(?:van|/) ?\d{1,4})?|[-–] ?(?P<dashed>\d{1,4}) ?[-–]|(?P<of>\d{1,3}) ?/ ?\d{1,3}", re.I)
BARE_NUMBER = re.compile(r"\d{1,3}")
DIGITS = re.compile(r"\d+")
HEADER_LENGTH = 90
EDGE = 3
"""Rows at a page's top and foot where a running header stands."""
WIDE_GAP = 3
MOST_NUMBERS = 6
"""Numbers in a header's text that are tried as the page's."""


def page_numbers(rows: Sequence[Row]) -> Taken:
    """Page numbers: in words anywhere, or bare where they are the number of the page they stand on.

    A bare number stands at a page's edge, or, where the text layer doesn't show the page's end,
    in a wide gap. Other bare numbers may be a table's. Where no form feed shows a page's end, its
    number does: the row behind it (or the number's own row, at a page's top) opens a page.
    """
    in_words = {index: found for index, row in enumerate(rows) if (found := PAGE_NUMBER.fullmatch(row.text))}
    gone = dict.fromkeys(in_words, "page number")
    starts = set() if any(row.page_start for row in rows) else _page_starts(rows, {at: int(found[found.lastgroup]) for at, found in in_words.items()})
    page = 1
    for index, row in enumerate(rows):
        page += row.page_start and index > 0
        if not BARE_NUMBER.fullmatch(row.text) or row.rule:
            continue
        number = int(row.text)
        after = rows[index + 1] if index + 1 < len(rows) else None
        ends_page = after is None or after.page_start
        if (row.page_start or ends_page) and number == page > 0 and (len(rows) > 1):
            gone[index] = "page number"
        elif number == page + 1 and after is not None and (row.gap >= WIDE_GAP and after.gap or FIELD.get(after.text.lower())):
            gone[index] = "page number"
            starts.add(index)
            page = number
    return take([replace(row, page_start=True) if index in starts else row for index, row in enumerate(rows)], gone)


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


def repeated_headers(rows: Sequence[Row]) -> Taken:
    """Short rows that come back near the edges of at least half of the pages, page numbers apart."""
    starts = [0, *(index for index, row in enumerate(rows) if index and row.page_start)]
    if len(starts) < 2:
        return Taken(tuple(rows))
    pages_with: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    places: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    for page, (start, end) in enumerate(zip(starts, [*starts[1:], len(rows)]), start=1):
        for index in {*range(start, min(start + EDGE, end)), *range(max(start, end - EDGE), end)}:
            if len(rows[index].text) <= HEADER_LENGTH and any(char.isalpha() for char in rows[index].text):
                for form in _forms(" ".join(rows[index].text.split()), page):
                    pages_with[form].add(page)
                    places[form].add(index)
    often = max(2, (len(starts) + 1) // 2)
    return take(rows, {index: "running header" for form, pages in pages_with.items() if len(pages) >= often for index in places[form]})


def _forms(text: str, page: int) -> Iterator[tuple[str, int | None]]:
    """What a header may have in common with those of other pages: all its text, or all but one
    number that counts along with the pages. A number that it opens with must be the page's own:
    the notes of two pages may be alike but for their numbers ("3 Idem.", "4 Idem.").
    """
    yield text, None
    for found in islice(DIGITS.finditer(text), MOST_NUMBERS):
        ahead = int(found[0][:9]) - page
        if found.start() or not ahead:
            yield f"{text[: found.start()]}#{text[found.end() :]}", ahead
