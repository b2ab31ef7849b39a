"""A paper's table of contents: rows below the word "Inhoud" that end in a page.

Example, with a title on two rows:

    Inhoudsopgave
    1.   Inleiding                                  2
    2.   Hoofdlijnen van het voorstel en de
         gevolgen daarvan ...................... 3
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from build_scripts.letters.rows import Row

HEAD = re.compile(r"inhoud(?:sopgave)?(?::|\s+(?:blz\.?|pagina|pag\.))?", re.I)
# Behind wide space or dots, or at the end of a title that opens with its number: "1 Inleiding 3"
PAGE = re.compile(r"(?:\s{2,}|\t|\.{3,} ?|…+ ?|(?: ?\.){2,} )\d{1,3}$|^\d{1,2}(?:\.\d{1,2})*\.? .* \d{1,3}$")
LONGEST = 3
"""Rows of one title."""


def contents_end(rows: Sequence[Row], index: int) -> int:
    """Where the titles end that stand at `index` below the word "Inhoud"; `index` itself where none do."""
    if not index or rows[index - 1].text[0] not in "iI" or not HEAD.fullmatch(rows[index - 1].text):
        return index
    end = index
    while (after := _title_end(rows, end)) > end:
        end = after
    return end


def listed(texts: Sequence[str]) -> set[int]:
    """Which of a paper's blocks are rows of its contents without their pages: below the word "Inhoud", each a title that stands again further on."""
    found: set[int] = set()
    last = {text: at for at, text in enumerate(texts)}
    for head in (at for at, text in enumerate(texts) if text[:1] in "iI" and HEAD.fullmatch(text)):
        found.update(takewhile(lambda at: last[texts[at]] > at, range(head + 1, len(texts))))
    return found


def titles(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of the contents, a list for each title."""
    start = 0
    while start < len(rows):
        end = _title_end(rows, start)
        yield list(rows[start:end])
        start = end


def _title_end(rows: Sequence[Row], start: int) -> int:
    """Behind the row that has the page of the title that opens at `start`; `start` where none of the next rows has one."""
    for at in range(start, min(start + LONGEST, len(rows))):
        if at > start and rows[at].gap:
            return start
        if PAGE.search(rows[at].text):
            return at + 1
    return start
