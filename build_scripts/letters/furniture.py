"""What stands on a page and is not the letter's running text: each finder takes rows away.

Every finder gets rows and gives back the rows that stay and the drops for those that go, so that
each character of the source is accounted for exactly once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.letters.dates import day_in
from build_scripts.letters.labels import FIELD, label_of
from build_scripts.letters.rows import Row
from build_scripts.model import Drop

DEPARTMENT = re.compile(r"\b(?:ministerie|directie|directoraat|dg|afdeling|programma\w*|bureau|dienst|inspectie|cluster|eenheid)\b", re.I)
MOST_DEPARTMENT = 5
"""Rows."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
WIDE = re.compile(r" {3,}")
# "......", where the text of a decision begins
DOTS = re.compile(r"[.…]{10,}")
EXPORT_RULE = re.compile(r"-{3,9}|\*{3,}|_{3,4}|(?:\* ){2,}\*|(?:- ){2,}-")
NUMBERED = re.compile(r"\d{1,3}\)?\s")
NOTE_RULE = re.compile(r"[_\u2014\u2013=]{5,}|-{10,}")


@dataclass(frozen=True, slots=True)
class Taken:
    """Rows that stay, drops for those that went, and what the latter said as (field, value, row)."""

    rows: tuple[Row, ...]
    drops: tuple[Drop, ...] = ()
    fields: tuple[tuple[str, str, Row], ...] = ()


def take(rows: Sequence[Row], gone: dict[int, str], fields: Sequence[tuple[str, str, Row]] = ()) -> Taken:
    """Take whole rows away: `gone` maps a row's index to the reason. What follows them `resumes`."""
    if not gone:
        return Taken(tuple(rows), (), tuple(fields))
    stay, drops = [], []
    first_gone: Row | None = None
    new_page = False
    for index, row in enumerate(rows):
        if index in gone:
            drops.append(row.drop(gone[index]))
            first_gone = first_gone or row
            new_page |= row.page_start
        else:
            row = row.after(first_gone) if first_gone else row
            stay.append(row._replace(page_start=True) if new_page else row)
            first_gone, new_page = None, False
    return Taken(tuple(stay), tuple(drops), tuple(fields))


def note_rules(rows: Sequence[Row]) -> Taken:
    """Lines of underscores or dashes above the notes; the row after one is marked `rule`."""
    gone = {index: "note rule" for index, row in enumerate(rows) if NOTE_RULE.fullmatch(row.text)}
    marked = [row._replace(rule=True) if index - 1 in gone else row for index, row in enumerate(rows)] if gone else rows
    return take(marked, gone | {index: "markup" for index, row in enumerate(rows) if row.text[0] in ".…" and DOTS.fullmatch(row.text)})


def export_rules(rows: Sequence[Row]) -> Taken:
    """Lines that an export draws between pages, or above notes ("---"): the note's row after one is marked `rule`."""
    gone = {index: "markup" for index, row in enumerate(rows) if EXPORT_RULE.fullmatch(row.text)}
    marked = [row._replace(rule=row.rule or index - 1 in gone and bool(NUMBERED.match(row.text))) for index, row in enumerate(rows)] if gone else rows
    return take(marked, gone)


def asides(rows: Sequence[Row], told: Mapping[int, Sequence[tuple[int, int, str]]]) -> Taken:
    """What an export itself calls a header, a footer, a page's number or a watermark."""
    gone: dict[int, str] = {}
    for index, row in enumerate(rows) if told else ():
        spans = told.get(row.number, ())
        at = bisect_right(spans, row.column, key=lambda span: span[0]) - 1
        if at >= 0 and row.column < spans[at][1]:
            gone[index] = spans[at][2]
    return take(rows, gone)


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
        gone |= dict.fromkeys(_department_above(rows, index), "letterhead")
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


def _department_above(rows: Sequence[Row], index: int) -> range:
    """The rows above a running label that name who wrote the letter ("Directie Zorg"): from a page's top, or from the name that they open with."""
    start = index - 1
    while start > 0 and index - start < MOST_DEPARTMENT and not rows[start].page_start and not rows[start].gap:
        start -= 1
    start = max(start, 0)
    if not (rows[start].page_start and rows[index].gap):
        start = next((at for at in range(start, index) if DEPARTMENT.match(rows[at].text)), index)
    block = rows[start:index]
    named = any(DEPARTMENT.search(row.text) for row in block)
    short = all(len(row.text) <= 50 and row.text[:1].isupper() and row.text[-1:].isalnum() or row.text.endswith((",", ")")) for row in block)
    return range(start, index) if named and short else range(0)


def margin_column(rows: Sequence[Row]) -> Taken:
    """A margin's label and value that a scan put behind the text of two successive rows.

    Example: "i. Fraudetoets Datum" and "n.v.t. 5 november 2025" are "i. Fraudetoets" and
    "n.v.t.", with "Datum 5 november 2025" in the margin. The value may stand beside a paragraph's end, alone on its row.
    """
    stay, drops, fields = list(rows), [], []
    for index in range(len(rows) - 1):
        label = re.search(r"\s(Datum|Ons kenmerk|Kenmerk)$", rows[index].text)
        if not label:
            continue
        below = rows[index + 1]
        alone = below.column >= rows[index].column + label.start(1) - 1 and _is_value(FIELD[label[1].lower()], below.text)
        tail = 0 if alone else _value_at_end(FIELD[label[1].lower()], below.text)
        if tail is None:
            continue
        if alone and index + 2 < len(rows):
            stay[index + 2] = stay[index + 2]._replace(gap=max(1, stay[index + 2].gap))
        drops += [rows[index].drop("letterhead", label.start(1)), rows[index + 1].drop("letterhead", tail)]
        fields.append((FIELD[label[1].lower()], rows[index + 1].text[tail:], rows[index + 1]))
        stay[index] = rows[index].part(0, label.start())
        stay[index + 1] = rows[index + 1].part(0, tail)
    return Taken(tuple(row for row in stay if row.text), tuple(drops), tuple(fields))


def _value_at_end(field: str, text: str) -> int | None:
    """Where a row's last words begin to be a field's value, or None."""
    wide = list(WIDE.finditer(text))
    starts = [wide[-1].end()] if wide else [match.start() + 1 for match in re.finditer(r"\s(?=\S)", text)]
    for start in starts[-4:]:
        if _is_value(field, text[start:]):
            return start
    return None


def _is_value(field: str, text: str) -> bool:
    dated = field in ("date", "reference") and day_in(text) is not None and len(text) < 30
    return dated or field != "date" and is_kenmerk(text)


def is_kenmerk(text: str) -> bool:
    """Whether a text is shaped like a ministry's reference: a word or two, most of it digits.

    >>> is_kenmerk("3841799-1066865-DMO"), is_kenmerk("DGNV / 27654321"), is_kenmerk("De Wmo 2015")
    (True, True, False)
    """
    digits = sum(char.isdigit() for char in text)
    words = [word for word in text.split() if any(char.isalnum() for char in word)]
    return len(text) <= 40 and len(words) <= 2 and digits >= 5 and not ADDRESS.match(text) and not text.startswith("Postbus ") and "@" not in text


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
