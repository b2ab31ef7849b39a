"""EDTF dates (ISO 8601-2) in Dutch words."""

from __future__ import annotations

import re

MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?")


def in_words(edtf: str) -> str:
    """A date as a reader says it; what is no day, month, year or interval stays as it is.

    >>> in_words("2016-04-26/2016-05-19")
    'tussen 26 april en 19 mei 2016'
    >>> in_words("2026-02")
    'februari 2026'
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _day(first) or edtf
    if last in ("", ".."):
        return f"vanaf {_day(first)}" if _day(first) else edtf
    if first in ("", ".."):
        return f"tot en met {_day(last)}" if _day(last) else edtf
    if not (_day(first) and _day(last)):
        return edtf
    return f"tussen {_shortened(first, last)} en {_day(last)}"


def year(edtf: str | None) -> str | None:
    """The year in which a date or interval begins; None where that is not known."""
    found = _DATE.match(edtf or "")
    return found[1] if found else None


def _day(date: str) -> str:
    found = _DATE.fullmatch(date)
    if not found:
        return ""
    words = (found[3] and str(int(found[3])), found[2] and MONTHS[int(found[2]) - 1], found[1])
    return " ".join(word for word in words if word)


def _shortened(first: str, last: str) -> str:
    """The first date of an interval, without the year that the last one says already."""
    words = _day(first)
    return words.removesuffix(f" {first[:4]}") if first[:4] == last[:4] else words
