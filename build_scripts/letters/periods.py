"""Periods of the Dutch calendar as letters name them, and how EDTF writes them.

Seasons begin on the 21st of March, June, September and December, as almanacs round them. The
summer recess begins on the first Friday from 3 July and takes sixty days, the Christmas recess on
the Friday from 18 December and takes twenty-five; where sources/recessen.yml knows better, that
counts. Both rules agree with the recesses published by the Tweede Kamer since 2015.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple


class Period(NamedTuple):
    """From the first day to the last, both included."""

    first: dt.date
    last: dt.date


Recesses = Mapping[str, tuple[Period, ...]]
"""The recesses that are known, by name ("zomerreces")."""

SEASONS = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
DAY = dt.timedelta(days=1)


def month(year: int, number: int, until: int | None = None) -> Period:
    """A month of a year, or the months `number` to `until`."""
    until = until or number
    return Period(dt.date(year, number, 1), dt.date(year, until, calendar.monthrange(year, until)[1]))


def year(number: int) -> Period:
    """A calendar year."""
    return Period(dt.date(number, 1, 1), dt.date(number, 12, 31))


def season(name: str, number: int) -> Period:
    """A season that begins in the year `number`; winter runs into the next."""
    first = dt.date(number, SEASONS[name], 21)
    after = dt.date(number + (first.month == 12), (first.month + 2) % 12 + 1, 21)
    return Period(first, after - DAY)


def recess(name: str, number: int, known: Recesses) -> Period | None:
    """A recess that begins in the year `number`, or None where nothing tells its days."""
    for period in known.get(name, ()):
        if period.first.year == number:
            return period
    rule = {"zomerreces": (dt.date(number, 7, 3), 59), "kerstreces": (dt.date(number, 12, 18), 24)}.get(name)
    if not rule:
        return None
    first = rule[0] + DAY * ((4 - rule[0].weekday()) % 7)
    return Period(first, first + DAY * rule[1])


def third_weekday(number: int, in_month: int, weekday: int) -> Period:
    """The third such weekday (Monday is 0) of a month: Prinsjesdag, Verantwoordingsdag."""
    first = dt.date(number, in_month, 1)
    day = first + DAY * ((weekday - first.weekday()) % 7 + 14)
    return Period(day, day)


def months_later(day: dt.date, count: int) -> dt.date:
    """The same day so many months later, or the month's last day where it has no such day."""
    place = day.month - 1 + count
    number, in_month = day.year + place // 12, place % 12 + 1
    return dt.date(number, in_month, min(day.day, calendar.monthrange(number, in_month)[1]))


def around(day: dt.date, unit: str, steps: int) -> Period:
    """The week, month, quarter or year that lies so many of them before (below 0) or behind the day's own."""
    if unit == "week":
        monday = day - DAY * day.weekday() + DAY * 7 * steps
        return Period(monday, monday + DAY * 6)
    if unit.endswith("jaar"):
        return year(day.year + steps)
    if unit == "maand":
        first = months_later(day.replace(day=1), steps)
        return month(first.year, first.month)
    first = months_later(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1), 3 * steps)
    return month(first.year, first.month, first.month + 2)


def edtf(period: Period) -> str:
    """A period in EDTF (ISO 8601-2), as short as it can be.

    >>> edtf(month(2026, 1, 3)), edtf(year(2025))
    ('2026-01/2026-03', '2025')
    """
    first, last = period
    if first == last:
        return first.isoformat()
    if first == dt.date(first.year, 1, 1) and last == dt.date(last.year, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if first.day == 1 and (last + DAY).day == 1:
        months = (first.isoformat()[:7], last.isoformat()[:7])
        return months[0] if months[0] == months[1] else "/".join(months)
    return f"{first.isoformat()}/{last.isoformat()}"


def read_edtf(text: str | None) -> Period | None:
    """The period that an EDTF day, month, year or interval means; None where it is none of these.

    An open side takes the other side's day: "2024-09-21/.." is read as 21 September.
    """
    parts = [_read(part) for part in (text or "").split("/")]
    known = [part for part in parts if part]
    return Period(known[0].first, known[-1].last) if known and len(parts) <= 2 else None


def deadline(due: str | None) -> str | None:
    """The last day that a due date leaves: "2024-06" → "2024-06-30". None where it leaves none."""
    found = read_edtf(due)
    return found.last.isoformat() if found and not (due or "").endswith("..") else None


def read_recesses(listed: Mapping[str, Iterable[object]]) -> Recesses:
    """Recesses from YAML: name → intervals "first/last"."""
    return {str(name): tuple(filter(None, map(read_edtf, map(str, each)))) for name, each in listed.items()}


def candidates(make: object, around: dt.date) -> Iterator[Period]:
    """The period that `make(year)` gives for the years around a day, in order, those unknown left out."""
    for number in range(max(around.year - 1, 1), min(around.year + 3, 9998)):
        made = make(number)  # type: ignore[operator]
        if made:
            yield made


def _read(part: str) -> Period | None:
    fields = part.split("-")
    try:
        numbers = [int(field) for field in fields]
        if len(numbers) == 1 and len(fields[0]) == 4:
            return year(numbers[0])
        if len(numbers) == 2:
            return month(*numbers)
        day = dt.date(*numbers)
    except (ValueError, TypeError, IndexError):
        return None
    return Period(day, day)
