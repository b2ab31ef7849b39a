"""The letterhead's margin where an extraction put it in the midst of a page's text, in lines of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.letters.dates import day_in
from build_scripts.letters.furniture import DEPARTMENT, MOST_DEPARTMENT, Taken, is_kenmerk, take
from build_scripts.letters.labels import FIELD, POSTCODE, label_of
from build_scripts.letters.pages import POSTBUS
from build_scripts.letters.prose import ends_sentence
from build_scripts.letters.rows import Row

# "Correspondentie uitsluitend richten aan het retouradres met vermelding van de datum en het kenmerk van deze brief."
FORMULA = re.compile(r"(?:correspondentie uitsluitend|bij (?:uw )?(?:beantwoording|antwoord)|wilt u slechts|gelieve bij|uw brief graag|u wordt verzocht bij)\b.{10,160}(?:brief|vermelden|behandelen|retouradres)\.", re.I)
FORMULA_START = re.compile(r"(?:correspondentie|bij|wilt|gelieve|uw|u)\b", re.I)
# "(070) 379 70 00", "2500 EC 's-Gravenhage", "ezpost@minez.nl"
CONTACT = re.compile(rf"\(?0\d{{1,3}}\)?[ -]\d[\d ]{{5,}}|\S@\S|\bwww\.|{POSTCODE.pattern}|{POSTBUS.pattern}", re.I)
STREET = re.compile(r"[A-Z][a-zA-Z' -]+ \d{1,4}[a-z]?")
LONGEST = 50
"""Characters of a row in a margin."""
MOST_FORMULA, MOST_CONTACT = 6, 5
"""Rows."""
MANY = 4
"""Entries; a department, its addresses and a label or the formula below them."""
TELLING = {"kenmerk", "reference", "date", "attachments", "department", "formula"}
"""What only a letterhead has; a name and a telephone number may end a letter."""
ELSEWHERE = {"kenmerk", "reference", "date", "department"}
"""What running labels have too, which are taken for themselves."""
ATTACHED = re.compile(r"\d{1,2}|[-–]|geen|div(?:ersen|\.)?", re.I)


def margin_blocks(rows: Sequence[Row]) -> Taken:
    """Labels with their values, the department, the contact and the formula of the margin, two or more below each other; or the formula alone.

    They stand apart from the text, or are so many that no text has them.
    """
    gone: dict[int, str] = {}
    fields: list[tuple[str, str, Row]] = []
    at = 0 if any(_tells(row) for row in rows) else len(rows)
    while at < len(rows):
        end, kinds, told = _block(rows, at)
        apart = end == len(rows) or rows[end].gap or rows[end].page_start or rows[at].gap or rows[at].page_start
        many = len(kinds) >= MANY and "department" in kinds and "other" in kinds
        if (apart or many) and (len(kinds) > 1 and TELLING & set(kinds) or kinds == ["formula"]) and not ELSEWHERE.issuperset(kinds):
            gone |= dict.fromkeys(range(at, end), "letterhead")
            fields += told
        at = max(end, at + 1)
    return take(rows, gone, fields)


def _tells(row: Row) -> bool:
    """Whether a row may be what tells a margin from a contact at a letter's end. Most letters have none behind their head."""
    return len(row.text) <= LONGEST and (FIELD.get(row.text.rstrip(" :").lower()) in TELLING or bool(FORMULA_START.match(row.text)))


def _block(rows: Sequence[Row], start: int) -> tuple[int, list[str], list[tuple[str, str, Row]]]:
    """Behind the last row of a margin that opens at `start`, the kinds of its entries, and the fields that it states."""
    at, kinds = start, []
    fields: list[tuple[str, str, Row]] = []
    while at < len(rows):
        kind, end, value = _entry(rows, at)
        if not kind:
            break
        if value:
            fields.append((kind, value.text, value))
        kinds.append(kind)
        at = end
    return at, kinds, fields


def _entry(rows: Sequence[Row], at: int) -> tuple[str, int, Row | None]:
    """What opens at `at` (nothing: ""), the row behind it, and a kenmerk's or a date's value."""
    row = rows[at]
    if len(row.text) > LONGEST:
        return "", at, None
    field = FIELD.get(row.text.rstrip(" :").lower()) if row.text[:1].isupper() else None
    below = rows[at + 1] if at + 1 < len(rows) else None
    if field in ("kenmerk", "reference", "date"):
        fits = below is not None and (day_in(below.text) is not None and len(below.text) < 30 if field == "date" else is_kenmerk(below.text))
        return (field, at + 2, below) if fits else (field, at + 1, None)
    if field == "attachments":
        return field, at + 1 + bool(below and ATTACHED.fullmatch(below.text)), None
    if field == "other":
        return field, _contact_end(rows, at + 1), None
    if FORMULA_START.match(row.text) and (end := _formula_end(rows, at)):
        return "formula", end, None
    if DEPARTMENT.match(row.text) and not ends_sentence(row.text):
        return "department", _department_end(rows, at + 1), None
    street = below is not None and STREET.fullmatch(row.text) and CONTACT.search(below.text)
    if (street or CONTACT.search(row.text)) and not ends_sentence(row.text):
        return "other", at + 1, None
    return "", at, None


def _contact_end(rows: Sequence[Row], at: int) -> int:
    """Behind the rows below a label such as "Contactpersoon": a name, a function, a telephone number."""
    end = at
    while end < len(rows) and end - at < MOST_CONTACT and not rows[end].gap and not rows[end].page_start and _is_short(rows[end]) and not label_of(rows[end].text):
        end += 1
    return end


def _department_end(rows: Sequence[Row], at: int) -> int:
    """Behind the rows on which a department's name goes on ("Welzijn en Sport") up to a label; `at` where there is none."""
    end = at
    while end < len(rows) and end - at < MOST_DEPARTMENT and not rows[end].gap and not rows[end].page_start and _is_short(rows[end]):
        if label_of(rows[end].text) or DEPARTMENT.match(rows[end].text) or CONTACT.search(rows[end].text) or STREET.fullmatch(rows[end].text):
            return end
        end += 1
    return end if end == len(rows) or rows[end].gap or rows[end].page_start else at


def _is_short(row: Row) -> bool:
    return len(row.text) <= LONGEST and not (ends_sentence(row.text) and len(row.text.split()) > 2)


def _formula_end(rows: Sequence[Row], at: int) -> int:
    """Behind the rows of the formula that opens at `at`; 0 where none does."""
    text = ""
    for end in range(at, min(at + MOST_FORMULA, len(rows))):
        text = f"{text} {rows[end].text}".strip()
        if text.endswith("."):
            return end + 1 if FORMULA.fullmatch(text) else 0
    return 0
