"""What stands on a page and is not the letter's running text: each finder takes rows away.

Every finder gets rows and gives back the rows that stay and the drops for those that go, so that
each character of the source is accounted for exactly once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from build_scripts.letters.dates import day_in
from build_scripts.letters.labels import FIELD, label_of
from build_scripts.letters.rows import Row
from build_scripts.model import Drop

# "Pagina 2 van 9", "- 3 -", "2/9"
PAGE_NUMBER = re.compile(r"(?:pagina|blad|p\.) ?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?|[-–] ?\d{1,4} ?[-–]|\d{1,3} ?/ ?\d{1,3}", re.I)
BARE_NUMBER = re.compile(r"\d{1,3}")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
NOTE_RULE = re.compile(r"[_\u2014\u2013=]{5,}|-{10,}")
DIGITS = re.compile(r"\d+")
HEADER_LENGTH = 90
EDGE = 3
"""Rows at a page's top and foot where a running header stands."""
WIDE_GAP = 3
MOST_NUMBERS = 6
"""Numbers in a header's text that are tried as the page's."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Rows that stay, drops for those that went, and what the latter said as (field, value, row)."""

    rows: tuple[Row, ...]
    drops: tuple[Drop, ...] = ()
    fields: tuple[tuple[str, str, Row], ...] = ()


def take(rows: Sequence[Row], gone: dict[int, str], fields: Sequence[tuple[str, str, Row]] = ()) -> Taken:
    """Take whole rows away: `gone` maps a row's index to the reason. What follows them `resumes`."""
    stay, drops = [], []
    first_gone: Row | None = None
    for index, row in enumerate(rows):
        if index in gone:
            drops.append(row.drop(gone[index]))
            first_gone = first_gone or row
        else:
            stay.append(row.after(first_gone) if first_gone else row)
            first_gone = None
    return Taken(tuple(stay), tuple(drops), tuple(fields))


def page_numbers(rows: Sequence[Row]) -> Taken:
    """Page numbers: in words anywhere, or bare where they are the number of the page they stand on.

    A bare number stands at a page's edge, or, where the text layer doesn't show the page's end,
    in a wide gap. Other bare numbers may be a table's.
    """
    gone = {index: "page number" for index, row in enumerate(rows) if PAGE_NUMBER.fullmatch(row.text)}
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
            page = number
    return take(rows, gone)


def note_rules(rows: Sequence[Row]) -> Taken:
    """Lines of underscores or dashes above the notes; the row after one is marked `rule`."""
    gone = {index: "note rule" for index, row in enumerate(rows) if NOTE_RULE.fullmatch(row.text)}
    marked = [replace(row, rule=True) if index - 1 in gone else row for index, row in enumerate(rows)]
    return take(marked, gone)


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


def running_labels(rows: Sequence[Row]) -> Taken:
    """A letterhead's label with its value in the midst of the text ("Kenmerk", "954002-…").

    The label stands alone on its row; its value is a kenmerk or a date on the next row, or is
    missing (redacted) and then only the label goes.
    """
    gone: dict[int, str] = {}
    fields = []
    for index, row in enumerate(rows):
        field = FIELD.get(row.text.rstrip(" :").lower())
        if field not in ("kenmerk", "date", "reference") or index in gone or not row.text[:1].isupper():
            continue
        gone[index] = "running header"
        value = rows[index + 1] if index + 1 < len(rows) else None
        if value and _is_value(field, value.text):
            gone[index + 1] = "running header"
            fields.append((field, value.text, value))
    for index, row in enumerate(rows):
        found = label_of(row.text)
        if index not in gone and found and found[0] in ("kenmerk", "date") and _is_value(found[0], found[1]):
            gone[index] = "running header"
            fields.append((found[0], found[1], row))
    return take(rows, gone, fields)


def margin_column(rows: Sequence[Row]) -> Taken:
    """A margin's label and value that a scan put behind the text of two successive rows.

    Example: "i. Fraudetoets Datum" and "n.v.t. 5 november 2025" are "i. Fraudetoets" and
    "n.v.t.", with "Datum 5 november 2025" in the margin.
    """
    stay, drops, fields = list(rows), [], []
    for index in range(len(rows) - 1):
        label = re.search(r"\s(Datum|Ons kenmerk|Kenmerk)$", rows[index].text)
        if not label:
            continue
        tail = _value_at_end(FIELD[label[1].lower()], rows[index + 1].text)
        if tail is None:
            continue
        drops += [rows[index].drop("letterhead", label.start(1)), rows[index + 1].drop("letterhead", tail)]
        fields.append((FIELD[label[1].lower()], rows[index + 1].text[tail:], rows[index + 1]))
        stay[index] = rows[index].part(0, label.start())
        stay[index + 1] = rows[index + 1].part(0, tail)
    return Taken(tuple(row for row in stay if row.text), tuple(drops), tuple(fields))


def _value_at_end(field: str, text: str) -> int | None:
    """Where a row's last words begin to be a field's value, or None."""
    starts = [match.start() + 1 for match in re.finditer(r"\s(?=\S)", text)]
    for start in starts[-4:]:
        if _is_value(field, text[start:]):
            return start
    return None


def _is_value(field: str, text: str) -> bool:
    if field == "date":
        return day_in(text) is not None and len(text) < 30
    return is_kenmerk(text)


def is_kenmerk(text: str) -> bool:
    """Whether a text is shaped like a ministry's reference: a word or two, most of it digits.

    >>> is_kenmerk("3841799-1066865-DMO"), is_kenmerk("DGNV / 27654321"), is_kenmerk("De Wmo 2015")
    (True, True, False)
    """
    digits = sum(char.isdigit() for char in text)
    words = [word for word in text.split() if any(char.isalnum() for char in word)]
    return len(text) <= 40 and len(words) <= 2 and digits >= 5 and not ADDRESS.match(text)


def link_annotations(rows: Sequence[Row]) -> Taken:
    """Bare addresses at a page's foot that a PDF's links left behind; the text has them already."""
    gone: dict[int, str] = {}
    index = 0
    while index < len(rows):
        if not _opens_annotations(rows, index):
            index += 1
            continue
        end = index
        while end < len(rows) and ADDRESS.fullmatch(rows[end].text) and (end == index or not rows[end].page_start):
            end += 1
        at_foot = end == len(rows) or rows[end].page_start
        before = "".join("".join(row.text.split()) for row in rows[max(0, index - 80) : index])
        for at in range(index, end):
            if at_foot and _bare(rows[at].text) in before:
                gone[at] = "link annotation"
        index = max(end, index + 1)
    return take(rows, gone)


def _opens_annotations(rows: Sequence[Row], index: int) -> bool:
    return bool(rows[index].blanks and index and ADDRESS.fullmatch(rows[index].text))


def _bare(address: str) -> str:
    return re.sub(r"^https?://", "", address).rstrip("/")
