"""EDTF dates (ISO 8601-2) as spans of days, and in Dutch words."""

from __future__ import annotations

import calendar
import re

MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[?~%]?\Z")


def span(edtf: str | None) -> tuple[str, str] | None:
    """The first and last day ("2016-04-26") that an EDTF date or interval may mean.

    An open side of an interval ("../2016-05-19") is the beginning or end of time. None where there
    is no date, or nothing this reads.
    """
    if not edtf:
        return None
    first, slash, last = edtf.strip().partition("/")
    if not slash:
        last = first
    start = "0000-01-01" if slash and first in ("", "..") else _edge(first, last=False)
    end = "9999-12-31" if slash and last in ("", "..") else _edge(last, last=True)
    return (start, end) if start and end and start <= end else None


def _edge(point: str, last: bool) -> str | None:
    found = _POINT.match(point)
    if not found:
        return None
    year, month, day = found[1], found[2] or ("12" if last else "01"), found[3]
    if not 1 <= int(month) <= 12:
        return None
    days = calendar.monthrange(int(year) or 4, int(month))[1]
    day = day or (f"{days:02}" if last else "01")
    return f"{year}-{month}-{day}" if 1 <= int(day) <= days else None


def overlap(letter: tuple[str, str] | None, start: str | None, end: str | None) -> bool:
    """Whether a letter's span touches the asked range; without a date only where nothing is asked."""
    if letter is None:
        return start is None and end is None
    return (start is None or letter[1] >= start) and (end is None or letter[0] <= end)


def in_words(edtf: str | None) -> str:
    """The date as Dutch readers write it: "4 juni 2024", "juni 2024", "tussen … en …"."""
    days = span(edtf)
    if not edtf or not days:
        return "zonder datum"
    first, slash, last = edtf.strip().partition("/")
    if not slash:
        return _point_in_words(first)
    if first in ("", ".."):
        return f"uiterlijk {_point_in_words(last)}"
    if last in ("", ".."):
        return f"vanaf {_point_in_words(first)}"
    return f"tussen {_point_in_words(first)} en {_point_in_words(last)}"


def _point_in_words(point: str) -> str:
    parts = point.rstrip("?~%").split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    if len(parts) > 1:
        words.append(MONTHS[int(parts[1]) - 1])
    return " ".join([*words, parts[0]])
