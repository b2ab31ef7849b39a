"""Dates as the archive writes them, in EDTF (ISO 8601-2): a day, a month, a year, or an interval of two.

"2024-06-04", "2024-06", "2024", "2016-04-26/2016-05-19", and open at a side "2024/..".
"""

from __future__ import annotations

import calendar
import re

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")  # fmt: skip
_POINT = re.compile(r"(?!0000)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.A)
OPEN = ".."


def span(edtf: str | None) -> tuple[str, str] | None:
    """The first and last day ("2016-04-26") that a date or interval may mean; None where it is none.

    An open side of an interval ("../2016-05-19") is the beginning or the end of time.
    """
    first, slash, last = (edtf or "").partition("/")
    if not slash:
        last = first
    start = "0000-01-01" if slash and first == OPEN else _edge(first, last=False)
    end = "9999-12-31" if slash and last == OPEN else _edge(last, last=True)
    return (start, end) if start and end and start <= end else None


def _edge(point: str, last: bool) -> str | None:
    found = _POINT.fullmatch(point)
    if not found:
        return None
    year, month, day = found[1], found[2] or ("12" if last else "01"), found[3]
    if not 1 <= int(month) <= 12:
        return None
    days = calendar.monthrange(int(year), int(month))[1]
    day = day or (f"{days:02}" if last else "01")
    return f"{year}-{month}-{day}" if 1 <= int(day) <= days else None


def in_words(edtf: str) -> str:
    """A date as a reader says it; what is no date stays as it is.

    >>> in_words("2016-04-26/2016-05-19")
    'tussen 26 april en 19 mei 2016'
    >>> in_words("2026-02")
    'februari 2026'
    """
    if not span(edtf):
        return edtf
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point_in_words(first)
    if last == OPEN:
        return f"vanaf {_point_in_words(first)}"
    if first == OPEN:
        return f"tot en met {_point_in_words(last)}"
    start = _point_in_words(first)
    # The year once where it is the same, but "2016" has nothing before it to keep.
    start = start.removesuffix(f" {first[:4]}") if first[:4] == last[:4] else start
    return f"tussen {start} en {_point_in_words(last)}"


def year(edtf: str | None) -> str | None:
    """The year in which a date or interval begins; None where that is not known."""
    found = _POINT.match(edtf or "")
    return found[1] if found else None


def _point_in_words(point: str) -> str:
    number, *parts = point.split("-")
    words = [str(int(day)) for day in parts[1:]] + [MONTHS[int(month) - 1] for month in parts[:1]]
    return " ".join([*words, number])
