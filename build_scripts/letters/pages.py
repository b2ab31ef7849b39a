"""Pages: what stands at the edges of each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from build_scripts.letters.furniture import DEPARTMENT, Taken, take
from build_scripts.letters.head import MARGIN, cells_of
from build_scripts.letters.headings import ASKED
from build_scripts.letters.labels import POSTCODE, label_of
from build_scripts.letters.prose import RUNNING, ends_sentence
from build_scripts.letters.rows import Row

DIGITS = re.compile(r"\d+")
HEADER_LENGTH = 90
EDGE = 3
"""Rows at a page's top and foot where a running header stands."""
LEAST_ADDRESS, MOST_ADDRESS = 3, 20
"""Rows."""
POSTBUS = re.compile(r"\bpostbus \d", re.I)
# "Bezuidenhoutseweg 30", "(070) 379 70 00", "2500 EC 's-Gravenhage", "ezpost@minez.nl"
CONTACT = re.compile(rf"^[A-Z][a-zA-Z' -]+ \d{{1,4}}[a-z]?$|\(?0\d{{1,3}}\)?[ -]\d[\d ]{{5,}}|\S@\S|\bwww\.|{POSTCODE.pattern}|{POSTBUS.pattern}", re.I)
MINISTRY = re.compile(r"Ministerie van [A-Z][\w,-]+(?: (?:en |[A-Z])[\w,-]*){0,4}")
RUNS_ON = re.compile(r" [a-z]+$")
MOST_NUMBERS = 6
"""Numbers in a header's text that are tried as the page's."""


def letterhead_again(rows: Sequence[Row], head: Sequence[Row]) -> Taken:
    """Lines of the letterhead (the ministry's name, an address) that come again at a page's top or foot, or above a label there."""
    printed = {part.text for row in head for part in (row, *cells_of(row)) if len(part.text) <= HEADER_LENGTH and any(map(str.isalpha, part.text))}
    # A name over two lines or three may stand on one further on: "Ministerie van Landbouw, Natuur en / Voedselkwaliteit".
    printed |= {" ".join(row.text for row in head[at : at + rows_of]) for at in range(len(head)) for rows_of in (2, 3) if DEPARTMENT.match(head[at].text)}
    gone: dict[int, str] = {}
    for index, row in enumerate(rows):
        if _names_ministry(rows, index) or row.text in printed and (row.page_start or row.resumes or index - 1 in gone or _above_header(rows, index)):
            gone[index] = "running header"
    return take(rows, gone)


def _names_ministry(rows: Sequence[Row], index: int) -> bool:
    """Whether a row behind a page's number is the ministry's name alone, and no part of a sentence."""
    row = rows[index]
    if not row.resumes or not MINISTRY.fullmatch(row.text) or index + 1 == len(rows):
        return False
    return not (index and RUNS_ON.search(rows[index - 1].text)) and not rows[index + 1].text[0].islower()


def _above_header(rows: Sequence[Row], index: int) -> bool:
    """Whether a row names a ministry or department above a running header that is gone already."""
    return index + 1 < len(rows) and rows[index + 1].resumes and bool(DEPARTMENT.match(rows[index].text))


def address_feet(rows: Sequence[Row]) -> Taken:
    """Addresses and telephone numbers at a page's foot, in one block or more: letter paper of before 2009."""
    gone: dict[int, str] = {}
    for end in (index for index, row in enumerate(rows) if row.page_start and index):
        start = end
        while start > 0 and end - start < MOST_ADDRESS and _is_address(rows[start - 1]):
            start -= 1
        if end - start >= LEAST_ADDRESS and rows[start].gap and any(POSTCODE.search(row.text) or POSTBUS.search(row.text) for row in rows[start:end]):
            gone |= dict.fromkeys(range(start, end), "letterhead")
    return take(rows, gone)


def margins_at_edges(rows: Sequence[Row]) -> Taken:
    """What a page's margin says of who wrote the letter, which a text layer puts above or below the page's text.

    Short rows from the first to the last that is an address, a label or the name of a ministry or its department; two of them
    an address and one more of these at least: "DG Water", "Rijnstraat 8", "2515 XP Den Haag", "Bijlage(n)", "1".
    """
    gone: dict[int, str] = {}
    starts = [index for index, row in enumerate(rows) if row.page_start and index]
    for edge in starts:
        top = next((at for at in range(edge, min(edge + MOST_ADDRESS, len(rows))) if not _is_short(rows[at])), min(edge + MOST_ADDRESS, len(rows)))
        foot = next((at + 1 for at in range(edge - 1, max(edge - MOST_ADDRESS, 0), -1) if not _is_short(rows[at])), max(edge - MOST_ADDRESS, 0) + 1)
        for first, last in ((edge, top), (foot, edge)):
            told = [at for at in range(first, last) if _tells_sender(rows[at])]
            if len(told) < LEAST_ADDRESS or sum(bool(POSTCODE.search(rows[at].text)) for at in told) < 1:
                continue
            end = told[-1] + 1
            label = label_of(rows[told[-1]].text)
            end += bool(label) and not label[1] and end < last
            gone |= dict.fromkeys(range(edge if first == edge else told[0], end), "letterhead")
    return take(rows, gone)


def _is_short(row: Row) -> bool:
    return len(row.text) <= (HEADER_LENGTH if DEPARTMENT.match(row.text) else HEADER_LENGTH / 2) and row.text[-1] not in ".;:?!"


def _tells_sender(row: Row) -> bool:
    return bool(label_of(row.text) or CONTACT.search(row.text) or DEPARTMENT.match(row.text))


def _is_address(row: Row) -> bool:
    """Whether a cell of the row is a label, a street, a postcode, a telephone number or an address on the net, and none a sentence."""
    cells = re.split(r"\s{2,}", row.text)
    if any(len(cell.split()) > 3 and (ends_sentence(cell) or RUNNING.search(cell) or cell[-1] == ",") and not MARGIN.search(cell) for cell in cells):
        return False
    return len(row.text) <= 2 * HEADER_LENGTH and any(len(cell) <= HEADER_LENGTH / 2 and (label_of(cell + ":") or CONTACT.search(cell)) for cell in cells)


def repeated_headers(rows: Sequence[Row]) -> Taken:
    """Short rows that come back near the edges of at least half of the pages, page numbers apart."""
    starts = [0, *(index for index, row in enumerate(rows) if index and row.page_start)]
    if len(starts) < 2:
        return Taken(tuple(rows))
    pages_with: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    places: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    for page, (start, end) in enumerate(zip(starts, [*starts[1:], len(rows)]), start=1):
        for index in {*range(start, min(start + EDGE, end)), *range(max(start, end - EDGE), end)}:
            if _may_be_header(rows[index].text):
                for form in _forms(" ".join(rows[index].text.split()), page):
                    pages_with[form].add(page)
                    places[form].add(index)
    often = max(2, (len(starts) + 1) // 2)
    return take(rows, {index: "running header" for form, pages in pages_with.items() if len(pages) >= often for index in places[form]})


def _may_be_header(text: str) -> bool:
    """Not a sentence nor what opens one ("Het gaat om:"), nor "Antwoord vraag 2": a list of answers may have "Ja." or those on every page."""
    sentence = text[-1] in ".?!;…" or text[-1] == ":" and RUNNING.search(text)
    return len(text) <= HEADER_LENGTH and any(map(str.isalpha, text)) and not sentence and not ASKED.fullmatch(text)


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
